namespace MangNon.Domain.Plans;

/// <summary>How an occurrence of a recurring task stands on a day.</summary>
public enum OccurrenceState
{
    /// <summary>The lead unit told how it went within it.</summary>
    Told,

    /// <summary>It is over, and nothing was told in it.</summary>
    Missed,

    /// <summary>It runs; nothing has been told yet.</summary>
    Running,

    /// <summary>It lies ahead.</summary>
    Ahead,

    /// <summary>It was over before the plan was in force: nobody could tell.</summary>
    BeforePlan,
}

/// <summary>One occurrence of a recurring task (một kỳ): first and last day, which both count.</summary>
/// <param name="Number">1 for January, for the first quarter, for the first half of the year.</param>
public sealed record Occurrence(int Number, DateOnly From, DateOnly To)
{
    /// <summary>The occurrences of a rhythm in a year; none for what is done all the time, each day or each week, which nobody tells one by one, or once in the year.</summary>
    /// <param name="every">As the plan was read: "month", "quarter", "half-year", …</param>
    public static IReadOnlyList<Occurrence> In(int year, string? every)
    {
        var months = every switch { "month" => 1, "quarter" => 3, "half-year" => 6, _ => 0 };
        return months == 0 ? [] : [.. Enumerable.Range(0, 12 / months).Select(i => new DateOnly(year, 1 + i * months, 1)).Select((first, i) => new Occurrence(i + 1, first, first.AddMonths(months).AddDays(-1)))];
    }

    /// <summary>How it stands.</summary>
    /// <param name="told">Days on which the lead unit told how it goes, or that it is done.</param>
    /// <param name="adopted">Day from which the plan is in force.</param>
    public OccurrenceState On(DateOnly today, IReadOnlyCollection<DateOnly> told, DateOnly adopted) => true switch
    {
        _ when told.Any(d => From <= d && d <= To) => OccurrenceState.Told,
        _ when From > today => OccurrenceState.Ahead,
        _ when To >= today => OccurrenceState.Running,
        _ when To < adopted => OccurrenceState.BeforePlan,
        _ => OccurrenceState.Missed,
    };
}
