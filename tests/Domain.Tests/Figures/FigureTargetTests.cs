using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Figures;

/// <summary>What a figure is to reach, and whether it will.</summary>
public sealed class FigureTargetTests
{
    private static readonly DateOnly Today = Day("2026-07-02");

    [Fact]
    public void Every_target_of_a_programme_is_of_an_indicator_with_a_direction_and_each_year_asks_for_more()
    {
        Assert.True(ProgrammeTargets.All.Count > 20);
        Assert.All(ProgrammeTargets.All, t => Assert.NotNull(Indicators.Find(t.Code)?.Direction));
        Assert.All(ProgrammeTargets.All, t => Assert.NotNull(FigureTable.Find(t.Code)));
        foreach (var (first, next) in ProgrammeTargets.All.GroupBy(t => (t.Code, t.Programme)).SelectMany(g => g.OrderBy(t => t.Year).Zip(g.OrderBy(t => t.Year).Skip(1))))
            Assert.True(first.Goal.IsReachedBy(next.Value) is true || first.Strict, $"{next.Code} {next.Year}");
        Assert.Equal(ProgrammeTargets.All.Count, ProgrammeTargets.All.DistinctBy(t => (t.Code, t.Programme, t.Year)).Count());
    }

    [Fact]
    public void The_next_milestone_counts()
    {
        Assert.Equal(2025, ProgrammeTargets.Ahead(2025).Single(t => t.Code == "SDG-3.b.1").Year);
        Assert.Equal(2030, ProgrammeTargets.Ahead(2026).Single(t => t.Code == "SDG-3.b.1").Year);
        Assert.Empty(ProgrammeTargets.Ahead(2031));
    }

    // Vaccinated children: more is better.
    [Theory]
    [InlineData(98, 98, true)]
    [InlineData(97.9, 98, false)]
    public void More_is_better_where_the_indicator_says_so(double value, double goal, bool reached) => Assert.Equal(reached, new FigureGoal("SDG-3.b.1", 2030, goal).IsReachedBy(value));

    [Theory]
    [InlineData(6, false, true)]
    [InlineData(6, true, false)]
    [InlineData(5.9, true, true)]
    public void Below_a_bound_is_not_the_bound_itself(double value, bool strict, bool reached) => Assert.Equal(reached, new FigureGoal("X-QD23-NHECAN", 2030, 6, strict).IsReachedBy(value));

    [Fact]
    public void A_forecast_goes_on_as_the_years_went()
    {
        var outlook = GoalOutlook.Of(new("SDG-3.b.1", 2030, 98), [new(2024, 86), new(2025, 89), new(2026, 92)], isFlow: false, Today);

        Assert.Equal(new GoalOutlook(92, 6, 100, GoalStanding.OnCourse), outlook);
        Assert.Equal(GoalStanding.Behind, GoalOutlook.Of(new("SDG-3.b.1", 2030, 98), [new(2024, 91), new(2025, 91.5), new(2026, 92)], isFlow: false, Today).Standing);
        Assert.Equal(94, GoalOutlook.Of(new("SDG-3.b.1", 2030, 98), [new(2024, 91), new(2025, 91.5), new(2026, 92)], isFlow: false, Today).Forecast!.Value, 9);
    }

    [Fact]
    public void Two_years_say_nothing_of_the_next() =>
        Assert.Equal(new GoalOutlook(92, 6, null, GoalStanding.Unclear), GoalOutlook.Of(new("SDG-3.b.1", 2030, 98), [new(2024, null), new(2025, 89), new(2026, 92)], isFlow: false, Today));

    [Fact]
    public void Nothing_of_nothing_reaches_nothing() =>
        Assert.Equal(new GoalOutlook(null, null, null, GoalStanding.Unclear), GoalOutlook.Of(new("SDG-3.b.1", 2030, 98), [new(2024, 80), new(2025, 89), new(2026, null)], isFlow: false, Today));

    // Half of the year is over: 300 injured for each 100,000 will be 600.
    [Fact]
    public void What_happens_in_a_year_is_reckoned_to_its_end_before_it_is_called_reached()
    {
        var outlook = GoalOutlook.Of(new("X-QD23-TNTT", 2026, 500), [new(2024, 600), new(2025, 600), new(2026, 300)], isFlow: true, Today);

        Assert.Equal(300 * 365.0 / 183, outlook.Forecast!.Value, 6);
        Assert.Equal((300, 0, GoalStanding.Behind), (outlook.Now, outlook.Gap, outlook.Standing));
    }

    [Theory]
    [InlineData("KHONG-CO", 2027, 50, null, null, "KH 12", "target.no-figure")]
    [InlineData("X-TT13-I-DANSO", 2027, 50, null, null, "KH 12", "target.no-figure")]
    [InlineData("SDG-3.b.1", 2027, 101, null, null, "KH 12", "target.over-100")]
    [InlineData("SDG-3.b.1", 2027, -1, null, null, "KH 12", "target.value")]
    [InlineData("SDG-3.b.1", 2025, 95, null, null, "KH 12", "target.year")]
    [InlineData("SDG-3.b.1", 2037, 95, null, null, "KH 12", "target.year")]
    [InlineData("SDG-3.b.1", 2027, 95, 90.0, null, "KH 12", "target.baseline")]
    [InlineData("SDG-3.b.1", 2027, 95, 90.0, 2027, "KH 12", "target.baseline-year")]
    [InlineData("SDG-3.b.1", 2027, 95, null, null, " ", "target.document")]
    [InlineData("SDG-3.b.1", 2027, 95, 90.0, 2025, "KH 12", null)]
    [InlineData("X-TNTT-MAC", 2027, 120, null, null, "KH 12", null)]
    public void What_is_no_target_is_refused(string code, int year, double value, double? baseline, int? of, string document, string? refusal) =>
        Assert.Equal(refusal is null ? [] : [refusal], WardTarget.WhyNot(new WardTargetFacts(code, year, (decimal)value, (decimal?)baseline, of, document), Today).Select(r => r.Code));

    [Fact]
    public void It_ends_once_and_with_a_reason()
    {
        var target = new WardTarget(new(Guid.NewGuid()), new WardId(Guid.NewGuid()), new("SDG-3.b.1", 2027, 95, null, null, "KH 12"), new(Guid.NewGuid()), DateTime.UnixEpoch);

        Assert.Equal(["target.reason"], target.WhyNotEnd(" ").Select(r => r.Code));
        target.End("Kế hoạch mới", DateTime.UnixEpoch);
        Assert.Equal(["target.ended"], target.WhyNotEnd("Lần nữa").Select(r => r.Code));
    }
}
