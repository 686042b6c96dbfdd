using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Somebody who can be given a document to deal with.</summary>
/// <param name="Unit">Null for the leaders.</param>
public sealed record Handler(AccountId Account, string Name, string Title, UnitId? Unit);

/// <summary>All that stands in the register of a paper of a case for who is not in its circle.</summary>
internal sealed class CoveredNumber
{
    public int Year { get; init; }

    public required string Series { get; init; }

    public int Number { get; init; }

    public required string Symbol { get; init; }

    public required string KindCode { get; init; }

    public DateOnly IssuedOn { get; init; }

    public bool IsVoided { get; init; }
}

// The registers of documents. Who sees what stands in the table of rules.
public abstract partial class AppDb
{
    /// <summary>Documents that came in with which this person may do this now.</summary>
    public IQueryable<IncomingDocument> IncomingFor(Viewer me, RecordAction action, DateTime now) => Guarded<IncomingDocument>(me, action, now);

    /// <summary>Documents that went out with which this person may do this now. One of a child's case is there only for who may open that case.</summary>
    public IQueryable<OutgoingDocument> OutgoingFor(Viewer me, RecordAction action, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return Guarded<OutgoingDocument>(me, action, now).Where(d => d.CaseId == null || cases.Any(c => c.Id == d.CaseId));
    }

    /// <summary>
    /// What the register says of papers of cases one may not open: that a number was given, when and to what kind of document. A register without
    /// gaps is what Nghị định 30/2020/NĐ-CP asks for; the child's private life is nobody's else (Nghị định 56/2017/NĐ-CP Điều 33 to 35).
    /// </summary>
    internal IQueryable<CoveredNumber> CoveredNumbersFor(Viewer me, RecordAction action, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return from d in Guarded<OutgoingDocument>(me, action, now)
               where d.CaseId != null && !cases.Any(c => c.Id == d.CaseId)
               select new CoveredNumber { Year = d.Year, Series = d.Series, Number = d.Number, Symbol = d.Symbol, KindCode = d.KindCode, IssuedOn = d.IssuedOn, IsVoided = d.VoidedOn != null };
    }

    /// <summary>How the own ward numbers what goes out.</summary>
    public IQueryable<NumberingChoice> NumberingFor(Viewer me) => me.RunsTheWard ? Set<NumberingChoice>().Where(c => c.WardId == me.Ward) : Set<NumberingChoice>().Where(c => false);

    /// <summary>Last year in which the ward gave a number to what went out; null for none.</summary>
    internal Task<int?> LastNumberedYearAsync(WardId ward) => Set<OutgoingDocument>().Where(d => d.WardId == ward).MaxAsync(d => (int?)d.Year);

    /// <summary>The number after the last one of what came in to a ward in a year.</summary>
    internal async Task<int> NextIncomingNumberAsync(WardId ward, int year) =>
        (await Set<IncomingDocument>().Where(d => d.WardId == ward && d.Year == year).MaxAsync(d => (int?)d.Number) ?? 0) + 1;

    /// <summary>The number after the last one in a row of numbers.</summary>
    internal async Task<int> NextOutgoingNumberAsync(WardId ward, int year, string series) =>
        (await Set<OutgoingDocument>().Where(d => d.WardId == ward && d.Year == year && d.Series == series).MaxAsync(d => (int?)d.Number) ?? 0) + 1;

    /// <summary>Whether a number was given already, to whatever it was, voided or not.</summary>
    internal Task<bool> IsOutgoingNumberTakenAsync(WardId ward, int year, string series, int number) =>
        Set<OutgoingDocument>().AnyAsync(d => d.WardId == ward && d.Year == year && d.Series == series && d.Number == number);

    /// <summary>Those who work for the ward under a post today and have an account, with their units.</summary>
    public async Task<IReadOnlyList<Handler>> HandlersAsync(Viewer me, DateOnly today)
    {
        var found = await (
            from q in PostsFor(me).AsNoTracking()
            where q.From <= today && (q.To == null || q.To >= today) && q.WardId == me.Ward && q.Role != Role.Administrator && q.Role != Role.Auditor && q.Role != Role.LevelAbove
            join p in Set<Person>() on q.PersonId equals p.Id
            join a in Set<Account>() on p.Id equals a.PersonId
            where a.ClosedAt == null
            orderby p.SortKey
            select new { a.Id, p.FullName, q.Title, q.UnitId, q.Role }).ToListAsync();
        return [.. found.DistinctBy(f => f.Id).Select(f => new Handler(new AccountId(f.Id), f.FullName, f.Title, f.Role is Role.Leader ? null : f.UnitId))];
    }
}
