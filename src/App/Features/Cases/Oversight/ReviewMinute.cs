using System.Globalization;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>Who writes the minute.</summary>
/// <param name="Ward">As it stands in a sentence.</param>
internal sealed record MinuteOf(Viewer Me, string Ward, DateOnly Today);

/// <summary>
/// Biên bản rà soát phối hợp: how the units worked together on the protection of children, for a meeting. Those who sit there may not see
/// the cases, so it names none but by its code, and small counts are hidden. What the meeting says is written by hand.
/// </summary>
internal static class ReviewMinute
{
    private const int LinesByHand = 3;

    // Dots that fit between the indent of a paragraph and the margin.
    private const int LineLength = 114;
    private const int AfterAWord = 94;
    private static readonly string Dots = new('.', LineLength);

    /// <param name="blank">A minute of the ward without words.</param>
    public static AdministrativeDocument Of(AdministrativeDocument blank, OversightReview review, MinuteOf of, Texts t) => blank with
    {
        Subject = ["Rà soát việc phối hợp giữa các đơn vị trong bảo vệ trẻ em", $"từ ngày {Days.Show(review.Period.From)} đến hết ngày {Days.Show(review.Period.To)}"],
        Body = [.. Opening(of), .. Answers(review), .. Limits(review), .. Cases(review, t), .. Tasks(review), .. Conclusions()],
        OtherSide = new SignatureBlock([], "THƯ KÝ", null),
        Signature = new SignatureBlock([], "CHỦ TRÌ", null),
    };

    private static IEnumerable<ReportBlock> Opening(MinuteOf of) =>
    [
        new ReportParagraphBlock($"Hôm nay, ngày ..... tháng ..... năm {of.Today.Year.ToString(CultureInfo.InvariantCulture)}, tại trụ sở Ủy ban nhân dân {of.Ward}, các đơn vị đã rà soát việc phối hợp phòng ngừa, hỗ trợ, can thiệp bảo vệ trẻ em."),
        new ReportHeading(1, "I.", "Thành phần"),
        new ReportParagraphBlock("Chủ trì: " + Dots[..AfterAWord]),
        new ReportParagraphBlock("Thư ký: " + Dots[..AfterAWord]),
        new ReportParagraphBlock("Đại diện các đơn vị:"),
        .. ByHand(LinesByHand),
        new ReportHeading(1, "II.", "Số liệu"),
        new ReportParagraphBlock($"Tính đến ngày {Days.Show(of.Today)}, {(of.Me.Role is Role.Leader ? "từ các ca bảo vệ trẻ em của địa phương" : "từ các ca do người lập biên bản phụ trách")}. Ca được gọi bằng ký hiệu; số nhỏ được giấu để không ai biết đó là em nào (Luật Trẻ em 102/2016/QH13, Điều 21)."),
    ];

    private static IEnumerable<ReportBlock> Answers(OversightReview review)
    {
        yield return new ReportHeading(2, "1.", "Chuyển gửi và trả lời (Nghị định 56/2017/NĐ-CP, Điều 29)");
        if (review.Units.Count == 0)
        {
            yield return new ReportParagraphBlock("Không có chuyển gửi nào.");
            yield break;
        }

        yield return new ReportTable(
            Caption: null,
            [new("Đơn vị", 10), new("Đúng hạn", 4, IsNumber: true), new("Muộn", 4, IsNumber: true), new("Quá hạn, chưa trả lời", 5, IsNumber: true), new("Còn hạn, chưa trả lời", 5, IsNumber: true), new("Tỷ lệ đúng hạn", 4, IsNumber: true)],
            [.. review.Units.Select(u => (IReadOnlyList<string>)[review.UnitName(u.Unit), Number(u.InTime), Number(u.Late), Number(u.Overdue), Number(u.Waiting), OversightWords.Share(u.Share)])]);
        if (review.Unanswered.ToList() is not { Count: > 0 } waiting) yield break;
        yield return new ReportTable(
            "Chuyển gửi chưa trả lời",
            [new("Đơn vị", 10), new("Ký hiệu ca", 6), new("Ngày gửi", 5), new("Trả lời trước hết ngày", 6)],
            [.. waiting.Select(r => (IReadOnlyList<string>)[review.UnitName(r.Row.Unit), r.Case, Days.Show(r.SentOn), Days.Show(r.Row.AnswerBy)])]);
    }

