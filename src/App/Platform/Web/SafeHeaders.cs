using System.Net;

namespace MangNon.App.Platform.Web;

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
            Set(context.Response);
            if (IsToStayOnHttps(context.Request)) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
            return Task.CompletedTask;
        });
        return next(context);
    }

    // A browser would keep it for every other program on localhost too.
    private static bool IsToStayOnHttps(HttpRequest request) =>
        request.IsHttps && request.Host.Host is var host && host is not "localhost" && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Without a referrer a browser sends no origin either, and a passkey is held against it. Nothing goes to other sites.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.XFrameOptions = "DENY";
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }
}
