using MangNon.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MangNon.App.Data;

/// <summary>A typed identifier is stored as its UUID.</summary>
public sealed class TypedIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => From(value))
    where T : struct, ITypedId<T>
{
    // An expression tree cannot call a static abstract member itself.
    private static T From(Guid value) => T.From(value);
}

/// <summary>Instants are UTC. SQLite gives them back without saying so.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
