using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>Takes steps with tasks, and takes the last one back.</summary>
public sealed class StepDesk(AppDb db, OfficeClock clock, Dialect dialect)
{
    /// <summary>Takes a step in this person's name; the caller asked before whether it can be taken, and saves.</summary>
    public TaskEntry Take(Viewer me, PlanTask task, PlanTaskAction action, string? words)
    {
        var entry = task.Take(action, Ids.New<TaskEntryId>(), words, me.Unit, me.Account, clock.Now, clock.Today);
        entry.TellInPlaceOf(me.StandsInFor?.Account);
        db.Add(entry);
        return entry;
    }

    /// <summary>Takes an entry back and saves.</summary>
    /// <returns>What it could not be taken back for; none when it was.</returns>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(Viewer me, PlanTask task, TaskEntryId id)
    {
        var entries = await db.TaskHistoryFor(me).Where(e => e.TaskId == task.Id).ToListAsync();
        if (entries.Find(e => e.Id == id) is not { } entry) return [new Refusal("task.not-yours-to-take-back")];
        if (entry.TakenBackAt is not null) return [];
        if (await WhyNotAsync(me, entry, entries) is { Count: > 0 } refusals) return refusals;
        task.TakeBack(entry, entries, clock.Now, OfficeClock.DayOf);
        var saved = await db.TryAsync(dialect, () => db.SaveAsync(new Act(me, "task.take-back", clock.Now, $"task/{task.Id.Value}")));
        return saved is SaveOutcome.Saved ? [] : [new Refusal("task.something-followed")];
    }

    /// <summary>Why this person cannot take an entry back: beside what the task itself says, no report may rest on it.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(Viewer me, TaskEntry entry, IEnumerable<TaskEntry> entries)
    {
        var refusals = TakingBack.WhyNot(entry, entries, me.Account, clock.Now).ToList();
        if (refusals.Count == 0 && await db.IsUsedInReportAsync(me, entry.Id)) refusals.Add(new Refusal("task.told-in-report"));
        return refusals;
    }
}
