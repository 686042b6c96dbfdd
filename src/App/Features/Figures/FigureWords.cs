using System.Globalization;
using MangNon.App.Features.Children.Forms;
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

    public static string Group(Texts t, string group) => t["fig-group." + group];

    public static string Span(Texts t, FigureSpan span) => t.Of(span);

    /// <summary>The main number: of a share the rate, of a count the count; a dash where there is nobody to take a share of.</summary>
    public static string Value(Texts t, Figure figure, FigureValue value) => figure.Of is null ? Number(value.Numerator) : value.Rate is { } rate ? Rate(rate) + Sign(figure) : "–";

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
        var by = figure.Of is null ? Number((long)Math.Abs(later - earlier)) : Rate(Math.Abs(later - earlier)) + (Sign(figure).Length > 0 ? " " + t["điểm %"] : "");
        return later == earlier ? "= " + t["không đổi"] : later > earlier ? "▲ " + t["tăng {0}", by] : "▼ " + t["giảm {0}", by];
    }

    /// <summary>The number a chart draws; null for none.</summary>
    public static double? Size(Figure figure, FigureValue value) => figure.Of is null ? value.Numerator : value.Rate;

    public static string Number(long number) => number.ToString("N0", Vietnamese);

    /// <summary>With one digit after the comma, two below one.</summary>
    public static string Rate(double rate) => rate.ToString(rate is > 0 and < 1 ? "0.##" : "#,0.#", Vietnamese);

    public static string Breakdown(Texts t, Breakdown by) => t["fig-by." + by.Code];

    /// <summary>A class of a breakdown.</summary>
    public static string Class(FormWorld world, Breakdown by, string name) => name == Domain.Figures.Breakdown.Unknown ? world.T["chưa rõ"] : by.Code switch
    {
        "gioi-tinh" => Of<Sex>(world.T, name),
        "tuoi" or "tuoi-tai-nan" or "tuoi-giam-sat" => name == "0" ? world.T["dưới 1 tuổi"] : world.T["{0} tuổi", name.Replace('-', '–')],
        "dan-toc" => world.T[name == "Other" ? "dân tộc khác" : "dân tộc Kinh"],
        "to" => world.UnitName(new UnitId(Guid.Parse(name))) is { Length: > 0 } group ? group : world.T["chưa rõ"],
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

    private static string Sign(Figure figure) => figure.Indicator.Unit is IndicatorUnit.Percent ? " %" : "";

    private static string Of<T>(Texts t, string name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) ? t.OfAny(value) : name;
}
