using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Session;

/// <summary>Đăng xuất.</summary>
[For, BeforeSecondFactor, AfterTheWard]
public sealed class SignOutModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var id = HttpContext.SignedIn().Session.Id;
        (await Db.SessionsFor(Me).SingleAsync(s => s.Id == id)).EndedAt = Clock.Now;
        await SaveAsync("session.sign-out", $"account/{Me.Account.Value}");
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/dang-nhap");
    }
}
