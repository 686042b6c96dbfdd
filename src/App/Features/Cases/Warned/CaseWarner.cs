using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Cases.Warned;

/// <summary>
/// Raises the warnings that fell due: to who can act, then to the leader, after a breach to the level above. Run late, twice, or by two processes at
/// once it raises each once, since a person is given a key once (a unique index); what it did not finish it finds again.
/// </summary>
public sealed class CaseWarner(AppDb db, OfficeClock clock, WorkingDays workingDays, WardClockRules rules, Dialect dialect)
{
    private const int AtATime = 200;

    // Periods that begin anew are seen at the latest then; what may leave only in office hours is asked for again sooner.
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromHours(24);
    private static readonly TimeSpan WhileClosed = TimeSpan.FromMinutes(15);

    private readonly Dictionary<(WardId, Role, UnitId?), IReadOnlyList<AccountId>> _holders = [];
    private ILookup<AccountId, AccountId>? _standIns;

    /// <summary>Looks at every case and report whose instant has come.</summary>
    public async Task RaiseAsync(CancellationToken stop)
    {
        rules.Forget();
        await OfReportsAsync(stop);
        while (await db.CasesToLookAtAsync(clock.Now, AtATime, stop) is { Count: > 0 } cases)
        {
            // What a ward chose while the round ran makes its cases come again: they are counted by it then.
            rules.Forget();
            await OfCasesAsync(cases, stop);
        }
    }

    private async Task OfReportsAsync(CancellationToken stop)
    {
        var reports = await db.OpenReportsOfAllAsync(stop);
        if (reports.Count == 0) return;
        var given = await db.KeysGivenAsync([.. reports.Select(r => r.Id.Value)], stop);
        foreach (var report in reports)
        {
            var calendar = await workingDays.OfAsync(report.WardId);
            var due = Warnings.Due(CaseDesk.ClocksOf(report, (await rules.OfAsync(report.WardId)).Rules, calendar, clock.Now), clock.Now, given[report.Id.Value].ToHashSet(), calendar, OfficeHours.Usual);
            await SaveAsync(new Warned(report.WardId, report.Id.Value, OfReport: true, report.Mark, Worker: null), due, stop);
        }
    }

    private async Task OfCasesAsync(IReadOnlyList<ProtectionCase> cases, CancellationToken stop)
    {
        var given = await db.KeysGivenAsync([.. cases.Select(c => c.Id.Value)], stop);
        var next = new Dictionary<ProtectionCaseId, (DateTime At, int Choices)>();
        foreach (var one in cases)
        {
            var (calendar, counted, now) = (await workingDays.OfAsync(one.WardId), await rules.OfAsync(one.WardId), clock.Now);
            var clocks = CaseClocks.Of(one.Events, counted.Rules, calendar, now);
            var known = given[one.Id.Value].ToHashSet();
            var due = Warnings.Due(clocks, now, known, calendar, OfficeHours.Usual);
            await SaveAsync(new Warned(one.WardId, one.Id.Value, OfReport: false, one.Mark, one.Worker), due, stop);
            known.UnionWith(due.Select(w => w.Key));
            var at = clocks.SelectMany(c => Warnings.Of(c, calendar, OfficeHours.Usual)).Where(w => !known.Contains(w.Key)).Select(w => w.At <= now ? now + WhileClosed : w.At).Append(now + LongestUnseen).Min();
            next[one.Id] = (at, counted.Choices.Count);
        }

        var looks = await db.LooksAsync([.. next.Keys], stop);
        foreach (var one in cases)
        {
            if (looks.TryGetValue(one.Id, out var look)) (look.OfVersion, look.NextAt, look.OfChoices) = (one.Version, next[one.Id].At, next[one.Id].Choices);
            else db.Add(new CaseLook { CaseId = one.Id, WardId = one.WardId, OfVersion = one.Version, NextAt = next[one.Id].At, OfChoices = next[one.Id].Choices });
        }

        await db.SaveDerivedAsync();
        db.ChangeTracker.Clear();
    }

    private async Task SaveAsync(Warned of, IReadOnlyList<Warning> due, CancellationToken stop)
    {
        if (due.Count == 0) return;
        foreach (var warning in due)
            foreach (var account in await WithStandInsAsync(await AccountsAsync(of, warning, stop), stop))
                db.Add(new CaseWarning(Ids.New<CaseWarningId>(), of.Ward, of.Record, of.OfReport, of.Mark, warning, account, clock.Now));

        // Where another process raised one of them in this moment nothing is saved; the next look finds the rest.
        await db.TryAsync(dialect, () => db.SaveAsync(new Act(null, "case.warn", clock.Now, $"{(of.OfReport ? "case-report" : "case")}/{of.Record}") { Ward = of.Ward }, stop));
        db.ChangeTracker.Clear();
    }

    private async Task<IEnumerable<AccountId>> AccountsAsync(Warned of, Warning warning, CancellationToken stop) => warning.To switch
    {
        Recipient.Worker when of.Worker is { } worker => [worker],
        Recipient.Worker => await HoldersAsync(of.Ward, Role.Officer),
        Recipient.Leader => await HoldersAsync(of.Ward, Role.Leader),
        Recipient.LevelAbove when await db.AboveAsync(of.Ward, stop) is { } above => await HoldersAsync(above, Role.LevelAbove),
        Recipient.OtherBody when warning.Clock.Rule.Id is "OURS-referral-answer" && await db.UnitOfReferralAsync(warning.Clock.Subject, stop) is { } unit =>
            [.. await HoldersAsync(of.Ward, Role.UnitHead, unit), .. await HoldersAsync(of.Ward, Role.ResidentialGroupHead, unit)],
        Recipient.OtherBody when await db.ReceiverOfHandOverAsync(warning.Clock.Subject, stop) is { } ward => [.. await HoldersAsync(ward, Role.Officer), .. await HoldersAsync(ward, Role.Leader)],
        _ => [],
    };

    // Who stands in for somebody away is told beside them: the limit does not wait for their return.
    private async Task<IReadOnlyList<AccountId>> WithStandInsAsync(IEnumerable<AccountId> accounts, CancellationToken stop)
    {
        _standIns ??= await db.StandInsAsync(clock.Today, stop);
        return [.. accounts.SelectMany(a => _standIns[a].Prepend(a)).Distinct()];
    }

    // Who holds a post is asked once a run.
    private async Task<IReadOnlyList<AccountId>> HoldersAsync(WardId ward, Role role, UnitId? unit = null)
    {
        if (!_holders.TryGetValue((ward, role, unit), out var holders)) _holders[(ward, role, unit)] = holders = await db.HoldersAsync(ward, role, unit, clock.Today);
        return holders;
    }

    private sealed record Warned(WardId Ward, Guid Record, bool OfReport, string Mark, AccountId? Worker);
}

/// <summary>Looks every minute which warnings fell due, and sends what has not left.</summary>
public sealed class WarningWork(IServiceScopeFactory scopes, Door door, TimeProvider time, ILogger<WarningWork> log) : RegularWork(TimeSpan.FromMinutes(1), "The warnings of time limits failed", door, time, log)
{
    public override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseWarner>().RaiseAsync(stop);
        await scope.ServiceProvider.GetRequiredService<WarningPost>().SendAsync(stop);
    }
}
