using System.Text.RegularExpressions;

namespace MangNon.Domain.Reports;

/// <summary>Adds up the numbers of the progress entries, unit by unit.</summary>
internal static partial class FigureSummary
{
    private sealed record Entry(ReportedFigure Figure, ProgressMaterial Progress);

    public static FigureTable Of(ReportMaterial material) => new(
        [.. material.Clauses
            .SelectMany(c => c.Tasks)
            .Where(t => t.Status != ReportedStatus.Cancelled)
            .SelectMany(t => t.Progress)
            .Where(p => material.Period.Includes(p.On))
            .DistinctBy(p => p.Id) // a task that stands under two clauses is counted once
            .SelectMany(p => p.Figures.Select(f => new Entry(f, p)))
            .GroupBy(e => (Key(e.Figure.Label), Key(e.Figure.Unit)))
            .Select(Row)]);

    private static FigureRow Row(IEnumerable<Entry> entries)
    {
        var list = entries.ToList();
        var (label, unit) = (ReportWording.Tidy(list[0].Figure.Label), ReportWording.Tidy(list[0].Figure.Unit));
        var isShare = IsShare(label, unit);
        var byUnit = list.GroupBy(e => Key(e.Progress.Unit)).Select(g => ByUnit([.. g], isShare)).ToList();
        return new FigureRow(label, unit, isShare ? null : byUnit.Sum(u => u.Value), byUnit);
    }

    private static UnitFigure ByUnit(IReadOnlyList<Entry> entries, bool isShare)
    {
        var counted = isShare ? [entries.OrderBy(e => e.Progress.On).Last()] : entries;
        return new UnitFigure(
            ReportWording.Tidy(entries[0].Progress.Unit),
            counted.Sum(e => e.Figure.Value),
            [.. counted.Select(e => new ParagraphSource(ParagraphSourceKind.Progress, e.Progress.Id)).Distinct()]);
    }

    /// <summary>Shares, rates and averages of several units have no sum.</summary>
    private static bool IsShare(string label, string unit) => Share().IsMatch(unit) || ShareLabel().IsMatch(label);

    private static string Key(string text) => ReportWording.Lower(ReportWording.Tidy(text));

    [GeneratedRegex("[%‰/]|phần trăm|điểm phần", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex("^(tỷ|tỉ) (lệ|suất)|bình quân|trung bình", RegexOptions.IgnoreCase)]
    private static partial Regex ShareLabel();
}
