using MangNon.App.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace MangNon.App.Platform.SignIn;

/// <summary>Sign-in by ASP.NET Core Identity, whose own changes are saved as acts too.</summary>
internal static class SignInServices
{
    // What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with SHA-512.
    private const int HashingRounds = 210_000;

    /// <summary>Cookie of who is signed in.</summary>
    internal const string SessionCookie = "mn-session";

    public static void AddSignIn(this IServiceCollection services, SignInSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(Configure).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped(s => (AccountStore)s.GetRequiredService<IUserStore<Account>>());
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashingRounds);
        services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required"));
        services.AddSingleton<SignInThrottle>().AddSingleton<KnownDevices>().AddSingleton<FailedSignIns>();
        services.AddScoped<PasswordGate>().AddScoped<Sessions>().AddScoped<SecondFactor>().AddScoped<Passkeys>().AddScoped<SecondStepGuard>().AddScoped<Invitations>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Configure);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o => o.Cookie.Name = "mn-passkey");
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, o => o.Cookie.Name = "mn-answer");
        var schemes = services.AddAuthentication().AddCookie(HalfWay.Scheme, HalfWay.Configure);
        if (settings.Provider is { } provider) schemes.AddSingleSignOn(provider);
        services.AddSingleton<IAuthorizationHandler, ForHandler>().AddSingleton<IAuthorizationHandler, ReauthenticateHandler>();

        // An endpoint that does not say who it is for is for nobody.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    // What a password must be is said by PasswordRule, for every place where one is set.
    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    }

    // How long it is good is said by the session in the database.
    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = SessionCookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/dang-nhap";
        cookie.ReturnUrlParameter = "tiep";
        cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = Viewers.RecogniseAsync;
        cookie.Events.OnRedirectToAccessDenied = Doors.TurnAwayAsync;
    }
}
