using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace MangNon.App.Platform.SignIn;

/// <summary>Who may use a page or an address. Without roles: everybody who is signed in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public new IReadOnlyList<Role> Roles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>A page that somebody may use who still has to set up their second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>A page that wants a fresh proof of who asks: password or passkey once more, when the last one is older than this.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ReauthenticateWithinAttribute(int minutes) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public int Minutes { get; } = minutes;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Says which doors are open to the person of a request, and where a closed one leads.</summary>
internal static class Doors
{
    public const string SecondFactor = "/tai-khoan/xac-thuc-hai-lop";
    public const string Reauthentication = "/xac-nhan-lai";

    /// <summary>Minutes for which a proof opens sealed data and exports of personal data.</summary>
    public const int FreshMinutes = 15;

    public static bool IsOpen(this ForAttribute door, HttpContext context) =>
        context.FindMe() is { } me && (door.Roles.Count == 0 || door.Roles.Contains(me.Role));

    /// <summary>The post wants a second factor and there is none yet.</summary>
    public static bool LacksSecondFactor(this HttpContext context) => context.FindSignedIn() is { HasSecondFactor: false } && !context.MayLackSecondFactor();

    /// <summary>The post wants none. The invented ward never does, so that its one password opens it.</summary>
    public static bool MayLackSecondFactor(this HttpContext context) =>
        context.SignedIn() is var signed && (signed.IsDemo || !SettingsOf(context).SecondFactorRoles.Contains(signed.Viewer.Role));

    /// <summary>True where the person proved lately enough who they are to see sealed data.</summary>
    public static bool IsFresh(HttpContext context) => new ReauthenticateWithinAttribute(FreshMinutes).IsOpen(context);

    public static bool IsOpen(this ReauthenticateWithinAttribute door, HttpContext context) =>
        context.FindSignedIn() is { } signed && context.RequestServices.GetRequiredService<OfficeClock>().Now - signed.Session.ProvedAt < TimeSpan.FromMinutes(door.Minutes);

    /// <summary>Leads somebody who may open the door after one more step to that step; to others it stays closed.</summary>
    public static Task TurnAwayAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (http, address) = (context.HttpContext, context.Request.Path + context.Request.QueryString);
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForAttribute>()?.IsOpen(http) is not true) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (http.LacksSecondFactor()) context.Response.Redirect(SecondFactor);
        else context.Response.Redirect($"{Reauthentication}?tiep={Uri.EscapeDataString(HttpMethods.IsGet(context.Request.Method) ? address : context.Request.Path)}");
        return Task.CompletedTask;
    }

    private static SignInSettings SettingsOf(HttpContext context) => context.RequestServices.GetRequiredService<Settings>().SignIn;
}

/// <summary>Compares the role of the post held today with those the page is for; without a second factor that is owed no other page opens.</summary>
public sealed class ForHandler(IHttpContextAccessor accessor) : AuthorizationHandler<ForAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ForAttribute requirement)
    {
        if (accessor.HttpContext is { } http && requirement.IsOpen(http) && (!http.LacksSecondFactor() || IsOnTheWay(http))) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool IsOnTheWay(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is not null;
}

/// <summary>Opens where the last proof is fresh enough.</summary>
public sealed class ReauthenticateHandler(IHttpContextAccessor accessor) : AuthorizationHandler<ReauthenticateWithinAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReauthenticateWithinAttribute requirement)
    {
        if (accessor.HttpContext is { } http && requirement.IsOpen(http)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
