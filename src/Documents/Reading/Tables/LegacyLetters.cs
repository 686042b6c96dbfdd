using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using MangNon.Domain.Names;

namespace MangNon.Documents.Reading.Tables;

/// <summary>
/// Vietnamese as it was written before Unicode, with fonts that draw other letters in the places of Latin ones: TCVN3 (ABC, fonts .Vn…)
/// and VNI. Which one it is, is seen from which reading gives Vietnamese syllables.
/// </summary>
internal sealed partial class LegacyLetters
{
    /// <summary>From this share of syllables on a reading is believed.</summary>
    public const double Convincing = 0.6;

    private const string Vietnamese = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private const int Sample = 20_000;

    private readonly FrozenDictionary<string, string> _letters;

    private LegacyLetters(string name, FrozenDictionary<string, string> letters) => (Name, _letters) = (name, letters);

    /// <summary>tcvn3 or vni.</summary>
    public string Name { get; }

    public static LegacyLetters Tcvn3 { get; } = new("tcvn3", Tcvn3Table().ToFrozenDictionary(p => p.From, p => p.To));

    public static LegacyLetters Vni { get; } = new("vni", VniTable().ToFrozenDictionary(p => p.From, p => p.To));

    public static IReadOnlyList<LegacyLetters> All { get; } = [Tcvn3, Vni];

    /// <summary>The encoding the texts were written in; null where they are Unicode, or hold too little to tell.</summary>
    public static LegacyLetters? Guess(IEnumerable<string> texts)
    {
        var sample = texts.Where(t => t.Any(c => c is >= '\u0080' and <= '\u00FF' or '\u0192' or '\u2020' or '\u02C6')).Take(2000).ToList();
        if (sample.Count == 0) return null;
        var asIs = ShareOfWords(sample);
        if (asIs >= 0.8) return null;
        var (best, share) = All.Select(l => (l, ShareOfWords([.. sample.Select(l.Convert)]))).MaxBy(l => l.Item2);
        return share >= Convincing && share > asIs + 0.2 ? best : null;
    }

    /// <summary>Of the words that are not plain Latin, how many are Vietnamese syllables; 0 where there is none.</summary>
    public static double ShareOfWords(IReadOnlyList<string> texts)
    {
        var (words, good) = (0, 0);
        foreach (var text in texts)
        {
            foreach (var word in Words().EnumerateMatches(text.AsSpan(0, Math.Min(text.Length, Sample))))
            {
                var span = text.AsSpan(word.Index, word.Length);
                if (!span.ContainsAnyExceptInRange('\0', '\u007F')) continue;
                words++;
                if (IsSyllable(span.ToString())) good++;
            }
        }

        return words == 0 ? 0 : (double)good / words;
    }

    /// <summary>The text in Unicode.</summary>
    public string Convert(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')) return text;
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && _letters.TryGetValue(text.Substring(i, 2), out var pair))
            {
                made.Append(pair);
                i++;
            }
            else if (_letters.TryGetValue(text[i].ToString(), out var one)) made.Append(one);
            else made.Append(text[i]);
        }

        return Words().Replace(made.ToString(), w => InCapitals(w.Value));
    }

    // Capitals with marks are the small letters in another font (.VnTimeH).
    private static string InCapitals(string word) =>
        word.Any(char.IsAsciiLetter) && word.Where(char.IsAsciiLetter).All(char.IsAsciiLetterUpper) && word.Count(char.IsAsciiLetter) > 1 ? word.ToUpperInvariant() : word;

    private static bool IsSyllable(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!IsWrittenOneWay(word)) return false;
        if (lower.Any(c => c > '\u007F' && !Vietnamese.Contains(c, StringComparison.Ordinal))) return false;
        return Syllable().IsMatch(VietnameseText.Fold(lower));
    }

    // All small, all capitals, or one capital at the beginning.
    private static bool IsWrittenOneWay(string word) => !word.Skip(1).Any(char.IsUpper) || !word.Any(char.IsLower);

    private static IEnumerable<(string From, string To)> Tcvn3Table()
    {
        const string bytes = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
        const string letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
        return bytes.Zip(letters, (b, l) => (b.ToString(), l.ToString()));
    }

    private static IEnumerable<(string From, string To)> VniTable()
    {
        const string tones = "øûõùï";
        (string Base, string Marks, string Letters)[] pairs =
        [
            ("a", tones, "àảãáạ"), ("a", "âàåãáä", "âầẩẫấậ"), ("a", "êèúüéë", "ăằẳẵắặ"),
            ("e", tones, "èẻẽéẹ"), ("e", "âàåãáä", "êềểễếệ"),
            ("o", tones, "òỏõóọ"), ("o", "âàåãáä", "ôồổỗốộ"), ("ô", tones, "ờởỡớợ"),
            ("u", tones, "ùủũúụ"), ("ö", tones, "ừửữứự"), ("y", "øûõù", "ỳỷỹý"),
        ];
        foreach (var (start, marks, letters) in pairs)
        {
            foreach (var (mark, letter) in marks.Zip(letters))
            {
                yield return ($"{start}{mark}", letter.ToString());
                yield return ($"{start.ToUpperInvariant()}{char.ToUpperInvariant(mark)}", char.ToUpperInvariant(letter).ToString());
            }
        }

        foreach (var (mark, letter) in "ñôöìæóíòî".Zip("đơưìỉĩíịỵ"))
        {
            yield return (mark.ToString(), letter.ToString());
            yield return (char.ToUpperInvariant(mark).ToString(), char.ToUpperInvariant(letter).ToString());
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\u00A1-\u00FF]+")]
    private static partial Regex Words();

    [GeneratedRegex("^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oao|oe|oi|oo|u|ua|uay|uai|uau|ue|ui|uo|uoi|uou|uu|uy|uye|uyu|uya|y|ye|yeu)(c|ch|m|n|ng|nh|p|t)?$")]
    private static partial Regex Syllable();
}
