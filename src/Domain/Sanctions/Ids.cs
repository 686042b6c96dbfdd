namespace MangNon.Domain.Sanctions;

/// <summary>An administrative sanction (vụ việc xử phạt vi phạm hành chính).</summary>
public readonly record struct SanctionId(Guid Value) : ITypedId<SanctionId>
{
    public static SanctionId From(Guid value) => new(value);
}

/// <summary>An act, a payment or a passing on of a sanction.</summary>
public readonly record struct SanctionPartId(Guid Value) : ITypedId<SanctionPartId>
{
    public static SanctionPartId From(Guid value) => new(value);
}
