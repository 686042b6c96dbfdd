using MangNon.Domain.Cases;
using Xunit;

namespace MangNon.Domain.Tests.Cases;

public sealed class SimulationTests
{
    private const int Cases = 10_000;

    [Fact]
    public void Ten_thousand_cases_over_three_years_keep_every_deadline_and_every_warning()
    {
        var halves = new[] { new Simulation(new Sabotage()), new Simulation(new Sabotage()) };
        Parallel.For(0, halves.Length, i => halves[i].Run(Cases / halves.Length, seed: 56_2017 + i));

        Assert.True(halves.All(s => s.Failures.Count == 0), string.Join(Environment.NewLine, halves.SelectMany(s => s.Failures).Take(10)));
        Assert.True(halves.Sum(s => s.ClocksCompared) > 500_000);
        Assert.True(halves.Sum(s => s.WarningsSent) > 50_000);
        Assert.Equal(Enum.GetValues<ClockState>(), halves.SelectMany(s => s.States).Distinct().Order());
        Assert.Equal(ClockOracle.Rules.Order(), halves.SelectMany(s => s.RulesSeen).Distinct().Order());
    }

    [Fact]
    public void The_simulation_notices_an_oracle_that_is_one_day_off() => Assert.NotEmpty(Failures(new Sabotage(OracleShift: 1)));

    [Fact]
    public void The_simulation_notices_a_clock_that_is_one_working_day_off()
    {
        var longer = ClockRules.All.Select(r => r.Id == "ND56-28.4" ? r with { Length = ClockLength.Parse("3 wd") } : r).ToList();

        Assert.NotEmpty(Failures(new Sabotage(Rules: new ClockRules(longer, ClockChoices.None))));
    }

    [Fact]
    public void The_simulation_notices_a_warning_sent_twice() => Assert.Contains(Failures(new Sabotage(ForgetsSent: true)), f => f.StartsWith("Sent twice", StringComparison.Ordinal));

    [Fact]
    public void The_simulation_notices_a_lost_warning() => Assert.Contains(Failures(new Sabotage(LosesSome: true)), f => f.StartsWith("Lost", StringComparison.Ordinal));

    [Fact]
    public void The_simulation_notices_a_quiet_warning_in_the_night() => Assert.Contains(Failures(new Sabotage(IgnoresNight: true)), f => f.StartsWith("Too early", StringComparison.Ordinal));

    private static IReadOnlyList<string> Failures(Sabotage sabotage)
    {
        var simulation = new Simulation(sabotage);
        simulation.Run(200, seed: 1);
        return simulation.Failures;
    }
}
