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
}
