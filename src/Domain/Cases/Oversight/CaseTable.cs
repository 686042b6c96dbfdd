using System.Globalization;
using MangNon.Domain.Children;

namespace MangNon.Domain.Cases.Oversight;

/// <summary>What cases can be counted by. Every case falls into exactly one class of each, so that rows and columns add up.</summary>
public enum CaseDimension
{
    /// <summary>Group of Luật Trẻ em Điều 52 khoản 1; classes are names of <see cref="CaseGroup"/>.</summary>
    Group,

    /// <summary>The one form of harm, <c>Several</c>, or <c>None</c>; names of <see cref="HarmForms"/>.</summary>
    Form,

    /// <summary>Names of <see cref="Children.Sex"/>, or <c>Unknown</c>.</summary>
    Sex,

    /// <summary><c>0-5</c>, <c>6-10</c>, <c>11-15</c>, <c>16+</c>, <c>Unknown</c>: completed years when it was opened.</summary>
    Age,

    /// <summary>Names of <see cref="Known"/>.</summary>
    ByCarer,

    /// <summary>As the row names it, or <c>Unknown</c>.</summary>
    Place,

    /// <summary>Month it was opened in: <c>2026-03</c>.</summary>
    Month,

    /// <summary>Account who answers for it.</summary>
    Worker,
}

/// <summary>Cases counted by two dimensions.</summary>
public sealed class CaseTable
{
    private readonly int[,] _counts;

    private CaseTable(IReadOnlyList<string> rows, IReadOnlyList<string> columns, int[,] counts) => (Rows, Columns, _counts) = (rows, columns, counts);

    /// <summary>Classes of the first dimension that occur, in their order.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Classes of the second dimension that occur, in their order.</summary>
    public IReadOnlyList<string> Columns { get; }

    public int Total => _counts.Cast<int>().Sum();

    /// <summary>Cases of a row and a column.</summary>
    public int this[int row, int column] => _counts[row, column];

    public int RowTotal(int row) => Enumerable.Range(0, Columns.Count).Sum(c => _counts[row, c]);

    public int ColumnTotal(int column) => Enumerable.Range(0, Rows.Count).Sum(r => _counts[r, column]);

    public static CaseTable Of(IEnumerable<CaseRow> cases, CaseDimension rows, CaseDimension columns)
    {
        var pairs = cases.Select(c => (Row: ClassOf(c, rows), Column: ClassOf(c, columns))).ToList();
        var (down, across) = (Classes(pairs.Select(p => p.Row)), Classes(pairs.Select(p => p.Column)));
        var counts = new int[down.Count, across.Count];
        foreach (var (row, column) in pairs) counts[down.IndexOf(row), across.IndexOf(column)]++;
        return new CaseTable([.. down.Select(k => k.Name)], [.. across.Select(k => k.Name)], counts);
    }

    /// <summary>
    /// The table for who may not see the names: one to four hidden, with as many other numbers that none can be computed. Two tables that
    /// cut the same cases differently can be held against each other, so such a reader is given fixed tables, not a choice of dimensions.
    /// </summary>
    public PublishedTable Publish() => SmallCounts.Publish(_counts);

    /// <summary>The class a case falls into.</summary>
    public static string ClassNameOf(CaseRow row, CaseDimension dimension) => ClassOf(row, dimension).Name;

    private static List<(int Order, string Name)> Classes(IEnumerable<(int Order, string Name)> all) =>
        [.. all.Distinct().OrderBy(c => c.Order).ThenBy(c => c.Name, StringComparer.Ordinal)];

    private static (int Order, string Name) ClassOf(CaseRow row, CaseDimension dimension) => dimension switch
    {
        CaseDimension.Group => ((int)row.Group, row.Group.ToString()),
        CaseDimension.Form => FormOf(row.Forms),
        CaseDimension.Sex => row.Sex is { } sex ? ((int)sex, sex.ToString()) : Unknown,
        CaseDimension.Age => AgeOf(row.Age),
        CaseDimension.ByCarer => ((int)row.ByCarer, row.ByCarer.ToString()),
        CaseDimension.Place => string.IsNullOrWhiteSpace(row.Place) ? Unknown : (0, row.Place),
        CaseDimension.Month => (0, row.OpenedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        CaseDimension.Worker => (0, row.Worker.Value.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    private static (int Order, string Name) Unknown => (int.MaxValue, nameof(Known.Unknown));

    /// <summary>The class of <see cref="CaseDimension.Form"/> these fall into, and its place in the order.</summary>
    internal static (int Order, string Name) FormOf(HarmForms forms) => forms switch
    {
        HarmForms.None => (int.MaxValue, nameof(HarmForms.None)),
        _ when (forms & (forms - 1)) == 0 => ((int)forms, forms.ToString()),
        _ => (int.MaxValue - 1, "Several"),
    };

    private static (int Order, string Name) AgeOf(int? age) => age switch
    {
        null => Unknown,
        < 6 => (0, "0-5"),
        < 11 => (1, "6-10"),
        < 16 => (2, "11-15"),
        _ => (3, "16+"),
    };
}
