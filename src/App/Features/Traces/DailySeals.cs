using MangNon.App.Data;
using MangNon.App.Platform;

namespace MangNon.App.Features.Traces;

/// <summary>Seals the chains of acts after each midnight of the office, and at the start the days that were missed.</summary>
public sealed class DailySeals(IServiceScopeFactory scopes, OfficeClock clock, TimeProvider time, ILogger<DailySeals> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do await SealAsync(stoppingToken);
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SealAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDb>().SealChainsAsync(clock.Today, clock.Now, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The next hour tries again; a server that cannot seal still has to serve.
            log.LogError("The chains of acts were not sealed: {Kind}", failure.GetType().Name);
        }
    }
}
