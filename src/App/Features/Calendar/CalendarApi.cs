using System.Globalization;
using MangNon.App.Features.Calendar.Feed;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Calendar;

/// <summary>The short address of the calendar, and the feed calendar programs subscribe to.</summary>
internal static class CalendarApi
{
    public static void MapCalendar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lich", (HttpContext context) => Results.LocalRedirect("/to-chuc/lich" + context.Request.QueryString))
            .WithMetadata(new ForAttribute(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator));
        app.MapGet("/lich.ics", FeedAsync).AllowAnonymous();
    }

    // Nobody is signed in: whoever knows the secret reads. One that is unknown, revoked or whose person left is not found, all alike.
    private static async Task<IResult> FeedAsync(HttpContext context, CalendarKeys keys, CalendarFeed feed, FeedGate gate, CancellationToken stop)
    {
        var secret = context.Request.Query["khoa"].ToString();
        if (gate.Take(context, secret) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await keys.FindAsync(secret, stop) is not { } me) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(await feed.WriteAsync(me), "text/calendar; charset=utf-8", "lich.ics");
    }
}
