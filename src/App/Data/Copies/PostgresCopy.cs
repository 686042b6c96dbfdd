using System.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MangNon.App.Data.Copies;

/// <summary>PostgreSQL: COPY of each table, all in one repeatable-read transaction, so that no client program is needed and all tables show the same moment.</summary>
internal sealed class PostgresCopy(string connectionString) : DatabaseCopy
{
    private const string History = "__EFMigrationsHistory";
    private const string Tables = "select table_name::text from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name";

    public override async Task<DatabaseFacts> WriteAsync(string folder, CancellationToken stop)
    {
        await using var connection = await OpenAsync(connectionString, stop);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var facts = await FactsAsync(connection, stop);
        foreach (var table in facts.Tables)
        {
            await using var file = File.Create(FileOf(folder, table));
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {Columns(table)} to stdout (format binary)", stop);
            await rows.CopyToAsync(file, stop);
        }

        return facts;
    }

    public override async Task RestoreAsync(AppDb db, string folder, DatabaseFacts facts, CancellationToken stop)
    {
        await db.GetService<IMigrator>().MigrateAsync(facts.Migrations[^1], stop);
        await using var connection = await OpenAsync(connectionString, stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var table in await InOrderAsync(connection, facts.Tables, stop))
        {
            await using var file = File.OpenRead(FileOf(folder, table));
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {Columns(table)} from stdin (format binary)", stop);
            await file.CopyToAsync(rows, stop);
        }

        await GoOnCountingAsync(connection, stop);
        await transaction.CommitAsync(stop);
    }

    public override async Task<DatabaseFacts> FactsAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(connectionString, stop);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        return await FactsAsync(connection, stop);
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(connectionString, stop);
        return (await ReadingFacts.NamesAsync(connection, Tables, stop)).Count == 0;
    }

    public override async Task<string> MakeScratchAsync(string name, CancellationToken stop)
    {
        await using var connection = await OpenAsync(connectionString, stop);
        await using var command = new NpgsqlCommand($"create database \"{name}\"", connection);
        await command.ExecuteNonQueryAsync(stop);
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, Pooling = false }.ToString();
    }

    public override async Task DropScratchAsync(string name)
    {
        await using var connection = await OpenAsync(connectionString, CancellationToken.None);
        await using var command = new NpgsqlCommand($"drop database if exists \"{name}\" with (force)", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string FileOf(string folder, TableFacts table) => Path.Combine(folder, table.Name + ".copy");

    private static string Columns(TableFacts table) => $"\"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c}\""))})";

    private static async Task<DatabaseFacts> FactsAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var tables = new List<TableFacts>();
        foreach (var table in await ReadingFacts.NamesAsync(connection, Tables, stop))
        {
            var columns = await ReadingFacts.NamesAsync(connection, $"select column_name::text from information_schema.columns where table_schema = 'public' and table_name = '{table}' order by ordinal_position", stop);
            tables.Add(await ReadingFacts.OfTableAsync(connection, table, columns, stop));
        }

        return new DatabaseFacts("postgres", await ReadingFacts.NamesAsync(connection, Migrations, stop), tables, await ReadingFacts.OfChainsAsync(connection, stop));
    }

    // A table comes after those its foreign keys name. The migrations have written their own history already.
    private static async Task<List<TableFacts>> InOrderAsync(NpgsqlConnection connection, IReadOnlyList<TableFacts> tables, CancellationToken stop)
    {
        var needs = (await ReadingFacts.NamesAsync(connection, "select c.relname || '>' || p.relname from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid where f.contype = 'f' and c.oid <> p.oid", stop))
            .Select(n => n.Split('>')).ToLookup(n => n[0], n => n[1]);
        var (left, ordered) = (tables.Where(t => t.Name != History).ToList(), new List<TableFacts>());
        while (left.Count > 0)
        {
            var ready = left.Where(t => needs[t.Name].All(n => left.All(l => l.Name != n))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("The tables' foreign keys go round in a circle.");
            ordered.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    // Numbers the database gives itself go on after the highest one that was copied in.
    private static async Task GoOnCountingAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        const string Counted = """select format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false)::text from %I', quote_ident(table_name), column_name, column_name, table_name) from information_schema.columns where table_schema = 'public' and is_identity = 'YES'""";
        foreach (var sql in await ReadingFacts.NamesAsync(connection, Counted, stop)) await ReadingFacts.NamesAsync(connection, sql, stop);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
