using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.PublicReport;

/// <summary>What happens with a report from the public page; the same for everybody, so that it says nothing of what was told.</summary>
[AllowAnonymous]
public sealed class ReceivedModel : PageModel
{
    public void OnGet()
    {
    }
}
