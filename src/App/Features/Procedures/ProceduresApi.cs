using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>
/// Papers of dossiers: the receipt with the appointment, the request to complete, the register. Receipt and request are the ward's own layout: the
/// forms laid down for them were not at hand. Each leaves a trace first.
/// </summary>
internal static class ProceduresApi
{
    public static void MapProcedures(this IEndpointRouteBuilder app)
    {
        var run = new ForAttribute(Role.Officer, Role.Leader);
        app.MapGet("/thu-tuc/{id:guid}/giay-hen.docx", ReceiptAsync).WithMetadata(run);
        app.MapGet("/thu-tuc/{id:guid}/bo-sung-{number:int}.docx", RequestAsync).WithMetadata(run);
        app.MapGet("/thu-tuc/so-theo-doi.docx", DocxAsync).WithMetadata(run);
        app.MapGet("/thu-tuc/so-theo-doi.xlsx", XlsxAsync).WithMetadata(run);
        app.MapGet("/thu-tuc/giam-sat.xlsx", KeepingAsync).WithMetadata(run);
    }

    private static Task<IResult> ReceiptAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock) => SlipAsync(id, context, db, clock, d => d.CompleteAt is null ? null : new Slip("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "giay-hen.docx", null, clock.Today,
    [
        .. Opening(d),
        new ReportParagraphBlock($"Giấy tờ đã nhận: {Listed(d.Procedure.Papers.Where(p => d.Papers.Contains(p.Code)))}."),
        new ReportParagraphBlock($"Hồ sơ đủ lúc {OfficeClock.Show(d.CompleteAt.Value)}."),
        new ReportParagraphBlock($"Hẹn trả kết quả: {DossierWords.Due(d)}."),
    ]));

    private static Task<IResult> RequestAsync(Guid id, int number, HttpContext context, AppDb db, OfficeClock clock) => SlipAsync(id, context, db, clock, d => d.Requests.SingleOrDefault(r => r.Number == number) is not { } request ? null : RequestSlip(d, request));

    // As it went out: of that day, by whoever asked.
    private static Slip RequestSlip(Dossier d, PaperRequest request) => new("PHIẾU YÊU CẦU BỔ SUNG HỒ SƠ", $"bo-sung-{request.Number}.docx", request.By, OfficeClock.DayOf(request.At),
    [
        .. Opening(d),
        new ReportParagraphBlock($"Yêu cầu bổ sung lần {request.Number}, đến hết ngày {Days.Show(request.Until)}:"),
        .. DossierWords.AskedOf(d, request).Select((p, i) => new ReportParagraphBlock($"{i + 1}. {p.Vi}.")),
        new ReportParagraphBlock($"Lý do: {request.Why.TrimEnd('.')}."),
        new ReportParagraphBlock(d.CompleteAt <= request.At ? $"Ngày hẹn trả kết quả giữ nguyên: {DossierWords.Due(d)}." : "Thời hạn giải quyết tính từ khi đủ hồ sơ."),
    ]);

    private static IEnumerable<ReportBlock> Opening(Dossier d) =>
    [
        new ReportParagraphBlock($"Hồ sơ số {d.Mark}, nhận lúc {OfficeClock.Show(d.ReceivedAt)}."),
        new ReportParagraphBlock($"Người nộp: {string.Join(", ", new[] { d.Applicant, d.Phone, d.Address }.OfType<string>())}."),
        new ReportParagraphBlock($"Thủ tục: {d.Procedure.Vi}."),
    ];

    private static string Listed(IEnumerable<ProcedurePaper> papers) => string.Join("; ", papers.Select(p => p.Vi));

    /// <summary>A paper for the applicant.</summary>
    /// <param name="By">Who signs; null for whoever takes it out.</param>
    /// <param name="On">Its day.</param>
    private sealed record Slip(string Type, string File, AccountId? By, DateOnly On, IReadOnlyList<ReportBlock> Body);

    /// <param name="write">Null where the dossier has no such paper now.</param>
    private static async Task<IResult> SlipAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, Func<Dossier, Slip?> write)
    {
        var me = context.Me();
        var found = await db.DossiersFor(me, RecordAction.Export, clock.Now).AsNoTracking().Include(d => d.Requests).SingleOrDefaultAsync(d => d.Id == new DossierId(id));
        if (found is null || write(found) is not { } slip) return Results.NotFound();
        var blank = await WardPaper.BlankAsync(db, me, slip.Type, "UBND", slip.On, slip.On);
        var by = slip.By is { } account ? (await db.NamesOfAsync(me, [account])).GetValueOrDefault(account) : me.Name;
        var paper = blank with { Body = slip.Body, OtherSide = new SignatureBlock([], "NGƯỜI NỘP HỒ SƠ", null), Signature = new SignatureBlock([], "NGƯỜI TIẾP NHẬN", by) };
        await db.TraceAsync(new Act(me, "dossier.export", clock.Now, $"dossier/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, slip.File);
    }

    private static async Task<IResult> DocxAsync([AsParameters] DossierFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var (me, year) = (context.Me(), filter.Year ?? clock.Today.Year);
        var head = await WardPaper.LetterheadAsync(db, me, clock.Today, t, SecrecyLevel.Protected);
        var rows = await TakeOutAsync(filter, me, db, clock);
        return Results.File(DossierRegisterDocx.Write(new DossierRegister(head, $"Năm {year}", [.. rows.Select(d => Row(d, t))], new PrintNote(me.Name, clock.Now))), FileKinds.Docx, $"so-theo-doi-ho-so-{year}.docx");
    }

    private static async Task<IResult> XlsxAsync([AsParameters] DossierFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var rows = await TakeOutAsync(filter, me, db, clock);
        var sheet = new ListSheet(
            t["Hồ sơ thủ tục hành chính"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Số"]), new(t["Nhận lúc"], 18), new(t["Người nộp"], 28), new(t["Thủ tục"], 50), new(t["Hẹn trả"], 18), new(t["Số văn bản"], 18), new(t["Ngày văn bản"]), new(t["Tình trạng"], 24)],
            [.. rows.Select(d => (IReadOnlyList<ListCell>)[d.Mark, OfficeClock.Show(d.ReceivedAt), d.Applicant, DossierWords.Name(t, d.Procedure), DossierWords.Due(d), d.ResultMark, d.ResultOn, t.Of(d.State)])],
            English: t.Language == "en");
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "so-theo-doi-ho-so.xlsx");
    }

    private static async Task<IResult> KeepingAsync([AsParameters] DossierFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var rows = DossierFigures.ByProcedure(await TakeOutAsync(new DossierFilter { Year = filter.Year }, me, db, clock), clock.Now);
        var sheet = new ListSheet(
            t["Theo dõi giải quyết thủ tục"],
            me.WardName,
            OfficeClock.ToOffice(clock.Now),
            me.Name,
            [new(t["Thủ tục"], 50), .. DossierWords.Counts(t).Select(c => new ListColumn(c.Name))],
            [.. rows.Select(r => (IReadOnlyList<ListCell>)[DossierWords.NameOf(t, r.ProcedureId), .. DossierWords.Counts(t).Select(c => (ListCell)(decimal)c.Of(r))])],
            English: t.Language == "en");
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "giam-sat-thu-tuc.xlsx");
    }

    private static async Task<IReadOnlyList<Dossier>> TakeOutAsync(DossierFilter filter, Viewer me, AppDb db, OfficeClock clock)
    {
        var rows = await filter.RowsAsync(db.DossiersFor(me, RecordAction.Export, clock.Now), clock.Today);
        await db.TraceAsync(new Act(me, "dossier.export", clock.Now, $"rows/{rows.Count}"));
        return rows;
    }

    private static DossierRegisterRow Row(Dossier d, Texts t) => new(
        d.Mark,
        OfficeClock.Show(d.ReceivedAt),
        d.Address is null ? d.Applicant : $"{d.Applicant}, {d.Address}",
        d.Procedure.Vi,
        d.CompleteAt is { } complete ? OfficeClock.Show(complete) : "",
        DossierWords.Due(d),
        d.ResultMark is { } mark ? $"{mark}, {Days.Show(d.ResultOn)}" : "",
        d.State is DossierState.Incomplete ? $"{t.InVietnamese(d.State)}: {Listed(d.Missing)}{(d.Requests.Count > 0 ? $"; đã yêu cầu {d.Requests.Count} lần" : "")}" : d.EndWords is { } why ? $"{t.InVietnamese(d.State)}: {why}" : t.InVietnamese(d.State));
}
