using System.Text;

namespace MangNon.Documents.Reading.Tables;

/// <summary>A table in text: separator and encoding are found out, quoted cells may hold line ends.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [';', '\t', ',', '|'];

    public static TableText Read(byte[] file)
    {
        var (text, encoding) = TableEncoding.Decode(file);
        var separator = ' ';
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is > 4 and var end)
        {
            separator = text[4];
            text = text[(end + 1)..];
        }
        else
        {
            separator = SeparatorOf(text);
        }

        return new TableText([new TableSheet("csv", false, [.. RowsOf(text, separator)], 0, 0)], encoding);
    }

    // The one that parts most of the first lines alike.
    private static char SeparatorOf(string text)
    {
        var lines = text.Split('\n', 40).Take(30).Where(l => l.Trim().Length > 0).ToList();
        return Separators.MaxBy(s => lines.Select(l => Outside(l, s)).Where(n => n > 0).GroupBy(n => n).Select(g => g.Count() * Math.Min(g.Key, 3)).DefaultIfEmpty(0).Max());
    }

    private static int Outside(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }

        return count;
    }

    private static IEnumerable<TableRow> RowsOf(string text, char separator)
    {
        var (cells, cell, number, i, rows) = (new List<string>(), new StringBuilder(), 1, 0, 0);
        while (i < text.Length)
        {
            var c = text[i++];
            if (c == '"' && cell.Length == 0) i = Quoted(text, i, cell);
            else if (c == separator) Next(cells, cell);
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i < text.Length && text[i] == '\n') i++;
                if (RowOf(cells, cell, number) is { } row)
                {
                    if (++rows > TableFile.MostRows || row.Cells.Count > TableFile.MostColumns) throw TableRefusal.TooManyRows();
                    yield return row;
                }

                (cells, number) = ([], number + 1);
            }
            else cell.Append(c);
        }

        if (RowOf(cells, cell, number) is { } last) yield return last;
    }

    private static int Quoted(string text, int i, StringBuilder cell)
    {
        while (i < text.Length)
        {
            var c = text[i++];
            if (c != '"') cell.Append(c);
            else if (i < text.Length && text[i] == '"') cell.Append(text[i++]);
            else break;
        }

        return i;
    }

    private static void Next(List<string> cells, StringBuilder cell)
    {
        cells.Add(CellText.Tidy(cell.ToString()));
        cell.Clear();
    }

    private static TableRow? RowOf(List<string> cells, StringBuilder cell, int number)
    {
        Next(cells, cell);
        return cells.All(c => c.Length == 0) ? null : new TableRow(number, cells);
    }
}

/// <summary>Text of cells.</summary>
internal static class CellText
{
    /// <summary>Without spaces at the ends and without what no text may hold; marks composed.</summary>
    public static string Tidy(string text)
    {
        var plain = text.Replace('\u00A0', ' ').Trim();
        if (plain.Length == 0) return "";
        if (!plain.IsNormalized(NormalizationForm.FormC)) plain = plain.Normalize(NormalizationForm.FormC);
        return plain.AsSpan().ContainsAnyInRange('\0', '\u0008') ? string.Concat(plain.Where(c => c > '\u0008')) : plain;
    }
}
