using System.Globalization;
using System.Text;

namespace MangNon.Domain.Matching;

/// <summary>A full name (họ và tên) read into syllables: family name first, given name last.</summary>
public sealed class ParsedName
{
    private ParsedName(IReadOnlyList<Syllable> words)
    {
        Words = words;
        HasMarks = words.Any(w => w.HasMarks);
        Joined = string.Concat(words.Select(w => w.Letters));
    }

    /// <summary>All syllables as written, left to right.</summary>
    public IReadOnlyList<Syllable> Words { get; }

    /// <summary>At least one syllable is written with a mark. A name without any is taken as typed without marks.</summary>
    public bool HasMarks { get; }

    /// <summary>All letters without marks and spaces: "nguyenvanan".</summary>
    public string Joined { get; }

    public bool IsEmpty => Words.Count == 0;

    /// <summary>Họ. Throws when the name is empty.</summary>
    public Syllable Family => Words[0];

    /// <summary>Tên, the last syllable. Throws when the name is empty.</summary>
    public Syllable Given => Words[^1];

    /// <summary>
    /// Reads a name from any source: composed or decomposed, hyphens and dots as spaces, invisible characters dropped, "NguyễnVănAn" taken apart.
    /// Null and blank give an empty name; nothing throws.
    /// </summary>
    /// <param name="known">Syllables already read, to be shared when many names are read; it grows to a few thousand.</param>
    public static ParsedName Of(string? text, IDictionary<string, Syllable>? known = null) =>
        new([.. Split(text).Select(w => Read(w, known))]);

    private static Syllable Read(string word, IDictionary<string, Syllable>? known)
    {
        if (known is null) return Syllable.Of(word);
        if (!known.TryGetValue(word, out var syllable)) known[word] = syllable = Syllable.Of(word);
        return syllable;
    }

    private static string[] Split(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var spaced = new StringBuilder(text.Length);
        var last = ' ';
        foreach (var c in Composed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) continue;
            if (char.IsUpper(c) && char.IsLower(last)) spaced.Append(' ');
            spaced.Append(char.IsLetterOrDigit(c) ? c : ' ');
            last = c;
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Half of a surrogate pair, as a broken file brings it, and U+FFFE make Normalize throw. Names come thousands at a time, nearly all composed already.
    private static string Composed(string text) =>
        text.All(IsComposed) ? text : (text.Any(IsNoCharacter) ? new string([.. text.Where(c => !IsNoCharacter(c))]) : text).Normalize(NormalizationForm.FormC);

    // Latin letters below the first combining mark, and the block with those of Vietnamese that carry two.
    private static bool IsComposed(char c) => c is < '\u0300' or (>= '\u1E00' and <= '\u1EFF');

    private static bool IsNoCharacter(char c) => char.IsSurrogate(c) || c == '\uFFFE';

    public override string ToString() => string.Join(' ', Words);
}
