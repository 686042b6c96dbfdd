using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>A line of a PDF with the place of its first and last character.</summary>
internal readonly record struct PdfPlacedLine(PrintedLine Printed, double Left, double Right);

/// <summary>
/// Official documents indent the first line of a paragraph (Nghị định 30/2020/NĐ-CP: 1 or 1.27 cm). Where a PDF does so
/// throughout, an indented line begins a paragraph; a PDF that does not is left as it is.
/// </summary>
internal static class PdfIndents
{
    private const double Least = 8;
    private const double Most = 80;
    private const double Same = 2.5;
    private const int FewestProofs = 4;

    public static IEnumerable<PrintedLine> Mark(List<PdfPlacedLine> lines)
    {
        var running = lines.FindAll(IsPlain);
        var margin = Margin(running);
        var right = MostCommon(running.Select(line => line.Right));
        var first = MostCommon(running.Select(line => line.Left).Where(left => left - margin is > Least and < Most));
        var isHabit = IsHabit(lines, margin, first, right);
        return lines.Select(line => isHabit && IsPlain(line) && IsAt(line.Left, first)
            ? line.Printed with { Kind = LineKind.Paragraph }
            : line.Printed);
    }

    /// <summary>Where the text begins at the left, but for a line or two that stick out.</summary>
    private static double Margin(List<PdfPlacedLine> running) => running
        .GroupBy(line => Math.Round(line.Left))
        .Where(group => group.Count() >= FewestProofs)
        .Select(group => group.Average(line => line.Left))
        .DefaultIfEmpty(double.NaN)
        .Min();

    private static bool IsPlain(PdfPlacedLine line) => line.Printed.Kind == LineKind.Running && !line.Printed.Text.Contains('\t');

    /// <summary>A full indented line must nearly always go on at the margin: in a hanging list it goes on below itself.</summary>
    private static bool IsHabit(List<PdfPlacedLine> lines, double margin, double first, double right)
    {
        var next = lines.Zip(lines.Skip(1))
            .Where(pair => IsPlain(pair.First) && IsPlain(pair.Second) && pair.First.Printed.Page == pair.Second.Printed.Page)
            .Where(pair => IsAt(pair.First.Left, first) && IsAt(pair.First.Right, right))
            .Select(pair => IsAt(pair.Second.Left, margin))
            .ToList();
        var proofs = next.Count(isAtMargin => isAtMargin);
        return proofs >= FewestProofs && proofs * 5 >= next.Count * 4;
    }

    private static bool IsAt(double place, double expected) => Math.Abs(place - expected) <= Same;

    private static double MostCommon(IEnumerable<double> places) => places
        .GroupBy(place => Math.Round(place))
        .OrderByDescending(group => group.Count())
        .Select(group => group.Average())
        .FirstOrDefault(double.NaN);
}
