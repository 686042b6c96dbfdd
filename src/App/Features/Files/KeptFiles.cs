using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Files;

/// <summary>Keeps the bytes of an upload and writes down whose they are.</summary>
internal static class KeptFiles
{
    /// <summary>The record of a file whose bytes are now in the store; not yet saved.</summary>
    /// <param name="kind">Content type, decided from the bytes.</param>
    /// <param name="at">UTC.</param>
    public static async Task<StoredFile> KeepAsync(this FileStore store, Viewer me, string name, byte[] content, string kind, DateTime at, CancellationToken stop, SecrecyLevel secrecy = SecrecyLevel.Normal) => new()
    {
        Id = Ids.New<StoredFileId>(),
        WardId = me.Ward,
        Name = Path.GetFileName(name),
        ContentType = kind,
        Size = content.LongLength,
        Sha256 = await store.KeepAsync(content, stop),
        UploadedBy = me.Account,
        UploadedAt = at,
        UnitId = me.Unit,
        Secrecy = secrecy,
    };
}
