using System.Data.Common;
using MangNon.App.Data.Copies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MangNon.App.Data;

/// <summary>Everything in which SQLite and PostgreSQL differ, in one place.</summary>
public abstract class Dialect(string connectionString)
{
    public string ConnectionString { get; } = connectionString;

    /// <summary>PostgreSQL where the text is an Npgsql connection string ("Host=…"), else a SQLite file.</summary>
    public static Dialect For(string database) =>
        database.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgresDialect(database) : new SqliteDialect(database);

    /// <summary>Tells EF which database this is.</summary>
    public abstract void Configure(DbContextOptionsBuilder options);

    public abstract DbConnection NewConnection();

    /// <summary>Reads an instant of a row.</summary>
    public virtual DateTime InstantAt(DbDataReader row, int column) => row.GetDateTime(column);

    /// <summary>The connection of the one writer, which stays open as long as the process.</summary>
    public abstract DbConnection NewWritersConnection();

    /// <summary>Statement that makes the acts of the ward @WardId wait for each other until the transaction ends; null where none is needed.</summary>
    public abstract string? LockOfChain { get; }

    /// <summary>Copies the whole database out and in.</summary>
    public abstract DatabaseCopy Copy { get; }

    /// <summary>Statement by which the database learns anew how its rows are spread; null where it does so by itself.</summary>
    public abstract string? Statistics { get; }

    /// <summary>Takes the database away with all that is in it where it is a file of the data folder, and says so; one of a server is left alone. No connection of this process may be in use.</summary>
    public virtual bool TakeAway() => false;

    /// <summary>True when a row with this key stands already.</summary>
    public abstract bool IsDuplicateKey(DbUpdateException failure);

    /// <summary>Statements ahead of writing hundreds of thousands of invented rows, and those after it: an index is quicker made of a whole table than row by row.</summary>
    public virtual (IReadOnlyList<string> Before, IReadOnlyList<string> After) AroundMany => ([], []);

    /// <summary>Runs statements of a dialect one after the other, each as long as it takes.</summary>
    public static async Task RunAsync(DbConnection connection, IReadOnlyList<string> statements, CancellationToken stop)
    {
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The dialect's own statements.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}

/// <summary>SQLite in WAL mode: readers never wait, one writer at a time.</summary>
public sealed class SqliteDialect(string file) : Dialect(new SqliteConnectionStringBuilder
{
    DataSource = file,
    ForeignKeys = true,
    DefaultTimeout = 30,
    Pooling = true,
}.ToString())
{
    // A list of identifiers goes as one parameter, so that the SQL is written once and not for every length anew.
    public override void Configure(DbContextOptionsBuilder options)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new QuickTextExtension());
        options.UseSqlite(ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(StaysOpen.Instance)
            .ReplaceService<IMigrationsSqlGenerator, StrictTables>()
            .ReplaceService<IModelCacheKeyFactory, ModelOfRing>();
        KeptStatements.Use(options);
    }

    public override DbConnection NewConnection() => new SqliteConnection(ConnectionString);

    public override DateTime InstantAt(DbDataReader row, int column) => QuickText.InstantOf(row.GetString(column));

    public override DatabaseCopy Copy => new SqliteCopy(ConnectionString);

    public override DbConnection NewWritersConnection() => NewConnection();

    public override bool TakeAway()
    {
        SqliteConnection.ClearAllPools();
        foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(file + ending);
        return true;
    }

    // BEGIN IMMEDIATE already keeps every other writer out.
    public override string? LockOfChain => null;

    public override string Statistics => "analyze";

    public override bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };
}

/// <summary>
/// Keeps a context's connection open from its first query until its request is over: opening one teaches SQLite some thirty
/// functions of EF and closing it takes them back, which costs more than most queries. An idle reader locks nothing.
/// </summary>
internal sealed class StaysOpen : DbConnectionInterceptor
{
    public static readonly StaysOpen Instance = new();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}

/// <summary>PostgreSQL, for a city, a province, the country.</summary>
/// <param name="connectionString">How to reach it. Whatever it says of the detail of errors, none is asked for: the detail quotes what was typed, and errors are logged.</param>
public sealed class PostgresDialect(string connectionString)
    : Dialect(new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false }.ToString())
{
    public override void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(ConnectionString)
        .ReplaceService<IModelCacheKeyFactory, ModelOfRing>();

    public override DbConnection NewConnection() => new NpgsqlConnection(ConnectionString);

    public override DatabaseCopy Copy => new PostgresCopy(ConnectionString);

    // What the writer does again and again, EF's inserts too, is planned once. In no pool: it ends with the writer.
    public override DbConnection NewWritersConnection() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { MaxAutoPrepare = 100, Pooling = false }.ToString());

    // Its autovacuum counts whatever has changed enough.
    public override string? Statistics => null;

    public override string? LockOfChain => "select pg_advisory_xact_lock(hashtextextended(@WardId::text, 0))";

    public override bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    // Rows that are written together with what they name need no check of each; who may not leave it out does without.
    public override (IReadOnlyList<string> Before, IReadOnlyList<string> After) AroundMany => (
        [
            "do $$ begin set session_replication_role = replica; exception when insufficient_privilege then null; end $$",
            """alter table child_names drop constraint "PK_child_names" """,
            "drop index ix_child_names_typing",
        ],
        [
            "set maintenance_work_mem = '512MB'",
            """alter table child_names add constraint "PK_child_names" primary key ("Kind", "Key", "WardId", "ChildId")""",
            """create index ix_child_names_typing on child_names ("WardId", "Kind", "Key") where "Kind" in (1, 11)""",
            "vacuum analyze",
        ]);
}
