using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

/// <summary>Two versions beside each other, and the compilation of several wards.</summary>
public sealed class ComparisonTests
{
    private static readonly FrozenPeriod Year = new(ReportPeriodKind.Year, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    private static readonly string[] Letters = ["a", "b", "c", "đ", "ê"];

    public static TheoryData<int> Seeds => [3, 11, 42, 777, 2026];

    private static FrozenParagraph P(int id, string text, string? path = "II.1", ReportSection section = ReportSection.Results) =>
        new(new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), section, path, text);

    private static FrozenFigure F(string label, decimal? total, params FrozenShare[] shares) => new(label, "em", total, shares);

    private static FrozenReport Report(IReadOnlyList<FrozenParagraph> paragraphs, IReadOnlyList<FrozenFigure> figures, string code = "1") =>
        new(FrozenReport.CurrentFormat, Guid.Empty, 1, "Ủy ban nhân dân phường", code, "", Year, [], paragraphs, figures);

    [Theory]
    [InlineData("một hai ba", "một hai ba", "=một hai ba")]
    [InlineData("một hai ba", "một bốn ba", "=một|-hai|+bốn|=ba")]
    [InlineData("", "mới", "+mới")]
    [InlineData("cũ", "", "-cũ")]
    [InlineData("a b c d", "b c d e", "-a|=b c d|+e")]
    public void Words_that_went_and_came(string before, string after, string expected)
    {
        static char Mark(WordChange change) => change switch { WordChange.Same => '=', WordChange.Dropped => '-', _ => '+' };

        Assert.Equal(expected, string.Join('|', WordDifference.Between(before, after).Select(r => $"{Mark(r.Change)}{r.Text}")));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_runs_always_make_up_both_texts(int seed)
    {
        var chance = new Random(seed);
        string Text() => string.Join(' ', Enumerable.Range(0, chance.Next(0, 60)).Select(_ => Letters[chance.Next(Letters.Length)]));
        for (var i = 0; i < 50; i++)
        {
            var (before, after) = (Text(), Text());
            var runs = WordDifference.Between(before, after);

            Assert.Equal(before, string.Join(' ', runs.Where(r => r.Change is not WordChange.Added).Select(r => r.Text)));
            Assert.Equal(after, string.Join(' ', runs.Where(r => r.Change is not WordChange.Dropped).Select(r => r.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_paragraph_of_both_versions_stands_in_the_comparison_once(int seed)
    {
        var chance = new Random(seed);
        FrozenParagraph New(int id) => P(id, string.Join(' ', Enumerable.Range(0, 8).Select(_ => chance.Next(6))), chance.Next(2) == 0 ? "I" : "II");
        var before = Enumerable.Range(1, 15).Select(New).ToList();
        var after = Enumerable.Range(8, 15).Select(New).ToList();

        var compared = ReportComparison.Between(Report(before, []), Report(after, []));

        Assert.Equal(after, compared.Paragraphs.Select(p => p.After).OfType<FrozenParagraph>());
        Assert.Equal(before.Select(p => p.Id).Order(), compared.Paragraphs.Select(p => p.Before?.Id).OfType<Guid>().Order());
        Assert.All(compared.Paragraphs, p => Assert.Equal(p.Change is ParagraphChange.Same, p.Before?.Text == p.After?.Text));
    }

    [Fact]
    public void A_paragraph_composed_anew_with_some_other_words_is_changed_not_dropped_and_added()
    {
        var compared = ReportComparison.Between(
            Report([P(1, "Phường đã tổ chức 02 buổi nói chuyện tại tổ dân phố."), P(2, "Đoạn bỏ đi.")], []),
            Report([P(9, "Phường đã tổ chức 03 buổi nói chuyện tại tổ dân phố."), P(8, "Hoàn toàn khác hẳn.")], []));

        Assert.Equal([ParagraphChange.Changed, ParagraphChange.Dropped, ParagraphChange.Added], compared.Paragraphs.Select(p => p.Change));
        Assert.Equal(3, compared.Changes);
    }

    [Fact]
    public void Numbers_that_did_not_change_are_left_out()
    {
        var compared = ReportComparison.Between(
            Report([], [F("như cũ", 5), F("tỷ lệ", null), F("đổi", 5), F("bỏ", 1)]),
            Report([], [F("như cũ", 5), F("tỷ lệ", null), F("đổi", 7), F("mới", 2)]));

        Assert.Equal(["đổi 2", "mới ", "bỏ "], compared.Figures.Select(f => $"{f.Label} {f.By}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_numbers_of_the_group_are_the_sums_of_its_wards(int seed)
    {
        var chance = new Random(seed);
        var parts = Enumerable.Range(1, 9).Select(w => new WardPart($"Phường {w}", Report([], [.. Enumerable.Range(0, 5).Where(_ => chance.Next(3) > 0).Select(i => F($"Số {i}", chance.Next(100))), F("Tỷ lệ", null)], $"{w}"))).ToList();

        var figures = GroupReport.FiguresOf(parts);

        Assert.Equal(parts.SelectMany(p => p.Report.Figures).Sum(f => f.Total), figures.Sum(f => f.Total));
        Assert.All(figures, f => Assert.Equal(f.Total, f.Shares.Sum(s => s.Value)));
        Assert.DoesNotContain(figures, f => f.Label == "Tỷ lệ");
    }

    [Fact]
    public void The_group_report_says_who_is_missing_and_says_the_same_difficulty_once()
    {
        var (one, two) = (P(1, "Thiếu người làm công tác trẻ em.", null, ReportSection.Difficulties), P(2, "thiếu người làm công tác trẻ em", null, ReportSection.Difficulties));
        var report = GroupReport.Compose(new GroupMaterial("Ủy ban nhân dân tỉnh Mẫu", "99", Year.Period,
            [new("Phường Một", Report([P(3, "Phường đã hoàn thành 05/10 nhiệm vụ.", null), one], [F("Số quà", 3)], "1")), new("Phường Hai", Report([two], [F("Số quà", 4)], "2"))],
            ["Phường Ba"]));

        Assert.Contains("02/03 phường, xã", report.Alone(ReportSection.Context).Single().Text, StringComparison.Ordinal);
        Assert.Equal("Chưa có báo cáo của Phường Ba.", report.Paragraphs.First(p => p.Section is ReportSection.Results).Text);
        Assert.Equal("Phường đã hoàn thành 05/10 nhiệm vụ.", report.Under(report.Headings.Single(h => h.Text == "Phường Một")).Single().Text);
        Assert.Contains("Phường Một và Phường Hai", report.Alone(ReportSection.Difficulties).Single().Text, StringComparison.Ordinal);
        Assert.Equal(7, report.Figures.Single().Total);
        Assert.Equal(report.Write(), GroupReport.Compose(new GroupMaterial("Ủy ban nhân dân tỉnh Mẫu", "99", Year.Period,
            [new("Phường Một", Report([P(3, "Phường đã hoàn thành 05/10 nhiệm vụ.", null), one], [F("Số quà", 3)], "1")), new("Phường Hai", Report([two], [F("Số quà", 4)], "2"))],
            ["Phường Ba"])).Write());
    }

    [Fact]
    public void A_period_is_held_against_the_same_one_of_the_year_before()
    {
        Assert.True(ReportPeriod.OfHalfYear(2026, 2).IsYearAfter(ReportPeriod.OfHalfYear(2025, 2)));
        Assert.False(ReportPeriod.OfHalfYear(2026, 2).IsYearAfter(ReportPeriod.OfHalfYear(2026, 1)));
        Assert.False(ReportPeriod.OfHalfYear(2026, 2).IsYearAfter(ReportPeriod.OfHalfYear(2025, 1)));
        Assert.False(ReportPeriod.OfYear(2026).IsYearAfter(ReportPeriod.OfYear(2024)));
        Assert.False(ReportPeriod.OfYear(2026).IsYearAfter(ReportPeriod.OfNineMonths(2025)));
        Assert.True(ReportPeriod.OfQuarter(2026, 3).IsYearAfter(ReportPeriod.OfQuarter(2025, 3)));
        Assert.False(ReportPeriod.OfMonth(2026, 3).IsYearAfter(ReportPeriod.OfMonth(2025, 4)));
    }

    [Fact]
    public void A_number_is_an_indicator_by_its_name_alone()
    {
        Assert.Equal("X-TT13-III-HCDB", Figures.IndicatorNamed("số trẻ em có hoàn cảnh đặc biệt"));
        Assert.Equal("TT13-PL2-0101", Figures.IndicatorNamed("Số trẻ em bị xâm hại"));
        Assert.Null(Figures.IndicatorNamed("Số bài phát thanh"));
    }

    private static class Figures
    {
        public static string? IndicatorNamed(string label) => MangNon.Domain.Figures.Indicators.Named(label)?.Code;
    }
}
