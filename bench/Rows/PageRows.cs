using System.Globalization;
using MangNon.App.Platform;
using MangNon.Bench.Load;
using MangNon.Bench.Running;
using MangNon.Domain.Organisation;

namespace MangNon.Bench.Rows;

/// <summary>
/// Hôm nay, the list of tasks and the compiled report under the load of 50 users, beside the peer. The two are loaded in
/// turns, so that whatever else the machine does falls on both.
/// </summary>
internal static class PageRows
{
    private const double PerSecond = 25;
    private const double MostMilliseconds = 50;
    private const double MostOfADashboard = 100;
    private const double MostTimesThePeer = 3;
    private const double MostMegabytes = 300;
    private const int Turns = 3;

    private static readonly string[] Names = ["Hôm nay", "list of tasks", "compiled report"];

    // Without a peer: what those who run the ward look through.
    private static readonly (string Name, string Path, double Most)[] More =
    [
        ("overview of the plan", "tong-quan", MostMilliseconds), ("search in everything", "tim?q=truy%E1%BB%81n+th%C3%B4ng", MostMilliseconds), ("register of documents", "so-van-ban", MostMilliseconds),
        ("reports owed", "bao-cao/lich", MostMilliseconds), ("targets", "so-lieu/muc-tieu", MostMilliseconds), ("dashboard", "so-lieu/bang-dieu-khien", MostOfADashboard),
    ];

    public static async Task RunAsync(Func<Task<World?>> make, Results report, Choice choice)
    {
        if (await make() is not { } world)
        {
            report.Add(Row.Told("there is no PostgreSQL here", "not measured"));
            return;
        }

        await using var ours = await Server.OfWorldAsync(world);
        await using var peer = await Server.OfPeerAsync(world);
        using var visitors = new Visitors(ours.Address);
        using var strangers = new Visitors(peer.Address);
        var signedIn = await SignInAsync(visitors, world);
        var pages = new Pages(visitors, strangers, signedIn);
        await pages.WarmUpAsync(choice.Either(250, 100));
        await CountProcessorAsync(pages, (ours, peer), report, choice);
        await CompareAsync(pages, report, choice);
        await AskMoreAsync(pages, report, choice);
        report.Add(Row.Told($"({PerSecond:0} requests/s in turn for each page, open loop, {signedIn.Count} accounts; the peer checks no sign-in)", ""));
        report.Add(Row.Limited("memory after this load", ours.ResidentMegabytes, MostMegabytes, "MB"));
        await SaturateAsync(pages, report, choice);
        report.Add(Row.Limited("memory after saturation", ours.ResidentMegabytes, MostMegabytes, "MB"));
    }

    private static async Task<IReadOnlyList<Visitor>> SignInAsync(Visitors visitors, World world)
    {
        var signedIn = new List<Visitor>();
        foreach (var ward in world.Wards)
            foreach (var account in ward.Accounts.Where((a, i) => i < (world.Wards.Count > 1 ? 3 : 6) || a.Role is Role.ResidentialGroupHead && world.Wards.Count == 1))
                signedIn.Add(await visitors.SignInAsync(ward, account));
        return signedIn;
    }

    private static async Task CompareAsync(Pages pages, Results report, Choice choice)
    {
        var (ours, peers) = (new List<Sample>(), new List<Sample>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.AddRange(await OpenLoop.RunAsync(PerSecond, choice.Seconds(60, 9) / Turns, Names.Length, pages.AskOursAsync));
            peers.AddRange(await OpenLoop.RunAsync(PerSecond, choice.Seconds(60, 9) / Turns, Names.Length, pages.AskPeerAsync));
        }

        for (var kind = 0; kind < Names.Length; kind++) Compare(report, Names[kind], new Latencies(ours.Where(s => s.Kind == kind)), new Latencies(peers.Where(s => s.Kind == kind)));
    }

    private static async Task AskMoreAsync(Pages pages, Results report, Choice choice)
    {
        for (var i = 0; i < More.Length * 10; i++) await pages.AskMoreAsync(i % More.Length, i, CancellationToken.None);
        var samples = await OpenLoop.RunAsync(PerSecond, choice.Seconds(30, 6), More.Length, pages.AskMoreAsync);
        for (var kind = 0; kind < More.Length; kind++)
        {
            var load = new Latencies(samples.Where(s => s.Kind == kind));
            var (name, _, most) = More[kind];
            report.Add(new Row($"{name}, p95", Row.Show(load.P95, "ms"), $"≤ {most:0} ms", Row.Times(load.P95 / most), Row.Said(load.P95 <= most && load.Failures == 0)));
        }
    }

