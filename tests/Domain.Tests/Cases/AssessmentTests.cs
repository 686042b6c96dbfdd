using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.AssessmentLevel;

namespace MangNon.Domain.Tests.Cases;

public sealed class AssessmentTests
{
    private static readonly string[] Harm02 = ["02-severity", "02-again", "02-access"];
    private static readonly string[] Protection02 = ["02-self", "02-adult", "02-home"];
    private static readonly string[] Harm06 = ["06-serious", "06-access", "06-obstacles"];
    private static readonly string[] Protection06 = ["06-self", "06-adult", "06-recovery"];
    private static readonly StableFactors Stable = new(true, true, true, true);

    [Fact]
    public void ND56_31_1_Harm_by_the_parent_or_carer_is_an_emergency_whatever_the_score()
    {
        var assessment = Initial(Low, High, seriousHarm: false, byParent: true);

        Assert.Equal(new { Emergency = true, ConsiderSeparation = true }, Flags(assessment));
        Assert.Equal("assessment.harm-by-carer", assessment.Propose().Reasons[0]);
        Assert.Equal(["assessment.carer-harm-is-emergency", "assessment.needs-reason"], assessment.WhyNotConclude(emergency: false, null).Select(r => r.Code));
        Assert.Equal(["assessment.carer-harm-is-emergency"], assessment.WhyNotConclude(emergency: false, "Trẻ đã ở với bà ngoại").Select(r => r.Code));
        Assert.Empty(assessment.WhyNotConclude(emergency: true, null));
    }

    [Fact]
    public void ND56_31_1_Serious_harm_or_its_threat_is_an_emergency()
    {
        var assessment = Initial(Low, High, seriousHarm: true, byParent: false);

        Assert.Equal(new { Emergency = true, ConsiderSeparation = false }, Flags(assessment));
        Assert.Contains(new Refusal("assessment.serious-harm-is-emergency"), assessment.WhyNotConclude(emergency: false, "…"));
    }

    [Fact]
    public void ND56_26_2_More_high_harm_than_high_protection_proposes_an_emergency_which_the_worker_may_set_aside_with_a_reason()
    {
        var assessment = Initial(High, Medium, seriousHarm: false, byParent: false);

        Assert.True(assessment.Propose().Emergency);
        Assert.Equal(["assessment.needs-reason"], assessment.WhyNotConclude(emergency: false, " ").Select(r => r.Code));
        Assert.Empty(assessment.WhyNotConclude(emergency: false, "Người gây hại đã bị tạm giữ"));
    }

    [Fact]
    public void ND56_26_2_As_much_protection_as_harm_goes_the_ordinary_way()
    {
        Assert.Equal(new { Emergency = false, ConsiderSeparation = false }, Flags(Initial(High, High, seriousHarm: false, byParent: false)));
        Assert.Empty(Initial(Low, High, seriousHarm: false, byParent: false).Propose().Reasons);
    }

    [Fact]
    public void ND56_26_2_What_is_not_known_is_not_safe()
    {
        var unanswered = new InitialAssessment(new Dictionary<string, AssessmentLevel> { ["02-severity"] = Low }, new InitialFindings(false, false, true, false));
        var unknown = Initial(Low, High, seriousHarm: null, byParent: null);

        Assert.Equal(["assessment.incomplete"], unanswered.Propose().Reasons);
        Assert.Equal(["assessment.unanswered"], unanswered.WhyNotConclude(emergency: false, null).Select(r => r.Code));
        Assert.Equal(["assessment.unanswered"], unknown.WhyNotConclude(emergency: false, null).Select(r => r.Code));
        Assert.Empty(unknown.WhyNotConclude(emergency: true, "Chưa rõ người gây hại"));
    }

    [Fact]
    public void ND56_32_1_The_three_grounds_of_separation()
    {
        Assert.Equal([SeparationGround.PlanRefusedByParents], Initial(Low, High, false, false, refused: true).SeparationGrounds());
        Assert.Equal([SeparationGround.HarmByParentOrCarer], Initial(Low, High, false, true).SeparationGrounds());
        Assert.Equal([SeparationGround.HarmByParentOrCarer, SeparationGround.FurtherHarmByParentOrCarer], Initial(High, High, false, true).SeparationGrounds());
        Assert.Empty(Initial(High, Low, true, false).SeparationGrounds());
    }

