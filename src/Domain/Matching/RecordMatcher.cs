using System.Globalization;

namespace MangNon.Domain.Matching;

/// <summary>One thing that speaks for or against "the same child": <see cref="MatchWeight.Code"/> and what the two records say.</summary>
/// <param name="Mine">What the first record holds, in short; blank where the sentence needs no value.</param>
/// <param name="Theirs">The same of the second.</param>
public readonly record struct MatchReason(MatchWeight Weight, string Mine = "", string Theirs = "");

/// <summary>How likely two records are of one child.</summary>
/// <param name="Value">0 to 1. A probability under the table's assumptions, to order and to cut by, not to decide by: a person decides.</param>
/// <param name="Reasons">What was compared, the strongest first.</param>
public sealed record MatchScore(double Value, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>From here on a pair is shown to a person.</summary>
    public const double Proposed = 0.5;

    private static readonly string[] AnotherChild = ["middle.differs", "family.differs", "sex.differs", "mother.differs", "father.differs", "number.differs"];

    public bool IsProposed => Value >= Proposed;

    /// <summary>
    /// The given name is the same, of the birthday one part alone differs, and neither the rest of the name, the sex, a parent nor a number says
    /// it is another child. Too little for the value where no parent is named, and what lists and papers are wrong in most: asked within a ward,
    /// where namesakes are few.
    /// </summary>
    public bool IsOneSlip => Has("birth.one-part-differs") && (Has("given.same") || Has("given.without-marks")) && !AnotherChild.Any(Has);

    private bool Has(string code) => Reasons.Any(r => r.Weight.Code == code);
}

/// <summary>Compares two records of children. Symmetric; names nobody and keeps nothing.</summary>
public static class RecordMatcher
{
    /// <inheritdoc cref="Score(PreparedSketch, PreparedSketch, int)"/>
    public static MatchScore Score(ChildSketch mine, ChildSketch theirs, int among = MatchWeights.Ward) => Score(PreparedSketch.Of(mine), PreparedSketch.Of(theirs), among);

    /// <summary>Scores a pair and says why. Without a name on either side the rest is weighed alone.</summary>
    /// <param name="among">Children in the store: among more children a namesake is more likely.</param>
    public static MatchScore Score(PreparedSketch mine, PreparedSketch theirs, int among = MatchWeights.Ward)
    {
        var weights = Weigh(mine, theirs);
        var reasons = weights.Select(w => new MatchReason(w, Said(w, mine), Said(w, theirs)));
        return new MatchScore(ValueOf(weights, among), [.. reasons.OrderByDescending(r => Math.Abs(r.Weight.AgainstUnrelated)).ThenBy(r => r.Weight.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The value of <see cref="Score(PreparedSketch, PreparedSketch, int)"/> alone, for sweeps.</summary>
    public static double Value(PreparedSketch mine, PreparedSketch theirs, int among = MatchWeights.Ward) => ValueOf(Weigh(mine, theirs), among);

    private static List<MatchWeight> Weigh(PreparedSketch mine, PreparedSketch theirs)
    {
        var weights = new List<MatchWeight>(14);
        weights.AddRange(NameWeights.Of(mine, theirs));
        Add(weights, Birth(mine, theirs));
        if (mine.Sex != SketchSex.Unknown && theirs.Sex != SketchSex.Unknown) Add(weights, mine.Sex == theirs.Sex ? "sex.same" : "sex.differs");
        Add(weights, Parent("mother", mine.Mother, theirs.Mother));
        Add(weights, Parent("father", mine.Father, theirs.Father));
        Add(weights, Number(mine.PersonalNumber, theirs.PersonalNumber));
        Add(weights, Text("group", mine.Group, theirs.Group));
        Add(weights, Address(mine.Address, theirs.Address));
        Add(weights, Text("school", mine.School, theirs.School));
        return weights;
    }

    private static string Said(MatchWeight weight, PreparedSketch by) => weight.Field switch
    {
        "given" or "middle" or "family" => $"{by.Names[0]}",
        "name" => string.Join(", ", by.Names),
        "birth" or "year" => by.BornOn is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{by.BirthYear}",
        "mother" => $"{by.Mother}",
        "father" => $"{by.Father}",
        "number" => by.PersonalNumber ?? "",
        "group" => by.Group,
        "school" => by.School,
        "address" => string.Join(' ', by.Address),
        _ => "",
    };

    private static double ValueOf(List<MatchWeight> weights, int among)
    {
        var (unrelated, sibling) = (MatchWeights.PriorAgainstUnrelated(among), MatchWeights.PriorAgainstSibling);
        foreach (var weight in weights)
        {
            unrelated += weight.AgainstUnrelated;
            sibling += weight.AgainstSibling;
        }

        return 1 / (1 + Math.Pow(2, -unrelated) + Math.Pow(2, -sibling));
    }

    private static void Add(List<MatchWeight> weights, string? code)
    {
        if (code is not null) weights.Add(MatchWeights.Of(code));
    }

    private static string? Birth(PreparedSketch mine, PreparedSketch theirs)
    {
        if (mine.BornOn is { } a && theirs.BornOn is { } b) return $"birth.{Days(a, b)}";
        if (mine.BirthYear is not { } x || theirs.BirthYear is not { } y) return null;
        return Math.Abs(x - y) switch { 0 => "year.same", 1 => "year.off-by-one", _ => "year.differs" };
    }

    private static string Days(DateOnly a, DateOnly b)
    {
        if (a == b) return "same";
        var (year, month, day) = (a.Year == b.Year, a.Month == b.Month, a.Day == b.Day);
        if (year && a.Month == b.Day && a.Day == b.Month) return "swapped";
        if (month && day && Math.Abs(a.Year - b.Year) == 1) return "year-off-by-one";
        return (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2 ? "one-part-differs" : "differs";
    }

    private static string? Parent(string who, ParsedName mine, ParsedName theirs)
    {
        if (mine.IsEmpty || theirs.IsEmpty) return null;
        return NameLikeness.Of(mine, theirs) switch
        {
            { Given: <= SyllableAgreement.Spelling, Family: <= SyllableAgreement.Spelling, Middle: "same" or "" } => $"{who}.same",
            { Given: < SyllableAgreement.None, Family: < SyllableAgreement.None, Middle: not "differs" } => $"{who}.similar",
            _ => $"{who}.differs",
        };
    }

    private static string? Number(string? mine, string? theirs)
    {
        if (mine is null || theirs is null) return null;
        return mine == theirs ? "number.same" : EditDistance.IsOne(mine, theirs) ? "number.mistyped" : "number.differs";
    }

    private static string? Text(string field, string mine, string theirs) =>
        mine.Length == 0 || theirs.Length == 0 ? null : mine == theirs ? $"{field}.same" : $"{field}.differs";

    // Two words of three: a house number or a short form of the street may differ.
    private static string? Address(IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        if (mine.Count == 0 || theirs.Count == 0) return null;
        var shared = mine.Count(theirs.Contains);
        return shared * 3 >= Math.Max(mine.Count, theirs.Count) * 2 ? "address.similar" : "address.differs";
    }
}
