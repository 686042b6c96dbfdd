using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Where the hand-over of a child's record stands.</summary>
public enum TransferState
{
    /// <summary>The old ward has handed over; the new one has not answered.</summary>
    Offered,
    Accepted,

    /// <summary>The new ward says the child does not live there.</summary>
    Refused,
}

/// <summary>Identifier of a hand-over.</summary>
public readonly record struct TransferId(Guid Value) : ITypedId<TransferId>
{
    public static TransferId From(Guid value) => new(value);
}

/// <summary>
/// The record of a child that moved to another ward of the same installation: handed over by the old ward, acknowledged by the new one,
/// which keeps a record of its own from then on. What the old ward has stays with it, so that its past figures do not change.
/// </summary>
public sealed class Transfer : IRootRecord
{
    private Transfer()
    {
    }

    /// <param name="lastDay">Last day in the old ward.</param>
    public Transfer(TransferId id, Viewer by, DateTime at, Child child, WardId to, DateOnly lastDay, string? note)
    {
        if (to == by.Ward) throw new ArgumentException("A child is handed over to another ward.", nameof(to));
        (Id, WardId, To, ChildId, By, At, LastDay) = (id, by.Ward, to, child.Id, by.Account, at, lastDay);
        Note = string.IsNullOrWhiteSpace(note) ? null : VietnameseText.Clean(note);
    }

    /// <summary>Whoever works on the server itself: they have no account.</summary>
    public static readonly AccountId Operator = new(Guid.Empty);

    /// <summary>
    /// The wards themselves were merged: nobody moved and nobody had to answer, the record simply goes on in the other ward.
    /// </summary>
    /// <param name="kept">The record the other ward keeps from now on.</param>
    /// <param name="merger">Last day of the old ward, and what the merger rests on.</param>
    public static Transfer OfMerger(TransferId id, DateTime at, Child child, Child kept, (DateOnly LastDay, string Decision) merger)
    {
        if (kept.WardId == child.WardId) throw new ArgumentException("A merger is of two wards.", nameof(kept));
        return new Transfer
        {
            Id = id,
            WardId = child.WardId,
            To = kept.WardId,
            ChildId = child.Id,
            By = Operator,
            At = at,
            LastDay = merger.LastDay,
            Note = VietnameseText.Clean(merger.Decision),
            State = TransferState.Accepted,
            AnsweredBy = Operator,
            AnsweredAt = at,
            NewChildId = kept.Id,
        };
    }

    public TransferId Id { get; private set; }

    /// <summary>The old ward.</summary>
    public WardId WardId { get; private set; }

    /// <summary>The new ward.</summary>
    public WardId To { get; private set; }

    public ChildId ChildId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>New address, or what else the new ward should know.</summary>
    public string? Note { get; private set; }

    public TransferState State { get; private set; }

    public AccountId? AnsweredBy { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    /// <summary>The record the new ward keeps.</summary>
    public ChildId? NewChildId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its two wards were merged; nobody moved.</summary>
    public bool IsOfMerger => By == Operator;

    public IEnumerable<Refusal> WhyNotAnswer(Viewer me)
    {
        if (State is not TransferState.Offered) yield return new Refusal("transfer.answered");
        if (me.Ward != To || me.Role is not Role.Officer) yield return new Refusal("transfer.new-ward-answers");
    }

    /// <summary>The new ward has taken the child over.</summary>
    /// <param name="kept">The record it keeps from now on.</param>
    public void Accept(Viewer me, DateTime at, ChildId kept)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(me));
        (State, AnsweredBy, AnsweredAt, NewChildId) = (TransferState.Accepted, me.Account, at, kept);
    }

    public IEnumerable<Refusal> WhyNotRefuse(Viewer me, string? reason)
    {
        foreach (var refusal in WhyNotAnswer(me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) yield return new Refusal("transfer.reason");
    }

    /// <summary>The new ward sends it back: the old one looks again.</summary>
    public void Refuse(Viewer me, DateTime at, string reason)
    {
        RefusedException.ThrowIfAny(WhyNotRefuse(me, reason));
        (State, AnsweredBy, AnsweredAt) = (TransferState.Refused, me.Account, at);
        Reason = VietnameseText.Clean(reason);
    }

    /// <summary>
    /// The record the new ward begins with: who the child is, its papers, family, school, health, circumstances and supports as they stand.
    /// Where it lived and who saw it stay with the old ward.
    /// </summary>
    /// <param name="id">Of the new record.</param>
    /// <param name="stamp">A new stamp for each fact.</param>
    /// <param name="schools">Which school of the new ward goes on in the place of one of the old; null where no ward ends and units are kept as they were named.</param>
    public static Child Continue(Child old, ChildId id, WardId ward, Func<FactStamp> stamp, DateOnly today, IReadOnlyDictionary<UnitId, UnitId>? schools = null)
    {
        var basic = (BasicData)old.Basics.Where(f => f.Stands).MaxBy(f => f.From)!.Copy(stamp());
        var child = new Child(id, ward, basic, today);
        var kept = old.AllFacts.Where(f => f.Stands && f is not (BasicData or Residence or Contact or LocalAnswer or Enrolment or LifeEvent { Kind: LifeEventKind.Arrival or LifeEventKind.Departure }) && !(f is CircumstanceFact c && Circumstances.IsLocal(c.Code)));
        foreach (var fact in kept.OrderBy(f => f.From).ToList()) child.TakeOver(fact is Schooling schooling && schools is not null ? schooling.At(schools, stamp()) : fact.Copy(stamp()));
        return child;
    }
}
