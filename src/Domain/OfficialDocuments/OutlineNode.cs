namespace MangNon.Domain.OfficialDocuments;

/// <summary>A point of the outline while the document is being read.</summary>
internal sealed class OutlineNode(Marker marker, OutlineNode? parent)
{
    private string[]? _texts;
    private string? _heading;

    public Marker Marker { get; } = marker;

    public OutlineNode? Parent { get; } = parent;

    public List<Paragraph> Paragraphs { get; } = [];

    public List<OutlineNode> Children { get; } = [];

    public string Path { get; set; } = "";

    public SectionKind Section { get; set; }

    /// <summary>The row of a task table this point stands for.</summary>
    public TaskRow? Row { get; init; }

    public Span Span => new(Paragraphs[0].Span.Page, Paragraphs[0].Span.Line, LastLine());

    public string? Heading
    {
        get
        {
            Settle();
            return _heading;
        }
    }

    /// <summary>Running text below the heading, a paragraph each.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            Settle();
            return _texts!;
        }
    }

    /// <summary>The paragraph a text was taken from.</summary>
    public Paragraph ParagraphOf(int text)
    {
        Settle();
        return Paragraphs[text + Paragraphs.Count - _texts!.Length];
    }

    public bool IsLeaf => Children.Count == 0;

    /// <summary>What the point is called: its heading, or else its first words.</summary>
    public string Opening => Heading ?? (Texts.Count > 0 ? Texts[0] : "");

    public OutlineItem ToItem() => new(Path, Marker.Written, Heading, Texts.Count == 0 ? null : string.Join('\n', Texts), Span, [.. Children.Select(c => c.ToItem())]);

    private void Settle()
    {
        if (_texts is not null) return;
        if (Row is not null)
        {
            _texts = [Row.Work];
            return;
        }
        var hasMore = Children.Count > 0 || Paragraphs.Count > 1;
        (_heading, var rest) = HeadingOrText.Split(Paragraphs[0].Text, Marker, hasMore, parentIsTop: Parent is null);
        IEnumerable<string> texts = Paragraphs.Skip(1).Select(p => p.Text);
        _texts = [.. (rest is null ? texts : texts.Prepend(rest)).Select(WithoutEndMark)];
    }

    // "./." closes the whole document, not the point it happens to follow.
    private static string WithoutEndMark(string text) => text.EndsWith("./.", StringComparison.Ordinal) ? text[..^2] : text;

    private int LastLine() => Math.Max(Paragraphs[^1].Span.LastLine, Children.Count == 0 ? 0 : Children[^1].LastLine());
}
