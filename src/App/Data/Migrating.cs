using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Brings a database to the newest form.</summary>
public static class Migrating
{
    public static async Task ToNewestAsync(AppDb db, CancellationToken stop)
    {
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(stop);
    }
}
