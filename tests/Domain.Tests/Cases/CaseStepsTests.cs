using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.CaseState;
using static MangNon.Domain.Cases.CaseStep;

namespace MangNon.Domain.Tests.Cases;

public sealed class CaseStepsTests
{
    private const string OwnSteps = """
        Received AssessInitially -> Assessed
        Assessed AssessInitially -> Assessed
        Assessed AssessSpecifically -> Understood
        Assessed CloseAsUnfounded -> Closed
        Understood AssessSpecifically -> Understood
        Understood HoldMeeting -> Planning
        Planning SubmitPlan -> Submitted
        Submitted ApprovePlan -> Carrying
        Submitted RefusePlan -> Planning
        Carrying SendPlan -> Carrying
        Carrying ChangePlan -> ChangeSubmitted
        Carrying Review -> Reviewed
        ChangeSubmitted ApprovePlan -> Carrying
        ChangeSubmitted RefusePlan -> Carrying
        Reviewed Review -> Reviewed
        Reviewed Close -> Closed
        Reviewed OpenNextRound -> Understood
        Closed EnterDatabase -> Closed
        Closed Reopen -> Assessed
        HandedOver TakeOver -> Assessed
        """;

    private static readonly CaseStep[] AnyTime = [ApplyEmergencyMeasure, DeclineEmergencyMeasure, DecideSeparation, EndSeparation, PetitionCourt, NotifyPolice, SendUrgentReport, Refer, NoteContact, NoteProceedings, ExpectRelease, NoteReleaseNotice, ReportSixteen, CloseAtSixteen, OfferHandOver, CompleteHandOver];

    private static readonly Guid Worker = CaseStory.Id(1);
    private static readonly Guid Chairman = CaseStory.Id(2);

    [Fact]
    public void The_table_of_steps()
    {
        var own = CaseSteps.Transitions.Where(t => !AnyTime.Contains(t.Step)).Select(t => $"{t.From} {t.Step} -> {t.To}");

        Assert.Equal(OwnSteps.Split('\n', StringSplitOptions.TrimEntries).Order(), own.Order());
    }

    [Fact]
    public void An_emergency_a_referral_and_a_move_are_possible_in_every_open_state_and_in_no_other()
    {
        Assert.All(AnyTime, step => Assert.Equal(
            [Received, Assessed, Understood, Planning, Submitted, Carrying, ChangeSubmitted, Reviewed],
            CaseSteps.Transitions.Where(t => t.Step == step).Select(t => t.From)));
        Assert.All(CaseSteps.Transitions.Where(t => AnyTime.Contains(t.Step)), t =>
            Assert.Equal(t.Step switch { CloseAtSixteen => Closed, CompleteHandOver => HandedOver, _ => t.From }, t.To));
    }

    [Fact]
    public void Every_step_and_every_refusal_has_its_article()
    {
        Assert.All(Enum.GetValues<CaseStep>(), s => Assert.NotEmpty(CaseSteps.LawOf(s).Article));
        Assert.All(CaseSteps.Transitions.SelectMany(t => t.Conditions).Append("case.step-not-now"), c => Assert.NotNull(CaseSteps.FindLaw(new Refusal(c))));
        Assert.All(Enum.GetValues<CaseStep>().Select(s => CaseSteps.LawOf(s).Clock).OfType<string>(), id => Assert.Contains(ClockRules.All, r => r.Id == id && r.HasClock));
        Assert.All(Enum.GetValues<CaseStep>(), s => Assert.Contains(CaseSteps.Transitions, t => t.Step == s));
    }

