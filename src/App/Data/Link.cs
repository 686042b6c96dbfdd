using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>End of a ward's chain of acts.</summary>
/// <param name="At">When its act happened, UTC.</param>
internal readonly record struct Link(long Sequence, byte[] Hash, DateTime At)
{
    public static readonly Link None = new(0, ActChain.Beginning, DateTime.MinValue);
}

/// <summary>
/// Appends links to the chains inside one transaction, by prepared commands: each look at a record goes through here, so a link
/// must cost little more than its insert.
/// </summary>
/// <param name="ring">Seals the values of the acts.</param>
internal sealed class LinkWriter(DbConnection connection, DbTransaction transaction, KeyRing ring) : IAsyncDisposable
{
    private static readonly (string Column, DbType Type)[] ActColumns =
    [
        ("Id", DbType.Guid), ("WardId", DbType.Guid), ("Sequence", DbType.Int64), ("AccountId", DbType.Guid), ("PostId", DbType.Guid), ("Kind", DbType.String),
        ("Subject", DbType.String), ("Reason", DbType.String), ("At", DbType.DateTime), ("FromAddress", DbType.String), ("ValuesHash", DbType.Binary), ("Hash", DbType.Binary),
    ];

    private static readonly (string Column, DbType Type)[] ValueColumns = [("ActId", DbType.Guid), ("Salt", DbType.Binary), ("Content", DbType.Binary)];

    private readonly Dictionary<WardId, Link> _ends = [];
    private DbCommand? _acts;
    private DbCommand? _values;

    /// <summary>Adds the next link of the ward's chain and returns the one before it.</summary>
    /// <param name="values">JSON of what changed; null where nothing did.</param>
    public async Task<Link> AppendAsync(Act act, WardId ward, string? values)
    {
        var last = _ends.TryGetValue(ward, out var known) ? known : await LastAsync(ward);
        var (id, sequence) = (Ids.New(), last.Sequence + 1);
        var valuesHash = values is null ? null : await KeepValuesAsync(id, values);
        var (account, post) = ((act.By?.Account ?? act.Account)?.Value, act.By?.Post.Value);
        var hash = ActChain.Hash(last.Hash, id, ward.Value, sequence, act, account, post, valuesHash);
        _acts ??= Insert("acts", ActColumns);
        await RunAsync(_acts, id, ward.Value, sequence, account, post, act.Kind, act.Subject, act.Reason, act.At, act.From, valuesHash, hash);
        _ends[ward] = new Link(sequence, hash, act.At);
        return last;
    }

    private async Task<byte[]> KeepValuesAsync(Guid act, string values)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        _values ??= Insert("act_values", ValueColumns);
        await RunAsync(_values, act, salt, ring.Seal(ActValues.Purpose, Encoding.UTF8.GetBytes(values), act.ToByteArray()));
        return ActChain.HashValues(salt, values);
    }

    private async Task<Link> LastAsync(WardId ward)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """select "Sequence", "Hash", "At" from acts where "WardId" = @ward order by "Sequence" desc limit 1""";
        Add(command, "ward", DbType.Guid).Value = ward.Value;
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? new Link(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), DateTime.SpecifyKind(reader.GetDateTime(2), DateTimeKind.Utc)) : Link.None;
    }

    private DbCommand Insert(string table, (string Column, DbType Type)[] columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into {table} ({string.Join(", ", columns.Select(c => $"\"{c.Column}\""))}) values ({string.Join(", ", columns.Select(c => "@" + c.Column))})";
        foreach (var (column, type) in columns) Add(command, column, type);
        command.Prepare();
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, DbType type)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType) = (name, type);
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static Task RunAsync(DbCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_acts is not null) await _acts.DisposeAsync();
        if (_values is not null) await _values.DisposeAsync();
    }
}
