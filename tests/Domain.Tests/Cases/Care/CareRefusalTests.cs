using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Cases.Care.CareStep;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Care;

public sealed class CareRefusalTests
{
    private const string DecidedOn = "2026-03-23 09:00";

    [Fact]
    public void TT14_5_A_decision_that_keeps_the_law_is_not_refused() => Assert.Empty(new CareWorld().Found().WhyNot(Decide, DecidedOn, CareWorld.Chairman));

    [Fact]
    public void LTE_66_1_The_Chairman_decides_and_not_who_proposed_the_carer()
    {
        var world = new CareWorld().Found();

        Assert.Equal(["care.chairman-decides", "care.by-its-proposer"], world.WhyNot(Decide, DecidedOn, CareWorld.Worker));
    }

    [Fact]
    public void TT14_9_4_The_plan_is_not_approved_by_who_wrote_it()
    {
        var world = new CareWorld();
        world.Placement.Describe(CareGroup.WithoutParents, CareWorld.File(false), null, Known.Unknown, null);
        world.Take(Assess, "2026-03-03 09:00").Take(SubmitPlan, "2026-03-04 09:00", CareWorld.Chairman);

        Assert.Equal(["care.plan-by-its-writer"], world.WhyNot(ApprovePlan, "2026-03-05 09:00", CareWorld.Chairman));
        Assert.Equal(["care.chairman-decides"], world.WhyNot(ApprovePlan, "2026-03-05 09:00", CareWorld.Worker));
        Assert.Equal(["care.needs-reason"], world.WhyNot(RefusePlan, "2026-03-05 09:00", CareWorld.Chairman, words: " "));
        world.Take(RefusePlan, "2026-03-05 09:00", CareWorld.Chairman);
        Assert.Equal(CareState.Assessed, world.Placement.State);
    }

    [Fact]
    public void TT14_9_5_The_plan_of_a_child_in_a_facility_is_agreed_with_its_head()
    {
        var world = new CareWorld(facility: "Trung tâm bảo trợ Vườn Xanh");
        world.Take(TakeFacilityFile, "2026-03-03 09:00").Take(SubmitPlan, "2026-03-04 09:00");
        var ask = world.Ask(CareWorld.Chairman, "2026-03-05");

        Assert.Equal([new Refusal("care.plan-not-agreed")], CareSteps.WhyNot(ApprovePlan, CareStanding.Of(world.Case, world.Placement, ask)));
        Assert.Empty(CareSteps.WhyNot(ApprovePlan, CareStanding.Of(world.Case, world.Placement, ask with { PlanAgreedWithFacility = true })));
    }

    [Fact]
    public void TT14_5_1_A_child_of_no_group_of_the_law_is_not_assessed_for_care() => Assert.Equal(["care.group-unknown"], new CareWorld().WhyNot(Assess, "2026-03-03 09:00"));

