using System.Data.Common;
using MangNon.App.Data;

namespace MangNon.Bench.Peer;

/// <summary>Hand-written SQL on one connection per request.</summary>
internal sealed class Rows(Dialect dialect) : IAsyncDisposable
{
    private DbConnection? _connection;

    /// <summary>Runs the SQL and makes something of each row.</summary>
    public async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> make, params (string Name, object? Value)[] given)
    {
        if (_connection is null)
        {
            _connection = dialect.NewConnection();
            await _connection.OpenAsync();
        }

        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in given)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(make(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}

internal static class ReaderValues
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? Day(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
