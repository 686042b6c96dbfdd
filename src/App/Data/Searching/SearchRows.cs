using System.Data.Common;
using System.Globalization;
using System.Text;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MangNon.App.Data.Searching;

/// <summary>
/// Keeps the rows by which children and households are found in step with the records, in the same transaction. What is to come and to go follows from the
/// records' old and new names, so that nothing has to be read for it. Records withdrawn or merged are found no more.
/// </summary>
internal sealed class SearchRows
{
    private const int RowsAtOnce = 150;

    private readonly HashSet<(short Kind, string Key, WardId Ward, ChildId Child)> _old = [], _new = [];
    private readonly HashSet<(WardId Ward, string Word, HouseholdId Household)> _oldWords = [], _newWords = [];

    private SearchRows()
    {
    }

    /// <summary>What a context is about to change.</summary>
    public static SearchRows Of(ChangeTracker tracker)
    {
        var rows = new SearchRows();
        foreach (var child in tracker.Entries<Child>().Where(IsChanged)) rows.Take(child);
        foreach (var household in tracker.Entries<Household>().Where(IsChanged)) rows.Take(household);
        return rows;
    }

    /// <summary>Syllables of names that come.</summary>
    public IEnumerable<string> NewWords => _new.Where(r => r.Kind is (short)NameKeyKind.Word or SearchKeys.ParentGiven).Select(r => r.Key);

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private void Take(EntityEntry<Child> entry)
    {
        var (child, isNew) = (entry.Entity, entry.State is EntityState.Added);
        var wasKept = !isNew && entry.OriginalValues[nameof(Child.WithdrawnAt)] is null && entry.OriginalValues[nameof(Child.MergedInto)] is null;
        var parents = child.Kin.Where(SearchKeys.IsSought).ToList();
        if (wasKept)
        {
            var ward = (WardId)entry.OriginalValues[nameof(Child.WardId)]!;
            var known = parents.Select(p => entry.Context.Entry(p)).Where(e => e.State is not EntityState.Added && e.OriginalValues[nameof(Fact.SupersededAt)] is null).Select(e => (string)e.OriginalValues[nameof(Kinship.FullName)]!);
            _old.UnionWith(SearchKeys.OfName((string)entry.OriginalValues[nameof(Child.FullName)]!).Concat(known.SelectMany(SearchKeys.OfParent)).Select(k => (k.Kind, k.Key, ward, child.Id)));
        }

        if (child.IsKept) _new.UnionWith(SearchKeys.OfName(child.FullName).Concat(parents.Where(p => p.Stands).SelectMany(p => SearchKeys.OfParent(p.FullName))).Select(k => (k.Kind, k.Key, child.WardId, child.Id)));
    }

    private void Take(EntityEntry<Household> entry)
    {
        var home = entry.Entity;
        if (entry.State is EntityState.Modified && entry.OriginalValues[nameof(Household.WithdrawnAt)] is null)
            _oldWords.UnionWith(SearchKeys.OfHousehold((string)entry.OriginalValues[nameof(Household.SearchWords)]!).Select(w => ((WardId)entry.OriginalValues[nameof(Household.WardId)]!, w, home.Id)));
        if (home.WithdrawnAt is null) _newWords.UnionWith(SearchKeys.OfHousehold(home.SearchWords).Select(w => (home.WardId, w, home.Id)));
    }

    /// <summary>Writes the difference.</summary>
    public async Task WriteAsync(AppDb db, CancellationToken stop)
    {
        var connection = db.Database.GetDbConnection();
        var (kind, key, ward, child) = ("\"Kind\"", "\"Key\"", "\"WardId\"", "\"ChildId\"");
        await RunAsync(connection, Delete("child_names", kind, key, ward, child), [.. _old.Except(_new).Select(Values)], stop);
        await RunAsync(connection, Insert("child_names", kind, key, ward, child), [.. _new.Except(_old).Select(Values)], stop);
        await RunAsync(connection, Delete("household_words", ward, "\"Word\"", "\"HouseholdId\""), [.. _oldWords.Except(_newWords).Select(Values)], stop);
        await RunAsync(connection, Insert("household_words", ward, "\"Word\"", "\"HouseholdId\""), [.. _newWords.Except(_oldWords).Select(Values)], stop);
    }

    private static object[] Values((short Kind, string Key, WardId Ward, ChildId Child) row) => [row.Kind, row.Key, row.Ward.Value, row.Child.Value];

    private static object[] Values((WardId Ward, string Word, HouseholdId Household) row) => [row.Ward.Value, row.Word, row.Household.Value];

    private static (string Before, string After) Delete(string table, params string[] columns) => ($"delete from {table} where ({string.Join(", ", columns)}) in (values ", ")");

    // A row that stands already is right already.
    private static (string Before, string After) Insert(string table, params string[] columns) => ($"insert into {table} ({string.Join(", ", columns)}) values ", " on conflict do nothing");

    // Many rows in one statement, which is written, prepared and bound anew only for what is left at the end.
    private static async Task RunAsync(DbConnection connection, (string Before, string After) sql, List<object[]> rows, CancellationToken stop)
    {
        DbCommand? command = null;
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var values = some.SelectMany(r => r).ToArray();
            if (command?.Parameters.Count != values.Length)
            {
                if (command is not null) await command.DisposeAsync();
                command = Write(connection, sql, some.Length, some[0].Length);
            }

            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            await command.ExecuteNonQueryAsync(stop);
        }

        if (command is not null) await command.DisposeAsync();
    }

    private static DbCommand Write(DbConnection connection, (string Before, string After) sql, int rows, int columns)
    {
        var (command, text) = (connection.CreateCommand(), new StringBuilder(sql.Before));
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ",(");
            for (var column = 0; column < columns; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                command.Parameters.Add(parameter);
                text.Append(column == 0 ? "" : ",").Append(parameter.ParameterName);
            }

            text.Append(')');
        }

#pragma warning disable CA2100 // Made of constants and names of parameters.
        command.CommandText = text.Append(sql.After).ToString();
#pragma warning restore CA2100
        return command;
    }
}
