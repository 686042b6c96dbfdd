using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Session;

/// <summary>Đăng xuất.</summary>
[For]
public sealed class SignOutModel(AppDb db, OfficeClock clock, Texts texts, SignInManager<Account> sessions) : WorkPage(db, clock, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await SaveAsync("session.sign-out", $"account/{Me.Account.Value}");
        await sessions.SignOutAsync();
        return LocalRedirect("/dang-nhap");
    }
}
