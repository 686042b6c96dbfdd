using System.Security.Cryptography;

namespace MangNon.App.Platform.Files;

/// <summary>Files outside the web root, named by their hash, never changed.</summary>
public sealed class FileStore(Settings settings)
{
    /// <summary>Largest file taken in: 25 MB.</summary>
    public const long MostBytes = 25 * 1024 * 1024;

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps the bytes; a file that is there already is left alone. Written aside and moved, so that a killed process leaves no half file under the name.</summary>
    public async Task<string> KeepAsync(byte[] content, CancellationToken stop = default)
    {
        var hash = HashOf(content);
        var place = PlaceOf(hash);
        if (File.Exists(place)) return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var aside = $"{place}.{Ids.New():N}";
        await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, place, overwrite: true);
        return hash;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidDataException">The file was changed on disk.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken stop = default)
    {
        var content = await File.ReadAllBytesAsync(PlaceOf(hash), stop);
        return HashOf(content) == hash ? content : throw new InvalidDataException("A stored file does not match its hash.");
    }

    private string PlaceOf(string hash) => Path.Combine(settings.FilesFolder, hash[..2], hash);
}
