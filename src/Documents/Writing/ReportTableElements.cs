using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MangNon.Documents.Writing;

/// <summary>A table of the body: caption kept with it, header row repeated on every page, rows that do not break.</summary>
internal static class ReportTableElements
{
    public static IEnumerable<OpenXmlElement> Of(ReportTable table)
    {
        if (!string.IsNullOrWhiteSpace(table.Caption))
            yield return WordText.Paragraph(ReportStyles.TableCaption, table.Caption);

        var widths = Widths(table.Columns);
        var word = new Table(Properties(), new TableGrid(widths.Select(w => new GridColumn { Width = w.ToInvariant() })));
        word.Append(HeaderRow(table.Columns, widths));
        foreach (var row in table.Rows) word.Append(Row(row, table.Columns, widths));
        yield return word;
        // Two tables without a paragraph between them would become one.
        yield return WordText.Line(0, 0).WithoutBorder();
    }

    private static int[] Widths(IReadOnlyList<ReportColumn> columns)
    {
        var whole = Math.Max(1, columns.Sum(c => c.Width));
        return [.. columns.Select(c => AdministrativeDocumentDocx.TextWidth * c.Width / whole)];
    }

    private static TableProperties Properties()
    {
        static T Edge<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0 };
        return new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(),
                Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }));
    }

    private static TableRow HeaderRow(IReadOnlyList<ReportColumn> columns, int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < columns.Count; i++)
            row.Append(Cell(widths[i], columns[i].Title, JustificationValues.Center, new RunProperties(new Bold(), new BoldComplexScript())));
        return row;
    }

    private static TableRow Row(IReadOnlyList<string> cells, IReadOnlyList<ReportColumn> columns, int[] widths)
    {
        if (cells.Count != columns.Count)
            throw new ArgumentException($"A row has {cells.Count} cells, the table {columns.Count} columns.", nameof(cells));
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < cells.Count; i++)
            row.Append(Cell(widths[i], cells[i], columns[i].IsNumber ? JustificationValues.Right : JustificationValues.Left));
        return row;
    }

    private static TableCell Cell(int width, string text, JustificationValues justification, RunProperties? letters = null)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToInvariant(), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }));
        var lines = WordText.Lines(text);
        foreach (var line in lines.Count == 0 ? [""] : lines)
            cell.Append(new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = ReportStyles.TableCell },
                    new Justification { Val = justification }),
                WordText.Run(line, (RunProperties?)letters?.CloneNode(true))));
        return cell;
    }

    private static Paragraph WithoutBorder(this Paragraph line)
    {
        line.ParagraphProperties!.ParagraphStyleId!.InsertAfterSelf(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Nil }));
        return line;
    }
}
