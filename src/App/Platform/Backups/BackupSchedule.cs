using MangNon.App.Data;
using MangNon.App.Platform.Web;

namespace MangNon.App.Platform.Backups;

/// <summary>Makes the day's backup once its hour has come, also when the machine was off at that hour, and tries a restore once a week.</summary>
public sealed class BackupSchedule(Settings settings, BackupDesk desk, OfficeClock clock, Door door, TimeProvider time, IServiceScopeFactory scopes, ILogger<BackupSchedule> log)
    : RegularWork(TimeSpan.FromMinutes(5), "The backup schedule failed", door, time, log)
{
    private static readonly TimeSpan DrillEvery = TimeSpan.FromDays(7);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _looking = new(1);
    private DateTime _triedAt;

    /// <summary>True when today's has not been made and its hour has come.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="last">When the last good one began (UTC).</param>
    public static bool IsBackupDue(DateTime now, DateTime? last, int hour) =>
        OfficeClock.ToOffice(now).Hour >= hour && (last is not { } day || OfficeClock.DayOf(day) < OfficeClock.DayOf(now));

    /// <summary>True when the last good drill is a week old, or there was none.</summary>
    public static bool IsDrillDue(DateTime now, DateTime? last) => last is not { } at || now - at >= DrillEvery;

    /// <summary>Does what is due now.</summary>
    public override async Task LookAsync(CancellationToken stop)
    {
        await _looking.WaitAsync(stop);
        try
        {
            if (desk.IsSetUp && clock.Now - _triedAt >= TryAgainAfter) await DoWhatIsDueAsync(stop);
        }
        finally
        {
            _looking.Release();
        }
    }

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    private async Task DoWhatIsDueAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (IsBackupDue(clock.Now, await db.LastGoodRunAsync(BackupRunKind.Backup, stop), settings.BackupHour) && !await IsGoodAsync(desk.BackUpAsync(by: null, stop))) return;
        if (desk.Newest is { } newest && IsDrillDue(clock.Now, await db.LastGoodRunAsync(BackupRunKind.Drill, stop))) await IsGoodAsync(desk.DrillAsync(by: null, newest, stop));
    }

    private async Task<bool> IsGoodAsync(Task<BackupOutcome> run)
    {
        var isGood = await run is BackupOutcome.Good;
        _triedAt = isGood ? default : clock.Now;
        return isGood;
    }
}