    [Fact]
    public void ND56_30_1b_A_case_closes_only_without_risk_and_with_all_four_factors_stable()
    {
        Assert.Equal(ReviewOutcome.Close, Review(Low, false, Stable).Outcome);
        Assert.Equal(ReviewOutcome.NextRound, Review(Low, true, Stable).Outcome);
        Assert.Equal(ReviewOutcome.NextRound, Review(Low, null, Stable).Outcome);
        Assert.All(
            new[] { Stable with { Physical = false }, Stable with { Psychological = null }, Stable with { Cognitive = false }, Stable with { Emotional = null } },
            f => Assert.Equal(ReviewOutcome.NextRound, Review(Low, false, f).Outcome));
        Assert.Equal(["review.risk-left", "review.not-stable"], Review(Low, true, Stable with { Emotional = false }).WhyNotConclude(ReviewOutcome.Close, null).Select(r => r.Code));
        Assert.Empty(Review(Low, false, Stable).WhyNotConclude(ReviewOutcome.Close, null));
    }

    [Fact]
    public void ND56_30_1c_A_further_round_without_need_and_a_closing_against_the_rows_want_a_reason()
    {
        Assert.Equal(["review.needs-reason"], Review(Low, false, Stable).WhyNotConclude(ReviewOutcome.NextRound, null).Select(r => r.Code));
        Assert.Equal(["review.contradicts"], Review(High, false, Stable).WhyNotConclude(ReviewOutcome.Close, null).Select(r => r.Code));
        Assert.Empty(Review(High, false, Stable).WhyNotConclude(ReviewOutcome.Close, "Người gây hại đã đi khỏi địa phương"));
        Assert.Equal(["review.unanswered"], new ReviewAssessment(new Dictionary<string, AssessmentLevel>(), true, Stable).WhyNotConclude(ReviewOutcome.NextRound, null).Select(r => r.Code));
    }

    [Fact]
    public void Rows_not_compared_with_the_official_form_say_so()
    {
        Assert.Equal(Harm02.Concat(Protection02).Concat(Harm06).Concat(Protection06), AssessmentRows.All.Select(r => r.Code));
        Assert.DoesNotContain(AssessmentRows.All, r => r.Verified is Verification.Text);
    }

    [Fact]
    public void The_totals_of_a_form_count_its_own_rows()
    {
        var answers = new AssessmentAnswers("06", Rows(Harm06, High, Protection06, Medium));

        Assert.Equal(3, answers.Count(AssessmentPart.Harm, High));
        Assert.Equal(0, answers.Count(AssessmentPart.Protection, High));
        Assert.True(answers.AllAre(AssessmentPart.Protection, Low, Medium));
        Assert.False(answers.AllAre(AssessmentPart.Harm, Low));
        Assert.False(new AssessmentAnswers("02", Rows(Harm06, High, Protection06, Medium)).IsComplete);
    }

    private static object Flags(InitialAssessment assessment) => new { assessment.Propose().Emergency, assessment.Propose().ConsiderSeparation };

    private static InitialAssessment Initial(AssessmentLevel harm, AssessmentLevel protection, bool? seriousHarm, bool? byParent, bool refused = false) =>
        new(Rows(Harm02, harm, Protection02, protection), new InitialFindings(seriousHarm, byParent, Abused: true, refused));

    private static ReviewAssessment Review(AssessmentLevel harm, bool? risk, StableFactors factors) => new(Rows(Harm06, harm, Protection06, High), risk, factors);

    private static Dictionary<string, AssessmentLevel> Rows(string[] harm, AssessmentLevel harmLevel, string[] protection, AssessmentLevel protectionLevel) =>
        harm.Select(c => (c, harmLevel)).Concat(protection.Select(c => (c, protectionLevel))).ToDictionary(p => p.c, p => p.Item2);
}
