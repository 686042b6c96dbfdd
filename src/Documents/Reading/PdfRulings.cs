using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using static UglyToad.PdfPig.Core.PdfSubpath;

namespace MangNon.Documents.Reading;

/// <summary>A drawn line: where it stands across its direction, and from where to where it runs.</summary>
internal readonly record struct PdfRuling(double At, double From, double To)
{
    private const double Touching = 3;

    public bool Covers(double place) => From - Touching <= place && place <= To + Touching;

    public bool Crosses(PdfRuling other) => Covers(other.At) && other.Covers(At);

    /// <summary>Programs draw the frame of a table cell by cell: pieces on one straight line become one.</summary>
    public static List<PdfRuling> Merged(List<PdfRuling> pieces)
    {
        var merged = new List<PdfRuling>();
        var straight = new List<PdfRuling>();
        foreach (var piece in pieces.OrderBy(piece => piece.At))
        {
            if (straight.Count > 0 && piece.At - straight[0].At > Touching / 2) MergeStraight(straight, merged);
            straight.Add(piece);
        }
        MergeStraight(straight, merged);
        return merged;
    }

    private static void MergeStraight(List<PdfRuling> straight, List<PdfRuling> merged)
    {
        PdfRuling? open = null;
        foreach (var piece in straight.OrderBy(piece => piece.From))
        {
            if (open is { } before && piece.From <= before.To + Touching) open = before with { To = Math.Max(before.To, piece.To) };
            else
            {
                if (open is { } done) merged.Add(done);
                open = piece;
            }
        }
        if (open is { } last) merged.Add(last);
        straight.Clear();
    }
}

/// <summary>The drawn lines of a page that may belong to tables.</summary>
internal sealed record PdfRulings(List<PdfRuling> Across, List<PdfRuling> Down)
{
    // Lines are drawn as thin filled boxes as often as by a stroke.
    private const double Thickest = 2.5;
    private const double Shortest = 4;

    // A page with more is a drawing or a map, not a table.
    private const int Most = 1_500;

    public static PdfRulings Of(Page page)
    {
        var (across, down) = (new List<PdfRuling>(), new List<PdfRuling>());
        foreach (var path in page.Paths.Where(path => path.IsFilled || path.IsStroked))
        {
            foreach (var part in path) Add(part, path.IsStroked, across, down);
            if (across.Count + down.Count > Most) return new PdfRulings([], []);
        }
        return new PdfRulings(PdfRuling.Merged(across), PdfRuling.Merged(down));
    }

    private static void Add(PdfSubpath part, bool stroked, List<PdfRuling> across, List<PdfRuling> down)
    {
        if (part.GetBoundingRectangle() is not { } box) return;
        if (box.Height <= Thickest || box.Width <= Thickest) AddThin(box, across, down);
        else if (stroked)
        {
            foreach (var edge in part.Commands.OfType<Line>()) AddThin(Around(edge), across, down);
        }
    }

    private static PdfRectangle Around(Line edge) => new(
        Math.Min(edge.From.X, edge.To.X),
        Math.Min(edge.From.Y, edge.To.Y),
        Math.Max(edge.From.X, edge.To.X),
        Math.Max(edge.From.Y, edge.To.Y));

    private static void AddThin(PdfRectangle box, List<PdfRuling> across, List<PdfRuling> down)
    {
        if (box.Height <= Thickest && box.Width >= Shortest) across.Add(new PdfRuling((box.Bottom + box.Top) / 2, box.Left, box.Right));
        else if (box.Width <= Thickest && box.Height >= Shortest) down.Add(new PdfRuling((box.Left + box.Right) / 2, box.Bottom, box.Top));
    }
}
