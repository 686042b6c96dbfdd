using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>A household on paper with its children, as both were known when the sheet was printed.</summary>
public sealed record PaperHome(Household Home, HouseholdSnapshot Then, IReadOnlyList<Child> Children);

/// <summary>What stands on a sheet: read again from the facts, as far as the one who looks may see it.</summary>
public static class PaperContent
{
    /// <summary>The households of a sheet in the order of streets and numbers; in a book those alone that have children.</summary>
    public static async Task<IReadOnlyList<PaperHome>> LoadAsync(AppDb db, Viewer me, PaperSheet sheet)
    {
        var day = OfficeClock.DayOf(sheet.At);
        var asked = db.HouseholdsFor(me).Where(h => sheet.HouseholdId == null ? h.Dwellings.Any(d => d.GroupId == sheet.GroupId) : h.Id == sheet.HouseholdId);
        var homes = await asked.AsNoTracking().WithFacts().ToListAsync();
        var children = await db.ChildrenFor(me).Where(c => c.Residences.Any(r => asked.Any(h => h.Id == r.HouseholdId))).AsNoTracking().WithFacts().ToListAsync();
        var living = children.Select(c => (Child: c, Then: c.AsKnown(day, sheet.At))).Where(c => c.Then.IsOnList).ToLookup(c => c.Then.Residence!.HouseholdId, c => c.Child);
        return [.. homes.Select(h => new PaperHome(h, h.AsKnown(day, sheet.At), [.. living[h.Id].OrderBy(c => c.BornOn).ThenBy(c => c.SortKey)]))
            .Where(h => !sheet.IsBook || (h.Then.Dwelling?.GroupId == sheet.GroupId && h.Children.Count > 0))
            .OrderBy(h => StreetOf(h.Home.Address), StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true)).ThenBy(h => NumberOf(h.Home.Address)).ThenBy(h => h.Home.Id.Value)];
    }

    /// <summary>Whether a child stood on a sheet.</summary>
    public static async Task<bool> HoldsAsync(AppDb db, Viewer me, PaperSheet sheet, Child child)
    {
        var home = child.AsKnown(OfficeClock.DayOf(sheet.At), sheet.At).Residence?.HouseholdId;
        if (home is null || !sheet.IsBook) return home is not null && home == sheet.HouseholdId;
        return await db.HouseholdsFor(me).AnyAsync(h => h.Id == home && h.Dwellings.Any(d => d.GroupId == sheet.GroupId));
    }

    private static string StreetOf(string address) => address.TrimStart([.. "0123456789/-, "]);

    private static int NumberOf(string address) => int.TryParse(new string([.. address.TakeWhile(char.IsAsciiDigit)]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
