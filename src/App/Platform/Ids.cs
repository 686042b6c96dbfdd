using MangNon.Domain;

namespace MangNon.App.Platform;

/// <summary>New identifiers: UUIDv7, so that they grow with time and indexes stay compact.</summary>
public static class Ids
{
    public static T New<T>()
        where T : struct, ITypedId<T> => T.From(Guid.CreateVersion7());

    public static Guid New() => Guid.CreateVersion7();
}
