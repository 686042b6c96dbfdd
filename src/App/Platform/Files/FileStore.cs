using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform.Keys;

namespace MangNon.App.Platform.Files;

/// <summary>
/// Files outside the web root, sealed with the key ring and never changed. The program knows them by their SHA-256; on disk they are
/// named by a keyed hash of it, so that the folder does not tell whether a known document is among them.
/// </summary>
public sealed class FileStore(Settings settings, KeyRing ring)
{
    /// <summary>Largest file taken in: 25 MB.</summary>
    public const long MostBytes = 25 * 1024 * 1024;

    private const string Content = "file.content";
    private const string Name = "file.name";

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps the bytes; a file that is there already is left alone.</summary>
    public async Task<string> KeepAsync(byte[] content, CancellationToken stop = default)
    {
        var hash = HashOf(content);
        var place = PlaceOf(hash);
        if (File.Exists(place)) return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await WriteAsync(place, content, stop);
        return hash;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CryptographicException">The file was changed on disk.</exception>
    /// <exception cref="InvalidDataException">Another file lies in its place.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken stop = default)
    {
        var content = await OpenAsync(PlaceOf(hash), stop);
        return HashOf(content) == hash ? content : throw new InvalidDataException("A stored file does not match its hash.");
    }

    /// <summary>Name on disk of the file with this SHA-256, below the folder of the files.</summary>
    public string NameOf(string hash)
    {
        var name = Convert.ToHexStringLower(ring.KeyedHash(Name, hash));
        return $"{name[..2]}/{name}";
    }

    /// <summary>Seals with the current key what an older one sealed; may be stopped and started again.</summary>
    /// <returns>How many files were sealed anew.</returns>
    public async Task<int> ResealAsync(CancellationToken stop = default)
    {
        if (!Directory.Exists(settings.FilesFolder)) return 0;
        var (current, count) = (ring.CurrentBeginning(), 0);
        foreach (var place in Directory.EnumerateFiles(settings.FilesFolder, "*", SearchOption.AllDirectories).Where(IsWhole).ToList())
        {
            if (await BeginsWithAsync(place, current, stop)) continue;
            await WriteAsync(place, await OpenAsync(place, stop), stop);
            count++;
        }

        return count;
    }

    // What a killed process left aside has an ending.
    private static bool IsWhole(string place) => Path.GetExtension(place).Length == 0;

    private static async Task<bool> BeginsWithAsync(string place, byte[] beginning, CancellationToken stop)
    {
        var first = new byte[beginning.Length];
        await using var file = File.OpenRead(place);
        return await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop) == first.Length && first.AsSpan().SequenceEqual(beginning);
    }

    // Written aside and moved, so that a killed process leaves no half file under the name.
    private async Task WriteAsync(string place, byte[] content, CancellationToken stop)
    {
        var aside = $"{place}.{Ids.New():N}";
        try
        {
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(ring.Seal(Content, content, ContextOf(place)), stop);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, place, overwrite: true);
        }
        catch (IOException)
        {
            // On a full disk the half that was written would take the last room.
            File.Delete(aside);
            throw;
        }
    }

    private async Task<byte[]> OpenAsync(string place, CancellationToken stop) =>
        ring.Open(Content, await File.ReadAllBytesAsync(place, stop), ContextOf(place));

    private static byte[] ContextOf(string place) => Encoding.ASCII.GetBytes(Path.GetFileName(place));

    private string PlaceOf(string hash) => Path.Combine(settings.FilesFolder, NameOf(hash));
}
