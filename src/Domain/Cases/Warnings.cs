using System.Globalization;
using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>A warning that has to leave.</summary>
/// <param name="Key">The same for the same warning, whenever and however often the job runs; another one once the end of the clock has moved.</param>
/// <param name="At">When it was to leave (UTC).</param>
public sealed record Warning(string Key, Clock Clock, WarningPoint Point, Recipient To, DateTime At);

/// <summary>Which warnings are due: to who can act, then to the leader, after a breach to the level above.</summary>
public static class Warnings
{
    /// <summary>
    /// The warnings that fell due up to now and are not among those sent. Warnings before the end are moot once the duty is done; those of a breach are
    /// told even when it was done between two runs of the job.
    /// </summary>
    /// <param name="alreadySent">Keys of the case's warnings sent so far.</param>
    public static IReadOnlyList<Warning> Due(IEnumerable<Clock> clocks, DateTime now, IReadOnlySet<string> alreadySent, WorkingCalendar calendar, OfficeHours officeHours) =>
        [.. clocks.SelectMany(c => Of(c, calendar, officeHours))
            .Where(w => w.At <= now && MayLeave(w, now, calendar, officeHours) && !alreadySent.Contains(w.Key))
            .OrderBy(w => w.At)];

    /// <summary>All warnings of a clock as it stands, future ones too.</summary>
    public static IEnumerable<Warning> Of(Clock clock, WorkingCalendar calendar, OfficeHours officeHours) =>
        from step in clock.Rule.Warnings
        let point = step.At.On(clock, calendar)
        where Stands(clock, step.At, point)
        let at = clock.Rule.AtNight ? point : Quiet(clock, step.At, point, calendar, officeHours)
        from to in step.To
        select new Warning(Key(clock, step.At, to), clock, step.At, to, at);

    private static bool Stands(Clock clock, WarningPoint point, DateTime at) => clock.State switch
    {
        ClockState.Running => true,
        ClockState.BreachedRunning => point.IsAfterBreach,
        ClockState.BreachedStopped => point.IsAfterBreach && at <= clock.EndedAt,
        _ => false,
    };

    /// <summary>Waits for the office to open; where it opens only after the end, the warning leaves at the last opening before.</summary>
    private static DateTime Quiet(Clock clock, WarningPoint point, DateTime at, WorkingCalendar calendar, OfficeHours officeHours)
    {
        var next = officeHours.SameOrNextOpening(at, calendar);
        if (point.IsAfterBreach || next < clock.Due) return next;
        var last = officeHours.LastOpening(at, calendar);
        return last > clock.From ? last : clock.From;
    }

    // A late job waits for the office too, unless that would be too late.
    private static bool MayLeave(Warning w, DateTime now, WorkingCalendar calendar, OfficeHours officeHours) =>
        w.Clock.Rule.AtNight || officeHours.IsOpen(now, calendar)
        || (!w.Point.IsAfterBreach && officeHours.SameOrNextOpening(now, calendar) >= w.Clock.Due);

    private static string Key(Clock clock, WarningPoint point, Recipient to) =>
        string.Create(CultureInfo.InvariantCulture, $"{clock.Rule.Id}|{clock.Subject:N}|{clock.Occurrence}|{clock.Due:yyyyMMdd'T'HHmmss}|{point}|{to}");
}
