using MangNon.Domain.Law;
using static MangNon.Domain.Cases.Care.CareState;
using static MangNon.Domain.Cases.Care.CareStep;

namespace MangNon.Domain.Cases.Care;

/// <summary>
/// The way into alternative care, through it and out of it as one table (Luật Trẻ em 102/2016/QH13 Điều 60-69; Nghị định 56/2017/NĐ-CP
/// Điều 37-48; Thông tư 14/2020/TT-BLĐTBXH). What is not listed is refused; the page offers what is.
/// </summary>
public static class CareSteps
{
    private static readonly CareState[] Seeking = [Needed, Assessed, PlanSubmitted, Searching, CarerFound];

    private static readonly string[] OfHandOver =
        ["care.not-facility", "care.carer-unknown", "care.facility-not-ended", "care.placed-elsewhere", "care.age-unknown", "case.not-a-child", "placement.meetings", .. CareConditions.OfDecision];

    private static readonly CareStepsFile Read = LawData.Read<CareStepsFile>("Cases/Data/care-steps.json");

    private static readonly Dictionary<CareStep, CareStepLaw> Laws = Read.Steps.ToDictionary(s => s.Step);

    private static readonly Dictionary<string, RefusalLaw> Refusals = Read.Refusals.ToDictionary(r => r.Code);

    private static readonly StepTable<CareState, CareStep, CareFacts> Steps = new(Table(), f => f.State, CareConditions.Holds, "care.step-not-now");

    /// <summary>The table, in the order of states and steps.</summary>
    public static IReadOnlyList<StepTransition<CareState, CareStep>> Transitions => Steps.Transitions;

    /// <summary>What the law says of a step.</summary>
    public static CareStepLaw LawOf(CareStep step) => Laws[step];

    /// <summary>The article behind a refusal of this area or of the case; null for a code that rests on no article.</summary>
    public static RefusalLaw? FindLaw(Refusal refusal) => Refusals.GetValueOrDefault(refusal.Code) ?? CaseSteps.FindLaw(refusal);

    /// <summary>Why a step cannot be taken now; empty if it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CareStep step, CareFacts facts) => Steps.WhyNot(step, facts);

    /// <summary>The state after a step.</summary>
    /// <exception cref="RefusedException">The step is refused.</exception>
    public static CareState After(CareStep step, CareFacts facts) => Steps.After(step, facts);

    /// <summary>The steps of the present state in the order of the law, each with its open clock and with what still stands against it.</summary>
    /// <param name="clocks">The clocks of the case; only those of this placement are looked at.</param>
    public static IReadOnlyList<NextCareStep> Next(CareFacts facts, CarePlacementId placement, IReadOnlyList<Clock> clocks) =>
        [.. Steps.From(facts).Select(t => new NextCareStep(
            t.Step, LawOf(t.Step), clocks.Where(c => c.IsOpen && c.Subject == placement.Value && c.Rule.Id == LawOf(t.Step).Clock).MinBy(c => c.Due), WhyNot(t.Step, facts)))];

