using MangNon.Domain.Cases;
using Xunit;

namespace MangNon.Domain.Tests.Cases;

public sealed class PlacementTests
{
    private static readonly HashSet<CareForm> RelativesTried = [CareForm.Relative];

    private static readonly PlacementFacts Good = new(CareForm.NotRelated, 8, RelativesTried, true, null, ConsentWritten: true, ConsentNotNeeded: false, 40, CarerVerified: true, 2, null);

    [Fact]
    public void A_placement_that_keeps_the_law_is_decided() => Assert.Empty(Good.WhyNotHandOver());

    [Fact]
    public void ND56_42_2_Relatives_come_before_others_and_a_facility_last()
    {
        Assert.Equal(["placement.order"], Codes(Good with { FormsTried = new HashSet<CareForm>() }));
        Assert.Equal(["placement.order"], Codes(Good with { Form = CareForm.Facility }));
        Assert.Empty(Codes(Good with { Form = CareForm.Relative, FormsTried = new HashSet<CareForm>(), CarerAge = 19 }));
    }

    [Fact]
    public void LTE_60_3_A_child_from_seven_is_asked_and_overruled_only_with_a_reason()
    {
        Assert.Equal(["placement.child-not-asked"], Codes(Good with { ChildAgrees = null, ChildAge = 7 }));
        Assert.Empty(Codes(Good with { ChildAgrees = null, ChildAge = 6 }));
        Assert.Equal(["placement.child-against"], Codes(Good with { ChildAgrees = false }));
        Assert.Empty(Codes(Good with { ChildAgrees = false, ReasonAgainstChild = "Không còn người thân nào khác" }));
    }

    [Fact]
    public void LTE_63_Consent_conditions_and_ages()
    {
        Assert.Equal(["placement.needs-consent"], Codes(Good with { ConsentWritten = false }));
        Assert.Empty(Codes(Good with { ConsentWritten = false, ConsentNotNeeded = true }));
        Assert.Equal(["placement.carer-not-verified"], Codes(Good with { CarerVerified = false }));
        Assert.Equal(["placement.carer-too-young"], Codes(Good with { CarerAge = 27 }));
        Assert.Empty(Codes(Good with { CarerAge = 28 }));
        Assert.Equal(["placement.carer-not-adult"], Codes(Good with { Form = CareForm.Relative, CarerAge = 17 }));
    }

    [Fact]
    public void TT14_10_4c_A_carer_who_is_not_related_is_met_twice_before_the_hand_over()
    {
        Assert.Empty((Good with { Meetings = 1 }).WhyNotDecide());
        Assert.Equal(["placement.meetings"], (Good with { Meetings = 1 }).WhyNotHandOver().Select(r => r.Code));
    }

    [Fact]
    public void TT14_11_3_A_child_in_a_facility_leaves_it_with_the_agreement_of_its_head() =>
        Assert.Equal(["placement.facility-agreement"], Codes(Good with { FacilityAgrees = false }));

    [Fact]
    public void LTE_1_No_placement_begins_at_sixteen() => Assert.Contains("case.not-a-child", Codes(Good with { ChildAge = 16, CarerAge = 50 }));

    [Fact]
    public void Every_refusal_has_its_article() =>
        Assert.All(
            Codes(new PlacementFacts(CareForm.NotRelated, 16, new HashSet<CareForm>(), null, null, false, false, 20, false, 0, false)).Append("placement.meetings").Append("placement.child-against").Append("placement.carer-not-adult"),
            c => Assert.NotNull(CaseSteps.FindLaw(new Refusal(c))));

    private static IEnumerable<string> Codes(PlacementFacts facts) => facts.WhyNotDecide().Select(r => r.Code);
}
