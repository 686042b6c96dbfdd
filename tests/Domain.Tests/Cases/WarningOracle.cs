using MangNon.Domain.Cases;

namespace MangNon.Domain.Tests.Cases;

/// <summary>When a warning has to leave, in the plainest words: days are walked one by one.</summary>
internal sealed class WarningOracle(ClockOracle days)
{
    private static readonly TimeSpan Opens = new(7, 30, 0);
    private static readonly TimeSpan Closes = new(17, 0, 0);

    /// <summary>The instant of a step on a clock of the oracle, whatever the hour.</summary>
    public DateTime Instant(OracleClock clock, ClockRule rule, WarningPoint point)
    {
        var at = point.Moment switch
        {
            WarningMoment.Share when rule.Length.Unit is LengthUnit.WorkingDays => WorkedShare(clock, point.Amount),
            WarningMoment.Share => clock.From.AddTicks((clock.Due - clock.From).Ticks / 100 * point.Amount),
            WarningMoment.DaysBefore => clock.Due.AddDays(-point.Amount - 1),
            _ => clock.Due.AddHours(point.Amount),
        };
        return at < clock.From ? clock.From : at;
    }

    public bool OfficeIsOpen(DateTime instant)
    {
        var local = instant.AddHours(7);
        return days.Works(DateOnly.FromDateTime(local)) && local.TimeOfDay >= Opens && local.TimeOfDay < Closes;
    }

    /// <summary>The office opens, or is open, at some time from an instant on and before another.</summary>
    public bool OpensBetween(DateTime from, DateTime to)
    {
        if (OfficeIsOpen(from)) return from < to;
        for (var day = DateOnly.FromDateTime(from.AddHours(7)); ; day = day.AddDays(1))
        {
            var opening = day.ToDateTime(TimeOnly.FromTimeSpan(Opens)).AddHours(-7);
            if (opening >= to) return false;
            if (opening >= from && days.Works(day)) return true;
        }
    }

    /// <summary>Has to be sent by now: its instant passed and it may disturb, or no better time comes before the end.</summary>
    public bool MustBeSent(OracleClock clock, ClockRule rule, WarningPoint point, DateTime now)
    {
        var instant = Instant(clock, rule, point);
        var beforeEnd = point.Moment is WarningMoment.Share or WarningMoment.DaysBefore;
        var stands = clock.State is ClockState.Running ? beforeEnd
            : clock.State is ClockState.BreachedRunning ? !beforeEnd
            : clock.State is ClockState.BreachedStopped && !beforeEnd && instant <= clock.EndedAt;
        // A server clock set back to before the start has nothing to warn of yet.
        if (!stands || now < clock.From) return false;
        if (rule.AtNight) return now >= instant;
        if (OfficeIsOpen(now)) return now >= instant || (beforeEnd && !OpensBetween(instant, clock.Due) && LastOfficeDayBefore(instant, now));
        return beforeEnd && now >= instant && !OpensBetween(now, clock.Due);
    }

    /// <summary>May be sent now; what may not was sent too early, or in the night.</summary>
    public bool MayBeSent(OracleClock clock, ClockRule rule, WarningPoint point, DateTime now)
    {
        var instant = Instant(clock, rule, point);
        var beforeEnd = point.Moment is WarningMoment.Share or WarningMoment.DaysBefore;
        if (clock.State is not (ClockState.Running or ClockState.BreachedRunning or ClockState.BreachedStopped) || beforeEnd != (clock.State is ClockState.Running)) return false;
        if (!rule.AtNight && !OfficeIsOpen(now) && !(beforeEnd && !OpensBetween(now, clock.Due))) return false;
        return now >= instant || (beforeEnd && !rule.AtNight && !OpensBetween(instant, clock.Due));
    }

    private bool LastOfficeDayBefore(DateTime instant, DateTime now)
    {
        var tomorrow = DateOnly.FromDateTime(now.AddHours(7)).AddDays(1);
        return now < instant && !OpensBetween(tomorrow.ToDateTime(TimeOnly.MinValue).AddHours(-7), instant);
    }

    private DateTime WorkedShare(OracleClock clock, int percent)
    {
        var first = DateOnly.FromDateTime(clock.From.AddHours(7)).AddDays(1);
        var last = DateOnly.FromDateTime(clock.Due.AddHours(7)).AddDays(-1);
        var total = 0;
        for (var day = first; day <= last; day = day.AddDays(1)) total += days.Works(day) ? 1 : 0;
        if (total == 0) return clock.From.AddTicks((clock.Due - clock.From).Ticks / 100 * percent);
        var left = total * percent;
        for (var day = first; ; day = day.AddDays(1))
        {
            if (!days.Works(day)) continue;
            if (left < 100) return day.ToDateTime(TimeOnly.MinValue).AddHours(-7).AddTicks(TimeSpan.TicksPerDay / 100 * left);
            left -= 100;
        }
    }
}
