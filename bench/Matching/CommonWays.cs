using F23.StringSimilarity;
using MangNon.Domain.Names;

namespace MangNon.Bench.Matching;

/// <summary>What others do with two names: a likeness from 0 to 1. All get the names without marks and in lower case, which is in their favour.</summary>
internal static class CommonWays
{
    private static readonly JaroWinkler JaroWinkler = new();

    public static IReadOnlyList<(string Name, Func<string, string, double> Likeness)> All { get; } =
    [
        ("unaccent + LIKE", (kept, typed) => Fold(kept).Contains(Fold(typed), StringComparison.Ordinal) ? 1 : 0),
        ("pg_trgm similarity", Trigrams),
        ("Double Metaphone tokens", MetaphoneTokens),
        ("Jaro-Winkler (F23.StringSimilarity)", (kept, typed) => JaroWinkler.Similarity(Fold(kept), Fold(typed))),
    ];

    /// <summary>similarity() as PostgreSQL's pg_trgm defines it: shared distinct trigrams over all of them, each word with two spaces before and one behind. Our own writing of it.</summary>
    public static double Trigrams(string kept, string typed)
    {
        var (a, b) = (TrigramsOf(Fold(kept)), TrigramsOf(Fold(typed)));
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> TrigramsOf(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(text))
        {
            var padded = $"  {word} ";
            for (var i = 0; i + 3 <= padded.Length; i++) found.Add(padded.Substring(i, 3));
        }

        return found;
    }

    private static double MetaphoneTokens(string kept, string typed)
    {
        var (a, b) = (Tokens(kept), Tokens(typed));
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Tokens(string name) => [.. Words(Fold(name)).Select(DoubleMetaphone.Of)];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Fold(string name) => VietnameseText.Fold(name);
}
