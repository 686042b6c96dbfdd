using MangNon.Domain.Names;

namespace MangNon.Domain.Plans;

/// <summary>How an official document changes another one.</summary>
public enum AmendmentKind
{
    /// <summary>Sửa đổi, bổ sung: some of its content changes, the rest holds.</summary>
    Supplement,

    /// <summary>Thay thế: it takes the other's place.</summary>
    Replace,
}

/// <summary>What of a task an amendment can change.</summary>
public enum TaskField
{
    Place,
    Text,
    Lead,
    Support,
    Due,
    Product,
    Money,
    Targets,
}

/// <summary>An officer's word about a task in force that an amendment does not name: it ends, or it stays.</summary>
public sealed class EndingChoice
{
    private EndingChoice()
    {
    }

    public EndingChoice(PlanId amendment, PlanTaskId task) => (AmendmentId, TaskId) = (amendment, task);

    public PlanId AmendmentId { get; private set; }

    public PlanTaskId TaskId { get; private set; }

    public bool Ends { get; private set; }

    /// <summary>Why it ends; null where nobody wrote a reason.</summary>
    public string? Reason { get; private set; }

    public void Choose(bool ends, string? reason) => (Ends, Reason) = (ends, string.IsNullOrWhiteSpace(reason) ? null : VietnameseText.Clean(reason));
}

/// <summary>A task in force, what the amendment says of it, and in what they differ.</summary>
public sealed record AmendedTask(PlanTask Now, PlanTask Read, IReadOnlyList<TaskField> Changes);

/// <summary>An amendment held against the plan in force, task by task.</summary>
/// <param name="Added">Tasks of the amendment that stand for none in force.</param>
/// <param name="Changed">In force and in the amendment, with a difference.</param>
/// <param name="Same">In force and in the amendment, without one.</param>
/// <param name="Ended">In force, and no task of the plan any more.</param>
/// <param name="Kept">In force, not named by the amendment, and still in the plan.</param>
public sealed record Amendment(
    IReadOnlyList<PlanTask> Added,
    IReadOnlyList<AmendedTask> Changed,
    IReadOnlyList<AmendedTask> Same,
    IReadOnlyList<PlanTask> Ended,
    IReadOnlyList<PlanTask> Kept)
{
    private IReadOnlyList<PlanTask> _read = [];

    /// <summary>Compares them.</summary>
    /// <param name="draft">The amendment.</param>
    /// <param name="inForce">Tasks of the plan in force.</param>
    /// <param name="read">Tasks of the amendment.</param>
    public static Amendment Of(Plan draft, IEnumerable<PlanTask> inForce, IEnumerable<PlanTask> read, IEnumerable<EndingChoice> choices)
    {
        var now = inForce.Where(IsInPlan).ToDictionary(t => t.Id);
        var said = read.Where(t => !t.IsDropped).ToList();
        var pairs = said.Where(t => t.Replaces is { } id && now.ContainsKey(id)).Select(t => Pair(now[t.Replaces!.Value], t, draft.IsWhole)).ToList();
        var (matched, chosen) = (pairs.Select(p => p.Now.Id).ToHashSet(), choices.ToDictionary(c => c.TaskId, c => c.Ends));
        var rest = now.Values.Where(t => !matched.Contains(t.Id)).OrderBy(t => t.Order).ToLookup(t => chosen.GetValueOrDefault(t.Id, draft.IsWhole));
        return new Amendment(
            [.. said.Where(t => t.Replaces is not { } id || !now.ContainsKey(id))],
            [.. pairs.Where(p => p.Changes.Count > 0)],
            [.. pairs.Where(p => p.Changes.Count == 0)],
            [.. rest[true]],
            [.. rest[false]])
        { _read = said };
    }

    /// <summary>A task an amendment can still change: neither called off nor ended by an earlier one.</summary>
    public static bool IsInPlan(PlanTask task) => task is { IsDropped: false, EndedBy: null, Status: not PlanTaskStatus.Cancelled };

    /// <summary>What still stands against it, whatever the plan says.</summary>
    public IEnumerable<Refusal> WhyNot()
    {
        if (_read.Any(t => t.LeadUnitId is null)) yield return new Refusal("plan.task-without-lead");
        if (Changed.Concat(Same).GroupBy(p => p.Now.Id).Any(g => g.Count() > 1)) yield return new Refusal("amendment.matched-twice");
        if (Added.Count + Changed.Count + Ended.Count == 0) yield return new Refusal("amendment.changes-nothing");
        if (Added.Count + Changed.Count + Same.Count + Kept.Count == 0) yield return new Refusal("plan.no-tasks");
    }

    private static AmendedTask Pair(PlanTask now, PlanTask read, bool isWhole) => new(now, read, [.. Differences(now, read).Where(f => isWhole || f is not TaskField.Place)]);

    /// <summary>In what two tasks differ. An amendment that names single points has a numbering of its own, so its place says nothing there.</summary>
    private static IEnumerable<TaskField> Differences(PlanTask now, PlanTask read)
    {
        if (now.ClausePath != read.ClausePath) yield return TaskField.Place;
        if (!SameWords(now.Text, read.Text)) yield return TaskField.Text;
        if (now.LeadUnitId != read.LeadUnitId) yield return TaskField.Lead;
        if (!now.Support.Select(s => s.UnitId).ToHashSet().SetEquals(read.Support.Select(s => s.UnitId))) yield return TaskField.Support;
        if (now.Due != read.Due) yield return TaskField.Due;
        if (!SameWords(now.Product, read.Product)) yield return TaskField.Product;
        if (now.Money != read.Money) yield return TaskField.Money;
        if (!now.Targets.All(t => read.Targets.Any(t.SaysTheSame)) || now.Targets.Count != read.Targets.Count) yield return TaskField.Targets;
    }

    private static bool SameWords(string? a, string? b) => string.Equals((a ?? "").TrimEnd('.', ';', ' '), (b ?? "").TrimEnd('.', ';', ' '), StringComparison.Ordinal);
}

/// <summary>What became of a task when an amendment was confirmed.</summary>
public enum PlanChangeKind
{
    Added,
    Changed,
    Ended,
}

/// <summary>One line of the history of a plan, in the words of the day; it is never changed.</summary>
public sealed class PlanChange
{
    public required Guid Id { get; init; }

    /// <summary>The plan in force.</summary>
    public required PlanId PlanId { get; init; }

    public required PlanId AmendmentId { get; init; }

    public required PlanTaskId TaskId { get; init; }

    public required PlanChangeKind Kind { get; init; }

    /// <summary>Place among the lines of the amendment, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>What changed; null where the task came or went as a whole.</summary>
    public TaskField? Field { get; init; }

    /// <summary>As it stood before.</summary>
    public string? Old { get; init; }

    /// <summary>As it stands since; the reason of an ending.</summary>
    public string? New { get; init; }
}
