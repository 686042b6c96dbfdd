using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Session;

/// <summary>To the provider and back. Whom nobody linked stays outside: an account is never made here.</summary>
[AllowAnonymous]
public sealed class SingleSignOnModel(AppDb db, Settings settings, UserManager<Account> accounts, SecondStepGuard guard, Sessions sessions, Texts texts) : DoorPage(db, sessions, texts)
{
    public IActionResult OnGet() => settings.SignIn.Provider is null
        ? LocalRedirect("/dang-nhap")
        : Challenge(new AuthenticationProperties { RedirectUri = $"/dang-nhap/mot-lan?handler=Back&tiep={Uri.EscapeDataString(Next ?? "/")}" }, SingleSignOn.Scheme);

    public async Task<IActionResult> OnGetBackAsync()
    {
        if (await HttpContext.FindAnswerAsync() is not { } answer) return LocalRedirect("/dang-nhap");
        await HttpContext.ForgetAnswerAsync();
        if (await accounts.FindByLoginAsync(SingleSignOn.Scheme, answer.Subject) is not { ClosedAt: null } account) return Page();

        // The provider's word counts as a password does: who has a second factor here is asked for it.
        return await guard.OwesSecondStepAsync(account) ? await GoHalfWayAsync(account) : await LetInAsync(account, SignInProof.SingleSignOn);
    }
}
