using MangNon.App.Data;
using MangNon.Domain.Access;

namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Remembers, for this browser, that its person acts under a post handed to them. The cookie only says which delegation is meant; on each
/// request the database says whether it stands and is theirs.
/// </summary>
public static class StandIns
{
    private const string Cookie = "mn-thay";

    public static void Begin(HttpContext context, Viewer viewer) =>
        context.Response.Cookies.Append(Cookie, viewer.StandsInFor!.Delegation.Value.ToString(), Options(context));

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    /// <summary>The viewer under the post they stand in for, or as they are.</summary>
    public static async Task<Viewer> UnderChosenPostAsync(HttpContext context, AppDb db, Viewer me, DateOnly today) =>
        Guid.TryParse(context.Request.Cookies[Cookie], out var delegation) ? await db.FindStandInAsync(me, delegation, today) ?? me : me;

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
}
