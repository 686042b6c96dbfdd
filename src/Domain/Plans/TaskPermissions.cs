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
        if (action is PlanTaskAction.Accept && IsOwnWork(me, task)) yield return new Refusal("task.own-work-needs-leader");
    }

    // Whoever stands in for somebody else does not judge what their own unit did either.
    private static bool IsOwnWork(Viewer me, PlanTask task) =>
        task.LeadUnitId is { } lead && (me.Role is Role.Officer && lead == me.Unit || lead == me.StandsInFor?.OwnUnit);

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
