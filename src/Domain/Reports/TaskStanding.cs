namespace MangNon.Domain.Reports;

/// <summary>How a task stands on the day a report is composed for.</summary>
internal enum Standing
{
    /// <summary>Done within the period, or on a day nobody noted.</summary>
    Done,

    /// <summary>Done before the period began.</summary>
    DoneEarlier,
    Underway,
    Blocked,

    /// <summary>Given back by the officer: the unit completes its result.</summary>
    Returned,

    /// <summary>Not begun, and the time limit has passed.</summary>
    Overdue,

    /// <summary>Not begun, and the time limit lies ahead.</summary>
    NotDue,

    /// <summary>Not begun, without a time limit: nothing is known.</summary>
    Unknown,
    Cancelled,
}

/// <summary>Reads the standing of a task out of its state and its days.</summary>
internal static class TaskStanding
{
    public static Standing StandingIn(this TaskMaterial task, ReportMaterial report) => task.Status switch
    {
        ReportedStatus.Cancelled => Standing.Cancelled,
        ReportedStatus.Done or ReportedStatus.Accepted when task.DoneOn > report.AsOf => Standing.Underway,
        ReportedStatus.Done or ReportedStatus.Accepted when task.DoneOn < report.Period.From => Standing.DoneEarlier,
        ReportedStatus.Done or ReportedStatus.Accepted => Standing.Done,
        ReportedStatus.Started => Standing.Underway,
        ReportedStatus.Blocked => Standing.Blocked,
        ReportedStatus.Returned => Standing.Returned,
        _ when task.Due < report.AsOf => Standing.Overdue,
        _ => task.Due is null ? Standing.Unknown : Standing.NotDue,
    };

    public static bool IsDone(this Standing standing) => standing is Standing.Done or Standing.DoneEarlier;

    public static bool IsOpen(this Standing standing) => !standing.IsDone() && standing != Standing.Cancelled;

    public static bool IsLateIn(this TaskMaterial task, ReportMaterial report) =>
        task.Due < report.AsOf && task.StandingIn(report).IsOpen();

    public static ParagraphSource Source(this TaskMaterial task) => new(ParagraphSourceKind.Task, task.Id);
}
