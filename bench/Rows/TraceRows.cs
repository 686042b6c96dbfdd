using System.Diagnostics;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.Bench.Running;
using MangNon.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace MangNon.Bench.Rows;

/// <summary>What it costs that looks leave a trace, how fast the chains are checked, and how long "who looked at this record" takes.</summary>
internal static class TraceRows
{
    private const int Writers = 50;

    /// <summary>Looks and the check of the chains.</summary>
    public static async Task LooksAsync(Func<Task<World?>> make, Results report, Choice choice)
    {
        if (await make() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var house = world.Build();
        var viewers = await ViewersAsync(house, world);
        await TraceForAsync(house, viewers, TimeSpan.FromSeconds(1));
        var (rate, p99) = await TraceForAsync(house, viewers, choice.Seconds(20, 5));
        report.Add(new Row($"looks traced/s, {Writers} at once", $"{rate:0} /s", "≥ 5000 /s", Row.Times(rate / 5000), Row.Said(rate >= 5000)));
        report.Add(Row.Limited($"a look traced, {Writers} at once, p99", p99, 50, "ms"));

        var watch = Stopwatch.StartNew();
        var (links, seconds) = (await CheckChainsAsync(house), watch.Elapsed.TotalSeconds);
        report.Add(new Row($"audit verify, {links} links, links/s", $"{links / seconds:0} /s", "≥ 100000 /s", Row.Times(links / seconds / 100_000), Row.Said(links / seconds >= 100_000)));
    }

    /// <summary>Goes through all chains, since a rate is worth nothing if they broke under it.</summary>
    /// <returns>How many links there are.</returns>
    public static async Task<long> CheckChainsAsync(WebApplication house)
    {
        var found = await new ChainCheck(house.Services.GetRequiredService<Dialect>(), house.Services.GetRequiredService<KeyRing>()).RunAsync();
        if (found.FirstOrDefault(f => f.Damage is not null) is { } broken) throw new InvalidOperationException($"The chain of {broken.WardName} is broken: {broken.Damage}.");
        return found.Sum(f => f.Links);
    }

    /// <summary>Questions put to a journal of ten million traces on PostgreSQL.</summary>
    public static async Task QuestionsAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await worlds.OfPostgresAsync() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var house = world.Build();
        var viewer = (await ViewersAsync(house, world))[0];
        var traces = choice.Either(10_000_000, 500_000);
        await FillAsync(world.Database, viewer, traces);
        foreach (var (name, ask) in Questions(viewer))
        {
            var took = await Timing.OfAsync(choice.Either(40, 10), () => AskAsync(house, viewer, ask));
            report.Add(Row.Limited($"{name}, {traces} traces", took.Wall, 1000, "ms"));
        }
    }

    private static IEnumerable<(string Name, Func<IQueryable<ActRecord>, IQueryable<ActRecord>> Ask)> Questions(Viewer viewer)
    {
        var day = DateTime.UtcNow.Date.AddDays(-40);
        yield return ("who looked at one record", acts => acts.Where(a => a.Subject == $"person/{Subject(77)}"));
        yield return ("what one person did", acts => acts.Where(a => a.AccountId == viewer.Account));
        yield return ("what was done on one day", acts => acts.Where(a => a.At >= day && a.At < day.AddDays(1)));
    }

    private static async Task AskAsync(WebApplication house, Viewer viewer, Func<IQueryable<ActRecord>, IQueryable<ActRecord>> ask)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var rows = await ask(db.ActsFor(viewer)).AsNoTracking().OrderByDescending(a => a.Sequence).Take(50).ToListAsync();
        if (rows.Count == 0) throw new InvalidOperationException("The question found nothing.");
    }

    private static Guid Subject(int number) => new(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    // Rows as the program writes them, without the hashes: no chain is checked here.
    private static async Task FillAsync(string database, Viewer viewer, int count)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var (chance, hash, start) = (new Random(7), new byte[32], DateTime.UtcNow.AddDays(-365));
        await using (var copy = await connection.BeginBinaryImportAsync("""copy acts ("Id", "WardId", "Sequence", "AccountId", "PostId", "Kind", "Subject", "At", "FromAddress", "Hash") from stdin (format binary)"""))
        {
            for (var i = 0; i < count; i++)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(Ids.New(), NpgsqlDbType.Uuid);
                await copy.WriteAsync(viewer.Ward.Value, NpgsqlDbType.Uuid);
                await copy.WriteAsync(1_000_000_000L + i, NpgsqlDbType.Bigint);
                await copy.WriteAsync(i % 20 == 0 ? viewer.Account.Value : Subject(chance.Next(20)), NpgsqlDbType.Uuid);
                await copy.WriteAsync(viewer.Post.Value, NpgsqlDbType.Uuid);
                await copy.WriteAsync("person.look", NpgsqlDbType.Text);
                await copy.WriteAsync($"person/{Subject(chance.Next(20_000))}", NpgsqlDbType.Text);
                await copy.WriteAsync(start.AddSeconds(i * (365 * 86400.0 / count)), NpgsqlDbType.TimestampTz);
                await copy.WriteAsync("192.168.1.20", NpgsqlDbType.Text);
                await copy.WriteAsync(hash, NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await using var analyse = new NpgsqlCommand("analyze acts", connection);
        await analyse.ExecuteNonQueryAsync();
    }

    private static async Task<(double PerSecond, double P99)> TraceForAsync(WebApplication house, IReadOnlyList<Viewer> viewers, TimeSpan time)
    {
        var (took, watch) = (new List<double>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(async () =>
        {
            var own = new List<double>();
            var (viewer, writer) = (viewers[i % viewers.Count], house.Services.GetRequiredService<SingleWriter>());
            while (watch.Elapsed < time)
            {
                var began = watch.Elapsed;
                await writer.TraceAsync(new Act(viewer, "person.look", DateTime.UtcNow, $"person/{Subject(i)}"));
                own.Add((watch.Elapsed - began).TotalMilliseconds);
            }

            lock (took) took.AddRange(own);
        })));
        took.Sort();
        return (took.Count / watch.Elapsed.TotalSeconds, took[(int)(took.Count * 0.99)]);
    }

    private static async Task<IReadOnlyList<Viewer>> ViewersAsync(WebApplication house, World world)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var (db, today) = (scope.ServiceProvider.GetRequiredService<AppDb>(), house.Services.GetRequiredService<OfficeClock>().Today);
        var viewers = new List<Viewer>();
        foreach (var ward in world.Wards) viewers.Add((await db.FindViewerAsync(ward.Officer.Id, today))!);
        return viewers;
    }
}
