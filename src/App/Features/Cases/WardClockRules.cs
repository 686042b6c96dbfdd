using MangNon.App.Data;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Cases;

/// <summary>The limits of a ward as it chose to count them.</summary>
/// <param name="Choices">All its choices, in the order in which they were made for each limit.</param>
public sealed record WardClocks(ClockRules Rules, IReadOnlyList<ClockChoice> Choices)
{
    /// <summary>What the ward chose last for a limit; null where it never chose.</summary>
    public ClockChoice? Last(string ruleId) => Choices.LastOrDefault(c => c.RuleId == ruleId);

    /// <summary>What holds for a limit: what was chosen, as long as it fits the rules.</summary>
    public ClockSetting Standing(ClockRule rule) => Last(rule.Id) is { } last && ClockRules.Fits(rule, last) ? last.Setting : ClockSetting.Default;

    /// <summary>The rules as they would be with another setting of one limit.</summary>
    public ClockRules With(ClockRule rule, ClockSetting setting) =>
        ClockRules.Of([.. Choices.Where(c => c.RuleId != rule.Id), new ClockChoice(default, default, rule.Id, 1, setting, null, default, default)]);
}

/// <summary>The one place that says by which rules the limits of a ward's cases are counted. Asks once a request.</summary>
public sealed class WardClockRules(AppDb db)
{
    private readonly Dictionary<WardId, WardClocks> _known = [];

    /// <summary>Those of a ward.</summary>
    public async Task<WardClocks> OfAsync(WardId ward)
    {
        if (_known.TryGetValue(ward, out var known)) return known;
        var choices = await db.ClockChoicesOfAsync(ward);
        return _known[ward] = new WardClocks(ClockRules.Of(choices), choices);
    }

    /// <summary>Asks anew from now on: after a choice, and for each round of the job.</summary>
    public void Forget() => _known.Clear();
}
