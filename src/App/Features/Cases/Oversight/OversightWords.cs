using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>Figures of the oversight in words.</summary>
public static class OversightWords
{
    /// <summary>A class of cases, as a row or a column is headed.</summary>
    /// <param name="name">As <see cref="CaseTable"/> names it.</param>
    public static string Class(Texts t, CaseDimension dimension, string name) => (dimension, name) switch
    {
        (CaseDimension.Form, "Several") => t["Nhiều hình thức"],
        (CaseDimension.Form, _) => t.Of(Enum.Parse<HarmForms>(name)),
        (CaseDimension.ByCarer, _) => t.Of(Enum.Parse<Known>(name)),
        (CaseDimension.Group, _) => t.Of(Enum.Parse<CaseGroup>(name)),
        (_, nameof(Known.Unknown)) => t["chưa rõ"],
        (CaseDimension.Sex, _) => t.Of(Enum.Parse<Sex>(name)),
        (CaseDimension.Age, "16+") => t["từ 16 tuổi"],
        (CaseDimension.Age, _) => t["{0} tuổi", name.Replace('-', '–')],
        (CaseDimension.Month, _) => $"{name[5..]}/{name[..4]}",
        _ => name,
    };

    /// <summary>What a table is headed by.</summary>
    public static string Title(Texts t, CaseDimension rows, CaseDimension columns) => (rows, columns) switch
    {
        (CaseDimension.Form, CaseDimension.Sex) => t["Hình thức xâm hại, theo giới tính"],
        (CaseDimension.Form, CaseDimension.Age) => t["Hình thức xâm hại, theo tuổi khi mở ca"],
        (CaseDimension.Form, CaseDimension.ByCarer) => t["Hình thức xâm hại, người gây hại có phải cha mẹ, người chăm sóc không"],
        (CaseDimension.Month, _) => t["Nhóm ca, theo tháng mở ca"],
        _ => t["Nơi ở của em, theo hình thức xâm hại"],
    };

    /// <summary>What the rows of a table are.</summary>
    public static string RowsOf(Texts t, CaseDimension dimension) => dimension switch
    {
        CaseDimension.Month => t["Tháng"],
        CaseDimension.Place => t["Tổ dân phố"],
        _ => t["Hình thức"],
    };

    /// <summary>"40 phút", "5 giờ", "3 ngày": as exactly as it helps.</summary>
    public static string Span(Texts t, TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => t["{0} phút", (int)span.TotalMinutes],
        { TotalHours: < 48 } => t["{0} giờ", (int)span.TotalHours],
        _ => t["{0} ngày", (int)span.TotalDays],
    };

    /// <summary>"75%"; a dash where nothing was to be judged.</summary>
    public static string Share(double? share) => share is { } part ? Math.Floor(part * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : "–";

    /// <summary>A rule's duty without its article.</summary>
    public static string Duty(Texts t, string rule) => ClockRules.Named(rule) is { } found ? t.Either(found.Vi, found.En) : rule;

    /// <summary>Where the duty stands.</summary>
    public static string Article(string rule) => ClockRules.Named(rule)?.Article ?? "";
}
