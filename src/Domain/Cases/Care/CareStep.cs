namespace MangNon.Domain.Cases.Care;

/// <summary>Where a child's way into alternative care stands between two steps (Thông tư 14/2020/TT-BLĐTBXH Điều 2).</summary>
public enum CareState
{
    /// <summary>On the list of children in need of alternative care (Điều 3 khoản 1).</summary>
    Needed,

    /// <summary>Assessed (Mẫu 10), by the ward or by the facility the child lives in.</summary>
    Assessed,

    /// <summary>The plan waits for the Chairman (Điều 9).</summary>
    PlanSubmitted,

    /// <summary>The plan is approved; a carer is looked for.</summary>
    Searching,

    /// <summary>A carer is chosen and verified (Mẫu 11).</summary>
    CarerFound,

    /// <summary>Decided (Mẫu 12), or decided by the body that may.</summary>
    Decided,

    /// <summary>The child is with the carer, or in the facility.</summary>
    Placed,

    /// <summary>Taken out at once because it was abused there.</summary>
    MovedOut,
    Ended,
}

/// <summary>What can be done on a child's way into, through and out of alternative care, in the order of the procedure.</summary>
public enum CareStep
{
    /// <summary>The managing body got list and file from the facility (Mẫu 14).</summary>
    NoteFacilityFile,
    PassOnFacilityFile,

    /// <summary>This ward, as the carer's, got a child's file from the managing body.</summary>
    TakeFacilityFile,
    Assess,
    SubmitPlan,
    ApprovePlan,
    RefusePlan,

    /// <summary>A form that comes first was looked for in vain.</summary>
    NoteFormTried,
    VerifyCarer,
    AskChild,
    WriteConsent,
    NoteMeeting,
    AgreeWithFacility,
    DropCarer,
    Decide,
    Decline,

    /// <summary>The ward of the carer, the court or the body over a facility decided.</summary>
    NoteOutsideDecision,

    /// <summary>Ask the body over a facility to take the child.</summary>
    RequestFacility,
    NoteFacilityDecision,
    NoteFacilityToldOfDecision,
    NoteFacilityCareEnded,
    HandOver,
    HandToTemporaryCarer,
    AdmitToFacility,
    FollowUpFirst,
    FollowUpSecond,
    ReportHalfYear,
    ReportTemporary,
    NoteCarerNotice,
    NoteChangeNeeded,

    /// <summary>The carer or their family abuses the child: out at once.</summary>
    MoveOut,
    NoteCarerAsksEnd,
    NoteChildWishesEnd,
    End,
    ReportSixteen,
    EndAtSixteen,

    /// <summary>The child needs no alternative care any more, before any came about.</summary>
    DropNeed,
}

/// <summary>What the law says of a step, as data.</summary>
/// <param name="Event">What it writes into the case, with the placement as its subject.</param>
/// <param name="Clock">Id of the rule whose limit it has to keep; null where there is none.</param>
/// <param name="Form">Number of the form it makes.</param>
public sealed record CareStepLaw(CareStep Step, CaseEventKind Event, string Article, string? Clock, string? Form, Verification Verified);

/// <summary>A step the law allows now, or would but for the refusals.</summary>
/// <param name="RunningClock">The open clock of this placement it has to keep, or null.</param>
public sealed record NextCareStep(CareStep Step, CareStepLaw Law, Clock? RunningClock, IReadOnlyList<Refusal> Refusals)
{
    public bool IsAllowed => Refusals.Count == 0;
}