    [Fact]
    public void ND56_38_3_The_childs_file_is_complete_before_the_decision()
    {
        var world = new CareWorld().Found();
        IEnumerable<string> Gaps(ChildCareFile file)
        {
            world.Placement.Describe(CareGroup.WithoutParents, file, null, Known.Unknown, null);
            return CareStanding.FileGaps(world.Case, world.Placement).Select(r => r.Code);
        }

        Assert.Empty(Gaps(CareWorld.File(false)));
        Assert.Equal(["care-file.health"], Gaps(CareWorld.File(false) with { HealthOn = null }));
        Assert.Equal(["care-file.abandoned"], Gaps(CareWorld.File(false) with { Abandoned = true }));
        Assert.Empty(Gaps(CareWorld.File(false) with { PhotosOn = Day("2025-09-03") }));
        Assert.Equal(["care-file.photos"], Gaps(CareWorld.File(false) with { PhotosOn = Day("2025-09-02") }));
        Assert.Equal(["care.child-file"], world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
    }

    [Fact]
    public void ND56_38_4_A_child_in_a_facility_needs_its_papers_too() =>
        Assert.Equal(["care-file.admission", "care-file.facility-report", "care-file.not-on-approved-list"], CareWorld.File(false).WhyNotComplete(null, separated: false, fromFacility: true).Select(r => r.Code));

    [Fact]
    public void ND56_38_3e_The_decision_of_separation_belongs_to_the_file_where_there_is_one() =>
        Assert.Equal(["care-file.assessment", "care-file.separation"], CareWorld.File(false).WhyNotComplete(null, separated: true, fromFacility: false).Select(r => r.Code));

    [Fact]
    public void ND56_42_1_A_carer_who_is_not_fit_is_not_found()
    {
        var world = new CareWorld().Approved();
        Assert.Equal(["care.carer-unknown", "care.carer-unfit"], world.WhyNot(VerifyCarer, "2026-03-16 09:00"));
        world.Placement.Choose(PlacedCarer.Of(world.Registered!), CareWorld.Fit with { NotProsecuted = Known.Unknown });
        Assert.Equal(["care.carer-unfit"], world.WhyNot(VerifyCarer, "2026-03-16 09:00"));
    }

    [Fact]
    public void TT14_8_5_A_carer_who_is_not_related_is_on_the_list_on_the_day_of_the_decision()
    {
        var world = new CareWorld().Found();
        world.Registered!.Pause(paused: true, Day("2026-03-21"));

        Assert.Equal(["care.carer-not-on-list"], world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
    }

    [Fact]
    public void LTE_65_4_A_relative_need_not_be_on_the_list_nor_be_met_twice()
    {
        var world = new CareWorld { Registered = null }.Approved();
        world.Placement.Choose(new PlacedCarer { Name = "Lê Thị Lúa", Reach = CarerReach.Relative, Relation = "cô ruột", BornOn = Day("2003-01-01"), Where = Whereabouts.ThisWard }, CareWorld.Fit);
        world.Placement.Hear(true, "Cháu muốn ở với cô", null);
        world.Take(VerifyCarer, "2026-03-16 09:00").Take(AskChild, "2026-03-17 09:00").Take(WriteConsent, "2026-03-17 10:00", document: "Văn bản").Take(Decide, DecidedOn, CareWorld.Chairman);

        Assert.Empty(world.WhyNot(HandOver, "2026-03-24 09:00"));
    }

    [Fact]
    public void ND56_42_7_The_ward_of_the_carer_decides_and_here_its_decision_is_written_down()
    {
        var world = new CareWorld();
        world.Found(PlacedCarer.Of(world.Registered!) with { Where = Whereabouts.Elsewhere });

        Assert.Equal(["care.carer-elsewhere"], world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
        Assert.Equal(["care.needs-document"], world.WhyNot(NoteOutsideDecision, DecidedOn, document: null));
        world.Take(NoteOutsideDecision, DecidedOn, document: "31/QĐ-UBND phường Lúa Xanh");
        Assert.True(world.Placement.DecidedOutside);
        Assert.Empty(world.WhyNot(HandOver, "2026-03-24 09:00"));
    }

    [Fact]
    public void LTE_63_1_Consent_is_written_or_there_is_a_reason_of_the_law_why_not()
    {
        var world = new CareWorld().Approved();
        world.Placement.Search(CareForm.Relative, CareSearchResult.Nobody, Day("2026-03-11"), "Không có");
        world.Placement.Choose(PlacedCarer.Of(world.Registered!), CareWorld.Fit);
        world.Placement.Hear(true, "Cháu đồng ý", null);
        world.Take(VerifyCarer, "2026-03-16 09:00").Take(AskChild, "2026-03-17 09:00");

        Assert.Equal(["placement.needs-consent"], world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
        world.Placement.Consent(null, ConsentWaiver.LimitedParentalRights, null);
        Assert.Empty(world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
    }

    [Fact]
    public void ND56_42_1_Another_carer_is_verified_and_met_and_the_child_asked_anew()
    {
        var world = new CareWorld().Found().Take(DropCarer, "2026-03-21 09:00", words: "Người nhận chăm sóc rút lui");
        Assert.Equal((CareState.Searching, null, null), (world.Placement.State, world.Placement.Carer, world.Placement.ChildAgrees));

        world.Placement.Choose(PlacedCarer.Of(world.Registered!), CareWorld.Fit);
        world.Take(VerifyCarer, "2026-03-22 09:00");

        Assert.Equal(["placement.child-not-asked"], world.WhyNot(Decide, DecidedOn, CareWorld.Chairman));
        Assert.Equal(0, CareStanding.MeetingsOf(world.Case, world.Placement.Id));
    }

    [Fact]
    public void TT14_10_4c_A_carer_met_once_may_be_decided_on_and_not_given_the_child()
    {
        var world = new CareWorld().Approved();
        world.Placement.Search(CareForm.Relative, CareSearchResult.Nobody, Day("2026-03-11"), "Không có");
        world.Placement.Choose(PlacedCarer.Of(world.Registered!), CareWorld.Fit);
        world.Placement.Hear(true, "Cháu đồng ý", null);
        world.Take(VerifyCarer, "2026-03-16 09:00").Take(AskChild, "2026-03-17 09:00").Take(WriteConsent, "2026-03-17 10:00", document: "Văn bản").Take(NoteMeeting, "2026-03-18 09:00").Take(Decide, DecidedOn, CareWorld.Chairman);

        Assert.Equal(["placement.meetings"], world.WhyNot(HandOver, "2026-03-24 09:00"));
        Assert.Empty(world.Take(NoteMeeting, "2026-03-24 10:00").WhyNot(HandOver, "2026-03-24 11:00"));
    }

    [Fact]
    public void LTE_63_2d_Twenty_years_are_counted_from_birthday_to_birthday()
    {
        var carer = new PlacedCarer { Name = "A", BornOn = Day("1998-01-11") };

        Assert.False(carer.IsTwentyYearsOlder(new BirthDate(Day("2018-01-10"), BirthPrecision.Day)));
        Assert.True(carer.IsTwentyYearsOlder(new BirthDate(Day("2018-01-11"), BirthPrecision.Day)));
        Assert.Null(carer.IsTwentyYearsOlder(null));
        Assert.Contains(new Refusal("placement.carer-too-young"), (Facts with { CarerAge = 28, TwentyYearsOlder = false }).WhyNotDecide());
    }

    [Fact]
    public void LTE_60_4_Brothers_and_sisters_are_parted_only_with_a_reason()
    {
        Assert.Equal([new Refusal("placement.siblings-apart")], (Facts with { SiblingsApart = true }).WhyNotDecide());
        Assert.Empty((Facts with { SiblingsApart = true, ReasonSiblingsApart = "Anh trai đã ở với ông bà" }).WhyNotDecide());
    }

    [Fact]
    public void ND56_42_3_Somebody_nearer_is_passed_over_only_with_a_reason()
    {
        Assert.Equal([new Refusal("placement.carer-order")], (Facts with { NearerCarerLeft = true }).WhyNotDecide());
        Assert.Empty((Facts with { NearerCarerLeft = true, ReasonPassedOver = "Người trong phường đang ốm" }).WhyNotDecide());
    }

    [Fact]
    public void LTE_69_Care_ends_on_a_ground_that_is_shown_and_with_a_place_for_the_child()
    {
        var world = new CareWorld().Placed();
        IEnumerable<string> Why(CareEndGround ground)
        {
            world.Placement.Conclude(ground, CareNext.Family, "Mẹ");
            return world.WhyNot(End, "2026-06-01 08:00", CareWorld.Chairman);
        }

        Assert.All([CareEndGround.ConditionsLost, CareEndGround.CarerHarmedChild, CareEndGround.CarerAsked, CareEndGround.ChildHarmedCarer, CareEndGround.ChildWished, CareEndGround.Reunion], g => Assert.Equal(["care.end-not-shown"], Why(g)));
        Assert.Equal(["care.end-ground"], Why(CareEndGround.Sixteen));
        world.HomeSafe = true;
        Assert.Empty(Why(CareEndGround.Reunion));
        world.Take(NoteCarerAsksEnd, "2026-05-30 08:00");
        Assert.Empty(Why(CareEndGround.CarerAsked));
        world.Take(NoteChildWishesEnd, "2026-05-30 09:00").Take(NoteChangeNeeded, "2026-05-30 10:00");
        Assert.Empty(Why(CareEndGround.ChildWished));
        Assert.Empty(Why(CareEndGround.ConditionsLost));
        Assert.Equal(["care.decider-ends"], world.WhyNot(End, "2026-06-01 08:00", CareWorld.Worker));
    }

    [Fact]
    public void ND56_43_2_The_second_visit_comes_after_the_first() => Assert.Equal(["care.first-follow-up-first"], new CareWorld().Placed().WhyNot(FollowUpSecond, "2026-06-01 08:00"));

    [Fact]
    public void A_child_is_in_one_place_at_a_time_and_two_searches_of_one_kind_are_one_too_many()
    {
        var world = new CareWorld().Found();
        Assert.Equal(["care.open-already"], CarePlacement.WhyNotOpen(world.Case, [world.Placement], CareTerm.Lasting).Select(r => r.Code));

        var elsewhere = new CareWorld().Placed();
        world.Others.Add(elsewhere.Placement);
        Assert.Empty(CarePlacement.WhyNotOpen(world.Case, [elsewhere.Placement], CareTerm.Lasting));
        world.Take(Decide, DecidedOn, CareWorld.Chairman);
        Assert.Equal(["care.placed-elsewhere"], world.WhyNot(HandOver, "2026-03-24 09:00"));
    }

    [Fact]
    public void LTE_1_Nothing_new_begins_at_sixteen()
    {
        var world = new CareWorld { Born = new BirthDate(Day("2010-03-10"), BirthPrecision.Day) };
        world.Placement.Describe(CareGroup.WithoutParents, CareWorld.File(false), null, Known.Unknown, null);

        Assert.Empty(world.WhyNot(Assess, "2026-03-09 09:00"));
        Assert.Equal(["case.not-a-child"], world.WhyNot(Assess, "2026-03-10 09:00"));
    }

    [Fact]
    public void ND56_30_1b_A_case_closes_with_a_lasting_carer_and_not_while_one_is_looked_for()
    {
        Assert.Equal(["care.case-has-open-care"], CareStanding.WhyNotCloseCase([new CareWorld().Placement]).Select(r => r.Code));
        Assert.Empty(CareStanding.WhyNotCloseCase([new CareWorld().Placed().Placement]));
        Assert.Empty(CareStanding.WhyNotCloseCase([]));
        var dropped = new CareWorld().Take(DropNeed, "2026-03-05 08:00", CareWorld.Chairman).Placement;
        Assert.Equal((CareState.Ended, 0), (dropped.State, CareStanding.WhyNotCloseCase([dropped]).Count()));
    }

    [Fact]
    public void What_is_decided_is_not_chosen_or_heard_again()
    {
        var placed = new CareWorld().Placed().Placement;

        Assert.Contains(new Refusal("care.decided-already"), placed.WhyNotChoose(new PlacedCarer { Name = "A" }));
        Assert.Contains(new Refusal("care.decided-already"), placed.WhyNotChooseFacility("B"));
        Assert.Contains(new Refusal("care.decided-already"), placed.WhyNotHear("C", null));
        Assert.Contains(new Refusal("care.decided-already"), placed.WhyNotConsent("D", null));
        Assert.Contains(new Refusal("care.decided-already"), placed.WhyNotSearch(CareForm.Relative, CareSearchResult.Nobody, "E"));
    }

    [Fact]
    public void What_is_empty_or_too_long_is_not_written()
    {
        var open = new CareWorld().Placement;

        Assert.Equal([new Refusal("care.search-result")], open.WhyNotSearch(CareForm.Facility, CareSearchResult.Nobody, "A"));
        Assert.Equal([new Refusal("care.opinion")], open.WhyNotHear(" ", null));
        Assert.Equal([new Refusal("care.carer-name")], open.WhyNotChoose(new PlacedCarer()));
        Assert.Equal([new Refusal("care.too-long")], open.WhyNotDescribe(new string('a', 8001), null));
        Assert.Equal([new Refusal("care.step-not-now")], new CareWorld().Take(DropNeed, "2026-03-05 08:00", CareWorld.Chairman).Placement.WhyNotDescribe(null, null));
    }

    private static PlacementFacts Facts => new(CareForm.NotRelated, 8, new HashSet<CareForm> { CareForm.Relative }, true, null, ConsentWritten: true, ConsentNotNeeded: false, 40, CarerVerified: true, 2, null);
}
