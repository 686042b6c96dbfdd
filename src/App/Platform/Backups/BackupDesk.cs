using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.Telemetry;
using MangNon.Domain.Access;

namespace MangNon.App.Platform.Backups;

/// <summary>Makes backups and drills one at a time, writes down how each ended, and takes away what is too old.</summary>
public sealed class BackupDesk(Settings settings, Dialect dialect, KeyRing ring, BackupMaker maker, OfficeClock clock, IServiceScopeFactory scopes, ILogger<BackupDesk> log) : IDisposable
{
    private const string Ending = ".mangnon";

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>When the one under way began (UTC); null when none is.</summary>
    public DateTime? RunningSince { get; private set; }

    /// <summary>False where no folder is set for them.</summary>
    public bool IsSetUp => settings.BackupFolder.Length > 0;

    /// <summary>The newest backup in the folder; null where there is none.</summary>
    public string? Newest => Kept().LastOrDefault();

    /// <summary>Makes a backup in the folder that is set.</summary>
    /// <param name="by">Who asked for it; null for the schedule.</param>
    public Task<BackupOutcome> BackUpAsync(Viewer? by, CancellationToken stop)
    {
        var file = Path.Combine(settings.BackupFolder, $"mangnon-{OfficeClock.ToOffice(clock.Now).ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}{Ending}");
        return RunAsync(BackupRunKind.Backup, by, file, async () =>
        {
            var manifest = await maker.MakeAsync(file, stop);
            DropOld();
            return manifest;
        });
    }

    /// <summary>Restores a backup into a scratch store and compares.</summary>
    public Task<BackupOutcome> DrillAsync(Viewer? by, string file, CancellationToken stop) =>
        RunAsync(BackupRunKind.Drill, by, file, () => TryRestoreAsync(file, stop));

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<BackupOutcome> RunAsync(BackupRunKind kind, Viewer? by, string file, Func<Task<Manifest>> work)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var started = clock.Now;
            RunningSince = started;
            var (manifest, outcome) = await OutcomeOfAsync(work);
            Counts.BackupEnded(kind, outcome);
            await RecordAsync(by, new BackupRun
            {
                Id = Ids.New(),
                Kind = kind,
                StartedAt = started,
                EndedAt = clock.Now,
                Outcome = outcome,
                FileName = Path.GetFileName(file),
                Bytes = File.Exists(file) ? new FileInfo(file).Length : 0,
                Rows = manifest?.Database.Rows ?? 0,
                Files = manifest?.Files ?? 0,
            });
            return outcome;
        }
        finally
        {
            RunningSince = null;
            _oneAtATime.Release();
        }
    }

    private async Task<(Manifest?, BackupOutcome)> OutcomeOfAsync(Func<Task<Manifest>> work)
    {
        try
        {
            return (await work(), BackupOutcome.Good);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("A backup or drill failed: {Kind}", failure.GetType().Name);
            return (null, failure switch
            {
                _ when DiskRoom.IsFull(failure) => BackupOutcome.DiskFull,
                BackupRefusedException or InvalidDataException or System.Security.Cryptography.CryptographicException => BackupOutcome.Damaged,
                _ => BackupOutcome.Failed,
            });
        }
    }

    // A backup that failed is told too, as soon as there is room for it.
    private async Task RecordAsync(Viewer? by, BackupRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if ((by?.Ward ?? await db.FindHostWardAsync()) is not { } ward) return;
        db.Add(run);
        var kind = (run.Kind, run.Outcome) switch
        {
            (BackupRunKind.Backup, BackupOutcome.Good) => "backup.make",
            (BackupRunKind.Backup, _) => "backup.fail",
            (_, BackupOutcome.Good) => "drill.make",
            _ => "drill.fail",
        };
        await db.SaveAsync(new Act(by, kind, run.EndedAt, $"backup/{run.FileName}") { Ward = ward });
    }

    private async Task<Manifest> TryRestoreAsync(string file, CancellationToken stop)
    {
        using var scratch = new ScratchFolder(settings);
        var name = $"mangnon_drill_{Ids.New():N}";
        var database = await dialect.Copy.MakeScratchAsync(name, stop);
        try
        {
            var keys = Path.Combine(scratch.Place, "keys");
            if (BackupEnvelope.NeedsRing(file)) ring.CopyTo(keys);
            return await Restoring.IntoAsync(new() { ["data"] = Path.Combine(scratch.Place, "data"), ["keys"] = keys, ["database"] = database, ["backup-passphrase"] = settings.PassphraseFile ?? "" }, file, stop);
        }
        finally
        {
            await dialect.Copy.DropScratchAsync(name);
        }
    }

    private void DropOld()
    {
        foreach (var old in Kept().SkipLast(settings.BackupsKept).ToList()) File.Delete(old);
    }

    // Their names begin with the day, so that they sort by age.
    private IOrderedEnumerable<string> Kept() =>
        (Directory.Exists(settings.BackupFolder) ? Directory.GetFiles(settings.BackupFolder, "mangnon-*" + Ending) : []).Order(StringComparer.Ordinal);
}
