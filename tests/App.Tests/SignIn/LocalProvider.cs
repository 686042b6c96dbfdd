using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace MangNon.App.Tests.SignIn;

/// <summary>A real OpenID Connect provider (OpenIddict), at which one person is always signed in.</summary>
internal sealed class LocalProvider : IAsyncDisposable
{
    public const string Address = "http://localhost:9";
    public const string ClientId = "mang-non";
    public const string ClientSecret = "bi-mat-cua-may-chu-thu";

    private readonly WebApplication _app;

    private LocalProvider(WebApplication app) => _app = app;

    /// <summary>Subject the provider gives to the next who comes.</summary>
    public string Subject { get; set; } = "cb-0042";

    /// <summary>For the program's own requests to the provider.</summary>
    public HttpMessageHandler Handler => _app.GetTestServer().CreateHandler();

    public static async Task<LocalProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(Configure);
        var provider = new LocalProvider(builder.Build());
        provider._app.MapGet("/connect/authorize", provider.LetInAsync);
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Goes where the program leads and comes back with the provider's answer.</summary>
    public async Task<string> AnswerAsync(Uri asked)
    {
        using var http = _app.GetTestClient();
        using var answer = await http.GetAsync(asked);
        return answer.Headers.Location?.PathAndQuery ?? throw new InvalidOperationException($"The provider answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder server)
    {
        server.SetIssuer(new Uri(Address)).SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey().EnableDegradedMode();
        server.RegisterScopes(OpenIddictConstants.Scopes.Profile);
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId) context.Reject(OpenIddictConstants.Errors.InvalidClient);
            return ValueTask.CompletedTask;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(context =>
        {
            if (context.ClientId != ClientId || context.ClientSecret != ClientSecret) context.Reject(OpenIddictConstants.Errors.InvalidClient);
            return ValueTask.CompletedTask;
        }));
    }

    private Task LetInAsync(HttpContext context)
    {
        var identity = new ClaimsIdentity("local", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, Subject).SetDestinations(OpenIddictConstants.Destinations.IdentityToken));
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Name, "Hà ở cơ quan").SetDestinations(OpenIddictConstants.Destinations.IdentityToken));
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        return context.SignInAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, principal);
    }
}
