namespace MangNon.Domain.Cases;

/// <summary>
/// What can happen in a protection case (Nghị định 56/2017/NĐ-CP Điều 24-48, Thông tư 14/2020/TT-BLĐTBXH, Luật Trẻ em Điều 72-73).
/// The names are stored and stand in clocks.json; new ones are added at the end of their group, none is renamed.
/// </summary>
public enum CaseEventKind
{
    /// <summary>The report reached Tổng đài 111.</summary>
    ReceivedByHotline,

    /// <summary>The report reached the police of any level.</summary>
    ReceivedByPolice,

    /// <summary>The report reached another receiving place (nơi tiếp nhận thông tin, Điều 25).</summary>
    ReceivedByOtherPlace,

    /// <summary>The report reached the ward.</summary>
    ReceivedByWard,

    /// <summary>Later information of serious harm or its threat; its subject is that information.</summary>
    NewDangerReceived,

    /// <summary>The event is one that has to be reported at once to the level above (báo cáo đột xuất).</summary>
    UrgentReportOwed,
    UrgentReportSent,

    /// <summary>The police were told of a likely crime (Điều 25 khoản 3).</summary>
    PoliceNotified,

    /// <summary>Initial assessment (Mẫu 02) signed.</summary>
    InitialAssessmentDone,

    /// <summary>The child is in need of emergency protection (Điều 31 khoản 1).</summary>
    EmergencyFound,

    /// <summary>The emergency measures ended; what follows is bound by the ordinary limits again.</summary>
    EmergencyOver,
    EmergencyMeasureApplied,

    /// <summary>Decided, on the initial assessment, that no emergency measure is needed.</summary>
    EmergencyMeasureDeclined,

    /// <summary>The police received and stopped the harm (Điều 31 khoản 4).</summary>
    PoliceIntervened,

    /// <summary>A ground of Điều 32 khoản 1 is there.</summary>
    SeparationGroundFound,

    /// <summary>Decided not to separate, with the reason.</summary>
    SeparationDeclined,

    /// <summary>Decision of temporary separation (Mẫu 07); its last day is <see cref="CaseEvent.Until"/>.</summary>
    SeparationDecided,

    /// <summary>The child was taken to the safe shelter (nơi tạm trú an toàn).</summary>
    ChildSheltered,

    /// <summary>Extended inside the 15 days, until <see cref="CaseEvent.Until"/>.</summary>
    SeparationExtended,

    /// <summary>A competent body requires more than 15 days: its document and day are named.</summary>
    SeparationRequiredLonger,
    SeparationReassessed,
    SeparationCancelled,
    SeparationEndedHome,
    CourtPetitionSent,

    /// <summary>The court decided; the separation goes on, or ends, by its decision.</summary>
    SeparationEndedByCourt,

    /// <summary>Home or court was proposed (Thông tư 14/2020 Điều 14 khoản 3).</summary>
    SeparationChoiceReported,

    /// <summary>Specific assessment (Mẫu 03) signed.</summary>
    SpecificAssessmentDone,
    ChildOpinionWritten,
    ParentsOpinionWritten,

    /// <summary>Case meeting of Điều 27 khoản 2.</summary>
    MeetingHeld,
    PlanSubmitted,
    PlanApproved,
    PlanRefused,

    /// <summary>Decision and plan left for all of Điều 28 khoản 5.</summary>
    PlanSent,
    PlanChanged,

    /// <summary>A referral left; a day of its own for the answer is <see cref="CaseEvent.Until"/>.</summary>
    ReferralSent,
    ReferralAnswered,
    ReferralWithdrawn,

    /// <summary>A visit to, or contact with, the child.</summary>
    ContactMade,
    RiskFoundHigh,
    RiskFell,

    /// <summary>Review (Mẫu 06) signed.</summary>
    ReviewDone,

    /// <summary>A further round of planning; its subject is that round.</summary>
    NextRoundOpened,
    Closed,

