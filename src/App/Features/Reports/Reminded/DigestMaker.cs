using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Reports.Reminded;

/// <summary>
/// Raises the letter of the day for everybody who left an address and for whom something waits, while their office is open. Run late, twice, or by two
/// processes at once it raises each once, since a person has one of a day (a unique index). For whom nothing waits yet it looks again.
/// </summary>
public sealed class DigestMaker(AppDb db, OfficeClock clock, WorkingDays workingDays, Dialect dialect)
{
    private const int AtATime = 500;

    public async Task RaiseAsync(CancellationToken stop)
    {
        var open = await OpenAsync(await db.DigestReadersAsync(clock.Today, stop));
        if (open.Count == 0) return;
        var work = await WorkAsync(open, stop);
        foreach (var ward in open.GroupBy(r => r.Ward))
        {
            var raised = ward.GroupBy(r => r.Account).Select(posts => DigestOf(posts, [.. work[ward.Key]])).OfType<DailyDigest>();
            foreach (var lot in raised.Chunk(AtATime)) await SaveAsync(ward.Key, lot, stop);
        }
    }

    // People whose office is open at this moment, by the calendar of their ward.
    private async Task<IReadOnlyList<DigestReader>> OpenAsync(IReadOnlyList<DigestReader> readers)
    {
        var open = new HashSet<WardId>();
        foreach (var ward in readers.Select(r => r.Ward).Distinct())
        {
            if (OfficeHours.Usual.IsOpen(clock.Now, await workingDays.OfAsync(ward))) open.Add(ward);
        }

        return [.. readers.Where(r => open.Contains(r.Ward))];
    }

    // A question for each kind of thing, for all wards.
    private async Task<ILookup<WardId, UnitWork>> WorkAsync(IReadOnlyList<DigestReader> readers, CancellationToken stop)
    {
        var calendars = new Dictionary<WardId, WorkingCalendar>();
        foreach (var ward in readers.Select(r => r.Ward).Distinct()) calendars[ward] = await workingDays.OfAsync(ward);
        var (today, rule) = (clock.Today, Domain.Reports.Reminders.On(clock.Today));
        var missing = await db.MissingReportsAsync(today.AddDays(-rule.DaysAfter), today.AddDays(rule.DaysBefore.Max() * 2), stop);
        var reminded = missing.Where(m => calendars.TryGetValue(m.Ward, out var calendar) && rule.FallsOn(today, m.DueOn, calendar)).Select(m => new WaitingWork(m.Ward, new UnitWork(m.Unit, ReportsMissing: 1)));
        return reminded.Concat(await db.WaitingTasksAsync(today, stop)).Concat(await db.WaitingExplanationsAsync(stop)).ToLookup(w => w.Ward, w => w.Work);
    }

    // Of several posts of their own the one that runs the ward comes first, as when signing in; those under which they stand in today count beside it.
    private DailyDigest? DigestOf(IEnumerable<DigestReader> readers, IReadOnlyCollection<UnitWork> ward)
    {
        var all = readers.ToList();
        if (all.Where(p => !p.StandsIn).MinBy(p => p.Role) is not { } reader) return null;
        List<DigestReader> posts = [reader, .. all.Where(p => p.StandsIn)];
        if (reader.IsOff && posts.TrueForAll(p => Digests.MayTurnOff(p.Role))) return null;
        var counts = Digests.For([.. posts.Select(p => (p.Role, p.Unit))], ward);
        return counts.IsEmpty ? null : new DailyDigest(Ids.New<DailyDigestId>(), reader.Ward, reader.Account, clock.Today, counts, clock.Now);
    }

    // Where another process raised one of them in this moment nothing is saved; the next look finds the rest.
    private async Task SaveAsync(WardId ward, IReadOnlyList<DailyDigest> lot, CancellationToken stop)
    {
        db.AddRange(lot);
        await db.TryAsync(dialect, () => db.SaveAsync(new Act(null, "digest.raise", clock.Now, $"digests/{lot.Count}") { Ward = ward }, stop));
        db.ChangeTracker.Clear();
    }
}

/// <summary>Looks every five minutes for whom a letter of the day is due, and sends what has not left.</summary>
public sealed class DigestWork(IServiceScopeFactory scopes, Door door, TimeProvider time, ILogger<DigestWork> log) : RegularWork(TimeSpan.FromMinutes(5), "The daily letters failed", door, time, log)
{
    public override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!scope.ServiceProvider.GetRequiredService<Platform.Mail.Mailer>().IsSetUp) return;
        await scope.ServiceProvider.GetRequiredService<DigestMaker>().RaiseAsync(stop);
        await scope.ServiceProvider.GetRequiredService<DigestPost>().SendAsync(stop);
    }
}
