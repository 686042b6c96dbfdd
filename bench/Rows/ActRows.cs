using System.Data.Common;
using System.Diagnostics;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Bench.Running;
using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.Bench.Rows;

/// <summary>What it costs that every save is an act with its trace, and what fifty people saving at once get.</summary>
internal static class ActRows
{
    private const int Writers = 50;
    private const int WarmUp = 2000;
    private const double MostTimes = 3;

    public static async Task RunAsync(Func<Task<World?>> make, Results report, Choice choice)
    {
        if (await make() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var house = world.Build();
        var desks = await DesksAsync(house, world);
        var (act, bare) = await BothAsync(house, desks[0], choice.Either(1000, 300));
        report.Add(new Row("an entry with its act and trace, beside a bare insert", Row.Show(act.Wall, "ms"), Row.Show(bare.Wall, "ms"), Row.Times(act.Wall / bare.Wall), $"{Row.Said(act.Wall / bare.Wall <= MostTimes)} (≤ {MostTimes} ×)") with { Processor = $"{Row.Number(act.Processor)} / {Row.Number(bare.Processor)} ms" });
        var rate = await SavesPerSecondAsync(house, desks, choice.Seconds(6, 3));
        report.Add(Row.Told($"saves/s, {Writers} writers at once, beside one who inserts bare", $"{rate:0} /s", $"{1000 / bare.Wall:0} /s", Row.Times(1000 / bare.Wall / rate)));
        await TraceRows.CheckChainsAsync(house);
    }

    /// <summary>Somebody of a ward and a task to write about.</summary>
    private sealed record Desk(Viewer Me, PlanTaskId Task);

    private static async Task<IReadOnlyList<Desk>> DesksAsync(WebApplication house, World world)
    {
        var desks = new List<Desk>();
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var ward in world.Wards)
        {
            var me = (await db.FindViewerAsync(ward.Officer.Id, Clock(house).Today))!;
            desks.Add(new Desk(me, await db.TasksFor(me).OrderBy(t => t.Order).Select(t => t.Id).FirstAsync()));
        }

        return desks;
    }

    private static OfficeClock Clock(WebApplication house) => house.Services.GetRequiredService<OfficeClock>();

    private static async Task SaveAsync(WebApplication house, Desk desk)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = Clock(house).Now;
        db.Add(new TaskEntry(Ids.New<TaskEntryId>(), desk.Me.Ward, desk.Task, PlanTaskAction.Report, "Đã tổ chức một buổi tại tổ dân phố.", desk.Me.Unit, desk.Me.Account, now));
        await db.SaveAsync(new Act(desk.Me, "task.report", now, $"task/{desk.Task.Value}"));
    }

    // In turns, so that what else the machine does falls on both alike, and after both have been done often enough to be compiled for good.
    private static async Task<(Timing Act, Timing Bare)> BothAsync(WebApplication house, Desk desk, int times)
    {
        await using var connection = house.Services.GetRequiredService<Dialect>().NewConnection();
        await connection.OpenAsync();
        Task Act() => SaveAsync(house, desk);
        Task Bare() => InsertAsync(connection, desk, Clock(house).Now);
        await Timing.InTurnsAsync(WarmUp, Act, Bare);
        return await Timing.InTurnsAsync(times, Act, Bare);
    }

    private static async Task InsertAsync(DbConnection connection, Desk desk, DateTime now)
    {
        await using var insert = connection.CreateCommand();
        insert.CommandText = """insert into task_entries ("Id", "WardId", "TaskId", "Action", "Words", "UnitId", "By", "At", "Version") values (@id, @ward, @task, 'Report', 'Đã tổ chức một buổi tại tổ dân phố.', @unit, @by, @at, 0)""";
        foreach (var (name, value) in ((string, object)[])[("@id", Ids.New()), ("@ward", desk.Me.Ward.Value), ("@task", desk.Task.Value), ("@unit", desk.Me.Unit!.Value.Value), ("@by", desk.Me.Account.Value), ("@at", now)])
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            insert.Parameters.Add(parameter);
        }

        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<double> SavesPerSecondAsync(WebApplication house, IReadOnlyList<Desk> desks, TimeSpan time)
    {
        var (saved, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                await SaveAsync(house, desks[i % desks.Count]);
                Interlocked.Increment(ref saved);
            }
        })));
        return saved / watch.Elapsed.TotalSeconds;
    }
}
