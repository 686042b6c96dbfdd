using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>A table with the words of its rows and columns.</summary>
public sealed record NamedTable<TRow>(IReadOnlyList<TRow> Rows, PublishedTable Table);

/// <summary>
/// Figures of a ward for whoever sees no names, at the end of a quarter: residential groups by circumstance, ages by sex, and the law's groups of
/// circumstances. Hiding holds within one table; these three share nothing but totals, so the second and third are given only where the totals they
/// share with the first are open in it. No day and no street can be chosen: tables of two choices could be taken from one another.
/// </summary>
public sealed class PublishedFigures
{
    /// <summary>First ages of the rows of the second table: nursery, kindergarten, primary and lower secondary school.</summary>
    public static readonly IReadOnlyList<int> Bands = [0, 3, 6, 11];

    /// <summary>Columns of the first table.</summary>
    public const int Special = 0, AtRisk = 1, Others = 2, All = 3;

    private PublishedFigures(DateOnly day, NamedTable<UnitId?> groups) => (Day, Groups) = (day, groups);

    public DateOnly Day { get; }

    /// <summary>Children in special circumstances; at risk and not among those; neither. Each child once.</summary>
    public NamedTable<UnitId?> Groups { get; }

    /// <summary>Boys, girls, sex not written down; null where it would give a hidden number away.</summary>
    public PublishedTable? Ages { get; private set; }

    /// <summary>Groups of the law, each child under the first of its groups; those held more closely together as the last, null.</summary>
    public NamedTable<CircumstanceGroup?>? Law { get; private set; }

    /// <summary>Last days of the quarters that were over.</summary>
    public IReadOnlyList<DayCount> Trend { get; private set; } = [];

    /// <summary>The last day of the quarter before the one a day is in.</summary>
    public static DateOnly QuarterBefore(DateOnly day) => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddDays(-1);

    public static async Task<PublishedFigures> OfAsync(AppDb db, Viewer me, WardId ward, DateOnly today)
    {
        var at = new CountedDay(QuarterBefore(today), null, IsToday: false);
        var children = db.ChildrenToPublishFor(me, ward);
        var counts = await Counting.ByAgeAsync(db, children, at);
        var circumstances = await Counting.CircumstancesAsync(db, children, [.. WardFigures.Codes(closely: true), .. await db.RiskCodesAsync(ward)], at);
        var figures = Of(at.Day, counts, circumstances);
        if (figures.IsOpen(All)) figures.Trend = await TrendAsync(db, children, at.Day);
        return figures;
    }

    /// <summary>The tables of these counts.</summary>
    public static PublishedFigures Of(DateOnly day, IReadOnlyList<AgeCount> counts, IReadOnlyList<CircumstanceOfOne> circumstances)
    {
        var groups = counts.Select(c => c.Group).Distinct().ToList();
        var special = circumstances.Where(c => !Circumstances.IsLocal(c.Code)).ToList();
        var specialOnes = special.Select(c => c.Child).ToHashSet();
        var table = new int[groups.Count, All];
        foreach (var count in counts) table[groups.IndexOf(count.Group), Others] += count.Count;
        foreach (var one in circumstances.DistinctBy(c => c.Child))
        {
            var row = groups.IndexOf(one.Group);
            table[row, Others]--;
            table[row, specialOnes.Contains(one.Child) ? Special : AtRisk]++;
        }

        var figures = new PublishedFigures(day, new(groups, SmallCounts.Publish(table)));
        if (figures.IsOpen(All)) figures.Ages = AgesOf(counts);
        if (figures.IsOpen(Special)) figures.Law = LawOf(special);
        return figures;
    }

    /// <summary>The total of a column of the first table is shown.</summary>
    private bool IsOpen(int column) => !Groups.Table.IsWithheld && Groups.Table[Groups.Rows.Count, column].Shown is CellShown.Open;

    private static PublishedTable? AgesOf(IReadOnlyList<AgeCount> counts)
    {
        var table = new int[Bands.Count, 3];
        foreach (var count in counts) table[Bands.ToList().FindLastIndex(b => b <= count.Age), count.Sex switch { Sex.Male => 0, Sex.Female => 1, _ => 2 }] += count.Count;
        return OpenInAll(SmallCounts.Publish(table));
    }

    private static NamedTable<CircumstanceGroup?>? LawOf(IReadOnlyList<CircumstanceOfOne> special)
    {
        var firsts = special.GroupBy(s => s.Child).Select(s => s.Select(c => Circumstances.Groups.Single(g => g.Code == Circumstances.GroupOf(c.Code))).MinBy(g => (g.Sensitive, g.Number))!).ToList();
        var rows = firsts.Select(g => g.Sensitive ? null : g).Distinct().OrderBy(g => g?.Number ?? int.MaxValue).ToList();
        var table = new int[rows.Count, 1];
        foreach (var first in firsts) table[rows.IndexOf(first.Sensitive ? null : first), 0]++;
        return OpenInAll(SmallCounts.Publish(table)) is { } shown ? new(rows, shown) : null;
    }

    // With its own total hidden, the same total shown elsewhere would tell what it hides.
    private static PublishedTable? OpenInAll(PublishedTable table) => !table.IsWithheld && table[table.Rows, table.Columns].Shown is CellShown.Open ? table : null;

    private static async Task<IReadOnlyList<DayCount>> TrendAsync(AppDb db, IQueryable<Child> children, DateOnly last)
    {
        var days = Enumerable.Range(0, Counting.TrendDays).Select(i => last.AddDays(1).AddMonths(-3 * (Counting.TrendDays - 1 - i)).AddDays(-1)).ToList();
        var trend = await Counting.TrendAsync(db, children, days, special: null, atRisk: []);
        return trend.All(t => t.Children is 0 or >= SmallCounts.Least) ? trend : [];
    }
}

/// <summary>Published numbers as people read them.</summary>
public static class PublishedWords
{
    public static string Of(PublishedCell cell) => cell.Shown switch { CellShown.Small => "<5", CellShown.Held => "…", _ => ChildWords.Number(cell.Value) };
}
