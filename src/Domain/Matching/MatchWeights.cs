namespace MangNon.Domain.Matching;

/// <summary>How often an outcome of comparing two records is seen, as shares of 1 among the pairs where both hold the field.</summary>
/// <param name="Code">The field and what was found; its sentence is a text resource.</param>
/// <param name="Same">Two records of one child.</param>
/// <param name="Sibling">Two children of one household, twins among them.</param>
/// <param name="Unrelated">Two children of different households.</param>
public sealed record MatchWeight(string Code, double Same, double Sibling, double Unrelated)
{
    /// <summary>What was compared: the code up to its dot.</summary>
    public string Field { get; } = Code[..Code.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Bits in favour of one child rather than two unrelated ones.</summary>
    public double AgainstUnrelated { get; } = Math.Log2(Same / Unrelated);

    /// <summary>Bits in favour of one child rather than siblings.</summary>
    public double AgainstSibling { get; } = Math.Log2(Same / Sibling);
}

/// <summary>
/// The table behind <see cref="RecordMatcher"/>, after Fellegi and Sunter (1969) with a third hypothesis: siblings share parents, address and family
/// name, so those fields must not speak for "the same child". Set by judgement from the frequencies of the name lists and corrected on the labelled
/// set's training half; a ward's own reviewed pairs are to replace it.
/// </summary>
public static class MatchWeights
{
    /// <summary>The day the numbers were set.</summary>
    public static DateOnly AsOf { get; } = new(2026, 11, 23);

    /// <summary>Children of a usual ward.</summary>
    public const int Ward = 4000;

    /// <summary>Bits for any pair of a store being one child, before anything is compared: one record in fifty has a second one, among all the others. -17 in a ward.</summary>
    /// <param name="among">Children in the store, at least 1.</param>
    public static double PriorAgainstUnrelated(int among) => -(Math.Log2(Math.Max(among, 1)) + 5);

    /// <summary>Bits for a pair of one household being one child: about one record in fifty is a duplicate, most children have one sibling.</summary>
    public const double PriorAgainstSibling = -5.3;

    /// <summary>All rows, by field. The shares of a field need not add up to 1: rare outcomes are left out.</summary>
    public static IReadOnlyList<MatchWeight> Table { get; } =
    [
        new("given.same", 0.80, 0.0005, 0.004),
        new("given.without-marks", 0.10, 0.0005, 0.0008),
        new("given.regional", 0.03, 0.003, 0.0008),
        new("given.typing-error", 0.04, 0.004, 0.0008),
        new("given.other-accents", 0.02, 0.06, 0.006),
        new("given.near", 0.02, 0.06, 0.015),
        new("given.differs", 0.002, 0.87, 0.97),
        new("middle.same", 0.83, 0.50, 0.12),
        new("middle.similar", 0.09, 0.04, 0.03),
        new("middle.missing", 0.07, 0.05, 0.10),
        new("middle.differs", 0.01, 0.41, 0.75),
        new("family.same", 0.95, 0.95, 0.14),
        new("family.similar", 0.04, 0.02, 0.01),
        new("family.differs", 0.01, 0.03, 0.85),
        new("name.reordered", 0.01, 0.003, 0.01),
        new("name.other-name", 0.05, 0.02, 0.02),
        new("birth.same", 0.86, 0.03, 0.0002),
        new("birth.swapped", 0.02, 0.0002, 0.0002),
        new("birth.year-off-by-one", 0.02, 0.002, 0.0004),
        new("birth.one-part-differs", 0.06, 0.012, 0.01),
        new("birth.differs", 0.01, 0.96, 0.99),
        new("year.same", 0.92, 0.05, 0.06),
        new("year.off-by-one", 0.07, 0.25, 0.11),
        new("year.differs", 0.01, 0.70, 0.83),
        new("sex.same", 0.985, 0.55, 0.50),
        new("sex.differs", 0.015, 0.45, 0.50),
        new("mother.same", 0.86, 0.90, 0.0008),
        new("mother.similar", 0.12, 0.08, 0.004),
        new("mother.differs", 0.02, 0.02, 0.995),
        new("father.same", 0.84, 0.88, 0.0008),
        new("father.similar", 0.12, 0.08, 0.004),
        new("father.differs", 0.04, 0.04, 0.995),
        new("number.same", 0.95, 0.00001, 0.000001),
        new("number.mistyped", 0.04, 0.0004, 0.00001),
        new("number.differs", 0.01, 0.9995, 0.9999),
        new("group.same", 0.85, 0.95, 0.05),
        new("group.differs", 0.15, 0.05, 0.95),
        new("address.similar", 0.80, 0.92, 0.05),
        new("address.differs", 0.20, 0.08, 0.95),
        new("school.same", 0.80, 0.75, 0.06),
        new("school.differs", 0.20, 0.25, 0.94),
    ];

    private static readonly Dictionary<string, MatchWeight> ByCode = Table.ToDictionary(w => w.Code, StringComparer.Ordinal);

    /// <summary>The row of a code. Throws for a code the table lacks.</summary>
    public static MatchWeight Of(string code) => ByCode[code];
}
