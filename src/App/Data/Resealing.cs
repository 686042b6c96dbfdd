using System.Data.Common;
using System.Globalization;
using MangNon.App.Platform.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MangNon.App.Data;

/// <summary>
/// Seals with the current key what older ones sealed, some rows at a time and beside the people who work. It looks for what is not
/// yet done, so it may be stopped and started again. No act and no version: what the records say does not change.
/// </summary>
internal sealed class Resealing(AppDb db, Dialect dialect, KeyRing ring)
{
    private const int AtOnce = 200;

    /// <returns>How many values were sealed anew.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var count = 0;
        foreach (var column in db.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => Sealing.PurposeOf(p) is not null).Select(SealedColumn.Of))
        {
            for (int done; (done = await SomeAsync(column, stop)) > 0;) count += done;
        }

        return count;
    }

    private sealed record SealedColumn(string Table, string Name, string Key, string Purpose, bool IsByCode)
    {
        // The first part of the key finds the row fast enough; the value itself, sealed with chance, tells it from its neighbours.
        public static SealedColumn Of(IProperty property)
        {
            var record = property.DeclaringType.ContainingEntityType;
            var table = StoreObjectIdentifier.Table(record.GetTableName()!, record.GetSchema());
            return new(table.Name, property.GetColumnName(table)!, record.FindPrimaryKey()!.Properties[0].GetColumnName(table)!, Sealing.PurposeOf(property)!, Sealing.IsByCode(property));
        }

        public byte[] ContextOf(object key) => IsByCode ? (key as Guid? ?? Guid.Parse((string)key, CultureInfo.InvariantCulture)).ToByteArray() : [];
    }

    private async Task<int> SomeAsync(SealedColumn column, CancellationToken stop)
    {
        await using var connection = dialect.NewConnection();
        await connection.OpenAsync(stop);
        var old = await OldAsync(connection, column, stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (key, value) in old)
        {
            var context = column.ContextOf(key);
            var fresh = ring.Seal(column.Purpose, ring.Open(column.Purpose, value, context), context);
            await using var change = Command(connection, $"""update "{column.Table}" set "{column.Name}" = @new where "{column.Key}" = @key and "{column.Name}" = @old""", ("new", fresh), ("key", key), ("old", value));
            change.Transaction = transaction;
            await change.ExecuteNonQueryAsync(stop);
        }

        await transaction.CommitAsync(stop);
        return old.Count;
    }

    private async Task<List<(object Key, byte[] Value)>> OldAsync(DbConnection connection, SealedColumn column, CancellationToken stop)
    {
        var current = ring.CurrentBeginning();
        await using var command = Command(connection, $"""select "{column.Key}", "{column.Name}" from "{column.Table}" where substr("{column.Name}", 1, {current.Length}) <> @current limit {AtOnce}""", ("current", current));
        await using var reader = await command.ExecuteReaderAsync(stop);
        var old = new List<(object, byte[])>();
        while (await reader.ReadAsync(stop)) old.Add((reader.GetValue(0), (byte[])reader.GetValue(1)));
        return old;
    }

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

public abstract partial class AppDb
{
    /// <summary>Seals with the current key what older ones sealed in the database; returns how many values.</summary>
    public Task<int> ResealAsync(Dialect dialect, CancellationToken stop = default) => new Resealing(this, dialect, Ring).RunAsync(stop);

    /// <summary>The ward in whose chain acts about the installation itself stand: the first commune. Null while nothing has been set up.</summary>
    public async Task<Domain.Organisation.WardId?> FindHostWardAsync(CancellationToken stop = default)
    {
        var wards = await Set<Domain.Organisation.Ward>().Select(w => new { w.Id, w.Level }).ToListAsync(stop);
        return wards.OrderByDescending(w => w.Level is Domain.Organisation.AdministrativeLevel.Commune).ThenBy(w => w.Id.Value).FirstOrDefault()?.Id;
    }

    /// <summary>Leaves the trace of what was done to the installation itself, in its host ward's chain; none where there is no ward yet.</summary>
    public async Task TraceOfHostAsync(string kind, DateTime now, string? subject, CancellationToken stop = default)
    {
        if (await FindHostWardAsync(stop) is { } ward) await TraceAsync(new Act(null, kind, now, subject) { Ward = ward }, stop);
    }
}
