using System.Collections.Concurrent;
using System.Diagnostics;

namespace MangNon.Bench.Load;

/// <summary>
/// Sends requests at a given rate whether or not earlier ones have been answered, as people do. A loop that waits for each
/// answer would slow down together with the server and hide what its users wait.
/// </summary>
internal static class OpenLoop
{
    private const int MostOpen = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="kinds">Pages, asked for in turn.</param>
    /// <param name="ask">Asks for the n-th page of a kind; false when the answer was wrong.</param>
    public static async Task<IReadOnlyList<Sample>> RunAsync(double perSecond, TimeSpan time, int kinds, Func<int, int, CancellationToken, Task<bool>> ask)
    {
        var count = (int)(perSecond * time.TotalSeconds);
        var samples = new ConcurrentBag<Sample>();
        using var stop = new CancellationTokenSource(time + Patience);
        var open = new ConcurrentDictionary<int, Task>();
        await Task.Factory.StartNew(() => SendAll(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(open.Values);
        return [.. samples];

        void SendAll()
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < count; i++)
            {
                var due = TimeSpan.FromSeconds(i / perSecond);
                while (due - watch.Elapsed is { Ticks: > 0 } rest) Thread.Sleep(rest > TimeSpan.FromMilliseconds(1) ? rest : TimeSpan.Zero);
                var number = i;
                if (open.Count >= MostOpen) samples.Add(new Sample(number % kinds, 0, false));
                else open[number] = Task.Run(() => OneAsync(number, due, watch));
            }
        }

        async Task OneAsync(int number, TimeSpan due, Stopwatch watch)
        {
            var succeeded = false;
            try
            {
                succeeded = await ask(number % kinds, number / kinds, stop.Token);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
            {
                // counted as failed
            }

            samples.Add(new Sample(number % kinds, (watch.Elapsed - due).TotalMilliseconds, succeeded));
            open.TryRemove(number, out _);
        }
    }
}