    private static IEnumerable<ReportBlock> Limits(OversightReview review)
    {
        yield return new ReportHeading(2, "2.", "Thời hạn của luật bị quá");
        var breached = review.Rules.Where(r => r.Keeping.Breached > 0).ToList();
        if (breached.Count == 0) yield return new ReportParagraphBlock("Không có thời hạn nào bị quá.");
        else
        {
            yield return new ReportTable(
                Caption: null,
                [new("Việc phải làm", 14), new("Căn cứ", 9), new("Phải làm", 4, IsNumber: true), new("Đúng hạn", 4, IsNumber: true), new("Quá hạn", 4, IsNumber: true)],
                [.. breached.Select(r => (IReadOnlyList<string>)[DutyOf(r.Rule), OversightWords.Article(r.Rule), Number(r.Keeping.Judged), Number(r.Keeping.Kept), Number(r.Keeping.Breached)])]);
        }
    }

    // One fixed table, as for everybody who may not see the names.
    private static IEnumerable<ReportBlock> Cases(OversightReview review, Texts t)
    {
        yield return new ReportHeading(2, "3.", "Ca mở trong kỳ, theo hình thức xâm hại");
        var table = review.Table(CaseDimension.Form, CaseDimension.Sex);
        var shown = table.Publish();
        if (table.Total == 0) yield return new ReportParagraphBlock("Không có ca nào mở trong kỳ.");
        else if (shown.IsWithheld) yield return new ReportParagraphBlock("Số ca quá ít: nêu ra thì có thể biết là em nào.");
        else
        {
            yield return new ReportTable(
                Caption: null,
                [new("Hình thức", 10), .. table.Columns.Select(c => new ReportColumn(SexOf(c, t), 4, IsNumber: true)), new("Cộng", 4, IsNumber: true)],
                [.. Enumerable.Range(0, shown.Rows + 1).Select(r => (IReadOnlyList<string>)[r == shown.Rows ? "Cộng" : FormOf(table.Rows[r], t), .. Enumerable.Range(0, shown.Columns + 1).Select(c => PublishedWords.Of(shown[r, c]))])]);
            yield return new ReportParagraphBlock("Số từ 1 đến 4 ghi là <5; dấu … là số được giữ lại để không tính ra được số nhỏ.");
        }
    }

    // Numbers of tasks name no child: nothing is hidden.
    private static IEnumerable<ReportBlock> Tasks(OversightReview review)
    {
        yield return new ReportHeading(2, "4.", "Nhiệm vụ của Kế hoạch đến hạn trong kỳ, theo đơn vị chủ trì");
        if (review.Tasks.Count == 0) yield return new ReportParagraphBlock("Không có nhiệm vụ nào đến hạn trong kỳ.");
        else
        {
            yield return new ReportTable(
                Caption: null,
                [new("Đơn vị", 10), new("Được giao", 4, IsNumber: true), new("Đúng hạn", 4, IsNumber: true), new("Quá hạn", 4, IsNumber: true), new("Còn hạn", 4, IsNumber: true), new("Chưa báo cáo", 4, IsNumber: true), new("Tỷ lệ đúng hạn", 4, IsNumber: true)],
                [.. review.Tasks.Select(u => (IReadOnlyList<string>)[review.UnitName(u.Unit), Number(u.Given), Number(u.InTime), Number(u.Overdue), Number(u.Waiting), Number(u.Untold), OversightWords.Share(u.Share)])]);
        }
    }

    private static IEnumerable<ReportBlock> Conclusions() =>
    [
        new ReportHeading(1, "III.", "Nguyên nhân, khó khăn trong phối hợp"),
        .. ByHand(LinesByHand),
        new ReportHeading(1, "IV.", "Kết luận, phân công, thời hạn"),
        .. ByHand(LinesByHand),
        new ReportParagraphBlock("Biên bản đã được đọc lại cho những người dự họp cùng nghe, thống nhất và ký."),
    ];

    private static IEnumerable<ReportBlock> ByHand(int lines) => Enumerable.Repeat<ReportBlock>(new ReportParagraphBlock(Dots), lines);

    private static string DutyOf(string rule) => ClockRules.Named(rule)?.Vi ?? rule;

    private static string FormOf(string name, Texts t) => Enum.TryParse<HarmForms>(name, out var form) ? t.InVietnamese(form) : "Nhiều hình thức";

    private static string SexOf(string name, Texts t) => Enum.TryParse<Sex>(name, out var sex) ? t.InVietnamese(sex) : "chưa rõ";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
