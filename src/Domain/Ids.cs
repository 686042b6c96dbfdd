namespace MangNon.Domain;

/// <summary>An identifier that cannot be mixed up with one of another kind of record. The value is a UUIDv7 made outside Domain.</summary>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
public interface ITypedId<TSelf> : IHasValue
    where TSelf : struct, ITypedId<TSelf>
{
    static abstract TSelf From(Guid value);
}

/// <summary>The UUID inside a typed identifier, whatever its kind.</summary>
public interface IHasValue
{
    Guid Value { get; }
}
