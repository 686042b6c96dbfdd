namespace MangNon.Domain.Cases;

/// <summary>What a ward chose where the law is silent. What is not named keeps the value of the data file.</summary>
public sealed record ClockChoices
{
    /// <summary>Nothing chosen: the strict readings.</summary>
    public static ClockChoices None { get; } = new();

    /// <summary>Code of the reading of its start, by id of the rule.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();

    /// <summary>Other lengths, by id of the rule; of our own clocks only.</summary>
    public IReadOnlyDictionary<string, ClockLength> Lengths { get; init; } = new Dictionary<string, ClockLength>();

    /// <summary>Whether the first day counts, by id of the rule.</summary>
    public IReadOnlyDictionary<string, bool> FirstDayCounts { get; init; } = new Dictionary<string, bool>();

    /// <summary>What becomes of a last day off, by id of the rule.</summary>
    public IReadOnlyDictionary<string, LastDayOff> LastDayOff { get; init; } = new Dictionary<string, LastDayOff>();

    /// <summary>How long after the end of a limit its keeping may be entered without being shown as typed late.</summary>
    public TimeSpan TypedLateAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Why these choices cannot be made with the rules there are.</summary>
    public IEnumerable<Refusal> WhyNot(IReadOnlyList<ClockRule> rules)
    {
        var byId = rules.ToLookup(r => r.Id);
        if (Readings.Keys.Concat(Lengths.Keys).Concat(FirstDayCounts.Keys).Concat(LastDayOff.Keys).Any(id => !byId[id].Any(r => r.HasClock))) yield return new Refusal("clock.unknown");
        if (Readings.Any(c => byId[c.Key].Any(r => r.Starts.All(s => s.Code != c.Value)))) yield return new Refusal("clock.unknown-reading");
        if (Lengths.Keys.Any(id => byId[id].Any(r => !r.Ours))) yield return new Refusal("clock.length-is-law");
        if (Lengths.Any(c => c.Value.Amount <= 0 || c.Value.Unit is not (LengthUnit.Hours or LengthUnit.WorkingDays or LengthUnit.Days or LengthUnit.Months))) yield return new Refusal("clock.length");
        if (TypedLateAfter < TimeSpan.Zero) yield return new Refusal("clock.typed-late-after");
    }

    /// <summary>The rule with what was chosen for it.</summary>
    internal ClockRule ApplyTo(ClockRule rule) => rule with
    {
        Reading = Readings.TryGetValue(rule.Id, out var code) ? rule.Starts.First(s => s.Code == code) : rule.Reading,
        Length = Lengths.TryGetValue(rule.Id, out var length) ? length : rule.Length,
        FirstDayCounts = FirstDayCounts.TryGetValue(rule.Id, out var counts) ? counts : rule.FirstDayCounts,
        LastDayOff = LastDayOff.TryGetValue(rule.Id, out var off) ? off : rule.LastDayOff,
    };
}
