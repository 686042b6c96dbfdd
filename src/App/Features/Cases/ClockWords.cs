using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;

namespace MangNon.App.Features.Cases;

/// <summary>Limits and the ways to count them in words.</summary>
public static class ClockWords
{
    /// <summary>"12 giờ", "5 ngày làm việc", "6 tháng, sau đó cứ 6 tháng một lần".</summary>
    public static string Length(Texts t, ClockRule rule) => rule.Every is { } every ? t["{0}, sau đó cứ {1} một lần", Length(t, rule.Length), Length(t, every)] : Length(t, rule.Length);

    /// <summary>A length alone.</summary>
    public static string Length(Texts t, ClockLength length) => length.Unit switch
    {
        LengthUnit.Hours => t["{0} giờ", length.Amount],
        LengthUnit.WorkingDays => t["{0} ngày làm việc", length.Amount],
        LengthUnit.Days => t["{0} ngày", length.Amount],
        LengthUnit.Months => t["{0} tháng", length.Amount],
        LengthUnit.MonthsBefore => t["ít nhất {0} tháng trước", length.Amount],
        LengthUnit.BeforeDate => t["trước ngày {0}", $"{length.Amount:00}/{length.Month:00}"],
        _ => length.ToString(),
    };

    /// <summary>What is counted: "giờ", "ngày làm việc".</summary>
    public static string Unit(Texts t, LengthUnit unit) => unit switch
    {
        LengthUnit.Hours => t["giờ"],
        LengthUnit.WorkingDays => t["ngày làm việc"],
        LengthUnit.Days => t["ngày"],
        _ => t["tháng"],
    };

    /// <summary>The events a limit can run from.</summary>
    public static string Starts(Texts t, StartReading reading) => string.Join("; ", reading.Kinds.Select(k => t.Of(k)));

    public static string FirstDay(Texts t, bool counts) => counts ? t["Tính cả ngày đầu"] : t["Không tính ngày đầu, tính từ ngày hôm sau"];

    public static string LastDay(Texts t, LastDayOff off) => off is LastDayOff.Stays ? t["Hạn vẫn là ngày đó, kể cả ngày nghỉ"] : t["Hạn dời sang ngày làm việc kế tiếp"];

    /// <summary>Who has to act.</summary>
    public static string Who(Texts t, string who) => t["clock-who." + who];

    /// <summary>What a setting says other than the data file, as sentences.</summary>
    public static IEnumerable<string> Of(Texts t, ClockRule rule, ClockSetting setting)
    {
        if (setting == ClockSetting.Default) yield return t["Cách tính mặc định"];
        if (setting.Reading is { } code && rule.Starts.FirstOrDefault(s => s.Code == code) is { } reading) yield return t["Tính từ: {0}", Starts(t, reading)];
        if (setting.FirstDayCounts is { } counts) yield return FirstDay(t, counts);
        if (setting.LastDayOff is { } off) yield return LastDay(t, off);
        if (setting.Amount is { } amount) yield return Length(t, rule.Length with { Amount = amount });
    }
}
