namespace MangNon.Domain.Cases;

/// <summary>Days of a Vietnamese office as instants: UTC+7 all year.</summary>
internal static class OfficeTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(instant + Offset);

    public static TimeOnly ClockTime(DateTime instant) => TimeOnly.FromDateTime(instant + Offset);

    public static DateTime At(DateOnly day, TimeOnly time) => DateTime.SpecifyKind(day.ToDateTime(time) - Offset, DateTimeKind.Utc);

    public static DateTime StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The first instant that is no longer of the day.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
