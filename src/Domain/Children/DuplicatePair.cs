using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>What became of two records that looked like one child's.</summary>
public enum DuplicateState
{
    /// <summary>Waits for a person to look at it.</summary>
    Proposed,

    /// <summary>Two children: remembered, so that nobody is asked again.</summary>
    NotTheSame,

    /// <summary>One child; one of the records holds.</summary>
    Merged,
}

/// <summary>Two records of the registry that may be of one child (nghi trùng). A sweep proposes, a person decides, and can take that back.</summary>
public sealed class DuplicatePair : IRootRecord
{
    private DuplicatePair()
    {
    }

    /// <param name="score">0 to 1, as it was found.</param>
    /// <param name="at">UTC.</param>
    public DuplicatePair(DuplicatePairId id, WardId ward, ChildId one, ChildId other, double score, DateTime at)
    {
        (Id, WardId, Score, FoundAt) = (id, ward, score, at);
        (FirstId, SecondId) = Ordered(one, other);
    }

    public DuplicatePairId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>The smaller identifier, so that a pair stands once.</summary>
    public ChildId FirstId { get; private set; }

    public ChildId SecondId { get; private set; }

    /// <summary>How likely it was when it was found; to order by, not to decide by.</summary>
    public double Score { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FoundAt { get; private set; }

    public DuplicateState State { get; private set; }

    /// <summary>The record that holds after a merge.</summary>
    public ChildId? KeptId { get; private set; }

    /// <summary>What was carried over from the other record, so that it can be taken back.</summary>
    public BatchId? CarriedIn { get; private set; }

    public AccountId? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why they are two children, or why the merge was undone.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    /// <summary>The two in the order in which a pair keeps them.</summary>
    public static (ChildId First, ChildId Second) Ordered(ChildId one, ChildId other) => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);

    /// <summary>The other record of the pair.</summary>
    public ChildId OtherThan(ChildId child) => child == FirstId ? SecondId : FirstId;

    /// <summary>Looks as likely as this now.</summary>
    public void Rescore(double score) => Score = score;

    public IEnumerable<Refusal> WhyNotDecide(Viewer me)
    {
        if (me.Role is not Role.Officer) yield return new Refusal("duplicate.officer-decides");
        if (State is DuplicateState.Merged) yield return new Refusal("duplicate.merged-already");
        if (State is DuplicateState.NotTheSame) yield return new Refusal("duplicate.told-apart-already");
    }

    public IEnumerable<Refusal> WhyNotTellApart(Viewer me, string? reason)
    {
        foreach (var refusal in WhyNotDecide(me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) yield return new Refusal("duplicate.reason");
    }

    /// <summary>They are two children.</summary>
    public void TellApart(Viewer me, string reason, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotTellApart(me, reason));
        Decide(DuplicateState.NotTheSame, me, at, reason);
    }

    /// <summary>They are one child.</summary>
    /// <param name="carriedIn">The stamp's batch of what the kept record took over.</param>
    public void Merge(Viewer me, ChildId kept, BatchId carriedIn, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotDecide(me));
        (KeptId, CarriedIn) = (kept, carriedIn);
        Decide(DuplicateState.Merged, me, at, reason: null);
    }

    public IEnumerable<Refusal> WhyNotSeparate(Viewer me, string? reason)
    {
        if (me.Role is not Role.Officer) yield return new Refusal("duplicate.officer-decides");
        if (State is not DuplicateState.Merged) yield return new Refusal("duplicate.not-merged");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) yield return new Refusal("duplicate.reason");
    }

    /// <summary>The merge was a mistake: two children after all.</summary>
    public void Separate(Viewer me, string reason, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotSeparate(me, reason));
        (KeptId, CarriedIn) = (null, null);
        Decide(DuplicateState.NotTheSame, me, at, reason);
    }

    public IEnumerable<Refusal> WhyNotAskAgain(Viewer me)
    {
        if (me.Role is not Role.Officer) yield return new Refusal("duplicate.officer-decides");
        if (State is not DuplicateState.NotTheSame) yield return new Refusal("duplicate.not-told-apart");
    }

    /// <summary>Somebody doubts that they are two: the pair waits again.</summary>
    public void AskAgain(Viewer me, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotAskAgain(me));
        Decide(DuplicateState.Proposed, me, at, reason: null);
    }

    private void Decide(DuplicateState state, Viewer me, DateTime at, string? reason) =>
        (State, DecidedBy, DecidedAt, Reason) = (state, me.Account, at, string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Clean(reason));
}
