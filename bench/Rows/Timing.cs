using System.Diagnostics;

namespace MangNon.Bench.Rows;

/// <summary>How long something takes, in milliseconds.</summary>
/// <param name="Wall">Median by the clock: on a busy machine the mean says who else was at work.</param>
/// <param name="Processor">Mean of what this process used.</param>
internal readonly record struct Timing(double Wall, double Processor)
{
    public static async Task<Timing> OfAsync(int times, Func<Task> work)
    {
        var (took, before) = (new List<double>(), Used);
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Timing(Median(took), (Used - before).TotalMilliseconds / times);
    }

    public static Task<Timing> OfAsync(int times, Action work) => OfAsync(times, () =>
    {
        work();
        return Task.CompletedTask;
    });

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static TimeSpan Used => Environment.CpuUsage.TotalTime;
}