    private static void Compare(Results report, string name, Latencies ours, Latencies peer)
    {
        report.Add(new Row($"{name}, p95", Row.Show(ours.P95, "ms"), $"≤ {MostMilliseconds:0} ms", Row.Times(ours.P95 / MostMilliseconds), Row.Said(ours.P95 <= MostMilliseconds && ours.Failures == 0)));
        report.Add(new Row($"{name}, p95 beside the peer", Row.Show(ours.P95, "ms"), Row.Show(peer.P95, "ms"), Row.Times(ours.P95 / peer.P95), $"{Row.Said(ours.P95 <= peer.P95 * MostTimesThePeer)} (≤ 3 ×)"));
        report.Add(Row.Told($"{name}, p50", Row.Show(ours.P50, "ms"), Row.Show(peer.P50, "ms"), Row.Times(ours.P50 / peer.P50)));
        report.Add(Row.Told($"{name}, p99{(ours.Failures + peer.Failures > 0 ? $"; failed: ours {ours.Failures}, peer's {peer.Failures}" : "")}", Row.Show(ours.P99, "ms"), Row.Show(peer.P99, "ms"), Row.Times(ours.P99 / peer.P99)));
    }

    // One after the other and without a load: what is left is the page itself.
    private static async Task CountProcessorAsync(Pages pages, (Server Ours, Server Peer) servers, Results report, Choice choice)
    {
        for (var kind = 0; kind < Names.Length; kind++)
        {
            var ours = await ProcessorAsync(servers.Ours, pages.AskOursAsync, kind, choice.Either(150, 60));
            var peer = await ProcessorAsync(servers.Peer, pages.AskPeerAsync, kind, choice.Either(150, 60));
            report.Add(Row.Told($"{Names[kind]}, processor time of the server for one", Row.Show(ours, "ms"), Row.Show(peer, "ms"), Row.Times(ours / peer)));
        }
    }

    private static async Task<double> ProcessorAsync(Server server, Func<int, int, CancellationToken, Task<bool>> ask, int kind, int times)
    {
        var before = server.Used;
        for (var i = 0; i < times; i++) await ask(kind, i, CancellationToken.None);
        return (server.Used - before).TotalMilliseconds / times;
    }

    private static async Task SaturateAsync(Pages pages, Results report, Choice choice)
    {
        var ours = await HighestRateAsync(pages.AskOursAsync, choice);
        var peer = await HighestRateAsync(pages.AskPeerAsync, choice);
        report.Add(Row.Told("requests/s held (p95 ≤ 500 ms, no error)", $"{ours:0} /s", $"{peer:0} /s", ours > 0 ? Row.Times(peer / ours) : ""));
    }

    private static async Task<double> HighestRateAsync(Func<int, int, CancellationToken, Task<bool>> ask, Choice choice)
    {
        var held = 0.0;
        for (var rate = 10.0; rate <= 1500; rate *= 1.35)
        {
            var load = new Latencies(await OpenLoop.RunAsync(rate, choice.Seconds(4, 1), Names.Length, ask));
            if (load.Failures > 0 || !(load.P95 <= 500)) break;
            held = rate;
        }

        return held;
    }

    /// <summary>The three pages, ours for somebody signed in, the peer's with the same rows.</summary>
    private sealed class Pages(Visitors ours, Visitors peers, IReadOnlyList<Visitor> signedIn)
    {
        private readonly IReadOnlyList<Visitor> _runTheWard = [.. signedIn.Where(v => v.Account.Role is Role.Officer or Role.Leader)];
        private readonly string _today = new OfficeClock(TimeProvider.System).Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public Task<bool> AskOursAsync(int kind, int number, CancellationToken stop)
        {
            var visitor = VisitorOf(kind, number);
            var path = kind switch { 0 => "", 1 => "nhiem-vu", _ => $"bao-cao/tong-hop/{visitor.Ward.Report.Value}" };
            return ours.AskAsync(path, visitor.Cookies, stop);
        }

        public Task<bool> AskMoreAsync(int kind, int number, CancellationToken stop) =>
            ours.AskAsync(More[kind].Path, _runTheWard[number % _runTheWard.Count].Cookies, stop);

        public Task<bool> AskPeerAsync(int kind, int number, CancellationToken stop)
        {
            var visitor = VisitorOf(kind, number);
            var unit = visitor.Account.Role is Role.Officer or Role.Leader ? "" : $"&unit={visitor.Account.Unit.Value}";
            var path = kind switch
            {
                0 => $"today?ward={visitor.Ward.Id.Value}&today={_today}{unit}",
                1 => $"tasks?ward={visitor.Ward.Id.Value}{unit}",
                _ => $"report/{visitor.Ward.Report.Value}",
            };
            return peers.AskAsync(path, null, stop);
        }

        /// <summary>Until the code is compiled to its end and every account has been seen; one after the other, so that a slow machine is not flooded.</summary>
        public async Task WarmUpAsync(int times)
        {
            foreach (var ask in (Func<int, int, CancellationToken, Task<bool>>[])[AskOursAsync, AskPeerAsync])
            {
                for (var i = 0; i < Names.Length * times; i++)
                {
                    if (!await ask(i % Names.Length, i / Names.Length, CancellationToken.None)) throw new InvalidOperationException($"{Names[i % Names.Length]} was answered wrongly while warming up.");
                }
            }
        }

        private Visitor VisitorOf(int kind, int number)
        {
            var circle = kind == 2 ? _runTheWard : signedIn;
            return circle[number % circle.Count];
        }
    }
}
