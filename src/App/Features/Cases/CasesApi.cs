using MangNon.App.Data;
using MangNon.App.Features.Cases.Oversight;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>Reports on paper: Mẫu số 01 and the register. Each says who printed it, and leaves a trace first.</summary>
internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        var run = new ForAttribute(Role.Officer, Role.Leader);
        app.MapGet("/ca-bao-ve/tin/{id:guid}/mau-01.docx", ReportAsync).WithMetadata(run);
        app.MapGet("/ca-bao-ve/so-tiep-nhan.docx", RegisterAsync).WithMetadata(run);
        app.MapCasePapers(run);
        app.MapOversight(run);
    }

    // em: which child of the report, from 1.
    private static async Task<IResult> ReportAsync(Guid id, int? em, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var report = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Include(r => r.Children).Include(r => r.Additions).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == new CaseReportId(id));
        if (report?.Children.FirstOrDefault(c => c.Number == (em ?? 1)) is not { } child) return Results.NotFound();
        var head = await HeadAsync(db, me, clock, t, report.Secrecy);
        await db.TraceAsync(new Act(me, "case-report.export", clock.Now, $"case-report/{id}"));
        return Docx(CaseFormWriter.Write(new CaseFormPaper(CaseFormFilling.Of(report, child), head, new PrintNote(me.Name, clock.Now))), "mau-01.docx");
    }

    private static async Task<IResult> RegisterAsync(int? nam, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var (me, year) = (context.Me(), nam ?? clock.Today.Year);
        var reports = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Where(r => r.Year == year).Include(r => r.Children).OrderBy(r => r.Number).ToListAsync();
        var names = await db.NamesOfAsync(me, reports.Select(r => r.TypedBy).OfType<AccountId>().Distinct());
        var head = await HeadAsync(db, me, clock, t, SecrecyLevel.Protected);
        var rows = reports.Select(r => new IntakeRegisterRow(r.Mark, r.ReceivedAt, t.InVietnamese(r.Channel), null, string.Join("; ", r.Children.OrderBy(c => c.Number).Select(c => c.Name ?? c.Born ?? "chưa rõ tên")), r.Place,
            r.What, r.TypedBy is { } by ? names.GetValueOrDefault(by) : null, string.Join("; ", r.Children.Where(c => c.NoCase is not null).Select(c => c.NoCase)), r.IsOpen ? "đang giải quyết" : "đã giải quyết"));
        await db.TraceAsync(new Act(me, "case-report.export", clock.Now, $"rows/{reports.Count}"));
        return Docx(IntakeRegisterDocx.Write(new IntakeRegister(head, $"Năm {year}", [.. rows], new PrintNote(me.Name, clock.Now))), $"so-tiep-nhan-{year}.docx");
    }

    internal static async Task<CaseLetterhead> HeadAsync(AppDb db, Viewer me, OfficeClock clock, Texts t, SecrecyLevel secrecy) =>
        await WardPaper.LetterheadAsync(db, me, clock.Today, t, secrecy) with { Scope = "Người phải giải quyết vụ việc (Nghị định 56/2017/NĐ-CP, Điều 24)" };

    internal static IResult Docx(byte[] content, string name) => Results.File(content, FileKinds.Docx, name);
}
