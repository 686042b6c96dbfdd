using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>What was done.</summary>
public enum BackupRunKind
{
    /// <summary>A backup was made and read back.</summary>
    Backup,

    /// <summary>A backup was restored into a scratch store and compared.</summary>
    Drill,
}

/// <summary>How it ended.</summary>
public enum BackupOutcome
{
    Good,

    /// <summary>There was no room.</summary>
    DiskFull,

    /// <summary>The backup did not read back, or what was restored differed.</summary>
    Damaged,

    /// <summary>Anything else; the log has its kind.</summary>
    Failed,
}

/// <summary>A backup or a drill that took place. It belongs to the installation, not to a ward.</summary>
public sealed class BackupRun
{
    public required Guid Id { get; init; }

    public required BackupRunKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime EndedAt { get; init; }

    public required BackupOutcome Outcome { get; init; }

    /// <summary>Name of the backup, without its folder.</summary>
    public string? FileName { get; init; }

    public long Bytes { get; init; }

    /// <summary>Rows of the database in it.</summary>
    public long Rows { get; init; }

    /// <summary>Stored files in it.</summary>
    public int Files { get; init; }
}

public abstract partial class AppDb
{
    /// <summary>Backups and drills, for the administrator of any ward of the installation.</summary>
    public IQueryable<BackupRun> BackupRunsFor(Domain.Access.Viewer me) => me.Role is Domain.Organisation.Role.Administrator
        ? Set<BackupRun>()
        : Set<BackupRun>().Where(r => false);

    /// <summary>SHA-256 of every stored file the database names; for making sure that a restore brought them all.</summary>
    public Task<List<string>> KeptFilesAsync(CancellationToken stop) => Set<Domain.Plans.StoredFile>().Select(f => f.Sha256).Distinct().ToListAsync(stop);

    /// <summary>When the last good one began; for the schedule.</summary>
    public Task<DateTime?> LastGoodRunAsync(BackupRunKind kind, CancellationToken stop) =>
        Set<BackupRun>().Where(r => r.Kind == kind && r.Outcome == BackupOutcome.Good).MaxAsync(r => (DateTime?)r.StartedAt, stop);
}
