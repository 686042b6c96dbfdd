using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Upward;

/// <summary>A ward in the table: one of this installation, or one whose reports come as files.</summary>
/// <param name="Id">Null for a ward of another installation.</param>
/// <param name="Code">Code of its administrative unit.</param>
public sealed record WardLabel(WardId? Id, string Code, string Name);

/// <summary>The last version a ward sent for a period.</summary>
/// <param name="Version">A version of this installation; null for one that came as a file.</param>
/// <param name="Received">One that came as a file; null for one of this installation.</param>
/// <param name="Filled">Sections that hold something.</param>
/// <param name="IsOpened">The ward has opened its report again since.</param>
public sealed record SentVersion(ReportVersionId? Version, ReceivedReportId? Received, SendingState State, DateOnly SentOn, int Filled, bool IsOpened)
{
    /// <summary>Where it is shown.</summary>
    public string Address => Version is { } version ? $"/bao-cao/ban/{version.Value}" : $"/bao-cao/cap-duoi/tep/{Received!.Value.Value}";
}

/// <summary>A ward in one period, as the level above sees it.</summary>
/// <param name="Sent">The last one; null while nothing came.</param>
public sealed record WardCell(WardLabel Ward, ReportPeriod Period, DateOnly DueOn, SentVersion? Sent)
{
    /// <summary>It counts in the compilation: somebody has said it is here, and it was not returned.</summary>
    public bool Counts => Sent?.State is SendingState.Received or SendingState.Accepted;

    /// <summary>Days of the calendar past the day: of what was sent when it was sent, of what is missing until today.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, (Sent?.SentOn ?? today).DayNumber - DueOn.DayNumber);
}

/// <summary>A period with all wards that owe a report for it.</summary>
/// <param name="Key">As it stands in addresses: "2026-year-1".</param>
/// <param name="Compiled">The report of the group; null while no version counts, and in a list.</param>
public sealed record GroupPeriod(string Key, ReportPeriod Period, IReadOnlyList<WardCell> Cells, FrozenReport? Compiled = null);

/// <summary>A frozen version in a list.</summary>
public sealed record GroupVersionRow(GroupVersionId Id, int Number, string Code, AccountId FrozenBy, DateTime FrozenAt);

/// <summary>The compilation of a period as it stands.</summary>
/// <param name="Draft">Null while nobody has written into it or locked it.</param>
/// <param name="Laid">Paragraphs while it is open; none while it is locked.</param>
/// <param name="Report">As it goes out: of the last version while it is locked.</param>
/// <param name="Locked">That version; null while it is open.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="IsOvertaken">It is locked, and what is in the house now gives another report.</param>
public sealed record GroupWork(GroupPeriod Shown, GroupDraft? Draft, IReadOnlyList<GroupParagraph> Laid, FrozenReport Report, GroupVersion? Locked, IReadOnlyList<GroupVersionRow> Versions, bool IsOvertaken)
{
    /// <summary>Digest of the report as it is shown: what is locked is what was read.</summary>
    public string Digest => FrozenReport.DigestOf(Report.Write());
}

/// <summary>What the wards sent to the level above, by period, and one report made of it.</summary>
public sealed class GroupDesk(AppDb db, OfficeClock clock, Settings settings)
{
    /// <summary>Periods of the last years, newest first.</summary>
    public async Task<IReadOnlyList<GroupPeriod>> PeriodsAsync(Viewer me)
    {
        var since = clock.Today.Year - 2;
        return [.. (await CellsAsync(me, since)).Concat(await FromFilesAsync(me, since)).GroupBy(c => KeyOf(c.Period))
            .Select(g => new GroupPeriod(g.Key, g.First().Period, [.. g.OrderBy(c => c.Ward.Name, StringComparer.CurrentCulture)]))
            .OrderByDescending(p => p.Period.To)];
    }

