namespace MangNon.Domain.Cases;

/// <summary>What the first assessment found besides its rows.</summary>
/// <param name="SeriousHarm">Threatened with, or suffering, serious harm to life, health or dignity; null while not known.</param>
/// <param name="HarmByParentOrCarer">Who harms is the parent or carer; null while not known.</param>
/// <param name="Abused">Abuse has happened, not only a risk of it.</param>
/// <param name="PlanRefusedByParents">Parent or carer refuse the plan.</param>
public sealed record InitialFindings(bool? SeriousHarm, bool? HarmByParentOrCarer, bool Abused, bool PlanRefusedByParents);

/// <summary>What the rule proposes. The worker decides and signs.</summary>
/// <param name="Emergency">Within the 12 hours of Điều 31; otherwise the ordinary way.</param>
/// <param name="ConsiderSeparation">A ground of Điều 32 khoản 1 is there.</param>
/// <param name="Reasons">Codes, the weightiest first.</param>
public sealed record AssessmentProposal(bool Emergency, bool ConsiderSeparation, IReadOnlyList<string> Reasons);

/// <summary>
/// Initial assessment (Mẫu 02; Nghị định 56/2017/NĐ-CP Điều 26 khoản 2, Điều 31 khoản 1). The comparison of the totals is from memory of an earlier
/// circular and only proposes; that harm by the parent or carer is an emergency is the law's.
/// </summary>
public sealed record InitialAssessment(IReadOnlyDictionary<string, AssessmentLevel> Levels, InitialFindings Findings)
{
    private const string Form = "02";

    private AssessmentAnswers Answers => new(Form, Levels);

    public AssessmentProposal Propose()
    {
        var separation = SeparationGrounds().Count > 0;
        List<string> reasons = [.. EmergencyReasons()];
        var emergency = reasons.Count > 0;
        if (separation) reasons.Add("assessment.separation-ground");
        // What is not known is not safe: the proposal says that it rests on a part of the form.
        if (!Answers.IsComplete || Findings.SeriousHarm is null || Findings.HarmByParentOrCarer is null) reasons.Add("assessment.incomplete");
        return new AssessmentProposal(emergency, separation, reasons);
    }

    /// <summary>The grounds of separation the findings give.</summary>
    public IReadOnlyList<SeparationGround> SeparationGrounds()
    {
        List<SeparationGround> grounds = [];
        var byParent = Findings.HarmByParentOrCarer is true;
        if (byParent) grounds.Add(SeparationGround.HarmByParentOrCarer);
        if (Findings.Abused && Findings.PlanRefusedByParents) grounds.Add(SeparationGround.PlanRefusedByParents);
        if (Findings.Abused && byParent && Answers.Count(AssessmentPart.Harm, AssessmentLevel.High) > 0) grounds.Add(SeparationGround.FurtherHarmByParentOrCarer);
        return grounds;
    }

    /// <summary>Why the worker's conclusion cannot be signed.</summary>
    /// <param name="reason">Why, where the conclusion differs from the proposal.</param>
    public IEnumerable<Refusal> WhyNotConclude(bool emergency, string? reason)
    {
        if (!emergency && Findings.HarmByParentOrCarer is true) yield return new Refusal("assessment.carer-harm-is-emergency");
        if (!emergency && Findings.SeriousHarm is true) yield return new Refusal("assessment.serious-harm-is-emergency");
        if (!emergency && (!Answers.IsComplete || Findings.SeriousHarm is null || Findings.HarmByParentOrCarer is null)) yield return new Refusal("assessment.unanswered");
        if (emergency != Propose().Emergency && string.IsNullOrWhiteSpace(reason)) yield return new Refusal("assessment.needs-reason");
    }

    private IEnumerable<string> EmergencyReasons()
    {
        if (Findings.HarmByParentOrCarer is true) yield return "assessment.harm-by-carer";
        if (Findings.SeriousHarm is true) yield return "assessment.serious-harm";
        if (Answers.Count(AssessmentPart.Harm, AssessmentLevel.High) > Answers.Count(AssessmentPart.Protection, AssessmentLevel.High)) yield return "assessment.more-harm-than-protection";
    }
}
