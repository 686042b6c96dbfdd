using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Reading;

/// <summary>What the named styles of a Word document say about the words: capitals, hidden text, numbering.</summary>
internal sealed class DocxStyles
{
    // A style may be based on another that is based on it; Word gives up long before this.
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraphStyle;
    private readonly string? _defaultFont;

    public DocxStyles(Styles? styles)
    {
        _defaultFont = Said(styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.RunFonts);
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            _styles.TryAdd(id, style);
            if (style.Default.OrNull() == true && style.Type.OrNull() == StyleValues.Paragraph) _defaultParagraphStyle ??= id;
        }
    }

    /// <summary>The style of a paragraph, then the one it is based on, and so on.</summary>
    public IEnumerable<Style> ChainOf(Paragraph paragraph) =>
        ChainOf(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _defaultParagraphStyle);

    public IEnumerable<Style> ChainOf(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Whether the words of a run are printed in capitals, or not at all.</summary>
    public (bool Capitals, bool Hidden) LookOf(Run run, Paragraph paragraph) =>
        (Is<Caps>(run, paragraph), Is<Vanish>(run, paragraph));

    /// <summary>Name of the font the words of a run are set in; null where the document names none.</summary>
    public string? FindFontOf(Run run, Paragraph paragraph) =>
        Said(run.RunProperties?.RunFonts)
        ?? ChainOf(run.RunProperties?.RunStyle?.Val?.Value).Concat(ChainOf(paragraph)).Select(style => Said(style.StyleRunProperties?.RunFonts)).FirstOrDefault(said => said is not null)
        ?? _defaultFont;

    private bool Is<T>(Run run, Paragraph paragraph) where T : OnOffType =>
        Said(run.RunProperties?.GetFirstChild<T>())
        ?? SaidBy<T>(ChainOf(run.RunProperties?.RunStyle?.Val?.Value))
        ?? SaidBy<T>(ChainOf(paragraph))
        ?? false;

    private static bool? SaidBy<T>(IEnumerable<Style> chain) where T : OnOffType =>
        chain.Select(style => Said(style.StyleRunProperties?.GetFirstChild<T>())).FirstOrDefault(said => said is not null);

    private static string? Said(RunFonts? fonts) => fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value;

    private static bool? Said(OnOffType? property) => property is null ? null : property.Val.OrNull() ?? true;
}
