using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace MangNon.App.Features.Api;

/// <summary>What the addresses for programs need: their own sign-in, their words, their description.</summary>
internal static class ApiServices
{
    private const string Description = """
        Figures and reports of the ward, for other programs. Each request carries a token in its head, Authorization: Bearer mn1_…, which a person makes on the page of their account; it reads what that
        person sees and changes nothing. Values are numbers without names. Fields are added to version 1, none changes or goes.
        """;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<TokenGate>();
        services.AddScoped<ApiTokens>();
        services.AddScoped<ApiDesk>();
        services.AddSingleton<IAuthorizationHandler, ForTokenHandler>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.Name, null);
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddOpenApi("v1", o =>
        {
            o.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
            o.AddDocumentTransformer((document, _, _) => Task.FromResult(document.Info = new OpenApiInfo { Title = "Măng Non", Version = "1", Description = Description }));
            o.AddDocumentTransformer((document, _, _) =>
            {
                WithToken(document);
                return Task.CompletedTask;
            });
        });
    }

    // Where it was asked for is nobody's business: the address it says is the one it is read at.
    private static void WithToken(OpenApiDocument document)
    {
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent("token", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "mn1_…" } as IOpenApiSecurityScheme);
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
