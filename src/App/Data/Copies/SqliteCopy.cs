using Microsoft.Data.Sqlite;

namespace MangNon.App.Data.Copies;

/// <summary>SQLite: VACUUM INTO reads one moment and keeps nobody waiting; the file it writes is the copy.</summary>
internal sealed class SqliteCopy(string connectionString) : DatabaseCopy
{
    private const string Tables = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name";

    private readonly string _file = new SqliteConnectionStringBuilder(connectionString).DataSource;

    public override async Task<DatabaseFacts> WriteAsync(string folder, CancellationToken stop)
    {
        var copy = CopyIn(folder);
        await using (var connection = await OpenAsync(_file, SqliteOpenMode.ReadWrite, stop))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "vacuum into $copy";
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("$copy", copy);
            await command.ExecuteNonQueryAsync(stop);
        }

        return await FactsAsync(copy, stop);
    }

    public override async Task RestoreAsync(AppDb db, string folder, DatabaseFacts facts, CancellationToken stop)
    {
        SqliteConnection.ClearAllPools();
        File.Move(CopyIn(folder), _file, overwrite: false);
        await using var connection = await OpenAsync(_file, SqliteOpenMode.ReadWrite, stop);
        var words = await ReadingFacts.NamesAsync(connection, "pragma integrity_check", stop);
        if (words is not ["ok"]) throw new InvalidDataException("The restored database is not whole.");
    }

    public override Task<DatabaseFacts> FactsAsync(CancellationToken stop) => FactsAsync(_file, stop);

    public override async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        if (!File.Exists(_file)) return true;
        await using var connection = await OpenAsync(_file, SqliteOpenMode.ReadOnly, stop);
        return (await ReadingFacts.NamesAsync(connection, Tables, stop)).Count == 0;
    }

    // A SQLite database is a file in the data folder, and the drill has a data folder of its own.
    public override Task<string> MakeScratchAsync(string name, CancellationToken stop) => Task.FromResult("");

    public override Task DropScratchAsync(string name) => Task.CompletedTask;

    private static string CopyIn(string folder) => Path.Combine(folder, "mangnon.db");

    private static async Task<DatabaseFacts> FactsAsync(string file, CancellationToken stop)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, stop);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, stop);
        var tables = new List<TableFacts>();
        foreach (var table in await ReadingFacts.NamesAsync(connection, Tables, stop))
            tables.Add(await ReadingFacts.OfTableAsync(connection, table, await ReadingFacts.NamesAsync(connection, $"select name from pragma_table_info('{table}')", stop), stop));
        return new DatabaseFacts("sqlite", await ReadingFacts.NamesAsync(connection, Migrations, stop), tables, await ReadingFacts.OfChainsAsync(connection, stop));
    }

    // Not pooled: the file may be moved or taken away afterwards.
    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }
}
