namespace MangNon.Domain.OfficialDocuments;

/// <summary>Finds numbers that are missing or stand twice. The text is kept as written; a person decides.</summary>
internal sealed class NumberingCheck
{
    private readonly Dictionary<(MarkerStyle, string), int> _last = [];

    public static IEnumerable<ReadingWarning> Check(IReadOnlyList<OutlineNode> outline) => new NumberingCheck().Check(outline, parent: null);

    private IEnumerable<ReadingWarning> Check(IReadOnlyList<OutlineNode> siblings, OutlineNode? parent)
    {
        foreach (var level in siblings.Where(n => n.Marker.Ordinal > 0 && n.Row is null && n.Marker.Style != MarkerStyle.Appendix).GroupBy(n => (n.Marker.Style, n.Marker.Kind)))
            foreach (var warning in CheckLevel([.. level], parent)) yield return warning;
        foreach (var node in siblings)
            foreach (var warning in Check(node.Children, node)) yield return warning;
    }

    private IEnumerable<ReadingWarning> CheckLevel(List<OutlineNode> level, OutlineNode? parent)
    {
        var foreign = level.Exists(n => n.Marker.Style == MarkerStyle.Letter && VietnameseLetters.IsForeign(n.Marker.Label[0]));
        for (var i = 0; i < level.Count; i++)
        {
            var now = level[i].Marker.Ordinal;
            var before = i > 0 ? level[i - 1].Marker.Ordinal : GoesOn(level[0].Marker) ? now - 1 : 0;
            if (now <= before) yield return Repeated(level[i], parent);
            else if (Missing(level[i].Marker, before, foreign) is { Length: > 0 } missing) yield return Gap(level[i], parent, missing);
        }
        _last[(level[^1].Marker.Style, level[^1].Marker.Kind)] = level[^1].Marker.Ordinal;
    }

    /// <summary>Some plans number their points through the whole document: 1-3 below I, 4-7 below II.</summary>
    private bool GoesOn(Marker first) => _last.TryGetValue((first.Style, first.Kind), out var last) && last + 1 == first.Ordinal;

    private static string Missing(Marker marker, int before, bool foreign)
    {
        if (marker.Style == MarkerStyle.Letter) return string.Join(", ", VietnameseLetters.Between(before, marker.Ordinal, foreign));
        if (marker.Ordinal - before > 20) return "";
        return string.Join(", ", Enumerable.Range(before + 1, marker.Ordinal - before - 1).Select(n => Written(marker, n)));
    }

    private static string Written(Marker marker, int number) => marker.Style switch
    {
        MarkerStyle.Roman or MarkerStyle.Part or MarkerStyle.Chapter => Markers.Roman(number),
        MarkerStyle.Capital => ((char)('A' + number - 1)).ToString(),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static ReadingWarning Gap(OutlineNode node, OutlineNode? parent, string missing) =>
        new("numbering-gap", parent?.Path, $"{Place(parent)} thiếu mục {missing} trước mục {node.Marker.Label}.", node.Paragraphs[0].Span);

    private static ReadingWarning Repeated(OutlineNode node, OutlineNode? parent) =>
        new("numbering-repeated", node.Path, $"{Place(parent)} có mục {node.Marker.Label} lặp lại hoặc sai thứ tự.", node.Paragraphs[0].Span);

    private static string Place(OutlineNode? parent) => parent is null ? "Văn bản" : $"Mục {parent.Path}";
}
