using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Cases.Care.CareStep;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Care;

/// <summary>Whole ways through alternative care; the days of the limits are written by hand.</summary>
public sealed class CareWalkTests
{
    [Fact]
    public void From_the_need_to_the_sixteenth_birthday()
    {
        var world = new CareWorld { Born = new BirthDate(Day("2010-10-20"), BirthPrecision.Day), Registered = CareWorld.Listed(CareWorld.Application with { WishToAge = 15 }) };
        Assert.Equal(CareState.Needed, world.Placement.State);

        // The plan: five working days after Tuesday 3 March.
        world.Found();
        Assert.Equal(Day("2026-03-10"), world.Clock("TT14-9.1", "2026-03-04 08:00").LastDay);
        Assert.Equal(ClockState.Met, world.Clock("TT14-9.1", "2026-03-20 08:00").State);
        Assert.Equal(CareState.CarerFound, world.Placement.State);

        // The hand-over: fifteen working days after Monday 23 March.
        world.Take(Decide, "2026-03-23 09:00", CareWorld.Chairman, document: "15/QĐ-UBND").Take(HandOver, "2026-04-01 09:00");
        Assert.Equal(Day("2026-04-13"), world.Clock("ND56-42.7", "2026-04-02 08:00").LastDay);
        Assert.Equal(ClockState.Met, world.Clock("ND56-42.7", "2026-04-02 08:00").State);

        // Follow-up: a month (1 May and what follows are days off: Monday 4 May), three months, half a year after 1 April.
        Assert.Equal(Day("2026-05-04"), world.Clock("ND56-43.2a", "2026-04-02 08:00").LastDay);
        Assert.Equal(Day("2026-07-01"), world.Clock("ND56-43.2b", "2026-04-02 08:00").LastDay);
        Assert.Equal(Day("2026-10-01"), world.Clock("ND56-43.2c", "2026-04-02 08:00").LastDay);
        Assert.Equal(Day("2026-10-01"), world.Clock("LTE-64.1b", "2026-04-02 08:00").LastDay);
        world.Take(FollowUpFirst, "2026-04-29 15:00").Take(FollowUpSecond, "2026-07-02 15:00").Take(ReportHalfYear, "2026-09-30 15:00").Take(NoteCarerNotice, "2026-09-30 16:00");
        Assert.Equal(ClockState.Met, world.Clock("ND56-43.2a", "2026-10-02 08:00").State);
        Assert.Equal(ClockState.BreachedStopped, world.Clock("ND56-43.2b", "2026-10-02 08:00").State);
        Assert.Equal(ClockState.Met, world.Clock("ND56-43.2c", "2026-10-02 08:00").State);
        Assert.Equal(Day("2027-04-01"), world.Clock("ND56-43.2c", "2026-10-02 08:00", 2).LastDay);

        // Sixteen on 20 October.
        Assert.Equal(["case.still-a-child"], world.WhyNot(ReportSixteen, "2026-10-19 08:00"));
        Assert.Equal(["case.sixteen-not-reported"], world.WhyNot(EndAtSixteen, "2026-10-20 08:00", CareWorld.Chairman));
        world.Take(ReportSixteen, "2026-10-20 08:00").Take(EndAtSixteen, "2026-10-21 08:00", CareWorld.Chairman, document: "40/QĐ-UBND");
        Assert.Equal(CareState.Ended, world.Placement.State);
        Assert.Equal(ClockState.Lapsed, world.Clock("ND56-43.2c", "2026-11-02 08:00", 2).State);
        Assert.DoesNotContain(world.Clocks("2027-06-01 08:00"), c => c.IsOpen && c.Subject == world.Placement.Id.Value);
    }

    [Fact]
    public void LTE_69_2_An_abused_child_is_out_at_once_and_its_danger_runs_anew()
    {
        var world = new CareWorld().Placed();

        world.Take(MoveOut, "2026-04-20 21:00", words: "Trẻ em bị người nhận chăm sóc đánh");

        Assert.Equal(CareState.MovedOut, world.Placement.State);
        var danger = world.Case.Entries.Single(e => e.Kind is CaseEventKind.NewDangerReceived);
        var measure = world.Clocks("2026-04-20 22:00").Single(c => c.Rule.Id == "ND56-31.2" && c.Subject == danger.Subject);
        Assert.Equal((Time("2026-04-21 09:00"), true), (measure.Due, measure.IsOpen));
        Assert.Equal(ClockState.Lapsed, world.Clock("ND56-43.2a", "2026-06-01 08:00").State);
        Assert.Equal(["care.case-has-open-care"], CareStanding.WhyNotCloseCase([world.Placement]).Select(r => r.Code));

        Assert.Equal(["care.end-ground", "care.next-unknown"], world.WhyNot(End, "2026-04-21 08:00", CareWorld.Chairman));
        world.Placement.Conclude(CareEndGround.CarerHarmedChild, CareNext.Facility, "Trung tâm bảo trợ Vườn Xanh");
        world.Take(End, "2026-04-21 08:00", CareWorld.Chairman, document: "22/QĐ-UBND");
        Assert.Equal(CareState.Ended, world.Placement.State);
    }

