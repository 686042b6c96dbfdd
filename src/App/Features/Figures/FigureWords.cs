using System.Globalization;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Figures;

/// <summary>Figures in words.</summary>
public static class FigureWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Name(Texts t, Indicator indicator) => t.Either(indicator.Vi, indicator.En);

    /// <summary>What it means, a line for each thing: name, whom it counts, of whom, where it stands and whether that was seen.</summary>
    public static string Definition(Texts t, Indicator indicator) => string.Join('\n', DefinitionLines(t, indicator));

    /// <inheritdoc cref="Definition"/>
    public static IEnumerable<string> DefinitionLines(Texts t, Indicator indicator)
    {
        yield return $"{Name(t, indicator)} ({indicator.Code})";
        yield return $"{t["Đếm"]}: {indicator.Numerator}";
        if (indicator.Denominator is { } of) yield return $"{t["Trên"]}: {of}";
        yield return $"{t["Căn cứ"]}: {indicator.Source}";
        yield return $"{t["Đối chiếu"]}: {(indicator.Verified ? t["tên và nội dung đã thấy trong văn bản hoặc bản tóm tắt"] : t["chưa đối chiếu với văn bản"])}";
    }

    public static string Group(Texts t, string group) => t["fig-group." + group];

    public static string Span(Texts t, FigureSpan span) => t.Of(span);

    /// <summary>The main number: of a share the rate, of a count the count; a dash where there is nobody to take a share of.</summary>
    public static string Value(Texts t, Figure figure, FigureValue value) => figure.Of is null ? Number(value.Numerator) : value.Rate is { } rate ? Rate(rate) + Sign(figure) : "–";

    /// <summary>A number of the figure's kind, as <see cref="Value"/> writes it: of a target, a gap, a forecast.</summary>
    public static string Amount(Figure figure, double amount) => Rate(amount) + Sign(figure);

    /// <summary>How far two numbers of a figure are apart: of shares in points.</summary>
    public static string Difference(Texts t, Figure figure, double by) => Rate(by) + (Sign(figure).Length > 0 ? " " + t["điểm %"] : "");

    /// <summary>From which side a target is to be reached: "≥ ", "≤ ", "&lt; ", "&gt; ".</summary>
    public static string Bound(FigureGoal goal) => (goal.Indicator.Direction, goal.Strict) switch
    {
        (IndicatorDirection.Up, false) => "≥ ",
        (IndicatorDirection.Up, true) => "> ",
        (_, false) => "≤ ",
        _ => "< ",
    };

    /// <summary>"3 / 120", or the unit of a count.</summary>
    public static string Parts(Texts t, Figure figure, FigureValue value) => value.Denominator is { } of ? $"{Number(value.Numerator)} / {Number(of)}" : Unit(t, figure);

    public static string Unit(Texts t, Figure figure) => t.Of(figure.Counts.Unit);

    /// <summary>"for each 1,000", where the value is no percentage.</summary>
    public static string? Scale(Texts t, Figure figure) => figure switch
    {
        { Of: null } => null,
        { Scale: 100, Indicator.Unit: IndicatorUnit.Percent } => null,
        _ => t["trên {0}", Number(figure.Scale)],
    };

    /// <summary>How it has moved: an arrow and a word, never the arrow alone; null where there is nothing to compare.</summary>
    public static string? Change(Texts t, Figure figure, FigureValue now, FigureValue before)
    {
        if (Size(figure, now) is not { } later || Size(figure, before) is not { } earlier) return null;
        var by = figure.Of is null ? Number((long)Math.Abs(later - earlier)) : Difference(t, figure, Math.Abs(later - earlier));
        return later == earlier ? "= " + t["không đổi"] : later > earlier ? "▲ " + t["tăng {0}", by] : "▼ " + t["giảm {0}", by];
    }

    /// <summary>The number a chart draws; null for none.</summary>
    public static double? Size(Figure figure, FigureValue value) => figure.Of is null ? value.Numerator : value.Rate;

    public static string Number(long number) => number.ToString("N0", Vietnamese);

    /// <summary>With one digit after the comma, two below one.</summary>
    public static string Rate(double rate) => rate.ToString(rate is > 0 and < 1 ? "0.##" : "#,0.#", Vietnamese);

    public static string Breakdown(Texts t, Breakdown by) => string.Join(", ", Domain.Figures.Breakdown.CodesOf(by.Code).Select(c => t["fig-by." + c]));

    /// <summary>A whole period: "2026", "6 tháng đầu 2026", "Quý 3/2026", "09/2026", "Năm học 2026–2027".</summary>
    public static string Period(Texts t, FigureSpan span, DateOnly first) => span switch
    {
        FigureSpan.Month => first.ToString("MM'/'yyyy", CultureInfo.InvariantCulture),
        FigureSpan.Quarter => t["Quý {0}/{1}", ((first.Month - 1) / 3) + 1, first.Year],
        FigureSpan.HalfYear => first.Month == 1 ? t["6 tháng đầu {0}", first.Year] : t["6 tháng cuối {0}", first.Year],
        FigureSpan.SchoolYear => t["Năm học {0}–{1}", first.Year, first.Year + 1],
        _ => first.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The same in as few letters as a chart has room for: the year, or the month a period ends in; "2026–27" for a school year.</summary>
    public static string Short(FigureSpan span, FigurePeriod period) => span switch
    {
        FigureSpan.Year => period.To.ToString("yyyy", CultureInfo.InvariantCulture),
        FigureSpan.SchoolYear => string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy}–{period.From.AddYears(1):yy}"),
        _ => period.To.ToString("MM'/'yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A class of a breakdown, or of a crossing: "nữ, 3–5 tuổi".</summary>
    public static string Class(FormWorld world, Breakdown by, string name) =>
        string.Join(", ", Domain.Figures.Breakdown.CodesOf(by.Code).Zip(Domain.Figures.Breakdown.CodesOf(name), (code, part) => ClassOf(world, code, part)));

    private static string ClassOf(FormWorld world, string code, string name) => name == Domain.Figures.Breakdown.Unknown ? world.T["chưa rõ"] : code switch
    {
        "gioi-tinh" => Of<Sex>(world.T, name),
        "tuoi" or "tuoi-tai-nan" or "tuoi-giam-sat" => name == "0" ? world.T["dưới 1 tuổi"] : world.T["{0} tuổi", name.Replace('-', '–')],
        "dan-toc" => world.T[name == "Other" ? "dân tộc khác" : "dân tộc Kinh"],
        "to" or "truong" => world.UnitName(new UnitId(Guid.Parse(name))) is { Length: > 0 } group ? group : world.T["chưa rõ"],
        "cu-tru" => Of<ResidenceKind>(world.T, name),
        "ho-ngheo" => name == "Neither" ? world.T["không nghèo, không cận nghèo"] : Of<PovertyLevel>(world.T, name),
        "nhom" or "phan-nhom" or "nguy-co" => world.CircumstanceName(name),
        "tro-giup" => world.SupportName(name),
        "dang-tat" => Of<DisabilityKind>(world.T, name),
        "muc-do" => Of<DisabilityDegree>(world.T, name),
        "cap-hoc" or "cap-theo-tuoi" => world.T["fig-level." + name],
        "loai" => Injuries.FindType(name)?.Name ?? name,
        "nguyen-nhan" => Injuries.FindCause(name)?.Name ?? name,
        "noi-xay-ra" => Of<InjuryPlace>(world.T, name),
        "hinh-thuc" => Of<HarmForms>(world.T, name),
        "nguoi-cham-soc" => world.T[name == nameof(Known.Yes) ? "người chăm sóc gây ra" : "không phải người chăm sóc"],
        _ => name,
    };

    /// <summary>Classes as people read them: ages and numbered groups by their number, the rest by the alphabet, what is not known last.</summary>
    public static IEnumerable<string> InOrder(FormWorld world, Breakdown by, IEnumerable<string> names) => names.Distinct()
        .OrderBy(n => n == Domain.Figures.Breakdown.Unknown)
        .ThenBy(n => GroupWords.Order(by.Code.StartsWith("tuoi", StringComparison.Ordinal) ? n : Class(world, by, n)), StringComparer.CurrentCulture);

    private static string Sign(Figure figure) => figure.Indicator.Unit is IndicatorUnit.Percent ? " %" : "";

    private static string Of<T>(Texts t, string name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) ? t.OfAny(value) : name;
}
