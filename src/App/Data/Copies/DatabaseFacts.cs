using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MangNon.App.Data.Copies;

/// <summary>What a database holds at one moment, to compare a copy by.</summary>
/// <param name="Kind">sqlite or postgres.</param>
/// <param name="Migrations">Applied ones, in order.</param>
/// <param name="Chains">Ends of the chains of acts.</param>
public sealed record DatabaseFacts(string Kind, IReadOnlyList<string> Migrations, IReadOnlyList<TableFacts> Tables, IReadOnlyList<ChainEnd> Chains)
{
    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>Names what differs in the other; empty when they hold the same.</summary>
    public IEnumerable<string> Differences(DatabaseFacts other) =>
        Tables.Where(t => other.Tables.SingleOrDefault(o => o.Name == t.Name) is not { } same || same.Rows != t.Rows || same.Digest != t.Digest).Select(t => t.Name)
            .Concat(Chains.SequenceEqual(other.Chains) ? [] : ["acts"])
            .Concat(Migrations.SequenceEqual(other.Migrations) ? [] : ["migrations"]);
}

/// <summary>A table.</summary>
/// <param name="Columns">In the order they are copied in.</param>
/// <param name="Digest">Sum of the SHA-256 of its rows: the same whatever their order.</param>
public sealed record TableFacts(string Name, IReadOnlyList<string> Columns, long Rows, string Digest);

/// <summary>The newest link of a ward's chain of acts.</summary>
public sealed record ChainEnd(string Ward, long Sequence, string Hash);

/// <summary>Reads these facts in whatever transaction the connection is in.</summary>
internal static class ReadingFacts
{
    public static async Task<TableFacts> OfTableAsync(DbConnection connection, string table, IReadOnlyList<string> columns, CancellationToken stop)
    {
        var (rows, sum) = (0L, BigInteger.Zero);
        var values = new object[columns.Count];
        await ReadAsync(connection, $"select {string.Join(", ", columns.Select(c => $"\"{c}\""))} from \"{table}\"", row =>
        {
            row.GetValues(values);
            sum += new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values.Select(Written)))), isUnsigned: true);
            rows++;
        }, stop);
        return new TableFacts(table, columns, rows, (sum & ((BigInteger.One << 256) - 1)).ToString("x64", CultureInfo.InvariantCulture));
    }

    public static async Task<IReadOnlyList<ChainEnd>> OfChainsAsync(DbConnection connection, CancellationToken stop)
    {
        var ends = new List<ChainEnd>();
        await ReadAsync(connection, """select a."WardId", a."Sequence", a."Hash" from acts a join (select "WardId" as ward, max("Sequence") as last from acts group by "WardId") e on e.ward = a."WardId" and e.last = a."Sequence" order by a."WardId" """,
            row => ends.Add(new ChainEnd(row.GetValue(0).ToString()!.ToLowerInvariant(), row.GetInt64(1), Convert.ToHexStringLower((byte[])row.GetValue(2)))), stop);
        return ends;
    }

    public static async Task<List<string>> NamesAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        var names = new List<string>();
        await ReadAsync(connection, sql, row => names.Add(row.GetString(0)), stop);
        return names;
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> row, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) row(reader);
    }

    private static string Written(object value) => value switch
    {
        DBNull => "\u0000",
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTime at => at.Ticks.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };
}
