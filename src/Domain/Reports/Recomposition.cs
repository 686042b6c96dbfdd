namespace MangNon.Domain.Reports;

/// <summary>A composed paragraph, and the one a person wrote that stands in its place.</summary>
/// <param name="Composed">Null for a written paragraph whose material is gone.</param>
/// <param name="Written">Null where nobody wrote.</param>
public sealed record Placed(ComposedParagraph? Composed, ReportParagraph? Written);

/// <summary>Lays what was composed anew beside what people wrote: theirs stays, word for word; the rest is new.</summary>
public static class Recomposition
{
    /// <summary>All paragraphs in reading order.</summary>
    /// <param name="written">Paragraphs people edited or added, in their order.</param>
    public static IReadOnlyList<Placed> Lay(IReadOnlyList<ComposedParagraph> composed, IReadOnlyList<ReportParagraph> written)
    {
        var free = written.OrderBy(w => w.Order).ToList();
        var placed = composed.Select(c => new Placed(c, Take(free, w => IsExactly(w, c)))).ToList();
        Fill(placed, free, SharesSource);
        Fill(placed, free, HasNoSource);
        foreach (var left in free) placed.Insert(After(placed, left), new Placed(null, left));
        return placed;
    }

    // What says the same as before comes first, so that a likeness never takes the place of an identity.
    private static void Fill(List<Placed> placed, List<ReportParagraph> free, Func<ReportParagraph, ComposedParagraph, bool> fits)
    {
        for (var i = 0; i < placed.Count; i++)
        {
            if (placed[i] is { Written: null, Composed: { } open }) placed[i] = new Placed(open, Take(free, w => fits(w, open)));
        }
    }

    private static ReportParagraph? Take(List<ReportParagraph> free, Func<ReportParagraph, bool> fits)
    {
        if (free.FirstOrDefault(fits) is not { } found) return null;
        free.Remove(found);
        return found;
    }

    private static bool IsInPart(ReportParagraph written, ComposedParagraph composed) => written.IsFromRules && (written.Section, written.ClausePath) == (composed.Section, composed.ClausePath);

    private static bool IsExactly(ReportParagraph written, ComposedParagraph composed) => IsInPart(written, composed) && written.Composed == composed.Text;

    private static bool SharesSource(ReportParagraph written, ComposedParagraph composed) =>
        IsInPart(written, composed) && written.Sources.Any(s => composed.Sources.Any(c => c.Id == s.SourceId));

    private static bool HasNoSource(ReportParagraph written, ComposedParagraph composed) => IsInPart(written, composed) && written.Sources.Count == 0 && composed.Sources.Count == 0;

    // Behind the last paragraph of its part, or where its section ends.
    private static int After(List<Placed> placed, ReportParagraph left)
    {
        var part = placed.FindLastIndex(p => PartOf(p) == (left.Section, left.ClausePath));
        return 1 + (part >= 0 ? part : placed.FindLastIndex(p => PartOf(p).Section <= left.Section));
    }

    private static (ReportSection Section, string? ClausePath) PartOf(Placed placed) => placed.Composed is { } c ? (c.Section, c.ClausePath) : (placed.Written!.Section, placed.Written.ClausePath);
}
