using MangNon.Domain.Calendar;
using MangNon.Domain.Law;

namespace MangNon.Domain.Reports;

/// <summary>On which days a unit that has not sent its report is reminded. No law sets them: they are the program's own, as dated data.</summary>
/// <param name="From">First day on which these hold.</param>
/// <param name="To">Last day; null while they hold.</param>
/// <param name="DaysBefore">Days of the calendar before the last day in time.</param>
/// <param name="DaysAfter">So many days after it each working day, then no more: what is older is a matter for people.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Verified">The source was read.</param>
public sealed record ReminderRule(DateOnly From, DateOnly? To, IReadOnlyList<int> DaysBefore, int DaysAfter, string Source, bool Verified)
{
    /// <summary>
    /// True on a day of reminding: only on working days. A day before the limit that is a day off is brought forward to the working day before it,
    /// so that none is left out; several that fall together are one.
    /// </summary>
    /// <param name="due">Last day in time.</param>
    public bool FallsOn(DateOnly today, DateOnly due, WorkingCalendar calendar)
    {
        if (!calendar.IsWorkingDay(today)) return false;
        if (today > due) return today <= due.AddDays(DaysAfter);
        return DaysBefore.Any(d => SameOrWorkingDayBefore(due.AddDays(-d), calendar) == today);
    }

    private static DateOnly SameOrWorkingDayBefore(DateOnly day, WorkingCalendar calendar) => calendar.IsWorkingDay(day) ? day : calendar.AddWorkingDays(day, -1);
}

/// <summary>The rules of reminding, by the day on which they hold.</summary>
public static class Reminders
{
    /// <summary>All rules, past ones too.</summary>
    public static IReadOnlyList<ReminderRule> All { get; } = LawData.Read<List<ReminderRule>>("Reports/Data/reminders.json");

    /// <summary>The rule that holds on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None holds then.</exception>
    public static ReminderRule On(DateOnly day) =>
        All.FirstOrDefault(r => r.From <= day && (r.To is null || day <= r.To)) ?? throw new ArgumentOutOfRangeException(nameof(day), day, "No rule of reminding holds on this day.");
}
