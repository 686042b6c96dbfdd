using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>Tasks alike in lead unit, section and state, counted.</summary>
/// <param name="Section">First number of their clause ("II").</param>
/// <param name="All">How many.</param>
/// <param name="Overdue">Of these, with a last day that has passed.</param>
public sealed record ProgressRow(UnitId? Lead, string Section, PlanTaskStatus Status, int All, int Overdue);

/// <summary>How far some tasks are. Tasks that were called off are in none of the numbers.</summary>
/// <param name="Done">Told to be done, accepted or not.</param>
/// <param name="Late">Something is owed though the day has passed.</param>
public sealed record Progress(int All, int Done, int Accepted, int Late)
{
    /// <summary>Neither done nor late.</summary>
    public int Open => All - Done - Late;

    public static Progress Of(IEnumerable<ProgressRow> rows)
    {
        var counted = rows.Where(r => r.Status is not PlanTaskStatus.Cancelled).ToList();
        var (accepted, told) = (counted.Where(r => r.Status is PlanTaskStatus.Accepted).Sum(r => r.All), counted.Where(r => r.Status is PlanTaskStatus.Done).Sum(r => r.All));
        var late = counted.Where(r => r.Status is not (PlanTaskStatus.Accepted or PlanTaskStatus.Done)).Sum(r => r.Overdue);
        return new Progress(counted.Sum(r => r.All), accepted + told, accepted, late);
    }

    /// <summary>The same by lead unit, those with most late tasks first.</summary>
    public static IReadOnlyList<(UnitId? Unit, Progress Progress)> ByUnit(IEnumerable<ProgressRow> rows) =>
    [
        .. rows.GroupBy(r => r.Lead).Select(g => (g.Key, Of(g))).Where(g => g.Item2.All > 0)
            .OrderByDescending(g => g.Item2.Late).ThenByDescending(g => g.Item2.Open).ThenBy(g => g.Key?.Value),
    ];

    /// <summary>The same by section, in the order of the plan's Roman numbers.</summary>
    public static IReadOnlyList<(string Section, Progress Progress)> BySection(IEnumerable<ProgressRow> rows) =>
        [.. rows.GroupBy(r => r.Section).Select(g => (g.Key, Of(g))).Where(g => g.Item2.All > 0).OrderBy(g => Rank(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)];

    // "IX" stands behind "V". What is no Roman number stands last.
    private static int Rank(string section)
    {
        var sum = 0;
        for (var i = 0; i < section.Length; i++)
        {
            if (Worth(section[i]) is not { } worth) return int.MaxValue;
            sum += i + 1 < section.Length && Worth(section[i + 1]) > worth ? -worth : worth;
        }

        return sum;
    }

    private static int? Worth(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => null };
}

/// <summary>A unit that owes something and has told nothing for a while.</summary>
/// <param name="Owed">Tasks it leads and still owes something for.</param>
/// <param name="LastTold">When it last told anything (UTC); null for never.</param>
public sealed record SilentUnit(UnitId Unit, int Owed, DateTime? LastTold)
{
    /// <summary>Without a word for so many days a unit is silent.</summary>
    public const int Days = 30;

    /// <summary>Units that owe something and have told nothing within <see cref="Days"/>, the longest silent first. A plan is as old as its adoption.</summary>
    /// <param name="adopted">When the plan came into force (UTC): nobody is silent before that.</param>
    public static IReadOnlyList<SilentUnit> Among(IEnumerable<SilentUnit> owing, DateTime adopted, DateTime now)
    {
        var since = now.AddDays(-Days);
        return [.. owing.Where(u => u.Owed > 0 && adopted < since && !(u.LastTold >= since)).OrderBy(u => u.LastTold ?? DateTime.MinValue).ThenBy(u => u.Unit.Value)];
    }
}

/// <summary>A task as it is counted for a period.</summary>
/// <param name="DoneOn">Day the unit reported it done last; null while it is not, or was sent back.</param>
/// <param name="IsTold">The unit has told something about it.</param>
public sealed record GivenTask(UnitId Unit, DateOnly DueOn, DateOnly? DoneOn, bool IsTold);

/// <summary>How a unit kept the days of the tasks it leads, for a period: each task counts once.</summary>
/// <param name="InTime">Done on or before its day.</param>
/// <param name="Overdue">Done after its day, or not done though it has passed.</param>
/// <param name="Waiting">Not done, and its day lies ahead.</param>
/// <param name="Untold">Of all of them, those about which the unit has told nothing.</param>
public sealed record UnitKeeping(UnitId Unit, int InTime, int Overdue, int Waiting, int Untold)
{
    /// <summary>Tasks due in the period (được giao).</summary>
    public int Given => InTime + Overdue + Waiting;

    /// <summary>Share done in time of those whose day has passed or that are done; null where there is none.</summary>
    public double? Share => InTime + Overdue == 0 ? null : (double)InTime / (InTime + Overdue);

    /// <summary>By unit, those with most overdue tasks first.</summary>
    /// <param name="tasks">Tasks due in the period that were not called off.</param>
    public static IReadOnlyList<UnitKeeping> ByUnit(IEnumerable<GivenTask> tasks, DateOnly today) =>
    [
        .. tasks.GroupBy(t => t.Unit).Select(g => new UnitKeeping(
                g.Key, g.Count(t => t.DoneOn <= t.DueOn), g.Count(t => t.DoneOn > t.DueOn || t.DoneOn is null && t.DueOn < today),
                g.Count(t => t.DoneOn is null && t.DueOn >= today), g.Count(t => !t.IsTold)))
            .OrderByDescending(u => u.Overdue).ThenByDescending(u => u.Untold).ThenBy(u => u.Unit.Value),
    ];
}
