namespace MangNon.Domain.Cases;

/// <summary>How a clock stands. There is no pause: the procedure's law knows none.</summary>
public enum ClockState
{
    Running,

    /// <summary>Done inside the limit.</summary>
    Met,

    /// <summary>Stated to be done inside the limit, but entered only after it.</summary>
    MetTypedLate,

    /// <summary>Past its end and still not done.</summary>
    BreachedRunning,

    /// <summary>Done, or fallen away, after its end.</summary>
    BreachedStopped,

    /// <summary>The duty fell away before its end (closed, ended, handed over, struck).</summary>
    Lapsed,

    /// <summary>The limit does not bind an emergency; nothing replaces it but the duty to act without delay.</summary>
    NotBinding,
}

/// <summary>A putting off of a clock's end.</summary>
/// <param name="Due">The end after it (UTC, exclusive).</param>
public sealed record ClockExtension(CaseEvent By, DateTime Due);

/// <summary>One run of a limit in a case.</summary>
/// <param name="Occurrence">1 for the first run of the rule for its subject.</param>
/// <param name="Start">The event that started it; why that one is <see cref="StartReading.Vi"/> of the rule's reading.</param>
/// <param name="From">The instant it runs from (UTC); for a further period the end of the one before.</param>
/// <param name="Due">The end (UTC), exclusive: at this very instant it is late.</param>
/// <param name="End">The event that stopped it, or null.</param>
/// <param name="EndedAt">When it stopped (UTC), or null.</param>
/// <param name="Share">Share of the time used at the asking or at the stop: 0 to 1 inside the limit, more after. In working days where the limit is.</param>
/// <param name="Left">Time to the end, by the wall clock, at the asking or at the stop; negative after it.</param>
public sealed record Clock(
    ClockRule Rule,
    Guid Subject,
    int Occurrence,
    CaseEvent Start,
    DateTime From,
    DateTime Due,
    IReadOnlyList<ClockExtension> Extensions,
    CaseEvent? End,
    DateTime? EndedAt,
    ClockState State,
    double Share,
    TimeSpan Left)
{
    public bool IsOpen => State is ClockState.Running or ClockState.BreachedRunning;

    public bool IsBreached => State is ClockState.BreachedRunning or ClockState.BreachedStopped;

    /// <summary>The last day (UTC+7) on which the duty is done in time; null for a limit in hours.</summary>
    public DateOnly? LastDay => Rule.Length.Unit is LengthUnit.Hours ? null : OfficeTime.DayOf(Due).AddDays(-1);
}
