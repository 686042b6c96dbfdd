using MangNon.App.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.StylePage;

/// <summary>Kiểu mẫu: every component in every state, for those who build pages. An office in service does not have it.</summary>
[AllowAnonymous]
public sealed class IndexModel(Settings settings, OfficeClock clock, IHostEnvironment environment) : PageModel
{
    private bool IsOpen => settings.Demo || environment.IsDevelopment();

    public IActionResult OnGet() => IsOpen ? Page() : NotFound();

    /// <summary>Answers the sample draft the way a real one is answered; nothing is kept.</summary>
    public IActionResult OnPost() => IsOpen ? Content($"Đã lưu lúc {OfficeClock.Show(clock.Now)[^5..]}") : NotFound();
}
