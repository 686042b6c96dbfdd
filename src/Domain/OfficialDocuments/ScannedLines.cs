using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>
/// The lines a program saw on pictures of a paper. What such programs get wrong again and again is put right where the paper itself says so: the
/// Roman numbers of headings and the full stop behind a number, by the number that must come next. Everything else stays for a person to look at.
/// </summary>
public static partial class ScannedLines
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The document of these pages.</summary>
    /// <param name="pages">Words of each page, lines parted by line feeds.</param>
    public static DocumentText Of(IEnumerable<string> pages)
    {
        var lines = new List<DocumentLine>();
        var (heading, point) = (0, 0);
        foreach (var (page, words) in pages.Index())
        {
            foreach (var raw in words.Split('\n'))
            {
                var text = Numbered(Spaces().Replace(raw.Normalize(), " ").Trim(), ref heading, ref point);
                if (text.Length > 0) lines.Add(new DocumentLine(page + 1, lines.Count + 1, text));
            }
        }

        return new DocumentText(lines);
    }

    private static string Numbered(string line, ref int heading, ref int point)
    {
        if (heading < Roman.Length && Heading().Match(line) is { Success: true } found && IsMeant(found.Groups["n"].Value, Roman[heading]))
        {
            (heading, point) = (heading + 1, 0);
            return $"{Roman[heading - 1]}. {found.Groups["rest"].Value}";
        }

        if (Point().Match(line) is not { Success: true } number || int.Parse(number.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) != point + 1) return line;
        point++;
        return $"{point}. {number.Groups["rest"].Value}";
    }

    // The strokes of a Roman number are seen as l, L, H, 1 or T, its point as a comma; how many strokes there are is seen well enough.
    private static bool IsMeant(string seen, string next) => seen.Length <= next.Length + 1 && (seen == next || seen.Any(c => next.Contains(c, StringComparison.Ordinal) || "lLHT1|ỊÌ".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"^['‘""“.]?(?<n>[IVXlLHT1|ỊÌ]{1,5})[.,]?\s+(?<rest>\p{Lu}[\p{Lu}\s,;\-–()]{3,}.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^['‘""“]?(?<n>\d{1,2})[.,]?\s+['‘""“]?(?<rest>\p{Lu}.*)$")]
    private static partial Regex Point();

    [GeneratedRegex(@"[\t\u00A0 ]+")]
    private static partial Regex Spaces();
}
