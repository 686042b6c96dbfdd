using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MangNon.App.Platform.SignIn;

/// <summary>
/// Signing in at a provider by OpenID Connect: code flow with PKCE. What the provider says is kept in a cookie of some minutes until
/// the account it is linked with is found; nobody gets an account by coming from there.
/// </summary>
public static class SingleSignOn
{
    /// <summary>Scheme, and name of the provider in the links of accounts.</summary>
    public const string Scheme = "sso";

    internal static void AddSingleSignOn(this AuthenticationBuilder builder, SignInProvider provider) => builder.AddOpenIdConnect(Scheme, options =>
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (provider.Authority, provider.ClientId, provider.ClientSecret);
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = "/dang-nhap/mot-lan/tra-loi";
        options.AccessDeniedPath = "/dang-nhap";
        options.ResponseType = OpenIdConnectResponseType.Code;

        // The answer comes as an ordinary link, so that our cookies need not travel with foreign forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.MapInboundClaims = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("profile");
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/dang-nhap?khong-duoc=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

    /// <summary>What the provider said of the person who just came from it; null where nobody did.</summary>
    public static async Task<(string Subject, string? Name)?> FindAnswerAsync(this HttpContext context)
    {
        var answer = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return answer.Principal?.FindFirst("sub")?.Value is { } subject ? (subject, answer.Principal.FindFirst("name")?.Value ?? answer.Principal.FindFirst("preferred_username")?.Value) : null;
    }

    /// <summary>Forgets what the provider said; it was used.</summary>
    public static Task ForgetAnswerAsync(this HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);
}
