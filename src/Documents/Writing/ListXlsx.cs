using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>
/// Writes a list as a sheet of a workbook, with further lists as further sheets: lines that say whose list it is, when and by whom it was taken and how many
/// rows it has; a frozen header row with filters; days and numbers as such. The same list always gives the same bytes.
/// </summary>
public static class ListXlsx
{
    private const int HeaderRow = 6;

    /// <summary>The list as an .xlsx file.</summary>
    /// <param name="more">Further sheets, each with a title of its own.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has not as many cells as there are columns.</exception>
    public static byte[] Write(ListSheet sheet, params IReadOnlyList<ListSheet> more)
    {
        IReadOnlyList<ListSheet> sheets = [sheet, .. more];
        foreach (var each in sheets) Refuse(each);
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1");
            StablePackage.Describe(file, WordText.Clean(sheet.Title), sheet.MadeBy, DateOnly.FromDateTime(sheet.MadeAt));
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = SheetStyles.All();
            for (var i = 0; i < sheets.Count; i++) WriteRows(book.AddNewPart<WorksheetPart>(PartOf(i)), sheets[i]);
            book.Workbook = new Workbook(
                new Sheets(sheets.Select((s, i) => new Sheet { Name = SheetCells.SheetName(s.Title), SheetId = (uint)i + 1, Id = PartOf(i) })),
                new DefinedNames(sheets.SelectMany((s, i) => Names(s, (uint)i))));
        }

        return StablePackage.WithFixedTimes(stream);
    }

    private static void Refuse(ListSheet sheet)
    {
        if (sheet.Columns.Count == 0) throw new ArgumentException("A list needs a column.", nameof(sheet));
        if (sheet.Rows.FirstOrDefault(r => r.Count != sheet.Columns.Count) is { } row)
            throw new ArgumentException($"A row has {row.Count} cells, the list {sheet.Columns.Count} columns.", nameof(sheet));
    }

    // The first part of the book holds the styles.
    private static string PartOf(int sheet) => string.Create(CultureInfo.InvariantCulture, $"rId{sheet + 2}");

    private static DefinedName[] Names(ListSheet sheet, uint number)
    {
        var quoted = $"'{SheetCells.SheetName(sheet.Title).Replace("'", "''", StringComparison.Ordinal)}'";
        return
        [
            new DefinedName($"{quoted}!{FilterRange(sheet, absolute: true)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = number, Hidden = true },
            new DefinedName($"{quoted}!${HeaderRow}:${HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = number },
        ];
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
        if (sheet.Notes.Count > 0) xml.WriteElement(SheetNotes.AddTo(part, sheet, HeaderRow));
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
