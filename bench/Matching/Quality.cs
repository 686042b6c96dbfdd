using System.Globalization;
using MangNon.Domain.Matching;

namespace MangNon.Bench.Matching;

/// <summary>How many of the same were found, and how many of the found were the same.</summary>
/// <param name="Limit">From which likeness on a pair counts as found.</param>
internal readonly record struct Quality(double Recall, double Precision, double Limit)
{
    public const double LeastRecall = 0.98, LeastPrecision = 0.95;

    public bool IsMet => Recall >= LeastRecall && Precision >= LeastPrecision;

    private double Harmonic => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    public static Quality At(double limit, IReadOnlyCollection<(double Likeness, bool IsSame)> pairs)
    {
        var found = pairs.Where(p => p.Likeness >= limit).ToList();
        var right = found.Count(p => p.IsSame);
        return new((double)right / pairs.Count(p => p.IsSame), found.Count == 0 ? 1 : (double)right / found.Count, limit);
    }

    /// <summary>The limit that suits these very pairs best: the most found with enough precision, else the best balance. Given to the common ways only.</summary>
    public static Quality Best(IReadOnlyCollection<(double Likeness, bool IsSame)> pairs)
    {
        var all = pairs.Select(p => p.Likeness).Where(l => l > 0).Distinct().Select(l => At(l, pairs)).ToList();
        var precise = all.Where(q => q.Precision >= LeastPrecision).ToList();
        return precise.Count > 0 ? precise.MaxBy(q => q.Recall) : all.MaxBy(q => q.Harmonic);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Recall:0.000} / {Precision:0.000}");
}

/// <summary>Our likeness of names and records, and the common ways on the same pairs.</summary>
internal static class Ways
{
    /// <summary>A name answers a query when the worst word is a typing error or better. An answer with another mark or another short word stands below the fold.</summary>
    public static bool Finds(string kept, string typed) =>
        NameRank.Of(NameQuery.Parse(typed + " "), ParsedName.Of(kept)) is { Level: <= SyllableAgreement.Typo };

    /// <summary>The likeness of the names where the births agree, as registers without more do it; 0 where they do not.</summary>
    public static double OfRecords(Func<string, string, double> names, RecordPair pair) =>
        BirthsAgree(pair.Kept.BornOn!.Value, pair.Typed.BornOn!.Value) ? names(pair.Kept.Name, pair.Typed.Name) : 0;

    private static bool BirthsAgree(DateOnly a, DateOnly b) => a == b || (a.Year == b.Year && (a is { Day: 1, Month: 1 } || b is { Day: 1, Month: 1 }));
}
