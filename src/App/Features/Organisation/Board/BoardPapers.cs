using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Organisation.Board;

/// <summary>The papers of a board as data: the decision that sets it up (by the general form of Nghị định 30/2020/NĐ-CP, Phụ lục III) and the minute of a meeting. What is not known stays blank for the pen.</summary>
internal static class BoardPapers
{
    private const string Board = "Ban Chỉ đạo công tác trẻ em";
    private const string Dots = "..............................................................................................";

    /// <param name="blank">A decision of the ward without words.</param>
    /// <param name="ward">As it stands in a sentence.</param>
    public static AdministrativeDocument Decision(AdministrativeDocument blank, SteeringBoard board, string ward, Texts t) => blank with
    {
        Number = board.DecisionNumber?.Split('/')[0],
        Subject = [$"Về việc {(board.Renews is null ? "thành lập" : "kiện toàn")} {Board} {ward}"],
        Body = [.. Grounds(ward, blank.IssuingBody), .. Articles(board, ward, t)],
        Recipients = ["Như Điều 3", $"Thường trực Đảng ủy, Hội đồng nhân dân {ward}"],
    };

    /// <param name="blank">A minute of the ward without words.</param>
    public static AdministrativeDocument Minute(AdministrativeDocument blank, BoardMeeting meeting, SteeringBoard board, string ward) => blank with
    {
        Subject = [$"Họp {Board} {ward}"],
        Body =
        [
            new ReportParagraphBlock($"Ngày {Days.Show(meeting.On)}, tại {meeting.Place}, {Board} {ward} đã họp."),
            new ReportHeading(1, "I.", "Thành phần tham dự"),
            .. meeting.Present.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => new ReportParagraphBlock($"{Number(i + 1)}. {line}")),
            new ReportHeading(1, "II.", "Diễn biến cuộc họp"),
            new ReportParagraphBlock(meeting.Said.Length > 0 ? meeting.Said : Dots),
            new ReportHeading(1, "III.", "Kết luận"),
            .. Conclusions(meeting),
            new ReportParagraphBlock("Biên bản đã được đọc lại cho những người dự họp cùng nghe, thống nhất và ký."),
        ],
        OtherSide = new SignatureBlock([], "THƯ KÝ", NameOf(board, BoardDuty.Secretary, meeting.On)),
        Signature = new SignatureBlock([], "CHỦ TRÌ", null),
    };

    // Which of the grounds holds on the day is the officer's to write: the law on local government changes with its own dates.
    private static IEnumerable<ReportBlock> Grounds(string ward, IReadOnlyList<string> issuer) =>
    [
        new ReportCentred(string.Join(' ', issuer)),
        new ReportGround("Căn cứ Luật Tổ chức chính quyền địa phương " + Dots[..40] + ";"),
        new ReportGround("Căn cứ Luật Trẻ em số 102/2016/QH13;"),
        new ReportGround($"Theo đề nghị của Phòng Văn hóa - Xã hội {ward}."),
        new ReportCentred("QUYẾT ĐỊNH:"),
    ];

    private static IEnumerable<ReportBlock> Articles(SteeringBoard board, string ward, Texts t) =>
    [
        new ReportParagraphBlock($"Điều 1. {(board.Renews is null ? "Thành lập" : "Kiện toàn")} {Board} {ward}, gồm các ông, bà có tên sau đây:"),
        new ReportTable(
            Caption: null,
            [new("STT", 3, IsNumber: true), new("Họ và tên", 9), new("Chức vụ", 10), new("Nhiệm vụ trong Ban", 6), new("Phân công", 12)],
            [.. board.SittingOn(board.From).Select((m, i) => (IReadOnlyList<string>)[Number(i + 1), m.Name, m.Title, t.InVietnamese(m.Duty), m.Task])]),
        new ReportParagraphBlock($"Điều 2. {Board} giúp Ủy ban nhân dân {ward} chỉ đạo, phối hợp các đơn vị trong công tác trẻ em. Các thành viên làm việc theo phân công tại Điều 1."),
        new ReportParagraphBlock($"Điều 3. Quyết định này có hiệu lực từ ngày {Days.Show(board.From)}{(board.Renews is null ? "" : $" và thay thế quyết định trước đây về {Board} {ward}")}. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, các đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."),
    ];

    private static IEnumerable<ReportBlock> Conclusions(BoardMeeting meeting)
    {
        var standing = meeting.Standing.ToList();
        if (standing.Count == 0) yield return new ReportParagraphBlock(Dots);
        foreach (var (i, conclusion) in standing.Index()) yield return new ReportParagraphBlock($"{Number(i + 1)}. {conclusion.Words}{Charge(conclusion)}");
    }

    private static string Charge(Conclusion conclusion) => (conclusion.Who, conclusion.By) switch
    {
        ({ } who, { } by) => $" Thực hiện: {who}; xong trước hết ngày {Days.Show(by)}.",
        ({ } who, null) => $" Thực hiện: {who}.",
        (null, { } by) => $" Xong trước hết ngày {Days.Show(by)}.",
        _ => "",
    };

    private static string? NameOf(SteeringBoard board, BoardDuty duty, DateOnly day) => board.SittingOn(day).Where(m => m.Duty == duty).Select(m => m.Name).FirstOrDefault();

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
