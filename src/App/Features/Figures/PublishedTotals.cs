using MangNon.App.Features.Children.Seeing;

namespace MangNon.App.Features.Figures;

/// <summary>
/// The figures whoever sees no names may read: those that stand in the one published table of the ward, and no other. More numbers of the same
/// children could be taken from it.
/// </summary>
internal static class PublishedTotals
{
    /// <summary>The number as it is published; null where it is none of them or hidden.</summary>
    public static string? Of(PublishedFigures? published, string code) => (published, code) switch
    {
        (null, _) or ({ Groups.Table.IsWithheld: true }, _) or ({ Groups.Rows.Count: 0 }, _) => null,
        (_, "X-TT13-I-DANSO") => Total(published, PublishedFigures.All),
        (_, "X-TT13-III-HCDB") => Total(published, PublishedFigures.Special),
        _ => null,
    };

    private static string Total(PublishedFigures published, int column) => PublishedWords.Of(published.Groups.Table[published.Groups.Rows.Count, column]);
}
