using System.Data.Common;
using MangNon.App.Data;
using MangNon.App.Data.Bulk;
using MangNon.App.Data.Model;
using MangNon.App.Data.Searching;
using MangNon.Domain.Children;

namespace MangNon.App.Demo.Population;

/// <summary>Writes invented families as the program itself would have them: records, facts, and the rows by which they are found.</summary>
internal sealed class PopulationWriter(AppDb db, DbConnection connection)
{
    // What is named comes ahead of what names it.
    private static readonly Type[] First = [typeof(Household), typeof(Child)];

    private readonly BulkWriter _bulk = new(db, connection);

    /// <summary>All rows of some families, by kind.</summary>
    public static Dictionary<Type, List<(object Row, object? Owner)>> RowsOf(IEnumerable<InventedFamily> families)
    {
        var rows = new Dictionary<Type, List<(object Row, object? Owner)>>();
        void Add(object row, object? owner = null) => (rows.TryGetValue(row.GetType(), out var some) ? some : rows[row.GetType()] = []).Add((row, owner));
        foreach (var (home, children) in families)
        {
            Add(home);
            foreach (var fact in home.AllFacts) Add(fact, home.Id);
            foreach (var word in SearchKeys.OfHousehold(home.SearchWords)) Add(new HouseholdWord { Word = word, WardId = home.WardId, HouseholdId = home.Id });
            foreach (var child in children)
            {
                Add(child);
                foreach (var fact in child.AllFacts) Add(fact, child.Id);
                var keys = SearchKeys.OfName(child.FullName).Concat(child.Kin.Where(k => k.Stands && SearchKeys.IsSought(k)).SelectMany(k => SearchKeys.OfParent(k.FullName))).Distinct();
                foreach (var (kind, key) in keys) Add(new ChildName { Kind = kind, Key = key, WardId = child.WardId, ChildId = child.Id });
            }
        }

        return rows;
    }

    /// <summary>Writes them in one transaction.</summary>
    public async Task WriteAsync(Dictionary<Type, List<(object Row, object? Owner)>> rows, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var kind in First.Concat(rows.Keys.Except(First)))
            if (rows.TryGetValue(kind, out var some)) await _bulk.WriteAsync(kind, some, transaction, stop);
        await transaction.CommitAsync(stop);
    }
}
