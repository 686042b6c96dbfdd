using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>Ties the own account to one at the provider of single sign-on, after both were signed in to.</summary>
[For, ReauthenticateWithin(15), AfterTheWard]
public sealed class LinkedModel(AppDb db, OfficeClock clock, Texts texts, Settings settings, UserManager<Account> accounts, AccountStore store) : WorkPage(db, clock, texts)
{
    private const string Address = "/tai-khoan/dang-nhap-mot-lan";

    /// <summary>Who just signed in at the provider; null before.</summary>
    public (string Subject, string? Name)? Answer { get; private set; }

    public bool IsLinked { get; private set; }

    public bool HasProvider => settings.SignIn.Provider is not null;

    private Account Account { get; set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public IActionResult OnGetGo() => HasProvider ? Challenge(new AuthenticationProperties { RedirectUri = Address }, SingleSignOn.Scheme) : LocalRedirect(Address);

    public async Task<IActionResult> OnPostLinkAsync()
    {
        await LoadAsync();
        if (Answer is not { } answer || IsLinked) return LocalRedirect(Address);
        await HttpContext.ForgetAnswerAsync();
        Answer = null;
        if (await accounts.FindByLoginAsync(SingleSignOn.Scheme, answer.Subject) is not null)
        {
            ModelState.AddModelError("", T["Tên đó đã nối với một tài khoản khác ở đây."]);
            return Page();
        }

        await store.AddLoginAsync(Account, new UserLoginInfo(SingleSignOn.Scheme, answer.Subject, answer.Name), HttpContext.RequestAborted);
        return await SavedAsync("account.link", T["Đã nối."]);
    }

    public async Task<IActionResult> OnPostUnlinkAsync()
    {
        await LoadAsync();
        foreach (var login in await accounts.GetLoginsAsync(Account)) await store.RemoveLoginAsync(Account, login.LoginProvider, login.ProviderKey, HttpContext.RequestAborted);
        return await SavedAsync("account.unlink", T["Đã thôi nối."]);
    }

    private async Task<IActionResult> SavedAsync(string kind, string notice)
    {
        LeadTo(Address);
        await SaveAsync(kind, $"account/{Account.Id}");
        Notice = notice;
        return LocalRedirect(Address);
    }

    private async Task LoadAsync()
    {
        Account = await Db.AccountsFor(Me).SingleAsync(a => a.Id == Me.Account.Value);
        IsLinked = (await accounts.GetLoginsAsync(Account)).Count > 0;
        Answer = IsLinked ? null : await HttpContext.FindAnswerAsync();
    }
}
