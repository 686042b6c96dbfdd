using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>
/// Writes a list as a workbook of one sheet: lines that say whose list it is, when and by whom it was taken and how many
/// rows it has; a frozen header row with filters; days and numbers as such. The same list always gives the same bytes.
/// </summary>
public static class ListXlsx
{
    private const int HeaderRow = 6;

    /// <summary>The list as an .xlsx file.</summary>
    /// <exception cref="ArgumentException">There is no column, or a row has not as many cells as there are columns.</exception>
    public static byte[] Write(ListSheet sheet)
    {
        Refuse(sheet);
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1");
            StablePackage.Describe(file, WordText.Clean(sheet.Title), sheet.MadeBy, DateOnly.FromDateTime(sheet.MadeAt));
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.All();
            WriteRows(book.AddNewPart<WorksheetPart>("rId2"), sheet);
            book.Workbook = Workbook(sheet);
        }

        return StablePackage.WithFixedTimes(stream);
    }

    private static void Refuse(ListSheet sheet)
    {
        if (sheet.Columns.Count == 0) throw new ArgumentException("A list needs a column.", nameof(sheet));
        if (sheet.Rows.FirstOrDefault(r => r.Count != sheet.Columns.Count) is { } row)
            throw new ArgumentException($"A row has {row.Count} cells, the list {sheet.Columns.Count} columns.", nameof(sheet));
    }

    private static Workbook Workbook(ListSheet sheet)
    {
        var name = SheetCells.SheetName(sheet.Title);
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
        return new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = "rId2" }),
            new DefinedNames(
                new DefinedName($"{quoted}!{FilterRange(sheet, absolute: true)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"{quoted}!${HeaderRow}:${HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    private static string FilterRange(ListSheet sheet, bool absolute = false)
    {
        var dollar = absolute ? "$" : "";
        var lastRow = HeaderRow + sheet.Rows.Count;
        return $"{dollar}A{dollar}{HeaderRow}:{dollar}{SheetCells.ColumnName(sheet.Columns.Count - 1)}{dollar}{lastRow}";
    }

    /// <summary>Written as a stream: a list may have a ward's whole registry.</summary>
    private static void WriteRows(WorksheetPart part, ListSheet sheet)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(FrozenHeader());
        xml.WriteElement(Widths(sheet));
        xml.WriteStartElement(new SheetData());
        foreach (var row in InfoRows(sheet)) xml.WriteElement(row);
        xml.WriteElement(HeaderCells(sheet));
        for (var i = 0; i < sheet.Rows.Count; i++) xml.WriteElement(DataRow(sheet, i));
        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = FilterRange(sheet) });
        xml.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        xml.WriteEndElement();
    }

    private static SheetViews FrozenHeader() => new(new SheetView(new Pane
    {
        VerticalSplit = HeaderRow,
        TopLeftCell = $"A{HeaderRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 });

    private static Columns Widths(ListSheet sheet) => new(sheet.Columns.Select((column, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = column.Width ?? SheetCells.MeasuredWidth(column.Title, sheet.Rows.Select(r => r[i])),
        CustomWidth = true,
    }));

    private static IEnumerable<Row> InfoRows(ListSheet sheet)
    {
        var at = sheet.MadeAt.ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        var count = sheet.Rows.Count.ToString("N0", CultureInfo.GetCultureInfo(sheet.English ? "en-US" : "vi-VN"));
        string[] lines = sheet.English
            ? [sheet.Title, sheet.Ward, $"Taken at {at} by {sheet.MadeBy}", $"Rows: {count}"]
            : [sheet.Title, sheet.Ward, $"Lập lúc {at}; người lập: {sheet.MadeBy}", $"Số dòng: {count}"];
        return lines.Select((line, i) => new Row(SheetCells.Text(line, 0, i + 1, i == 0 ? SheetStyles.Title : SheetStyles.Info))
        {
            RowIndex = (uint)i + 1,
        });
    }

    private static Row HeaderCells(ListSheet sheet) =>
        new(sheet.Columns.Select((column, i) => SheetCells.Text(column.Title, i, HeaderRow, SheetStyles.Header)))
        {
            RowIndex = HeaderRow,
        };

    private static Row DataRow(ListSheet sheet, int index)
    {
        var number = HeaderRow + 1 + index;
        return new Row(sheet.Rows[index].Select((cell, i) => SheetCells.Of(cell, i, number, sheet.Columns[i].Grouped)))
        {
            RowIndex = (uint)number,
        };
    }
}
