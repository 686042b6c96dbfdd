using System.Reflection;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace MangNon.App.Tests.House;

/// <summary>A page or another address of the running program.</summary>
/// <param name="Endpoint">As the program routes it.</param>
/// <param name="Model">The page's model; null for an address that is not a page.</param>
public sealed record TestPage(RouteEndpoint Endpoint, Type? Model)
{
    /// <summary>As it stands in the page: /ke-hoach/{id:guid}.</summary>
    public string Route => "/" + Endpoint.RoutePattern.RawText?.TrimStart('/');

    /// <summary>True when it can be opened without knowing a record, or a person's secret as the calendar's address wants it.</summary>
    public bool HasNoParameters => Endpoint.RoutePattern.Parameters.All(p => p.IsOptional) && Route is not "/lich.ics";

    /// <summary>An address of this route, with made-up records where it wants one.</summary>
    public string Address => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(Written).OfType<string>());

    public bool IsForEverybody => Model is null ? Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null : Declared(typeof(AllowAnonymousAttribute)).Count > 0;

    /// <summary>Its forms are taken without a token, since nobody's session stands behind them.</summary>
    public bool TakesFormsWithoutToken => Model is not null && Declared(typeof(Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute)).Count > 0;

    /// <summary>Roles named by its [For]; empty for everybody signed in, null where it has none. Read from the declaration, not by the program's own handler.</summary>
    public IReadOnlyList<Role>? Roles => Model is null ? Endpoint.Metadata.GetMetadata<ForAttribute>()?.Roles : Declared(typeof(ForAttribute)) is [{ } declared, ..]
        ? [.. (declared.ConstructorArguments is [{ Value: IEnumerable<CustomAttributeTypedArgument> roles }] ? roles : []).Select(r => (Role)r.Value!)]
        : null;

    /// <summary>True when the post of this role opens it.</summary>
    public bool Admits(Role role) => IsForEverybody || Roles is { } roles && (roles.Count == 0 || roles.Contains(role));

    /// <summary>Queries of its POST handlers: "" for the plain one, "?handler=Drop" for OnPostDropAsync.</summary>
    public IReadOnlyList<string> Posts => Model is null
        ? Methods.Any(m => m is "POST" or "PUT" or "PATCH" or "DELETE") ? [""] : []
        : [.. Handlers("OnPost").Select(name => name.Length == 0 ? "" : "?handler=" + name)];

    public bool AnswersGet => Model is null ? Methods.Contains("GET") : Handlers("OnGet").Contains("");

    private IReadOnlyList<string> Methods => Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    public override string ToString() => Route;

    /// <summary>All pages, and with them every other address except style sheets, the one for unknown addresses, and those for programs, which no session opens.</summary>
    public static async Task<IReadOnlyList<TestPage>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<TestPage>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsWork))
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } described ? await loader.LoadAsync(described, endpoint.Metadata) : null;
            pages.Add(new TestPage(page?.Endpoint as RouteEndpoint ?? endpoint, page?.ModelTypeInfo));
        }

        return pages;
    }

    private static bool IsWork(RouteEndpoint endpoint) =>
        !endpoint.Metadata.Any(m => m.GetType().Namespace?.StartsWith("Microsoft.AspNetCore.StaticAssets", StringComparison.Ordinal) is true)
        && endpoint.RoutePattern.RawText?.Contains("{*path", StringComparison.Ordinal) is not true
        && endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) is not true;

    private List<CustomAttributeData> Declared(Type attribute) => [.. CustomAttributeData.GetCustomAttributes(Model!).Where(a => a.AttributeType == attribute)];

    private IEnumerable<string> Handlers(string verb) => Model!.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(m => m.Name.StartsWith(verb, StringComparison.Ordinal) && m.GetCustomAttribute<NonHandlerAttribute>() is null)
        .Select(m => m.Name[verb.Length..])
        .Select(n => n.EndsWith("Async", StringComparison.Ordinal) ? n[..^"Async".Length] : n);

    private static string? Written(RoutePatternPathSegment segment)
    {
        var parts = segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { IsOptional: false } parameter => MadeUp(parameter),
            _ => null,
        }).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    private static string MadeUp(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
    {
        "guid" => "00000000-0000-7000-8000-000000000000",
        "int" or "long" => "2026",
        _ => "none",
    };
}
