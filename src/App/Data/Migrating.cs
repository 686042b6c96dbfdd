using MangNon.App.Platform;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Brings a database to the newest form and makes sure of its keys.</summary>
public static class Migrating
{
    /// <param name="now">UTC.</param>
    /// <exception cref="SettingsException">The key ring at hand is not the one the database was sealed with.</exception>
    public static async Task ToNewestAsync(AppDb db, DateTime now, CancellationToken stop)
    {
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(stop);
        await db.RecogniseRingAsync(now, stop);
    }
}
