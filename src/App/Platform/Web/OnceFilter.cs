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
        if (KeyOf(context.HttpContext.Request) is not { } key)
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

    private static Guid? KeyOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[Field], out var key) ? key : null;
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
