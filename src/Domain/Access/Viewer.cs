using MangNon.Domain.Organisation;

namespace MangNon.Domain.Access;

/// <summary>The person who asks, under the post they hold today or stand in for. Every query takes one.</summary>
/// <param name="Ward">The body they work for.</param>
/// <param name="WardName">Its name.</param>
/// <param name="Level">Its level; the level above sees only what was sent to it.</param>
/// <param name="Unit">Their unit; null for the level above and administrators.</param>
public sealed record Viewer(
    AccountId Account,
    PersonId Person,
    PostId Post,
    WardId Ward,
    string WardName,
    AdministrativeLevel Level,
    Role Role,
    UnitId? Unit,
    string Name,
    string PostTitle)
{
    /// <summary>Kind of their unit; null where they have none.</summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>First day in the post; null for who stands in for somebody.</summary>
    public DateOnly? PostSince { get; init; }

    /// <summary>The ward that goes on in the place of theirs, which was merged into it: they only read; null while theirs stands.</summary>
    public Successor? GoesOnIn { get; init; }

    /// <summary>Whose post it is while they are away; null for somebody who acts under a post of their own.</summary>
    public StandIn? StandsInFor { get; init; }

    /// <summary>The account by which circles of records name this person: that of the absent one for somebody who stands in.</summary>
    public AccountId NamedAs => StandsInFor?.Account ?? Account;

    /// <summary>Officer and leaders: they run the ward's work and see all of it.</summary>
    public bool RunsTheWard => Role is Role.Officer or Role.Leader;

    /// <summary>Sees the progress of every task: officer, leaders, and the Fatherland Front, which supervises.</summary>
    public bool SeesAllTasks => RunsTheWard || Role is Role.Supervisor;

    /// <summary>Works in a unit of the ward that has tasks and reports of its own.</summary>
    public bool WorksInUnit => Unit is not null && Role is Role.Officer or Role.UnitHead or Role.UnitMember or Role.ResidentialGroupHead or Role.Collaborator or Role.Supervisor;

    /// <summary>Speaks for the unit: sends its report, finishes its tasks.</summary>
    public bool SpeaksForUnit => Unit is not null && Role is Role.Officer or Role.UnitHead or Role.ResidentialGroupHead or Role.Supervisor;

    /// <summary>Answers what is put to a unit: who speaks for it, and a leader for the leadership itself.</summary>
    public bool AnswersFor(UnitId unit) => Unit == unit && (SpeaksForUnit || Role is Role.Leader);
}

/// <summary>A ward in which the work of a merged one goes on.</summary>
/// <param name="Since">First day under it.</param>
public sealed record Successor(string Name, DateOnly Since);

/// <summary>The holder of a post in whose place somebody acts (ủy quyền).</summary>
/// <param name="Account">Account of the absent one.</param>
/// <param name="Name">Name of the absent one.</param>
/// <param name="OwnUnit">Unit of the person who stands in, whose work they must not judge.</param>
public sealed record StandIn(DelegationId Delegation, AccountId Account, string Name, UnitId? OwnUnit);
