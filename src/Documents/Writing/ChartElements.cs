using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using Chart = DocumentFormat.OpenXml.Drawing.Charts.Chart;
using Formula = DocumentFormat.OpenXml.Drawing.Charts.Formula;
using Letter = DocumentFormat.OpenXml.Drawing.Text;
using Place = DocumentFormat.OpenXml.Drawing.Charts.Index;
using SeriesValues = DocumentFormat.OpenXml.Drawing.Charts.Values;

namespace MangNon.Documents.Writing;

/// <summary>The drawing of a chart (DrawingML, ISO/IEC 29500-1 part 21.2): one colour and broken lines, so that it says the same on a black-and-white printer.</summary>
internal static class ChartElements
{
    private const uint CategoryAxisId = 1, ValueAxisId = 2;
    private const int LetterSize = 1100;
    private const string Green = "2F6B3C", Black = "000000", Grey = "BFBFBF";

    // In English Metric Units: a line of 2 points, of three quarters of one.
    private const int Thick = 25400, Thin = 9525;

    public static ChartSpace Of(ReportChart chart, string workbookId) => new(
        new Date1904 { Val = false },
        new EditingLanguage { Val = "vi-VN" },
        new RoundedCorners { Val = false },
        new Chart([
            new Title(Words(chart.Title), new Overlay { Val = false }),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), Drawn(chart), Categories(chart.Kind), Values(chart.Kind)),
            .. chart.Series.Count > 1 ? Names() : [],
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap },
        ]),
        Letters(),
        new ExternalData(new AutoUpdate { Val = false }) { Id = workbookId });

    private static OpenXmlElement Drawn(ReportChart chart)
    {
        var series = chart.Series.Select((s, i) => chart.Kind is ChartKind.Line ? LineOf(chart, s, i) : BarsOf(chart, s, i));
        AxisId[] axes = [new() { Val = CategoryAxisId }, new() { Val = ValueAxisId }];
        return chart.Kind is ChartKind.Line
            ? new LineChart([new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false }, .. series, new ShowMarker { Val = true }, .. axes])
            : new BarChart([new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false }, .. series, new GapWidth { Val = 60 }, .. axes]);
    }

    private static OpenXmlElement LineOf(ReportChart chart, ChartSeries series, int number) => new LineChartSeries(
        [.. Head(series, number), new ChartShapeProperties(LineIn(series.IsTarget)), Point(series.IsTarget), .. series.IsTarget ? [] : Labels(series, DataLabelPositionValues.Top), .. Data(chart, series, number), new Smooth { Val = false }]);

    private static OpenXmlElement BarsOf(ReportChart chart, ChartSeries series, int number) => new BarChartSeries(
        [.. Head(series, number), new ChartShapeProperties(Fill(Green)), new InvertIfNegative { Val = false }, .. Labels(series, DataLabelPositionValues.OutsideEnd), .. Data(chart, series, number)]);

    private static OpenXmlElement[] Head(ChartSeries series, int number) =>
    [
        new Place { Val = (uint)number },
        new Order { Val = (uint)number },
        new SeriesText(new StringReference(
            new Formula(ChartWorkbook.NameOf(number)),
            new StringCache([new PointCount { Val = 1 }, Text(0, series.Name)]))),
    ];

    private static OpenXmlElement[] Data(ReportChart chart, ChartSeries series, int number)
    {
        var count = chart.Categories.Count;
        var points = series.Values.Select((v, i) => (Value: v, Index: i)).Where(p => p.Value is not null).Select(p => Number(p.Index, p.Value!.Value));
        return
        [
            new CategoryAxisData(new StringReference(
                new Formula(ChartWorkbook.CategoriesOf(count)),
                new StringCache([new PointCount { Val = (uint)count }, .. chart.Categories.Select((c, i) => Text(i, c))]))),
            new SeriesValues(new NumberReference(
                new Formula(ChartWorkbook.ValuesOf(number, count)),
                new NumberingCache([new FormatCode(FormatOf(series)), new PointCount { Val = (uint)count }, .. points]))),
        ];
    }

    private static StringPoint Text(int index, string text) => new(new NumericValue(WordText.Clean(text))) { Index = (uint)index };

    private static NumericPoint Number(int index, double value) => new(new NumericValue(value.ToString("R", CultureInfo.InvariantCulture))) { Index = (uint)index };

    private static string FormatOf(ChartSeries series) => series.Values.All(v => v is null || double.IsInteger(v.Value)) ? "#,##0" : "#,##0.0";

    private static Marker Point(bool isTarget) => isTarget
        ? new Marker(new Symbol { Val = MarkerStyleValues.None })
        : new Marker(new Symbol { Val = MarkerStyleValues.Circle }, new Size { Val = 6 }, new ChartShapeProperties(Fill(Green)));

    private static Outline LineIn(bool isTarget) => isTarget
        ? new Outline(Fill(Black), new PresetDash { Val = PresetLineDashValues.Dash }) { Width = Thin * 2 }
        : new Outline(Fill(Green)) { Width = Thick };

    private static DataLabels[] Labels(ChartSeries series, DataLabelPositionValues position) => [new(
        new NumberingFormat { FormatCode = FormatOf(series), SourceLinked = false },
        new DataLabelPosition { Val = position },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false })];

    // Lying bars are drawn from below: reversed, the first class stands on top.
    private static CategoryAxis Categories(ChartKind kind) => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = kind is ChartKind.Bars ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = kind is ChartKind.Bars ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    private static ValueAxis Values(ChartKind kind) => new(
        new AxisId { Val = ValueAxisId },
        kind is ChartKind.Bars ? new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }) : new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = kind is ChartKind.Bars },
        new AxisPosition { Val = kind is ChartKind.Bars ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new Outline(Fill(Grey)) { Width = Thin })),
        new NumberingFormat { FormatCode = "#,##0.##", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static OpenXmlElement[] Names() => [new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false })];

    private static ChartText Words(string title) => new(new RichText(
        new BodyProperties(),
        new ListStyle(),
        new Paragraph(
            new ParagraphProperties(new DefaultRunProperties { FontSize = LetterSize, Bold = true }),
            new Run(new RunProperties { Language = "vi-VN", FontSize = LetterSize, Bold = true }, new Letter(WordText.Clean(title))))));

    private static TextProperties Letters() => new(
        new BodyProperties(),
        new ListStyle(),
        new Paragraph(
            new ParagraphProperties(new DefaultRunProperties(new LatinFont { Typeface = "Times New Roman" }) { FontSize = LetterSize }),
            new EndParagraphRunProperties { Language = "vi-VN" }));

    private static SolidFill Fill(string colour) => new(new RgbColorModelHex { Val = colour });
}
