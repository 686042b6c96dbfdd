using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;

namespace MangNon.Domain.Tests.Cases;

/// <summary>What is broken on purpose, to see that the simulation notices.</summary>
internal sealed record Sabotage(int OracleShift = 0, bool ForgetsSent = false, bool LosesSome = false, bool IgnoresNight = false, ClockRules? Rules = null);

/// <summary>
/// Cases over three years of the real calendar. The server's clock jumps, entries come late and in disorder, the job is late, runs twice, or dies before it
/// has noted what it sent. After each run the clocks and the warnings are compared with the oracles.
/// </summary>
internal sealed class Simulation(Sabotage sabotage)
{
    private readonly ClockRules _rules = sabotage.Rules ?? ClockRules.Default;
    private readonly Dictionary<string, ClockRule> _known = ClockOracle.Rules.ToDictionary(id => id, id => ClockRules.All.Single(r => r.Id == id));
    private readonly ClockOracle _oracle = new(sabotage.OracleShift);
    private readonly OfficeHours _hours = sabotage.IgnoresNight ? new OfficeHours(TimeOnly.MinValue, TimeOnly.MaxValue) : OfficeHours.Usual;
    private readonly List<string> _failures = [];

    public IReadOnlyList<string> Failures => _failures;

    public int ClocksCompared { get; private set; }

    public int WarningsSent { get; private set; }

    public HashSet<ClockState> States { get; } = [];

    public HashSet<string> RulesSeen { get; } = [];

    public void Run(int cases, int seed)
    {
        var chance = new Random(seed);
        var clock = new ServerClock(chance);
        for (var i = 0; i < cases && _failures.Count < 20; i++) Live(new SimulatedCase(chance, clock), clock, chance);
    }

    private void Live(SimulatedCase simulated, ServerClock clock, Random chance)
    {
        var sent = new HashSet<string>();
        var told = new HashSet<(string, Guid, int, DateTime, WarningPoint, Recipient)>();
        foreach (var truly in Jobs(simulated, chance))
        {
            var now = clock.At(truly);
            var clocks = CaseClocks.Of(simulated.Seen(truly), _rules, WorkingCalendarData.Default, now).Where(c => _known.ContainsKey(c.Rule.Id)).ToList();
            var expected = _oracle.Clocks(simulated.SeenByOracle(truly), now);
            Compare(clocks, expected, now);
            var due = Warnings.Due(clocks, now, sent, WorkingCalendarData.Default, _hours);
            // The job died before anything left: the next run has to find all of it again.
            if (chance.Next(6) == 0) continue;
            foreach (var warning in sabotage.LosesSome ? due.Skip(1) : due) Send(warning, told, expected, now);
            if (!sabotage.ForgetsSent) sent.UnionWith(due.Select(w => w.Key));
            Lost(expected, told, now);
        }
    }

    private static IEnumerable<DateTime> Jobs(SimulatedCase simulated, Random chance)
    {
        var at = simulated.Begin;
        for (var run = 0; run < 12; run++)
        {
            // Close together while the hours run, far apart later; and twice in a row now and then.
            at = at.AddMinutes(chance.Next(run < 5 ? 60 * 8 : run < 9 ? 60 * 60 : 60 * 24 * 150));
            yield return at;
            if (chance.Next(5) == 0) yield return at;
        }
    }

    private void Compare(List<Clock> clocks, List<OracleClock> expected, DateTime now)
    {
        var found = clocks.Select(c => new OracleClock(c.Rule.Id, c.Subject, c.Occurrence, c.From, c.Due, c.State, c.EndedAt)).ToHashSet();
        ClocksCompared += expected.Count;
        States.UnionWith(found.Select(c => c.State));
        RulesSeen.UnionWith(found.Select(c => c.Rule));
        if (found.SetEquals(expected)) return;
        _failures.AddRange(found.Except(expected).Take(2).Select(c => $"At {now:s} the program has {c}"));
        _failures.AddRange(expected.Except(found).Take(2).Select(c => $"At {now:s} the oracle has {c}"));
    }

    private void Send(Warning warning, HashSet<(string, Guid, int, DateTime, WarningPoint, Recipient)> told, List<OracleClock> expected, DateTime now)
    {
        WarningsSent++;
        var c = warning.Clock;
        if (!told.Add((c.Rule.Id, c.Subject, c.Occurrence, c.Due, warning.Point, warning.To))) _failures.Add($"Sent twice at {now:s}: {warning.Key}");
        if (warning.To is Recipient.LevelAbove && !c.IsBreached) _failures.Add($"Told the level above before a breach: {warning.Key}");
        var clock = expected.Find(e => e.Rule == c.Rule.Id && e.Subject == c.Subject && e.Occurrence == c.Occurrence);
        if (clock is null || !new WarningOracle(_oracle).MayBeSent(clock, c.Rule, warning.Point, now)) _failures.Add($"Too early, too late or in the night at {now:s}: {warning.Key} {clock}");
    }

    private void Lost(List<OracleClock> expected, HashSet<(string, Guid, int, DateTime, WarningPoint, Recipient)> told, DateTime now)
    {
        var oracle = new WarningOracle(_oracle);
        foreach (var clock in expected)
            foreach (var step in _known[clock.Rule].Warnings.Where(s => oracle.MustBeSent(clock, _known[clock.Rule], s.At, now)))
                foreach (var to in step.To.Where(to => !told.Contains((clock.Rule, clock.Subject, clock.Occurrence, clock.Due, step.At, to))))
                    _failures.Add($"Lost at {now:s}: {step.At} to {to} of {clock}");
    }
}
