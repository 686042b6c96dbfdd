namespace MangNon.Domain.Organisation;

/// <summary>The People's Committee (UBND) that keeps the records: a ward or, above it, a province or former city.</summary>
public readonly record struct WardId(Guid Value) : ITypedId<WardId>
{
    public static WardId From(Guid value) => new(value);
}

/// <summary>A unit of a ward (đơn vị): office, school, station, union, residential group.</summary>
public readonly record struct UnitId(Guid Value) : ITypedId<UnitId>
{
    public static UnitId From(Guid value) => new(value);
}

/// <summary>A person who works for the ward.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

/// <summary>A post (chức vụ) held from one day to another.</summary>
public readonly record struct PostId(Guid Value) : ITypedId<PostId>
{
    public static PostId From(Guid value) => new(value);
}

/// <summary>The account a person signs in with.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId From(Guid value) => new(value);
}

/// <summary>A session: one browser in which somebody signed in, until it ends.</summary>
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId From(Guid value) => new(value);
}

/// <summary>An invitation to choose the password of an account.</summary>
public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>A steering board of a ward (ban chỉ đạo), from the decision that sets it up to the next.</summary>
public readonly record struct SteeringBoardId(Guid Value) : ITypedId<SteeringBoardId>
{
    public static SteeringBoardId From(Guid value) => new(value);
}

/// <summary>A meeting of a steering board.</summary>
public readonly record struct BoardMeetingId(Guid Value) : ITypedId<BoardMeetingId>
{
    public static BoardMeetingId From(Guid value) => new(value);
}

/// <summary>The work of a post handed to whoever goes on with it (bàn giao công việc).</summary>
public readonly record struct PostHandOverId(Guid Value) : ITypedId<PostHandOverId>
{
    public static PostHandOverId From(Guid value) => new(value);
}
