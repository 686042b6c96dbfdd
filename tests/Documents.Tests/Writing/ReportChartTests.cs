using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MangNon.Documents.Reading;
using MangNon.Documents.Writing;
using MiniExcelLibs;
using Xunit;

namespace MangNon.Documents.Tests.Writing;

/// <summary>Charts in a Word file: drawn from numbers that can be edited in the workbook inside.</summary>
public class ReportChartTests
{
    private static readonly ReportChart Trend = new(
        "Tỷ lệ tiêm chủng & mục tiêu (%)", ChartKind.Line, ["2024", "2025", "2026"],
        [new("Tiêm chủng đầy đủ", [90.5, null, 97]), new("mục tiêu 98 %", [98, 98, 98], IsTarget: true)]);

    private static readonly ReportChart Groups = new("Trẻ em theo tổ", ChartKind.Bars, ["Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 10"], [new("Trẻ em", [12, 30, 7])]);

    private static readonly AdministrativeDocument Paper = SampleReports.Short with
    {
        Body = [new ReportHeading(1, "I.", "Số liệu"), Trend, new ReportTable(null, [new("Tổ"), new("Trẻ em", IsNumber: true)], [["1", "12"]]), Groups, new ReportParagraphBlock("Hết.")],
    };

    [Fact]
    public void Word_finds_no_error_in_the_file_nor_in_its_charts()
    {
        using var file = Open(Paper);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(2, file.MainDocumentPart!.ChartParts.Count());
    }

    [Fact]
    public void Each_chart_stands_where_it_belongs_and_says_what_it_shows()
    {
        using var file = Open(Paper);
        var shown = file.MainDocumentPart!.Document!.Descendants<Inline>().Select(i => (i.DocProperties!.Description!.Value, Chart(file, i.Descendants<ChartReference>().Single().Id!.Value!))).ToList();

        Assert.Equal([Trend.Title, Groups.Title], shown.Select(s => s.Value));
        Assert.NotNull(shown[0].Item2.Descendants<LineChart>().SingleOrDefault());
        Assert.NotNull(shown[1].Item2.Descendants<BarChart>().SingleOrDefault());
        Assert.Equal([true, false], shown.Select(s => s.Item2.Descendants<Legend>().Any()));
    }

    [Fact]
    public void The_numbers_are_those_given_and_a_missing_one_is_left_out()
    {
        using var file = Open(Paper);
        var series = Charts(file).First().Descendants<LineChartSeries>().ToList();

        Assert.Equal([(0u, "90.5"), (2u, "97")], series[0].GetFirstChild<Values>()!.Descendants<NumericPoint>().Select(p => (p.Index!.Value, p.InnerText)));
        Assert.Equal(["2024", "2025", "2026"], series[0].Descendants<CategoryAxisData>().Single().Descendants<StringPoint>().Select(p => p.InnerText));
        Assert.Equal([MarkerStyleValues.Circle, MarkerStyleValues.None], series.Select(s => s.Descendants<Symbol>().First().Val!.Value));
        Assert.NotNull(series[1].Descendants<DocumentFormat.OpenXml.Drawing.PresetDash>().SingleOrDefault());
    }

    [Fact]
    public void The_workbook_inside_has_the_same_numbers_where_the_chart_looks_for_them()
    {
        using var file = Open(Paper);
        var part = file.MainDocumentPart!.ChartParts.Single(p => p.ChartSpace!.Descendants<LineChart>().Any());
        Assert.Equal("rId1", part.ChartSpace!.GetFirstChild<ExternalData>()!.Id!.Value);
        Assert.Equal("So_lieu!$B$2:$B$4", part.ChartSpace.Descendants<Values>().First().Descendants<Formula>().Single().Text);

        using var inside = part.EmbeddedPackagePart!.GetStream();
        using var copy = new MemoryStream();
        inside.CopyTo(copy);
        using (var book = SpreadsheetDocument.Open(copy, isEditable: false)) Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var rows = copy.Query(useHeaderRow: false).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["Tiêm chủng đầy đủ", "mục tiêu 98 %"], [rows[0]["B"], rows[0]["C"]]);
        Assert.Equal([("2024", 90.5), ("2025", null), ("2026", 97d)], rows.Skip(1).Select(r => ((string)r["A"]!, (double?)r["B"])));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(AdministrativeDocumentDocx.Write(Paper), AdministrativeDocumentDocx.Write(Paper with { }));

    [Fact]
    public void A_chart_adds_no_word_to_the_paper() => Assert.Equal(Words(Paper with { Body = [.. Paper.Body.Where(b => b is not ReportChart)] }), Words(Paper));

    [Fact]
    public void A_series_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => AdministrativeDocumentDocx.Write(Paper with { Body = [Groups with { Categories = ["một"] }] }));

    private static WordprocessingDocument Open(AdministrativeDocument paper) => WordprocessingDocument.Open(new MemoryStream(AdministrativeDocumentDocx.Write(paper)), isEditable: false);

    private static ChartSpace Chart(WordprocessingDocument file, string id) => ((ChartPart)file.MainDocumentPart!.GetPartById(id)).ChartSpace!;

    private static IEnumerable<ChartSpace> Charts(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Descendants<ChartReference>().Select(r => Chart(file, r.Id!.Value!));

    private static string Words(AdministrativeDocument paper) =>
        string.Join(' ', DocumentFile.Read(AdministrativeDocumentDocx.Write(paper), "bang.docx").Lines.Select(l => l.Text).Where(t => t.Length > 0));
}
