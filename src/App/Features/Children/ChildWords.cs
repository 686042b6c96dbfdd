using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;

namespace MangNon.App.Features.Children;

/// <summary>Ages and standings of children in words.</summary>
public static class ChildWords
{
    /// <summary>"5 tháng" up to three years, then "8 tuổi"; "dưới 1 tháng" for a newborn.</summary>
    public static string Age(Texts t, BirthDate birth, DateOnly day)
    {
        var months = birth.MonthsOn(day);
        var about = birth.IsExact ? "" : t["khoảng"] + " ";
        return months switch
        {
            0 => t["dưới 1 tháng"],
            < 36 when birth.IsExact => t["{0} tháng", months],
            _ => about + t["{0} tuổi", birth.YearsOn(day)],
        };
    }

    /// <summary>Why a child is not on the list of a day; null where it is.</summary>
    public static string? Gone(Texts t, ChildRow row, DateOnly today) => row switch
    {
        { DiedOn: { } died } => t["mất ngày {0}", Days.Show(died)],
        _ when row.LeavesListOn <= today => t["đủ 16 tuổi ngày {0}", Days.Show(row.LeavesListOn)],
        { LivesUntil: { } until } when until < today => t["chuyển đi ngày {0}", Days.Show(until)],
        { HouseholdId: null } => t["không thuộc hộ nào"],
        _ => null,
    };

    /// <summary>A number with thousands as they are written in Vietnamese.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
