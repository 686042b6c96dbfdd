using MangNon.Domain.Figures;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Figures;

/// <summary>Periods follow each other without gap and overlap.</summary>
public sealed class FigureSpanTests
{
    [Theory]
    [InlineData(FigureSpan.Year, "2026-11-23", "2026-01-01", "2025-01-01", "2025-11-23")]
    [InlineData(FigureSpan.HalfYear, "2026-11-23", "2026-07-01", "2026-01-01", "2026-05-23")]
    [InlineData(FigureSpan.Quarter, "2026-09-30", "2026-07-01", "2026-04-01", "2026-06-30")]
    [InlineData(FigureSpan.SchoolYear, "2026-11-23", "2026-09-01", "2025-09-01", "2025-11-23")]
    [InlineData(FigureSpan.SchoolYear, "2026-08-31", "2025-09-01", "2024-09-01", "2025-08-31")]
    [InlineData(FigureSpan.Month, "2026-03-30", "2026-03-01", "2026-02-01", "2026-02-28")]
    [InlineData(FigureSpan.Month, "2026-02-28", "2026-02-01", "2026-01-01", "2026-01-31")]
    public void A_period_goes_up_to_the_day_and_the_one_before_as_far(FigureSpan span, string day, string from, string before, string until)
    {
        var period = span.UpTo(Day(day));

        Assert.Equal(new FigurePeriod(Day(from), Day(day)), period);
        Assert.Equal(new FigurePeriod(Day(before), Day(until)), span.Before(period));
    }

    [Fact]
    public void The_last_eight_follow_each_other() => Assert.All(Enum.GetValues<FigureSpan>(), span =>
    {
        var periods = span.Last(span.UpTo(Day("2026-11-23")), 8);

        Assert.Equal(8, periods.Count);
        Assert.All(periods.Zip(periods.Skip(1)), p => Assert.Equal(p.First.To.AddDays(1), p.Second.From));
    });

    [Theory]
    [InlineData("2026", FigureSpan.Year, "2026-01-01")]
    [InlineData("2026S2", FigureSpan.HalfYear, "2026-07-01")]
    [InlineData("2026Q3", FigureSpan.Quarter, "2026-07-01")]
    [InlineData("202609", FigureSpan.Month, "2026-09-01")]
    [InlineData("2026Sep", FigureSpan.SchoolYear, "2026-09-01")]
    public void The_name_of_a_period_for_other_programs_is_read_back(string code, FigureSpan span, string first)
    {
        Assert.Equal((span, Day(first)), FigureSpans.TryReadCode(code));
        Assert.Equal(code, FigureSpans.CodeOf(span, Day(first)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026Q5")]
    [InlineData("2026Q0")]
    [InlineData("2026S3")]
    [InlineData("202613")]
    [InlineData("202600")]
    [InlineData("1999")]
    [InlineData("2026q3")]
    [InlineData("2026Q3 ")]
    [InlineData("2026Oct")]
    [InlineData("2026sep")]
    [InlineData("2026Q31")]
    [InlineData("٢٠٢٦")]
    public void What_names_no_period_is_not_read(string? code) => Assert.Null(FigureSpans.TryReadCode(code));

    [Fact]
    public void A_period_that_is_over_is_whole_and_one_that_goes_on_ends_today()
    {
        Assert.Equal(new FigurePeriod(Day("2026-07-01"), Day("2026-09-30")), FigureSpan.Quarter.From(Day("2026-07-01"), Day("2026-11-23")));
        Assert.Equal(new FigurePeriod(Day("2026-10-01"), Day("2026-11-23")), FigureSpan.Quarter.From(Day("2026-10-01"), Day("2026-11-23")));
    }
}
