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
        FullName = VietnameseText.Clean(fullName);
        SortKey = PersonName.SortKey(FullName);
        SearchWords = VietnameseText.Fold(FullName);
    }

    public PersonId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Family name first.</summary>
    public string FullName { get; private set; } = "";

    public string SortKey { get; private set; } = "";

    public string SearchWords { get; private set; } = "";

    public int Version { get; private set; }
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
}
