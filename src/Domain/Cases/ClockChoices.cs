namespace MangNon.Domain.Cases;

/// <summary>What a ward chose where the law is silent. What is not named keeps the value of the data file.</summary>
public sealed record ClockChoices
{
    /// <summary>How many times its length in the data file a limit of ours may have: it may grow, not vanish.</summary>
    public const int MostTimesOurs = 3;

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
        if (FirstDayCounts.Keys.Any(id => byId[id].Any(r => r.HasClock && !r.OffersFirstDay))) yield return new Refusal("clock.first-day");
        if (LastDayOff.Keys.Any(id => byId[id].Any(r => r.HasClock && !r.OffersLastDayOff))) yield return new Refusal("clock.last-day-off");
        if (LastDayOff.Values.Any(v => !Enum.IsDefined(v))) yield return new Refusal("clock.last-day-off");
        if (Lengths.Any(c => c.Value.Amount <= 0 || c.Value.Unit is not (LengthUnit.Hours or LengthUnit.WorkingDays or LengthUnit.Days or LengthUnit.Months))) yield return new Refusal("clock.length");
        else if (Lengths.Any(c => byId[c.Key].Any(r => r.Ours && (r.Length.Unit != c.Value.Unit || c.Value.Amount > r.Length.Amount * MostTimesOurs)))) yield return new Refusal("clock.length-too-long");
        if (TypedLateAfter < TimeSpan.Zero) yield return new Refusal("clock.typed-late-after");
    }

    /// <summary>These and what is chosen for one more limit.</summary>
    public ClockChoices With(ClockRule rule, ClockSetting setting) => this with
    {
        Readings = With(Readings, rule.Id, setting.Reading),
        Lengths = With(Lengths, rule.Id, setting.Amount is { } amount ? rule.Length with { Amount = amount } : (ClockLength?)null),
        FirstDayCounts = With(FirstDayCounts, rule.Id, setting.FirstDayCounts),
        LastDayOff = With(LastDayOff, rule.Id, setting.LastDayOff),
    };

    /// <summary>The rule with what was chosen for it.</summary>
    internal ClockRule ApplyTo(ClockRule rule) => rule with
    {
        Reading = Readings.TryGetValue(rule.Id, out var code) ? rule.Starts.First(s => s.Code == code) : rule.Reading,
        Length = Lengths.TryGetValue(rule.Id, out var length) ? length : rule.Length,
        FirstDayCounts = FirstDayCounts.TryGetValue(rule.Id, out var counts) ? counts : rule.FirstDayCounts,
        LastDayOff = LastDayOff.TryGetValue(rule.Id, out var off) ? off : rule.LastDayOff,
    };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> chosen, string id, string? value)
    {
        var others = chosen.Where(c => c.Key != id);
        return (value is null ? others : others.Append(new(id, value))).ToDictionary();
    }

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> chosen, string id, T? value)
        where T : struct
    {
        var others = chosen.Where(c => c.Key != id);
        return (value is { } given ? others.Append(new(id, given)) : others).ToDictionary();
    }
}
