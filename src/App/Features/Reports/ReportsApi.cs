using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>The ward's report as a .docx in the official format of Nghị định 30/2020/NĐ-CP.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder app) =>
        app.MapGet("/bao-cao/tong-hop/{id:guid}.docx", ExportAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.LevelAbove));

    private static async Task<IResult> ExportAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock)
    {
        var me = context.Me();
        var report = await db.WardReportsFor(me).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ReportId(id));
        if (report is null) return Results.NotFound();
        var paper = await OnPaperAsync(db, me, report, clock.Today);
        await db.TraceAsync(new Act(me, "report.export", clock.Now, $"report/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bao-cao.docx");
    }

    private static async Task<AdministrativeDocument> OnPaperAsync(AppDb db, Viewer me, WardReport report, DateOnly today)
    {
        var round = await db.RoundsFor(me).AsNoTracking().SingleAsync(r => r.Id == report.RoundId);
        var plan = await db.PlansFor(me).AsNoTracking().SingleAsync(p => p.Id == round.PlanId);
        var ward = await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == report.WardId);
        var above = await db.LevelAboveFor(me).AsNoTracking().FirstOrDefaultAsync();
        var addressees = round.Addressees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new AdministrativeDocument(
            ParentBody: null,
            IssuingBody: WardPaper.IssuerOf(ward),
            Number: report.Number?.Split('/')[0],
            Symbol: WardReport.Symbol,
            Place: ward.PlaceName,
            Date: report.SentOn,
            Year: (report.SentOn ?? today).Year,
            Subject: [report.Subject],
            Addressees: addressees.Length > 0 ? addressees : above is null ? [] : [$"Ủy ban nhân dân {above.NameInText}"],
            Body: [.. await BodyAsync(db, me, report)],
            Recipients: [.. OwnRecipients(plan)],
            FiledAt: "VT, VH-XH",
            Signature: await WardPaper.SignatureAsync(db, me, report.WardId, report.ApprovedBy, today),
            Draft: report.Status is WardReportStatus.Draft);
    }

    // Those inside the ward who also got the plan; the bodies above are the addressees themselves.
    private static IEnumerable<string> OwnRecipients(Plan plan) => plan.Recipients.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(r => !r.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))
        .Where(r => !Above.Any(b => r.StartsWith(b, StringComparison.OrdinalIgnoreCase)));

    private static readonly string[] Above = ["Phòng ", "Sở ", "UBND tỉnh", "UBND thành phố", "UBND huyện", "UBND thị xã", "Như trên"];

    private static async Task<IEnumerable<ReportBlock>> BodyAsync(AppDb db, Viewer me, WardReport report)
    {
        var headings = await db.HeadingsFor(me).AsNoTracking().Where(h => h.ReportId == report.Id).OrderBy(h => h.Order).ToListAsync();
        var paragraphs = await db.ParagraphsFor(me).AsNoTracking().Where(p => p.ReportId == report.Id && p.Text != "" && p.Secrecy == SecrecyLevel.Normal).OrderBy(p => p.Order).ToListAsync();
        var figures = await db.FiguresFor(me).AsNoTracking().Include(f => f.Shares).Where(f => f.ReportId == report.Id).OrderBy(f => f.Order).ToListAsync();
        return Blocks(headings, paragraphs, figures);
    }

    private static IEnumerable<ReportBlock> Blocks(IReadOnlyList<HeadingLine> headings, IReadOnlyList<ReportParagraph> paragraphs, IReadOnlyList<FigureLine> figures)
    {
        foreach (var paragraph in paragraphs.Where(p => p.Section is ReportSection.Context)) yield return new ReportParagraphBlock(paragraph.Text, paragraph.NeedsPerson);
        foreach (var heading in headings)
        {
            yield return new ReportHeading(heading.Level, heading.Marker, heading.Text);
            foreach (var paragraph in paragraphs.Where(p => p.Section == heading.Section && p.ClausePath == heading.ClausePath)) yield return new ReportParagraphBlock(paragraph.Text, paragraph.NeedsPerson);
            if (heading.Section is ReportSection.Numbers && figures.Count > 0) yield return TableOf(figures);
        }

        foreach (var paragraph in paragraphs.Where(p => p.Section is ReportSection.Closing)) yield return new ReportParagraphBlock(paragraph.Text, paragraph.NeedsPerson);
    }

    private static ReportTable TableOf(IReadOnlyList<FigureLine> figures) => new(
        Caption: null,
        [new("Nội dung", 4), new("Đơn vị tính", 2), new("Tổng", 1, IsNumber: true), new("Theo đơn vị", 5)],
        [.. figures.Select(f => (IReadOnlyList<string>)[f.Label, f.Unit, f.Total is { } total ? ReportWording.Number(total) : "", string.Join("; ", f.Shares.Select(s => $"{s.UnitName}: {ReportWording.Number(s.Value)}"))])]);
}
