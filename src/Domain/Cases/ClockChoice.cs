using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>A choice of a ward about one of its limits (lựa chọn cách tính hạn).</summary>
public readonly record struct ClockChoiceId(Guid Value) : ITypedId<ClockChoiceId>
{
    public static ClockChoiceId From(Guid value) => new(value);
}

/// <summary>What is chosen for one limit; null keeps the value of the data file.</summary>
/// <param name="Reading">Code of the reading of its start.</param>
/// <param name="Amount">Another length, in the unit of the rule; of our own limits only.</param>
public sealed record ClockSetting(string? Reading, bool? FirstDayCounts, LastDayOff? LastDayOff, int? Amount)
{
    /// <summary>Nothing chosen: the strict reading and the other values of the data file.</summary>
    public static ClockSetting Default { get; } = new(null, null, null, null);

    /// <summary>The same without what says no other than the data file.</summary>
    public ClockSetting Reduced(ClockRule rule) => new(
        rule.Starts.Count > 0 && Reading == rule.Starts[0].Code ? null : Reading,
        FirstDayCounts == rule.FirstDayCounts ? null : FirstDayCounts,
        LastDayOff == rule.LastDayOff ? null : LastDayOff,
        Amount == rule.Length.Amount ? null : Amount);

    /// <summary>As choices of this rule alone.</summary>
    public ClockChoices AsChoices(ClockRule rule) => ClockChoices.None.With(rule, this);
}

/// <summary>
/// What a ward chose for one limit, where the law is silent: who, when and why. Choices are only added; the last one for a limit holds.
/// </summary>
public sealed class ClockChoice : IRootRecord
{
    private const int LongestReason = 500;

    private ClockChoice()
    {
    }

    /// <param name="number">1 for the first choice of the ward about this limit; none is given twice.</param>
    /// <param name="at">UTC.</param>
    public ClockChoice(ClockChoiceId id, WardId ward, string ruleId, int number, ClockSetting setting, string? reason, AccountId by, DateTime at)
    {
        (Id, WardId, RuleId, Number, By, At) = (id, ward, ruleId, number, by, at);
        (Reading, FirstDayCounts, LastDayOff, Amount) = setting;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Clean(reason);
    }

    public ClockChoiceId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Id of the limit in the data file.</summary>
    public string RuleId { get; private set; } = "";

    public int Number { get; private set; }

    /// <inheritdoc cref="ClockSetting.Reading"/>
    public string? Reading { get; private set; }

    public bool? FirstDayCounts { get; private set; }

    public LastDayOff? LastDayOff { get; private set; }

    /// <inheritdoc cref="ClockSetting.Amount"/>
    public int? Amount { get; private set; }

    /// <summary>Why; null only for a return to the values of the data file.</summary>
    public string? Reason { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>When it was chosen (UTC).</summary>
    public DateTime At { get; private set; }

    public int Version { get; private set; }

    public ClockSetting Setting => new(Reading, FirstDayCounts, LastDayOff, Amount);

    /// <summary>Why a ward cannot choose this.</summary>
    /// <param name="rule">As the data file has it.</param>
    /// <param name="standing">What holds now.</param>
    public static IEnumerable<Refusal> WhyNotChoose(ClockRule rule, ClockSetting wanted, ClockSetting standing, string? reason)
    {
        foreach (var refusal in wanted.AsChoices(rule).WhyNot(ClockRules.All)) yield return refusal;
        if (wanted.Reduced(rule) == standing.Reduced(rule)) yield return new Refusal("clock.same");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("clock.needs-reason");
        else if (reason.Length > LongestReason) yield return new Refusal("clock.reason-too-long");
    }
}
