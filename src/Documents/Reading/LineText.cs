using System.Globalization;
using System.Text;

namespace MangNon.Documents.Reading;

/// <summary>The characters of a line as a reader sees them, the same whatever program wrote the file.</summary>
internal static class LineText
{
    /// <summary>Unicode NFC, plain spaces, no invisible characters, nothing at either end. Tabs inside the line stay: they part columns.</summary>
    public static string Clean(string raw)
    {
        var seen = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
            AppendVisible(seen, rune);
        return seen.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static void AppendVisible(StringBuilder seen, Rune rune)
    {
        if (rune.Value == '\t') seen.Append('\t');
        else if (SymbolFont.Meant(rune.Value) is { } meant) seen.Append(meant);
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator) seen.Append(' ');
        else if (!IsInvisible(rune)) seen.Append(rune);
    }

    // Format covers zero-width characters, the soft hyphen, direction marks and the byte order mark.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}

/// <summary>Bullets that Word keeps as positions in the fonts Symbol and Wingdings.</summary>
internal static class SymbolFont
{
    public static char? Meant(int character) => character switch
    {
        0xF0B7 or 0xF06C or 0xF09F => '•',
        0xF0A7 or 0xF06E => '▪',
        0xF0D8 => '➢',
        0xF0FC => '✓',
        0xF076 => '❖',
        0xF02B => '+',
        0xF02D => '-',
        _ => null,
    };
}
