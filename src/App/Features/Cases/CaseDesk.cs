using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A case in a list.</summary>
/// <param name="Name">The child: as the registry has it, else as it was told of.</param>
/// <param name="Next">The running limit that ends first; null where none runs.</param>
/// <param name="Left">How long there is until then, in words.</param>
public sealed record CaseRow(ProtectionCaseId Id, string Mark, string Name, CaseGroup Group, bool IsClosed, DateTime OpenedAt, Clock? Next, string? Left);

/// <summary>A report nobody has settled, with the limit of the first decision (Nghị định 56/2017/NĐ-CP Điều 26 khoản 3).</summary>
public sealed record OpenReport(CaseReport Report, Clock? Next);

/// <summary>What lists, the home page and the page of a case compute of cases alike.</summary>
public sealed class CaseDesk(AppDb db, OfficeClock clock, WorkingDays workingDays, WardClockRules rules, ChildSearch search, Texts t)
{
    /// <summary>Names another worker of a case from today: the one before stays in the circle up to this day. Saved with the act at hand.</summary>
    /// <param name="circle">People named for the case, tracked.</param>
    public void HandTo(Viewer me, ProtectionCase of, IEnumerable<CircleMember> circle, AccountId worker)
    {
        var today = clock.Today;
        foreach (var before in circle.Where(m => m.Relation is Relation.AssignedWorker && m.To is null)) before.End(before.From > today ? before.From : today);
        db.Add(CircleMember.Worker(Ids.New<CircleMemberId>(), me.Ward, RecordKind.Case, of.Id.Value, worker, today));
        of.HandTo(worker);
    }

    /// <summary>Limits of a case as they stand now, those of the law and ours.</summary>
    public async Task<IReadOnlyList<Clock>> ClocksOfAsync(Viewer me, ProtectionCase of) => CaseClocks.Of(of.Events, await RulesAsync(me), await workingDays.OfAsync(me), clock.Now);

    /// <summary>The rules by which limits of this ward are counted, those of its own choice among them.</summary>
    public async Task<ClockRules> RulesAsync(Viewer me) => (await rules.OfAsync(me.Ward)).Rules;

    /// <summary>Limits that run from a report while there is no case.</summary>
    /// <param name="now">UTC.</param>
    internal static IReadOnlyList<Clock> ClocksOf(CaseReport report, ClockRules rules, WorkingCalendar calendar, DateTime now) => CaseClocks.Of(EventsOf(report), rules, calendar, now);

