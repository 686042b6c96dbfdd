using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>When the office may be disturbed: on working days between two times (UTC+7).</summary>
/// <param name="Closes">Exclusive; later than <paramref name="Opens"/>.</param>
public sealed record OfficeHours(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>07:30 to 17:00. The usual hours; a ward sets its own.</summary>
    public static OfficeHours Usual { get; } = new(new TimeOnly(7, 30), new TimeOnly(17, 0));

    public bool IsOpen(DateTime instant, WorkingCalendar calendar) =>
        calendar.IsWorkingDay(OfficeTime.DayOf(instant)) && OfficeTime.ClockTime(instant) is var time && time >= Opens && time < Closes;

    /// <summary>The instant itself while open, else the next opening.</summary>
    public DateTime SameOrNextOpening(DateTime instant, WorkingCalendar calendar)
    {
        if (IsOpen(instant, calendar)) return instant;
        var day = OfficeTime.DayOf(instant);
        var open = calendar.IsWorkingDay(day) && OfficeTime.ClockTime(instant) < Opens ? day : calendar.NextWorkingDay(day);
        return OfficeTime.At(open, Opens);
    }

    /// <summary>The last opening at or before an instant.</summary>
    public DateTime LastOpening(DateTime instant, WorkingCalendar calendar)
    {
        var day = OfficeTime.DayOf(instant);
        var open = calendar.IsWorkingDay(day) && OfficeTime.ClockTime(instant) >= Opens ? day : calendar.AddWorkingDays(day, -1);
        return OfficeTime.At(open, Opens);
    }
}