    [Fact]
    public void LTE_69_2_Moving_out_without_the_new_danger_is_not_written()
    {
        var world = new CareWorld().Placed();
        var taking = world.Taking("2026-04-20 21:00", CareWorld.Worker);

        Assert.Equal(["care.other-entry"], world.Placement.WhyNotTake(MoveOut, world.Facts(CareWorld.Worker, "2026-04-20 21:00"), world.Case, taking).Select(r => r.Code));
    }

    [Fact]
    public void ND56_32_4_Temporary_care_is_given_before_the_papers_and_gives_way_to_a_lasting_carer()
    {
        var world = new CareWorld(CareTerm.Temporary);
        world.Placement.Describe(null, new ChildCareFile { Abandoned = true }, null, Known.Unknown, null);
        world.Placement.Choose(new PlacedCarer { Name = "Bùi Thị Bưởi", Reach = CarerReach.SameWard, Where = Whereabouts.ThisWard }, null);
        Assert.Equal(["placement.child-not-asked"], world.WhyNot(HandToTemporaryCarer, "2026-03-02 10:00", CareWorld.Chairman));
        world.Placement.Hear(true, "Cháu đồng ý", null);
        world.Take(AskChild, "2026-03-02 09:30").Take(HandToTemporaryCarer, "2026-03-02 10:00", CareWorld.Chairman);

        // Every six months after 2 March: 2 September and the day beside it are days off, so Thursday 3 September.
        Assert.Equal(CareState.Placed, world.Placement.State);
        Assert.Equal(Day("2026-09-03"), world.Clock("TT14-13.3", "2026-03-03 08:00").LastDay);
        Assert.Equal(["care.only-lasting"], world.WhyNot(FollowUpFirst, "2026-04-01 08:00"));
        world.Take(ReportTemporary, "2026-09-01 08:00");

        world.Others.Add(world.Placement);
        var lasting = world.Open(CareTerm.Lasting, null, "2026-03-10 08:00");
        Assert.Equal(CareState.Needed, lasting.State);
        Assert.Equal(["care.end-ground", "care.next-unknown"], world.WhyNot(End, "2026-09-10 08:00", CareWorld.Chairman));
        world.Placement.Conclude(CareEndGround.LastingCareFound, CareNext.NotRelated, "Hoàng Thị Đậu");
        world.Take(End, "2026-09-10 08:00", CareWorld.Chairman);
        Assert.Equal((CareState.Ended, CareState.Needed), (world.Placement.State, lasting.State));
    }

    [Fact]
    public void ND56_45_A_child_leaves_a_facility_with_its_agreement_and_the_end_of_care_there()
    {
        var world = new CareWorld(facility: "Trung tâm bảo trợ Vườn Xanh").Found();

        // Fifteen working days after Tuesday 3 March.
        Assert.Equal(Day("2026-03-24"), world.Clock("ND56-45.4", "2026-03-04 08:00").LastDay);
        Assert.Equal(["placement.facility-agreement"], world.WhyNot(Decide, "2026-03-23 09:00", CareWorld.Chairman));
        world.Take(AgreeWithFacility, "2026-03-20 16:00", document: "8/CV-TTBT").Take(Decide, "2026-03-23 09:00", CareWorld.Chairman, document: "15/QĐ-UBND");
        Assert.Equal(ClockState.Met, world.Clock("ND56-45.4", "2026-03-24 08:00").State);

        Assert.Equal(["care.facility-not-ended"], world.WhyNot(HandOver, "2026-03-30 09:00"));
        Assert.Equal(["care.facility-not-told"], world.WhyNot(NoteFacilityCareEnded, "2026-03-30 09:00"));
        world.Take(NoteFacilityToldOfDecision, "2026-03-24 09:00");
        // Five working days after Tuesday 24 March.
        Assert.Equal(Day("2026-03-31"), world.Clock("ND56-48.3", "2026-03-25 08:00").LastDay);
        world.Take(NoteFacilityCareEnded, "2026-03-30 09:00", document: "77/QĐ-SYT").Take(HandOver, "2026-04-01 09:00");
        Assert.Equal(CareState.Placed, world.Placement.State);
    }

