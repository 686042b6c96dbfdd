using MangNon.App.Platform.Backups;
using MangNon.Domain;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace MangNon.App.Platform.Web;

/// <summary>
/// Turns what goes wrong into a page that says what happened, what was kept and what to do. The log gets the kind of the
/// exception and a number, never its message: a message may hold what somebody typed.
/// </summary>
public sealed class FriendlyErrors(RequestDelegate next, ILogger<FriendlyErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: 400 or 403 or 404 or 405, HasStarted: false, ContentLength: null, ContentType: null })
                await ShowAsync(context, IsTooLarge(context) ? StatusCodes.Status413PayloadTooLarge : context.Response.StatusCode);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, bad.StatusCode);
        }
        catch (AntiforgeryValidationException) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status400BadRequest);
        }
        catch (RefusedException) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status409Conflict);
        }
        catch (Exception full) when (!context.Response.HasStarted && DiskRoom.IsFull(full))
        {
            log.LogCritical("The disk is full: {Method} {Route} was not saved", context.Request.Method, context.GetEndpoint()?.DisplayName);
            await ShowAsync(context, StatusCodes.Status507InsufficientStorage);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            log.LogError("{Method} {Route} failed with {Kind} at {Place}, number {Number}", context.Request.Method, context.GetEndpoint()?.DisplayName, failure.GetType().Name, PlaceOf(failure), context.TraceIdentifier);
            await ShowAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    // Where the form's token could not be read because the form is too large, that is what went wrong.
    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static string? PlaceOf(Exception failure) => failure.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("MangNon.", StringComparison.Ordinal))?.Trim();

    private async Task ShowAsync(HttpContext context, int status)
    {
        // Programs get no page.
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Clear();
            await Results.Problem(statusCode: status).ExecuteAsync(context);
            return;
        }

        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature { OriginalPath = context.Request.Path, OriginalPathBase = context.Request.PathBase, Endpoint = context.GetEndpoint() });
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;

        // The error page is asked for without the form: one that cannot be read would fail again.
        context.Request.ContentType = null;
        context.Request.ContentLength = null;
        context.Request.Body = Stream.Null;
        context.Request.Path = "/loi/" + status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Request.QueryString = default;
        await next(context);
    }
}
