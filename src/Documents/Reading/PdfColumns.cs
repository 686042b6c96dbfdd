namespace MangNon.Documents.Reading;

/// <summary>
/// Text standing side by side without ruled lines: the header and the signature of an official document. Starting from a line
/// with a wide gap, the white strip between the columns is followed up and down until a line crosses it.
/// </summary>
internal static class PdfColumns
{
    private const double NarrowestStrip = 5;

    /// <summary>The text of each line; the columns of a two-column block are separated by a tab, an empty left column leaves just the tab.</summary>
    public static List<string> TextsOf(List<PdfLine> lines)
    {
        var texts = new string?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (texts[i] is not null || SeedOf(lines[i]) is not { } seed) continue;
            var strip = seed;
            Follow(lines, texts, i, -1, ref strip);
            Follow(lines, texts, i + 1, +1, ref strip);
        }
        return [.. lines.Select((line, i) => texts[i] ?? PdfLine.Join(line.Words))];
    }

    private static void Follow(List<PdfLine> lines, string?[] texts, int from, int step, ref (double From, double To) strip)
    {
        for (var i = from; i >= 0 && i < lines.Count && texts[i] is null; i += step)
        {
            if (Narrowed(lines[i], strip) is not { } narrower) return;
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
        return left.Length == 0 && line.IsNumber ? right : $"{left}\t{right}";
    }
}
