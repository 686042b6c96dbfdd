using System.Globalization;
using MangNon.App.Platform;
using MangNon.App.Platform.Backups;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Brings a database to the newest form, after a backup of the older one, and makes sure of its keys.</summary>
public sealed class Migrating(AppDb db, BackupMaker backups, QueryStatistics statistics, Settings settings, OfficeClock clock)
{
    /// <exception cref="SettingsException">The key ring at hand is not the one the database was sealed with.</exception>
    /// <exception cref="BackupRefusedException">The backup could not be made; the database was left as it was.</exception>
    public async Task ToNewestAsync(CancellationToken stop)
    {
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            if ((await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() is { } form) await BackUpAsync(form, stop);
            await db.Database.MigrateAsync(stop);
            await statistics.RefreshAsync(stop);
        }

        await db.RecogniseRingAsync(clock.Now, stop);
    }

    private async Task BackUpAsync(string form, CancellationToken stop)
    {
        var folder = settings.BackupFolder.Length > 0 ? settings.BackupFolder : Path.Combine(settings.Data, "backups");
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"before-upgrade-{form}-{OfficeClock.ToOffice(clock.Now):yyyyMMddHHmmss}.mangnon"));
        await backups.MakeAsync(file, stop);
        Console.WriteLine($"Đã sao lưu trước khi nâng cấp: {file}. Muốn quay lại: cài bản chương trình cũ rồi chạy \"mangnon restore\" với tệp này vào thư mục mới.");
        Console.WriteLine($"Backed up before the upgrade: {file}. To go back: install the older program and run \"mangnon restore\" with this file into a new folder.");
    }
}

public abstract partial class AppDb
{
    /// <summary>True when the database has exactly the form this program works with; asks and changes nothing.</summary>
    public async Task<bool> IsAtNewestAsync(CancellationToken stop) => Database.GetMigrations().SequenceEqual(await Database.GetAppliedMigrationsAsync(stop));
}
