using System.Formats.Tar;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using MangNon.App.Data;
using MangNon.App.Platform.Keys;

namespace MangNon.App.Platform.Backups;

/// <summary>
/// Writes the whole installation into one sealed file, beside the people who work: the database as of one moment first, then the
/// stored files, which are only ever added. Written aside, read back and compared, then given its name.
/// </summary>
public sealed class BackupMaker(Settings settings, Dialect dialect, KeyRing ring, OfficeClock clock)
{
    /// <summary>Makes the backup.</summary>
    /// <exception cref="BackupRefusedException">It cannot be made, or did not read back as it was written.</exception>
    public async Task<Manifest> MakeAsync(string file, CancellationToken stop)
    {
        if (File.Exists(file)) throw new BackupRefusedException($"Đã có tệp {file}: chọn tên khác. / There is a file {file} already: choose another name.");
        if (await dialect.Copy.IsEmptyAsync(stop)) throw new BackupRefusedException("Chưa có gì để sao lưu: cơ sở dữ liệu trống. / There is nothing to back up: the database is empty.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var aside = $"{file}.{Ids.New():N}.part";
        try
        {
            var manifest = await WriteAsync(aside, stop);
            BackupReader.Verify(aside, settings.Passphrase, ring, stop);
            File.Move(aside, file, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<Manifest> WriteAsync(string aside, CancellationToken stop)
    {
        using var scratch = new ScratchFolder(settings);
        var at = clock.Now;
        var facts = await dialect.Copy.WriteAsync(scratch.Place, stop);
        await using var target = OwnersAlone.Create(aside);
        await using var @sealed = BackupEnvelope.Begin(target, settings.Passphrase, ring);
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using (var tar = new TarWriter(@sealed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, place) in Contents(scratch.Place))
            {
                stop.ThrowIfCancellationRequested();
                entries[name] = await AddAsync(tar, name, place, stop);
            }

            var manifest = new Manifest(Version, at, facts, entries);
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, Manifest.Name) { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)) }, stop);
            await tar.DisposeAsync();
            @sealed.Finish();
            target.Flush(flushToDisk: true);
            return manifest;
        }
    }

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);

    // With a passphrase the keys are inside, so that the file and the passphrase are enough; without one they are what opens it.
    private IEnumerable<(string Name, string Place)> Contents(string database)
    {
        var keys = settings.Passphrase is null ? [] : Files(settings.KeysFolder, Manifest.KeysFolder).Where(f => f.Place != settings.PassphraseFile);
        return [.. keys, .. Files(database, Manifest.DatabaseFolder), .. Files(settings.FilesFolder, Manifest.FilesFolder)];
    }

    // What a killed process left aside has an ending in the folder of stored files.
    private static IEnumerable<(string Name, string Place)> Files(string folder, string name) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => name != Manifest.FilesFolder || Path.GetExtension(f).Length == 0)
            .Select(f => (name + Path.GetRelativePath(folder, f).Replace('\\', '/'), f)).Order()
        : [];

    private static async Task<string> AddAsync(TarWriter tar, string name, string place, CancellationToken stop)
    {
        await using var content = File.OpenRead(place);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Position = 0;
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content }, stop);
        return digest;
    }
}

/// <summary>A folder below the data, for its owner alone, that goes when it is disposed of.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder(Settings settings)
    {
        Place = Path.Combine(settings.Data, "scratch", Ids.New().ToString("N"));
        OwnersAlone.CreateFolder(Place);
    }

    public string Place { get; }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
