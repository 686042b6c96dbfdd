using System.Globalization;
using System.Text;

namespace MangNon.Domain.Calendar;

/// <summary>The yearly occasions, fixed by the common or by the lunar calendar.</summary>
public static class Occasions
{
    /// <summary>All occasions of the data file, in its order.</summary>
    public static IReadOnlyList<Occasion> All { get; } = CalendarDataFile.Read<List<Occasion>>("occasions.json");

    private static readonly (string Words, Occasion Occasion)[] Wordings =
        [.. All.SelectMany(o => o.SpokenAs.Select(w => ($" {Fold(w)} ", o)))];

    /// <summary>The occasions of a solar year by date.</summary>
    public static IReadOnlyList<OccasionDate> In(int year) =>
        [.. All.Select(o => o.In(year)).OrderBy(o => o.From).ThenBy(o => o.Occasion.Code, StringComparer.Ordinal)];

    /// <summary>The occasion a text names first, or null. Case and diacritics do not matter.</summary>
    /// <param name="text">Any Vietnamese text: a heading, a duty, a cell of a table.</param>
    /// <param name="year">Solar year the text is about.</param>
    public static OccasionDate? Find(string text, int year) => FindAll(text, year) is [var first, ..] ? first : null;

    /// <summary>All occasions a text names, each once, in the order of the text.</summary>
    public static IReadOnlyList<OccasionDate> FindAll(string text, int year)
    {
        var words = $" {Fold(text)} ";
        var hits = Wordings.SelectMany(w => Places(words, w.Words).Select(at => new Hit(at, at + w.Words.Length - 1, w.Occasion))).ToList();
        return [.. hits
            .Where(hit => !hits.Any(hit.IsPartOf))
            .OrderBy(hit => hit.From)
            .Select(hit => hit.Occasion)
            .Distinct()
            .Select(o => o.In(year))];
    }

    private sealed record Hit(int From, int To, Occasion Occasion)
    {
        // "dịp Tết Trung thu" holds "dịp Tết" and "Tết Trung thu": the longer wording is what is meant.
        public bool IsPartOf(Hit other) =>
            other.To - other.From > To - From && other.From < To && From < other.To;
    }

    private static IEnumerable<int> Places(string words, string wording)
    {
        for (var at = words.IndexOf(wording, StringComparison.Ordinal);
             at >= 0;
             at = words.IndexOf(wording, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    /// <summary>Lower case without diacritics; everything but letters and digits becomes one space.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(c == 'đ' ? 'd' : c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
