using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// What the progress of a plan is counted from beside its tasks: evidence, and the reports that rest on it.
public abstract partial class AppDb
{
    /// <summary>Of these tasks, those told to be done for which nobody has given a file.</summary>
    public IQueryable<PlanTask> TasksWithoutEvidence(Viewer me, IQueryable<PlanTask> tasks) => tasks.Where(t =>
        (t.Status == PlanTaskStatus.Done || t.Status == PlanTaskStatus.Accepted) && !Set<TaskEntry>().Any(e => e.TaskId == t.Id && e.WardId == me.Ward && e.TakenBackAt == null && e.Evidence.Any()));

    /// <summary>Of these tasks, those with evidence on which no paragraph of a report rests; for those who run the ward, who see all reports.</summary>
    public IQueryable<PlanTask> TasksWithUnusedEvidence(Viewer me, IQueryable<PlanTask> tasks)
    {
        if (!me.RunsTheWard) return tasks.Where(t => false);
        var used = UsedInReports(me);

        // A report knows its sources by their UUID, an entry itself by its own kind of identifier.
        return tasks.Where(t => Set<TaskEntry>().Any(e => e.TaskId == t.Id && e.TakenBackAt == null && e.Evidence.Any() && !used.Contains((Guid)(object)e.Id)));
    }

    /// <summary>True when a paragraph of any report of the ward rests on this entry. It says no more than that, so everybody who sees the entry may ask.</summary>
    public Task<bool> IsUsedInReportAsync(Viewer me, TaskEntryId entry) => UsedInReports(me).AnyAsync(used => used == entry.Value);

    private IQueryable<Guid> UsedInReports(Viewer me) =>
        Set<ReportParagraph>().Where(p => p.WardId == me.Ward).SelectMany(p => p.Sources).Where(s => s.Kind == ParagraphSourceKind.Progress).Select(s => s.SourceId);
}
