namespace MangNon.Domain.Cases;

/// <summary>Where a case stands between two steps.</summary>
public enum CaseState
{
    /// <summary>The report is taken in (Mẫu 01).</summary>
    Received,

    /// <summary>The initial assessment is signed (Mẫu 02).</summary>
    Assessed,

    /// <summary>The specific assessment is signed (Mẫu 03).</summary>
    Understood,

    /// <summary>The meeting was held; the plan is being written (Mẫu 04).</summary>
    Planning,

    /// <summary>The plan waits for the Chairman.</summary>
    Submitted,

    /// <summary>The approved plan is carried out (Mẫu 05).</summary>
    Carrying,

    /// <summary>A change of the plan waits for the Chairman; the old plan goes on.</summary>
    ChangeSubmitted,

    /// <summary>The review is signed (Mẫu 06).</summary>
    Reviewed,
    Closed,

    /// <summary>Another ward has taken it over.</summary>
    HandedOver,
}

/// <summary>What can be done to a case, in the order of the procedure.</summary>
public enum CaseStep
{
    AssessInitially,
    ApplyEmergencyMeasure,
    DeclineEmergencyMeasure,
    DecideSeparation,
    EndSeparation,
    PetitionCourt,

    /// <summary>Tell the police of a likely crime (Điều 25 khoản 3).</summary>
    NotifyPolice,

    /// <summary>Báo cáo đột xuất to the level above.</summary>
    SendUrgentReport,
    AssessSpecifically,
    HoldMeeting,
    SubmitPlan,
    ApprovePlan,
    RefusePlan,
    SendPlan,
    ChangePlan,
    Refer,
    NoteContact,

    /// <summary>The worker's part in proceedings: gives information, takes part, follows a measure (Luật Trẻ em Điều 72).</summary>
    NoteProceedings,

    /// <summary>A prison term or a reform-school measure of the child ends on a day: the institution has to tell the ward before it (Điều 73 khoản 2).</summary>
    ExpectRelease,

    /// <summary>The institution's notice came.</summary>
    NoteReleaseNotice,
    Review,
    Close,
    OpenNextRound,

    /// <summary>The report proved to be without ground (Luật Trẻ em Điều 51 khoản 2: verify).</summary>
    CloseAsUnfounded,

    /// <summary>Propose further help for a child who turned 16 (Thông tư 14/2020 Điều 13 khoản 4).</summary>
    ReportSixteen,

    /// <summary>Close because the child is no longer a child (Luật Trẻ em Điều 1).</summary>
    CloseAtSixteen,
    EnterDatabase,
    Reopen,
    OfferHandOver,

    /// <summary>The other ward acknowledged.</summary>
    CompleteHandOver,

    /// <summary>This ward acknowledges a case that comes, or comes back.</summary>
    TakeOver,
}

/// <summary>What the law says of a step, as data.</summary>
/// <param name="Clock">Id of the rule whose limit it has to keep; null where there is none.</param>
/// <param name="Form">Number of the form it makes.</param>
public sealed record StepLaw(CaseStep Step, string Article, string? Clock, string? Form, Verification Verified);

/// <summary>The article behind a refusal; its sentence is a text resource of the pages.</summary>
public sealed record RefusalLaw(string Code, string Article, Verification Verified);

/// <summary>A step the law allows now, or would but for the refusals.</summary>
/// <param name="RunningClock">The open clock it has to keep, or null.</param>
public sealed record NextStep(CaseStep Step, StepLaw Law, Clock? RunningClock, IReadOnlyList<Refusal> Refusals)
{
    public bool IsAllowed => Refusals.Count == 0;
}
