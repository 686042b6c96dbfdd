using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>The program is killed (SIGKILL) ten times while units report: nothing acknowledged is lost, nothing is there by half, the chain holds. A lost power line is not tried by this.</summary>
public sealed class KilledTests
{
    private const int Kills = 10;
    private static readonly string[] Units = ["congan", "phunu", "doan"];

    [Fact]
    public async Task Killed_ten_times_under_load_the_program_has_lost_nothing_it_acknowledged()
    {
        var database = await TestDatabase.CopyAsync();
        var jars = Units.ToDictionary(u => u, _ => new CookieContainer());
        var tasks = await TasksAsync(database);
        var acknowledged = new ConcurrentBag<string>();
        var chance = new Random(20261123);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await ServedProgram.StartAsync(database);
            if (kill == 0) foreach (var account in Units) await program.Visitor(jars[account]).SignInAsync(account);
            var before = acknowledged.Count;
            var work = Units.Select(u => ReportUntilKilledAsync(program.Visitor(jars[u]), tasks[u], $"{u}, lượt {kill}", acknowledged)).ToList();
            await WaitAsync(acknowledged, before, chance.Next(600));
            await program.KillAsync();
            await Task.WhenAll(work);
        }

        Assert.True(acknowledged.Count > Kills, $"only {acknowledged.Count} reports were acknowledged");
        await using (var house = new TestHouse(database))
        {
            await house.InitializeAsync();
            var ward = (await house.ViewerAsync("vanhoa")).Ward;
            var entries = await house.AskAsync(db => db.Set<TaskEntry>().Where(e => e.Words!.Contains(", lượt ")).ToListAsync());
            Assert.Subset(entries.Select(e => e.Words!).ToHashSet(), acknowledged.ToHashSet());
            Assert.Equal(entries.Count, (await house.ToldAsync()).Count(v => v.Contains(", lượt ", StringComparison.Ordinal)));
            Assert.Empty(await ActsTests.BrokenLinksAsync(house, ward));
        }

        await database.DropAsync();
    }

    // Of each unit's first task that it leads and has not finished.
    private static async Task<Dictionary<string, string>> TasksAsync(TestDatabase database)
    {
        await using var house = new TestHouse(database);
        await house.InitializeAsync();
        var tasks = new Dictionary<string, string>();
        foreach (var account in Units)
        {
            var me = await house.ViewerAsync(account);
            var task = await house.AskAsync(db => db.TasksFor(me).Where(t => t.LeadUnitId == me.Unit && t.Status == PlanTaskStatus.Started || t.LeadUnitId == me.Unit && t.Status == PlanTaskStatus.Planned).OrderBy(t => t.Path).FirstAsync());
            tasks[account] = $"/nhiem-vu/{task.Id.Value}";
        }

        return tasks;
    }

    // At a random moment after the first report of this life of the program.
    private static async Task WaitAsync(ConcurrentBag<string> acknowledged, int before, int more)
    {
        for (var patience = 600; acknowledged.Count == before && patience > 0; patience--) await Task.Delay(50);
        await Task.Delay(more);
    }

    private static async Task ReportUntilKilledAsync(Visitor visitor, string task, string who, ConcurrentBag<string> acknowledged)
    {
        using (visitor)
        {
            try
            {
                for (var count = 0; ; count++)
                {
                    var words = $"{who}, việc {count}.";
                    await visitor.GetAsync(task);
                    using var answer = await visitor.Http.SendAsync(visitor.Request("body", "Ghi nhận", ("Action", "Report"), ("Words", words)));
                    if (answer.StatusCode is HttpStatusCode.Found) acknowledged.Add(words);
                }
            }
            catch (Exception killed) when (killed is HttpRequestException or SocketException)
            {
                // Killed.
            }
        }
    }
}
