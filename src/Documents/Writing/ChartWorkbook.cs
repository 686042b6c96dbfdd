using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>The workbook inside a chart: categories below each other, a column for each series. Opened by Word when the chart's numbers are edited.</summary>
internal static class ChartWorkbook
{
    public const string SheetName = "So_lieu";

    /// <summary>The same chart always gives the same bytes.</summary>
    public static byte[] Of(ReportChart chart)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.All();
            book.AddNewPart<WorksheetPart>("rId2").Worksheet = new Worksheet(new SheetData(Rows(chart)));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "rId2" }));
        }

        return StablePackage.WithFixedTimes(stream);
    }

    /// <summary>Where the name of a series stands: "So_lieu!$B$1".</summary>
    public static string NameOf(int series) => $"{SheetName}!${ColumnOf(series)}$1";

    /// <summary>Where its values stand: "So_lieu!$B$2:$B$6".</summary>
    public static string ValuesOf(int series, int count) => $"{SheetName}!${ColumnOf(series)}$2:${ColumnOf(series)}${(count + 1).ToInvariant()}";

    public static string CategoriesOf(int count) => $"{SheetName}!$A$2:$A${(count + 1).ToInvariant()}";

    private static string ColumnOf(int series) => SheetCells.ColumnName(series + 1);

    private static IEnumerable<Row> Rows(ReportChart chart)
    {
        yield return new Row(chart.Series.Select((s, i) => SheetCells.Of(s.Name, i + 1, 1, grouped: false))) { RowIndex = 1 };
        for (var i = 0; i < chart.Categories.Count; i++) yield return Row(chart, i);
    }

    private static Row Row(ReportChart chart, int category)
    {
        var number = category + 2;
        var values = chart.Series.Select((s, i) => (Column: i + 1, Value: s.Values[category])).Where(c => c.Value is not null)
            .Select(c => SheetCells.Of((decimal)c.Value!.Value, c.Column, number, grouped: false));
        return new Row(values.Prepend(SheetCells.Of(chart.Categories[category], 0, number, grouped: false))) { RowIndex = (uint)number };
    }
}
