using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Searching;

/// <summary>Looks through each ward for records of one child, once a night.</summary>
public sealed class NightlySweep(OfficeClock clock, Door door, TimeProvider time, IServiceScopeFactory scopes, ILogger<NightlySweep> log)
    : RegularWork(TimeSpan.FromMinutes(20), "The sweep for duplicates failed", door, time, log)
{
    private const int Hour = 2;

    // A program that starts at noon waits for the night.
    private DateOnly _doneOn = clock.Today;

    /// <summary>Sweeps where the hour has come and today's is not done; once it has begun it is not tried again before tomorrow.</summary>
    public override async Task LookAsync(CancellationToken stop)
    {
        if (_doneOn == clock.Today || OfficeClock.ToOffice(clock.Now).Hour < Hour) return;
        _doneOn = clock.Today;
        foreach (var ward in await WardsAsync())
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await scope.ServiceProvider.GetRequiredService<DuplicateDesk>().SweepAsync(ward, stop);
            if (db.ChangeTracker.HasChanges()) await db.SaveAsync(new Act(null, "child.sweep", clock.Now, $"ward/{ward.Value}") { Ward = ward }, stop);
        }
    }

    private async Task<List<WardId>> WardsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().WardsWithChildrenAsync();
    }
}
