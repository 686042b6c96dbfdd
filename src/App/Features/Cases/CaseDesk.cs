using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A case in a list.</summary>
/// <param name="Name">The child: as the registry has it, else as it was told of.</param>
/// <param name="Next">The running limit that ends first; null where none runs.</param>
public sealed record CaseRow(ProtectionCase Case, string Name, Clock? Next)
{
    /// <summary>How long there is until then, in words.</summary>
    public string? Left { get; init; }
}

/// <summary>A report nobody has settled, with the limit of the first decision (Nghị định 56/2017/NĐ-CP Điều 26 khoản 3).</summary>
public sealed record OpenReport(CaseReport Report, Clock? Next);

/// <summary>What lists, the home page and the page of a case compute of cases alike.</summary>
public sealed class CaseDesk(AppDb db, OfficeClock clock, WorkingDays workingDays, ChildSearch search, Texts t)
{
    /// <summary>Limits of a case as they stand now, those of the law and ours.</summary>
    public async Task<IReadOnlyList<Clock>> ClocksOfAsync(Viewer me, ProtectionCase of) => CaseClocks.Of(of.Events, ClockRules.Default, await workingDays.OfAsync(me), clock.Now);

    /// <summary>How long there is until a limit ends: hours where it is in hours, else days of the office.</summary>
    public async Task<string> InWordsAsync(Viewer me, Clock limit) => limit.LastDay is { } day ? workingDays.InWords(await workingDays.OfAsync(me), day) : CaseWords.Left(t, limit.Due, clock.Now);

    /// <summary>Reports of the register that are not settled, the most urgent first; for those who run the ward.</summary>
    public async Task<IReadOnlyList<OpenReport>> OpenReportsAsync(Viewer me)
    {
        if (!me.RunsTheWard) return [];
        var calendar = await workingDays.OfAsync(me);
        var open = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Where(r => r.IsOpen).Include(r => r.Children).ToListAsync();
        return [.. open.Select(r => new OpenReport(r, FirstDecision(r, calendar))).OrderBy(r => r.Next?.Due ?? DateTime.MaxValue)];
    }

    /// <summary>Cases one may see, those whose limit ends first on top.</summary>
    public async Task<IReadOnlyList<CaseRow>> RowsAsync(Viewer me, IQueryable<ProtectionCase> cases)
    {
        var calendar = await workingDays.OfAsync(me);
        var found = await cases.AsNoTracking().Include(c => c.Entries).ToListAsync();
        var names = await NamesAsync(me, found);
        return [.. found.Select(c => Row(c, names[c.Id], calendar))
            .OrderBy(r => r.Case.IsClosed).ThenBy(r => r.Next?.Due ?? DateTime.MaxValue).ThenByDescending(r => r.Case.OpenedAt)];
    }

    /// <summary>The child of each case: as the registry has it where one may see that, else as it was told of.</summary>
    public async Task<IReadOnlyDictionary<ProtectionCaseId, string>> NamesAsync(Viewer me, IReadOnlyCollection<ProtectionCase> cases)
    {
        var linked = (await search.RowsAsync(me, [.. cases.Select(c => c.ChildId).OfType<ChildId>().Distinct().Select(c => new FoundChild(c, FoundBy.Name))])).ToDictionary(r => r.Id, r => r.FullName);
        return cases.ToDictionary(c => c.Id, c => (c.ChildId is { } child ? linked.GetValueOrDefault(child) : null) ?? c.ChildName ?? t["một em chưa rõ tên"]);
    }

    /// <summary>The running limit that ends first.</summary>
    public static Clock? NextOf(IEnumerable<Clock> clocks) => clocks.Where(c => c.IsOpen).MinBy(c => c.Due);

    private CaseRow Row(ProtectionCase one, string name, WorkingCalendar calendar)
    {
        var next = NextOf(CaseClocks.Of(one.Events, ClockRules.Default, calendar, clock.Now));
        return new CaseRow(one, name, next) { Left = next is null ? null : next.LastDay is { } day ? workingDays.InWords(calendar, day) : CaseWords.Left(t, next.Due, clock.Now) };
    }

    private Clock? FirstDecision(CaseReport report, WorkingCalendar calendar) =>
        NextOf(CaseClocks.Of(ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>).Select(e => e.AsEvent()), ClockRules.Default, calendar, clock.Now));
}
