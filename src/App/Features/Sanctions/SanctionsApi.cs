using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;

namespace MangNon.App.Features.Sanctions;

/// <summary>The register of sanctions on paper and as a workbook, with the same filters as the page. Each leaves a trace first.</summary>
internal static class SanctionsApi
{
    public static void MapSanctions(this IEndpointRouteBuilder app)
    {
        var run = new ForAttribute(Role.Officer, Role.Leader);
        app.MapGet("/xu-phat/so-theo-doi.docx", DocxAsync).WithMetadata(run);
        app.MapGet("/xu-phat/so-theo-doi.xlsx", XlsxAsync).WithMetadata(run);
    }

    private static async Task<IResult> DocxAsync([AsParameters] SanctionFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var (me, year) = (context.Me(), filter.Year ?? clock.Today.Year);
        var head = await WardPaper.LetterheadAsync(db, me, clock.Today, t, SecrecyLevel.Protected);
        var rows = await TakeOutAsync(filter, me, db, clock);
        var register = new SanctionRegister(head, $"Năm {year}", [.. rows.Select(r => Row(r, t))], new PrintNote(me.Name, clock.Now))
        {
            Total = $"Cộng: {rows.Count} vụ việc; phạt {SanctionWords.Number(rows.Sum(r => r.Decision?.Fine ?? 0))} đồng; đã nộp {SanctionWords.Number(rows.Sum(r => r.Paid))} đồng.",
        };
        return Results.File(SanctionRegisterDocx.Write(register), FileKinds.Docx, $"so-theo-doi-xu-phat-{year}.docx");
    }

    private static async Task<IResult> XlsxAsync([AsParameters] SanctionFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var rows = await TakeOutAsync(filter, me, db, clock);
        var sheet = new ListSheet(
            t["Sổ theo dõi xử phạt"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Số"]), new(t["Số biên bản"], 18), new(t["Ngày lập"]), new(t["Người vi phạm"], 28), new(t["Điều khoản"], 40), new(t["Số quyết định"], 18), new(t["Ngày quyết định"]), new(t["Phạt (đồng)"], Grouped: true), new(t["Nộp trước hết ngày"]), new(t["Đã nộp"], Grouped: true), new(t["Tình trạng"], 24)],
            [.. rows.Select(r => (IReadOnlyList<ListCell>)[r.Mark, r.RecordMark, r.RecordedOn, r.ViolatorName, SanctionWords.Articles(r), r.Decision?.Mark, r.Decision?.On, r.Decision?.Fine, r.Decision?.PayBy, r.Paid, t.Of(r.State)])],
            English: t.Language == "en");
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "so-theo-doi-xu-phat.xlsx");
    }

    private static async Task<IReadOnlyList<SanctionRecord>> TakeOutAsync(SanctionFilter filter, Viewer me, AppDb db, OfficeClock clock)
    {
        var rows = await filter.RowsAsync(db.SanctionsFor(me, RecordAction.Export, clock.Now), clock.Today);
        await db.TraceAsync(new Act(me, "sanction.export", clock.Now, $"rows/{rows.Count}"));
        return rows;
    }

    private static SanctionRegisterRow Row(SanctionRecord r, Texts t) => new(
        r.Mark,
        $"{r.RecordMark}, {Days.Show(r.RecordedOn)}",
        r.ViolatorAddress is null ? r.ViolatorName : $"{r.ViolatorName}, {r.ViolatorAddress}",
        string.Join("; ", r.Acts.OrderBy(a => a.Number).Select(a => $"{a.Article}: {a.Words}")),
        r.Decision is { } d ? $"{d.Mark}, {Days.Show(d.On)}, {d.Post}" : "",
        r.Decision is { } s ? s.IsWarning ? "Cảnh cáo" : $"{SanctionWords.Number(s.Fine)} đồng" : "",
        string.Join("; ", new[] { r.Extra, r.Remedies }.OfType<string>()),
        r.Decision is { IsWarning: false } ? $"{SanctionWords.Number(r.Paid)} đồng" : "",
        r.Passings.MaxBy(p => p.Number) is { } passed && r.State is SanctionState.PassedOn ? $"{t.InVietnamese(r.State)}: {passed.To}" : t.InVietnamese(r.State));
}
