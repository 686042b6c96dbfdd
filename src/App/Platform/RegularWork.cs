using MangNon.App.Platform.Web;

namespace MangNon.App.Platform;

/// <summary>
/// Work the program does by itself again and again. What fails is noted without a word of what it worked on, and tried again the next
/// time: a server that cannot do it still has to serve.
/// </summary>
/// <param name="every">How often it looks whether there is something to do.</param>
/// <param name="what">What did not succeed, for the log.</param>
/// <param name="door">Nothing is looked at before the database has the form this program works with.</param>
public abstract class RegularWork(TimeSpan every, string what, Door door, TimeProvider time, ILogger log) : BackgroundService
{
    /// <summary>Looks already when the program starts, and not a turn later.</summary>
    protected virtual bool BeginsAtOnce => false;

    /// <summary>Does what is due by now; nothing where nothing is.</summary>
    public abstract Task LookAsync(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Where the data will not be there the program ends, and says why itself.
            if (!await door.OpensAsync(stoppingToken)) return;
            using var turns = new PeriodicTimer(every, time);
            if (BeginsAtOnce) await TryLookAsync(stoppingToken);
            while (await turns.WaitForNextTickAsync(stoppingToken)) await TryLookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryLookAsync(CancellationToken stop)
    {
        try
        {
            await LookAsync(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("{What}: {Kind}", what, failure.GetType().Name);
        }
    }
}
