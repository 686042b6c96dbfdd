using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

public class WordingTests
{
    [Theory]
    [InlineData(1, 1, "I.")]
    [InlineData(1, 4, "IV.")]
    [InlineData(1, 19, "XIX.")]
    [InlineData(2, 12, "12.")]
    [InlineData(3, 1, "a)")]
    [InlineData(3, 5, "đ)")]
    [InlineData(3, 7, "g)")]
    [InlineData(3, 23, "y)")]
    [InlineData(3, 24, "aa)")]
    [InlineData(4, 3, "-")]
    public void The_outline_is_numbered_as_Vietnamese_papers_do(int level, int ordinal, string expected) =>
        Assert.Equal(expected, OutlineNumbering.Marker(level, ordinal));

    [Fact]
    public void The_letters_are_those_of_official_outlines_in_their_order() => Assert.Equal(
        "a b c d đ e g h i k l m n o p q r s t u v x y",
        string.Join(' ', Enumerable.Range(1, 23).Select(OutlineNumbering.Letter)));

    [Fact]
    public void There_is_no_number_zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlineNumbering.Marker(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlineNumbering.Marker(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlineNumbering.Letter(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlineNumbering.Roman(4000));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2, "02")]
    [InlineData(12, "12")]
    [InlineData(1250, "1.250")]
    public void Counts_below_ten_get_a_zero(int number, string expected) => Assert.Equal(expected, ReportWording.Count(number));

    [Theory]
    [InlineData("0.5", "0,5")]
    [InlineData("1234567.25", "1.234.567,25")]
    [InlineData("100", "100")]
    public void Numbers_have_dots_for_thousands_and_a_comma(string number, string expected) =>
        Assert.Equal(expected, ReportWording.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2026, 2, 5, "05/02/2026")]
    [InlineData(2026, 5, 9, "09/5/2026")]
    [InlineData(2026, 12, 31, "31/12/2026")]
    public void Days_have_the_zeros_of_the_decree(int year, int month, int day, string expected) =>
        Assert.Equal(expected, ReportWording.Day(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A|B", "A và B")]
    [InlineData("A|B|C", "A, B và C")]
    [InlineData("A|a |B||C", "A, B và C")]
    public void Bodies_are_joined_with_a_last_and(string names, string expected) =>
        Assert.Equal(expected, ReportWording.Join(names.Split('|')));

    [Theory]
    [InlineData(" -  Tổ chức\n trại hè; ", "Tổ chức trại hè")]
    [InlineData("đ) Mở lớp./.", "Mở lớp")]
    [InlineData("2) Mở lớp", "Mở lớp")]
    public void Marks_around_a_text_go(string text, string expected) => Assert.Equal(expected, ReportWording.Tidy(text));

    [Fact]
    public void Every_period_has_its_name_and_the_name_of_the_next()
    {
        (ReportPeriod Period, string Name, string Next)[] table =
        [
            (ReportPeriod.OfHalfYear(2026, 1), "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
            (ReportPeriod.OfHalfYear(2026, 2), "6 tháng cuối năm 2026", "6 tháng đầu năm 2027"),
            (ReportPeriod.OfYear(2026), "năm 2026", "năm 2027"),
            (ReportPeriod.OfNineMonths(2026), "9 tháng đầu năm 2026", "3 tháng cuối năm 2026"),
            (ReportPeriod.OfQuarter(2026, 2), "quý II năm 2026", "quý III năm 2026"),
            (ReportPeriod.OfQuarter(2026, 4), "quý IV năm 2026", "quý I năm 2027"),
            (new(ReportPeriodKind.HalfYear, new(2025, 11, 18), new(2026, 5, 18)), "6 tháng đầu năm 2026", "6 tháng cuối năm 2026"),
        ];

        Assert.All(table, row => Assert.Equal((row.Name, row.Next), (row.Period.Phrase, row.Period.NextPhrase)));
        Assert.Equal(new DateOnly(2026, 6, 30), ReportPeriod.OfQuarter(2026, 2).To);
        Assert.True(ReportPeriod.OfYear(2026).Includes(new DateOnly(2026, 12, 31)));
    }

    [Theory]
    [InlineData("Đề nghị Đoàn Thanh niên phường", "Đoàn Thanh niên phường")]
    [InlineData("Văn hóa - Xã hội, Đài truyền thanh phường tham mưu", "Văn hóa - Xã hội, Đài truyền thanh phường")]
    [InlineData("Tăng cường sự chỉ đạo, phối hợp thực hiện", "Tăng cường sự chỉ đạo, phối hợp thực hiện")]
    public void A_part_of_a_report_names_the_body_the_plan_asks(string heading, string title) => Assert.Equal(title, ReportWording.ClauseTitle(heading));

    [Theory]
    [InlineData("61", "61/BC-UBND")]
    [InlineData("5", "05/BC-UBND")]
    [InlineData("61/BC-UBND", "61/BC-UBND")]
    [InlineData("61/BC-BCĐ", "61/BC-BCĐ")]
    public void A_bare_number_gets_the_symbol_of_a_report(string typed, string number) => Assert.Equal(number, WardReport.WithSymbol(typed));
}
