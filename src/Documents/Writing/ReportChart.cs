namespace MangNon.Documents.Writing;

/// <summary>How numbers are drawn.</summary>
public enum ChartKind
{
    /// <summary>Points joined by a line: a trend.</summary>
    Line,

    /// <summary>Lying bars: classes beside each other, with room for their names.</summary>
    Bars,
}

/// <summary>
/// A chart Word can edit: its numbers stand in a workbook inside the file. Its words are those of the drawing, none of the text around it, and the table of the same
/// numbers belongs beside it.
/// </summary>
/// <param name="Categories">Periods or classes, in the order they are drawn.</param>
/// <param name="Series">Each with as many values as there are categories.</param>
public sealed record ReportChart(string Title, ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : ReportBlock;

/// <summary>Numbers of a chart that belong together.</summary>
/// <param name="Values">Null where there is no number.</param>
/// <param name="IsTarget">Drawn as a broken line without points: what is to be reached.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values, bool IsTarget = false);