    private static IEnumerable<StepTransition<CareState, CareStep>> Table() =>
    [
        Row(Needed, NoteFacilityFile, Needed, "care.not-from-facility"),
        Row(Needed, PassOnFacilityFile, Needed, "care.not-from-facility"),
        Row(Needed, TakeFacilityFile, Assessed, "care.not-from-facility", "case.not-a-child"),
        Row(Needed, Assess, Assessed, "case.not-a-child", "care.group-unknown"),
        Row(Assessed, Assess, Assessed, "case.not-a-child", "care.needs-reason"),
        Row(Assessed, SubmitPlan, PlanSubmitted, "case.not-a-child"),
        Row(PlanSubmitted, ApprovePlan, Searching, "care.chairman-decides", "care.plan-by-its-writer", "care.plan-not-agreed"),
        Row(PlanSubmitted, RefusePlan, Assessed, "care.chairman-decides", "care.needs-reason"),
        Row(Searching, VerifyCarer, CarerFound, "care.carer-unknown", "care.not-facility", "care.carer-unfit", "case.not-a-child"),
        Row(CarerFound, DropCarer, Searching, "care.needs-reason"),
        Row(CarerFound, AgreeWithFacility, CarerFound, "care.not-from-facility", "care.needs-document"),
        Row(CarerFound, Decide, Decided,
            ["care.chairman-decides", "care.by-its-proposer", "care.carer-elsewhere", "care.carer-not-on-list", "care.group-unknown", "care.child-file", "care.age-unknown", "case.not-a-child", .. CareConditions.OfDecision]),
        Row(CarerFound, Decline, Searching, "care.chairman-decides", "care.needs-reason"),
        Row(Searching, NoteOutsideDecision, Decided, "care.carer-unknown", "care.not-facility", "care.needs-document", "case.not-a-child"),
        Row(CarerFound, NoteOutsideDecision, Decided, "care.carer-unknown", "care.not-facility", "care.needs-document", "case.not-a-child"),
        Row(CarerFound, NoteMeeting, CarerFound),
        Row(Decided, NoteMeeting, Decided),
        Row(Decided, NoteFacilityToldOfDecision, Decided, "care.not-from-facility"),
        Row(Decided, NoteFacilityCareEnded, Decided, "care.not-from-facility", "care.facility-not-told", "care.needs-document"),
        Row(Decided, HandOver, Placed,
            ["care.only-lasting", .. OfHandOver]),
        Row(Decided, HandToTemporaryCarer, Placed, ["care.only-temporary", .. OfHandOver]),
        Row(Decided, AdmitToFacility, Placed, "care.only-facility", "care.placed-elsewhere", "case.not-a-child"),
        Row(Placed, FollowUpFirst, Placed, "care.only-lasting", "care.not-facility"),
        Row(Placed, FollowUpSecond, Placed, "care.only-lasting", "care.not-facility", "care.first-follow-up-first"),
        Row(Placed, ReportHalfYear, Placed, "care.only-lasting", "care.not-facility"),
        Row(Placed, ReportTemporary, Placed, "care.only-temporary", "care.not-facility"),
        Row(Placed, NoteCarerNotice, Placed, "care.not-facility"),
        Row(Placed, NoteChangeNeeded, Placed, "care.needs-reason"),
        Row(Placed, ReportSixteen, Placed, "case.still-a-child"),
        Row(Placed, EndAtSixteen, Ended, "care.chairman-decides", "case.still-a-child", "case.sixteen-not-reported"),
        Row(MovedOut, EndAtSixteen, Ended, "care.chairman-decides", "case.still-a-child"),
        .. ((CareState[])[Needed, Assessed, PlanSubmitted, Searching]).SelectMany(WhileSeeking),
        .. Seeking.SelectMany(Voices),
        .. ((CareState[])[Decided, Placed, MovedOut]).SelectMany(Ending),
        .. Seeking.Select(s => Row(s, DropNeed, Ended, "care.chairman-decides", "care.needs-reason")),
        // Abuse waits for no order and no decision (Luật Trẻ em Điều 69 khoản 2): a child may live with the carer long before the papers say so.
        .. Seeking.Concat([Decided, Placed]).Select(s => Row(s, MoveOut, MovedOut, "care.needs-reason")),
    ];

    // Danger does not wait for assessment and plan (Nghị định 56/2017/NĐ-CP Điều 32 khoản 4, Điều 42 khoản 4).
    private static IEnumerable<StepTransition<CareState, CareStep>> WhileSeeking(CareState state) =>
    [
        Row(state, NoteFormTried, state, "care.needs-reason"),
        Row(state, HandToTemporaryCarer, Placed,
            "care.chairman-decides", "care.only-temporary", "care.not-urgent", "care.not-facility", "care.carer-unknown", "care.carer-danger", "care.placed-elsewhere", "case.not-a-child", "placement.child-not-asked", "placement.child-against"),
        Row(state, RequestFacility, state, "care.chairman-decides", "care.only-facility", "care.facility-order", "care.group-unknown", "case.not-a-child", "placement.child-not-asked", "placement.child-against"),
        Row(state, NoteFacilityDecision, Decided, "care.only-facility", "care.facility-not-requested", "care.needs-document", "case.not-a-child"),
    ];

    private static IEnumerable<StepTransition<CareState, CareStep>> Voices(CareState state) =>
    [
        Row(state, AskChild, state, "care.needs-reason"),
        Row(state, WriteConsent, state, "care.needs-document"),
    ];

    private static IEnumerable<StepTransition<CareState, CareStep>> Ending(CareState state) =>
    [
        Row(state, NoteCarerAsksEnd, state, "care.needs-reason"),
        Row(state, NoteChildWishesEnd, state, "care.needs-reason"),
        Row(state, End, Ended, "care.decider-ends", "care.end-ground", "care.end-not-shown", "care.next-unknown"),
    ];

    private static StepTransition<CareState, CareStep> Row(CareState from, CareStep step, CareState to, params string[] conditions) => new(from, step, to, conditions);

    private sealed record CareStepsFile(IReadOnlyList<CareStepLaw> Steps, IReadOnlyList<RefusalLaw> Refusals);
}
