using System.Reflection;
using MangNon.App.Platform.SignIn;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MangNon.App.Platform.Web;

/// <summary>
/// A page or handler that somebody may send a form to whose ward was merged into another: it changes nothing of what the ward kept (own account,
/// exports, backups), or keeps people out of it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AfterTheWardAttribute : Attribute;

/// <summary>
/// What a merged ward kept stays as it was: its people read it, and every form they send is refused with a sentence that names the ward that
/// goes on, except where <see cref="AfterTheWardAttribute"/> says otherwise.
/// </summary>
public sealed class ClosedWardFilter : IPageFilter
{
    /// <summary>Why: its sentence is <see cref="Features.Errors.ShowModel"/>'s, with the name and the day.</summary>
    public static readonly Refusal Closed = new("ward.closed");

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.HttpContext.FindMe() is not { GoesOnIn: not null } me) return;
        if (me.Role is Role.Auditor || IsOpen(context.ActionDescriptor.EndpointMetadata) || context.HandlerMethod?.MethodInfo.GetCustomAttribute<AfterTheWardAttribute>() is not null) return;
        throw new RefusedException([Closed]);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    // Who is not signed in, or does not need to be, is of no ward.
    private static bool IsOpen(IList<object> metadata) => metadata.Any(m => m is AfterTheWardAttribute or IAllowAnonymous);
}
