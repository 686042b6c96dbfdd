namespace MangNon.Domain.OfficialDocuments;

/// <summary>Puts paragraphs under the points they belong to. A point numbered like an open one stands beside it; any other stands below.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<OutlineNode> _top = [];
    private readonly List<Paragraph> _opening = [];
    private readonly bool _hasNumbers;
    private OutlineNode? _current;
    private TaskTable? _table;
    private OutlineNode? _rowGroup;

    private OutlineBuilder(IEnumerable<Paragraph> paragraphs) => _hasNumbers = paragraphs.Any(p => p.Marker is { IsBullet: false });

    public static (List<Paragraph> Opening, List<OutlineNode> Outline) Build(IReadOnlyList<Paragraph> paragraphs)
    {
        var builder = new OutlineBuilder(paragraphs);
        foreach (var paragraph in paragraphs) builder.Add(paragraph);
        OutlinePaths.Assign(builder._top, parent: null);
        return (builder._opening, builder._top);
    }

    private void Add(Paragraph paragraph)
    {
        if (paragraph.Kind == LineKind.TableRow && AddedToTable(paragraph)) return;
        _table = null;
        if (paragraph.Marker is { } marker && !(_current is null && IsOpeningLine(paragraph))) Open(Settle(marker), paragraph);
        else if (WaitsForHeading(paragraph)) _current!.Paragraphs[^1].Absorb(paragraph);
        else if (UnnumberedHeading(paragraph) is { } heading) Open(heading, paragraph);
        else if (_current is null) _opening.Add(paragraph);
        else _current.Paragraphs.Add(paragraph);
    }

    /// <summary>"Phần thứ nhất" or a bare "I." has its title on the next line; a title in capitals may take two.</summary>
    private bool WaitsForHeading(Paragraph next) =>
        _current is { Paragraphs: [var only], Children.Count: 0 }
        && (only.Text.Length == 0 || (Wording.IsCapitals(only.Text) && Wording.IsCapitals(next.Text) && !Wording.EndsSentence(only.Text)));

    /// <summary>A list of grounds in front of the first part may itself have dashes or numbers; where parts have numbers, a dash opens none.</summary>
    private bool IsOpeningLine(Paragraph paragraph) =>
        (paragraph.Marker!.IsBullet && _hasNumbers) || (paragraph.Marker.Style is MarkerStyle.Bullet or MarkerStyle.Number && GroundsInOpening.StartsGround(paragraph.Text));

    private bool AddedToTable(Paragraph paragraph)
    {
        if (_current is null) return false;
        if (TaskTable.Open(paragraph.Cells) is { } opened)
        {
            (_table, _rowGroup) = (opened, null);
            return true;
        }
        if (_table is null) return false;
        if (_rowGroup is null && _current.Children.Count == 0 && _table.TakesSecondHeader(paragraph.Cells)) return true;
        if (_table.Row(paragraph.Cells) is { } row) AddRow(row, paragraph);
        return true;
    }

    /// <summary>A row with words but neither body nor time is a title for the rows below it.</summary>
    private void AddRow(TaskRow row, Paragraph paragraph)
    {
        if (row.Work.Length == 0) return;
        var marker = Markers.Find(row.Order + ". x") ?? new Marker(MarkerStyle.Bullet, row.Order, "", 0, 0, "row");
        var isTitle = row is { Lead: null, Support: null, Time: null, Product: null } && (marker.Style is MarkerStyle.Roman or MarkerStyle.Capital || Wording.IsCapitals(row.Work));
        var parent = isTitle || _rowGroup is null ? _current! : _rowGroup;
        var node = new OutlineNode(isTitle ? marker with { Style = MarkerStyle.Section } : marker, parent) { Row = isTitle ? null : row };
        node.Paragraphs.Add(paragraph.WithText(row.Work));
        parent.Children.Add(node);
        if (isTitle) _rowGroup = node;
    }

    private void Open(Marker marker, Paragraph paragraph)
    {
        var parent = ParentFor(marker);
        var node = new OutlineNode(marker, parent);
        node.Paragraphs.Add(paragraph);
        (parent?.Children ?? _top).Add(node);
        _current = node;
    }

    private OutlineNode? ParentFor(Marker marker)
    {
        for (var node = _current; node is not null; node = node.Parent)
            if (node.Marker.SameLevelAs(marker)) return node.Parent;
        if (marker.Style == MarkerStyle.Decimal) return DecimalParent(marker);
        var above = _current;
        while (above is not null && !MayHold(above.Marker, marker)) above = above.Parent;
        return above;
    }

    /// <summary>1.2.3 stands below 1.2, or below the nearest point with a shorter number.</summary>
    private OutlineNode? DecimalParent(Marker marker)
    {
        for (var node = _current; node is not null; node = node.Parent)
        {
            if (marker.Label.StartsWith(node.Marker.Label + '.', StringComparison.Ordinal) && node.Marker.Label.Length > 0) return node;
            if (node.Marker.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Section or MarkerStyle.Roman or MarkerStyle.Capital or MarkerStyle.Unnumbered) return node;
            if (node.Marker.Style == MarkerStyle.Decimal && string.CompareOrdinal(node.Marker.Kind, marker.Kind) < 0) return node;
            if (node.Marker.Style == MarkerStyle.Number) return node;
        }
        return null;
    }

    private static bool MayHold(Marker above, Marker marker) => marker.Style switch
    {
        MarkerStyle.Part or MarkerStyle.Appendix => above.Style is MarkerStyle.Appendix,
        MarkerStyle.Chapter => above.Style is MarkerStyle.Part or MarkerStyle.Appendix,
        MarkerStyle.Section => above.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Appendix,
        MarkerStyle.Capital or MarkerStyle.Unnumbered when marker.Kind.Length == 0 => above.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Section or MarkerStyle.Appendix,
        MarkerStyle.Roman => above.Style is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Section or MarkerStyle.Capital or MarkerStyle.Appendix,
        MarkerStyle.Number or MarkerStyle.Decimal or MarkerStyle.Unnumbered => above.Style is not (MarkerStyle.Bullet or MarkerStyle.LetterNumber),
        MarkerStyle.Letter => above.Style is not MarkerStyle.Bullet,
        _ => true,
    };

    /// <summary>C. and D. may be Roman numbers or letters, I. and V. the other way round: the open points decide.</summary>
    private Marker Settle(Marker marker)
    {
        if (marker.Style != MarkerStyle.Roman || marker.Label.Length > 1) return marker;
        var asCapital = new Marker(MarkerStyle.Capital, marker.Written, marker.Label, marker.Label[0] - 'A' + 1, marker.Length);
        for (var node = _current; node is not null; node = node.Parent)
        {
            if (node.Marker.Style == MarkerStyle.Roman) return marker;
            if (node.Marker.Style == MarkerStyle.Capital && node.Marker.Ordinal + 1 == asCapital.Ordinal) return asCapital;
        }
        return marker;
    }

    /// <summary>Titles without a number: capitals on their own, a known section title, or a body's name in the part that assigns duties.</summary>
    private Marker? UnnumberedHeading(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (paragraph.Kind == LineKind.TableRow || Wording.WordCount(text) is < 1 or > 20) return null;
        if (Wording.IsCapitals(text) && Wording.WordCount(text) >= 2 && !text.EndsWith('.')) return new Marker(MarkerStyle.Unnumbered, "", "", 0, 0);
        if (!_hasNumbers && SectionKinds.IsTitle(text)) return new Marker(MarkerStyle.Unnumbered, "", "", 0, 0);
        return IsUnitTitle(text) ? new Marker(MarkerStyle.Unnumbered, "", "", 0, 0, "unit") : null;
    }

    private bool IsUnitTitle(string text)
    {
        if (_current is null || (Wording.EndsSentence(text) && !text.EndsWith(':')) || Wording.WordCount(text) > 14) return false;
        var part = _current;
        while (part.Parent is { } above && SectionKinds.OfTitle(part.Paragraphs[0].Text) != SectionKind.Assignment) part = above;
        return SectionKinds.OfTitle(part.Paragraphs[0].Text) == SectionKind.Assignment
            && part.Children.TrueForAll(c => c.Marker.Style is MarkerStyle.Unnumbered)
            && Bodies.IsName(text);
    }
}

/// <summary>Gives every point its path: its own numbers joined by full stops, #1, #2 … for points without a number.</summary>
internal static class OutlinePaths
{
    public static void Assign(List<OutlineNode> nodes, OutlineNode? parent)
    {
        var unnumbered = parent is null ? 0 : parent.Texts.Count(t => !t.EndsWith(':'));
        foreach (var node in nodes)
        {
            node.Path = node.Marker.Label.Length == 0 ? $"{parent?.Path}#{++unnumbered}" : Join(parent?.Path, node.Marker, parent?.Marker);
            Assign(node.Children, node);
        }
    }

    private static string Join(string? above, Marker marker, Marker? parent)
    {
        if (string.IsNullOrEmpty(above)) return marker.Label;
        var own = marker.Label;
        if (parent is { Label.Length: > 0 } && own.StartsWith(parent.Label + '.', StringComparison.Ordinal)) own = own[(parent.Label.Length + 1)..];
        return $"{above}.{own}";
    }
}
