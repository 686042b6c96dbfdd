using System.Diagnostics;
using MangNon.App.Data;
using MangNon.App.Features.Reports;
using MangNon.App.Platform;
using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Bench.Seeding;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>
/// The ward's report compiled by its button: from the press to the last byte of the compiled report's page, once in each ward, on its next round with
/// all units' reports handed in and accepted. The limit is ours: a press that is answered within a second needs no other sign that something happens.
/// </summary>
internal static class CompileRows
{
    private const double MostSeconds = 1;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await worlds.OfPostgresAsync() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        var rounds = await HandInAsync(world);
        if (rounds.Count == 0)
        {
            report.Add(Row.Told("no round is open on this day of the year", "not measured"));
            return;
        }

        await using var server = await Server.OfWorldAsync(world);
        using var visitors = new Visitors(server.Address);
        var took = new List<double>();
        foreach (var (ward, round) in rounds) took.Add(await PressAsync(visitors, ward, round));

        // The first press compiles the code as well; it is told beside the others.
        report.Add(Row.Limited($"compiling the ward's report, press to page, slowest of {took.Count - 1} wards with {world.Wards.Count} wards × 3 years (ours)", took[1..].Max(), MostSeconds, "s"));
        report.Add(Row.Told("the median of them", Row.Show(Timing.Median(took[1..]), "s")));
        report.Add(Row.Told("the first after the program's start", Row.Show(took[0], "s")));
    }

    // The next round of each ward, with what its units say.
    private static async Task<IReadOnlyList<(SeededWard Ward, Guid Round)>> HandInAsync(World world)
    {
        var rounds = new List<(SeededWard, Guid)>();
        await using var house = world.Build();
        foreach (var ward in world.Wards)
        {
            await house.WithAsync(async s =>
            {
                var (db, clock) = (s.GetRequiredService<AppDb>(), s.GetRequiredService<OfficeClock>());
                var me = (await db.FindViewerAsync(ward.Officer.Id, clock.Today))!;
                var compiled = db.WardReportsFor(me).Select(r => r.RoundId);
                if (await db.RoundsFor(me).Include(r => r.Reporters).Where(r => r.WardId == me.Ward && r.DueOn >= clock.Today && !compiled.Contains(r.Id)).OrderBy(r => r.DueOn).FirstOrDefaultAsync() is not { } round) return;
                var owing = round.Reporters.Select(r => r.UnitId).ToHashSet();
                var desk = s.GetRequiredService<ReportDesk>();
                foreach (var unit in (await db.UnitsFor(me).ToListAsync()).Where(u => owing.Contains(u.Id))) SeededYear.HandIn(db, await desk.StartAsync(me, round, unit), me.Account, clock.Now);
                await db.SaveAsync(new Act(me, "report.submit", clock.Now, $"round/{round.Id.Value}"));
                rounds.Add((ward, round.Id.Value));
            });
        }

        return rounds;
    }

    private static async Task<double> PressAsync(Visitors visitors, SeededWard ward, Guid round)
    {
        var officer = await visitors.SignInAsync(ward, ward.Officer);
        var form = await visitors.OpenFormAsync($"bao-cao/{round}", "handler=Compile", officer.Cookies);
        var watch = Stopwatch.StartNew();
        var led = await visitors.PressAsync(form with { Page = form.Page + "?handler=Compile" });
        if (led is not { } page || !page.StartsWith("/bao-cao/tong-hop/", StringComparison.Ordinal) || !await visitors.AskAsync(page[1..], officer.Cookies, CancellationToken.None)) throw new InvalidOperationException($"The report of {ward.Name} was not compiled: {led}.");
        return watch.Elapsed.TotalSeconds;
    }
}
