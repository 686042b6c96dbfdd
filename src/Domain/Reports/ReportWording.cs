using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.Domain.OfficialDocuments;

namespace MangNon.Domain.Reports;

/// <summary>How Vietnamese official papers write counts, days and lists of bodies.</summary>
public static partial class ReportWording
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"02" for 2, "12" for 12: counts below ten get a zero.</summary>
    public static string Count(int number) => number is > 0 and < 10
        ? $"0{number.ToString(CultureInfo.InvariantCulture)}"
        : Number(number);

    /// <summary>"1.250" and "0,5".</summary>
    public static string Number(decimal number) => number.ToString("#,##0.######", GroupedByDots);

    /// <summary>"05/02/2026" and "05/6/2026": days below 10 and the months 1 and 2 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
    public static string Day(DateOnly day) =>
        day.ToString(day.Month <= 2 ? "dd'/'MM'/'yyyy" : "dd'/'M'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"A", "A và B", "A, B và C"; each name once.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var list = names.Select(Tidy).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return list.Count < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list.SkipLast(1))} và {list[^1]}";
    }

    /// <summary>A clause's title over a part of a report: "Đề nghị Đoàn Thanh niên phường" asks in the plan, and names in the report.</summary>
    public static string ClauseTitle(string heading) => Bodies.IsName(heading) ? Bodies.NameIn(heading) : heading;

    /// <summary>One line with single spaces, without the list mark before it and the end marks behind it.</summary>
    public static string Tidy(string text) =>
        ListMark().Replace(Spaces().Replace(text, " ").Trim(), "").TrimEnd(' ', '.', ';', ',', ':', '/');

    /// <summary>The text as a sentence: a capital first, one full stop behind.</summary>
    internal static string Sentence(string text)
    {
        var tidy = Tidy(text);
        return tidy.Length == 0 || tidy[^1] is '!' or '?' or '…' ? UpperFirst(tidy) : $"{UpperFirst(tidy)}.";
    }

    internal static string UpperFirst(string text) => text.Length == 0 ? text : Upper(text[..1]) + text[1..];

    internal static string Lower(string text) => text.ToLower(Vietnamese);

    /// <summary>At most so many characters, cut at a comma if there is one late enough, else at a word.</summary>
    internal static string Shorten(string text, int length)
    {
        if (text.Length <= length) return text;
        var comma = text.LastIndexOfAny([',', ';'], length);
        var cut = comma >= length / 2 ? comma : text.LastIndexOf(' ', length);
        return Tidy(text[..(cut > 0 ? cut : length)]);
    }

    private static string Upper(string text) => text.ToUpper(Vietnamese);

    private static NumberFormatInfo GroupedByDots { get; } = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:[-–+•*]|\p{L}\)|\d{1,2}\))\s*")]
    private static partial Regex ListMark();
}
