using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>A person who works for the ward: officer, leader, head of a residential group, collaborator (cộng tác viên).</summary>
public sealed class Person : IRootRecord
{
    private Person()
    {
    }

    public Person(PersonId id, WardId ward, string fullName)
    {
        Id = id;
        WardId = ward;
        Rename(fullName);
    }

    public PersonId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Family name first.</summary>
    public string FullName { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string SearchWords { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Corrects how the name is written.</summary>
    public void Rename(string fullName)
    {
        FullName = VietnameseText.Clean(fullName);
        SortKey = PersonName.SortKey(FullName);
        SearchWords = VietnameseText.Fold(FullName);
    }
}

/// <summary>What a post lets its holder do. Few roles; the unit and the record's own circle narrow them.</summary>
public enum Role
{
    /// <summary>Culture-Social officer (công chức Văn hóa - Xã hội).</summary>
    Officer,

    /// <summary>Chairman, Vice-Chairman.</summary>
    Leader,
    UnitHead,
    UnitMember,

    /// <summary>Tổ trưởng tổ dân phố.</summary>
    ResidentialGroupHead,

    /// <summary>Cộng tác viên.</summary>
    Collaborator,

    /// <summary>The level above; sees what was sent to it.</summary>
    LevelAbove,

    /// <summary>Fatherland Front: sees the progress of all tasks, nothing personal; acts for its own unit.</summary>
    Supervisor,

    /// <summary>Accounts and settings only.</summary>
    Administrator,

    /// <summary>Traces only.</summary>
    Auditor,
}

/// <summary>A post held from one day to another; what was done under it stays under it.</summary>
public sealed class Post : IRootRecord
{
    private Post()
    {
    }

    public Post(PostId id, WardId ward, PersonId person, UnitId? unit, string title, Role role, DateOnly from)
    {
        Id = id;
        WardId = ward;
        PersonId = person;
        UnitId = unit;
        Title = VietnameseText.Clean(title);
        Role = role;
        From = from;
    }

    public PostId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PersonId PersonId { get; private set; }

    public UnitId? UnitId { get; private set; }

    /// <summary>As written in documents: "Công chức Văn hóa - Xã hội".</summary>
    public string Title { get; private set; } = "";

    public Role Role { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Version { get; private set; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Posts a holder of a role may give and end. Those of the house itself and of the level above are the administrator's alone.</summary>
    public static IReadOnlyList<Role> RolesGivenBy(Role giver) => giver switch
    {
        Role.Administrator => Enum.GetValues<Role>(),
        Role.Officer => [.. Enum.GetValues<Role>().Where(r => r is not (Role.Administrator or Role.LevelAbove or Role.Auditor))],
        _ => [],
    };

    /// <summary>Why a post may not be given.</summary>
    /// <param name="unit">The unit it is held in; null for posts outside the units.</param>
    /// <param name="giver">Role of the person who gives it.</param>
    public static IEnumerable<Refusal> WhyNotGive(Role role, Unit? unit, DateOnly from, Role giver)
    {
        if (!RolesGivenBy(giver).Contains(role)) yield return new Refusal("post.role-not-yours");
        if (unit is null && role is not (Role.Leader or Role.LevelAbove or Role.Administrator or Role.Auditor)) yield return new Refusal("post.needs-unit");
        if (unit is not null && !unit.ExistsOn(from)) yield return new Refusal("post.unit-not-there");
    }

    /// <summary>Why somebody may not end this post: also nobody ends the post they act under, or they would lock themselves out.</summary>
    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay, PostId own, Role ender)
    {
        foreach (var refusal in WhyNotEnd(lastDay)) yield return refusal;
        if (Id == own) yield return new Refusal("post.own");
        if (!RolesGivenBy(ender).Contains(Role)) yield return new Refusal("post.role-not-yours");
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (To is not null) yield return new Refusal("post.already-ended");
        if (lastDay < From) yield return new Refusal("post.end-before-start");
    }

    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    /// <summary>Its end is taken back.</summary>
    public void ComeBack() => To = null;

    /// <summary>It was given by mistake: it keeps its row and has no day.</summary>
    public void TakeBack() => To = From.AddDays(-1);
}
