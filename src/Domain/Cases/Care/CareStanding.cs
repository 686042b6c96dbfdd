using MangNon.Domain.Children;
using static MangNon.Domain.Cases.CaseEventKind;

namespace MangNon.Domain.Cases.Care;

/// <summary>Who asks about a placement, and what its case does not say by itself.</summary>
/// <param name="Actor">Account of who asks.</param>
/// <param name="Decides">Who asks decides for the ward.</param>
/// <param name="Born">When the child was born; null while nobody knows or estimates it.</param>
public sealed record CareAsk(Guid Actor, bool Decides, BirthDate? Born, DateOnly Today)
{
    /// <summary>Placements of the same case.</summary>
    public IReadOnlyCollection<CarePlacement> Others { get; init; } = [];

    /// <summary>The carer as the list has them now; null for one who is not on it.</summary>
    public RegisteredCarer? Registered { get; init; }

    /// <summary>See <see cref="CareMatching.IsNearerLeft"/>.</summary>
    public bool NearerCarerLeft { get; init; }

    /// <summary>The facility's head agrees to the plan.</summary>
    public bool PlanAgreedWithFacility { get; init; }

    /// <summary>The family was assessed as safe (Mẫu 03).</summary>
    public bool HomeSafe { get; init; }
}

/// <summary>What the story of a case says about the care steps that may follow.</summary>
public static class CareStanding
{
    /// <summary>Where a placement stands by the entries of its case. The order of entry decides, so that a corrected time moves nothing.</summary>
    public static CareState StateOf(ProtectionCase of, CarePlacementId placement) =>
        Standing(of, placement).Select(e => StateAfter(e.Kind)).LastOrDefault(s => s is not null) ?? CareState.Needed;

    /// <summary>The facts of a placement's next steps.</summary>
    public static CareFacts Of(ProtectionCase of, CarePlacement placement, CareAsk ask)
    {
        var events = Standing(of, placement.Id);
        var state = StateOf(of, placement.Id);
        var sixteen = ask.Born is { } born && AgeRules.LeavesListOn(born) <= ask.Today;
        var separated = IsSeparated(of);
        return new CareFacts
        {
            State = state,
            Actor = ask.Actor,
            ActorIsChairman = ask.Decides,
            Term = placement.Term,
            Form = placement.Form,
            GroupKnown = placement.Group is not null,
            FileComplete = !FileGaps(of, placement).Any(),
            AgeKnown = ask.Born is not null,
            IsSixteen = sixteen,
            SixteenReported = Live(of).Any(e => e.Kind is TurnedSixteen),
            FromFacility = placement.Facility is not null,
            PlanAgreedWithFacility = ask.PlanAgreedWithFacility,
            FacilityCareEnded = Has(events, FacilityCareEnded),
            FacilityToldOfDecision = Has(events, WardDecisionReceived),
            FacilityRequested = Has(events, FacilityCareRequested),
            IsUrgent = separated || IsEmergency(of) || placement.File.Abandoned,
            OrderKept = placement.Form is not { } form || Enum.GetValues<CareForm>().All(f => f >= form || placement.Searches.Any(s => s.Form == f)),
            CarerOnTheWay = placement.Term is CareTerm.Temporary && ask.Others.Any(o => o.Term is CareTerm.Lasting && o.State is CareState.CarerFound or CareState.Decided),
            CarerNamed = placement.Carer is not null,
            NothingAgainstCarer = placement.Verification is null || !placement.Verification.Failing.Any(),
            CarerFit = placement.Verification is { Holds: true },
            CarerOnList = placement.Carer is null or { Reach: CarerReach.Relative } || ask.Registered is { IsActive: true },
            CarerLivesHere = placement.Carer is { Where: Whereabouts.ThisWard },
            PlanWriter = WriterOf(of, placement, CarePlanSubmitted),
            Proposer = WriterOf(of, placement, CarerVerified),
            Placement = PlacementOf(placement, events, ask),
            DecidedOutside = state >= CareState.Decided && placement.DecidedOutside,
            PlacedElsewhere = ask.Others.Any(o => o.Id != placement.Id && o.State is CareState.Placed),
            FirstFollowUpDone = Has(events, FirstFollowUpDone),
            EndGround = placement.EndGround,
            Next = placement.Next,
            ChangeNeeded = Has(events, CareChangeNeeded),
            MovedOut = Has(events, ChildMovedOut),
            CarerAskedEnd = Has(events, CarerAskedEnd),
            ChildWishedEnd = Has(events, ChildWishedEnd),
            HomeSafe = ask.HomeSafe,
        };
    }

    /// <summary>Why the child's file of Điều 38 is not complete.</summary>
    public static IEnumerable<Refusal> FileGaps(ProtectionCase of, CarePlacement placement)
    {
        DateOnly? assessed = Standing(of, placement.Id).LastOrDefault(e => e.Kind is CareAssessmentDone) is { } done ? OfficeTime.DayOf(done.At) : null;
        return placement.File.WhyNotComplete(assessed, Live(of).Any(e => e.Kind is SeparationDecided), placement.Facility is not null);
    }

    /// <summary>
    /// Why a case cannot be closed for the sake of care: while a carer is looked for, care is temporary or in a facility, or the child was
    /// moved out, somebody has to plan on. With a lasting carer it can: follow-up goes on without it (Điều 43 khoản 2 binds the placement,
    /// Điều 30 khoản 1 điểm b the case).
    /// </summary>
    /// <param name="placements">All placements of the case.</param>
    public static IEnumerable<Refusal> WhyNotCloseCase(IEnumerable<CarePlacement> placements)
    {
        if (placements.Any(p => !p.IsSettled)) yield return new Refusal("care.case-has-open-care");
    }