    [Fact]
    public void LTE_67_A_facility_is_asked_for_last_and_decided_on_by_the_body_over_it()
    {
        var world = new CareWorld().Approved();
        world.Placement.ChooseFacility("Trung tâm bảo trợ Vườn Xanh");
        world.Placement.Hear(false, "Cháu muốn ở nhà bác", "Bác không đủ điều kiện");
        world.Take(AskChild, "2026-03-11 08:00");

        Assert.Equal(["care.facility-order"], world.WhyNot(RequestFacility, "2026-03-12 08:00", CareWorld.Chairman));
        world.Placement.Search(CareForm.Relative, CareSearchResult.NotEligible, Day("2026-03-12"), "Bác ruột 80 tuổi");
        world.Placement.Search(CareForm.NotRelated, CareSearchResult.Nobody, Day("2026-03-12"), "Danh sách không có ai");
        Assert.Equal(["care.facility-not-requested"], world.WhyNot(NoteFacilityDecision, "2026-03-13 08:00"));
        world.Take(RequestFacility, "2026-03-12 08:00", CareWorld.Chairman);
        Assert.Equal(["care.needs-document"], world.WhyNot(NoteFacilityDecision, "2026-03-20 08:00", document: null));
        world.Take(NoteFacilityDecision, "2026-03-20 08:00", document: "77/QĐ-SYT");

        Assert.Contains("care.not-facility", world.WhyNot(HandOver, "2026-03-23 08:00"));
        world.Take(AdmitToFacility, "2026-03-23 08:00");
        Assert.DoesNotContain(world.Clocks("2026-12-01 08:00"), c => c.IsOpen && c.Subject == world.Placement.Id.Value);
        Assert.Equal(["care.case-has-open-care"], CareStanding.WhyNotCloseCase([world.Placement]).Select(r => r.Code));
    }

    [Fact]
    public void LTE_67_1a_While_the_papers_of_a_carer_are_made_a_facility_may_have_the_child()
    {
        var world = new CareWorld(CareTerm.Temporary);
        world.Placement.Describe(CareGroup.WithoutParents, CareWorld.File(false), null, Known.Unknown, null);
        world.Placement.ChooseFacility("Trung tâm bảo trợ Vườn Xanh");
        world.Placement.Hear(true, "Cháu đồng ý", null);
        world.Take(AskChild, "2026-03-02 09:00");

        Assert.Equal(["care.facility-order"], world.WhyNot(RequestFacility, "2026-03-21 08:00", CareWorld.Chairman));
        world.Others.Add(new CareWorld().Found().Placement);
        Assert.Empty(world.WhyNot(RequestFacility, "2026-03-21 08:00", CareWorld.Chairman));
    }

    [Fact]
    public void Temporary_care_that_does_not_hurry_is_decided_and_handed_over_like_other_care()
    {
        var world = new CareWorld(CareTerm.Temporary) { Registered = CareWorld.Listed(CareWorld.Application with { WishTerm = null }) }.Found().Take(Decide, "2026-03-23 09:00", CareWorld.Chairman, document: "15/QĐ-UBND");

        Assert.Equal(["care.only-lasting"], world.WhyNot(HandOver, "2026-03-24 09:00"));
        world.Take(HandToTemporaryCarer, "2026-03-24 09:00");
        Assert.Equal((CareState.Placed, ClockState.Met), (world.Placement.State, world.Clock("ND56-42.7", "2026-05-01 08:00").State));
        Assert.DoesNotContain(world.Clocks("2026-05-01 08:00"), c => c.Rule.Id == "ND56-43.2a");
    }

    [Fact]
    public void A_struck_hand_over_puts_the_placement_back_and_its_clocks_with_it()
    {
        var world = new CareWorld().Placed();
        var handed = world.Case.Entries.Single(e => e.Kind is CaseEventKind.ChildHandedToCarer);

        world.Case.Write(new CaseEntry(new CaseEntryId(world.NextId()), CaseEventKind.Withdrawn, Time("2026-04-01 12:00"), Time("2026-04-01 12:00"), CareWorld.Worker) { Subject = world.Placement.Id.Value, Corrects = handed.Id }, Time("2026-04-01 12:00"));
        world.Placement.Recount(world.Case);

        Assert.Equal(CareState.Decided, world.Placement.State);
        Assert.True(world.Clock("ND56-42.7", "2026-04-02 08:00").IsOpen);
        Assert.DoesNotContain(world.Clocks("2026-04-02 08:00"), c => c.Rule.Id == "ND56-43.2a" && c.IsOpen);
    }

    [Fact]
    public void A_corrected_day_moves_the_limit_and_not_the_state()
    {
        var world = new CareWorld().Placed();
        var assessed = world.Case.Entries.Single(e => e.Kind is CaseEventKind.CareAssessmentDone);

        // Monday 2 March instead of Tuesday: five working days end on Monday the 9th.
        world.Case.Write(new CaseEntry(new CaseEntryId(world.NextId()), CaseEventKind.CareAssessmentDone, Time("2026-03-02 09:00"), Time("2026-04-02 09:00"), CareWorld.Worker) { Subject = world.Placement.Id.Value, Corrects = assessed.Id }, Time("2026-04-02 09:00"));
        world.Placement.Recount(world.Case);

        Assert.Equal(CareState.Placed, world.Placement.State);
        Assert.Equal(Day("2026-03-09"), world.Clock("TT14-9.1", "2026-04-03 08:00").LastDay);
    }
}
