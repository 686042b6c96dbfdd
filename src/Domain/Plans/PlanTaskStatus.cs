namespace MangNon.Domain.Plans;

/// <summary>Where a task stands.</summary>
public enum PlanTaskStatus
{
    Planned,
    Started,

    /// <summary>Something stands in the way (vướng mắc); the reason is recorded and the ward's leaders see it.</summary>
    Blocked,

    /// <summary>The unit says it is done; the officer has not yet agreed.</summary>
    Done,

    /// <summary>The officer agreed (nghiệm thu).</summary>
    Accepted,

    /// <summary>The officer sent it back with a reason.</summary>
    Returned,

    /// <summary>A leader called it off with a reason, or an amendment of the plan left it out.</summary>
    Cancelled,
}

/// <summary>What can be done with a task.</summary>
public enum PlanTaskAction
{
    Start,

    /// <summary>Tell how it goes; the status stays or the work begins.</summary>
    Report,
    Block,
    Unblock,
    Finish,
    Accept,
    Return,
    Cancel,

    /// <summary>An amendment of the plan left it out. Nobody takes this step by hand.</summary>
    End,
}

/// <summary>The life of a task in one table. What is not listed is refused.</summary>
public static class PlanTaskLifecycle
{
    private static readonly Dictionary<(PlanTaskStatus, PlanTaskAction), PlanTaskStatus> Steps = new()
    {
        [(PlanTaskStatus.Planned, PlanTaskAction.Start)] = PlanTaskStatus.Started,
        [(PlanTaskStatus.Planned, PlanTaskAction.Report)] = PlanTaskStatus.Started,
        [(PlanTaskStatus.Planned, PlanTaskAction.Block)] = PlanTaskStatus.Blocked,
        [(PlanTaskStatus.Planned, PlanTaskAction.Finish)] = PlanTaskStatus.Done,
        [(PlanTaskStatus.Planned, PlanTaskAction.Cancel)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Started, PlanTaskAction.Report)] = PlanTaskStatus.Started,
        [(PlanTaskStatus.Started, PlanTaskAction.Block)] = PlanTaskStatus.Blocked,
        [(PlanTaskStatus.Started, PlanTaskAction.Finish)] = PlanTaskStatus.Done,
        [(PlanTaskStatus.Started, PlanTaskAction.Cancel)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Blocked, PlanTaskAction.Report)] = PlanTaskStatus.Blocked,
        [(PlanTaskStatus.Blocked, PlanTaskAction.Unblock)] = PlanTaskStatus.Started,
        [(PlanTaskStatus.Blocked, PlanTaskAction.Cancel)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Done, PlanTaskAction.Report)] = PlanTaskStatus.Done,
        [(PlanTaskStatus.Done, PlanTaskAction.Accept)] = PlanTaskStatus.Accepted,
        [(PlanTaskStatus.Done, PlanTaskAction.Return)] = PlanTaskStatus.Returned,
        [(PlanTaskStatus.Returned, PlanTaskAction.Report)] = PlanTaskStatus.Started,
        [(PlanTaskStatus.Returned, PlanTaskAction.Finish)] = PlanTaskStatus.Done,
        [(PlanTaskStatus.Returned, PlanTaskAction.Block)] = PlanTaskStatus.Blocked,
        [(PlanTaskStatus.Returned, PlanTaskAction.Cancel)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Planned, PlanTaskAction.End)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Started, PlanTaskAction.End)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Blocked, PlanTaskAction.End)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Done, PlanTaskAction.End)] = PlanTaskStatus.Cancelled,
        [(PlanTaskStatus.Returned, PlanTaskAction.End)] = PlanTaskStatus.Cancelled,
    };

    /// <summary>The status an action leads to; null where it is refused.</summary>
    public static PlanTaskStatus? After(PlanTaskStatus status, PlanTaskAction action) =>
        Steps.TryGetValue((status, action), out var next) ? next : null;

    /// <summary>The status these steps led to, taken in their order from the beginning: how a task stood on an earlier day.</summary>
    public static PlanTaskStatus AfterAll(IEnumerable<PlanTaskAction> steps) =>
        steps.Aggregate(PlanTaskStatus.Planned, (status, step) => After(status, step) ?? status);
}

/// <summary>How near the end a task is (đèn xanh, vàng, đỏ).</summary>
public enum PlanTaskSignal
{
    /// <summary>Nothing is owed any more, or nothing has a date.</summary>
    Calm,

    /// <summary>In time.</summary>
    Green,

    /// <summary>Due within five working days.</summary>
    Amber,

    /// <summary>Late.</summary>
    Red,
}
