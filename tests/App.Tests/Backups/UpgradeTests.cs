using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Backups;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MangNon.App.Tests.Backups;

/// <summary>
/// A database of an older form is backed up before it is changed, and the backup leads back. As long as there is one migration only, a
/// program of the tests stands in for the next release: it has one more.
/// </summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task An_older_database_is_backed_up_before_it_is_upgraded_and_can_be_had_back()
    {
        var (old, back) = (await TestDatabase.CopyAsync(), await TestDatabase.EmptyAsync());
        var settings = new Settings(old.Data, old.Connection, 5080, Demo: true);
        var (ring, dialect, clock) = (new KeyRing(settings.KeysFolder), Dialect.For(settings.Store), new OfficeClock(TimeProvider.System));
        var before = await dialect.Copy.FactsAsync(CancellationToken.None);
        await using var writer = new SingleWriter(dialect, ring, NullLogger<SingleWriter>.Instance);
        await using (var db = NextRelease.Open(dialect, writer, ring))
        {
            var migrating = new Migrating(db, new BackupMaker(settings, dialect, ring, clock), new QueryStatistics(dialect), settings, clock);

            await migrating.ToNewestAsync(CancellationToken.None);
            await migrating.ToNewestAsync(CancellationToken.None);
        }

        Assert.Contains("next_release", (await dialect.Copy.FactsAsync(CancellationToken.None)).Tables.Select(t => t.Name));
        var backup = Assert.Single(Directory.GetFiles(Path.Combine(old.Data, "backups")));

        // Back with the program of now, which knows nothing of the next release.
        File.Copy(Path.Combine(old.Data, "keys", "ring.json"), Path.Combine(Directory.CreateDirectory(Path.Combine(back.Data, "keys")).FullName, "ring.json"));
        var restored = await TestProgram.RunAsync(back, "", "restore", backup);
        Assert.Equal((0, ""), (restored.Code, restored.Errors));
        Assert.Empty(before.Differences(await Dialect.For(new Settings(back.Data, back.Connection, 5080, Demo: true).Store).Copy.FactsAsync(CancellationToken.None)));
        await back.DropAsync();
        await old.DropAsync();
    }

    [Fact]
    public async Task A_new_database_needs_no_backup()
    {
        var empty = await TestDatabase.EmptyAsync();

        var run = await TestProgram.RunAsync(empty, "", "migrate");

        Assert.Equal(0, run.Code);
        Assert.False(Directory.Exists(Path.Combine(empty.Data, "backups")));
        await empty.DropAsync();
    }
}

/// <summary>The database as a next release might have it.</summary>
internal static class NextRelease
{
    private static readonly IServiceProvider Identity = new ServiceCollection()
        .AddIdentityCore<Account>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).Services.BuildServiceProvider();

    public static AppDb Open(Dialect dialect, SingleWriter writer, KeyRing ring) => dialect is SqliteDialect
        ? new NextSqliteDb(Options<NextSqliteDb>(dialect), writer, ring)
        : new NextPostgresDb(Options<NextPostgresDb>(dialect), writer, ring);

    private static DbContextOptions<T> Options<T>(Dialect dialect)
        where T : AppDb
    {
        var options = new DbContextOptionsBuilder<T>();
        dialect.Configure(options);
        options.UseApplicationServiceProvider(Identity).ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
        return options.Options;
    }
}

internal sealed class NextSqliteDb(DbContextOptions<NextSqliteDb> options, SingleWriter writer, KeyRing ring) : AppDb(options, writer, ring);

internal sealed class NextPostgresDb(DbContextOptions<NextPostgresDb> options, SingleWriter writer, KeyRing ring) : AppDb(options, writer, ring);

[DbContext(typeof(NextSqliteDb))]
[Migration("99991231000000_Next")]
internal sealed class NextOnSqlite : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table next_release (id integer primary key) strict");
}

[DbContext(typeof(NextPostgresDb))]
[Migration("99991231000000_Next")]
internal sealed class NextOnPostgres : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table next_release (id integer primary key)");
}
