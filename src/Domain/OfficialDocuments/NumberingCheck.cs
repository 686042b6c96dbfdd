namespace MangNon.Domain.OfficialDocuments;

/// <summary>Finds numbers that are missing or stand twice. The text is kept as written; a person decides.</summary>
internal static class NumberingCheck
{
    public static IEnumerable<ReadingWarning> Check(IReadOnlyList<OutlineNode> siblings, OutlineNode? parent = null)
    {
        foreach (var level in siblings.Where(n => n.Marker.Ordinal > 0).GroupBy(n => (n.Marker.Style, n.Marker.Kind)))
            foreach (var warning in CheckLevel([.. level], parent)) yield return warning;
        foreach (var node in siblings)
            foreach (var warning in Check(node.Children, node)) yield return warning;
    }

    private static IEnumerable<ReadingWarning> CheckLevel(List<OutlineNode> level, OutlineNode? parent)
    {
        var foreign = level.Exists(n => n.Marker.Style == MarkerStyle.Letter && VietnameseLetters.IsForeign(n.Marker.Label[0]));
        for (var i = 0; i < level.Count; i++)
        {
            var before = i == 0 ? 0 : level[i - 1].Marker.Ordinal;
            var now = level[i].Marker.Ordinal;
            if (now <= before)
            {
                if (now != 1) yield return Repeated(level[i], parent);
            }
            else if (Missing(level[i].Marker, before, foreign) is { Length: > 0 } missing) yield return Gap(level[i], parent, missing);
        }
        foreach (var twice in level.Where(n => n.Marker.Ordinal == 1).Skip(1)) yield return Repeated(twice, parent);
    }

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
