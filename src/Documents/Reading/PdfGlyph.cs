using System.Globalization;
using System.Text;
using MangNon.Domain.Matching;
using UglyToad.PdfPig.Content;

namespace MangNon.Documents.Reading;

/// <summary>A character where it stands on the page, in points from the lower left corner.</summary>
internal sealed record PdfGlyph(string Text, double Left, double Right, double Base, double Size)
{
    public double Middle => (Left + Right) / 2;

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>The upright characters of a page. Rotated ones are stamps in the margin.</summary>
    public static List<PdfGlyph> Of(Page page, OldLetters letters)
    {
        var glyphs = new List<PdfGlyph>(page.Letters.Count);
        var hyphens = new List<int>();
        foreach (var letter in page.Letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal && letter.Value.Length > 0))
        {
            var value = letters.Printed(letter.Value, letter.FontName);

            var glyph = From(letter, value);

            // Some programs set the accent as a sign of its own, over the letter before it or, in old fonts, with a width of its own.
            if (IsAccent(value) && glyphs is [.., var bearer]) glyphs[^1] = bearer with { Text = bearer.Text + value, Right = Math.Max(bearer.Right, glyph.Right) };
            else glyphs.Add(glyph);
            if (value == "-" && OldLetters.IsTcvn3(letter.FontName)) hyphens.Add(glyphs.Count - 1);
        }
        foreach (var at in hyphens.Where(at => IsLetter(glyphs, at))) glyphs[at] = glyphs[at] with { Text = "ư" };
        return glyphs;
    }

    // TCVN3 keeps ư where western fonts have the hyphen that is seen at the end of a line alone; a PDF calls both by one name. It is ư where that
    // makes a syllable of the letters around it.
    private static bool IsLetter(List<PdfGlyph> glyphs, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && glyphs[first - 1].Meets(glyphs[first])) first--;
        while (last < glyphs.Count - 1 && glyphs[last].Meets(glyphs[last + 1])) last++;
        var word = string.Concat(glyphs[first..(last + 1)].Select(g => g.Text == "-" ? "ư" : g.Text)).Trim('.', ',', ';', ':', '(', ')');
        return word.Length > 1 && Syllable.Of(word).IsVietnamese;
    }

    private bool Meets(PdfGlyph next) => !IsSpace && !next.IsSpace && next.Base == Base && next.Left - Right < Size * PdfLine.WordGap;

    private static PdfGlyph From(Letter letter, string value)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var size = letter.PointSize is > 0.5 and < 500 ? letter.PointSize : Math.Max(letter.BoundingBox.Height, 1);
        return new PdfGlyph(WithoutLigatures(value), Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y, size);
    }

    private static string WithoutLigatures(string text) => text[0] is >= '\uFB00' and <= '\uFB06' ? text.Normalize(NormalizationForm.FormKC) : text;

    private static bool IsAccent(string text) => CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.NonSpacingMark;
}

/// <summary>Characters on one baseline, as words from left to right.</summary>
internal sealed class PdfLine
{
    // In parts of the letter size; a word space is about a quarter.
    internal const double WordGap = 0.15;
    private const double SameLine = 0.4;
    private const double SamePlace = 0.1;

    private PdfLine(double baseline, List<PdfWord> words)
    {
        Base = baseline;
        Words = words;
    }

    public double Base { get; }
    public List<PdfWord> Words { get; }
    public double Left => Words[0].Left;
    public double Right => Words[^1].Right;

    /// <summary>The number of the page: 2, - 2 -, 2/7.</summary>
    public bool IsPageNumber => Words.All(word => word.Text.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '/'));

    /// <summary>Lines from top to bottom. What is raised or lowered a little (m², a footnote's number) stays on its line.</summary>
    public static List<PdfLine> Group(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var current = new List<PdfGlyph>();
        PdfGlyph? main = null;
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base))
        {
            if (main is not null && main.Base - glyph.Base > SameLine * Math.Max(main.Size, glyph.Size))
            {
                Add(current, main, lines);
                (current, main) = ([], null);
            }
            current.Add(glyph);
            if (main is null || (!glyph.IsSpace && glyph.Size > main.Size)) main = glyph;
        }
        if (main is not null) Add(current, main, lines);
        return lines;
    }

    /// <summary>The words of some stretch of the line; a wide gap becomes a tab.</summary>
    public static string Join(IEnumerable<PdfWord> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (text.Length > 0) text.Append(word.AfterColumnGap && !IsMarker(text) ? '\t' : ' ');
            text.Append(word.Text);
        }
        return LineText.Clean(text.ToString());
    }

    // After the number of a list stands a tab that parts no columns.
    private static bool IsMarker(StringBuilder text) => text.Length <= 8 && !text.ToString().Contains(' ');

    private static void Add(List<PdfGlyph> glyphs, PdfGlyph main, List<PdfLine> lines)
    {
        var words = WordsOf([.. glyphs.OrderBy(glyph => glyph.Left)]);
        if (words.Count > 0) lines.Add(new PdfLine(main.Base, words));
    }

    private static List<PdfWord> WordsOf(List<PdfGlyph> glyphs)
    {
        var words = new List<PdfWord>();
        PdfGlyph? letter = null;
        PdfGlyph? before = null;
        foreach (var glyph in glyphs)
        {
            if (!glyph.IsSpace && (letter is null || !IsTwice(letter, glyph)))
            {
                if (letter is null || before!.IsSpace || glyph.Left - letter.Right > WordGap * glyph.Size) words.Add(PdfWord.At(glyph, letter, before));
                words[^1].Append(glyph);
                letter = glyph;
            }
            before = glyph;
        }
        return words;
    }

    // Bold made by printing the same letter again a hair to the right.
    private static bool IsTwice(PdfGlyph last, PdfGlyph glyph) =>
        glyph.Text == last.Text && glyph.Left - last.Left < SamePlace * glyph.Size;
}

/// <summary>A word on a line.</summary>
internal sealed class PdfWord
{
    // In parts of the letter size. A jump is white that no space fills: the way to the next column. Justified text jumps a
    // little behind its spaces, and some people reach the next column with spaces alone.
    private const double ColumnJump = 1.5;
    private const double ColumnOfSpaces = 4;
    private const double SentenceJump = 0.6;

    private readonly StringBuilder _text = new();

    public required double Left { get; init; }
    public double Right { get; private set; }
    public required bool AfterColumnGap { get; init; }
    public required bool IsNextInSentence { get; init; }
    public string Text => _text.ToString();

    /// <param name="letter">Last letter before the word.</param>
    /// <param name="before">What stands directly before it, which can be a space.</param>
    public static PdfWord At(PdfGlyph first, PdfGlyph? letter, PdfGlyph? before)
    {
        var gap = letter is null ? 0 : (first.Left - letter.Right) / first.Size;
        var jump = before is null ? 0 : (first.Left - before.Right) / first.Size;
        return new PdfWord
        {
            Left = first.Left,
            AfterColumnGap = letter is not null && (jump > ColumnJump || gap > ColumnOfSpaces),
            IsNextInSentence = before is { IsSpace: true } && jump < SentenceJump,
        };
    }

    public void Append(PdfGlyph glyph)
    {
        _text.Append(glyph.Text);
        Right = Math.Max(Right, glyph.Right);
    }
}
