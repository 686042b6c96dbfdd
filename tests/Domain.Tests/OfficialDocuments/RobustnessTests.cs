using FsCheck.Xunit;
using MangNon.Domain.OfficialDocuments;
using Xunit;

namespace MangNon.Domain.Tests.OfficialDocuments;

public class RobustnessTests
{
    // More than the longest paragraph that is kept whole.
    private const int Letters = 6_000;

    private static readonly string[] Pieces =
    [
        "I. ", "II. ", "1. ", "1.1. ", "a) ", "đ. ", "- ", "+ ", "Phần thứ nhất", "Mục 1", "NỘI DUNG", "Tổ chức thực hiện", "Công an phường", "Chế độ báo cáo", "trước ngày 31/6/2026",
        "từ ngày 01/6 đến ngày 30/6", "quý II", "tháng 13", "100%", "ít nhất 02 lớp", "50 triệu đồng", "Nghị định số 56/2017/NĐ-", "CP ngày 9/5/2017 của ", "Nơi nhận:", "KT. CHỦ TỊCH", "PHỤ LỤC", "\n", "\n", "\n\n",
        "\t", "https://a.vn/b-", "c.aspx", "./.", ";", ":", ".", "Tết Trung thu năm 9999", "hằng tháng", "báo cáo 6 tháng trước ngày 10/6", "phối hợp với các trường học", "\f", "STT\tNội dung\tChủ trì\tThời gian", "1\tDạy bơi\tĐoàn xã\tTháng 6",
        "tháng 6/0000", "99999999999999999999", "(", "“", "Luật Trẻ em", "Đề án ", "của ", "về ",
    ];

    [Property(MaxTest = 100)]
    public void Any_mixture_of_what_plans_are_made_of_is_read(int[] choice, bool asTable)
    {
        var text = "KẾ HOẠCH\nThử năm 2026\n" + string.Concat((choice ?? []).Select(c => Pieces[(int)((uint)c % (uint)Pieces.Length)] + " "));
        CheckSpans(asTable ? new DocumentText([.. PlanText.Of(text).Lines.Select(l => l with { Kind = l.Text.Contains('\t') ? LineKind.TableRow : LineKind.Paragraph })]) : PlanText.Of(text));
    }

    [Property(MaxTest = 100)]
    public void Any_text_below_the_title_is_read(string? text) => CheckSpans(PlanText.Of("KẾ HOẠCH\nThử năm 2026\n" + text));

    private static void CheckSpans(DocumentText text)
    {
        var plan = PlanReader.Read(text);
        var spans = PlanText.All(plan.Outline).Select(i => i.Span).Concat(plan.Tasks.Select(t => t.Span)).Concat(plan.Grounds.Select(g => g.Span)).Concat(plan.Units.Select(u => u.Span)).Concat(plan.ReportRounds.Select(r => r.Span));
        Assert.All(spans, s => Assert.True(s.Page >= 1 && s.Page <= text.Pages && s.Line >= 1 && s.LastLine >= s.Line && s.LastLine <= text.Lines.Count));
        Assert.Equal(plan.Tasks.Count, plan.Tasks.Select(t => t.Path).Distinct().Count());
    }

    [Theory]
    [InlineData("1. ", "a")]
    [InlineData("1. ", "Đề án ")]
    [InlineData("1. ", "Chương trình a ")]
    [InlineData("1. ", "số 1/")]
    [InlineData("1. ", "Quyết định số 1/QĐ-")]
    [InlineData("1. ", "Luật A ")]
    [InlineData("1. ", "phối hợp với ")]
    [InlineData("1. ", "từ ngày 1 ")]
    [InlineData("1. ", "tháng 6, ")]
    [InlineData("1. ", "quý I, ")]
    [InlineData("1. ", "1.1.")]
    [InlineData("1. ", "(")]
    [InlineData("1. ", "   \t")]
    [InlineData("1. ", "của Bộ ")]
    [InlineData("1. ", "báo cáo 6 tháng ")]
    [InlineData("1. ", "do các ")]
    [InlineData("1. ", "1.000 ")]
    [InlineData("", "https://a.vn/b-\n")]
    [InlineData("", "1. x\n")]
    [InlineData("", "- x\n")]
    [InlineData("", "I.\n")]
    [InlineData("", "A\tB\n")]
    public void A_hostile_text_is_read_to_its_end(string start, string piece)
    {
        var plan = PlanReader.Read(PlanText.Of("KẾ HOẠCH\nThử năm 2026\nI. NHIỆM VỤ\n" + start + string.Concat(Enumerable.Repeat(piece, Letters / piece.Length))));

        Assert.NotEmpty(plan.Outline);
    }
}
