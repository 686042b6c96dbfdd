namespace MangNon.Domain.Cases;

/// <summary>Grounds of temporary separation (tạm thời cách ly; Nghị định 56/2017/NĐ-CP Điều 32 khoản 1, Luật Trẻ em Điều 52 khoản 3).</summary>
public enum SeparationGround
{
    /// <summary>Abused, or at risk of violence, exploitation or abandonment, by parent or carer.</summary>
    HarmByParentOrCarer,

    /// <summary>Abused, and parent or carer refuse the plan.</summary>
    PlanRefusedByParents,

    /// <summary>Abused, and at risk of further abuse by parent or carer.</summary>
    FurtherHarmByParentOrCarer,
}

/// <summary>What a decision of separation is to say.</summary>
/// <param name="IsWardOfChild">The deciding ward is that of residence or of the event.</param>
/// <param name="Shelter">Where the child is to be safe (nơi tạm trú an toàn).</param>
/// <param name="FirstDay">Day it is decided on, or the child is taken to the shelter where that reading is chosen.</param>
/// <param name="LastDay">Last day of its term.</param>
public sealed record SeparationRequest(SeparationGround? Ground, bool IsWardOfChild, string? Shelter, DateOnly FirstDay, DateOnly LastDay);

/// <summary>
/// How long a separation may last (Điều 32 khoản 3): the term of the decision, extensions inside 15 calendar days in all, more only where a competent body requires it.
/// </summary>
/// <param name="FirstDay">Day (UTC+7) it is counted from.</param>
/// <param name="LastDay">Last day of the term as it stands.</param>
/// <param name="Cap">Last day the law allows without a competent body.</param>
public sealed record SeparationTerm(Guid Subject, Clock Clock, DateOnly FirstDay, DateOnly LastDay, DateOnly Cap)
{
    /// <summary>Id of its rule in the data.</summary>
    public const string RuleId = "ND56-32.3a";

    private const int LongestText = 500;

    /// <summary>It goes on by the requirement of a competent body.</summary>
    public bool IsRequiredLonger => LastDay > Cap;

    /// <summary>The term of a separation by its last clock; null where none was decided.</summary>
    public static SeparationTerm? Of(IEnumerable<Clock> clocks, Guid separation)
    {
        var clock = clocks.Where(c => c.Rule.Id == RuleId && c.Subject == separation).MaxBy(c => c.Occurrence);
        if (clock is null) return null;
        var first = OfficeTime.DayOf(clock.From);
        return new SeparationTerm(separation, clock, first, clock.LastDay!.Value, CapOf(clock.Rule, first));
    }

    /// <summary>Days left after a day; 0 on the last one, negative when it has passed.</summary>
    public int DaysLeft(DateOnly today) => LastDay.DayNumber - today.DayNumber;

    /// <summary>Why it cannot be decided (Điều 32 khoản 1 và khoản 2).</summary>
    public static IEnumerable<Refusal> WhyNotDecide(SeparationRequest request, ClockRules rules)
    {
        if (request.Ground is null) yield return new Refusal("separation.needs-ground");
        if (!request.IsWardOfChild) yield return new Refusal("separation.other-ward");
        if (!IsText(request.Shelter)) yield return new Refusal("separation.needs-shelter");
        if (request.LastDay < request.FirstDay) yield return new Refusal("separation.ends-before-start");
        if (rules.Find(RuleId, request.FirstDay) is { } rule && request.LastDay > CapOf(rule, request.FirstDay)) yield return new Refusal("separation.past-fifteen-days");
    }

    /// <summary>Why it cannot be extended to a day by the Chairman.</summary>
    /// <param name="now">UTC.</param>
    public IEnumerable<Refusal> WhyNotExtend(DateOnly until, DateTime now)
    {
        foreach (var refusal in WhyNotMove(until, now)) yield return refusal;
        if (until > Cap) yield return new Refusal("separation.past-fifteen-days");
    }

    /// <summary>Why it cannot go on to a day because a competent body requires it. Its document has to be named.</summary>
    public IEnumerable<Refusal> WhyNotRequireLonger(DateOnly until, string? document, DateTime now)
    {
        foreach (var refusal in WhyNotMove(until, now)) yield return refusal;
        if (!IsText(document)) yield return new Refusal("separation.needs-document");
    }

    /// <summary>Why it cannot be cancelled: the parents or carer have to be assessed as safe first (Mẫu 03).</summary>
    public IEnumerable<Refusal> WhyNotCancel(bool homeAssessedSafe)
    {
        if (!Clock.IsOpen) yield return new Refusal("separation.ended");
        if (!homeAssessedSafe) yield return new Refusal("separation.home-not-assessed");
    }

    private IEnumerable<Refusal> WhyNotMove(DateOnly until, DateTime now)
    {
        if (!Clock.IsOpen) yield return new Refusal("separation.ended");
        else if (now >= Clock.Due) yield return new Refusal("separation.expired");
        if (until <= LastDay) yield return new Refusal("separation.not-later");
    }

    private static DateOnly CapOf(ClockRule rule, DateOnly firstDay) => firstDay.AddDays(rule.Length.Amount - (rule.FirstDayCounts ? 1 : 0));

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;
}
