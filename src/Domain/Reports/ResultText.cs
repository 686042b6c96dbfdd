using System.Text.RegularExpressions;

namespace MangNon.Domain.Reports;

/// <summary>What a unit wrote about its work, made into a sentence that says whose work it was. The words themselves stay.</summary>
internal static partial class ResultText
{
    /// <summary>A paragraph or an entry of a unit as a sentence: "Đoàn Thanh niên phường đã tổ chức …".</summary>
    public static string Of(string unit, string text)
    {
        var tidy = ReportWording.Tidy(text);
        if (tidy.StartsWith(unit, StringComparison.OrdinalIgnoreCase)) return ReportWording.Sentence(tidy);
        return ReportWording.Sentence(Predicate(tidy) is { } predicate
            ? $"{unit} đã {predicate}"
            : $"{unit} báo cáo: {tidy}");
    }

    /// <summary>What can stand behind "đã", or null: "tổ chức 02 buổi" from "Đã tổ chức 02 buổi." or "Tổ chức 02 buổi."</summary>
    public static string? Predicate(string text)
    {
        var tidy = ReportWording.Tidy(text);
        if (Already().Match(tidy) is { Success: true } already) return tidy[already.Length..];
        return Duty.BeginsWithVerb(tidy) && !GoingOn().IsMatch(tidy) ? Duty.LowerFirst(tidy) : null;
    }

    /// <summary>The numbers the words do not already hold: " (trẻ em được tặng quà: 120 suất)".</summary>
    public static string FiguresBeside(string text, IReadOnlyList<ReportedFigure> figures)
    {
        var untold = figures.Where(f => !Tells(text, f.Value)).Select(f =>
            $"{Duty.LowerFirst(ReportWording.Tidy(f.Label))}: {ReportWording.Number(f.Value)}{Unit(f.Unit)}").ToList();
        return untold.Count == 0 ? "" : $" ({string.Join("; ", untold)})";
    }

    private static string Unit(string unit) => unit.Trim() is var u && u is "%" or "‰" or "" ? u : $" {u}";

    private static bool Tells(string text, decimal value)
    {
        string[] spellings = [ReportWording.Number(value), ReportWording.Number(value).Replace(".", "", StringComparison.Ordinal)];
        return spellings.Any(s => Regex.IsMatch(text, $@"(?<![\d.,])0?{Regex.Escape(s)}(?![\d]|[.,]\d)"));
    }

    [GeneratedRegex(@"^đã\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Already();

    // "Tổ chức … đang được chuẩn bị" or "sẽ …" is no finished work.
    [GeneratedRegex(@"\b(đang|sẽ|dự kiến)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GoingOn();
}
