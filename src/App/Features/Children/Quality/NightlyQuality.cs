using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Quality;

/// <summary>Computes the quality of every ward's data after midnight, and where a night was missed as soon as it is seen.</summary>
public sealed class NightlyQuality(IServiceScopeFactory scopes, OfficeClock clock, Door door, TimeProvider time, ILogger<NightlyQuality> log)
    : RegularWork(TimeSpan.FromHours(1), "The quality of the registry was not computed", door, time, log)
{
    public override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<QualityDesk>());
        foreach (var ward in await db.WardsWithChildrenAsync())
        {
            var last = await db.QualityOf(ward).Runs.Select(r => (DateTime?)r.At).SingleOrDefaultAsync(stop);
            if (last is null || OfficeClock.DayOf(last.Value) < clock.Today) await desk.RefreshAsync(ward, stop);
        }
    }
}
