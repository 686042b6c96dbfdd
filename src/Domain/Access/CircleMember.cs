using MangNon.Domain.Organisation;

namespace MangNon.Domain.Access;

/// <summary>Somebody in the circle of a record, from one day to another: who answers for it, who is named in its team, which unit it was referred to.</summary>
public sealed class CircleMember : IRootRecord
{
    private CircleMember()
    {
    }

    private CircleMember(CircleMemberId id, WardId ward, RecordKind kind, Guid record, Relation relation, DateOnly from)
    {
        Id = id;
        WardId = ward;
        Kind = kind;
        RecordId = record;
        Relation = relation;
        From = from;
    }

    public CircleMemberId Id { get; private set; }

    public WardId WardId { get; private set; }

    public RecordKind Kind { get; private set; }

    /// <summary>Identifier of the record, whatever its kind.</summary>
    public Guid RecordId { get; private set; }

    public Relation Relation { get; private set; }

    /// <summary>The person; null for a unit.</summary>
    public AccountId? AccountId { get; private set; }

    /// <summary>The unit; null for a person.</summary>
    public UnitId? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    /// <summary>The person who answers for the record.</summary>
    public static CircleMember Worker(CircleMemberId id, WardId ward, RecordKind kind, Guid record, AccountId worker, DateOnly from) =>
        new(id, ward, kind, record, Relation.AssignedWorker, from) { AccountId = worker };

    /// <summary>A person named in the team.</summary>
    public static CircleMember Named(CircleMemberId id, WardId ward, RecordKind kind, Guid record, AccountId person, DateOnly from) =>
        new(id, ward, kind, record, Relation.NamedTeam, from) { AccountId = person };

    /// <summary>A unit the record was referred to.</summary>
    public static CircleMember Referred(CircleMemberId id, WardId ward, RecordKind kind, Guid record, UnitId unit, DateOnly from) =>
        new(id, ward, kind, record, Relation.ReferredUnit, from) { UnitId = unit };

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("circle.already-ended");
        if (lastDay < From) yield return new Refusal("circle.end-before-start");
    }

    /// <summary>Takes them out of the circle after this day; that they were in it stays.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }
}
