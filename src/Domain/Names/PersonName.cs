namespace MangNon.Domain.Names;

/// <summary>A Vietnamese name, written family name first and sorted by the given name, the last word.</summary>
public static class PersonName
{
    /// <summary>
    /// Key that sorts as a Vietnamese list does: given name, then family name, then middle names. Letters keep their
    /// alphabetical place (a ă â … d đ …), tones come after letters, so that the order does not depend on the database.
    /// </summary>
    public static string SortKey(string fullName)
    {
        var words = fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        var ordered = words.Length == 1 ? words : [words[^1], words[0], .. words[1..^1]];
        return string.Join(' ', ordered.Select(AlphabetKey));
    }

    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323"; // huyền, hỏi, ngã, sắc, nặng

    private static string AlphabetKey(string word)
    {
        var letters = new System.Text.StringBuilder();
        var tone = 0;
        foreach (var c in word.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD))
        {
            if (Tones.IndexOf(c, StringComparison.Ordinal) is >= 0 and var t) tone = t + 1;
            else if (c is '\u0306' or '\u0302' or '\u031B') Compose(letters, c);
            else Append(letters, c);
        }

        return letters.Append((char)('0' + tone)).ToString();
    }

    private static void Append(System.Text.StringBuilder letters, char c)
    {
        var place = Alphabet.IndexOf(c, StringComparison.Ordinal);
        if (place >= 0) letters.Append((char)('A' + place));
    }

    // A breve, circumflex or horn follows its letter in decomposed text and makes another letter of it.
    private static void Compose(System.Text.StringBuilder letters, char mark)
    {
        if (letters.Length == 0) return;
        var plain = Alphabet[letters[^1] - 'A'];
        var marked = $"{plain}{mark}".Normalize(System.Text.NormalizationForm.FormC)[0];
        var place = Alphabet.IndexOf(marked, StringComparison.Ordinal);
        if (place >= 0) letters[^1] = (char)('A' + place);
    }
}
