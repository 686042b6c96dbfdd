namespace MangNon.Domain.Access;

/// <summary>A line of a record's circle.</summary>
public readonly record struct CircleMemberId(Guid Value) : ITypedId<CircleMemberId>
{
    public static CircleMemberId From(Guid value) => new(value);
}

/// <summary>A use of emergency access (phá niêm phong).</summary>
public readonly record struct EmergencyAccessId(Guid Value) : ITypedId<EmergencyAccessId>
{
    public static EmergencyAccessId From(Guid value) => new(value);
}

/// <summary>A post handed to somebody for a while (ủy quyền).</summary>
public readonly record struct DelegationId(Guid Value) : ITypedId<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);
}
