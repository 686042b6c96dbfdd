using MangNon.App.Data;
using MangNon.App.Features.Shared;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>
/// The registers on paper and as workbooks, in the columns of Nghị định 30/2020/NĐ-CP Phụ lục IV, with the filters of the page. What is registered
/// in the program is printed and bound (Điều 16 khoản 2 điểm b, Điều 22 khoản 3 điểm b). Each export leaves a trace first.
/// </summary>
internal static class RegistersApi
{
    public static void MapRegisters(this IEndpointRouteBuilder app)
    {
        var speak = new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.ResidentialGroupHead, Role.Supervisor);
        app.MapGet("/so-van-ban/den.xlsx", IncomingXlsxAsync).WithMetadata(speak);
        app.MapGet("/so-van-ban/den.docx", IncomingDocxAsync).WithMetadata(speak);
        app.MapGet("/so-van-ban/di.xlsx", OutgoingXlsxAsync).WithMetadata(speak);
        app.MapGet("/so-van-ban/di.docx", OutgoingDocxAsync).WithMetadata(speak);
    }

    private static async Task<IResult> IncomingXlsxAsync([AsParameters] RegisterFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var (rows, names) = await IncomingAsync(filter, me, db, clock);
        var answers = await AnswersAsync(rows, me, db, clock);
        var register = Sheet(t["Sổ đăng ký văn bản đến"], [new(t["Ngày đến"]), new(t["Số đến"]), new(t["Tác giả"], 30), new(t["Số, ký hiệu"], 20), new(t["Ngày tháng"]), new(t["Tên loại và trích yếu nội dung"], 60), new(t["Đơn vị hoặc người nhận"], 28), new(t["Ngày chuyển"]), new(t["Ký nhận"], 14), new(t["Ghi chú"], 28)],
            [.. rows.Select(d => (IReadOnlyList<ListCell>)[d.ArrivedOn, d.Number, d.Sender, d.Mark, d.IssuedOn, About(d), names(d), d.PassedOn, "", Note(d, t.Of, t.Of, t.Of)])]);
        var followed = Sheet(t["Sổ theo dõi giải quyết"], [new(t["Số đến"]), new(t["Tên loại, số và ký hiệu, ngày tháng và tác giả"], 60), new(t["Đơn vị hoặc người nhận"], 28), new(t["Thời hạn giải quyết"]), new(t["Tiến độ giải quyết"], 30), new(t["Số, ký hiệu văn bản trả lời"], 22), new(t["Ghi chú"], 28)],
            [.. rows.Select(d => (IReadOnlyList<ListCell>)[d.Number, $"{d.Citation}, {d.Sender}", names(d), d.Limit, t.Of(d.State), d.AnswerId is { } a ? answers.GetValueOrDefault(a) : null, d.SettledWords])]);
        return Results.File(ListXlsx.Write(register, followed), FileKinds.Xlsx, "so-van-ban-den.xlsx");

        ListSheet Sheet(string title, IReadOnlyList<ListColumn> columns, IReadOnlyList<IReadOnlyList<ListCell>> cells) => new(title, me.WardName, OfficeClock.ToOffice(clock.Now), me.Name, columns, cells, English: t.Language == "en");
    }

    private static async Task<IResult> IncomingDocxAsync([AsParameters] RegisterFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var (rows, names) = await IncomingAsync(filter, me, db, clock);
        var lines = rows.OrderBy(d => d.Number).Select(d => new IncomingRegisterRow(Days.Show(d.ArrivedOn), $"{d.Number}", d.Sender, d.Mark ?? "", Days.Show(d.IssuedOn), About(d), names(d), Days.Show(d.PassedOn), Note(d, t.InVietnamese, t.InVietnamese, t.InVietnamese)));
        return Results.File(DocumentRegisterDocx.Incoming(await HeadAsync(filter, me, db, clock, t), [.. lines]), FileKinds.Docx, "so-van-ban-den.docx");
    }

    private static async Task<IResult> OutgoingXlsxAsync([AsParameters] RegisterFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var (rows, units) = await OutgoingAsync(filter, me, db, clock);
        var sheet = new ListSheet(t["Sổ đăng ký văn bản đi"], me.WardName, OfficeClock.ToOffice(clock.Now), me.Name,
            [new(t["Số, ký hiệu"], 18), new(t["Ngày tháng"]), new(t["Tên loại và trích yếu nội dung"], 60), new(t["Người ký"], 24), new(t["Nơi nhận"], 40), new(t["Đơn vị, người nhận bản lưu"], 24), new(t["Số lượng bản"]), new(t["Ngày chuyển"]), new(t["Ký nhận"], 14), new(t["Ghi chú"], 28)],
            [.. rows.Select(l => (IReadOnlyList<ListCell>)(l.Document is { } d ? [l.Mark, l.IssuedOn, About(l), d.Signer, d.Recipients, units(d), d.Copies, ListCell.Empty, "", Note(d)] : [l.Mark, l.IssuedOn, About(l), "", "", "", ListCell.Empty, ListCell.Empty, "", Note(l)]))],
            English: t.Language == "en");
        return Results.File(ListXlsx.Write(sheet), FileKinds.Xlsx, "so-van-ban-di.xlsx");
    }

    private static async Task<IResult> OutgoingDocxAsync([AsParameters] RegisterFilter filter, HttpContext context, AppDb db, OfficeClock clock, Texts t)
    {
        var me = context.Me();
        var (rows, units) = await OutgoingAsync(filter, me, db, clock);
        var lines = OutgoingLine.OldestFirst(rows).Select(l => l.Document is { } d
            ? new OutgoingRegisterRow(l.Mark, Days.Show(l.IssuedOn), About(l), d.Signer, d.Recipients, units(d), d.Copies is { } copies ? $"{copies}" : "", Note(d))
            : new OutgoingRegisterRow(l.Mark, Days.Show(l.IssuedOn), About(l), "", "", "", "", Note(l)));
        return Results.File(DocumentRegisterDocx.Outgoing(await HeadAsync(filter, me, db, clock, t), [.. lines]), FileKinds.Docx, "so-van-ban-di.docx");
    }

    private static async Task<DocumentRegisterHead> HeadAsync(RegisterFilter filter, Viewer me, AppDb db, OfficeClock clock, Texts t) => new(
        await WardPaper.LetterheadAsync(db, me, clock.Today, t, SecrecyLevel.Normal), $"Năm {filter.Year ?? clock.Today.Year}", new PrintNote(me.Name, clock.Now));

    private static async Task<(IReadOnlyList<IncomingDocument> Rows, Func<IncomingDocument, string> Names)> IncomingAsync(RegisterFilter filter, Viewer me, AppDb db, OfficeClock clock)
    {
        var rows = await filter.IncomingAsync(db, me, clock, RecordAction.Export);
        await db.TraceAsync(new Act(me, "incoming.export", clock.Now, $"rows/{rows.Count}"));
        var units = await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var people = await db.NamesOfAsync(me, rows.Select(d => d.HandlerId).OfType<AccountId>());
        return (rows, d => string.Join(", ", new[] { d.UnitId is { } unit ? units.GetValueOrDefault(unit) : null, d.HandlerId is { } person ? people.GetValueOrDefault(person) : null }.OfType<string>()));
    }

    private static async Task<(IReadOnlyList<OutgoingLine> Rows, Func<OutgoingDocument, string> Units)> OutgoingAsync(RegisterFilter filter, Viewer me, AppDb db, OfficeClock clock)
    {
        var rows = await filter.OutgoingAsync(db, me, clock, RecordAction.Export);
        await db.TraceAsync(new Act(me, "outgoing.export", clock.Now, $"rows/{rows.Count}"));
        var units = await db.UnitsFor(me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        return (rows, d => d.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "Văn thư");
    }

    private static async Task<Dictionary<OutgoingDocumentId, string>> AnswersAsync(IReadOnlyList<IncomingDocument> rows, Viewer me, AppDb db, OfficeClock clock)
    {
        var ids = rows.Select(d => d.AnswerId).OfType<OutgoingDocumentId>().ToList();
        return (await db.OutgoingFor(me, RecordAction.List, clock.Now).AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync()).ToDictionary(d => d.Id, d => d.Mark);
    }

    private static string About(OutgoingLine line) => $"{line.DocumentKind.Vi}. {line.Document?.Subject ?? OutgoingLine.Covered}";

    private static string Note(OutgoingLine covered) => covered.IsVoided ? "đã hủy số" : "";

    private static string About(IncomingDocument d) => $"{d.Type}. {d.Subject}";

    private static string Note(IncomingDocument d, Func<Urgency, string> urgency, Func<SecrecyMark, string> secrecy, Func<IncomingState, string> state) =>
        string.Join("; ", new[] { d.Urgency is Urgency.None ? null : urgency(d.Urgency), d.SecrecyMark is SecrecyMark.None ? null : secrecy(d.SecrecyMark), d.VoidWords is { } why ? $"{state(d.State)}: {why}" : null, d.Note }.OfType<string>());

    private static string Note(OutgoingDocument d) => string.Join("; ", new[] { d.VoidWords is { } why ? $"đã hủy số: {why}" : null, d.Note }.OfType<string>());
}
