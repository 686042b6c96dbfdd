using System.Text;
using System.Text.RegularExpressions;

namespace MangNon.Domain.OfficialDocuments;

/// <summary>Comparing Vietnamese words as people write them: both tone placements (hoà, hòa), any dash, any case.</summary>
internal static partial class Wording
{
    private const string NewTone = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuũuỵ";
    private const string OldTone = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private static readonly Dictionary<(char, char), (char, char)> TonePlacement = PairUp();

    /// <summary>Lower case, one tone placement, plain dashes and quotes; every character keeps its position.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++) folded[i] = Plain(char.ToLowerInvariant(text[i]));
        for (var i = 0; i + 1 < folded.Length; i++)
            if (EndsSyllable(folded, i + 1) && !StartsWithQ(folded, i) && TonePlacement.TryGetValue((folded[i], folded[i + 1]), out var old))
                (folded[i], folded[i + 1]) = old;
        return new string(folded);
    }

    /// <summary>For comparing names: folded, without spaces around dashes, without doubled spaces and end marks.</summary>
    public static string Key(string text) =>
        Dash().Replace(Collapse(Fold(text)), "-").Trim(' ', '.', ',', ';', ':', '"');

    public static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    public static bool StartsLower(string text) => text.Length > 0 && char.IsLower(text[0]);

    public static bool StartsUpper(string text) => text.TrimStart('"', '“', '\'', '‘', '(', '«').FirstOrDefault() is var first && char.IsUpper(first);

    public static bool EndsSentence(string text) => text.TrimEnd('"', '”', '\'', '’', ')', '»', ' ') is { Length: > 0 } bare && bare[^1] is '.' or '!' or '?' or ';' or ':' or '…';

    /// <summary>All letters are capitals, and there are some.</summary>
    public static bool IsCapitals(string text) => text.Count(char.IsUpper) >= 3 && !text.Any(char.IsLower);

    public static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Overwrites a stretch with blanks so that nothing is found in it and nothing moves.</summary>
    public static string Blank(string text, IEnumerable<(int Start, int Length)> stretches)
    {
        var kept = new StringBuilder(text);
        foreach (var (start, length) in stretches)
            for (var i = start; i < start + length; i++) kept[i] = ' ';
        return kept.ToString();
    }

    private static char Plain(char c) => c switch
    {
        '–' or '—' or '‑' or '−' or '‐' => '-',
        '“' or '”' or '„' or '«' or '»' => '"',
        '’' or '‘' => '\'',
        '\u00a0' or '\t' or '\n' or '\r' => ' ',
        _ => c,
    };

    // The two placements differ only in open syllables: hoà and hòa, but always hoàn.
    private static bool EndsSyllable(char[] text, int i) => i + 1 == text.Length || !char.IsLetter(text[i + 1]);

    // "quý" has no tone to move: its u belongs to the consonant.
    private static bool StartsWithQ(char[] text, int i) => i > 0 && text[i] == 'u' && text[i - 1] == 'q';

    private static Dictionary<(char, char), (char, char)> PairUp()
    {
        var pairs = new Dictionary<(char, char), (char, char)>();
        for (var i = 0; i < NewTone.Length; i += 2) pairs[(NewTone[i], NewTone[i + 1])] = (OldTone[i], OldTone[i + 1]);
        return pairs;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?- ?")]
    private static partial Regex Dash();
}
