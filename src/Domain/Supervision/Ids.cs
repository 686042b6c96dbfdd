namespace MangNon.Domain.Supervision;

/// <summary>The minute of a supervision (biên bản giám sát).</summary>
public readonly record struct SupervisionMinuteId(Guid Value) : ITypedId<SupervisionMinuteId>
{
    public static SupervisionMinuteId From(Guid value) => new(value);
}

/// <summary>What a supervision recommends to a unit (kiến nghị).</summary>
public readonly record struct RecommendationId(Guid Value) : ITypedId<RecommendationId>
{
    public static RecommendationId From(Guid value) => new(value);
}
