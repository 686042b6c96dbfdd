using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MangNon.Documents.Writing;

/// <summary>Cells of a sheet. Text is written as inline string and can therefore never be a formula.</summary>
internal static partial class SheetCells
{
    private const int LongestText = 32767;
    private const double NarrowestColumn = 6;
    private const double WidestColumn = 60;

    // Excel's calendar counts from 1900 and believes that year to have had a 29 February.
    private static readonly DateTime FirstSafeDay = new(1900, 3, 1);

    public static Cell Of(ListCell cell, int column, int row, bool grouped) => cell.Value switch
    {
        string text => Text(text, column, row, StartsLikeFormula(text) ? SheetStyles.QuotedText : SheetStyles.Text),
        DateOnly day => Instant(day.ToDateTime(TimeOnly.MinValue), "dd/MM/yyyy", column, row, SheetStyles.Day),
        DateTime instant => Instant(instant, "dd/MM/yyyy HH:mm", column, row, SheetStyles.Instant),
        decimal number => Number(number.ToString(CultureInfo.InvariantCulture), column, row, NumberStyle(number, grouped)),
        _ => new Cell { CellReference = Reference(column, row), StyleIndex = SheetStyles.Text },
    };

    public static Cell Text(string text, int column, int row, uint style) => new(
        new InlineString(new Text(Storable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = Reference(column, row),
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>"A" for 0, "AA" for 26.</summary>
    public static string ColumnName(int column) =>
        (column >= 26 ? ColumnName((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>A name Excel accepts: at most 31 characters, none of []:*?/\, no apostrophe at either end.</summary>
    public static string SheetName(string title)
    {
        var name = NotInSheetName().Replace(WordText.Clean(title), " ").Trim(' ', '\'');
        if (name.Length > 31) name = name[..(char.IsHighSurrogate(name[30]) ? 30 : 31)].Trim(' ', '\'');
        return name.Length == 0 ? "Danh sách" : name;
    }

    public static double MeasuredWidth(string title, IEnumerable<ListCell> cells)
    {
        var longest = cells.Select(Length).Append(title.Length + 3).Max();
        return Math.Clamp(longest + 2, NarrowestColumn, WidestColumn);
    }

    private static int Length(ListCell cell) => cell.Value switch
    {
        string text => text.Split('\n').Max(line => line.Length),
        DateOnly => 10,
        DateTime => 16,
        decimal number => number.ToString("N2", CultureInfo.InvariantCulture).Length,
        _ => 0,
    };

    // With the quote mark set, such a text stays one even after somebody edits the cell (CWE-1236).
    internal static bool StartsLikeFormula(string text) =>
        text.TrimStart(' ', '\u00A0') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    private static Cell Instant(DateTime instant, string spoken, int column, int row, uint style) => instant < FirstSafeDay
        ? Text(instant.ToString(spoken, CultureInfo.InvariantCulture), column, row, SheetStyles.Text)
        : Number(instant.ToOADate().ToString(CultureInfo.InvariantCulture), column, row, style);

    private static uint NumberStyle(decimal number, bool grouped)
    {
        if (!grouped) return SheetStyles.Number;
        return number == decimal.Truncate(number) ? SheetStyles.GroupedInteger : SheetStyles.GroupedDecimal;
    }

    private static Cell Number(string value, int column, int row, uint style) => new(new CellValue(value))
    {
        CellReference = Reference(column, row),
        StyleIndex = style,
    };

    private static string Reference(int column, int row) => ColumnName(column) + row.ToInvariant();

    /// <summary>Without what XML forbids, within Excel's length, and with "_x0041_" kept from being read as an escape.</summary>
    internal static string Storable(string text)
    {
        var clean = WordText.Clean(text);
        if (clean.Length > LongestText) clean = WordText.Clean(clean[..(LongestText - 1)]) + "…";
        return Escape().Replace(clean, "_x005F_");
    }

    [GeneratedRegex(@"_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\[\]:*?/\\\p{Cc}]+")]
    private static partial Regex NotInSheetName();
}
