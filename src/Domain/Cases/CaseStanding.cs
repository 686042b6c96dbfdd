using static MangNon.Domain.Cases.CaseEventKind;

namespace MangNon.Domain.Cases;

/// <summary>What the story of a case says about the steps that may follow; what a form adds to it is put in by the page.</summary>
public static class CaseStanding
{
    /// <param name="actor">Account of who asks.</param>
    /// <param name="decides">Who asks decides for the ward.</param>
    /// <param name="openReferrals">Referrals of the case that no unit has ended.</param>
    /// <param name="leavesListOn">Day the linked child turns sixteen; null while no record is linked.</param>
    public static StepFacts Of(ProtectionCase of, Guid actor, bool decides, int openReferrals, DateOnly? leavesListOn, DateOnly today)
    {
        var events = Standing(of);
        var ofRound = events.Where(e => e.Subject == of.Round || of.Round == Guid.Empty).ToList();
        return new StepFacts
        {
            State = of.State,
            Actor = actor,
            ActorIsChairman = decides,
            HasChildRecord = of.ChildId is not null,
            IsEmergency = After(events, EmergencyFound, EmergencyOver),
            EmergencyMeasureDecided = Decided(events),
            HasSeparationGround = events.Any(e => e.Kind is SeparationGroundFound),
            IsSeparated = Last(events, SeparationDecided) is { } decided && !events.Any(e => e.Kind is SeparationCancelled or SeparationEndedHome or SeparationEndedByCourt && e.At >= decided.At),
            HarmByParentOrCarer = of.ByCarer is Known.Yes,
            ChildOpinionWritten = ofRound.Any(e => e.Kind is ChildOpinionWritten),
            ParentsOpinionWritten = ofRound.Any(e => e.Kind is ParentsOpinionWritten),
            PlanWriter = of.Entries.Where(e => e.Kind is PlanSubmitted or PlanChanged).MaxBy(e => e.RecordedAt)?.By?.Value,
            PlanFileComplete = events.Any(e => e.Kind is InitialAssessmentDone) && ofRound.Any(e => e.Kind is SpecificAssessmentDone) && ofRound.Any(e => e.Kind is MeetingHeld),
            PlanSentToAll = After(ofRound, PlanSent, PlanApproved),
            OpenServices = of.Services.Count(s => s.EndedOn is null),
            OpenReferrals = openReferrals,
            ReviewOutcome = of.LastReview,
            HandOverPapersComplete = events.Any(e => e.Kind is InitialAssessmentDone),
            HandOverOffered = OfferedHandOver(events) is not null,
            IsSixteen = leavesListOn <= today,
            SixteenReported = events.Any(e => e.Kind is TurnedSixteen),
            ReleaseExpected = LastRelease(events) is not null,
        };
    }

    /// <summary>
    /// What was written down and not struck, oldest first, each with its time as last put right: what a paper of the case may tell. The words are
    /// those of the first entry; a correction's own words say why it corrects.
    /// </summary>
    public static IReadOnlyList<(CaseEntry Entry, DateTime At)> Told(ProtectionCase of)
    {
        var entries = of.Entries.ToDictionary(e => e.Id.Value);
        return [.. new EventLog(of.Events).Events.Where(e => e.Stands).OrderBy(e => e.At).ThenBy(e => e.RecordedAt).Select(e => (entries[e.First.Id], e.At))];
    }

    /// <summary>The separation the child is in, or was in last; null for none.</summary>
    public static Guid? LastSeparation(ProtectionCase of) => Last(Standing(of), SeparationDecided)?.Subject;

    /// <summary>The hand-over that waits for the other ward's answer; null for none.</summary>
    public static Guid? LastHandOver(ProtectionCase of) => OfferedHandOver(Standing(of))?.Subject;

    /// <summary>The term whose end is known and not told of yet; null for none.</summary>
    public static Guid? LastRelease(ProtectionCase of) => LastRelease(Standing(of))?.Subject;

    private static CaseEvent? LastRelease(List<CaseEvent> events) =>
        events.Where(e => e.Kind is PrisonReleaseExpected or ReformSchoolReleaseExpected).MaxBy(e => (e.At, e.RecordedAt)) is { } expected && !events.Any(e => e.Kind is ReleaseNoticeReceived && e.Subject == expected.Subject) ? expected : null;

    private static CaseEvent? OfferedHandOver(List<CaseEvent> events) =>
        Last(events, HandOverOffered) is { } offered && !events.Any(e => e.Kind is HandOverDeclined or HandOverWithdrawn or HandedOver && e.Subject == offered.Subject) ? offered : null;

    // Struck and corrected entries count no more; the last correction holds.
    private static List<CaseEvent> Standing(ProtectionCase of) => [.. new EventLog(of.Events).Events.Where(e => e.Stands).Select(e => e.Last)];

    // A measure decided before the emergency was found does not answer it, unless it is of the same finding.
    private static bool Decided(List<CaseEvent> events) =>
        events.Any(e => e.Kind is EmergencyMeasureApplied or EmergencyMeasureDeclined or SeparationDecided)
        && (Last(events, NewDangerReceived) is not { } anew || events.Any(e => e.Kind is EmergencyMeasureApplied or EmergencyMeasureDeclined or SeparationDecided && e.At >= anew.At));

    private static bool After(List<CaseEvent> events, CaseEventKind one, CaseEventKind other) =>
        Last(events, one) is { } first && (Last(events, other) is not { } second || first.At >= second.At);

    // Times are typed to the minute: of two in one minute the one written down later is the last.
    private static CaseEvent? Last(List<CaseEvent> events, CaseEventKind kind) => events.Where(e => e.Kind == kind).MaxBy(e => (e.At, e.RecordedAt));
}