    private static IEnumerable<CaseEvent> EventsOf(CaseReport report) => ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>).Select(e => e.AsEvent());

    /// <summary>How long there is until a limit ends: hours where it is in hours, else days of the office.</summary>
    public async Task<string> InWordsAsync(Viewer me, Clock limit) => InWords(await workingDays.OfAsync(me), limit);

    /// <summary>Reports of the register that are not settled, the most urgent first; for those who run the ward.</summary>
    public async Task<IReadOnlyList<OpenReport>> OpenReportsAsync(Viewer me)
    {
        if (!me.RunsTheWard) return [];
        var (calendar, counted) = (await workingDays.OfAsync(me), await RulesAsync(me));
        var open = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Where(r => r.IsOpen).Include(r => r.Children).ToListAsync();
        return [.. open.Select(r => new OpenReport(r, NextOf(ClocksOf(r, counted, calendar, clock.Now)))).OrderBy(r => r.Next?.Due ?? DateTime.MaxValue)];
    }

    /// <summary>Cases one may see, those whose limit ends first on top. What its story says stays sealed: of a paper behind an entry only that it is there is read.</summary>
    public async Task<IReadOnlyList<CaseRow>> RowsAsync(Viewer me, IQueryable<ProtectionCase> cases)
    {
        var (calendar, counted) = (await workingDays.OfAsync(me), await RulesAsync(me));
        var found = await cases.AsNoTracking().Select(c => new { c.Id, c.Year, c.Number, c.ChildId, c.ChildName, c.Group, c.IsClosed, c.OpenedAt }).ToListAsync();
        if (found.Count == 0) return [];
        var events = await EventsOfAsync(cases);
        var names = await NamesAsync(me, [.. found.Select(c => (c.Id, c.ChildId, c.ChildName))]);
        return [.. found.Select(c =>
        {
            var next = NextOf(CaseClocks.Of(events[c.Id], counted, calendar, clock.Now));
            return new CaseRow(c.Id, ProtectionCase.MarkOf(c.Year, c.Number), names[c.Id], c.Group, c.IsClosed, c.OpenedAt, next, next is null ? null : InWords(calendar, next));
        }).OrderBy(r => r.IsClosed).ThenBy(r => r.Next?.Due ?? DateTime.MaxValue).ThenByDescending(r => r.OpenedAt)];
    }

    /// <summary>How many open cases and reports nobody has settled would have another limit, were one counted otherwise; for a leader, who sees all of the ward.</summary>
    public async Task<(int Cases, int Reports)> MovedByAsync(Viewer me, ClockRules then)
    {
        var (calendar, counted) = (await workingDays.OfAsync(me), (Now: await RulesAsync(me), Then: then));
        var events = await EventsOfAsync(db.CasesFor(me, RecordAction.List, clock.Now).Where(c => !c.IsClosed));
        var reports = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Where(r => r.IsOpen).Include(r => r.Children).ToListAsync();
        return (events.Count(e => CaseClocks.Moves([.. e], counted, calendar, clock.Now)), reports.Count(r => CaseClocks.Moves([.. EventsOf(r)], counted, calendar, clock.Now)));
    }

    /// <summary>What limits of these cases are counted from. Nothing sealed is read: of a paper behind an entry only that it is there.</summary>
    internal static async Task<ILookup<ProtectionCaseId, CaseEvent>> EventsOfAsync(IQueryable<ProtectionCase> cases)
    {
        var entries = await cases.AsNoTracking().SelectMany(c => c.Entries, (c, e) => new { Case = c.Id, e.Kind, e.At, e.RecordedAt, e.Subject, e.Id, e.Until, HasDocument = e.Document != null, e.Corrects }).ToListAsync();
        return entries.ToLookup(e => e.Case, e => new CaseEvent(e.Kind, e.At, e.RecordedAt, e.Subject, e.Id.Value, e.Until, Document: e.HasDocument ? "…" : null, Corrects: e.Corrects?.Value));
    }

    /// <summary>The child of each case: as the registry has it where one may see that, else as it was told of.</summary>
    public async Task<IReadOnlyDictionary<ProtectionCaseId, string>> NamesAsync(Viewer me, IReadOnlyCollection<(ProtectionCaseId Id, ChildId? Child, string? Told)> cases)
    {
        var linked = (await search.RowsAsync(me, [.. cases.Select(c => c.Child).OfType<ChildId>().Distinct().Select(c => new FoundChild(c, FoundBy.Name))])).ToDictionary(r => r.Id, r => r.FullName);
        return cases.ToDictionary(c => c.Id, c => (c.Child is { } child ? linked.GetValueOrDefault(child) : null) ?? c.Told ?? t["một em chưa rõ tên"]);
    }

    /// <summary>The child of one case, by the same rule.</summary>
    public async Task<string> NameAsync(Viewer me, ProtectionCase one) => (await NamesAsync(me, [(one.Id, one.ChildId, one.ChildName)]))[one.Id];

    /// <summary>The running limit that ends first.</summary>
    public static Clock? NextOf(IEnumerable<Clock> clocks) => clocks.Where(c => c.IsOpen).MinBy(c => c.Due);

    private string InWords(WorkingCalendar calendar, Clock limit) => limit.LastDay is { } day ? workingDays.InWords(calendar, day) : CaseWords.Left(t, limit.Due, clock.Now);
}
