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

    public bool IsProposed => Value >= Proposed;
}

/// <summary>Compares two records of children. Symmetric; names nobody and keeps nothing.</summary>
public static class RecordMatcher
{
    /// <inheritdoc cref="Score(PreparedSketch, PreparedSketch)"/>
    public static MatchScore Score(ChildSketch mine, ChildSketch theirs) => Score(PreparedSketch.Of(mine), PreparedSketch.Of(theirs));

    /// <summary>Scores a pair. Without a name on either side the rest is weighed alone.</summary>
    public static MatchScore Score(PreparedSketch mine, PreparedSketch theirs)
    {
        var reasons = new List<MatchReason>(12);
        reasons.AddRange(NameReasons.Of(mine, theirs));
        Add(reasons, Birth(mine, theirs));
        if (mine.Sex != SketchSex.Unknown && theirs.Sex != SketchSex.Unknown) Add(reasons, Reason(mine.Sex == theirs.Sex ? "sex.same" : "sex.differs"));
        Add(reasons, Parent("mother", mine.Mother, theirs.Mother));
        Add(reasons, Parent("father", mine.Father, theirs.Father));
        Add(reasons, Number(mine.PersonalNumber, theirs.PersonalNumber));
        Add(reasons, Text("group", mine.Group, theirs.Group));
        Add(reasons, Address(mine.Address, theirs.Address));
        Add(reasons, Text("school", mine.School, theirs.School));
        return new MatchScore(ValueOf(reasons), [.. reasons.OrderByDescending(r => Math.Abs(r.Weight.AgainstUnrelated)).ThenBy(r => r.Weight.Code, StringComparer.Ordinal)]);
    }

    private static double ValueOf(List<MatchReason> reasons)
    {
        var (unrelated, sibling) = (MatchWeights.PriorAgainstUnrelated, MatchWeights.PriorAgainstSibling);
        foreach (var reason in reasons)
        {
            unrelated += reason.Weight.AgainstUnrelated;
            sibling += reason.Weight.AgainstSibling;
        }

        return 1 / (1 + Math.Pow(2, -unrelated) + Math.Pow(2, -sibling));
    }

    private static void Add(List<MatchReason> reasons, MatchReason? reason)
    {
        if (reason is { } known) reasons.Add(known);
    }

    private static MatchReason Reason(string code, string mine = "", string theirs = "") => new(MatchWeights.Of(code), mine, theirs);

    private static MatchReason? Birth(PreparedSketch mine, PreparedSketch theirs)
    {
        if (mine.BornOn is { } a && theirs.BornOn is { } b) return Reason($"birth.{Days(a, b)}", Iso(a), Iso(b));
        if (mine.BirthYear is not { } x || theirs.BirthYear is not { } y) return null;
        var code = Math.Abs(x - y) switch { 0 => "year.same", 1 => "year.off-by-one", _ => "year.differs" };
        return Reason(code, Iso(mine), Iso(theirs));
    }

    private static string Days(DateOnly a, DateOnly b)
    {
        if (a == b) return "same";
        var (year, month, day) = (a.Year == b.Year, a.Month == b.Month, a.Day == b.Day);
        if (year && a.Month == b.Day && a.Day == b.Month) return "swapped";
        if (month && day && Math.Abs(a.Year - b.Year) == 1) return "year-off-by-one";
        return (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2 ? "one-part-differs" : "differs";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Iso(PreparedSketch sketch) => sketch.BornOn is { } day ? Iso(day) : $"{sketch.BirthYear}";

    private static MatchReason? Parent(string who, ParsedName mine, ParsedName theirs)
    {
        if (mine.IsEmpty || theirs.IsEmpty) return null;
        var likeness = NameLikeness.Of(mine, theirs);
        var code = likeness switch
        {
            { Given: <= SyllableAgreement.Spelling, Family: <= SyllableAgreement.Spelling, Middle: "same" } => "same",
            { Given: < SyllableAgreement.None, Family: < SyllableAgreement.None, Middle: not "differs" } => "similar",
            _ => "differs",
        };
        return Reason($"{who}.{code}", mine.ToString(), theirs.ToString());
    }

    private static MatchReason? Number(string? mine, string? theirs)
    {
        if (mine is null || theirs is null) return null;
        return Reason(mine == theirs ? "number.same" : EditDistance.IsOne(mine, theirs) ? "number.mistyped" : "number.differs", mine, theirs);
    }

    private static MatchReason? Text(string field, string mine, string theirs) =>
        mine.Length == 0 || theirs.Length == 0 ? null : Reason(mine == theirs ? $"{field}.same" : $"{field}.differs", mine, theirs);

    private static MatchReason? Address(IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        if (mine.Count == 0 || theirs.Count == 0) return null;
        var shared = mine.Count(theirs.Contains);
        return Reason(shared * 3 >= Math.Max(mine.Count, theirs.Count) * 2 ? "address.similar" : "address.differs");
    }
}
