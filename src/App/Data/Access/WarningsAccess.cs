using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Warnings of time limits. Each person sees those given to them; the job that raises them is nobody and asks for all wards.
public abstract partial class AppDb
{
    /// <summary>Warnings given to this person.</summary>
    public IQueryable<CaseWarning> WarningsFor(Viewer me) => Set<CaseWarning>().Where(w => w.AccountId == me.Account);

    /// <summary>Warnings given about a case one may open, to whomever: the proof that they left.</summary>
    public IQueryable<CaseWarning> WarningsOfCase(Viewer me, ProtectionCaseId id, DateTime now)
    {
        var cases = CasesFor(me, RecordAction.Open, now);
        return Set<CaseWarning>().Where(w => w.WardId == me.Ward && w.RecordId == id.Value && cases.Any(c => c.Id == id));
    }

    /// <summary>Cases whose limits have to be looked at: changed since the last look, its ward chose another way to count, or its next instant has come. For the job.</summary>
    internal Task<List<ProtectionCase>> CasesToLookAtAsync(DateTime now, int most, CancellationToken stop)
    {
        var watched = Watched(Set<ProtectionCase>());
        return (from c in Set<ProtectionCase>()
                join l in Set<CaseLook>() on c.Id equals l.CaseId into looks
                from look in looks.DefaultIfEmpty()
                where look == null ? watched.Any(w => w.Id == c.Id) : look.OfVersion != c.Version || ((look.NextAt <= now || look.OfChoices != Set<ClockChoice>().Count(k => k.WardId == c.WardId)) && watched.Any(w => w.Id == c.Id))
                orderby c.Id
                select c).Include(c => c.Entries).AsSplitQuery().AsNoTracking().Take(most).ToListAsync(stop);
    }

    /// <summary>Looks at these cases there were. For the job.</summary>
    internal Task<Dictionary<ProtectionCaseId, CaseLook>> LooksAsync(IReadOnlyCollection<ProtectionCaseId> cases, CancellationToken stop) =>
        Set<CaseLook>().Where(l => cases.Contains(l.CaseId)).ToDictionaryAsync(l => l.CaseId, stop);

    /// <summary>Reports nobody has settled, of all wards. For the job.</summary>
    internal Task<List<CaseReport>> OpenReportsOfAllAsync(CancellationToken stop) => Set<CaseReport>().AsNoTracking().Where(r => r.IsOpen).ToListAsync(stop);

    /// <summary>Keys of the warnings given about these records, with that of the reports each case came of. For the job.</summary>
    internal async Task<ILookup<Guid, string>> KeysGivenAsync(IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var cases = records.Select(r => new ProtectionCaseId(r)).ToList();
        var parts = await Set<CaseReport>().Where(r => r.Children.Any(c => c.CaseId != null && cases.Contains(c.CaseId.Value)))
            .SelectMany(r => r.Children.Where(c => c.CaseId != null), (r, c) => new { Report = r.Id, Case = c.CaseId!.Value }).ToListAsync(stop);
        var all = records.Concat(parts.Select(p => p.Report.Value)).Distinct().ToList();
        var keys = await Set<CaseWarning>().Where(w => all.Contains(w.RecordId)).Select(w => new { w.RecordId, w.Key }).Distinct().ToListAsync(stop);
        var byReport = parts.ToLookup(p => p.Report.Value, p => p.Case.Value);
        return keys.SelectMany(k => byReport[k.RecordId].Append(k.RecordId), (k, record) => (Record: record, k.Key)).ToLookup(k => k.Record, k => k.Key);
    }

    /// <summary>Who holds posts of a role today, in a ward or one of its units. For the job.</summary>
    internal async Task<IReadOnlyList<AccountId>> HoldersAsync(WardId ward, Role role, UnitId? unit, DateOnly today) =>
        [.. (await HoldersAsync(Set<Post>().Where(p => p.WardId == ward && p.Role == role && (unit == null || p.UnitId == unit)), today)).Select(h => h.Account)];

    /// <summary>Who stands in for whom today, by accounts. For the job.</summary>
    internal async Task<ILookup<AccountId, AccountId>> StandInsAsync(DateOnly today, CancellationToken stop) =>
        (await (from d in Set<Delegation>().AsNoTracking()
                where d.From <= today && d.To >= today && d.RevokedAt == null
                join a in Set<Account>() on d.PersonId equals a.PersonId
                where a.ClosedAt == null
                select new { d.GivenBy, a.Id }).ToListAsync(stop)).ToLookup(d => d.GivenBy, d => new AccountId(d.Id));

    /// <summary>The unit a referral went to. For the job.</summary>
    internal Task<UnitId?> UnitOfReferralAsync(Guid referral, CancellationToken stop) => Set<CaseReferral>().Where(r => r.Id == new CaseReferralId(referral)).Select(r => r.UnitId).SingleOrDefaultAsync(stop);

    /// <summary>The body a ward reports to. For the job.</summary>
    internal Task<WardId?> AboveAsync(WardId ward, CancellationToken stop) => Set<Ward>().Where(w => w.Id == ward).Select(w => w.ReportsTo).SingleOrDefaultAsync(stop);

    /// <summary>A ward's own days of the calendar. For the job.</summary>
    internal Task<List<Domain.Calendar.CalendarDay>> CalendarDaysOfAsync(WardId ward) => Set<Domain.Calendar.CalendarDay>().AsNoTracking().Where(d => d.WardId == ward).ToListAsync();

    /// <summary>
    /// All a ward ever chose for its limits. Everybody of the ward counts by the same choices, and so does the job.
    /// </summary>
    internal Task<List<ClockChoice>> ClockChoicesOfAsync(WardId ward) => Set<ClockChoice>().AsNoTracking().Where(c => c.WardId == ward).OrderBy(c => c.Number).ToListAsync();

    /// <summary>
    /// Warnings of one ward that have not left by mail, with the addresses of who left one; those that wait longest first. What is older than a day
    /// is not sent: it stands on the screen. For the job.
    /// </summary>
    internal async Task<IReadOnlyList<(CaseWarning Warning, string Address)>> WarningsToMailAsync(DateTime now, int most, CancellationToken stop)
    {
        var addresses = (await Set<Account>().AsNoTracking().Where(a => a.Email != null && a.ClosedAt == null).Select(a => new { a.Id, a.Email }).ToListAsync(stop)).ToDictionary(a => new AccountId(a.Id), a => a.Email!);
        if (addresses.Count == 0) return [];
        var (stale, old, accounts) = (now - CaseWarning.ClaimHolds, now.AddDays(-1), addresses.Keys.ToList());
        var waiting = Set<CaseWarning>().Where(w => w.MailedAt == null && w.SeenAt == null && w.Tries < CaseWarning.MostTries && w.RaisedAt > old && (w.ClaimedAt == null || w.ClaimedAt < stale) && accounts.Contains(w.AccountId)).OrderBy(w => w.RaisedAt);
        if (await waiting.Select(w => (WardId?)w.WardId).FirstOrDefaultAsync(stop) is not { } ward) return [];
        return [.. (await waiting.Where(w => w.WardId == ward).Take(most).ToListAsync(stop)).Select(w => (w, addresses[w.AccountId]))];
    }
}
