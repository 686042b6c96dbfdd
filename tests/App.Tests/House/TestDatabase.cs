using System.Data.Common;
using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MangNon.App.Tests.House;

/// <summary>
/// The database of one test class: a copy of a template that was migrated and filled with the invented ward once per run,
/// so that classes share nothing and run side by side. TEST_DB says which kind: sqlite (also when unset) or postgres.
/// </summary>
internal sealed class TestDatabase
{
    private static readonly TestDatabase TemplatePlace = NewPlace();
    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    private readonly string _name;

    private TestDatabase(string data, string name)
    {
        Data = data;
        _name = name;
    }

    /// <summary>True when this run is about PostgreSQL.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("TEST_DB") switch
    {
        null or "" or "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"TEST_DB is sqlite or postgres, not {other}."),
    };

    /// <summary>The ring of the template, whose keys every copy has. A test that changes a ring opens a house with one of its own.</summary>
    public static KeyRing Keys { get; } = new(Path.Combine(TemplatePlace.Data, "keys"));

    /// <summary>The data folder of the house.</summary>
    public string Data { get; }

    /// <summary>Value of the setting "database"; empty for SQLite. It asks for errors that quote what was typed, which the program must not log.</summary>
    public string Connection => IsPostgres
        ? new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 60, IncludeErrorDetail = true }.ToString()
        : "";

    private static string Server => Environment.GetEnvironmentVariable("TEST_PG")
        ?? throw new InvalidOperationException("TEST_PG is not set: ./mangnon test starts a PostgreSQL for the tests and says where it is.");

    /// <summary>A fresh copy of the invented ward.</summary>
    public static async Task<TestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var copy = NewPlace();
        CopyFolder(template.Data, copy.Data);
        if (!IsPostgres) return copy;
        await OneCopyAtATime.WaitAsync();
        try
        {
            await TellServerAsync($"create database {copy._name} template {template._name}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return copy;
    }

    /// <summary>A database with nothing in it, not even tables.</summary>
    public static Task<TestDatabase> EmptyAsync() => EmptyAsync(NewPlace());

    private static async Task<TestDatabase> EmptyAsync(TestDatabase place)
    {
        Directory.CreateDirectory(place.Data);
        if (IsPostgres) await TellServerAsync($"create database {place._name}");
        return place;
    }

    /// <summary>Moves the tables and indexes of a PostgreSQL database into a folder of their own, e.g. on a small disk.</summary>
    public async Task MoveTablesAsync(string folder)
    {
        await TellServerAsync($"create tablespace {_name} location '{folder}'");
        await TellServerAsync($"alter database {_name} set tablespace {_name}");
    }

    /// <summary>Does to the database what no program does.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many rows stand in a table.</summary>
    public async Task<long> CountAsync(string table)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Takes it away.</summary>
    public async Task DropAsync()
    {
        if (IsPostgres) await DropDatabaseAsync();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>Takes the PostgreSQL database away, with the folder its tables were moved to.</summary>
    public async Task DropDatabaseAsync()
    {
        await using (var own = new NpgsqlConnection(Connection)) NpgsqlConnection.ClearPool(own);
        await TellServerAsync($"drop database if exists {_name} with (force)");
        await TellServerAsync($"drop tablespace if exists {_name}");
    }

    /// <summary>A connection of its own, beside the program.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsPostgres
            ? new NpgsqlConnection(Connection + ";Pooling=false")
            : new SqliteConnection($"Data Source={Path.Combine(Data, "mangnon.db")};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static TestDatabase NewPlace()
    {
        var name = $"t{Ids.New():N}";
        return new TestDatabase(Path.Combine(Path.GetTempPath(), "mangnon-tests", name), name);
    }

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var template = await EmptyAsync(TemplatePlace);
        await using (var house = new TestHouse(template)) await house.InitializeAsync();
        if (IsPostgres)
        {
            // The pool is that of the connection string the program makes of it.
            await using var connection = (NpgsqlConnection)Dialect.For(template.Connection).NewConnection();
            NpgsqlConnection.ClearPool(connection);
        }
        else
        {
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(template.Data, "mangnon.db")};Pooling=false");
            await connection.OpenAsync();
            await using var checkpoint = new SqliteCommand("pragma wal_checkpoint(truncate)", connection);
            await checkpoint.ExecuteNonQueryAsync();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template.Data, recursive: true);
        return template;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal) && !f.Contains("ring.json.", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static async Task TellServerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var tell = new NpgsqlCommand(command, connection);
        await tell.ExecuteNonQueryAsync();
    }
}
