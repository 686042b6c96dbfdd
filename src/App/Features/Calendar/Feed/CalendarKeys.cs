using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Calendar.Feed;

/// <summary>The secrets by which calendar programs are known, one a person: made anew and revoked by the person alone. Saved with the act at hand.</summary>
public sealed class CalendarKeys(AppDb db, OfficeClock clock)
{
    /// <summary>When the open address of a person was made; null where there is none.</summary>
    public Task<DateTime?> MadeAtAsync(Viewer me) => db.CalendarKeysFor(me).Where(k => k.RevokedAt == null).Select(k => (DateTime?)k.MadeAt).FirstOrDefaultAsync();

    /// <summary>Makes a new address; the earlier one is void with the same save.</summary>
    /// <returns>Its secret, kept nowhere.</returns>
    public async Task<string> MakeAsync(Viewer me)
    {
        await RevokeAsync(me);
        var secret = Secret.Make();
        db.Add(new CalendarKey { Id = Ids.New(), WardId = me.Ward, AccountId = me.Account.Value, SecretHash = Secret.HashOf(secret), MadeAt = clock.Now });
        return secret;
    }

    /// <summary>Makes the open address void.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> RevokeAsync(Viewer me)
    {
        var open = await db.CalendarKeysFor(me).Where(k => k.RevokedAt == null).ToListAsync();
        foreach (var key in open) key.RevokedAt = clock.Now;
        return open.Count > 0;
    }

    /// <summary>Whose address this is, under the post they hold today; null for an unknown or revoked one, a closed account, somebody without a post.</summary>
    public async Task<Viewer?> FindAsync(string? secret, CancellationToken stop) =>
        secret is { Length: > 0 and < 100 } && await db.FindCalendarKeyAsync(Secret.HashOf(secret), stop) is { } key ? await db.FindViewerAsync(key.AccountId, clock.Today) : null;
}

/// <summary>Keeps addresses from being guessed, and one program from asking all the time. Counted in memory, by network address and by secret.</summary>
public sealed class FeedGate(TimeProvider time)
{
    private readonly Buckets _byAddress = new(most: 60, each: TimeSpan.FromSeconds(10), time);
    private readonly Buckets _bySecret = new(most: 20, each: TimeSpan.FromMinutes(1), time);

    /// <summary>How long to wait; null where the request may be answered.</summary>
    public TimeSpan? Take(HttpContext context, string? secret) =>
        _byAddress.Take(Addresses.NameOf(context.Connection.RemoteIpAddress)) ?? _bySecret.Take(secret ?? "");
}
