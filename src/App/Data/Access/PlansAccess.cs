using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;

namespace MangNon.App.Data;

// Plans, their clauses, tasks, files. What a person may not see does not exist in these queries.
public abstract partial class AppDb
{
    /// <summary>Officers and leaders see every plan of their ward; units the plans in force; the level above those of its wards.</summary>
    public IQueryable<Plan> PlansFor(Viewer me) => me switch
    {
        { RunsTheWard: true } => Set<Plan>().Where(p => p.WardId == me.Ward),
        { WorksInUnit: true } => Set<Plan>().Where(p => p.WardId == me.Ward && p.Adoption != null),
        { Role: Role.LevelAbove } => Set<Plan>().Where(p => p.Adoption != null && Set<Ward>().Any(w => w.Id == p.WardId && w.ReportsTo == me.Ward)),
        _ => Set<Plan>().Where(p => false),
    };

    /// <summary>Plans and amendments that are still gone through, for those who run the ward.</summary>
    public IQueryable<Plan> DraftsFor(Viewer me) => me.RunsTheWard
        ? Set<Plan>().Where(p => p.WardId == me.Ward && p.Adoption == null && p.TakenUp == null && p.DroppedAt == null)
        : Set<Plan>().Where(p => false);

    /// <summary>Confirmed amendments of the plans the person sees.</summary>
    public IQueryable<Plan> AmendmentsFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<Plan>().Where(a => a.TakenUp != null && plans.Any(p => p.Id == a.Amends));
    }

    /// <summary>What amendments did to the tasks the person sees.</summary>
    public IQueryable<PlanChange> PlanChangesFor(Viewer me)
    {
        var tasks = TasksFor(me);
        return Set<PlanChange>().Where(c => tasks.Any(t => t.Id == c.TaskId));
    }

    /// <summary>The officers' word about tasks an amendment does not name, while it is gone through.</summary>
    public IQueryable<EndingChoice> EndingChoicesFor(Viewer me)
    {
        var drafts = DraftsFor(me);
        return Set<EndingChoice>().Where(c => drafts.Any(d => d.Id == c.AmendmentId));
    }

    /// <summary>Clauses of the plans the person sees, as they hold today: those an amendment put others in the place of are not among them.</summary>
    public IQueryable<Clause> ClausesFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<Clause>().Where(c => c.EndedBy == null && plans.Any(p => p.Id == c.PlanId));
    }

    /// <summary>Text of the imported document, while it is gone through and later.</summary>
    public IQueryable<PlanSource> PlanSourcesFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<PlanSource>().Where(s => plans.Any(p => p.Id == s.PlanId));
    }

    public IQueryable<PlanWarning> PlanWarningsFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<PlanWarning>().Where(w => plans.Any(p => p.Id == w.PlanId));
    }

    /// <summary>Tasks of plans in force: all for those who run the ward or supervise, else those the own unit leads or supports.</summary>
    public IQueryable<PlanTask> TasksFor(Viewer me)
    {
        var inForce = Set<PlanTask>().Where(t => t.WardId == me.Ward && !t.IsDropped && Set<Plan>().Any(p => p.Id == t.PlanId && p.Adoption != null));
        if (me.SeesAllTasks) return inForce;
        return me.WorksInUnit
            ? inForce.Where(t => t.LeadUnitId == me.Unit || t.Support.Any(s => s.UnitId == me.Unit))
            : inForce.Where(t => false);
    }

    /// <summary>Tasks of a plan that is still gone through, the dropped ones too.</summary>
    public IQueryable<PlanTask> ReadTasksFor(Viewer me) => me.RunsTheWard
        ? Set<PlanTask>().Where(t => t.WardId == me.Ward && Set<Plan>().Any(p => p.Id == t.PlanId && p.Adoption == null && p.TakenUp == null && p.DroppedAt == null))
        : Set<PlanTask>().Where(t => false);

    /// <summary>What was told about the tasks the person sees and stands.</summary>
    public IQueryable<TaskEntry> TaskEntriesFor(Viewer me) => TaskHistoryFor(me).Where(e => e.TakenBackAt == null);

    /// <summary>All that was told about the tasks the person sees, what was taken back too.</summary>
    public IQueryable<TaskEntry> TaskHistoryFor(Viewer me)
    {
        var tasks = TasksFor(me);
        return Set<TaskEntry>().Where(e => tasks.Any(t => t.Id == e.TaskId));
    }

    /// <summary>Requests for an explanation: leaders and officers see all of their ward, others those put to their own unit. A supporting unit does not see what the lead is asked.</summary>
    public IQueryable<Explanation> ExplanationsFor(Viewer me)
    {
        var tasks = TasksFor(me);
        var seen = Set<Explanation>().Where(e => tasks.Any(t => t.Id == e.TaskId));
        return me.RunsTheWard ? seen : seen.Where(e => e.UnitId == me.Unit);
    }

    /// <summary>Higher documents the ward's plans rest on.</summary>
    public IQueryable<HigherDocument> HigherDocumentsFor(Viewer me) => me.RunsTheWard || me.WorksInUnit
        ? Set<HigherDocument>().Where(d => d.WardId == me.Ward)
        : Set<HigherDocument>().Where(d => false);

    /// <summary>What plans rest on. What a confirmed amendment cites is cited by the plan it amended.</summary>
    public IQueryable<Citation> CitationsFor(Viewer me)
    {
        var plans = PlansFor(me);
        return Set<Citation>().Where(c => plans.Any(p => p.Id == c.PlanId && p.TakenUp == null));
    }

    /// <summary>
    /// Files by their level, unit and circle; beside these the evidence of tasks the own unit leads or supports, and for the level
    /// above the signed copies of reports sent to it. What is protected goes with neither task nor report. The Fatherland Front sees
    /// how far every task is, not what was photographed for it. The paper of a document in the registers goes with its entry.
    /// </summary>
    /// <param name="now">UTC.</param>
    public IQueryable<StoredFile> FilesFor(Viewer me, DateTime now)
    {
        if (me.Role is Role.LevelAbove) return Set<StoredFile>().Where(f => f.Secrecy == SecrecyLevel.Normal
            && (WardReportsFor(me).Any(r => r.SignedCopy == f.Id) || SendingsFor(me).Any(s => s.SignedCopy == f.Id)));
        var guarded = Guarded<StoredFile>(me, RecordAction.Open, now);
        if (me.RunsTheWard) return me.Role is Role.Leader ? guarded : WithoutCoveredPapers(guarded, me, now);
        if (!me.WorksInUnit) return guarded;
        var shared = SharedTasks(me);
        var told = Set<TaskEntry>().Where(e => e.TakenBackAt == null && shared.Any(t => t.Id == e.TaskId));
        var (came, went) = (IncomingFor(me, RecordAction.Open, now), OutgoingFor(me, RecordAction.Open, now));
        return Set<StoredFile>().Where(f => f.WardId == me.Ward
            && (guarded.Any(g => g.Id == f.Id) || f.Secrecy != SecrecyLevel.Sealed && (came.Any(d => d.FileId == f.Id) || went.Any(d => d.FileId == f.Id)) || f.Secrecy == SecrecyLevel.Normal && told.Any(e => e.Evidence.Any(v => v.FileId == f.Id))));
    }

    // The paper of a case goes with its entry in the register, so not to a colleague outside the case.
    private IQueryable<StoredFile> WithoutCoveredPapers(IQueryable<StoredFile> files, Viewer me, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return files.Where(f => !Set<OutgoingDocument>().Any(d => d.FileId == f.Id && d.WardId == me.Ward && d.CaseId != null && !cases.Any(c => c.Id == d.CaseId)));
    }

    // Of the tasks the person sees, those the own unit leads or supports.
    private IQueryable<PlanTask> SharedTasks(Viewer me) => TasksFor(me).Where(t => t.LeadUnitId == me.Unit || t.Support.Any(s => s.UnitId == me.Unit));
}
