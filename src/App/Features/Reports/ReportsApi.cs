using MangNon.App.Data;
using MangNon.App.Features.Reports.Upward;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>Reports of the ward and its units as a .docx in the official format of Nghị định 30/2020/NĐ-CP.</summary>
internal static class ReportsApi
{
    private static readonly Role[] Writers = [Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor];

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/bao-cao/tong-hop/{id:guid}.docx", ExportAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.LevelAbove));
        app.MapGet("/bao-cao/don-vi/{id:guid}.docx", ExportOfUnitAsync).WithMetadata(new ForAttribute(Writers));
        app.MapGet("/bao-cao/ban/{id:guid}.docx", ExportVersionAsync).WithMetadata(new ForAttribute([.. Writers, Role.LevelAbove]));
        app.MapGet("/bao-cao/cap-duoi/{period}.docx", ExportGroupAsync).WithMetadata(new ForAttribute(Role.LevelAbove));
        app.MapGet("/bao-cao/cap-duoi/ban/{id:guid}.docx", ExportGroupVersionAsync).WithMetadata(new ForAttribute(Role.LevelAbove));
    }

    private static async Task<IResult> ExportAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, ReportPapers papers) =>
        await WriteAsync(await db.WardReportsFor(context.Me()).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ReportId(id)), context, db, clock, papers);

    private static async Task<IResult> ExportOfUnitAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, ReportPapers papers) =>
        await WriteAsync(await db.UnitReportsFor(context.Me()).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ReportId(id)), context, db, clock, papers);

    // What is locked leaves as the version that was frozen.
    private static async Task<IResult> WriteAsync(Report? report, HttpContext context, AppDb db, OfficeClock clock, ReportPapers papers)
    {
        if (report is null) return Results.NotFound();
        var me = context.Me();
        var version = report.IsEditable ? null : await db.ReportVersionsFor(me).AsNoTracking().Where(v => v.ReportId == report.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync();
        var paper = version is null ? await papers.DraftAsync(me, report) : await papers.OfAsync(me, version);
        await db.TraceAsync(new Act(me, "report.export", clock.Now, $"report/{report.Id.Value}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bao-cao.docx");
    }

    private static async Task<IResult> ExportVersionAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, ReportPapers papers)
    {
        var me = context.Me();
        var version = await db.ReportVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == new ReportVersionId(id));
        if (version is null) return Results.NotFound();
        var paper = await papers.OfAsync(me, version);
        await db.TraceAsync(new Act(me, "report.export", clock.Now, $"report-version/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bao-cao.docx");
    }

    private static async Task<IResult> ExportGroupAsync(string period, HttpContext context, AppDb db, OfficeClock clock, GroupDesk desk)
    {
        var me = context.Me();
        if (await desk.OpenAsync(me, await desk.FindAsync(me, period)) is not { } work) return Results.NotFound();
        var paper = await desk.OnPaperAsync(me, work);
        await db.TraceAsync(new Act(me, "report.export-group", clock.Now, $"report-period/{work.Shown.Key}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bao-cao-tong-hop.docx");
    }

    private static async Task<IResult> ExportGroupVersionAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, GroupDesk desk)
    {
        var me = context.Me();
        if (await db.GroupVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == new GroupVersionId(id)) is not { } version) return Results.NotFound();
        var paper = await desk.OnPaperAsync(me, version);
        await db.TraceAsync(new Act(me, "report.export-group", clock.Now, $"report-period/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, "bao-cao-tong-hop.docx");
    }
}
