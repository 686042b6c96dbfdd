using System.Data;
using System.Data.Common;

namespace MangNon.App.Data;

/// <summary>A statement with its parameters.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, DbType Type)> Parameters)
{
    /// <summary>Inserts a row with these columns.</summary>
    public static Statement Insert(string table, params (string Column, DbType Type)[] columns) => new(
        $"insert into {table} ({string.Join(", ", columns.Select(c => $"\"{c.Column}\""))}) values ({string.Join(", ", columns.Select(c => "@" + c.Column))})", columns);

    /// <summary>The statement with values for its parameters, in their order.</summary>
    public Call With(params object?[] values) => new(this, values);
}

/// <summary>A statement with the values it is to run with.</summary>
internal sealed record Call(Statement Statement, IReadOnlyList<object?> Values);

/// <summary>Runs statements on one connection: prepared once, and several in one round trip where the database lies elsewhere.</summary>
internal sealed class Statements(DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<Statement, DbCommand> _prepared = [];

    /// <summary>True where several go in one round trip.</summary>
    public bool GoTogether => connection.CanCreateBatch;

    /// <summary>Runs them in this order.</summary>
    /// <param name="read">Gets the first row of each statement that has one; null where none has.</param>
    public Task RunAsync(DbTransaction transaction, IReadOnlyList<Call> calls, Action<Call, DbDataReader>? read = null) => calls.Count switch
    {
        0 => Task.CompletedTask,
        _ when GoTogether => TogetherAsync(transaction, calls, read),
        _ => OneByOneAsync(transaction, calls, read),
    };

    private async Task TogetherAsync(DbTransaction transaction, IReadOnlyList<Call> calls, Action<Call, DbDataReader>? read)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var call in calls)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = call.Statement.Text;
            Bind(command.Parameters, command.CreateParameter, call.Statement);
            Fill(command.Parameters, call.Values);
            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync();
        if (read is null)
        {
            await batch.ExecuteNonQueryAsync();
            return;
        }

        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var call in calls)
        {
            if (await reader.ReadAsync()) read(call, reader);
            await reader.NextResultAsync();
        }
    }

    private async Task OneByOneAsync(DbTransaction transaction, IReadOnlyList<Call> calls, Action<Call, DbDataReader>? read)
    {
        foreach (var call in calls)
        {
            if (!_prepared.TryGetValue(call.Statement, out var command)) _prepared[call.Statement] = command = Prepare(call.Statement);
            command.Transaction = transaction;
            Fill(command.Parameters, call.Values);
            if (read is null)
            {
                await command.ExecuteNonQueryAsync();
                continue;
            }

            await using var reader = await command.ExecuteReaderAsync();
            if (await reader.ReadAsync()) read(call, reader);
        }
    }

    private DbCommand Prepare(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        Bind(command.Parameters, command.CreateParameter, statement);
        return command;
    }

    private static void Bind(DbParameterCollection parameters, Func<DbParameter> create, Statement statement)
    {
        foreach (var (name, type) in statement.Parameters)
        {
            var parameter = create();
            (parameter.ParameterName, parameter.DbType) = (name, type);
            parameters.Add(parameter);
        }
    }

    private static void Fill(DbParameterCollection parameters, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++) parameters[i].Value = values[i] ?? DBNull.Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _prepared.Values) await command.DisposeAsync();
    }
}