    [Fact]
    public void Every_condition_of_the_table_can_refuse()
    {
        // All facts as they should not be: each condition refuses somewhere, or it would be worth nothing.
        var bad = new StepFacts { State = Received, IsEmergency = true, IsSeparated = true, OpenServices = 1, OpenReferrals = 1, HandOverOffered = true, ReleaseExpected = true, HasOpenCare = true };
        var worse = new StepFacts { State = Received, IsSixteen = true };

        foreach (var condition in CaseSteps.Transitions.SelectMany(t => t.Conditions.Select(c => (t.Step, t.From, Code: c))))
        {
            var refused = CaseSteps.WhyNot(condition.Step, bad with { State = condition.From }).Concat(CaseSteps.WhyNot(condition.Step, worse with { State = condition.From }));
            if (condition.Code != "case.not-assessed" || condition.From is Received) Assert.Contains(new Refusal(condition.Code), refused);
        }
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_is_refused()
    {
        Assert.Equal([new Refusal("case.step-not-now")], CaseSteps.WhyNot(SubmitPlan, Good(Received)));
        Assert.Throws<RefusedException>(() => CaseSteps.After(Close, Good(Carrying)));
    }

    [Fact]
    public void ND56_28_4_A_plan_is_not_approved_by_who_wrote_it()
    {
        Assert.Equal([new Refusal("case.plan-by-its-writer")], CaseSteps.WhyNot(ApprovePlan, Good(Submitted) with { PlanWriter = Chairman }));
        Assert.Equal([new Refusal("case.plan-by-its-writer")], CaseSteps.WhyNot(ApprovePlan, Good(ChangeSubmitted) with { PlanWriter = Chairman }));
        Assert.Equal(Carrying, CaseSteps.After(ApprovePlan, Good(Submitted)));
    }

    [Fact]
    public void ND56_28_4_A_refused_plan_goes_back_with_a_reason_and_a_refused_change_leaves_the_old_plan()
    {
        Assert.Equal([new Refusal("case.needs-reason")], CaseSteps.WhyNot(RefusePlan, Good(Submitted) with { HasReason = false }));
        Assert.Equal(Planning, CaseSteps.After(RefusePlan, Good(Submitted)));
        Assert.Equal(Carrying, CaseSteps.After(RefusePlan, Good(ChangeSubmitted)));
    }

    [Fact]
    public void ND56_30_1b_A_case_with_open_services_referrals_or_a_separated_child_is_not_closed()
    {
        Assert.Equal(["case.open-services"], Codes(Close, Good(Reviewed) with { OpenServices = 2 }));
        Assert.Equal(["case.open-referrals"], Codes(Close, Good(Reviewed) with { OpenReferrals = 1 }));
        Assert.Equal(["case.separation-open"], Codes(Close, Good(Reviewed) with { IsSeparated = true }));
        Assert.Equal(["care.case-has-open-care"], Codes(Close, Good(Reviewed) with { HasOpenCare = true }));
        Assert.Equal(["case.review-says-next-round"], Codes(Close, Good(Reviewed) with { ReviewOutcome = ReviewOutcome.NextRound }));
        Assert.Equal(["case.chairman-decides"], Codes(Close, Good(Reviewed) with { ActorIsChairman = false }));
        Assert.Empty(Codes(Close, Good(Reviewed)));
    }

    [Fact]
    public void A_case_goes_its_way_without_a_childs_record_until_it_is_closed()
    {
        var state = Received;
        foreach (var step in new[] { AssessInitially, AssessSpecifically, HoldMeeting, SubmitPlan, ApprovePlan, SendPlan, Review }) state = CaseSteps.After(step, Good(state) with { HasChildRecord = false });

        Assert.Equal(Reviewed, state);
        Assert.Equal(["case.child-unknown"], Codes(Close, Good(Reviewed) with { HasChildRecord = false }));
    }

    [Fact]
    public void ND56_31_2_In_an_emergency_the_measure_comes_before_the_ordinary_steps()
    {
        var emergency = Good(Assessed) with { IsEmergency = true, EmergencyMeasureDecided = false };

        Assert.Equal(["case.emergency-first"], Codes(AssessSpecifically, emergency));
        Assert.Equal(["case.emergency-first"], Codes(OfferHandOver, emergency));
        Assert.Equal(["case.is-emergency"], Codes(DeclineEmergencyMeasure, emergency));
        Assert.Empty(Codes(ApplyEmergencyMeasure, emergency with { State = Received }));
        Assert.Empty(Codes(AssessSpecifically, emergency with { EmergencyMeasureDecided = true }));
    }

    [Fact]
    public void ND56_27_1_The_childs_opinion_is_always_written_and_the_parents_unless_they_harm()
    {
        Assert.Equal(["case.child-opinion"], Codes(AssessSpecifically, Good(Assessed) with { ChildOpinionWritten = false }));
        Assert.Equal(["case.parents-opinion"], Codes(AssessSpecifically, Good(Assessed) with { ParentsOpinionWritten = false }));
        Assert.Empty(Codes(AssessSpecifically, Good(Assessed) with { ParentsOpinionWritten = false, HarmByParentOrCarer = true }));
    }

    [Fact]
    public void ND56_27_2_The_meeting_is_chaired_by_the_Chairman_with_the_residents_and_the_parents()
    {
        var empty = Good(Understood) with { MeetingChairedByChairman = false, MeetingHadResidents = false, MeetingHadParents = false, MinutesWritten = false };

        Assert.Equal(["case.meeting-chair", "case.meeting-residents", "case.meeting-parents", "case.meeting-minutes"], Codes(HoldMeeting, empty));
    }

    [Fact]
    public void LTE_1_At_sixteen_nothing_new_begins_and_the_case_is_reported_and_closed()
    {
        var sixteen = Good(Carrying) with { IsSixteen = true };

        Assert.Equal(["case.not-a-child"], Codes(ChangePlan, sixteen));
        Assert.Equal(["case.not-a-child"], Codes(DecideSeparation, sixteen));
        Assert.Equal(["case.not-a-child"], Codes(Reopen, sixteen with { State = Closed }));
        Assert.Equal(["case.sixteen-not-reported"], Codes(CloseAtSixteen, sixteen with { SixteenReported = false }));
        Assert.Equal(Closed, CaseSteps.After(CloseAtSixteen, sixteen));
        Assert.Equal(["case.still-a-child"], Codes(CloseAtSixteen, Good(Carrying)));
    }

    [Fact]
    public void A_closed_case_is_opened_again_with_a_reason()
    {
        Assert.Equal(Assessed, CaseSteps.After(Reopen, Good(Closed)));
        Assert.Equal(["case.needs-reason"], Codes(Reopen, Good(Closed) with { HasReason = false }));
    }

    [Fact]
    public void A_hand_over_goes_to_a_ward_that_exists_and_ends_with_its_acknowledgement()
    {
        Assert.Equal(["case.receiver-unknown"], Codes(OfferHandOver, Good(Carrying) with { ReceiverExists = false }));
        Assert.Equal(["case.hand-over-not-offered"], Codes(CompleteHandOver, Good(Carrying)));
        Assert.Equal(["case.hand-over-not-acknowledged"], Codes(CompleteHandOver, Good(Carrying) with { HandOverOffered = true, HandOverAcknowledged = false }));
        Assert.Equal(HandedOver, CaseSteps.After(CompleteHandOver, Good(Carrying) with { HandOverOffered = true }));
        Assert.Equal(Assessed, CaseSteps.After(TakeOver, Good(HandedOver)));
    }

    [Fact]
    public void ND56_32_A_separation_needs_its_ground_and_ends_only_when_it_is_settled_where_the_child_goes()
    {
        Assert.Equal(["case.separation-ground"], Codes(DecideSeparation, Good(Assessed) with { HasSeparationGround = false }));
        Assert.Equal(["case.separated-already"], Codes(DecideSeparation, Good(Assessed) with { IsSeparated = true }));
        Assert.Equal(["case.after-separation"], Codes(EndSeparation, Good(Assessed) with { IsSeparated = true, AfterSeparationSettled = false }));
    }

    [Fact]
    public void What_comes_next_is_in_the_order_of_the_law_with_its_clock()
    {
        var story = new CaseStory().With(CaseEventKind.ReceivedByWard, "2026-03-02 08:00").With(CaseEventKind.PlanSubmitted, "2026-03-04 08:00");

        var next = CaseSteps.Next(Good(Submitted) with { PlanWriter = Chairman }, story.Clocks("2026-03-04 09:00"));

        var approve = next.Single(n => n.Step is ApprovePlan);
        Assert.Equal(CaseStory.Day("2026-03-06"), approve.RunningClock!.LastDay);
        Assert.False(approve.IsAllowed);
        Assert.True(next.Single(n => n.Step is RefusePlan).IsAllowed);
        Assert.Equal(next.Select(n => n.Step).Order(), next.Select(n => n.Step));
    }

    private static IEnumerable<string> Codes(CaseStep step, StepFacts facts) => CaseSteps.WhyNot(step, facts).Select(r => r.Code);

    private static StepFacts Good(CaseState state) => new()
    {
        State = state,
        Actor = Chairman,
        ActorIsChairman = true,
        HasReason = true,
        HasChildRecord = true,
        HasSeparationGround = true,
        AfterSeparationSettled = true,
        ChildOpinionWritten = true,
        ParentsOpinionWritten = true,
        MeetingChairedByChairman = true,
        MeetingHadResidents = true,
        MeetingHadParents = true,
        MinutesWritten = true,
        PlanWriter = Worker,
        PlanFileComplete = true,
        PlanSentToAll = true,
        ReviewOutcome = ReviewOutcome.Close,
        SixteenReported = true,
        ReceiverExists = true,
        HandOverPapersComplete = true,
        HandOverAcknowledged = true,
    };
}
