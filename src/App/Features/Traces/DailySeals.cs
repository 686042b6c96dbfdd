using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;

namespace MangNon.App.Features.Traces;

/// <summary>Seals the chains of acts after each midnight of the office, and at the start the days that were missed.</summary>
public sealed class DailySeals(IServiceScopeFactory scopes, OfficeClock clock, Door door, TimeProvider time, ILogger<DailySeals> log)
    : RegularWork(TimeSpan.FromHours(1), "The chains of acts were not sealed", door, time, log)
{
    protected override bool BeginsAtOnce => true;

    public override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().SealChainsAsync(clock.Today, clock.Now, stop);
    }
}
