using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using MangNon.App.Platform.Keys;

namespace MangNon.App.Platform.Backups;

/// <summary>Reads a backup to its end and checks every entry against the manifest.</summary>
internal static class BackupReader
{
    /// <summary>Makes sure that it can be read whole.</summary>
    /// <exception cref="BackupRefusedException">It cannot.</exception>
    public static Manifest Verify(string file, string? passphrase, KeyRing ring, CancellationToken stop) => Read(file, passphrase, ring, _ => null, stop);

    /// <summary>Writes the entries to where <paramref name="placeOf"/> says; null leaves one out.</summary>
    /// <exception cref="BackupRefusedException">It cannot be read, or is not as it was written.</exception>
    public static Manifest Read(string file, string? passphrase, KeyRing ring, Func<string, string?> placeOf, CancellationToken stop)
    {
        if (!File.Exists(file)) throw new BackupRefusedException($"Không có tệp {file}. / There is no file {file}.");
        using var source = File.OpenRead(file);
        using var opened = BackupEnvelope.Open(source, passphrase, ring);
        using var tar = new TarReader(opened);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Manifest? manifest = null;
        while (tar.GetNextEntry() is { } entry)
        {
            stop.ThrowIfCancellationRequested();
            if (entry.Name == Manifest.Name) manifest = JsonSerializer.Deserialize<Manifest>(entry.DataStream!);
            else found[entry.Name] = Take(entry, placeOf(entry.Name));
        }

        // The end of the archive is not the end of the file: what is left must open too.
        opened.CopyTo(Stream.Null);
        return manifest is not null && found.SequenceEqual(manifest.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
            ? manifest
            : throw new BackupRefusedException("Bản sao lưu không đủ hoặc không khớp với danh mục của nó. / The backup is not complete, or not what its manifest says.");
    }

    private static string Take(TarEntry entry, string? place)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = place is null ? Stream.Null : Create(place);
        var buffer = new byte[81920];
        for (int count; entry.DataStream is { } content && (count = content.Read(buffer)) > 0;)
        {
            digest.AppendData(buffer, 0, count);
            target.Write(buffer, 0, count);
        }

        if (target is FileStream file) file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static FileStream Create(string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return OwnersAlone.Create(place);
    }
}
