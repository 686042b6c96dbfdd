using System.Collections.Concurrent;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Calendar;

/// <summary>Keeps each ward's working calendar in memory; another process notices an edit within a minute.</summary>
public sealed class WorkingCalendars
{
    private readonly ConcurrentDictionary<WardId, (WorkingCalendar Calendar, DateTime Until)> _known = new();

    internal bool TryFind(WardId ward, DateTime now, out WorkingCalendar calendar)
    {
        var found = _known.TryGetValue(ward, out var kept) && kept.Until > now;
        calendar = found ? kept.Calendar : null!;
        return found;
    }

    internal void Keep(WardId ward, WorkingCalendar calendar, DateTime now) => _known[ward] = (calendar, now.AddMinutes(1));

    /// <summary>Forgets a ward's calendar after an edit.</summary>
    public void Forget(WardId ward) => _known.TryRemove(ward, out _);
}

/// <summary>The working calendar of the person's ward, and time limits in words.</summary>
public sealed class WorkingDays(AppDb db, OfficeClock clock, WorkingCalendars calendars, Texts texts)
{
    /// <summary>The rows of the program with the ward's own rows over them.</summary>
    public Task<WorkingCalendar> OfAsync(Viewer me) => OfAsync(me.Ward);

    /// <summary>That of a ward, for work nobody is signed in for.</summary>
    internal async Task<WorkingCalendar> OfAsync(WardId ward)
    {
        if (calendars.TryFind(ward, clock.Now, out var known)) return known;
        var own = await db.CalendarDaysOfAsync(ward);
        var rows = WorkingCalendarData.Rows.ToDictionary(r => r.Date);
        foreach (var day in own) rows[day.Date] = day.AsException;
        var calendar = new WorkingCalendar(rows.Values);
        calendars.Keep(ward, calendar, clock.Now);
        return calendar;
    }

    /// <summary>"còn 3 ngày làm việc", "hôm nay là hạn cuối", "quá hạn 2 ngày làm việc", or the date when it is far.</summary>
    public string InWords(WorkingCalendar calendar, DateOnly due)
    {
        var left = calendar.WorkingDaysBetween(clock.Today, due);
        return due.CompareTo(clock.Today) switch
        {
            0 => texts["hôm nay là hạn cuối"],
            < 0 when left == 0 => texts["vừa quá hạn"],
            < 0 => left == -1 ? texts["quá hạn 1 ngày làm việc"] : texts["quá hạn {0} ngày làm việc", -left],
            > 0 when left == 0 => texts["hạn {0}, ngày nghỉ", due.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture)],
            _ when left == 1 => texts["còn 1 ngày làm việc"],
            _ when left <= 10 => texts["còn {0} ngày làm việc", left],
            _ => due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The fifth working day from today: until then a time limit shows amber.</summary>
    public DateOnly AmberUntil(WorkingCalendar calendar) => calendar.AddWorkingDays(clock.Today, 5);
}
