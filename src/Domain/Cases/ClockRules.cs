using MangNon.Domain.Law;

namespace MangNon.Domain.Cases;

/// <summary>A later change of the law that a rule names by its code.</summary>
public sealed record LawChange(string Code, string Vi, string En, Verification Verified);

/// <summary>The duties and clocks of the procedure with a ward's choices applied. Made once and kept: it is read for every case.</summary>
public sealed class ClockRules
{
    private static readonly ClockFile Read = LawData.Read<ClockFile>("Cases/Data/clocks.json");

    private readonly PreparedRule[] _clocks;

    /// <exception cref="RefusedException">The choices do not fit the rules (<see cref="ClockChoices.WhyNot"/>).</exception>
    public ClockRules(IReadOnlyList<ClockRule> rules, ClockChoices choices)
    {
        RefusedException.ThrowIfAny(choices.WhyNot(rules));
        Rules = [.. rules.Select(choices.ApplyTo)];
        TypedLateAfter = choices.TypedLateAfter;
        _clocks = [.. Rules.Where(r => r.HasClock).Select(PreparedRule.Of)];
    }

    /// <summary>
    /// The rules of a ward by what it chose. What no longer fits the rules, after a new version of the data, is left out: the strict reading holds.
    /// </summary>
    /// <param name="chosen">All its choices, or the last for each limit.</param>
    public static ClockRules Of(IEnumerable<ClockChoice> chosen)
    {
        var choices = ClockChoices.None;
        foreach (var last in chosen.GroupBy(c => c.RuleId).Select(c => c.MaxBy(one => one.Number)!))
            if (Named(last.RuleId) is { } rule && Fits(rule, last)) choices = choices.With(rule, last.Setting);
        return choices == ClockChoices.None ? Default : new ClockRules(All, choices);
    }

    /// <summary>What was chosen can still be chosen.</summary>
    public static bool Fits(ClockRule rule, ClockChoice choice) => !choice.Setting.AsChoices(rule).WhyNot(All).Any();

    /// <summary>The data file with the strict readings.</summary>
    public static ClockRules Default { get; } = new(All, ClockChoices.None);

    /// <summary>All rows of the data file: duties with and without a clock, past ones too.</summary>
    public static IReadOnlyList<ClockRule> All => Read.Rules;

    /// <summary>A rule by its id whatever the day, for its name and article; null for none.</summary>
    public static ClockRule? Named(string id) => All.FirstOrDefault(r => r.Id == id);

    /// <summary>The later changes of the law that rows name.</summary>
    public static IReadOnlyList<LawChange> Changes => Read.Changes;

    /// <summary>In the order of the data file.</summary>
    public IReadOnlyList<ClockRule> Rules { get; }

    /// <inheritdoc cref="ClockChoices.TypedLateAfter"/>
    public TimeSpan TypedLateAfter { get; }

    /// <summary>The rule of an id in force on a day, or null.</summary>
    public ClockRule? Find(string id, DateOnly day) => Rules.FirstOrDefault(r => r.Id == id && r.IsInForceOn(day));

    /// <summary>The rules that events of these kinds can start.</summary>
    internal IEnumerable<PreparedRule> StartedBy(KindSet kinds)
    {
        foreach (var clock in _clocks)
            if (clock.Starts.Overlaps(kinds) && (clock.Needs.IsEmpty || clock.Needs.Overlaps(kinds))) yield return clock;
    }

    private sealed record ClockFile(IReadOnlyList<LawChange> Changes, IReadOnlyList<ClockRule> Rules);
}
