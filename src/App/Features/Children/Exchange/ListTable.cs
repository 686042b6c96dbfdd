using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MangNon.Documents.Reading.Tables;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A list that was handed in: the titles of its columns and its rows, without what stood above.</summary>
/// <param name="Sheet">Name of the sheet it stood on.</param>
/// <param name="Remarks">What the reader should know of the file: codes of sentences.</param>
public sealed record ListTable(string Sheet, IReadOnlyList<string> Titles, IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Remarks)
{
    private const int LinesAbove = 40;

    /// <summary>Finds the header row; null where no row looks like one.</summary>
    public static ListTable? Of(TableText text)
    {
        var best = text.Sheets.Where(s => s.Rows.Count > 1).OrderBy(s => s.IsHidden)
            .Select(s => (Sheet: s, Head: HeadOf(s))).Where(s => s.Head.Score >= 2).OrderByDescending(s => s.Head.Score * (s.Sheet.IsHidden ? 1 : 10)).FirstOrDefault();
        if (best.Sheet is not { } sheet) return null;
        var (at, deep) = (best.Head.At, best.Head.Deep);
        var width = sheet.Rows.Skip(at).Max(r => r.Cells.Count);
        var titles = Enumerable.Range(0, width).Select(c => Title(sheet, at, deep, c)).ToList();
        var rows = sheet.Rows.Skip(at + deep).Where(r => !IsNumbering(r) && !IsFoot(r)).ToList();
        return new ListTable(sheet.Name, titles, rows, [.. RemarksOf(text, sheet)]);
    }

    /// <summary>Packed to be kept.</summary>
    public string Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(zip, this);
        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    /// <summary>What was packed.</summary>
    public static ListTable Open(string packed)
    {
        using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ListTable>(zip) ?? throw new InvalidDataException("The kept list is empty.");
    }

    /// <summary>The same for lists with the same titles.</summary>
    public string Signature => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', Titles.Select(VietnameseText.Fold)))))[..32];

    /// <summary>What the columns mean, as far as their titles tell; each field once.</summary>
    public IReadOnlyDictionary<int, string> Guess()
    {
        var meant = new Dictionary<int, string>();
        for (var column = 0; column < Titles.Count; column++)
        {
            if (ListColumns.Guess(Titles[column]) is { } key && !meant.ContainsValue(key)) meant[column] = key;
        }

        return meant;
    }

    /// <summary>Which column means what, written "column=field" a line.</summary>
    public static string Write(IReadOnlyDictionary<int, string> columns) => string.Join('\n', columns.OrderBy(c => c.Key).Select(c => $"{c.Key}={c.Value}"));

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static Dictionary<int, string> ReadColumns(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToDictionary(p => int.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture), p => p[1]);

    private static (int At, int Deep, int Score) HeadOf(TableSheet sheet)
    {
        var best = sheet.Rows.Take(LinesAbove).Select((r, i) => (At: i, Score: ScoreOf(r.Cells))).MaxBy(r => r.Score);
        if (best.Score < 2 && sheet.Rows.Take(LinesAbove).Select((r, i) => (Row: r, At: i)).FirstOrDefault(r => LooksLikeTitles(r.Row)) is { Row: not null } unknown) return (unknown.At, 1, 2);
        var deep = best.At + 1 < sheet.Rows.Count && best.Score > 0 && IsSecondLine(sheet.Rows[best.At], sheet.Rows[best.At + 1]) ? 2 : 1;
        return (best.At, deep, best.Score);
    }

    // Titles nobody knows: several texts, each another, none with a digit. Somebody names them.
    private static bool LooksLikeTitles(TableRow row)
    {
        var texts = row.Cells.Where(c => c.Length > 0).ToList();
        return texts.Count >= 3 && texts.Distinct().Count() == texts.Count && texts.All(c => c.Length <= 60 && !c.Any(char.IsDigit));
    }

    // Fields named, each once: a title spread over merged columns is one.
    private static int ScoreOf(IEnumerable<string> cells) => cells.Select(ListColumns.Guess).Where(k => k is not null).Distinct().Count();

    // Titles of two lines repeat merged cells; a row of data never repeats two titles.
    private static bool IsSecondLine(TableRow upper, TableRow lower) => lower.Cells.Where((c, i) => c.Length > 0 && c == upper[i]).Count() >= 2;

    private static string Title(TableSheet sheet, int at, int deep, int column)
    {
        var upper = sheet.Rows[at][column];
        var lower = deep == 2 ? sheet.Rows[at + 1][column] : "";
        if (lower.Length == 0 || lower == upper) return upper;
        return ListColumns.Guess(lower) is not null && ListColumns.Guess($"{lower} {upper}") is null ? lower : $"{lower} {upper}".Trim();
    }

    // "1 2 3 4 …" below the titles.
    private static bool IsNumbering(TableRow row) => row.Cells.Count(c => c.Length > 0) > 2 && row.Cells.Where(c => c.Length > 0).Select((c, i) => c.Trim('(', ')') == $"{i + 1}").All(same => same);

    // A heading over the whole width, or a total. A row with one lone text may be a child, and stays.
    private static bool IsFoot(TableRow row)
    {
        var texts = row.Cells.Where(c => c.Length > 0).ToList();
        return texts.Distinct().Count() == 1 && (texts.Count > 2 || VietnameseText.Fold(texts[0]) is "tong" or "cong" or "tong cong" || VietnameseText.Fold(texts[0]).StartsWith("tong so", StringComparison.Ordinal));
    }

    private static IEnumerable<string> RemarksOf(TableText text, TableSheet sheet)
    {
        if (text.IsConverted) yield return "import.converted";
        if (sheet.Merged > 0) yield return "import.merged";
        if (sheet.Formulas > 0) yield return "import.formulas";
        if (sheet.IsHidden) yield return "import.sheet-hidden";
        if (text.Sheets.Any(s => s.Rows.Count > 1 && s != sheet)) yield return "import.other-sheets";
    }
}
