using System.Text.Json;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Versions;

/// <summary>A version in a list, without its content.</summary>
public sealed record VersionRow(ReportVersionId Id, ReportId ReportId, int Number, string Code, string Digest, AccountId FrozenBy, DateTime FrozenAt);

/// <summary>What happened to a report after its first version: versions, openings, sendings.</summary>
/// <param name="Names">People of the own ward.</param>
public sealed record VersionHistory(
    IReadOnlyList<VersionRow> Versions,
    IReadOnlyList<ReportUnlock> Unlocks,
    IReadOnlyList<ReportSending> Sendings,
    IReadOnlyDictionary<AccountId, string> Names)
{
    public static readonly VersionHistory None = new([], [], [], new Dictionary<AccountId, string>());

    /// <summary>The last frozen version; null for none.</summary>
    public VersionRow? Last => Versions.MaxBy(v => v.Number);

    /// <summary>How the last version was opened again; null while it is the valid one.</summary>
    public ReportUnlock? OpenedBy => Last is { } last ? OpenedAfter(last) : null;

    /// <summary>True for the version that counts now: the last one, not opened again since.</summary>
    public bool IsValid(ReportVersionId version) => Last?.Id == version && OpenedBy is null;

    public ReportUnlock? OpenedAfter(VersionRow version) => Unlocks.FirstOrDefault(u => u.ReportId == version.ReportId && u.AfterVersion == version.Number);

    public ReportSending? SendingOf(VersionRow version) => Sendings.FirstOrDefault(s => s.VersionId == version.Id);
}

/// <summary>What the same body reported for the same period of the year before.</summary>
public sealed record EarlierReport(ReportVersionId Version, FrozenReport Report);

/// <summary>Freezes versions, finds them, and knows what became of them.</summary>
public sealed class VersionDesk(AppDb db, OfficeClock clock)
{
    /// <summary>Freezes the report as it stands and adds the version to the context; saved with the act that sends or approves it.</summary>
    public async Task<ReportVersion> FreezeAsync(Viewer me, Report report, ReportRound round, ReportParts parts)
    {
        var version = new ReportVersion(Ids.New<ReportVersionId>(), report, parts.Freeze(report, await SenderAsync(me, report, round)), me.Account, clock.Now);
        report.Keep(version);
        db.Add(version);
        if (parts.Guarded() is { Count: > 0 } guarded) db.Add(new GuardedPart(version.Id, report.WardId, JsonSerializer.Serialize(guarded)));
        return version;
    }

    /// <summary>Who the paper says reports.</summary>
    public async Task<ReportSender> SenderAsync(Viewer me, Report report, ReportRound round)
    {
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == report.WardId);
        var body = report is UnitReport unit
            ? await db.UnitsFor(me).Where(u => u.Id == unit.UnitId).Select(u => u.Name).SingleAsync()
            : $"Ủy ban nhân dân {ward.NameInText}";
        return new ReportSender(body, ward.Code, round.Period);
    }

    /// <summary>Writes down that the last version left the ward, for the body above in this installation where there is one.</summary>
    public async Task<ReportSending> SendAsync(Viewer me, WardReport report, ReportVersionId version, IssuedPaper paper)
    {
        var above = await db.LevelAboveFor(me).Select(w => (WardId?)w.Id).FirstOrDefaultAsync();
        var kept = db.ChangeTracker.Entries<ReportVersion>().Select(e => e.Entity).FirstOrDefault(v => v.Id == version) ?? await db.ReportVersionsFor(me).SingleAsync(v => v.Id == version);
        var sending = new ReportSending(Ids.New<ReportSendingId>(), kept, report.RoundId, above).Issued(paper, me.Account, clock.Now);
        db.Add(sending);
        return sending;
    }

    /// <summary>Versions, openings and sendings of one report as far as the person sees them.</summary>
    public async Task<VersionHistory> HistoryAsync(Viewer me, ReportId report)
    {
        var versions = await db.ReportVersionsFor(me).Where(v => v.ReportId == report).OrderBy(v => v.Number)
            .Select(v => new VersionRow(v.Id, v.ReportId, v.Number, v.Code, v.Digest, v.FrozenBy, v.FrozenAt)).ToListAsync();
        if (versions.Count == 0) return VersionHistory.None;
        var unlocks = await db.UnlocksFor(me).AsNoTracking().Where(u => u.ReportId == report).OrderBy(u => u.At).ToListAsync();
        var sendings = await db.SendingsFor(me).AsNoTracking().Where(s => s.ReportId == report).ToListAsync();
        return new VersionHistory(versions, unlocks, sendings, await db.NamesOfAsync(me, [.. versions.Select(v => v.FrozenBy), .. unlocks.Select(u => u.By)]));
    }

    /// <summary>The last version of the report the same body made for the same period of the year before; null for none.</summary>
    public async Task<EarlierReport?> EarlierAsync(Viewer me, Report report, ReportRound round)
    {
        var before = await db.RoundsFor(me).AsNoTracking().Where(r => r.WardId == report.WardId && r.Kind == round.Kind && r.Year == round.Year - 1).ToListAsync();
        var rounds = before.Where(r => round.Period.IsYearAfter(r.Period)).Select(r => r.Id).ToList();
        if (rounds.Count == 0) return null;
        var reports = report is UnitReport unit
            ? await db.UnitReportsFor(me).Where(r => rounds.Contains(r.RoundId) && r.UnitId == unit.UnitId).Select(r => r.Id).ToListAsync()
            : await db.WardReportsFor(me).Where(r => rounds.Contains(r.RoundId)).Select(r => r.Id).ToListAsync();
        var version = await db.ReportVersionsFor(me).AsNoTracking().Where(v => reports.Contains(v.ReportId)).OrderByDescending(v => v.FrozenAt).ThenByDescending(v => v.Number).FirstOrDefaultAsync();
        return version is null ? null : new EarlierReport(version.Id, version.Read());
    }

    /// <summary>The protected paragraphs of a version; empty for who must not read them.</summary>
    public async Task<IReadOnlyList<FrozenParagraph>> GuardedAsync(Viewer me, ReportVersionId version)
    {
        var part = await db.GuardedPartsFor(me).AsNoTracking().SingleOrDefaultAsync(g => g.VersionId == version);
        return part is null ? [] : JsonSerializer.Deserialize<List<FrozenParagraph>>(part.Content) ?? [];
    }
}
