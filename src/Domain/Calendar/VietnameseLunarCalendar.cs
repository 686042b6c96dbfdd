namespace MangNon.Domain.Calendar;

/// <summary>A day of the Vietnamese lunar calendar (âm lịch).</summary>
/// <param name="Year">Lunar year, named by the solar year in which it begins.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">True for the leap month (tháng nhuận) that follows the month of the same number.</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false);

/// <summary>
/// The Vietnamese lunar calendar: months begin on the day of the new moon and the 11th month holds the winter
/// solstice, both by the clock of UTC+7 (Quyết định 121-CP of 08/8/1967). The Chinese calendar counts by UTC+8 and
/// therefore differs in some years, so .NET's own lunisolar calendars cannot be used.
/// </summary>
/// <remarks>
/// Computed by the method published by Hồ Ngọc Đức. One clock is used for all years: dates that the two halves of
/// the country or an older law fixed otherwise before 1976 are not reproduced.
/// </remarks>
public static class VietnameseLunarCalendar
{
    /// <summary>First solar day that can be converted.</summary>
    public static DateOnly FirstDay { get; } = new(1900, 1, 1);

    /// <summary>Last solar day that can be converted.</summary>
    public static DateOnly LastDay { get; } = new(2199, 12, 31);

    private const int FirstSpan = 1900;
    private const int LastSpan = 2200;

    // Filled on demand. Two threads may compute the same span at the same time; both get the same value.
    private static readonly SolsticeSpan?[] Spans = new SolsticeSpan?[LastSpan - FirstSpan + 1];

    /// <summary>The lunar day of a solar day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public static LunarDate ToLunar(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, LastDay);

        var span = SpanOf(day.Year);
        if (day >= span.End) span = SpanOf(day.Year + 1);
        var month = span.MonthOf(day);
        return new LunarDate(month.Year, month.Number, day.DayNumber - month.FirstDay.DayNumber + 1, month.IsLeap);
    }

    /// <summary>The solar day of a lunar day.</summary>
    /// <param name="lunarYear">1899 (its last two months) to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day: no leap month of that number in the year, or the month has only 29 days.</exception>
    public static DateOnly ToSolar(int lunarYear, int month, int day, bool leapMonth = false) =>
        FindSolar(new LunarDate(lunarYear, month, day, leapMonth))
        ?? throw new ArgumentOutOfRangeException(nameof(day), $"No lunar day {day}/{month}{(leapMonth ? " (leap)" : "")}/{lunarYear}.");

    /// <summary>The solar day of a lunar day, or null where the calendar has no such day.</summary>
    public static DateOnly? FindSolar(LunarDate date)
    {
        var spanYear = date.Month >= 11 ? date.Year + 1 : date.Year;
        if (spanYear is < FirstSpan or > LastSpan) return null;

        var month = SpanOf(spanYear).Months
            .SingleOrDefault(m => m.Number == date.Month && m.IsLeap == date.IsLeapMonth);
        return month is not null && date.Day >= 1 && date.Day <= month.Length
            ? month.FirstDay.AddDays(date.Day - 1)
            : null;
    }

    /// <summary>The leap month of a lunar year (1 to 12), or null where the year has none.</summary>
    public static int? LeapMonthOf(int lunarYear)
    {
        foreach (var year in new[] { lunarYear, lunarYear + 1 })
        {
            if (year is < FirstSpan or > LastSpan) continue;
            var leap = SpanOf(year).Months.FirstOrDefault(m => m.IsLeap && m.Year == lunarYear);
            if (leap is not null) return leap.Number;
        }

        return null;
    }

    private static SolsticeSpan SpanOf(int year) => Spans[year - FirstSpan] ??= SolsticeSpan.EndingIn(year);
}
