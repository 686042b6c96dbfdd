using MangNon.App.Features.Children.Seeing;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Figures;

/// <summary>
/// The figures whoever sees no names may read: those that stand in the one published table of the ward, and no other. More numbers of the same
/// children could be taken from it.
/// </summary>
internal static class PublishedTotals
{
    /// <summary>The number as it is published; null where it is none of them or hidden.</summary>
    public static string? Of(PublishedFigures? published, string code) => ColumnOf(published, code) is { } column ? Total(published!, column) : null;

    /// <summary>Residential groups with the highest numbers that are shown as they are, the highest first; the hidden ones are left out, whatever they are.</summary>
    public static IReadOnlyList<(UnitId? Group, int Number)> Highest(PublishedFigures published, string code, int count) => ColumnOf(published, code) is not { } column ? [] :
    [
        .. published.Groups.Rows.Select((g, i) => (Group: g, Cell: published.Groups.Table[i, column]))
            .Where(r => r.Cell is { Shown: CellShown.Open, Value: > 0 })
            .OrderByDescending(r => r.Cell.Value).Take(count).Select(r => (r.Group, r.Cell.Value)),
    ];

    private static int? ColumnOf(PublishedFigures? published, string code) => (published, code) switch
    {
        (null, _) or ({ Groups.Table.IsWithheld: true }, _) or ({ Groups.Rows.Count: 0 }, _) => null,
        (_, "X-TT13-I-DANSO") => PublishedFigures.All,
        (_, "X-TT13-III-HCDB") => PublishedFigures.Special,
        _ => null,
    };

    private static string Total(PublishedFigures published, int column) => PublishedWords.Of(published.Groups.Table[published.Groups.Rows.Count, column]);
}
