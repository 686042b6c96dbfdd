namespace MangNon.Domain.Cases;

/// <summary>What is known of a case when a step is asked for. What is not named is not there.</summary>
public sealed record StepFacts
{
    public required CaseState State { get; init; }

    /// <summary>Account of who asks.</summary>
    public Guid Actor { get; init; }

    /// <summary>Who asks decides for the ward (Chủ tịch, or who stands in by written delegation).</summary>
    public bool ActorIsChairman { get; init; }

    /// <summary>A reason is given, where the step needs one.</summary>
    public bool HasReason { get; init; }

    /// <summary>The case is linked to a child's record. It may lack one until closing.</summary>
    public bool HasChildRecord { get; init; }

    public bool IsEmergency { get; init; }

    /// <summary>An emergency measure was applied, or declined with its ground.</summary>
    public bool EmergencyMeasureDecided { get; init; }

    public bool HasSeparationGround { get; init; }

    public bool IsSeparated { get; init; }

    /// <summary>Where the child goes after the separation is settled: safe home (Mẫu 03), or the court's decision.</summary>
    public bool AfterSeparationSettled { get; init; }

    /// <summary>Who harms is the parent or carer: their opinion is not asked (Điều 27 khoản 1 điểm h).</summary>
    public bool HarmByParentOrCarer { get; init; }

    public bool ChildOpinionWritten { get; init; }

    public bool ParentsOpinionWritten { get; init; }

    public bool MeetingChairedByChairman { get; init; }

    public bool MeetingHadResidents { get; init; }

    public bool MeetingHadParents { get; init; }

    public bool MinutesWritten { get; init; }

    /// <summary>Account of who wrote the plan; null while there is none.</summary>
    public Guid? PlanWriter { get; init; }

    /// <summary>The file of Điều 28 khoản 2 is complete.</summary>
    public bool PlanFileComplete { get; init; }

    public bool PlanSentToAll { get; init; }

    /// <summary>Services and tasks of the plan that are neither done nor ended.</summary>
    public int OpenServices { get; init; }

    public int OpenReferrals { get; init; }

    /// <summary>The end of a term is known and the institution has not told of it yet.</summary>
    public bool ReleaseExpected { get; init; }

    /// <summary>A carer is looked for, care is temporary or in a facility, or the child was moved out: <see cref="Care.CareStanding.WhyNotCloseCase"/>.</summary>
    public bool HasOpenCare { get; init; }

    /// <summary>What the last signed review lets follow; null before one.</summary>
    public ReviewOutcome? ReviewOutcome { get; init; }

    /// <summary>The child is 16 today.</summary>
    public bool IsSixteen { get; init; }

    public bool SixteenReported { get; init; }

    /// <summary>The verified finding is: no abuse and no risk of it.</summary>
    public bool FoundWithoutGround { get; init; }

    /// <summary>The other ward exists on the day.</summary>
    public bool ReceiverExists { get; init; }

    public bool HandOverPapersComplete { get; init; }

    public bool HandOverOffered { get; init; }

    public bool HandOverAcknowledged { get; init; }
}
