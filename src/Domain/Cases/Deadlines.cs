using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>Where a limit ends, and how much of it is used. Days are office days (UTC+7) and end at midnight.</summary>
internal static class Deadlines
{
    /// <summary>The end (UTC, exclusive) of a limit that runs from an instant.</summary>
    /// <param name="until">The day the starting event lays down, or null.</param>
    public static DateTime Of(ClockRule rule, DateTime from, DateOnly? until, WorkingCalendar calendar) => rule.Until switch
    {
        UntilMeaning.Within when until is { } last => Earlier(ByLength(rule, rule.Length, from, until, calendar), OfficeTime.EndOf(last)),
        UntilMeaning.Instead when until is { } last && rule.Length.Unit is not LengthUnit.MonthsBefore => OfficeTime.EndOf(last),
        _ => ByLength(rule, rule.Length, from, until, calendar),
    };

    /// <summary>The end of the n-th period of a duty that comes again; all are counted from its one start.</summary>
    public static DateTime OfPeriod(ClockRule rule, DateTime from, int n, WorkingCalendar calendar)
    {
        var months = new ClockLength(LengthUnit.Months, rule.Length.Amount + (rule.Every!.Value.Amount * (n - 1)));
        return ByLength(rule, months, from, null, calendar);
    }

    /// <summary>Share of the limit used at an instant; counted in working days where the limit is.</summary>
    public static double Share(ClockRule rule, DateTime from, DateTime due, DateTime at, WorkingCalendar calendar)
    {
        if (rule.Length.Unit is LengthUnit.WorkingDays && at < due && WorkingDays(rule, from, due, calendar) is > 0 and var total)
            return Math.Max(0, UsedWorkingDays(rule, from, at, calendar)) / total;
        var length = (due - from).TotalSeconds;
        return length > 0 ? Math.Max(0, (at - from).TotalSeconds) / length : at < due ? 0 : 1;
    }

    /// <summary>The instant at which a share of the limit is used.</summary>
    public static DateTime AtShare(ClockRule rule, DateTime from, DateTime due, double share, WorkingCalendar calendar)
    {
        if (rule.Length.Unit is not LengthUnit.WorkingDays || WorkingDays(rule, from, due, calendar) is not (> 0 and var total)) return from + ((due - from) * share);
        var used = total * share;
        var whole = (int)Math.Floor(used);
        var day = calendar.AddWorkingDays(DayBefore(rule, from), whole + 1);
        return OfficeTime.StartOf(day) + (TimeSpan.FromDays(1) * (used - whole));
    }

    private static DateTime ByLength(ClockRule rule, ClockLength length, DateTime from, DateOnly? until, WorkingCalendar calendar)
    {
        if (length.Unit is LengthUnit.Hours) return from.AddHours(length.Amount);
        if (length.Unit is LengthUnit.BeforeDate) return OfficeTime.StartOf(NextDate(OfficeTime.DayOf(from), length));
        var start = DayBefore(rule, from);
        if (length.Unit is LengthUnit.WorkingDays) return OfficeTime.EndOf(calendar.AddWorkingDays(start, length.Amount));
        var last = length.Unit switch
        {
            LengthUnit.Days => start.AddDays(length.Amount),
            LengthUnit.Months => rule.FirstDayCounts ? OfficeTime.DayOf(from).AddMonths(length.Amount).AddDays(-1) : start.AddMonths(length.Amount),
            LengthUnit.MonthsBefore => (until ?? throw new InvalidOperationException($"{rule.Id} counts back from a day, and none is given.")).AddMonths(-length.Amount),
            _ => throw new InvalidOperationException($"{rule.Id} has no length."),
        };
        return OfficeTime.EndOf(rule.LastDayOff is LastDayOff.NextWorkingDay ? calendar.SameOrNextWorkingDay(last) : last);
    }

    // The day after which counting begins.
    private static DateOnly DayBefore(ClockRule rule, DateTime from) => OfficeTime.DayOf(from).AddDays(rule.FirstDayCounts ? -1 : 0);

    private static DateOnly NextDate(DateOnly day, ClockLength length)
    {
        var date = new DateOnly(day.Year, length.Month, length.Amount);
        return day < date ? date : date.AddYears(1);
    }

    private static int WorkingDays(ClockRule rule, DateTime from, DateTime due, WorkingCalendar calendar) =>
        calendar.WorkingDaysBetween(DayBefore(rule, from), OfficeTime.DayOf(due).AddDays(-1));

    private static double UsedWorkingDays(ClockRule rule, DateTime from, DateTime at, WorkingCalendar calendar)
    {
        var today = OfficeTime.DayOf(at);
        var before = DayBefore(rule, from);
        if (today <= before) return 0;
        var part = calendar.IsWorkingDay(today) ? (at - OfficeTime.StartOf(today)).TotalDays : 0;
        return calendar.WorkingDaysBetween(before, today.AddDays(-1)) + part;
    }

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
