using MangNon.App.Data;
using MangNon.App.Features.Plans;
using MangNon.App.Features.Reports;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Seeding;

/// <summary>One year of a ward: the plan, what was done, the rounds with their reports.</summary>
internal sealed class SeededYear(IServiceProvider services, SeededOrganisation organisation, int year)
{
    private readonly OfficeClock _clock = services.GetRequiredService<OfficeClock>();

    private AccountId Officer => new(organisation.Accounts[0].Id);

    /// <summary>Returns the newest compiled report, or null where no round is due yet.</summary>
    public async Task<ReportId?> RunAsync()
    {
        IReadOnlyList<ReportRound> rounds = [];
        await InScopeAsync(async (db, me, _) =>
        {
            rounds = await TakeInAsync(db, me);
            await db.SaveAsync(new Act(me, "plan.adopt", _clock.Now));
        });
        ReportId? newest = null;
        foreach (var round in rounds.Where(r => r.DueOn < _clock.Today).OrderBy(r => r.DueOn)) newest = await ReportAsync(round);
        return newest;
    }

    private async Task InScopeAsync(Func<AppDb, Viewer, IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await db.FindViewerAsync(Officer.Value, _clock.Today);
        await work(db, found!, scope.ServiceProvider);
    }

    private async Task<IReadOnlyList<ReportRound>> TakeInAsync(AppDb db, Viewer me)
    {
        var import = PlanImport.Of(me.Ward, Seed.ReadPlan(organisation.Ward.Name, year), null, organisation.Units, me.Unit, year);
        for (var i = 0; i < import.Tasks.Count; i++) Hand(import.Tasks[i], i);
        import.Plan.Adopt(import.Tasks, Officer, OfficeClock.StartOf(new DateOnly(year, 2, 6)));
        db.AddRange(import.Plan, import.Source);
        db.AddRange([.. import.Clauses, .. import.Tasks, .. import.Rounds, .. import.Warnings]);
        for (var i = 0; i < import.Tasks.Count; i++) db.AddRange(new SeededWork(import.Tasks[i], i, year, _clock.Today, Officer).Entries());
        var known = await db.HigherDocumentsFor(me).ToDictionaryAsync(d => d.Key);
        foreach (var document in import.Documents.Where(d => known.TryAdd(d.Key, d))) db.Add(document);
        db.AddRange(import.Citations.Distinct().Select(c => new Citation { DocumentId = known[c.Key].Id, PlanId = import.Plan.Id, Path = c.Path }));
        return import.Rounds;
    }

    // The officer gives every task a lead and two supporting units.
    private void Hand(PlanTask task, int number)
    {
        var units = organisation.Units;
        task.Assign(task.LeadUnitId ?? units[2 + number % 10].Id, [units[2 + (number + 3) % 12].Id, units[2 + (number + 7) % 12].Id]);
    }

    private async Task<ReportId> ReportAsync(ReportRound round)
    {
        await InScopeAsync(async (db, me, own) =>
        {
            var desk = own.GetRequiredService<ReportDesk>();
            foreach (var unit in organisation.Units.Where(u => round.Reporters.Any(r => r.UnitId == u.Id))) HandIn(db, await desk.StartAsync(me, round, unit), Officer, _clock.Now);
            await db.SaveAsync(new Act(me, "report.submit", _clock.Now, $"round/{round.Id.Value}"));
        });
        ReportId compiled = default;
        await InScopeAsync(async (db, me, own) =>
        {
            var report = await own.GetRequiredService<ReportDesk>().CompileAsync(me, round);
            if (year < _clock.Today.Year) Send(db, report, round);
            await db.SaveAsync(new Act(me, "report.compile", _clock.Now, $"report/{report.Id.Value}"));
            compiled = report.Id;
        });
        return compiled;
    }

    /// <summary>A unit's report in the context is written to its end, sent and accepted.</summary>
    public static void HandIn(AppDb db, UnitReport report, AccountId by, DateTime now)
    {
        var paragraphs = Finish(db, report, by, now);
        report.Submit(paragraphs, now);
        report.Accept();
    }

    private void Send(AppDb db, WardReport report, ReportRound round)
    {
        report.Approve(Finish(db, report, Officer, _clock.Now), Officer, _clock.Now);
        report.MarkSent("35/BC-UBND", round.DueOn, null, _clock.Today);
    }

    // What the rules leave to a person is written by one.
    private static List<ReportParagraph> Finish(AppDb db, Report report, AccountId by, DateTime now)
    {
        var paragraphs = db.ChangeTracker.Entries<ReportParagraph>().Select(e => e.Entity).Where(p => p.ReportId == report.Id).ToList();
        foreach (var paragraph in paragraphs.Where(p => p.NeedsPerson)) paragraph.Edit("Đơn vị đã phối hợp thực hiện đúng tiến độ; khó khăn chủ yếu là thiếu người vào mùa mưa.", isProtected: false, by, now);
        return paragraphs;
    }
}
