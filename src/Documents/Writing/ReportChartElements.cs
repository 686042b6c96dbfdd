using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace MangNon.Documents.Writing;

/// <summary>Charts of the body: a part of the file for each, and the paragraph that shows it.</summary>
internal static class ReportChartElements
{
    // In English Metric Units, 360,000 to the centimetre: as wide as the text.
    private const long Width = 5_700_000, TrendHeight = 2_700_000, BarHeight = 290_000, AroundBars = 900_000;

    /// <summary>Puts the charts of a document into its file; <see cref="Shown"/> then refers to them by their number.</summary>
    /// <exception cref="ArgumentException">A series has not as many values as the chart has categories.</exception>
    public static void AddParts(MainDocumentPart main, IEnumerable<ReportChart> charts)
    {
        foreach (var (chart, number) in charts.Select((c, i) => (c, i)))
        {
            if (chart.Series.FirstOrDefault(s => s.Values.Count != chart.Categories.Count) is { } series)
                throw new ArgumentException($"The series {series.Name} has {series.Values.Count} values, the chart {chart.Categories.Count} categories.", nameof(charts));
            var part = main.AddNewPart<ChartPart>(IdOf(number));
            using var workbook = new MemoryStream(ChartWorkbook.Of(chart));
            part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rId1").FeedData(workbook);
            part.ChartSpace = ChartElements.Of(chart, "rId1");
        }
    }

    /// <summary>The paragraph in which a chart stands.</summary>
    /// <param name="number">Its place among the charts of the document, from 0.</param>
    public static Paragraph Shown(ReportChart chart, int number) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = ReportStyles.TableCell }, new Justification { Val = JustificationValues.Center }),
        new Run(new Drawing(new Inline(
            new Extent { Cx = Width, Cy = HeightOf(chart) },
            new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DocProperties { Id = (uint)number + 1, Name = $"Biểu đồ {(number + 1).ToInvariant()}", Description = WordText.Clean(chart.Title) },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new ChartReference { Id = IdOf(number) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));

    private static string IdOf(int number) => $"rIdChart{(number + 1).ToInvariant()}";

    private static long HeightOf(ReportChart chart) => chart.Kind is ChartKind.Line ? TrendHeight : AroundBars + (BarHeight * chart.Categories.Count);
}
