using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Saved;

/// <summary>The filters of lists people keep under a name.</summary>
public sealed class SavedViews(AppDb db, OfficeClock clock)
{
    // Lists whose filters can be kept, each with what is left out: which sheet was open, and words that may be somebody's name.
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["/nhiem-vu"] = ["trang"],
        ["/tre-em"] = ["trang", "q", "ho"],
        ["/so-van-ban"] = ["trang"],
        ["/so-lieu"] = ["trang"],
        ["/so-lieu/bang"] = [],
    };

    // Who is asked for in every address, whatever is kept: the language belongs to who looks.
    private static readonly string[] Nowhere = ["ngon-ngu"];

    /// <summary>The filters of an address as they would be kept; null for a list that keeps none, and where nothing is filtered.</summary>
    public static string? QueryOf(string path, string query)
    {
        if (!Places.TryGetValue(path, out var left)) return null;
        var kept = QueryHelpers.ParseQuery(query).Where(p => !left.Contains(p.Key) && !Nowhere.Contains(p.Key)).SelectMany(p => p.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(p.Key, v)));
        return QueryString.Create(kept) is { HasValue: true, Value: { Length: <= SavedView.QueryLength } text } ? text : null;
    }

    /// <summary>Those of a list, or of all, one's own first.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(Viewer me, string? path = null)
    {
        var views = db.SavedViewsFor(me).AsNoTracking();
        if (path is not null) views = views.Where(v => v.Path == path);
        return [.. (await views.ToListAsync()).OrderBy(v => v.AccountId != me.Account.Value).ThenBy(v => v.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Keeps filters; under a name one has for this list already, in place of what stood there. Saved with the act at hand.</summary>
    /// <param name="query">From <see cref="QueryOf"/>.</param>
    public async Task KeepAsync(Viewer me, KeptFilters kept, string query)
    {
        var found = await db.SavedViewsFor(me).SingleOrDefaultAsync(v => v.AccountId == me.Account.Value && v.Path == kept.Path && v.Name == kept.Name);
        if (found is not null) (found.Query, found.IsShared) = (query, kept.IsShared);
        else db.Add(new SavedView { Id = Ids.New(), WardId = me.Ward, AccountId = me.Account.Value, Path = kept.Path, Query = query, Name = kept.Name, IsShared = kept.IsShared, MadeAt = clock.Now });
    }

    /// <summary>Forgets one's own; saved with the act at hand.</summary>
    /// <returns>False where there is no such one.</returns>
    public async Task<bool> ForgetAsync(Viewer me, Guid id)
    {
        if (await db.SavedViewsFor(me).SingleOrDefaultAsync(v => v.Id == id && v.AccountId == me.Account.Value) is not { } found) return false;
        db.Remove(found);
        return true;
    }
}

/// <summary>What somebody wants to keep.</summary>
public sealed record KeptFilters(string Path, string Name, bool IsShared);
