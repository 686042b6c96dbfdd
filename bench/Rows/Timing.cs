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

    /// <summary>Two kinds of work in turns.</summary>
    public static async Task<(Timing One, Timing Other)> InTurnsAsync(int times, Func<Task> one, Func<Task> other)
    {
        var (ones, others) = (new List<Timing>(), new List<Timing>());
        for (var i = 0; i < times; i++)
        {
            ones.Add(await OfAsync(1, one));
            others.Add(await OfAsync(1, other));
        }

        return (Together(ones), Together(others));
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

    private static Timing Together(IReadOnlyList<Timing> timings) => new(Median(timings.Select(t => t.Wall)), timings.Average(t => t.Processor));

    private static TimeSpan Used => Environment.CpuUsage.TotalTime;
}
