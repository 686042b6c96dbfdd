using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Features.Cases.Warned;
using MangNon.App.Platform;
using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Bench.Seeding;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>Child-protection cases: the home page, a case and taking in a report beside many others; all clocks; the job of the warnings.</summary>
internal static class CaseRows
{
    private const int OfAWard = 500;
    private const double PageLimit = 50;
    private const double PostLimit = 100;

    public static Task SqliteAsync(Worlds worlds, Results report, Choice choice) => RunAsync(new World(Directory.CreateDirectory(Path.Combine(Places.Scratch, "cases")).FullName, "", []), 1, report, choice);

    public static async Task PostgresAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await PrivatePostgres.StartAsync() is not { } connection)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await RunAsync(new World(Directory.CreateDirectory(Path.Combine(Places.Scratch, "cases-postgres")).FullName, connection, []), choice.Either(400, 20), report, choice);
    }

    private static async Task RunAsync(World world, int wards, Results report, Choice choice)
    {
        ProtectionCaseId open = default;
        await using (var house = world.Build())
        {
            await house.WithAsync(s => s.GetRequiredService<Migrating>().ToNewestAsync(CancellationToken.None));
            await house.WithAsync(s => s.GetRequiredService<DemoWard>().CreateAsync());
            var made = await Timing.OfAsync(1, async () =>
            {
                await house.WithAsync(async s => open = await new CaseSeed(s.GetRequiredService<AppDb>(), s.GetRequiredService<OfficeClock>(), await ViewerAsync(s, "vanhoa"), await ViewerAsync(s, "chutich")).FillAsync(OfAWard));
                if (wards > 1) await CaseSeed.CopyAsync(house.Services.GetRequiredService<Dialect>(), wards);
            });
            report.Add(Row.Told($"{Count(OfAWard * wards)} cases in {wards} wards, made", Row.Show(made.Wall / 1000, "s")));
            await ClocksAsync(house, report, choice);
            await WarnAsync(house, report);
        }

        await PagesAsync(world, open, report, choice);
    }

    // The cases of the ward that are open, as often as a province has them: reading them costs what the job below costs.
    private static async Task ClocksAsync(WebApplication house, Results report, Choice choice)
    {
        IReadOnlyList<IReadOnlyList<CaseEvent>> stories = [];
        await house.WithAsync(async s => stories = [.. (await s.GetRequiredService<AppDb>().CasesFor(await ViewerAsync(s, "chutich"), RecordAction.List, s.GetRequiredService<OfficeClock>().Now).AsNoTracking().Include(c => c.Entries).Where(c => !c.IsClosed).OrderBy(c => c.Id).Take(500).ToListAsync()).Select(c => c.Events)]);
        var (many, now) = (choice.Either(200_000, 20_000), house.Services.GetRequiredService<OfficeClock>().Now);
        var took = await Timing.OfAsync(1, () => Parallel.For(0, many, i => CaseClocks.Of(stories[i % stories.Count], ClockRules.Default, WorkingCalendarData.Default, now)));
        report.Add(Row.Limited($"all clocks of {Count(many)} open cases, {Environment.ProcessorCount} cores", took.Wall / 1000, 10d * many / 200_000, "s"));
    }

    private static async Task WarnAsync(WebApplication house, Results report)
    {
        var first = await Timing.OfAsync(1, () => house.WithAsync(s => s.GetRequiredService<CaseWarner>().RaiseAsync(CancellationToken.None)));
        report.Add(Row.Told("the job of the warnings looks at every open case for the first time", Row.Show(first.Wall / 1000, "s")));
        var again = await Timing.OfAsync(3, () => house.WithAsync(s => s.GetRequiredService<CaseWarner>().RaiseAsync(CancellationToken.None)));
        report.Add(Row.Told("the same each minute, nothing due", Row.Show(again.Wall, "ms")));
    }

    private static async Task PagesAsync(World world, ProtectionCaseId open, Results report, Choice choice)
    {
        await using var server = await Server.OfDemoAsync(world.Data, world.Database);
        using var visitors = new Visitors(server.Address);
        var cookies = await visitors.SignInAsync("chutich", DemoWard.Password);
        string[] pages = ["", $"ca-bao-ve/{open.Value}", "ca-bao-ve"];
        for (var i = 0; i < 60; i++) await visitors.AskAsync(pages[i % 3], cookies, CancellationToken.None);
        var load = await OpenLoop.RunAsync(25, choice.Seconds(40, 8), 3, (kind, _, stop) => visitors.AskAsync(pages[kind], cookies, stop));
        foreach (var (kind, name) in new[] { (0, "Hôm nay of the chairman"), (1, "page of a case"), (2, "list of open cases") }) Tell(report, name, new Latencies(load.Where(s => s.Kind == kind)), PageLimit);

        var form = await visitors.OpenFormAsync("ca-bao-ve/tiep-nhan", "id=\"ke\"", cookies);
        async Task<bool> TakeInAsync(CancellationToken stop) => await visitors.PostAsync(form, stop, new("_once", Ids.New().ToString()), new("ke", "Người gọi nghe tiếng trẻ khóc nhiều đêm ở nhà bên."), new("qua-dau", nameof(ReportChannel.Phone)), new("luc", OfficeClock.Show(DateTime.UtcNow)), new("ten-0", "Em Đặt Ra"));
        for (var i = 0; i < 10; i++) await TakeInAsync(CancellationToken.None);
        Tell(report, "taking in a report, 50 users in open loop (10/s)", new Latencies(await OpenLoop.RunAsync(10, choice.Seconds(20, 5), 1, (_, _, stop) => TakeInAsync(stop))), PostLimit);
        report.Add(Row.Told("memory of the server after it", Row.Show(server.ResidentMegabytes, "MB")));
    }

    private static void Tell(Results report, string name, Latencies page, double limit) => report.Add(Row.Limited($"{name}, p95{(page.Failures > 0 ? $"; failed {page.Failures}" : "")}", page.P95, limit, "ms"));

    private static async Task<Viewer> ViewerAsync(IServiceProvider services, string account)
    {
        var db = services.GetRequiredService<AppDb>();
        return (await db.FindViewerAsync(await db.Set<Account>().Where(a => a.UserName == account).Select(a => a.Id).SingleAsync(), services.GetRequiredService<OfficeClock>().Today))!;
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
