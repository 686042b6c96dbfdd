using System.Globalization;
using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>An administrative unit (đơn vị hành chính) as it was between two days. A renamed or merged unit is another row, though its code may stay.</summary>
/// <param name="Code">Two digits for a province, three for a former district, five for a commune (Quyết định 19/2025/QĐ-TTg).</param>
/// <param name="Name">Full name with its kind: "Phường Cẩm Thành".</param>
/// <param name="Parent">Code of the unit above; null for a province.</param>
/// <param name="From">First day; null where the first day is not recorded.</param>
/// <param name="To">Last day; null while it exists.</param>
/// <param name="MergedInto">Code of the unit that took it over the day after <paramref name="To"/>; null where there is none or it was not found.</param>
/// <param name="Source">Legal or other source.</param>
/// <param name="Verified">False where the row rests on one public data set and was not compared with the legal text.</param>
public sealed record AdministrativeUnit(
    string Code,
    string Name,
    AdministrativeLevel Level,
    string? Parent,
    DateOnly? From,
    DateOnly? To,
    string? MergedInto,
    string Source,
    bool Verified)
{
    public bool ExistsOn(DateOnly day) => !(day < From) && !(day > To);
}

/// <summary>
/// The administrative units with their dates of validity: the two levels since 01/7/2025 (Nghị quyết 202/2025/QH15, Quyết định
/// 19/2025/QĐ-TTg) and what is known of those before. A name alone never says which unit is meant, and a code only together with a day.
/// </summary>
public sealed class AdministrativeMap
{
    private static readonly Lazy<AdministrativeMap> Shipped = new(Load);

    private readonly ILookup<string, AdministrativeUnit> _byCode;
    private readonly ILookup<string, AdministrativeUnit> _byParent;
    private readonly Lazy<(AdministrativeUnit Unit, string Words)[]> _words;

    /// <param name="units">Rows in any order.</param>
    public AdministrativeMap(IReadOnlyCollection<AdministrativeUnit> units)
    {
        Units = units;
        _byCode = units.OrderBy(u => u.From ?? DateOnly.MinValue).ToLookup(u => u.Code);
        _byParent = units.Where(u => u.Parent is not null).ToLookup(u => u.Parent!);
        _words = new(() => [.. units.Select(u => (u, $" {VietnameseText.Fold(u.Name)} "))]);
    }

    /// <summary>The map that comes with the program, read when it is first asked.</summary>
    public static AdministrativeMap Default => Shipped.Value;

    /// <summary>All rows.</summary>
    public IReadOnlyCollection<AdministrativeUnit> Units { get; }

    /// <summary>The unit with a code on a day, or null.</summary>
    public AdministrativeUnit? Find(string code, DateOnly day) => _byCode[code].FirstOrDefault(u => u.ExistsOn(day));

    /// <summary>Everything a code has named, oldest first.</summary>
    public IReadOnlyList<AdministrativeUnit> HistoryOf(string code) => [.. _byCode[code]];

    /// <summary>Units of a day whose code is the words or whose name holds all of them, whatever the diacritics.</summary>
    public IReadOnlyList<AdministrativeUnit> Search(string words, DateOnly day) => [.. Search(words).Where(u => u.ExistsOn(day))];

    /// <summary>The same among the units of all times.</summary>
    public IReadOnlyList<AdministrativeUnit> Search(string words)
    {
        var folded = VietnameseText.Fold(words);
        if (folded.Length == 0) return [];
        var asked = folded.Split(' ');
        return [.. _words.Value
            .Where(w => w.Unit.Code == folded || asked.All(a => w.Words.Contains($" {a}", StringComparison.Ordinal)))
            .OrderBy(w => w.Words.EndsWith($" {folded} ", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(w => w.Unit.Level)
            .ThenBy(w => w.Unit.Code, StringComparer.Ordinal)
            .ThenBy(w => w.Unit.From ?? DateOnly.MinValue)
            .Select(w => w.Unit)];
    }

    /// <summary>Units that belonged to a unit on a day, by code.</summary>
    public IReadOnlyList<AdministrativeUnit> Children(string code, DateOnly day) =>
        [.. _byParent[code].Where(u => u.ExistsOn(day)).OrderBy(u => u.Code, StringComparer.Ordinal)];

    /// <summary>What took over the unit that had a code on a day, or null: it still exists, it ended without a successor (the district level), or the successor is not recorded.</summary>
    public AdministrativeUnit? SuccessorOf(string code, DateOnly day) => Find(code, day) is { } unit ? SuccessorOf(unit) : null;

    /// <summary>What took over a unit, or null.</summary>
    public AdministrativeUnit? SuccessorOf(AdministrativeUnit unit) =>
        unit is { To: { } last, MergedInto: { } into } ? Find(into, last.AddDays(1)) : null;

    /// <summary>The units a unit was made from, as far as recorded.</summary>
    public IReadOnlyList<AdministrativeUnit> PredecessorsOf(AdministrativeUnit unit) =>
        [.. Units.Where(u => u.MergedInto == unit.Code && SuccessorOf(u) == unit).OrderBy(u => u.Code, StringComparer.Ordinal)];

    /// <summary>The units above a unit on a day, nearest first.</summary>
    public IEnumerable<AdministrativeUnit> Above(AdministrativeUnit unit, DateOnly day)
    {
        for (var above = unit.Parent; above is not null && Find(above, day) is { } found; above = found.Parent) yield return found;
    }

    private static AdministrativeMap Load()
    {
        using var stream = typeof(AdministrativeMap).Assembly.GetManifestResourceStream("Organisation/Data/administrative-units.csv")
            ?? throw new InvalidOperationException("The data file administrative-units.csv is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new AdministrativeMap([.. Lines(reader).Skip(1).Select(Read)]);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static AdministrativeUnit Read(string line)
    {
        var parts = line.Split(',');
        return new AdministrativeUnit(
            parts[0],
            parts[1],
            Enum.Parse<AdministrativeLevel>(parts[2], ignoreCase: true),
            NullIfEmpty(parts[3]),
            Day(parts[4]),
            Day(parts[5]),
            NullIfEmpty(parts[6]),
            parts[7],
            parts[8] == "true");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
