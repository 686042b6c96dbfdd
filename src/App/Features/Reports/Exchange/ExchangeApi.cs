using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>The files that go to another installation: a report, its receipt, the public key. Each leaves a trace first.</summary>
internal static class ExchangeApi
{
    private const string JsonLines = "application/jsonl";

    public static void MapExchange(this IEndpointRouteBuilder app)
    {
        app.MapGet("/bao-cao/ban/{id:guid}.jsonl", SendReportAsync).WithMetadata(new ForAttribute(Role.Officer, Role.Leader));
        app.MapGet("/bao-cao/cap-duoi/tep/{id:guid}/giay-bao-nhan.jsonl", SendReceiptAsync).WithMetadata(new ForAttribute(Role.LevelAbove));
        app.MapGet("/bao-cao/cap-duoi/tep/{id:guid}.docx", SendPaperAsync).WithMetadata(new ForAttribute(Role.LevelAbove));
        app.MapGet("/bao-cao/cap-duoi/tep/{id:guid}/ban-da-ky", SendScanAsync).WithMetadata(new ForAttribute(Role.LevelAbove));
        app.MapGet("/bao-cao/khoa/khoa-cong-khai.pem", SendKeyAsync).WithMetadata(new ForAttribute(Role.Administrator));
    }

    // A version of the ward that was sent; without a paper's number and day, or without a key, there is no such file.
    private static async Task<IResult> SendReportAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, ExchangeDesk desk)
    {
        var me = context.Me();
        var version = await db.ReportVersionsFor(me).AsNoTracking().SingleOrDefaultAsync(v => v.Id == new ReportVersionId(id));
        var sending = await db.SendingsFor(me).AsNoTracking().SingleOrDefaultAsync(s => s.VersionId == new ReportVersionId(id));
        if (version is null || sending is null || !version.IsIntact || !desk.CanSign) return Results.NotFound();
        var file = await desk.PackAsync(me, version, sending);
        await db.TraceAsync(new Act(me, "report.export-signed", clock.Now, $"report-version/{id}"));
        return Results.File(file, JsonLines, $"bao-cao-{version.Code}.jsonl");
    }

    private static async Task<IResult> SendReceiptAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, ExchangeDesk desk)
    {
        var me = context.Me();
        var report = await db.ReceivedReportsFor(me).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ReceivedReportId(id));
        if (report is null || !desk.CanSign) return Results.NotFound();
        var file = await desk.ReceiptAsync(me, report);
        await db.TraceAsync(new Act(me, "received-report.export-receipt", clock.Now, $"received-report/{id}"));
        return Results.File(file, JsonLines, $"giay-bao-nhan-{report.Code}.jsonl");
    }

    private static async Task<IResult> SendPaperAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock)
    {
        var me = context.Me();
        if (await db.ReceivedFilesFor(me).AsNoTracking().SingleOrDefaultAsync(f => f.ReceivedId == new ReceivedReportId(id)) is not { } file) return Results.NotFound();
        await db.TraceAsync(new Act(me, "received-report.export", clock.Now, $"received-report/{id}"));
        return Results.File(ExchangeDesk.PaperIn(file), FileKinds.Docx, "bao-cao.docx");
    }

    // Always a download, of the kind its bytes are: nothing that came from outside is shown inside the page.
    private static async Task<IResult> SendScanAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock)
    {
        var me = context.Me();
        if (await db.ReceivedFilesFor(me).AsNoTracking().SingleOrDefaultAsync(f => f.ReceivedId == new ReceivedReportId(id)) is not { } file) return Results.NotFound();
        if (ExchangeDesk.ScanIn(file)?.Content is not { } scan || FileKinds.Recognise(scan) is not { } kind || !ExchangeDesk.IsScan(kind)) return Results.NotFound();
        await db.TraceAsync(new Act(me, "received-report.export", clock.Now, $"received-report/{id}"));
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(scan, kind, $"ban-da-ky.{kind[(kind.IndexOf('/', StringComparison.Ordinal) + 1)..]}");
    }

    private static async Task<IResult> SendKeyAsync(HttpContext context, AppDb db, OfficeClock clock, KeyRing ring)
    {
        var me = context.Me();
        if (ring.Signers is not [.., var signer]) return Results.Redirect("/bao-cao/khoa");
        await db.TraceAsync(new Act(me, "signing-key.export", clock.Now, $"signing-key/{signer.Public.Fingerprint[..16]}"));
        return Results.File(Encoding.ASCII.GetBytes(signer.Public.Pem), "application/x-pem-file", $"khoa-cong-khai-{await db.WardCodeAsync(me)}.pem");
    }
}
