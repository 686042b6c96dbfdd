namespace MangNon.Domain.Cases;

/// <summary>The four factors that have to be stable before a case is closed (Điều 30 khoản 1 điểm b); null while not known.</summary>
public sealed record StableFactors(bool? Physical, bool? Psychological, bool? Cognitive, bool? Emotional)
{
    public bool AllStable => this is { Physical: true, Psychological: true, Cognitive: true, Emotional: true };
}

/// <summary>What follows from a review.</summary>
public enum ReviewOutcome
{
    /// <summary>No more risk, and the child stable (Điều 30 khoản 1 điểm b).</summary>
    Close,

    /// <summary>A further round of planning and approval (Điều 30 khoản 1 điểm c).</summary>
    NextRound,
}

/// <summary>Review after the plan was carried out (Mẫu 06; Nghị định 56/2017/NĐ-CP Điều 30).</summary>
/// <param name="RiskOfAbuse">The worker's finding; null while not known.</param>
public sealed record ReviewAssessment(IReadOnlyDictionary<string, AssessmentLevel> Levels, bool? RiskOfAbuse, StableFactors Factors)
{
    private const string Form = "06";

    /// <summary>What the law lets follow: closing only if there is no risk and all four factors are stable; what is not known counts as not so.</summary>
    public ReviewOutcome Outcome => RiskOfAbuse is false && Factors.AllStable ? ReviewOutcome.Close : ReviewOutcome.NextRound;

    /// <summary>The worker found no risk while a row on harm still says high: the page asks again.</summary>
    public bool ContradictsItself => RiskOfAbuse is false && new AssessmentAnswers(Form, Levels).Count(AssessmentPart.Harm, AssessmentLevel.High) > 0;

    /// <summary>Why the review cannot be signed with an outcome.</summary>
    public IEnumerable<Refusal> WhyNotConclude(ReviewOutcome outcome, string? reason)
    {
        if (!new AssessmentAnswers(Form, Levels).IsComplete || RiskOfAbuse is null) yield return new Refusal("review.unanswered");
        if (outcome is ReviewOutcome.Close && RiskOfAbuse is not false) yield return new Refusal("review.risk-left");
        if (outcome is ReviewOutcome.Close && !Factors.AllStable) yield return new Refusal("review.not-stable");
        if (outcome is ReviewOutcome.Close && ContradictsItself && string.IsNullOrWhiteSpace(reason)) yield return new Refusal("review.contradicts");
        if (outcome is ReviewOutcome.NextRound && Outcome is ReviewOutcome.Close && string.IsNullOrWhiteSpace(reason)) yield return new Refusal("review.needs-reason");
    }
}
