using System.Net;

namespace MangNon.App.Platform.Web;

/// <summary>
/// A page on which a passkey is made or held. Without a referrer a browser sends no origin with a form either, and a passkey is held against
/// the origin: such a page says where it was to this program alone.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsPasskeysAttribute : Attribute;

/// <summary>Headers every answer carries: no foreign content, no framing, no referrer, nothing kept by caches; over HTTPS, nothing but HTTPS for a year.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // Set when the answer starts, so that an error page, which clears what was prepared, carries them too.
        context.Response.OnStarting(() =>
        {
            Set(context);
            if (IsToStayOnHttps(context.Request)) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // A browser would keep it for every other program on localhost too.
    private static bool IsToStayOnHttps(HttpRequest request) =>
        request.IsHttps && request.Host.Host is var host && host is not "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static void Set(HttpContext context)
    {
        var (response, headers) = (context.Response, context.Response.Headers);
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = context.GetEndpoint()?.Metadata.GetMetadata<HoldsPasskeysAttribute>() is null ? "no-referrer" : "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.XFrameOptions = "DENY";
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
