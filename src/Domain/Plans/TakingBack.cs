using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>
/// Taking back the last step with a task (rút lại): whoever took it may, for half an hour and as long as nothing followed it. The entry stays
/// in the history as taken back; the task stands as if it had not been taken.
/// </summary>
public static class TakingBack
{
    /// <summary>How long a slip can be taken back. Ours: what was seen longer is put right with a new entry, as on paper.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    /// <summary>Why an entry cannot be taken back; empty when it can.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="entries">All entries of its task.</param>
    /// <param name="by">Who wants it taken back.</param>
    /// <param name="now">UTC.</param>
    public static IEnumerable<Refusal> WhyNot(TaskEntry entry, IEnumerable<TaskEntry> entries, AccountId by, DateTime now)
    {
        if (entry.By != by || entry.Action is PlanTaskAction.End) yield return new Refusal("task.not-yours-to-take-back");
        if (now - entry.At > Within) yield return new Refusal("task.too-late-to-take-back");
        if (Last(entries) != entry) yield return new Refusal("task.something-followed");
    }

    // Of two in one instant the identifier tells which came first.
    internal static IEnumerable<TaskEntry> Standing(IEnumerable<TaskEntry> entries) => entries.Where(e => e.TakenBackAt is null).OrderBy(e => e.At).ThenBy(e => e.Id.Value);

    private static TaskEntry? Last(IEnumerable<TaskEntry> entries) => Standing(entries).LastOrDefault();
}