    /// <summary>Entered in the national children's database (Điều 30 khoản 3).</summary>
    DatabaseEntered,

    /// <summary>Opened again with a reason; its subject is the new round.</summary>
    Reopened,
    TurnedSixteen,
    HandOverOffered,
    HandOverDeclined,
    HandOverWithdrawn,

    /// <summary>The other ward acknowledged: the case is theirs.</summary>
    HandedOver,

    /// <summary>This ward acknowledged a case of another ward.</summary>
    TakenOver,

    /// <summary>Assessment of a child who needs alternative care (Mẫu 10).</summary>
    CareAssessmentDone,
    CarePlanSubmitted,
    CarerVerified,
    ConsentWritten,
    ChildMetCarer,

    /// <summary>Decision giao, nhận (Mẫu 12); its subject is the placement.</summary>
    PlacementDecided,
    PlacementDeclined,
    ChildHandedToCarer,
    ChildHandedToTemporaryCarer,
    FirstFollowUpDone,
    SecondFollowUpDone,
    HalfYearReportDone,
    TemporaryCareReported,
    CarerNoticeReceived,
    CareChangeNeeded,

    /// <summary>The child was moved out at once because the carer abuses it (Luật Trẻ em Điều 69 khoản 2).</summary>
    ChildMovedOut,
    CareEnded,

    /// <summary>The managing body received list and file of a child in a facility (Điều 45 khoản 2).</summary>
    FacilityFileReceived,
    FacilityFilePassedOn,

    /// <summary>The carer's ward received the file (Điều 45 khoản 4).</summary>
    CareFileReceived,

    /// <summary>The body over the facility received the ward's decision (Điều 48 khoản 3).</summary>
    WardDecisionReceived,
    FacilityCareEnded,

    /// <summary>A child of Luật Trẻ em Điều 62 needs alternative care: a placement is opened, its subject.</summary>
    CareNeedFound,

    /// <summary>A form of care that comes first was looked for in vain (Điều 42 khoản 2).</summary>
    CareFormTried,
    CarePlanApproved,
    CarePlanRefused,

    /// <summary>The carer who was verified falls away before a decision; another is looked for.</summary>
    CarerDropped,

    /// <summary>The child was told of the carer and asked (Điều 42 khoản 1).</summary>
    ChildAskedOnCare,

    /// <summary>The head of the facility agreed to the carer in writing (Thông tư 14/2020 Điều 11 khoản 3).</summary>
    FacilityAgreed,

    /// <summary>The file to place the child in a facility left (Luật Trẻ em Điều 67 khoản 1).</summary>
    FacilityCareRequested,

    /// <summary>The competent body decided on care in a facility (Luật Trẻ em Điều 66 khoản 2 and khoản 3).</summary>
    FacilityCareDecided,
    ChildAdmittedToFacility,

    /// <summary>The carer asks to end (Mẫu 15).</summary>
    CarerAskedEnd,

    /// <summary>The child wishes to end it (Luật Trẻ em Điều 69 khoản 3).</summary>
    ChildWishedEnd,

    /// <summary>A prison term is expected to end on <see cref="CaseEvent.Until"/> (Luật Trẻ em Điều 73 khoản 2).</summary>
    PrisonReleaseExpected,
    ReformSchoolReleaseExpected,
    ReleaseNoticeReceived,

    /// <summary>The worker's part in proceedings a child is in as offender, victim or witness (Luật Trẻ em Điều 72).</summary>
    ProceedingsAttended,

    /// <summary>First instants of periods, for the lists of the ward; they belong to no case.</summary>
    MonthBegan,
    QuarterBegan,
    HalfYearBegan,
    YearBegan,
    FacilityListMade,
    CarerListUpdated,
    CarerListSentToWards,
    MatchesTold,
    PlacementsAssessed,
    FacilityListsReviewed,
    ProvincialReportSent,

    /// <summary>The event named by <see cref="CaseEvent.Corrects"/> was entered by mistake. It stays in the ledger.</summary>
    Withdrawn,
}
