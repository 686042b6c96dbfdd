using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace MangNon.App.Data.Bulk;

/// <summary>
/// Writes many new records at once, with the columns and conversions of the model: COPY on PostgreSQL, prepared inserts on SQLite. It leaves no act for each:
/// for invented records alone.
/// </summary>
internal sealed class BulkWriter(AppDb db, DbConnection connection)
{
    private readonly Dictionary<Type, BulkTable> _tables = [];

    /// <summary>Writes rows of one kind.</summary>
    /// <param name="rows">Records, each with the record it belongs to where that stands in no property of its own (facts).</param>
    public async Task WriteAsync(Type kind, IReadOnlyCollection<(object Row, object? Owner)> rows, DbTransaction? transaction, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        if (!_tables.TryGetValue(kind, out var table)) _tables[kind] = table = new BulkTable(db, kind);
        if (connection is NpgsqlConnection postgres) await CopyAsync(postgres, table, rows, stop);
        else await InsertAsync((SqliteConnection)connection, table, rows, transaction!, stop);
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, BulkTable table, IReadOnlyCollection<(object Row, object? Owner)> rows, CancellationToken stop)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"copy {table.Name} ({table.ColumnList}) from stdin (format binary)", stop);
        foreach (var (row, owner) in rows)
        {
            copy.StartRow();
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row, owner) is { } value) copy.Write(value, column.StoreType);
                else copy.WriteNull();
            }
        }

        await copy.CompleteAsync(stop);
    }

    private static async Task InsertAsync(SqliteConnection sqlite, BulkTable table, IReadOnlyCollection<(object Row, object? Owner)> rows, DbTransaction transaction, CancellationToken stop)
    {
        await using var command = sqlite.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"insert into {table.Name} ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        foreach (var (_, i) in table.Columns.Select((c, i) => (c, i))) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        foreach (var (row, owner) in rows)
        {
            for (var i = 0; i < table.Columns.Count; i++) command.Parameters[i].Value = table.Columns[i].ValueOf(row, owner) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}

/// <summary>A table as the model has it.</summary>
internal sealed class BulkTable
{
    public BulkTable(AppDb db, Type kind)
    {
        var entity = db.Model.FindEntityType(kind) ?? throw new ArgumentException($"{kind.Name} has no table.", nameof(kind));
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, null);
        Name = $"\"{table.Name}\"";
        Columns = [.. entity.GetProperties().Select(p => new BulkColumn(db, p, p.GetColumnName(table)!))];
        ColumnList = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public string ColumnList { get; }
}

/// <summary>A column: how its value is read and converted.</summary>
internal sealed class BulkColumn
{
    private readonly Func<object, object?, object?> _read;
    private readonly ValueConverter? _converter;

    public BulkColumn(AppDb db, IProperty property, string name)
    {
        (Name, StoreType) = (name, property.GetRelationalTypeMapping().StoreType);
        _converter = property.GetTypeMapping().Converter;
        _read = Reading(db, property);
    }

    public string Name { get; }

    public string StoreType { get; }

    /// <summary>As the database wants it; null for none.</summary>
    public object? ValueOf(object row, object? owner) => _read(row, owner) is { } value ? _converter?.ConvertToProvider(value) ?? value : null;

    // A column without a property is the owner of a fact, or the fingerprint of a sealed field.
    private static Func<object, object?, object?> Reading(AppDb db, IProperty property)
    {
        if (property.PropertyInfo is { } own) return (row, _) => own.GetValue(row);
        if (property.Name == Model.FactModel.Owner) return (_, owner) => owner;
        var sealedField = property.DeclaringType.GetProperties().Single(p => Sealing.IsSearched(p) && Sealing.FingerprintOf(p.Name) == property.Name);
        return (row, _) => sealedField.PropertyInfo!.GetValue(row) is string text ? db.Fingerprint(Sealing.PurposeOf(sealedField)!, text) : null;
    }
}
