namespace MangNon.Documents.Reading;

/// <summary>
/// Text standing side by side without ruled lines: the header and the signature of an official document. Starting from a line
/// with a wide gap, the white strip between the columns is followed up and down until a line crosses it.
/// </summary>
internal static class PdfColumns
{
    private const double NarrowestStrip = 5;

    /// <summary>The text of each line; the columns of a two-column block are separated by a tab, an empty left column leaves just the tab.</summary>
    public static List<string> TextsOf(List<PdfLine> lines, PdfExtent page)
    {
        var texts = new string?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (texts[i] is not null || SeedOf(lines[i]) is not { } seed) continue;
            var strip = seed;
            Follow(lines, texts, page, (i, -1), ref strip);
            Follow(lines, texts, page, (i + 1, +1), ref strip);
        }
        return [.. lines.Select((line, i) => texts[i] ?? PdfLine.Join(line.Words))];
    }

    private static void Follow(List<PdfLine> lines, string?[] texts, PdfExtent page, (int From, int Step) way, ref (double From, double To) strip)
    {
        for (var i = way.From; i >= 0 && i < lines.Count && texts[i] is null; i += way.Step)
        {
            if (page.HasCentred(lines[i]) || Narrowed(lines[i], strip) is not { } narrower) return;
            strip = narrower;
            texts[i] = Split(lines[i], strip);
        }
    }

    private static (double From, double To)? SeedOf(PdfLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].AfterColumnGap && !(i == 1 && line.Words[0].Text.Length <= 4)) return (line.Words[i - 1].Right, line.Words[i].Left);
        }
        return null;
    }

    /// <summary>What is left of the strip beside this line; null if the line crosses it.</summary>
    private static (double From, double To)? Narrowed(PdfLine line, (double From, double To) strip)
    {
        var (from, to) = strip;
        var middle = (from + to) / 2;
        foreach (var word in line.Words)
        {
            if (word.Right <= middle) from = Math.Max(from, word.Right);
            else if (word.Left >= middle) to = Math.Min(to, word.Left);
            else return null;
        }
        return to - from >= NarrowestStrip && !IsSentenceAcross(line, from, to) ? (from, to) : null;
    }

    // A gap filled by a word space is part of a sentence, however wide justification made it.
    private static bool IsSentenceAcross(PdfLine line, double from, double to) =>
        line.Words[0].Right <= from && line.Words.Find(word => word.Left >= to) is { IsNextInSentence: true };

    private static string Split(PdfLine line, (double From, double To) strip)
    {
        var left = PdfLine.Join(line.Words.Where(word => word.Right <= strip.From + 1));
        var right = PdfLine.Join(line.Words.Where(word => word.Left >= strip.To - 1));
        if (right.Length == 0) return left;
        return left.Length == 0 && line.IsPageNumber ? right : $"{left}\t{right}";
    }
}

/// <summary>From where to where the text of a page runs, tables included.</summary>
internal readonly record struct PdfExtent(double Left, double Right)
{
    // In parts of the width of the text: how far a centred line may be off the middle.
    private const double Centred = 0.05;

    public static PdfExtent Of(List<PdfGlyph> glyphs) => new(
        glyphs.Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Left).DefaultIfEmpty().Min(),
        glyphs.Where(glyph => !glyph.IsSpace).Select(glyph => glyph.Right).DefaultIfEmpty().Max());

    /// <summary>A short title in the middle of the page belongs to no column.</summary>
    public bool HasCentred(PdfLine line) =>
        !line.Words.Exists(word => word.AfterColumnGap) && Math.Abs(line.Left + line.Right - Left - Right) / 2 < Centred * (Right - Left);
}
