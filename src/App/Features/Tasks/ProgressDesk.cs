using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>A clause that rests on a document of a higher body, without a task of its own or below it.</summary>
/// <param name="Words">Heading or text of the clause.</param>
/// <param name="Documents">The documents it rests on.</param>
public sealed record BareClause(string Path, string Words, IReadOnlyList<HigherDocument> Documents);

/// <summary>How far a plan is, and what somebody has to look after.</summary>
/// <param name="WithoutEvidence">Tasks told to be done without a file.</param>
/// <param name="UnusedEvidence">Tasks with a file on which no report rests.</param>
/// <param name="Explanations">Tasks whose lead unit owes an explanation, or whose answer waits to be judged.</param>
public sealed record PlanOverview(
    Plan Plan,
    IReadOnlyList<ProgressRow> Rows,
    IReadOnlyList<SilentUnit> Silent,
    IReadOnlyList<BareClause> BareClauses,
    int WithoutEvidence,
    int UnusedEvidence,
    int Explanations)
{
    public Progress All => Progress.Of(Rows);
}

/// <summary>Counts how far a plan is: one question for each kind of thing, whatever the number of tasks.</summary>
public sealed class ProgressDesk(AppDb db, OfficeClock clock)
{
    public async Task<PlanOverview> OfAsync(Viewer me, Plan plan)
    {
        var tasks = db.TasksFor(me).AsNoTracking().Where(t => t.PlanId == plan.Id);
        var rows = await RowsAsync(tasks);
        return new PlanOverview(
            plan, rows, await SilentAsync(me, plan, rows), await BareClausesAsync(me, plan, tasks),
            await db.TasksWithoutEvidence(me, tasks).CountAsync(),
            await db.TasksWithUnusedEvidence(me, tasks).CountAsync(),
            await tasks.CountAsync(t => db.ExplanationsFor(me).Any(e => e.TaskId == t.Id && (e.State == ExplanationState.Asked || e.State == ExplanationState.Answered))));
    }

    private async Task<IReadOnlyList<ProgressRow>> RowsAsync(IQueryable<PlanTask> tasks)
    {
        var today = clock.Today;
        var counted = await tasks.GroupBy(t => new { t.LeadUnitId, t.Section, t.Status }).Select(g => new { g.Key, All = g.Count(), Overdue = g.Count(t => t.DueOn < today) }).ToListAsync();
        return [.. counted.Select(c => new ProgressRow(c.Key.LeadUnitId, c.Key.Section, c.Key.Status, c.All, c.Overdue))];
    }

    private async Task<IReadOnlyList<SilentUnit>> SilentAsync(Viewer me, Plan plan, IReadOnlyList<ProgressRow> rows)
    {
        var told = await db.TaskEntriesFor(me).Where(e => e.UnitId != null && e.Action != PlanTaskAction.Accept && e.Action != PlanTaskAction.Return && e.Action != PlanTaskAction.Cancel && e.Action != PlanTaskAction.End && db.TasksFor(me).Any(t => t.Id == e.TaskId && t.PlanId == plan.Id))
            .GroupBy(e => e.UnitId!.Value).Select(g => new { Unit = g.Key, Last = g.Max(e => e.At) }).ToDictionaryAsync(g => g.Unit, g => g.Last);
        var owing = rows.Where(r => r.Lead is not null && TaskFilter.IsOwed(r.Status)).GroupBy(r => r.Lead!.Value)
            .Select(g => new SilentUnit(g.Key, g.Sum(r => r.All), told.TryGetValue(g.Key, out var last) ? last : null));
        return SilentUnit.Among(owing, plan.Adoption!.At, clock.Now);
    }

    private async Task<IReadOnlyList<BareClause>> BareClausesAsync(Viewer me, Plan plan, IQueryable<PlanTask> tasks)
    {
        var cited = await db.CitationsFor(me).AsNoTracking().Where(c => c.PlanId == plan.Id).ToListAsync();
        var withTask = await tasks.Select(t => t.ClausePath).Distinct().ToListAsync();
        var bare = cited.Where(c => !withTask.Any(p => p == c.Path || p.StartsWith(c.Path + ".", StringComparison.Ordinal))).ToLookup(c => c.Path, c => c.DocumentId);
        if (bare.Count == 0) return [];
        var documents = await db.HigherDocumentsFor(me).AsNoTracking().ToDictionaryAsync(d => d.Id);

        // What the opening of the plan cites stands behind the whole plan and has no clause.
        var clauses = await db.ClausesFor(me).AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Order).ToListAsync();
        return [.. clauses.Where(c => bare.Contains(c.Path)).DistinctBy(c => c.Path).Select(c => new BareClause(c.Path, c.Label, [.. bare[c.Path].Where(documents.ContainsKey).Select(d => documents[d])]))];
    }
}
