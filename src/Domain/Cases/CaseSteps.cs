using MangNon.Domain.Law;
using static MangNon.Domain.Cases.CaseState;
using static MangNon.Domain.Cases.CaseStep;

namespace MangNon.Domain.Cases;

/// <summary>
/// The lifecycle of a protection case as one table (Nghị định 56/2017/NĐ-CP Điều 25-32). What is not listed is refused; the page offers what is.
/// </summary>
public static class CaseSteps
{
    private static readonly CaseState[] Open = [Received, Assessed, Understood, Planning, Submitted, Carrying, ChangeSubmitted, Reviewed];

    private static readonly StepsFile Read = LawData.Read<StepsFile>("Cases/Data/steps.json");

    private static readonly Dictionary<CaseStep, StepLaw> Laws = Read.Steps.ToDictionary(s => s.Step);

    private static readonly Dictionary<string, RefusalLaw> Refusals = Read.Refusals.ToDictionary(r => r.Code);

    private static readonly StepTable<CaseState, CaseStep, StepFacts> Steps = new(Table(), f => f.State, CaseConditions.Holds, "case.step-not-now");

    /// <summary>The table, in the order of states and steps.</summary>
    public static IReadOnlyList<StepTransition<CaseState, CaseStep>> Transitions => Steps.Transitions;

    /// <summary>What the law says of a step.</summary>
    public static StepLaw LawOf(CaseStep step) => Laws[step];

    /// <summary>The article behind a refusal of this area; null for a code that rests on no article.</summary>
    public static RefusalLaw? FindLaw(Refusal refusal) => Refusals.GetValueOrDefault(refusal.Code);

    /// <summary>Why a step cannot be taken now; empty if it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CaseStep step, StepFacts facts) => Steps.WhyNot(step, facts);

    /// <summary>The state after a step.</summary>
    /// <exception cref="RefusedException">The step is refused.</exception>
    public static CaseState After(CaseStep step, StepFacts facts) => Steps.After(step, facts);

    /// <summary>The steps of the present state in the order of the law, each with its open clock and with what still stands against it.</summary>
    /// <param name="clocks">The clocks of the case.</param>
    public static IReadOnlyList<NextStep> Next(StepFacts facts, IReadOnlyList<Clock> clocks) =>
        [.. Steps.From(facts).Select(t => new NextStep(
            t.Step, LawOf(t.Step), clocks.Where(c => c.IsOpen && c.Rule.Id == LawOf(t.Step).Clock).MinBy(c => c.Due), WhyNot(t.Step, facts)))];

    private static IEnumerable<StepTransition<CaseState, CaseStep>> Table() =>
    [
        Row(Received, AssessInitially, Assessed),
        Row(Assessed, AssessInitially, Assessed, "case.needs-reason"),
        Row(Assessed, AssessSpecifically, Understood, "case.emergency-first", "case.child-opinion", "case.parents-opinion"),
        Row(Assessed, CloseAsUnfounded, Closed, "case.chairman-decides", "case.ground-found", "case.needs-reason", "case.emergency-first", "case.separation-open", "care.case-has-open-care"),
        Row(Understood, AssessSpecifically, Understood, "case.child-opinion", "case.parents-opinion"),
        Row(Understood, HoldMeeting, Planning, "case.meeting-chair", "case.meeting-residents", "case.meeting-parents", "case.meeting-minutes"),
        Row(Planning, SubmitPlan, Submitted, "case.plan-file", "case.not-a-child"),
        Row(Submitted, ApprovePlan, Carrying, "case.chairman-decides", "case.plan-by-its-writer"),
        Row(Submitted, RefusePlan, Planning, "case.chairman-decides", "case.needs-reason"),
        Row(Carrying, SendPlan, Carrying),
        Row(Carrying, ChangePlan, ChangeSubmitted, "case.needs-reason", "case.plan-file", "case.not-a-child"),
        Row(Carrying, Review, Reviewed, "case.plan-not-sent"),
        Row(ChangeSubmitted, ApprovePlan, Carrying, "case.chairman-decides", "case.plan-by-its-writer"),
        Row(ChangeSubmitted, RefusePlan, Carrying, "case.chairman-decides", "case.needs-reason"),
        Row(Reviewed, Review, Reviewed, "case.needs-reason"),
        Row(Reviewed, Close, Closed, "case.chairman-decides", "case.child-unknown", "case.open-services", "case.open-referrals", "case.separation-open", "care.case-has-open-care", "case.review-says-next-round"),
        Row(Reviewed, OpenNextRound, Understood, "case.not-a-child"),
        Row(Closed, EnterDatabase, Closed),
        Row(Closed, Reopen, Assessed, "case.needs-reason", "case.not-a-child"),
        Row(HandedOver, TakeOver, Assessed, "case.hand-over-papers"),
        .. Open.SelectMany(AnyTime),
    ];

    // An emergency, a referral or a move does not wait for the order of the plan.
    private static IEnumerable<StepTransition<CaseState, CaseStep>> AnyTime(CaseState state) =>
    [
        Row(state, ApplyEmergencyMeasure, state, "case.chairman-decides"),
        Row(state, DeclineEmergencyMeasure, state, "case.chairman-decides", "case.is-emergency", "case.not-assessed"),
        Row(state, DecideSeparation, state, "case.chairman-decides", "case.separation-ground", "case.separated-already", "case.not-a-child"),
        Row(state, EndSeparation, state, "case.chairman-decides", "case.not-separated", "case.after-separation"),
        Row(state, PetitionCourt, state, "case.chairman-decides", "case.separation-ground"),
        Row(state, NotifyPolice, state),
        Row(state, SendUrgentReport, state),
        Row(state, Refer, state),
        Row(state, NoteContact, state),
        Row(state, NoteProceedings, state),
        Row(state, ExpectRelease, state, "case.release-expected"),
        Row(state, NoteReleaseNotice, state, "case.no-release-expected"),
        Row(state, ReportSixteen, state, "case.still-a-child"),
        Row(state, CloseAtSixteen, Closed, "case.chairman-decides", "case.still-a-child", "case.sixteen-not-reported", "case.child-unknown", "case.open-services", "case.open-referrals", "case.separation-open", "care.case-has-open-care"),
        Row(state, OfferHandOver, state, "case.receiver-unknown", "case.hand-over-papers", "case.hand-over-offered", "case.needs-reason", "case.emergency-first"),
        Row(state, CompleteHandOver, HandedOver, "case.hand-over-not-offered", "case.hand-over-not-acknowledged"),
    ];

    private static StepTransition<CaseState, CaseStep> Row(CaseState from, CaseStep step, CaseState to, params string[] conditions) => new(from, step, to, conditions);

    private sealed record StepsFile(IReadOnlyList<StepLaw> Steps, IReadOnlyList<RefusalLaw> Refusals);
}
