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

/// <summary>A ward in one period, as the level above sees it.</summary>
/// <param name="Sending">The last one; null while nothing came.</param>
/// <param name="Filled">Sections of that version that hold something.</param>
public sealed record WardCell(Ward Ward, ReportRound Round, ReportSending? Sending, int Filled, ReportUnlock? Opened)
{
    /// <summary>It counts in the compilation: somebody has said it is here, and it was not returned.</summary>
    public bool Counts => Sending?.State is SendingState.Received or SendingState.Accepted;

    /// <summary>Days of the calendar past the day: of what was sent when it was sent, of what is missing until today.</summary>
    public int DaysLate(DateOnly today) => Sending is { } sent ? sent.DaysLate(Round.DueOn) : Math.Max(0, today.DayNumber - Round.DueOn.DayNumber);
}

/// <summary>A period with all wards that owe a report for it.</summary>
/// <param name="Key">As it stands in addresses: "2026-year-1".</param>
/// <param name="Compiled">The report of the group; null while no version counts, and in a list.</param>
public sealed record GroupPeriod(string Key, ReportPeriod Period, IReadOnlyList<WardCell> Cells, FrozenReport? Compiled = null);

/// <summary>What the wards sent to the level above, by period, and one report made of it.</summary>
public sealed class GroupDesk(AppDb db, OfficeClock clock)
{
    /// <summary>Periods of the last years, newest first.</summary>
    public async Task<IReadOnlyList<GroupPeriod>> PeriodsAsync(Viewer me)
    {
        var since = clock.Today.Year - 2;
        var rounds = await db.RoundsFor(me).AsNoTracking().Where(r => r.Year >= since).ToListAsync();
        var wards = await db.WardsFor(me).AsNoTracking().Where(w => w.ReportsTo == me.Ward).ToDictionaryAsync(w => w.Id);
        var sendings = (await db.SendingsFor(me).AsNoTracking().ToListAsync()).ToLookup(s => s.RoundId);
        var versions = await db.ReportVersionsFor(me).Select(v => new { v.Id, v.Number, v.FilledSections }).ToDictionaryAsync(v => v.Id);
        var opened = (await db.UnlocksFor(me).AsNoTracking().ToListAsync()).ToLookup(u => u.ReportId);
        WardCell Cell(ReportRound round)
        {
            // By the number of the version: two sendings may fall on one instant.
            if (sendings[round.Id].MaxBy(s => versions[s.VersionId].Number) is not { } sent) return new(wards[round.WardId], round, null, 0, null);
            var version = versions[sent.VersionId];
            return new(wards[round.WardId], round, sent, version.FilledSections, opened[sent.ReportId].FirstOrDefault(u => u.AfterVersion == version.Number));
        }

        return [.. rounds.Where(r => wards.ContainsKey(r.WardId)).GroupBy(r => KeyOf(r.Period))
            .Select(g => new GroupPeriod(g.Key, g.First().Period, [.. g.Select(Cell).OrderBy(c => c.Ward.Name, StringComparer.CurrentCulture)]))
            .OrderByDescending(p => p.Period.To)];
    }

    /// <summary>One period with its compilation; null for a key nothing belongs to.</summary>
    public async Task<GroupPeriod?> FindAsync(Viewer me, string key)
    {
        if ((await PeriodsAsync(me)).FirstOrDefault(p => p.Key == key) is not { } period) return null;
        var counting = period.Cells.Where(c => c.Counts).ToList();
        if (counting.Count == 0) return period;
        var ids = counting.Select(c => c.Sending!.VersionId).ToList();
        var versions = await db.ReportVersionsFor(me).AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id);
        var own = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward);
        var parts = counting.Select(c => new WardPart(c.Ward.Name, versions[c.Sending!.VersionId].Read())).ToList();
        return period with
        {
            Compiled = GroupReport.Compose(new GroupMaterial($"Ủy ban nhân dân {own.NameInText}", own.Code, period.Period, parts, [.. period.Cells.Except(counting).Select(c => c.Ward.Name)])),
        };
    }

    /// <summary>The compilation as a draft on paper.</summary>
    public async Task<AdministrativeDocument> OnPaperAsync(Viewer me, FrozenReport compiled)
    {
        var blank = await WardPaper.BlankAsync(db, me, "BÁO CÁO", WardReport.Symbol, day: null, clock.Today);
        return blank with
        {
            Subject = [compiled.Subject],
            Body = [.. ReportPapers.Blocks(compiled)],
            Signature = new SignatureBlock(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", null),
            Draft = true,
        };
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
