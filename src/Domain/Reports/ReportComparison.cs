namespace MangNon.Domain.Reports;

/// <summary>What became of a paragraph from one version to another.</summary>
public enum ParagraphChange
{
    Same,
    Changed,
    Added,
    Dropped,
}

/// <summary>A paragraph in two versions.</summary>
/// <param name="Before">Null where it was added.</param>
/// <param name="After">Null where it was dropped.</param>
public sealed record ParagraphDifference(ParagraphChange Change, FrozenParagraph? Before, FrozenParagraph? After)
{
    /// <summary>The words that stand, went and came.</summary>
    public IReadOnlyList<WordRun> Words => WordDifference.Between(Before?.Text ?? "", After?.Text ?? "");

    public ReportSection Section => (After ?? Before)!.Section;

    public string? ClausePath => (After ?? Before)!.ClausePath;
}

/// <summary>A number in two versions; the side it does not stand in is null.</summary>
public sealed record FigureChange(FrozenFigure? Before, FrozenFigure? After)
{
    /// <summary>By how much the sum changed; null where one side has none.</summary>
    public decimal? By => After?.Total - Before?.Total;

    public string Label => (After ?? Before)!.Label;

    public string Unit => (After ?? Before)!.Unit;
}

/// <summary>Two versions of a report beside each other.</summary>
/// <param name="Paragraphs">In the order of the later version; what was dropped stands where it was.</param>
/// <param name="Figures">Numbers that changed, came or went.</param>
public sealed record ReportComparison(IReadOnlyList<ParagraphDifference> Paragraphs, IReadOnlyList<FigureChange> Figures)
{
    // Below this a paragraph was rather written anew than changed.
    private const double Alike = 0.5;

    /// <summary>Compares paragraph by paragraph: first those that kept their identity or their words, then those of one part that are alike.</summary>
    public static ReportComparison Between(FrozenReport before, FrozenReport after)
    {
        var pairs = Pair(before.Paragraphs, after.Paragraphs);
        var paragraphs = after.Paragraphs.Select(a => Of(pairs.GetValueOrDefault(a), a)).ToList();
        foreach (var gone in before.Paragraphs.Where(b => !pairs.ContainsValue(b))) paragraphs.Insert(PlaceOf(gone, before, paragraphs), Of(gone, null));
        return new ReportComparison(paragraphs, Numbers(before, after));
    }

    /// <summary>How many paragraphs were changed, came or went.</summary>
    public int Changes => Paragraphs.Count(p => p.Change is not ParagraphChange.Same);

    // By reference: two paragraphs of the same words are still two.
    private static Dictionary<FrozenParagraph, FrozenParagraph> Pair(IReadOnlyList<FrozenParagraph> before, IReadOnlyList<FrozenParagraph> after)
    {
        var (free, pairs) = (before.ToList(), new Dictionary<FrozenParagraph, FrozenParagraph>(ReferenceEqualityComparer.Instance));
        Func<FrozenParagraph, FrozenParagraph, bool>[] ways =
        [
            (b, a) => b.Id == a.Id,
            (b, a) => IsSamePart(b, a) && b.Text == a.Text,
            (b, a) => IsSamePart(b, a) && WordDifference.Likeness(b.Text, a.Text) >= Alike,
        ];
        foreach (var fits in ways)
        {
            foreach (var a in after.Where(a => !pairs.ContainsKey(a)))
            {
                if (free.FirstOrDefault(b => fits(b, a)) is not { } b) continue;
                pairs[a] = b;
                free.RemoveAll(f => ReferenceEquals(f, b));
            }
        }

        return pairs;
    }

    private static bool IsSamePart(FrozenParagraph a, FrozenParagraph b) => (a.Section, a.ClausePath) == (b.Section, b.ClausePath);

    private static ParagraphDifference Of(FrozenParagraph? before, FrozenParagraph? after) => new(
        (before, after) switch
        {
            (null, _) => ParagraphChange.Added,
            (_, null) => ParagraphChange.Dropped,
            var (b, a) => b.Text == a.Text ? ParagraphChange.Same : ParagraphChange.Changed,
        },
        before,
        after);

    // Behind the one it stood behind.
    private static int PlaceOf(FrozenParagraph gone, FrozenReport before, List<ParagraphDifference> sofar)
    {
        var neighbour = before.Paragraphs.TakeWhile(p => !ReferenceEquals(p, gone)).LastOrDefault();
        return 1 + sofar.FindLastIndex(p => neighbour is not null && ReferenceEquals(p.Before, neighbour));
    }

    private static IReadOnlyList<FigureChange> Numbers(FrozenReport before, FrozenReport after)
    {
        static (string, string) Key(FrozenFigure f) => (f.Label, f.Unit);
        var old = before.Figures.ToLookup(Key);
        var now = after.Figures.ToLookup(Key);
        return [.. after.Figures.Concat(before.Figures).DistinctBy(Key)
            .Select(f => new FigureChange(old[Key(f)].FirstOrDefault(), now[Key(f)].FirstOrDefault()))
            .Where(c => c.Before is null || c.After is null || c.Before.Total != c.After.Total || !c.Before.Shares.SequenceEqual(c.After.Shares))];
    }
}
