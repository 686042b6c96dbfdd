using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>A report of the ward or of a unit on paper (Nghị định 30/2020/NĐ-CP): a frozen version with its code in the foot, or the draft.</summary>
public sealed class ReportPapers(AppDb db, OfficeClock clock, VersionDesk versions, Settings settings)
{
    private const int LeastUnits = 2, MostCharts = 2;

    /// <summary>A frozen version.</summary>
    public async Task<AdministrativeDocument> OfAsync(Viewer me, ReportVersion version)
    {
        var sending = await db.SendingsFor(me).AsNoTracking().FirstOrDefaultAsync(s => s.VersionId == version.Id);
        var unit = await db.UnitReportsFor(me).Where(r => r.Id == version.ReportId).Select(r => (UnitId?)r.UnitId).SingleOrDefaultAsync();
        var paper = unit is { } from
            ? await OnPaperOfUnitAsync(me, version.Read(), from)
            : await OnPaperAsync(me, version.Read(), await RoundOfAsync(me, version, sending), version.WardId, version.FrozenBy);
        return paper with
        {
            Number = sending?.Number.Split('/')[0],
            Date = sending?.SentOn,
            Year = (sending?.SentOn ?? clock.Today).Year,
            Foot = FootOf(settings, version.Number, version.Code, version.ShortDigest),
        };
    }

    /// <summary>The report as it stands while it is written.</summary>
    public async Task<AdministrativeDocument> DraftAsync(Viewer me, Report report)
    {
        var headings = await db.HeadingsFor(me).AsNoTracking().Where(h => h.ReportId == report.Id).ToListAsync();
        var paragraphs = await db.ParagraphsFor(me).AsNoTracking().Where(p => p.ReportId == report.Id).ToListAsync();
        var figures = await db.FiguresFor(me).AsNoTracking().Include(f => f.Shares).Where(f => f.ReportId == report.Id).ToListAsync();
        var round = await db.RoundsFor(me).AsNoTracking().SingleAsync(r => r.Id == report.RoundId);
        var now = new ReportParts(headings, paragraphs, figures).Freeze(report, await versions.SenderAsync(me, report, round));
        var paper = report is WardReport ward ? await OnPaperAsync(me, now, round, report.WardId, ward.ApprovedBy) : await OnPaperOfUnitAsync(me, now, ((UnitReport)report).UnitId);
        return paper with { Draft = true };
    }

