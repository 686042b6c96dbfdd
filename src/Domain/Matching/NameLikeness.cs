namespace MangNon.Domain.Matching;

/// <summary>How two full names agree, part by part.</summary>
/// <param name="Middle">same, similar, missing (one has more than the other), differs, or blank where neither has one.</param>
internal readonly record struct NameLikeness(SyllableAgreement Family, string Middle, SyllableAgreement Given, bool Reordered = false)
{
    public static NameLikeness Of(ParsedName a, ParsedName b)
    {
        // Spaces lost or put in.
        if (a.Words.Count != b.Words.Count && a.Joined == b.Joined) return new(SyllableAgreement.Spelling, "similar", SyllableAgreement.Spelling);
        var straight = Straight(a, b);
        return straight.Given == SyllableAgreement.None && straight.Family == SyllableAgreement.None && a.Words.Count > 1 && SameWords(a, b)
            ? new(SyllableAgreement.Spelling, "same", SyllableAgreement.Spelling, Reordered: true)
            : straight;
    }

    private static NameLikeness Straight(ParsedName a, ParsedName b)
    {
        var marks = a.HasMarks && b.HasMarks;
        var family = a.Words.Count > 1 && b.Words.Count > 1 ? a.Family.Compare(b.Family, marks) : SyllableAgreement.Unaccented;
        return new(family, MiddleOf(a, b, marks), a.Given.Compare(b.Given, marks));
    }

    private static bool SameWords(ParsedName a, ParsedName b) =>
        a.Words.Count == b.Words.Count && a.Words.Select(w => w.Plain).Order(StringComparer.Ordinal).SequenceEqual(b.Words.Select(w => w.Plain).Order(StringComparer.Ordinal));

    private static string MiddleOf(ParsedName a, ParsedName b, bool marks)
    {
        var (mine, theirs) = (Between(a), Between(b));
        if (mine.Length == 0 && theirs.Length == 0) return "";
        var (few, many) = mine.Length <= theirs.Length ? (mine, theirs) : (theirs, mine);
        var worst = SyllableAgreement.Exact;
        foreach (var word in few)
        {
            var best = many.Min(other => word.Compare(other, marks));
            if (best > worst) worst = best;
        }

        if (worst >= SyllableAgreement.Near) return "differs";
        if (few.Length < many.Length) return "missing";
        return worst <= SyllableAgreement.Spelling ? "same" : "similar";
    }

    private static Syllable[] Between(ParsedName name) => name.Words.Count > 2 ? [.. name.Words.Skip(1).SkipLast(1)] : [];
}

/// <summary>What the names of two records say, the best pair of names taken.</summary>
internal static class NameWeights
{
    public static List<MatchWeight> Of(PreparedSketch mine, PreparedSketch theirs)
    {
        var best = new List<MatchWeight>();
        for (var i = 0; i < mine.Names.Count; i++)
            for (var j = 0; j < theirs.Names.Count; j++)
            {
                var weights = Of(mine.Names[i], theirs.Names[j], isOther: i + j > 0);
                if (best.Count == 0 || Bits(weights) > Bits(best)) best = weights;
            }

        return best;
    }

    private static double Bits(List<MatchWeight> weights) => weights.Sum(w => w.AgainstUnrelated);

    private static List<MatchWeight> Of(ParsedName mine, ParsedName theirs, bool isOther)
    {
        var likeness = NameLikeness.Of(mine, theirs);
        var weights = new List<MatchWeight>(5) { MatchWeights.Of($"given.{GivenCode(likeness.Given)}") };
        if (likeness.Middle.Length > 0) weights.Add(MatchWeights.Of($"middle.{likeness.Middle}"));
        if (mine.Words.Count > 1 && theirs.Words.Count > 1) weights.Add(MatchWeights.Of($"family.{FamilyCode(likeness.Family)}"));
        if (likeness.Reordered) weights.Add(MatchWeights.Of("name.reordered"));
        if (isOther) weights.Add(MatchWeights.Of("name.other-name"));
        return weights;
    }

    private static string GivenCode(SyllableAgreement agreement) => agreement switch
    {
        SyllableAgreement.Exact or SyllableAgreement.Spelling => "same",
        SyllableAgreement.Unaccented => "without-marks",
        SyllableAgreement.Regional => "regional",
        SyllableAgreement.Typo => "typing-error",
        SyllableAgreement.OtherAccents => "other-accents",
        SyllableAgreement.Near => "near",
        _ => "differs",
    };

    private static string FamilyCode(SyllableAgreement agreement) => agreement switch
    {
        SyllableAgreement.Exact or SyllableAgreement.Spelling => "same",
        < SyllableAgreement.Near => "similar",
        _ => "differs",
    };
}
