using System.Globalization;
using System.Text.Json;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MangNon.App.Tests.Sweeps;

/// <summary>All rows of the database as they stand, to be compared with what the acts say was changed.</summary>
internal sealed class RowsAndActs
{
    // What no act tells: when a session was last seen, which is nobody's act, and secrets of sign-in.
    private static readonly HashSet<string> Untold = [nameof(AccountSession.SeenAt), nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp)];

    // Traces themselves and the keys of forms; what is computed from records stays out below.
    private static readonly HashSet<Type> WithoutAct = [typeof(ActRecord), typeof(ActValues), typeof(HandledForm)];

    private readonly Dictionary<string, string> _rows = [];
    private readonly List<JsonElement> _told = [];

    /// <summary>Reads everything.</summary>
    public static async Task<RowsAndActs> ReadAsync(TestHouse house)
    {
        var now = new RowsAndActs();
        await house.WorkAsync(db =>
        {
            foreach (var kind in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && !WithoutAct.Contains(e.ClrType) && !typeof(IDerived).IsAssignableFrom(e.ClrType))) Load(db, kind.ClrType);
            foreach (var entry in db.ChangeTracker.Entries()) now._rows[NameOf(entry)] = string.Join('|', entry.Properties.Where(p => !Untold.Contains(p.Metadata.Name)).Select(p => Written(p.CurrentValue)));
            return Task.CompletedTask;
        });
        now._told.AddRange((await house.ToldAsync()).SelectMany(t => JsonSerializer.Deserialize<List<JsonElement>>(t)!));
        return now;
    }

    /// <summary>Rows that changed since then though no act says so, and rows an act says it added that are not there.</summary>
    public IEnumerable<string> Unexplained(RowsAndActs before)
    {
        var told = _told.Select(NameOf).GroupBy(n => n).ToDictionary(n => n.Key, n => n.Count());
        foreach (var earlier in before._told.Select(NameOf)) told[earlier] = told.GetValueOrDefault(earlier) - 1;
        var changed = _rows.Where(r => before._rows.GetValueOrDefault(r.Key) != r.Value).Select(r => r.Key).Concat(before._rows.Keys.Except(_rows.Keys));
        foreach (var row in changed.Where(r => told.GetValueOrDefault(r) <= 0)) yield return $"{row} changed without an act";
        var deleted = _told.Where(t => StateOf(t) == "Deleted").Select(NameOf).ToHashSet();
        foreach (var added in _told.Where(t => StateOf(t) == "Added").Select(NameOf).Where(a => !_rows.ContainsKey(a) && !deleted.Contains(a))) yield return $"{added} was added by an act and is not there";
    }

    private static void Load(AppDb db, Type kind)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(kind).Invoke(db, null)!;
        set.Load();
    }

    private static string NameOf(EntityEntry entry) => $"{entry.Metadata.ClrType.Name} {string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Written(p.CurrentValue)))}";

    private static string NameOf(JsonElement told) => $"{told.GetProperty("Record").GetString()} {told.GetProperty("Key").GetString()}";

    private static string? StateOf(JsonElement told) => told.GetProperty("State").GetString();

    private static string? Written(object? value) => value switch
    {
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IHasValue id => id.Value.ToString(),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
