using System.Globalization;
using System.Xml;

namespace MangNon.Documents.Reading.Tables;

/// <summary>One sheet, a row at a time.</summary>
internal sealed class XlsxSheet
{
    private static readonly DateTime First1904 = new(1904, 1, 1);

    private readonly IReadOnlyList<string> _strings;
    private readonly XlsxStyles _styles;
    private readonly bool _from1904;
    private readonly List<TableRow> _rows = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merged = [];
    private int _formulas;

    private XlsxSheet(IReadOnlyList<string> strings, XlsxStyles styles, bool from1904) => (_strings, _styles, _from1904) = (strings, styles, from1904);

    public static TableSheet Read(XmlReader xml, string name, bool isHidden, IReadOnlyList<string> strings, XlsxStyles styles, bool from1904)
    {
        var sheet = new XlsxSheet(strings, styles, from1904);
        using (xml) sheet.ReadAll(xml);
        return new TableSheet(name, isHidden, sheet.Filled(), sheet._formulas, sheet._merged.Count);
    }

    private void ReadAll(XmlReader xml)
    {
        var next = 1;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "mergeCell") Merge(xml.GetAttribute("ref"));
            if (xml.LocalName != "row") continue;
            var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : next;
            next = number + 1;
            var cells = xml.IsEmptyElement ? [] : Cells(xml);
            if (cells.Count == 0 || cells.All(c => c.Length == 0)) continue;
            _rows.Add(new TableRow(number, cells));
            if (_rows.Count > TableFile.MostRows) throw TableRefusal.TooManyRows();
        }
    }

    private List<string> Cells(XmlReader xml)
    {
        var (cells, depth) = (new List<string>(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= TableFile.MostColumns)
            {
                if (Cell(xml).Length > 0) throw TableRefusal.TooManyRows();
                continue;
            }

            while (cells.Count <= column) cells.Add("");
            cells[column] = Cell(xml);
        }

        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : -1);
        if (xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, "");
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "f") _formulas++;
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "v" or "is") text = XlsxTable.TextOf(xml);
            xml.Read();
        }

        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count ? _strings[index] : "",
            "str" or "inlineStr" => CellText.Tidy(Escapes.Open(text)),
            "b" => text == "1" ? "có" : "không",
            "e" => text,
            "d" => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Shown(day) : text,
            _ => Number(text, style),
        };
    }

    // Spreadsheets write large numbers as 5.1318001234E10: all digits are there, so all are told.
    private string Number(string text, int style)
    {
        if (text.Length == 0 || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return CellText.Tidy(text);
        if (_styles.IsDay(style) && value is >= 1 and < 110_000) return Shown(_from1904 ? First1904.AddDays(value) : DateTime.FromOADate(value));
        return Math.Abs(value) < 1e15 ? ((decimal)value).ToString("0.##########", CultureInfo.InvariantCulture) : text;
    }

    private static string Shown(DateTime day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private void Merge(string? range)
    {
        if (range?.Split(':') is not [var from, var to] || ColumnOf(from) is not { } left || ColumnOf(to) is not { } right) return;
        if (RowOf(from) is { } top && RowOf(to) is { } bottom && right < TableFile.MostColumns) _merged.Add((top, left, bottom, right));
    }

    // What a merged cell says holds for all its rows and columns; a merged row that holds nothing else stays away.
    private List<TableRow> Filled()
    {
        var byNumber = new Dictionary<int, List<string>>();
        foreach (var row in _rows) byNumber[row.Number] = (List<string>)row.Cells;
        foreach (var (top, left, bottom, right) in _merged)
        {
            if (!byNumber.TryGetValue(top, out var first) || left >= first.Count || first[left].Length == 0) continue;
            for (var number = top; number <= Math.Min(bottom, top + TableFile.MostRows); number++)
            {
                if (byNumber.TryGetValue(number, out var cells)) Fill(cells, left, right, first[left]);
            }
        }

        return _rows;
    }

    private static void Fill(List<string> cells, int left, int right, string text)
    {
        while (cells.Count <= right) cells.Add("");
        for (var column = left; column <= right; column++) cells[column] = text;
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > 20_000) return null;
        }

        return column == 0 ? null : column - 1;
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
