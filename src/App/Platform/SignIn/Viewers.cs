using System.Security.Claims;
using MangNon.App.Data;
using MangNon.App.Platform.Backups;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>Who asks: looked up anew on each request, so that a post that ended, an account that was closed or a session that was ended counts at once.</summary>
public static class Viewers
{
    private const string Key = "viewer";

    /// <summary>The person of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint was not guarded.</exception>
    public static Viewer Me(this HttpContext context) => context.SignedIn().Viewer;

    /// <summary>The person of this request, or null where nobody is signed in.</summary>
    public static Viewer? FindMe(this HttpContext context) => context.FindSignedIn()?.Viewer;

    /// <summary>The person of this request with the session it came in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint was not guarded.</exception>
    public static SignedIn SignedIn(this HttpContext context) => context.FindSignedIn() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The same, or null where nobody is signed in.</summary>
    public static SignedIn? FindSignedIn(this HttpContext context) => context.Items[Key] as SignedIn;

    /// <summary>Checks the cookie against the database and remembers the person for this request.</summary>
    public static async Task RecogniseAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (db, clock, settings) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OfficeClock>(), services.GetRequiredService<Settings>().SignIn);
        db.FromAddress = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        if (await FindAsync(context.Principal, db, clock) is { } found && !found.Session.IsOver(clock.Now, settings.Idle, settings.Most))
        {
            var viewer = await StandIns.UnderChosenPostAsync(context.HttpContext, db, found.Viewer, clock.Today);
            context.HttpContext.Items[Key] = found with { Viewer = viewer };
            if (clock.Now - found.Session.SeenAt >= AccountSession.SeenWithin) await NoteSeenAsync(db, found.Session, clock.Now);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    // Where the disk is full people can still read what there is.
    private static async Task NoteSeenAsync(AppDb db, AccountSession session, DateTime now)
    {
        try
        {
            await db.NoteSeenAsync(session, now);
        }
        catch (Exception full) when (DiskRoom.IsFull(full))
        {
            // Noted with the next request that finds room.
        }
    }

    private static async Task<SignedIn?> FindAsync(ClaimsPrincipal? principal, AppDb db, OfficeClock clock) =>
        Guid.TryParse(principal?.FindFirstValue(Sessions.Claim), out var session) ? await db.FindSessionAsync(new SessionId(session), clock.Today) : null;
}
