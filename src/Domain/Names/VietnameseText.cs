using System.Globalization;
using System.Text;

namespace MangNon.Domain.Names;

/// <summary>Vietnamese words as they are compared: without case, tone and accent marks, đ as d, so that hòa and hoà, Bé and be are one.</summary>
public static class VietnameseText
{
    private const char NoCharacter = '\uFFFE';
    private const char Unknown = '\uFFFD';

    // More say nothing more, and a database takes only so many conditions at once.
    private const int MostSought = 20;

    /// <summary>The words of what somebody types to find something, folded, each once; of very many the first twenty.</summary>
    public static IReadOnlyList<string> SoughtWords(string? text) => [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostSought)];

    /// <summary>Lower case, no marks, single spaces: "Nguyễn Thị Bé" becomes "nguyen thi be". Punctuation becomes a space.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormD)) Append(folded, c);
        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return;
        if (c is 'đ' or 'Đ') folded.Append('d');
        else if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
    }

    /// <summary>Cleans what a person or a file brings in: NFC, no control characters (PostgreSQL refuses U+0000), trimmed.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = text.Where(c => !char.IsControl(c) || c is '\n' or '\t').ToArray();
        return Whole(new string(kept)).Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>
    /// The text without what cannot be normalised: for half a character, cut by whoever sent it, and for U+FFFE, which is none, stands the sign
    /// of an unknown one.
    /// </summary>
    public static string Whole(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || c == NoCharacter)) return text;
        return string.Concat(text.EnumerateRunes()).Replace(NoCharacter, Unknown);
    }
}
