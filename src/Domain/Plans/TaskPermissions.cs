using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>Who may take which step with a task they see. The person accepting is never the one who did the work.</summary>
public static class TaskPermissions
{
    /// <summary>Why this person may not take the step; empty when they may.</summary>
    public static IEnumerable<Refusal> WhyNot(Viewer me, PlanTask task, PlanTaskAction action)
    {
        if (!IsAllowed(me, task, action)) yield return new Refusal("task.not-your-step");
        if (action is PlanTaskAction.Accept && me.Role is Role.Officer && task.LeadUnitId == me.Unit) yield return new Refusal("task.own-work-needs-leader");
    }

    private static bool IsAllowed(Viewer me, PlanTask task, PlanTaskAction action) => action switch
    {
        PlanTaskAction.Report => me.Role is Role.Officer || Leads(me, task) || Supports(me, task),
        PlanTaskAction.Start or PlanTaskAction.Block or PlanTaskAction.Unblock => me.Role is Role.Officer || Leads(me, task),
        PlanTaskAction.Finish => me.Role is Role.Officer || Leads(me, task) && me.SpeaksForUnit,
        PlanTaskAction.Accept or PlanTaskAction.Return => me.RunsTheWard,
        PlanTaskAction.Cancel => me.Role is Role.Leader,
        _ => false,
    };

    private static bool Leads(Viewer me, PlanTask task) => me.WorksInUnit && task.LeadUnitId == me.Unit;

    private static bool Supports(Viewer me, PlanTask task) => me.WorksInUnit && task.Support.Any(s => s.UnitId == me.Unit);
}
