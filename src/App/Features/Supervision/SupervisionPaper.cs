using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Organisation;
using MangNon.Domain.Supervision;

namespace MangNon.App.Features.Supervision;

/// <summary>Names of what was supervised.</summary>
/// <param name="Plan">Title of the plan; null where none was named.</param>
internal sealed record SupervisedSides(IReadOnlyDictionary<UnitId, string> Units, string? Plan);

/// <summary>The minute as data. What is not known stays blank for the pen.</summary>
internal static class SupervisionPaper
{
    /// <param name="blank">A minute without words.</param>
    /// <param name="recommended">Recommendations that stand.</param>
    public static AdministrativeDocument Of(AdministrativeDocument blank, SupervisionMinute minute, IReadOnlyList<Recommendation> recommended, SupervisedSides sides) => blank with
    {
        Subject = ["Giám sát " + LowerFirst(minute.Subject)],
        Body =
        [
            new ReportParagraphBlock($"Thời gian: {(minute.Hours.Length > 0 ? minute.Hours + ", " : "")}ngày {Days.Show(minute.On)}."),
            new ReportParagraphBlock($"Địa điểm: {minute.Place}."),
            .. Supervised(minute, sides),
            new ReportHeading(1, "I.", "Thành phần tham gia"),
            .. Lines(minute.Present).Select((line, i) => new ReportParagraphBlock($"{Number(i + 1)}. {line}")),
            new ReportHeading(1, "II.", "Kết quả giám sát, nhận xét"),
            .. Lines(minute.Findings).Select(line => new ReportParagraphBlock(line)),
            new ReportHeading(1, "III.", "Kiến nghị"),
            .. Recommended(recommended, sides),
            new ReportParagraphBlock("Biên bản đã được đọc lại cho những người tham gia cùng nghe, thống nhất và ký."),
        ],
        OtherSide = new SignatureBlock([], "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC GIÁM SÁT", null),
        Signature = new SignatureBlock([], "TRƯỞNG ĐOÀN GIÁM SÁT", null),
    };

    private static IEnumerable<ReportBlock> Supervised(SupervisionMinute minute, SupervisedSides sides)
    {
        if (sides.Plan is { } plan) yield return new ReportParagraphBlock($"Nội dung giám sát: việc thực hiện {plan}{(minute.Clauses.Length > 0 ? $" ({minute.Clauses})" : "")}.");
        if (minute.Units.Count > 0) yield return new ReportParagraphBlock($"Đơn vị được giám sát: {string.Join("; ", minute.Units.Select(u => sides.Units.GetValueOrDefault(u.UnitId, "")))}.");
    }

    private static IEnumerable<ReportBlock> Recommended(IReadOnlyList<Recommendation> recommended, SupervisedSides sides)
    {
        if (recommended.Count == 0) yield return new ReportParagraphBlock("Không có kiến nghị.");
        foreach (var (i, r) in recommended.Index()) yield return new ReportParagraphBlock($"{Number(i + 1)}. {r.Words.TrimEnd('.')}. {sides.Units.GetValueOrDefault(r.UnitId, "")} trả lời trước hết ngày {Days.Show(r.DueOn)}.");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string LowerFirst(string text) => text.Length == 0 ? "" : char.ToLower(text[0], CultureInfo.GetCultureInfo("vi-VN")) + text[1..];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
