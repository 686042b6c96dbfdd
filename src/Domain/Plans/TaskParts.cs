using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>How far a supporting unit is with its part of a task.</summary>
public enum PartState
{
    /// <summary>It has told nothing yet.</summary>
    Untold,
    Doing,
    Done,

    /// <summary>Something stands in its way; the words say what.</summary>
    Hindered,
}

/// <summary>A unit supports a task (phối hợp) and answers for its own part.</summary>
public sealed class TaskSupport
{
    private TaskSupport()
    {
    }

    public TaskSupport(PlanTaskId task, UnitId unit) => (TaskId, UnitId) = (task, unit);

    public PlanTaskId TaskId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>As the unit told it last.</summary>
    public PartState Part { get; private set; }

    /// <summary>When the unit last told how its part goes (UTC).</summary>
    public DateTime? ToldAt { get; private set; }

    internal void Tell(PartState part, DateTime at) => (Part, ToldAt) = (part, at);

    // As the entry says; null where no entry tells of it any more.
    internal void TellAsIn(TaskEntry? entry) => (Part, ToldAt) = (entry?.Part ?? PartState.Untold, entry?.At);
}

/// <summary>A numeric target (chỉ tiêu) of a task.</summary>
public sealed record TaskTarget(Guid Id, decimal Value, string Unit, TargetComparison Comparison, string Text)
{
    /// <summary>The same number, bound in the same way, in the same words.</summary>
    public bool SaysTheSame(TaskTarget other) => (Value, Unit, Comparison, Text) == (other.Value, other.Unit, other.Comparison, other.Text);
}
