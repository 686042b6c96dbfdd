using System.Text;

namespace MangNon.Bench.Matching;

/// <summary>
/// The primary code of Lawrence Philips' Double Metaphone (C/C++ Users Journal, June 2000), those rules alone that a word of Vietnamese letters without
/// marks reaches. No package of it is kept for .NET; checked against the npm package double-metaphone 2.0.1 (MIT): the same code for every syllable of
/// the name lists.
/// </summary>
internal static class DoubleMetaphone
{
    public static string Of(string word)
    {
        var (text, code, at) = (word.ToUpperInvariant(), new StringBuilder(), 0);
        if (Begins(text, "GN", "KN", "PN", "WR", "PS")) at = 1;
        else if (text.StartsWith('X')) (at, _) = (1, code.Append('S'));
        while (at < text.Length) at += Step(text, at, code);
        return code.ToString();
    }

    private static int Step(string text, int at, StringBuilder code)
    {
        var (letter, next) = (text[at], Letter(text, at + 1));
        if (IsVowel(letter)) return at == 0 ? Put(code, "A", 1) : 1;
        return letter switch
        {
            'C' => OfC(text, at, code),
            'G' => OfG(text, at, code),
            'H' => IsVowel(next) && (at == 0 || IsVowel(text[at - 1])) ? Put(code, "H", 2) : 1,
            'P' when next == 'H' => Put(code, "F", 2),
            'T' => OfT(text, at, code),
            'S' when next == 'H' => Put(code, "X", 2),
            'S' when next == 'I' && Letter(text, at + 2) is 'O' or 'A' => Put(code, "S", 3),
            'X' => Put(code, "KS", 1),
            'Z' when next == 'H' => Put(code, "J", 2),
            'D' when next == 'G' => Put(code, "TK", 2),
            'B' => Put(code, "P", next == 'B' ? 2 : 1),
            'D' => Put(code, "T", next is 'D' or 'T' ? 2 : 1),
            'V' => Put(code, "F", next == 'V' ? 2 : 1),
            'Q' => Put(code, "K", next == 'Q' ? 2 : 1),
            'Z' => Put(code, "S", 1),
            'W' => at == 0 && IsVowel(next) ? Put(code, "A", 1) : 1,
            'F' or 'J' or 'K' or 'L' or 'M' or 'N' or 'P' or 'R' or 'S' => Put(code, letter.ToString(), next == letter ? 2 : 1),
            _ => 1,
        };
    }

    private static int OfC(string text, int at, StringBuilder code)
    {
        var (next, after) = (Letter(text, at + 1), Letter(text, at + 2));
        if (at > 0 && text[at - 1] == 'A' && next == 'H' && after != 'I' && after != 'E' && !IsVowel(Letter(text, at - 2))) return Put(code, "K", 2);
        if (next == 'H' && after == 'I' && Letter(text, at + 3) == 'A') return Put(code, "K", 2);
        if (next == 'H') return Put(code, at == 0 && Begins(text, "CHEM", "CHYM", "CHIA") ? "K" : at > 0 && !"AEOU".Contains(text[at - 1], StringComparison.Ordinal) ? "X" : at > 0 && after == ' ' ? "K" : "X", 2);
        if (next is 'I' or 'E' or 'Y') return Put(code, "S", 2);
        return Put(code, "K", next is 'C' or 'G' or 'K' or 'Q' ? 2 : 1);
    }

    private static int OfG(string text, int at, StringBuilder code)
    {
        var (next, after) = (Letter(text, at + 1), Letter(text, at + 2));
        if (next == 'H') return Put(code, at == 0 && after == 'I' ? "J" : "K", 2);
        if (next == 'N') return Put(code, at == 1 && IsVowel(text[0]) ? "KN" : "N", 2);
        if (at == 0 && (next == 'Y' || (next == 'E' && "BILPRSY".Contains(after, StringComparison.Ordinal)) || (next == 'I' && "BELN".Contains(after, StringComparison.Ordinal)))) return Put(code, "K", 2);
        if (next is 'E' or 'I' or 'Y') return Put(code, "J", 2);
        return Put(code, "K", next == 'G' ? 2 : 1);
    }

    private static int OfT(string text, int at, StringBuilder code)
    {
        var (next, after) = (Letter(text, at + 1), Letter(text, at + 2));
        if (next == 'I' && (after == 'A' || (after == 'O' && Letter(text, at + 3) == 'N'))) return Put(code, "X", 3);
        if (next == 'H') return Put(code, after is 'O' or 'A' && Letter(text, at + 3) == 'M' ? "T" : "0", 2);
        return Put(code, "T", next is 'T' or 'D' ? 2 : 1);
    }

    private static int Put(StringBuilder code, string sign, int step)
    {
        code.Append(sign);
        return step;
    }

    private static bool Begins(string text, params ReadOnlySpan<string> with)
    {
        foreach (var start in with)
            if (text.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    private static char Letter(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';

    private static bool IsVowel(char letter) => "AEIOUY".Contains(letter, StringComparison.Ordinal);
}
