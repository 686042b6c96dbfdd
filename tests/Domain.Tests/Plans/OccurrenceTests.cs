using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

/// <summary>A recurring task has an occurrence in each stretch of its rhythm.</summary>
public sealed class OccurrenceTests
{
    [Theory]
    [InlineData("month", 12, "2026-02-28")]
    [InlineData("quarter", 4, "2026-06-30")]
    [InlineData("half-year", 2, "2026-12-31")]
    public void They_cover_the_year_without_a_gap(string every, int count, string endOfSecond)
    {
        var all = Occurrence.In(2026, every);

        Assert.Equal((count, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (all.Count, all[0].From, all[^1].To));
        Assert.Equal(DateOnly.ParseExact(endOfSecond, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), all[1].To);
        Assert.All(all.Zip(all.Skip(1)), p => Assert.Equal(p.First.To.AddDays(1), p.Second.From));
    }

    [Theory]
    [InlineData("continuous")]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("year")]
    [InlineData(null)]
    public void What_is_done_all_the_time_or_once_has_none(string? every) => Assert.Empty(Occurrence.In(2026, every));

    [Fact]
    public void Told_missed_running_ahead_and_before_the_plan()
    {
        var (today, adopted) = (new DateOnly(2026, 9, 30), new DateOnly(2026, 4, 1));
        DateOnly[] told = [new(2026, 5, 1), new(2026, 10, 1)];

        Assert.Equal([OccurrenceState.BeforePlan, OccurrenceState.Told, OccurrenceState.Running, OccurrenceState.Told], Occurrence.In(2026, "quarter").Select(o => o.On(today, told, adopted)));
        Assert.Equal([OccurrenceState.Missed, OccurrenceState.Ahead], new[] { Occurrence.In(2026, "quarter")[0], Occurrence.In(2026, "quarter")[3] }.Select(o => o.On(today, [], adopted: new DateOnly(2026, 3, 31))));
    }
}
