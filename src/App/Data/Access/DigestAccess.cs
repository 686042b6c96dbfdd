using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>Somebody who left an address and has not been written to today, with a post they hold or under which they stand in today (ủy quyền).</summary>
internal sealed record DigestReader(AccountId Account, WardId Ward, Role Role, UnitId? Unit, bool IsOff, bool StandsIn);

/// <summary>A unit that has not sent its report of a round.</summary>
internal sealed record MissingReport(WardId Ward, UnitId Unit, DateOnly DueOn);

/// <summary>What waits with a unit of a ward.</summary>
internal sealed record WaitingWork(WardId Ward, UnitWork Work);

// The letter of a day. The job that raises it is nobody and asks for all wards, a question for each kind of thing.
public abstract partial class AppDb
{
    /// <summary>Letters given to this person.</summary>
    public IQueryable<DailyDigest> DigestsFor(Viewer me) => Set<DailyDigest>().Where(d => d.AccountId == me.Account);

    /// <summary>Posts held today by who left an address and got no letter today; those handed to them for the day too. Of several of their own the caller takes the one that runs the ward. For the job.</summary>
    internal async Task<IReadOnlyList<DigestReader>> DigestReadersAsync(DateOnly today, CancellationToken stop)
    {
        var found = await (
            from a in Set<Account>().AsNoTracking()
            where a.Email != null && a.ClosedAt == null
            join q in Set<Post>() on a.PersonId equals q.PersonId
            where q.From <= today && (q.To == null || q.To >= today)
            join w in Set<Ward>() on a.WardId equals w.Id
            where w.To == null
            select new { a.Id, a.WardId, q.Role, q.UnitId, IsOff = a.DigestOffAt != null, StandsIn = false }).ToListAsync(stop);
        if (found.Count == 0) return [];
        found.AddRange(await (
            from a in Set<Account>().AsNoTracking()
            where a.Email != null && a.ClosedAt == null
            join d in Set<Delegation>() on a.PersonId equals d.PersonId
            where d.RevokedAt == null && d.From <= today && d.To >= today && d.WardId == a.WardId
            join q in Set<Post>() on d.PostId equals q.Id
            where q.From <= today && (q.To == null || q.To >= today)
            select new { a.Id, a.WardId, q.Role, q.UnitId, IsOff = a.DigestOffAt != null, StandsIn = true }).ToListAsync(stop));
        var told = (await Set<DailyDigest>().Where(d => d.Day == today).Select(d => d.AccountId).ToListAsync(stop)).ToHashSet();
        return [.. found.Select(f => new DigestReader(new AccountId(f.Id), f.WardId, f.Role, f.UnitId, f.IsOff, f.StandsIn)).Where(r => !told.Contains(r.Account))];
    }

    /// <summary>Reports nobody has sent, due between two days, of rounds whose ward has not reported either. For the job.</summary>
    internal Task<List<MissingReport>> MissingReportsAsync(DateOnly first, DateOnly last, CancellationToken stop) => (
        from r in Set<ReportRound>().AsNoTracking()
        where r.DueOn >= first && r.DueOn <= last && Set<Plan>().Any(p => p.Id == r.PlanId && p.Adoption != null)
            && !Set<WardReport>().Any(w => w.RoundId == r.Id && w.Status == WardReportStatus.Sent)
        from u in r.Reporters
        where !Set<UnitReport>().Any(x => x.RoundId == r.Id && x.UnitId == u.UnitId && (x.Status == UnitReportStatus.Submitted || x.Status == UnitReportStatus.Accepted))
        select new MissingReport(r.WardId, u.UnitId, r.DueOn)).ToListAsync(stop);

    /// <summary>Tasks of this year's plans in force that are late, soon due or wait to be accepted, by lead unit. For the job.</summary>
    internal async Task<IReadOnlyList<WaitingWork>> WaitingTasksAsync(DateOnly today, CancellationToken stop)
    {
        var (year, soon) = (today.Year, today.AddDays(Digests.SoonDays));
        var counted = await (
            from t in Set<PlanTask>().AsNoTracking()
            where !t.IsDropped && Set<Plan>().Any(p => p.Id == t.PlanId && p.Adoption != null && p.Year >= year)
                && (t.Status == PlanTaskStatus.Done || t.Status != PlanTaskStatus.Accepted && t.Status != PlanTaskStatus.Cancelled && t.DueOn <= soon)
            group t by new { t.WardId, t.LeadUnitId } into g
            select new { g.Key, ToAccept = g.Count(t => t.Status == PlanTaskStatus.Done), Late = g.Count(t => t.Status != PlanTaskStatus.Done && t.DueOn < today), Soon = g.Count(t => t.Status != PlanTaskStatus.Done && t.DueOn >= today) }).ToListAsync(stop);
        return [.. counted.Select(c => new WaitingWork(c.Key.WardId, new UnitWork(c.Key.LeadUnitId, TasksSoon: c.Soon, TasksLate: c.Late, ToAccept: c.ToAccept)))];
    }

    /// <summary>Requests for an explanation that are open, by the unit asked. For the job.</summary>
    internal async Task<IReadOnlyList<WaitingWork>> WaitingExplanationsAsync(CancellationToken stop)
    {
        var counted = await Set<Explanation>().AsNoTracking().Where(e => (e.State == ExplanationState.Asked || e.State == ExplanationState.Answered) && Set<PlanTask>().Any(t => t.Id == e.TaskId && t.EndedBy == null))
            .GroupBy(e => new { e.WardId, e.UnitId }).Select(g => new { g.Key, Asked = g.Count(e => e.State == ExplanationState.Asked), Answered = g.Count(e => e.State == ExplanationState.Answered) }).ToListAsync(stop);
        return [.. counted.Select(c => new WaitingWork(c.Key.WardId, new UnitWork(c.Key.UnitId, ExplanationsAsked: c.Asked, ExplanationsAnswered: c.Answered)))];
    }

    /// <summary>Letters of a day that have not left and nobody is sending, with the addresses they go to. For the job.</summary>
    internal async Task<IReadOnlyList<(DailyDigest Digest, string Address)>> DigestsToMailAsync(DateOnly day, DateTime now, CancellationToken stop)
    {
        var stale = now - DailyDigest.ClaimHolds;
        var waiting = await Set<DailyDigest>().Where(d => d.Day == day && d.MailedAt == null && d.Tries < DailyDigest.MostTries && (d.ClaimedAt == null || d.ClaimedAt < stale)).OrderBy(d => d.WardId).ThenBy(d => d.Id).ToListAsync(stop);
        if (waiting.Count == 0) return [];
        var addresses = (await Set<Account>().AsNoTracking().Where(a => a.Email != null && a.ClosedAt == null).Select(a => new { a.Id, a.Email }).ToListAsync(stop)).ToDictionary(a => new AccountId(a.Id), a => a.Email!);
        return [.. waiting.Where(d => addresses.ContainsKey(d.AccountId)).Select(d => (d, addresses[d.AccountId]))];
    }
}
