using System.Collections.Concurrent;
using System.Diagnostics;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>
/// The program is killed (SIGKILL) at random moments while people report; whatever was acknowledged must be there. What the system has taken from the
/// program still reaches the disk, so a lost power line is not tried by this.
/// </summary>
internal static class KillRows
{
    private const int Writers = 4;
    private static readonly Random Chance = new(20261123);

    public static async Task RunAsync(Func<Task<World?>> make, Results report, Choice choice)
    {
        if (await make() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        var (kills, acknowledged, run) = (choice.Either(200, 5), new ConcurrentBag<string>(), Guid.NewGuid().ToString("N"));
        var tasks = await TasksAsync(world);
        for (var kill = 0; kill < kills; kill++) await WorkUntilKilledAsync(world, tasks, $"{run} {kill}", acknowledged);
        await TellAsync(world, report, kills, run, [.. acknowledged]);
    }

    private static async Task<IReadOnlyList<string>> TasksAsync(World world)
    {
        await using var house = world.Build();
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var me = (await db.FindViewerAsync(world.Wards[0].Officer.Id, house.Services.GetRequiredService<OfficeClock>().Today))!;
        var plans = db.PlansFor(me).Where(p => p.Adoption != null).Select(p => p.Id);
        var open = await db.TasksFor(me).Where(t => plans.Contains(t.PlanId) && (t.Status == PlanTaskStatus.Planned || t.Status == PlanTaskStatus.Started)).OrderBy(t => t.Path).Take(Writers).ToListAsync();
        return [.. open.Select(t => $"nhiem-vu/{t.Id.Value}")];
    }

    private static async Task WorkUntilKilledAsync(World world, IReadOnlyList<string> tasks, string mark, ConcurrentBag<string> acknowledged)
    {
        await using var server = await Server.OfWorldAsync(world);
        using var visitors = new Visitors(server.Address);
        var officer = await visitors.SignInAsync(world.Wards[0], world.Wards[0].Officer);
        var (before, patience) = (acknowledged.Count, Stopwatch.StartNew());
        var work = tasks.Select((task, i) => Task.Run(() => ReportAsync(visitors, officer, task, $"{mark} {i}", acknowledged))).ToList();

        // At a random moment after the first report of this life of the program.
        while (acknowledged.Count == before && patience.Elapsed < TimeSpan.FromSeconds(30)) await Task.Delay(5);
        await Task.Delay(Chance.Next(400));
        await server.KillAsync();
        await Task.WhenAll(work);
    }

    private static async Task ReportAsync(Visitors visitors, Visitor officer, string task, string mark, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var count = 0; ; count++)
            {
                if (await visitors.ReportAsync(officer, task, $"{mark} {count}.")) acknowledged.Add($"{mark} {count}.");
            }
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException)
        {
            // The end of this life.
        }
    }

    private static async Task TellAsync(World world, Results report, int kills, string run, IReadOnlyList<string> acknowledged)
    {
        await using var house = world.Build();
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var ring = house.Services.GetRequiredService<KeyRing>();
        var stored = await db.Set<TaskEntry>().AsNoTracking().Where(e => e.Words!.StartsWith(run)).Select(e => e.Words!).ToListAsync();
        var acts = await db.Set<ActRecord>().AsNoTracking().Where(a => a.Kind == "task.report").Join(db.Set<ActValues>(), a => a.Id, v => v.ActId, (a, v) => v).ToListAsync();
        var told = acts.Count(v => v.Read(ring).Contains(run, StringComparison.Ordinal));
        var links = await TraceRows.CheckChainsAsync(house);
        var lost = acknowledged.Except(stored).Count();
        report.Add(new Row($"acknowledged acts lost, {kills} kills, {acknowledged.Count} acknowledged", $"{lost}", "≤ 0", "", Row.Said(lost == 0)));
        report.Add(new Row($"records and acts that are not there together ({stored.Count} and {told})", $"{Math.Abs(stored.Count - told)}", "≤ 0", "", Row.Said(stored.Count == told)));
        report.Add(Row.Told($"links of the chains verified afterwards", $"{links}"));
    }
}
