using MangNon.App.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Platform.Web;

/// <summary>
/// Sending a form twice does it once. The form carries a key; the key is saved with the act. A second sending is led
/// to where the first one led.
/// </summary>
public sealed class OnceFilter(AppDb db, OfficeClock clock) : IAsyncPageFilter
{
    public const string Field = "_once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        db.FromAddress = context.HttpContext.Connection.RemoteIpAddress?.ToString();
        if (!TryReadKey(context.HttpContext.Request, out var sent))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        if (sent is not { } key)
        {
            await next();
            return;
        }

        if (await db.FindHandledAsync(key) is { } handled)
        {
            context.Result = LeadTo(handled);
            return;
        }

        var request = context.HttpContext.Request;
        db.Form = new HandledForm { Key = key, At = clock.Now, Location = request.Path + request.QueryString };
        var done = await next();

        // Two sendings at the same moment: the second fails on the key, or on a record the first one changed.
        if (done.Exception is DbUpdateException && await db.FindHandledAsync(key) is { } first)
        {
            done.ExceptionHandled = true;
            done.Result = LeadTo(first);
        }
    }

    private static LocalRedirectResult LeadTo(HandledForm form) => new(form.Location ?? "/");

    // False for a form that cannot be read. Where a form carries its token, the check of the token has refused it before.
    private static bool TryReadKey(HttpRequest request, out Guid? sent)
    {
        sent = null;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return true;
        try
        {
            if (Guid.TryParse(request.Form[Field], out var key)) sent = key;
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>Gives every posted form its key.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(output.Attributes["method"]?.Value.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceFilter.Field}\" value=\"{Ids.New()}\">");
    }
}
