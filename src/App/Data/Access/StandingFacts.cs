using System.Reflection;
using MangNon.App.Data.Model;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Records by the thousand with what is held to be true of them now, for what looks through a whole ward. EF's includes bring the same, what was
// superseded too, and make new delegates for each list of each record: that takes longer than the reading.
public abstract partial class AppDb
{
    private static readonly MethodInfo ReadShelf = typeof(AppDb).GetMethod(nameof(ReadShelfAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Children with the facts that stand, not tracked: what was known earlier cannot be asked of them.</summary>
    internal Task<List<Child>> WithStandingFactsAsync(IQueryable<Child> children, CancellationToken stop) => WithStandingFactsAsync(children, c => c.Id, stop);

    /// <inheritdoc cref="WithStandingFactsAsync(IQueryable{Child}, CancellationToken)"/>
    internal Task<List<Household>> WithStandingFactsAsync(IQueryable<Household> households, CancellationToken stop) => WithStandingFactsAsync(households, h => h.Id, stop);

    private async Task<List<T>> WithStandingFactsAsync<T, TId>(IQueryable<T> records, Func<T, TId> idOf, CancellationToken stop)
        where T : DatedRecord
        where TId : struct
    {
        var all = await records.AsNoTracking().ToListAsync(stop);
        var (byId, ids) = (all.ToDictionary(idOf), all.ConvertAll(r => idOf(r)));
        foreach (var (_, fact) in FactModel.ShelvesOf(typeof(T))) await (Task)ReadShelf.MakeGenericMethod(typeof(T), typeof(TId), fact).Invoke(this, [byId, ids, stop])!;
        return all;
    }

    private async Task ReadShelfAsync<T, TId, TFact>(Dictionary<TId, T> records, List<TId> ids, CancellationToken stop)
        where T : DatedRecord
        where TId : struct
        where TFact : Fact
    {
        var facts = Set<TFact>().AsNoTracking()
            .Where(f => f.SupersededAt == null && ids.Contains(EF.Property<TId>(f, FactModel.Owner)))
            .Select(f => new { Owner = EF.Property<TId>(f, FactModel.Owner), Fact = f });
        await foreach (var fact in facts.AsAsyncEnumerable().WithCancellation(stop)) records[fact.Owner].PutBack(fact.Fact);
    }
}
