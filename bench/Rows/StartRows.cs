using MangNon.Bench.Running;

namespace MangNon.Bench.Rows;

/// <summary>From the start of the built program to its first page, with the invented ward.</summary>
internal static class StartRows
{
    private const double MostSeconds = 3;

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var (fresh, again) = (new List<(double Wall, double Used)>(), new List<(double Wall, double Used)>());
        for (var i = 0; i < choice.Either(5, 2); i++)
        {
            var data = Path.Combine(Places.Scratch, $"start-{i}");
            fresh.Add(await StartAsync(data));
            again.Add(await StartAsync(data));
        }

        Tell(report, "first page, new data folder (made and filled)", fresh);
        Tell(report, "first page, data folder there already", again);
    }

    private static void Tell(Results report, string name, IReadOnlyList<(double Wall, double Used)> starts) =>
        report.Add(Row.Limited(name, Timing.Median(starts.Select(s => s.Wall)), MostSeconds, "s") with { Processor = Row.Show(Timing.Median(starts.Select(s => s.Used)), "s") });

    private static async Task<(double Wall, double Used)> StartAsync(string data)
    {
        await using var server = await Server.OfDemoAsync(data);
        return (server.UntilFirstPage.TotalSeconds, server.Used.TotalSeconds);
    }
}
