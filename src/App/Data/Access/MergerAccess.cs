using System.Linq.Expressions;
using MangNon.App.Data.Model;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// What merging two wards asks. It is done by whoever runs the server, who is no viewer of any ward.
public abstract partial class AppDb
{
    /// <summary>The ward of a code, to be written on; where several had it, the one that stands. Null for none.</summary>
    internal Task<Ward?> FindWardAsync(string code, CancellationToken stop) =>
        Set<Ward>().Where(w => w.Code == code).OrderBy(w => w.To == null ? 0 : 1).ThenByDescending(w => w.To).FirstOrDefaultAsync(stop);

    /// <summary>What of a ward goes on in another one from a day on, and what stands in the way.</summary>
    internal MergerStore MergerOf(WardId ward, DateOnly on)
    {
        var children = Set<Child>().Where(c => c.WardId == ward && c.WithdrawnAt == null && c.MergedInto == null);
        var living = children.OnList(on);
        var households = Set<Household>().Where(h => h.WardId == ward && (h.WithdrawnAt == null || living.Any(c => c.HouseholdId == h.Id)));
        return new MergerStore(
            Set<Unit>().Where(u => u.WardId == ward),
            living,
            households,
            households.Where(h => !Set<Unit>().Any(u => u.Id == h.GroupId && u.Kind == UnitKind.ResidentialGroup && u.From <= on && (u.To == null || u.To >= on))),
            children.Where(FactsAfter<Child>(on)),
            households.Where(FactsAfter<Household>(on)),
            Set<Transfer>().Where(t => t.State == TransferState.Offered && (t.To == ward || t.WardId == ward)),
            Set<Proposal>().Where(p => p.WardId == ward && p.State == ProposalState.Waiting),
            Set<ImportWork>().Where(w => w.WardId == ward && (w.State == ImportState.Columns || w.State == ImportState.Review)),
            Set<Post>().Where(p => p.WardId == ward && p.From <= on && (p.To == null || p.To >= on))
                .Join(Set<Person>(), p => p.PersonId, q => q.Id, (p, q) => new PostAndName { Person = q.Id, Name = q.FullName, SortKey = q.SortKey, Title = p.Title }));
    }

    // Records with a fact that stands and begins later; a card may begin to be valid later, whoever keeps the record.
    private static Expression<Func<T, bool>> FactsAfter<T>(DateOnly day)
        where T : DatedRecord
    {
        var record = Expression.Parameter(typeof(T), "record");
        Expression later = Expression.Constant(false);
        foreach (var (name, fact) in FactModel.ShelvesOf(typeof(T)).Where(s => s.Fact != typeof(InsuranceCard)))
        {
            var one = Expression.Parameter(fact, "fact");
            var stands = Expression.Equal(Expression.Property(one, nameof(Fact.SupersededAt)), Expression.Constant(null, typeof(DateTime?)));
            var begins = Expression.GreaterThan(Expression.Property(one, nameof(Fact.From)), Expression.Constant(day));
            later = Expression.OrElse(later, Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [fact], Expression.Property(record, name), Expression.Lambda(Expression.AndAlso(stands, begins), one)));
        }

        return Expression.Lambda<Func<T, bool>>(later, record);
    }
}

/// <summary>What of a ward goes on in another one.</summary>
/// <param name="Units">Its units.</param>
/// <param name="Children">Those on its list on the day: who had left, died or come of age stays with it.</param>
/// <param name="Households">Those that stand, and those somebody lives in.</param>
/// <param name="InNoGroup">Those of them in no residential group that stands that day.</param>
/// <param name="LaterChildren">Children with a fact of a later day.</param>
/// <param name="LaterHouseholds">Households with one.</param>
/// <param name="Offered">Hand-overs it gave or is offered, not answered yet.</param>
/// <param name="Waiting">Proposals nobody has decided.</param>
/// <param name="Imports">Lists being brought in.</param>
/// <param name="Posts">Posts held that day.</param>
internal sealed record MergerStore(IQueryable<Unit> Units, IQueryable<Child> Children, IQueryable<Household> Households,
    IQueryable<Household> InNoGroup, IQueryable<Child> LaterChildren, IQueryable<Household> LaterHouseholds, IQueryable<Transfer> Offered, IQueryable<Proposal> Waiting, IQueryable<ImportWork> Imports, IQueryable<PostAndName> Posts);

/// <summary>A post and who holds it.</summary>
internal sealed class PostAndName
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    public required string SortKey { get; init; }

    public required string Title { get; init; }
}
