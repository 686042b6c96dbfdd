using System.Security.Claims;
using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>Who asks: looked up anew on each request, so that a post that ended or an account that was closed counts at once.</summary>
public static class Viewers
{
    private const string Key = "viewer";

    /// <summary>The person of this request.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint was not guarded.</exception>
    public static Viewer Me(this HttpContext context) => context.FindMe() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The person of this request, or null where nobody is signed in.</summary>
    public static Viewer? FindMe(this HttpContext context) => context.Items[Key] as Viewer;

    /// <summary>Checks the cookie against the database and remembers the person for this request.</summary>
    public static async Task RecogniseAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var found = Guid.TryParse(id, out var account)
            ? await services.GetRequiredService<AppDb>().FindViewerAsync(account, services.GetRequiredService<OfficeClock>().Today)
            : null;
        var stamp = context.Principal?.FindFirstValue(services.GetRequiredService<Microsoft.Extensions.Options.IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType);
        if (found is { } known && known.SecurityStamp == stamp)
        {
            context.HttpContext.Items[Key] = await StandIns.UnderChosenPostAsync(context.HttpContext, services.GetRequiredService<AppDb>(), known.Viewer, services.GetRequiredService<OfficeClock>().Today);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}

/// <summary>Who may use a page or an address. Without roles: everybody who is signed in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public new IReadOnlyList<Role> Roles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Compares the role of the post held today with those the page is for.</summary>
public sealed class ForHandler(IHttpContextAccessor accessor) : AuthorizationHandler<ForAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ForAttribute requirement)
    {
        if (accessor.HttpContext?.FindMe() is { } me && (requirement.Roles.Count == 0 || requirement.Roles.Contains(me.Role))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
