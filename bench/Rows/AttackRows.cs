using System.Net;
using MangNon.Bench.Load;
using MangNon.Bench.Running;

namespace MangNon.Bench.Rows;

/// <summary>
/// A thousand wrong passwords a second against one account, while other people come in with right ones. Attackers and server share the cores of this
/// machine, so that not all of the thousand may get through; how many did stands in a row of its own.
/// </summary>
internal static class AttackRows
{
    private const int WrongPerSecond = 1000;
    private const double RightPerSecond = 2;
    private const double MostMilliseconds = 1000;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        if (await worlds.OfSqliteAsync() is not { } world) return;
        await using var server = await Server.OfWorldAsync(world);
        var time = choice.Seconds(20, 5);
        using var people = new Visitors(server.Address);
        var others = world.Wards[0].Accounts.Where(a => a.Name != world.Wards[0].Officer.Name).ToList();
        var attacked = world.Wards[0].Officer.Name;

        // Every other one comes in with a browser used before, every other one with a new one.
        var browsers = new List<string>();
        foreach (var other in others) browsers.Add(DeviceOf(await people.SignInAsync(world.Wards[0], other)));
        Task<bool> ComeIn(int n, CancellationToken stop) => people.ComesInAsync(others[n % others.Count], n % 2 == 0 ? browsers[n % browsers.Count] : "", stop);

        var quiet = new Latencies(await OpenLoop.RunAsync(RightPerSecond, time, 1, (_, n, stop) => ComeIn(n, stop)));
        await AttackedAsync("one address", 1);
        await AttackedAsync("200 addresses", 200);

        async Task AttackedAsync(string name, int addresses)
        {
            using var attackers = new Attackers(server.Address, addresses);
            await attackers.PrepareAsync();
            var answers = new int[600];
            var attack = OpenLoop.RunAsync(WrongPerSecond, time, 1, async (_, n, stop) =>
            {
                var status = await attackers.GuessAsync(n, attacked, stop);
                Interlocked.Increment(ref answers[(int)status]);
                return status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests;
            });
            var right = new Latencies(await OpenLoop.RunAsync(RightPerSecond, time, 1, (_, n, stop) => ComeIn(n, stop)));
            var wrong = await attack;
            var held = wrong.Count(s => s.Succeeded) / time.TotalSeconds;
            report.Add(Row.Limited($"others sign in, p95, while one account is attacked from {name} ({right})", right.P95, MostMilliseconds, "ms"));
            report.Add(Row.Told($"the same beside no attack ({quiet})", Row.Show(right.P95, "ms"), Row.Show(quiet.P95, "ms"), Row.Times(right.P95 / quiet.P95)));
            report.Add(new Row($"others kept out while one account is attacked from {name}", $"{right.Failures}", "≤ 0", "", Row.Said(right.Failures == 0)));
            report.Add(Row.Told($"wrong passwords/s answered ({answers[200]} tried, {answers[429]} told to wait)", $"{held:0} /s", $"{WrongPerSecond} /s", Row.Times(held / WrongPerSecond)));
        }
    }

    private static string DeviceOf(Visitor visitor) => visitor.Cookies.Split("; ").Single(c => c.StartsWith("mn-device=", StringComparison.Ordinal));
}
