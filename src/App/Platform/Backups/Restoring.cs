using MangNon.App.Data;
using MangNon.App.Data.Copies;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Platform.Backups;

/// <summary>Brings a backup into an empty place and makes sure that all of it has come back: rows, chains, keys, every stored file.</summary>
internal sealed class Restoring(Settings settings, Dialect dialect, KeyRing ring, AppDb db, FileStore files, OfficeClock clock)
{
    /// <summary>Restores into a house that is built for this and not served.</summary>
    /// <param name="given">Settings of the target: data, keys, database, backup-passphrase.</param>
    /// <exception cref="BackupRefusedException">The target is not empty, or the backup is not whole.</exception>
    public static async Task<Manifest> IntoAsync(Dictionary<string, string?> given, string file, CancellationToken stop)
    {
        await using var house = House.Build(given, []);
        await using var scope = house.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<Restoring>(scope.ServiceProvider).RunAsync(file, stop);
    }

    private async Task<Manifest> RunAsync(string file, CancellationToken stop)
    {
        var manifest = BackupReader.Verify(file, settings.Passphrase, ring, stop);
        await RefuseUnlessEmptyAsync(manifest, isKeyOutside: BackupEnvelope.NeedsRing(file), stop);
        using (var scratch = new ScratchFolder(settings))
        {
            BackupReader.Read(file, settings.Passphrase, ring, name => PlaceOf(name, scratch.Place), stop);
            await dialect.Copy.RestoreAsync(db, scratch.Place, manifest.Database, stop);
        }

        await CompareAsync(manifest.Database, stop);
        return manifest;
    }

    private async Task RefuseUnlessEmptyAsync(Manifest manifest, bool isKeyOutside, CancellationToken stop)
    {
        var kind = dialect is SqliteDialect ? "sqlite" : "postgres";
        if (manifest.Database.Kind != kind) throw new BackupRefusedException($"Bản sao lưu là của {manifest.Database.Kind}, nơi phục hồi là {kind}. / The backup is of {manifest.Database.Kind}, the target is {kind}.");
        if (manifest.Database.Migrations.Except(db.Database.GetMigrations()).Any()) throw new BackupRefusedException("Bản sao lưu là của bản chương trình mới hơn: cài bản mới rồi phục hồi. / The backup is of a newer program: install that, then restore.");
        if (!await dialect.Copy.IsEmptyAsync(stop) || Directory.Exists(settings.FilesFolder) || ring.Exists && !isKeyOutside)
            throw new BackupRefusedException("Nơi phục hồi không trống: chọn thư mục (và cơ sở dữ liệu) khác. Không có gì bị ghi đè. / The target is not empty: choose another folder (and database). Nothing was overwritten.");
    }

    private string PlaceOf(string name, string scratch)
    {
        var (folder, rest) = name switch
        {
            _ when name.StartsWith(Manifest.DatabaseFolder, StringComparison.Ordinal) => (scratch, name[Manifest.DatabaseFolder.Length..]),
            _ when name.StartsWith(Manifest.FilesFolder, StringComparison.Ordinal) => (settings.FilesFolder, name[Manifest.FilesFolder.Length..]),
            _ when name.StartsWith(Manifest.KeysFolder, StringComparison.Ordinal) => (settings.KeysFolder, name[Manifest.KeysFolder.Length..]),
            _ => throw new BackupRefusedException($"Bản sao lưu có mục lạ. / The backup holds an entry nobody knows: {name}."),
        };
        var place = Path.GetFullPath(Path.Combine(folder, rest));
        return place.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? place : throw new BackupRefusedException("Bản sao lưu muốn ghi ra ngoài. / The backup wants to write elsewhere.");
    }

    private async Task CompareAsync(DatabaseFacts expected, CancellationToken stop)
    {
        if (expected.Differences(await dialect.Copy.FactsAsync(stop)).ToList() is { Count: > 0 } differing)
            throw new BackupRefusedException($"Dữ liệu phục hồi không khớp: {string.Join(", ", differing)}. / What was restored differs: {string.Join(", ", differing)}.");
        await db.Database.MigrateAsync(stop);
        await db.RecogniseRingAsync(clock.Now, stop);
        foreach (var hash in await db.KeptFilesAsync(stop)) await files.ReadAsync(hash, stop);
    }
}
