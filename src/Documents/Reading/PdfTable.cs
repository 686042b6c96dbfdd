namespace MangNon.Documents.Reading;

/// <summary>A ruled table: its columns and rows, and which fields of the grid are one cell.</summary>
internal sealed class PdfTable
{
    private const double SameRuling = 4;

    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly (int Row, int Column)[,] _cell;

    private PdfTable(double[] columns, double[] rows, List<PdfRuling> across, List<PdfRuling> down)
    {
        _columns = columns;
        _rows = rows;
        _cell = Cells(across, down);
    }

    public double Top => _rows[0];

    /// <summary>Whether the other table has the same columns, as the rest of a table on the next page has.</summary>
    public bool HasColumnsOf(PdfTable other) =>
        _columns.Length == other._columns.Length && _columns.Zip(other._columns).All(pair => Math.Abs(pair.First - pair.Second) <= SameRuling);

    public static List<PdfTable> Find(PdfRulings rulings)
    {
        var tables = new List<PdfTable>();
        foreach (var (across, down) in Connected(rulings))
        {
            var columns = Places(down.Select(line => line.At)).Order().ToArray();
            var rows = Places(across.Select(line => line.At)).OrderDescending().ToArray();
            if (columns.Length >= 3 && rows.Length >= 2) tables.Add(new PdfTable(columns, rows, across, down));
        }
        return tables;
    }

    public bool Holds(PdfGlyph glyph) =>
        glyph.Middle > _columns[0] && glyph.Middle < _columns[^1] && glyph.Base < _rows[0] && glyph.Base > _rows[^1];

    /// <summary>The rows, each with one text per column. The places a merged cell also takes are empty.</summary>
    public List<string[]> Read(IEnumerable<PdfGlyph> glyphs)
    {
        var texts = glyphs.GroupBy(CellOf).ToDictionary(cell => cell.Key, TextOf);
        return [.. Enumerable.Range(0, _rows.Length - 1).Select(row =>
            Enumerable.Range(0, _columns.Length - 1).Select(column => texts.GetValueOrDefault((row, column), "")).ToArray())];
    }

    private (int Row, int Column) CellOf(PdfGlyph glyph)
    {
        var row = Array.FindLastIndex(_rows, top => glyph.Base < top);
        var column = Array.FindLastIndex(_columns, left => glyph.Middle > left);
        return _cell[Math.Clamp(row, 0, _rows.Length - 2), Math.Clamp(column, 0, _columns.Length - 2)];
    }

    private static string TextOf(IEnumerable<PdfGlyph> glyphs) =>
        string.Join(' ', PdfLine.Group(glyphs).Select(line => PdfLine.Join(line.Words).Replace('\t', ' '))).Trim();

    /// <summary>Every field starts as its own cell and joins the one above or to the left where no line parts them.</summary>
    private (int Row, int Column)[,] Cells(List<PdfRuling> across, List<PdfRuling> down)
    {
        var cell = new (int, int)[_rows.Length - 1, _columns.Length - 1];
        for (var row = 0; row < _rows.Length - 1; row++)
        {
            for (var column = 0; column < _columns.Length - 1; column++)
            {
                if (column > 0 && !IsParted(down, _columns[column], (_rows[row] + _rows[row + 1]) / 2)) cell[row, column] = cell[row, column - 1];
                else if (row > 0 && !IsParted(across, _rows[row], (_columns[column] + _columns[column + 1]) / 2)) cell[row, column] = cell[row - 1, column];
                else cell[row, column] = (row, column);
            }
        }
        return cell;
    }

    private static bool IsParted(List<PdfRuling> lines, double at, double place) =>
        lines.Any(line => Math.Abs(line.At - at) <= SameRuling && line.Covers(place));

    private static List<double> Places(IEnumerable<double> all)
    {
        var places = new List<double>();
        foreach (var place in all.Order())
        {
            if (places.Count == 0 || place - places[^1] > SameRuling) places.Add(place);
        }
        return places;
    }

    /// <summary>Lines that touch belong to one table.</summary>
    private static IEnumerable<(List<PdfRuling> Across, List<PdfRuling> Down)> Connected(PdfRulings rulings)
    {
        var (acrossLeft, downLeft) = (rulings.Across.ToList(), rulings.Down.ToList());
        while (downLeft.Count > 0)
        {
            var (across, down) = (new List<PdfRuling>(), new List<PdfRuling> { downLeft[^1] });
            downLeft.RemoveAt(downLeft.Count - 1);
            for (var newDown = down.ToList(); newDown.Count > 0;)
            {
                var newAcross = TakeTouching(acrossLeft, newDown);
                newDown = TakeTouching(downLeft, newAcross);
                across.AddRange(newAcross);
                down.AddRange(newDown);
            }
            yield return (across, down);
        }
    }

    private static List<PdfRuling> TakeTouching(List<PdfRuling> from, List<PdfRuling> found)
    {
        var touching = from.FindAll(line => found.Exists(other => other.Crosses(line)));
        from.RemoveAll(touching.ToHashSet().Contains);
        return touching;
    }
}
