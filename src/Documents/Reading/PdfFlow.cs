using MangNon.Domain.OfficialDocuments;

namespace MangNon.Documents.Reading;

/// <summary>Puts the pages of a PDF behind each other and joins tables that go on from one page to the next.</summary>
internal sealed class PdfFlow
{
    private readonly List<PdfPlacedLine> _lines = [];
    private PdfTable? _lastTable;
    private string[] _lastTableHead = [];

    public IEnumerable<PrintedLine> Lines => PdfIndents.Mark(_lines);

    public void Add(int page, List<PdfGlyph> glyphs, PdfRulings rulings)
    {
        var tables = PdfTable.Find(rulings);
        var inside = glyphs.ToLookup(glyph => tables.Find(table => table.Holds(glyph)));
        var lines = PdfLine.Group(inside[null]);
        var pieces = lines.Zip(PdfColumns.TextsOf(lines, PdfExtent.Of(glyphs)), (line, text) => new Piece(line.Base, line, text, null))
            .Concat(tables.Where(table => inside[table].Any()).Select(table => new Piece(table.Top, null, "", table)));
        foreach (var piece in pieces.OrderByDescending(piece => piece.Top))
        {
            if (piece.Table is { } table) AddTable(page, table, table.Read(inside[table]));
            else AddLine(page, piece.Line!, piece.Text);
        }
    }

    // A page number may stand between the two halves of a table.
    private void AddLine(int page, PdfLine line, string text)
    {
        if (!line.IsPageNumber) _lastTable = null;
        _lines.Add(new PdfPlacedLine(new PrintedLine(page, text, LineKind.Running), line.Left, line.Right));
    }

    private void AddTable(int page, PdfTable table, List<string[]> rows)
    {
        var goesOn = _lastTable?.HasColumnsOf(table) == true;
        if (!goesOn) _lastTableHead = rows[0];
        foreach (var (index, row) in rows.Index())
        {
            if (goesOn && index == 0 && row.SequenceEqual(_lastTableHead)) continue;
            if (goesOn && index <= 1 && IsRestOfRow(row)) AppendToLastRow(row);
            else AddRow(page, row);
        }
        _lastTable = table;
    }

    /// <summary>The lower part of a row that was cut by the page: nothing in the first column, and a sentence that goes on.</summary>
    private static bool IsRestOfRow(string[] row) =>
        row[0].Length == 0 && row.FirstOrDefault(cell => cell.Length > 0) is { } first && char.IsLower(first[0]);

    private void AppendToLastRow(string[] row)
    {
        var last = _lines.FindLastIndex(line => line.Printed.Kind == LineKind.TableRow);
        var cells = _lines[last].Printed.Text.Split('\t');
        var joined = row.Select((cell, i) => $"{cells.ElementAtOrDefault(i)} {cell}".Trim());
        _lines[last] = Placed(_lines[last].Printed with { Text = string.Join('\t', joined).TrimEnd('\t') });
    }

    private void AddRow(int page, string[] row)
    {
        var text = string.Join('\t', row).TrimEnd('\t');
        if (text.Length > 0) _lines.Add(Placed(new PrintedLine(page, text, LineKind.TableRow)));
    }

    private static PdfPlacedLine Placed(PrintedLine row) => new(row, double.NaN, double.NaN);

    private readonly record struct Piece(double Top, PdfLine? Line, string Text, PdfTable? Table);
}
