using MangNon.App.Data;
using MangNon.App.Platform.SignIn;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Saved;

/// <summary>What the line of kept filters shows.</summary>
/// <param name="Query">What would be kept; null where nothing is filtered.</param>
public sealed record SavedFiltersLine(Viewer Me, string Path, string? Query, IReadOnlyList<SavedView> Views);

/// <summary>Under the filters of a list: those kept under a name, and the form to keep what is chosen now.</summary>
public sealed class SavedFiltersViewComponent(SavedViews saved) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (me, path) = (HttpContext.Me(), Request.Path.Value ?? "");
        return View("/Features/Saved/_Line.cshtml", new SavedFiltersLine(me, path, SavedViews.QueryOf(path, Request.QueryString.Value ?? ""), await saved.OfAsync(me, path)));
    }
}