    /// <summary>One period with its compilation; null for a key nothing belongs to.</summary>
    public async Task<GroupPeriod?> FindAsync(Viewer me, string key)
    {
        if ((await PeriodsAsync(me)).FirstOrDefault(p => p.Key == key) is not { } period) return null;
        var counting = period.Cells.Where(c => c.Counts).ToList();
        if (counting.Count == 0) return period;
        var own = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);
        var parts = await PartsAsync(me, counting);
        return period with
        {
            Compiled = GroupReport.Compose(new GroupMaterial($"Ủy ban nhân dân {own.NameInText}", own.Code, period.Period, parts, [.. period.Cells.Except(counting).Select(c => c.Ward.Name)])),
        };
    }

    /// <summary>The period with what people wrote into its compilation; null for a key nothing belongs to, and while there is nothing to compile.</summary>
    public async Task<GroupWork?> OpenAsync(Viewer me, GroupPeriod? shown)
    {
        if (shown is not { Compiled: { } composed }) return null;
        if (await db.GroupDraftsFor(me).SingleOrDefaultAsync(d => d.Period == shown.Key) is not { } draft)
            return new GroupWork(shown, null, GroupParagraph.Lay(composed, []), composed, null, [], IsOvertaken: false);
        var edits = await db.GroupEditsFor(me).Where(e => e.DraftId == draft.Id).ToListAsync();
        var laid = GroupParagraph.Lay(composed, edits);
        var now = GroupParagraph.Report(composed, laid);
        var versions = await db.GroupVersionsFor(me).Where(v => v.DraftId == draft.Id).OrderByDescending(v => v.Number).Select(v => new GroupVersionRow(v.Id, v.Number, v.Code, v.FrozenBy, v.FrozenAt)).ToListAsync();
        if (!draft.IsLocked) return new GroupWork(shown, draft, laid, now, null, versions, IsOvertaken: false);
        var locked = await db.GroupVersionsFor(me).AsNoTracking().SingleAsync(v => v.DraftId == draft.Id && v.Number == draft.LastVersion);
        var frozen = locked.Read();
        return new GroupWork(shown, draft, [], frozen, locked, versions, (now with { Report = frozen.Report, Number = frozen.Number }).Write() != locked.Content);
    }

    /// <summary>The compilation on paper: a draft while it is open; locked, with the code of its version, and number and day where the signed paper has them.</summary>
    public async Task<AdministrativeDocument> OnPaperAsync(Viewer me, GroupWork work)
    {
        var (number, on) = work.Locked is null ? (null, null) : (work.Draft?.Number, work.Draft?.SentOn);
        return await OnPaperAsync(me, work.Report, work.Locked, number, on);
    }

    /// <summary>A frozen version on paper.</summary>
    public async Task<AdministrativeDocument> OnPaperAsync(Viewer me, GroupVersion version)
    {
        var draft = await db.GroupDraftsFor(me).AsNoTracking().SingleAsync(d => d.Id == version.DraftId);
        var isLast = draft.LastVersion == version.Number;
        return await OnPaperAsync(me, version.Read(), version, isLast ? draft.Number : null, isLast ? draft.SentOn : null);
    }

    private async Task<AdministrativeDocument> OnPaperAsync(Viewer me, FrozenReport report, GroupVersion? version, string? number, DateOnly? on)
    {
        var blank = await WardPaper.BlankAsync(db, me, "BÁO CÁO", WardReport.Symbol, on, clock.Today);
        return blank with
        {
            Number = number?.Split('/')[0],
            Subject = [report.Subject],
            Body = [.. ReportPapers.Blocks(report)],
            Signature = new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", null),
            Draft = version is null,
            Foot = version is null ? blank.Foot : ReportPapers.FootOf(settings, version.Number, version.Code, version.ShortDigest),
        };
    }

    // Wards of this installation: every round they owe.
    private async Task<IEnumerable<WardCell>> CellsAsync(Viewer me, int since)
    {
        var rounds = await db.RoundsFor(me).AsNoTracking().Where(r => r.Year >= since).ToListAsync();
        var wards = await db.WardsFor(me).AsNoTracking().Where(w => w.ReportsTo == me.Ward).ToDictionaryAsync(w => w.Id, w => new WardLabel(w.Id, w.Code, w.Name));
        var sendings = (await db.SendingsFor(me).AsNoTracking().ToListAsync()).ToLookup(s => s.RoundId);
        var versions = await db.ReportVersionsFor(me).Select(v => new { v.Id, v.Number, v.FilledSections }).ToDictionaryAsync(v => v.Id);
        var opened = (await db.UnlocksFor(me).AsNoTracking().ToListAsync()).ToLookup(u => u.ReportId);
        WardCell Cell(ReportRound round)
        {
            // By the number of the version: two sendings may fall on one instant.
            if (sendings[round.Id].MaxBy(s => versions[s.VersionId].Number) is not { } sent) return new(wards[round.WardId], round.Period, round.DueOn, null);
            var version = versions[sent.VersionId];
            var isOpened = opened[sent.ReportId].Any(u => u.AfterVersion == version.Number);
            return new(wards[round.WardId], round.Period, round.DueOn, new(sent.VersionId, null, sent.State, sent.SentOn, version.FilledSections, isOpened));
        }

        return rounds.Where(r => wards.ContainsKey(r.WardId)).Select(Cell);
    }

    // Wards of other installations: what came, the last version of each report.
    private async Task<IEnumerable<WardCell>> FromFilesAsync(Viewer me, int since)
    {
        var from = new DateOnly(since, 1, 1);
        var received = await db.ReceivedReportsFor(me).AsNoTracking().Where(r => r.PeriodTo >= from).ToListAsync();
        return received.GroupBy(r => (r.FromCode, r.SourceReport)).Select(g => g.MaxBy(r => r.Number)!)
            .Select(r => new WardCell(new(null, r.FromCode, r.FromName), r.Period, r.DueOn, new(null, r.Id, r.State, r.SentOn, r.FilledSections, IsOpened: false)));
    }

    private async Task<IReadOnlyList<WardPart>> PartsAsync(Viewer me, List<WardCell> counting)
    {
        var (versions, files) = (counting.Select(c => c.Sent!.Version).OfType<ReportVersionId>().ToList(), counting.Select(c => c.Sent!.Received).OfType<ReceivedReportId>().ToList());
        var here = await db.ReportVersionsFor(me).AsNoTracking().Where(v => versions.Contains(v.Id)).ToDictionaryAsync(v => v.Id);
        var outside = await db.ReceivedReportsFor(me).AsNoTracking().Where(r => files.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
        return [.. counting.Select(c => new WardPart(c.Ward.Name, c.Sent!.Version is { } version ? here[version].Read() : outside[c.Sent.Received!.Value].Read()))];
    }

    private static string KeyOf(ReportPeriod period)
    {
        var part = period.Kind switch
        {
            ReportPeriodKind.HalfYear => period.To.Month <= 6 ? 1 : 2,
            ReportPeriodKind.Quarter => (period.To.Month + 2) / 3,
            ReportPeriodKind.Month => period.To.Month,
            _ => 1,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{period.To.Year}-{period.Kind.ToString().ToLowerInvariant()}-{part}");
    }
}