    // What a unit sends to the ward. Its own symbol is not known to the product: the number is filled in by hand.
    private async Task<AdministrativeDocument> OnPaperOfUnitAsync(Viewer me, FrozenReport report, UnitId id)
    {
        var unit = await db.UnitsFor(me).AsNoTracking().SingleAsync(u => u.Id == id);
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == unit.WardId);
        return new AdministrativeDocument(
            ParentBody: BelongsToWard(unit.Kind) ? $"UBND {ward.Name}".ToUpper(Vietnamese) : null,
            IssuingBody: [unit.Name.ToUpper(Vietnamese)],
            Number: null,
            Symbol: "BC",
            Place: ward.PlaceName,
            Date: null,
            Year: clock.Today.Year,
            Subject: [report.Subject],
            Addressees: [$"Ủy ban nhân dân {ward.NameInText}"],
            Body: [.. Blocks(report)],
            Recipients: [],
            FiledAt: "VT",
            Signature: await HeadOfAsync(me, id),
            Draft: false);
    }

    // The Front and the mass organisations have a body of their own above them, as the police have.
    private static bool BelongsToWard(UnitKind kind) => kind is UnitKind.Office or UnitKind.Justice or UnitKind.HealthStation or UnitKind.School or UnitKind.ResidentialGroup;

    private async Task<SignatureBlock> HeadOfAsync(Viewer me, UnitId unit)
    {
        var today = clock.Today;
        var head = await db.PostsFor(me).AsNoTracking().Where(p => p.UnitId == unit && p.From <= today && (p.To == null || p.To >= today))
            .Join(db.PeopleFor(me), p => p.PersonId, q => q.Id, (p, q) => new { p.Role, p.Title, q.FullName })
            .OrderBy(p => p.Role == Role.UnitHead || p.Role == Role.ResidentialGroupHead || p.Role == Role.Supervisor ? 0 : 1).ThenBy(p => p.FullName).FirstOrDefaultAsync();
        return head is null ? new SignatureBlock([], "", null) : new SignatureBlock([], head.Title.ToUpper(Vietnamese), head.FullName);
    }

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>By which the paper is found again.</summary>
    public static string FootOf(Settings settings, int number, string code, string digest)
    {
        var where = settings.Address is { } home ? new Uri(home, "/bao-cao/doi-chieu").ToString() : "mục Báo cáo, Đối chiếu";
        return $"Bản {number}, mã {code}. Mã kiểm tra {digest}. Đối chiếu: {where}";
    }

    private async Task<ReportRound> RoundOfAsync(Viewer me, ReportVersion version, ReportSending? sending)
    {
        var round = sending?.RoundId ?? await db.WardReportsFor(me).Where(r => r.Id == version.ReportId).Select(r => (ReportRoundId?)r.RoundId).SingleOrDefaultAsync()
            ?? await db.UnitReportsFor(me).Where(r => r.Id == version.ReportId).Select(r => r.RoundId).SingleAsync();
        return await db.RoundsFor(me).AsNoTracking().SingleAsync(r => r.Id == round);
    }

    private async Task<AdministrativeDocument> OnPaperAsync(Viewer me, FrozenReport report, ReportRound round, WardId wardId, AccountId? approver)
    {
        var plan = await db.PlansFor(me).AsNoTracking().SingleAsync(p => p.Id == round.PlanId);
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == wardId);
        return new AdministrativeDocument(
            ParentBody: null,
            IssuingBody: WardPaper.IssuerOf(ward),
            Number: null,
            Symbol: WardReport.Symbol,
            Place: ward.PlaceName,
            Date: null,
            Year: clock.Today.Year,
            Subject: [report.Subject],
            Addressees: await AddresseesAsync(me, round),
            Body: [.. Blocks(report)],
            Recipients: [.. OwnRecipients(plan)],
            FiledAt: "VT, VH-XH",
            Signature: await WardPaper.SignatureAsync(db, me, wardId, approver, clock.Today),
            Draft: false);
    }

    private async Task<IReadOnlyList<string>> AddresseesAsync(Viewer me, ReportRound round)
    {
        var named = round.Addressees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (named.Length > 0) return named;
        var above = me.Role is Role.LevelAbove
            ? await db.WardsFor(me).AsNoTracking().FirstOrDefaultAsync(w => w.Id == me.Ward)
            : await db.LevelAboveFor(me).AsNoTracking().FirstOrDefaultAsync();
        return above is null ? [] : [$"Ủy ban nhân dân {above.NameInText}"];
    }

    // Those inside the ward who also got the plan; the bodies above are the addressees themselves.
    private static IEnumerable<string> OwnRecipients(Plan plan) => plan.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(r => !r.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))
        .Where(r => !Above.Any(b => r.StartsWith(b, StringComparison.OrdinalIgnoreCase)));

    private static readonly string[] Above = ["Phòng ", "Sở ", "UBND tỉnh", "UBND thành phố", "UBND huyện", "UBND thị xã", "Như trên"];

    /// <summary>Words and numbers of a report in the order of the paper.</summary>
    public static IEnumerable<ReportBlock> Blocks(FrozenReport report)
    {
        foreach (var block in Paragraphs(report.Alone(ReportSection.Context))) yield return block;
        foreach (var heading in report.Headings)
        {
            yield return new ReportHeading(heading.Level, heading.Marker, heading.Text);
            foreach (var block in Paragraphs(report.Under(heading))) yield return block;
            if (heading.Section is not ReportSection.Numbers || report.Figures.Count == 0) continue;
            yield return TableOf(report.Figures);
            foreach (var chart in ChartsOf(report.Figures)) yield return chart;
        }

        foreach (var block in Paragraphs(report.Alone(ReportSection.Closing))) yield return block;
    }

    private static IEnumerable<ReportBlock> Paragraphs(IEnumerable<FrozenParagraph> paragraphs) =>
        paragraphs.Where(p => p.Text.Length > 0).Select(p => new ReportParagraphBlock(p.Text, p.NeedsPerson));

    private static ReportTable TableOf(IReadOnlyList<FrozenFigure> figures) => new(
        Caption: null,
        [new("Nội dung", 4), new("Đơn vị tính", 2), new("Tổng", 1, IsNumber: true), new("Theo đơn vị", 5)],
        [.. figures.Select(f => (IReadOnlyList<string>)[f.Label, f.Unit, f.Total is { } total ? ReportWording.Number(total) : "", string.Join("; ", f.Shares.Select(s => $"{s.Unit}: {ReportWording.Number(s.Value)}"))])]);

    // Of the numbers that several units gave those two that most of them did: more pictures would bury the table. Their words are part of the drawing, so
    // that the words of a paper stay those that were frozen.
    private static IEnumerable<ReportChart> ChartsOf(IReadOnlyList<FrozenFigure> figures) => figures
        .Where(f => f.Shares.Count >= LeastUnits).OrderByDescending(f => f.Shares.Count).Take(MostCharts)
        .Select(f => new ReportChart($"{f.Label} ({f.Unit}), theo đơn vị", ChartKind.Bars, [.. f.Shares.Select(s => s.Unit)], [new ChartSeries(f.Label, [.. f.Shares.Select(s => (double?)s.Value)])]));
}
