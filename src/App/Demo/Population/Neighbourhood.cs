using MangNon.Domain.Organisation;

namespace MangNon.App.Demo.Population;

/// <summary>Where invented families live: a ward with its residential groups and schools.</summary>
/// <param name="By">Account that wrote all of it down.</param>
public sealed record Neighbourhood(WardId Ward, AccountId By, IReadOnlyList<Unit> Groups, IReadOnlyList<Unit> Primary, IReadOnlyList<Unit> Secondary, IReadOnlyList<Unit> Kindergartens)
{
    /// <summary>Sorts the units of a ward: "tiểu học", "THCS", "mầm non" stand in a school's name.</summary>
    public static Neighbourhood Of(WardId ward, AccountId by, IEnumerable<Unit> units)
    {
        // Tổ dân phố 2 ahead of Tổ dân phố 10, in whatever order the database gave them.
        var all = units.OrderBy(u => u.Name.Length).ThenBy(u => u.Name, StringComparer.Ordinal).ToList();
        IReadOnlyList<Unit> Schools(string word) => [.. all.Where(u => u.Kind is UnitKind.School && u.Name.Contains(word, StringComparison.OrdinalIgnoreCase))];
        return new(ward, by, [.. all.Where(u => u.Kind is UnitKind.ResidentialGroup)], Schools("Tiểu học"), Schools("THCS"), Schools("Mầm non"));
    }
}

/// <summary>A family as it is written down.</summary>
public sealed record InventedFamily(Domain.Children.Household Home, IReadOnlyList<Domain.Children.Child> Children);
