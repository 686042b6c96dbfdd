using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MangNon.Domain.OfficialDocuments;
using Row = System.Collections.Generic.List<System.Collections.Generic.List<MangNon.Documents.Reading.PrintedLine>>;

namespace MangNon.Documents.Reading;

/// <summary>
/// A table as rows. A data table gives one line per row. A layout table, which only holds the header or the signature side by
/// side, gives one line per paragraph, as it is printed.
/// </summary>
internal static class DocxTable
{
    public static IEnumerable<PrintedLine> LinesOf(Table table, Func<OpenXmlElement, List<PrintedLine>> read)
    {
        var rows = Inside<TableRow>(table).Where(row => !IsDeleted(row)).Select(row => CellsOf(row, read)).ToList();
        var used = UsedColumns(rows);
        if (used.Count == 1) return rows.SelectMany(row => row.SelectMany(cell => cell));
        var isData = IsData(table, rows, used.Count);
        return rows.SelectMany(row => isData ? DataRow(row) : LayoutRow([.. row.Where((_, column) => used.Contains(column))]));
    }

    /// <summary>Rows of a table and cells of a row may be wrapped in content controls.</summary>
    private static IEnumerable<T> Inside<T>(OpenXmlElement container) where T : OpenXmlElement =>
        container.ChildElements.SelectMany(child => child switch
        {
            T found => [found],
            SdtElement or SdtContentRow or SdtContentCell or CustomXmlElement => Inside<T>(child),
            _ => [],
        });

    private static bool IsDeleted(TableRow row) => row.TableRowProperties?.GetFirstChild<Deleted>() is not null;

    /// <summary>One entry per column of the grid: a merged cell leaves its other places empty, so that columns keep their place.</summary>
    private static Row CellsOf(TableRow row, Func<OpenXmlElement, List<PrintedLine>> read)
    {
        var cells = new Row();
        Skip(cells, row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.OrNull() ?? 0);
        foreach (var cell in Inside<TableCell>(row))
        {
            var lines = read(cell);
            cells.Add(IsMergedUpwards(cell) ? [] : lines);
            Skip(cells, (cell.TableCellProperties?.GridSpan?.Val.OrNull() ?? 1) - 1);
        }
        return cells;
    }

    // Word has 63 columns at most; more is a trap.
    private static void Skip(Row cells, int columns)
    {
        for (var i = 0; i < columns && cells.Count < 63; i++) cells.Add([]);
    }

    private static bool IsMergedUpwards(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val.OrNull() != MergedCellValues.Restart;

    private static HashSet<int> UsedColumns(List<Row> rows) =>
        [.. rows.SelectMany(row => row.Index()).Where(cell => cell.Item.Any(line => line.Text.Length > 0)).Select(cell => cell.Index)];

    private static bool IsData(Table table, List<Row> rows, int columns) =>
        !rows.Exists(row => row.Exists(cell => cell.Exists(line => IsOfHeaderOrSignature(line.Text))))
        && (columns >= 3 || IsRuled(table) || rows.Take(2).Any(row => row.Exists(cell => cell.Count > 0 && IsColumnTitle(cell[0].Text))));

    private static bool IsOfHeaderOrSignature(string text) =>
        text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Cộng hòa xã hội chủ nghĩa", StringComparison.OrdinalIgnoreCase);

    private static bool IsRuled(Table table) =>
        table.GetFirstChild<TableProperties>()?.TableBorders?.InsideVerticalBorder?.Val.OrNull() is { } line && line != BorderValues.None && line != BorderValues.Nil;

    private static bool IsColumnTitle(string text) =>
        text.ToUpperInvariant() is "STT" or "TT" or "SỐ TT" || text.StartsWith("nội dung", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PrintedLine> DataRow(Row row)
    {
        var cells = row.Select(cell => string.Join(' ', cell.Select(OneColumn).Where(text => text.Length > 0)));
        return Line(cells, row.SelectMany(cell => cell));
    }

    private static IEnumerable<PrintedLine> LayoutRow(Row row) =>
        Enumerable.Range(0, row.Max(cell => cell.Count)).SelectMany(i =>
            Line(row.Select(cell => i < cell.Count ? OneColumn(cell[i]) : ""), row.Where(cell => i < cell.Count).Select(cell => cell[i])));

    private static IEnumerable<PrintedLine> Line(IEnumerable<string> cells, IEnumerable<PrintedLine> from)
    {
        var text = string.Join('\t', cells).TrimEnd('\t');
        if (text.Length > 0) yield return new PrintedLine(from.First(line => line.Text.Length > 0).Page, text, LineKind.TableRow);
    }

    private static string OneColumn(PrintedLine line) => line.Text.Replace('\t', ' ').Trim();
}
