using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Session;

/// <summary>Password or passkey once more, before something that must not happen because a screen was left open.</summary>
[For, BeforeSecondFactor, AfterTheWard, HoldsPasskeys]
public sealed class ReauthenticateModel(AppDb db, OfficeClock clock, Texts texts, PasswordGate gate, Passkeys passkeys) : WorkPage(db, clock, texts)
{
    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    public bool HasPassword => Account.PasswordHash is not null;

    private Account Account { get; set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Account = await Db.AccountsFor(Me).SingleAsync(a => a.Id == Me.Account.Value);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        var (account, wait) = await gate.TryAgainAsync(HttpContext, Account, password);
        if (account is not null) return await GoOnAsync();
        ModelState.AddModelError("mk", wait is { } time ? T["Vừa có nhiều lần nhập sai. Hãy thử lại sau {0} giây.", (int)Math.Ceiling(time.TotalSeconds)] : T["Mật khẩu chưa đúng."]);
        return Page();
    }

    /// <summary>What the browser asks the person's device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskForOneAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if ((await passkeys.CheckAsync(credential, HttpContext.RequestAborted))?.Id == Me.Account.Value) return await GoOnAsync();
        ModelState.AddModelError("", T["Khóa này không phải của tài khoản đang đăng nhập."]);
        return Page();
    }

    private async Task<IActionResult> GoOnAsync()
    {
        var next = Url.IsLocalUrl(Next) ? Next! : "/";
        var id = HttpContext.SignedIn().Session.Id;
        (await Db.SessionsFor(Me).SingleAsync(s => s.Id == id)).ProvedAt = Clock.Now;
        LeadTo(next);
        await SaveAsync("session.prove", $"account/{Me.Account.Value}");
        return LocalRedirect(next);
    }
}
