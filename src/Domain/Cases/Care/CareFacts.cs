namespace MangNon.Domain.Cases.Care;

/// <summary>What is known of a placement when a step is asked for. What is not named is not there.</summary>
public sealed record CareFacts
{
    public required CareState State { get; init; }

    /// <summary>Account of who asks.</summary>
    public Guid Actor { get; init; }

    /// <summary>Who asks decides for the ward (Chủ tịch, or who stands in by written delegation).</summary>
    public bool ActorIsChairman { get; init; }

    /// <summary>Words are given, where the step needs a reason.</summary>
    public bool HasReason { get; init; }

    /// <summary>Number and issuer of a paper are given, where the step needs one.</summary>
    public bool HasDocument { get; init; }

    public CareTerm Term { get; init; }

    /// <summary>The form chosen; null before.</summary>
    public CareForm? Form { get; init; }

    /// <summary>Which group of Luật Điều 62 the child belongs to is written down.</summary>
    public bool GroupKnown { get; init; }

    /// <summary>The child's file of Điều 38 is complete.</summary>
    public bool FileComplete { get; init; }

    /// <summary>The child's age is known.</summary>
    public bool AgeKnown { get; init; }

    /// <summary>The child is 16 today.</summary>
    public bool IsSixteen { get; init; }

    public bool SixteenReported { get; init; }

    /// <summary>The child lives in a facility when its placement begins.</summary>
    public bool FromFacility { get; init; }

    /// <summary>The facility's head agrees to the plan (Thông tư 14/2020 Điều 9 khoản 5).</summary>
    public bool PlanAgreedWithFacility { get; init; }

    /// <summary>The body over the facility ended care there (Điều 45 khoản 4, Điều 48 khoản 3).</summary>
    public bool FacilityCareEnded { get; init; }

    /// <summary>The ward's decision reached the body over the facility.</summary>
    public bool FacilityToldOfDecision { get; init; }

    /// <summary>The competent body was asked for a place in a facility.</summary>
    public bool FacilityRequested { get; init; }

    /// <summary>There is danger now: separation or emergency, so that a facility may be asked for before carers were looked for (Điều 42 khoản 4).</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Every form that comes before the chosen one was looked for in vain (Điều 42 khoản 2).</summary>
    public bool OrderKept { get; init; }

    /// <summary>A lasting carer is found and the papers are being made: the child may stay in a facility meanwhile (Luật Điều 67 khoản 1 điểm a).</summary>
    public bool CarerOnTheWay { get; init; }

    public bool CarerNamed { get; init; }

    /// <summary>Nothing found speaks against the carer; unknown is no obstacle to care given at once.</summary>
    public bool NothingAgainstCarer { get; init; }

    /// <summary>The verification of the carer finds every condition fulfilled.</summary>
    public bool CarerFit { get; init; }

    /// <summary>On the approved list, or a relative, who need not be.</summary>
    public bool CarerOnList { get; init; }

    /// <summary>The carer lives in this ward, which therefore decides (Điều 42 khoản 7).</summary>
    public bool CarerLivesHere { get; init; }

    /// <summary>Account of who wrote the plan; null while there is none.</summary>
    public Guid? PlanWriter { get; init; }

    /// <summary>Account of who verified the carer, and so proposes them.</summary>
    public Guid? Proposer { get; init; }

    /// <summary>What the conditions of a decision are asked of; null while form or carer is open.</summary>
    public PlacementFacts? Placement { get; init; }

    /// <summary>The decision is another body's: its conditions are not ours to judge.</summary>
    public bool DecidedOutside { get; init; }

    /// <summary>Another placement of the case has the child now.</summary>
    public bool PlacedElsewhere { get; init; }

    public bool FirstFollowUpDone { get; init; }

    public CareEndGround? EndGround { get; init; }

    public CareNext? Next { get; init; }

    /// <summary>The form and carer have to change (Mẫu 13).</summary>
    public bool ChangeNeeded { get; init; }

    public bool MovedOut { get; init; }

    public bool CarerAskedEnd { get; init; }

    public bool ChildWishedEnd { get; init; }

    /// <summary>The family was assessed as safe (Mẫu 03).</summary>
    public bool HomeSafe { get; init; }

    /// <summary>Why the hand-over cannot be decided or done, by code.</summary>
    internal bool IsRefused(string code) => Placement is not { } facts || facts.WhyNotHandOver().Any(r => r.Code == code);
}
