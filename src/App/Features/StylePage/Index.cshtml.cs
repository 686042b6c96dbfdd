using MangNon.App.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.StylePage;

/// <summary>Kiểu mẫu: every component in every state, for those who build pages. An office in service does not have it.</summary>
[AllowAnonymous]
public sealed class IndexModel(Settings settings, IHostEnvironment environment) : PageModel
{
    public IActionResult OnGet() => settings.Demo || environment.IsDevelopment() ? Page() : NotFound();
}
