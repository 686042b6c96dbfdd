using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>What is to be done with a fact.</summary>
public enum FactChange
{
    /// <summary>Written down beside the others.</summary>
    Record,

    /// <summary>From its first day on it is so; what held before ends the day before.</summary>
    Change,

    /// <summary>The older one was never so.</summary>
    Correct,

    /// <summary>It was so up to a day.</summary>
    End,

    /// <summary>Written down by mistake.</summary>
    Withdraw,
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    Waiting,
    Accepted,

    /// <summary>Sent back with a reason.</summary>
    Refused,

    /// <summary>Taken back by the one who sent it.</summary>
    TakenBack,
}

/// <summary>
/// A change somebody sends who may not make it alone: it waits for the officer, who sees it beside what is known now. What was typed is
/// kept as it was typed until then.
/// </summary>
public sealed class Proposal : IRootRecord
{
    private Proposal()
    {
    }

    /// <param name="form">Name of the form of the fact.</param>
    /// <param name="typed">The fields as typed, one "name=value" a line, values escaped; written and read by the form.</param>
    /// <param name="basedOn">The fact it ends, corrects or withdraws; null for a new one.</param>
    /// <param name="basedOnVersion">Version of the record the sender saw.</param>
    public Proposal(ProposalId id, Viewer by, DateTime at, ChildId? child, HouseholdId? household, string form, FactChange change, string typed, FactId? basedOn, int basedOnVersion)
    {
        if (child is null == household is null) throw new ArgumentException("A proposal is about a child or about a household.", nameof(child));
        (Id, WardId, By, UnitId, At) = (id, by.Ward, by.Account, by.Unit, at);
        (ChildId, HouseholdId, Form, Change, Typed) = (child, household, form, change, typed);
        (BasedOn, BasedOnVersion) = (basedOn, basedOnVersion);
    }

    public ProposalId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>The sender's unit.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public ChildId? ChildId { get; private set; }

    public HouseholdId? HouseholdId { get; private set; }

    /// <summary>Name of the form.</summary>
    public string Form { get; private set; } = "";

    public FactChange Change { get; private set; }

    public string Typed { get; private set; } = "";

    public FactId? BasedOn { get; private set; }

    public int BasedOnVersion { get; private set; }

    public ProposalState State { get; private set; }

    public AccountId? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why it was sent back; for an accepted one what the officer noted, if anything.</summary>
    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public IEnumerable<Refusal> WhyNotDecide(Viewer me)
    {
        if (State is not ProposalState.Waiting) yield return new Refusal("proposal.decided");
        if (me.Role is not Role.Officer) yield return new Refusal("proposal.officer-decides");
    }

    /// <summary>The officer takes it over.</summary>
    public void Accept(Viewer me, DateTime at, string? note = null)
    {
        RefusedException.ThrowIfAny(WhyNotDecide(me));
        Close(ProposalState.Accepted, me, at, note);
    }

    public IEnumerable<Refusal> WhyNotRefuse(Viewer me, string? reason)
    {
        foreach (var refusal in WhyNotDecide(me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) yield return new Refusal("proposal.reason");
    }

    /// <summary>The officer sends it back.</summary>
    public void Refuse(Viewer me, DateTime at, string reason)
    {
        RefusedException.ThrowIfAny(WhyNotRefuse(me, reason));
        Close(ProposalState.Refused, me, at, reason);
    }

    public IEnumerable<Refusal> WhyNotTakeBack(Viewer me)
    {
        if (State is not ProposalState.Waiting) yield return new Refusal("proposal.decided");
        if (By != me.Account) yield return new Refusal("proposal.not-yours");
    }

    public void TakeBack(Viewer me, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotTakeBack(me));
        Close(ProposalState.TakenBack, me, at, null);
    }

    private void Close(ProposalState state, Viewer me, DateTime at, string? reason)
    {
        (State, DecidedBy, DecidedAt) = (state, me.Account, at);
        Reason = string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Clean(reason);
    }
}
