using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace MangNon.App.Platform.Telemetry;

/// <summary>
/// One span for each request: method, route as it is declared ("/nhiem-vu/{id}"), status, duration. The address, its query, the visitor
/// and what was typed are not left out: they are never put in. It begins a trace of its own, whatever the caller's headers say.
/// </summary>
internal sealed class RequestSpans(RequestDelegate next)
{
    public const string Name = "MangNon";

    private static readonly ActivitySource Source = new(Name);

    public async Task InvokeAsync(HttpContext context)
    {
        Activity.Current = null;
        using var span = Source.StartActivity(context.Request.Method, ActivityKind.Server);
        await next(context);
        if (span is not null) Describe(span, context);
    }

    private static void Describe(Activity span, HttpContext context)
    {
        var endpoint = context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        span.DisplayName = $"{span.OperationName} {route}";
        span.SetTag("http.request.method", span.OperationName).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= 500) span.SetStatus(ActivityStatusCode.Error);
    }
}