    /// <summary>Day (UTC+7) something last happened to a placement; null where it did not.</summary>
    public static DateOnly? DayOf(ProtectionCase of, CarePlacementId placement, params CaseEventKind[] kinds) =>
        Standing(of, placement).LastOrDefault(e => kinds.Contains(e.Kind)) is { } found ? OfficeTime.DayOf(found.At) : null;

    /// <summary>Paper behind what last happened; null where none is named.</summary>
    public static string? DocumentOf(ProtectionCase of, CarePlacementId placement, params CaseEventKind[] kinds) =>
        Standing(of, placement).LastOrDefault(e => kinds.Contains(e.Kind))?.Document;

    /// <summary>The step a paper was written with; null where no entry of the placement names it.</summary>
    public static CareStep? StepOf(ProtectionCase of, CarePlacementId placement, CasePaperId paper) =>
        of.Entries.FirstOrDefault(e => e.Subject == placement.Value && e.PaperId == paper) is { } entry
            ? Enum.GetValues<CareStep>().Where(s => CareSteps.LawOf(s).Event == entry.Kind).Select(s => (CareStep?)s).FirstOrDefault()
            : null;

    /// <summary>How often the child has met the present carer.</summary>
    public static int MeetingsOf(ProtectionCase of, CarePlacementId placement) => SinceCarer(Standing(of, placement)).Count(e => e.Kind is ChildMetCarer);

    private static CareState? StateAfter(CaseEventKind kind) => kind switch
    {
        CareNeedFound => CareState.Needed,
        CareAssessmentDone or CarePlanRefused or CareFileReceived => CareState.Assessed,
        CarePlanSubmitted => CareState.PlanSubmitted,
        CarePlanApproved or CarerDropped or PlacementDeclined => CareState.Searching,
        CarerVerified => CareState.CarerFound,
        PlacementDecided or FacilityCareDecided => CareState.Decided,
        ChildHandedToCarer or ChildHandedToTemporaryCarer or ChildAdmittedToFacility => CareState.Placed,
        ChildMovedOut => CareState.MovedOut,
        CareEnded => CareState.Ended,
        _ => null,
    };

    private static PlacementFacts? PlacementOf(CarePlacement placement, List<CaseEvent> events, CareAsk ask)
    {
        if (placement.Form is not { } form || ask.Born is not { } born) return null;
        var since = SinceCarer(events);
        return new PlacementFacts(
            form, born.YearsOn(ask.Today), placement.Searches.Select(s => s.Form).ToHashSet(),
            Has(since, ChildAskedOnCare) ? placement.ChildAgrees : null, placement.AgainstChildWords,
            ConsentWritten: Has(events, CaseEventKind.ConsentWritten), ConsentNotNeeded: placement.ConsentWaiver is not null,
            placement.Carer?.Birth?.YearsOn(ask.Today), CarerVerified: Has(since, CaseEventKind.CarerVerified) && placement.Verification is { Holds: true },
            since.Count(e => e.Kind is ChildMetCarer), placement.Facility is null ? null : Has(since, FacilityAgreed))
        {
            TwentyYearsOlder = placement.Carer?.IsTwentyYearsOlder(born),
            SiblingsApart = placement.Siblings is not null && placement.SiblingsTogether is not Known.Yes,
            ReasonSiblingsApart = placement.SiblingsApartWords,
            NearerCarerLeft = ask.NearerCarerLeft,
            ReasonPassedOver = placement.Carer?.PassedOverWords,
        };
    }

    private static Guid? WriterOf(ProtectionCase of, CarePlacement placement, CaseEventKind kind) =>
        of.Entries.Where(e => e.Kind == kind && e.Subject == placement.Id.Value).MaxBy(e => (e.RecordedAt, e.Id.Value))?.By?.Value;

    // What was said and done about a carer who fell away counts no more. Before the verification the child may have been asked already.
    private static List<CaseEvent> SinceCarer(List<CaseEvent> events)
    {
        var dropped = events.FindLastIndex(e => e.Kind is CarerDropped or PlacementDeclined);
        return events[(dropped + 1)..];
    }

    private static bool IsSeparated(ProtectionCase of) =>
        Live(of).LastOrDefault(e => e.Kind is SeparationDecided) is { } decided
        && !Live(of).Any(e => e.Kind is SeparationCancelled or SeparationEndedHome && e.At >= decided.At);

    private static bool IsEmergency(ProtectionCase of) =>
        Live(of).LastOrDefault(e => e.Kind is EmergencyFound or EmergencyOver) is { Kind: EmergencyFound };

    private static bool Has(List<CaseEvent> events, CaseEventKind kind) => events.Exists(e => e.Kind == kind);

    private static List<CaseEvent> Standing(ProtectionCase of, CarePlacementId placement) => [.. InOrderOfEntry(of).Where(e => e.First.Subject == placement.Value).Select(e => e.Last)];

    private static List<CaseEvent> Live(ProtectionCase of) => [.. InOrderOfEntry(of).OrderBy(e => e.At).Select(e => e.Last)];

    private static IEnumerable<StandingEvent> InOrderOfEntry(ProtectionCase of) =>
        new EventLog(of.Events).Events.Where(e => e.Stands).OrderBy(e => e.First.RecordedAt).ThenBy(e => e.First.Id);
}
