using System.Data.Common;
using System.Globalization;

namespace MangNon.Bench.Seeding;

/// <summary>Copies the rows of a table of a PostgreSQL many times, inside the database; n is the number of the copy, from 2.</summary>
internal sealed class TableCopies(DbConnection connection)
{
    // A province of cases takes longer than a request may.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <param name="valueOf">What a column of a copy is, in SQL, by its name and type.</param>
    /// <param name="which">Condition of the rows that are copied; empty for all.</param>
    public async Task CopyAsync(string table, int copies, Func<string, string, string> valueOf, string which = "")
    {
        var columns = await ColumnsAsync(table);
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var values = string.Join(", ", columns.Select(c => valueOf(c.Name, c.Type)));
        await RunAsync($"insert into {table} ({names}) select {values} from {table} cross join generate_series(2, {copies.ToString(CultureInfo.InvariantCulture)}) n {which}");
    }

    /// <summary>Lets the database look at what it has now.</summary>
    public Task AnalyseAsync() => RunAsync("analyze");

    private async Task<IReadOnlyList<(string Name, string Type)>> ColumnsAsync(string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select column_name, data_type from information_schema.columns where table_name = '{table}' and table_schema = 'public'";
        var columns = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, (int)Patience.TotalSeconds);
        await command.ExecuteNonQueryAsync();
    }
}
