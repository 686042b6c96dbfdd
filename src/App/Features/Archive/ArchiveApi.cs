using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Archive;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Archive;

/// <summary>
/// The two papers of a handing over: "Mục lục hồ sơ, tài liệu nộp lưu" and "Biên bản giao nhận hồ sơ, tài liệu" (Nghị định 30/2020/NĐ-CP
/// Điều 30 khoản 3 điểm a; the forms of Phụ lục V are not compared yet).
/// </summary>
internal static class ArchiveApi
{
    private static readonly ForAttribute Everybody = new(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor);

    public static void MapArchive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/luu-tru/nop/{id:guid}/muc-luc.docx", ListAsync).WithMetadata(Everybody);
        app.MapGet("/luu-tru/nop/{id:guid}/bien-ban.docx", MinuteAsync).WithMetadata(Everybody);
    }

    private static Task<IResult> ListAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock) => SendAsync(id, context, db, clock, "MỤC LỤC", "ML-UBND", "muc-luc.docx", (paper, list) => paper with
    {
        Subject = ["Hồ sơ, tài liệu nộp lưu"],
        Body = [TableOf(list.Files), new ReportParagraphBlock(Sum(list.Files))],
    });

    private static Task<IResult> MinuteAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock) => SendAsync(id, context, db, clock, "BIÊN BẢN", "BB-UBND", "bien-ban.docx", (paper, list) => paper with
    {
        Subject = ["Giao nhận hồ sơ, tài liệu"],
        Body =
        [
            new ReportParagraphBlock("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"),
            new ReportParagraphBlock($"Hôm nay, ngày {Days.Show(paper.Date)}, tại trụ sở Ủy ban nhân dân {list.Ward}, chúng tôi gồm:"),
            new ReportParagraphBlock($"Bên giao: {list.Giver.Name}, {list.Giver.Title}."),
            new ReportParagraphBlock($"Bên nhận (Lưu trữ cơ quan): {list.Receiver.Name}, {list.Receiver.Title}."),
            new ReportParagraphBlock($"Hai bên thống nhất giao nhận hồ sơ, tài liệu theo mục lục kèm theo. {Sum(list.Files)}"),
            new ReportParagraphBlock("Biên bản được lập thành 02 bản; bên giao giữ 01 bản, bên nhận giữ 01 bản."),
        ],
    });

    private static async Task<IResult> SendAsync(Guid id, HttpContext context, AppDb db, OfficeClock clock, string type, string symbol, string name, Func<AdministrativeDocument, SignedList, AdministrativeDocument> write)
    {
        var me = context.Me();
        var found = await db.HandOversFor(me).AsNoTracking().SingleOrDefaultAsync(h => h.Id == new HandOverId(id));
        if (found is null) return Results.NotFound();
        var list = new SignedList(
            (await db.WardsFor(me).AsNoTracking().SingleAsync(w => w.Id == me.Ward)).NameInText,
            await SideAsync(db, me, found.Giver, clock.Today), await SideAsync(db, me, found.Receiver, clock.Today),
            await db.PaperFilesFor(me).AsNoTracking().Where(f => f.HandOverId == found.Id).OrderBy(f => f.Symbol).ToListAsync());
        var blank = await WardPaper.BlankAsync(db, me, type, symbol, OfficeClock.DayOf(found.ReceivedAt ?? found.GivenAt), clock.Today);
        var paper = write(blank, list) with { OtherSide = new SignatureBlock([], "BÊN GIAO", list.Giver.Name), Signature = new SignatureBlock([], "BÊN NHẬN", list.Receiver.Name), Draft = found.ReceivedAt is null };
        await db.TraceAsync(new Act(me, "hand-over.export", clock.Now, $"hand-over/{id}"));
        return Results.File(AdministrativeDocumentDocx.Write(paper), FileKinds.Docx, name);
    }

    private static async Task<Colleague> SideAsync(AppDb db, Viewer me, AccountId account, DateOnly today) =>
        (await db.ColleaguesAsync(me, today)).FirstOrDefault(c => c.Account == account)
        ?? new Colleague(account, (await db.NamesOfAsync(me, [account])).GetValueOrDefault(account, ""), "");

    private static ReportTable TableOf(IReadOnlyList<PaperFile> files) => new(
        Caption: null,
        [new("STT", 3, IsNumber: true), new("Số, ký hiệu hồ sơ", 6), new("Tiêu đề hồ sơ", 12), new("Thời gian tài liệu", 6), new("Thời hạn bảo quản", 5), new("Số tờ", 3, IsNumber: true), new("Ghi chú", 4)],
        [.. files.Select((f, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), f.Symbol, f.Title, $"{Days.Show(f.OpenedOn)} - {Days.Show(f.ClosedOn)}", f.RetentionYears is { } years ? $"{years} năm" : "Vĩnh viễn", f.Sheets?.ToString(CultureInfo.InvariantCulture) ?? "", ""])]);

    private static string Sum(IReadOnlyList<PaperFile> files) =>
        $"Tổng số: {files.Count:00} hồ sơ{(files.All(f => f.Sheets is not null) ? $", {files.Sum(f => f.Sheets)} tờ" : "")}.";

    /// <param name="Ward">As it stands in a sentence.</param>
    private sealed record SignedList(string Ward, Colleague Giver, Colleague Receiver, IReadOnlyList<PaperFile> Files);
}
