using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Session;

/// <summary>Đăng nhập. A wrong name and a wrong password get the same answer after the same work.</summary>
[AllowAnonymous]
public sealed class SignInModel(AppDb db, OfficeClock clock, Settings settings, PasswordGate gate, Passkeys passkeys, Sessions sessions, Texts texts) : DoorPage(db, sessions, texts)
{
    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsDemo => settings.Demo;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (account, wait) = await gate.TryAsync(HttpContext, Account, Password);
        if (wait is { } time) return RefuseFor(time, "ten");
        if (account is null) return Refuse("ten", T["Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại."]);
        if (!await OwesSecondStepAsync(account)) return await LetInAsync(account, SignInProof.Password);
        await HttpContext.GoHalfWayAsync(account);
        return Redirect("/dang-nhap/buoc-hai" + (Next is null ? "" : "?tiep=" + Uri.EscapeDataString(Next)));
    }

    /// <summary>What the browser asks the person's device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskForOneAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential) =>
        await passkeys.CheckAsync(credential, HttpContext.RequestAborted) is { } account
            ? await LetInAsync(account, SignInProof.Passkey)
            : Refuse("", T["Khóa này không đăng nhập được. Thử lại, hoặc đăng nhập bằng mật khẩu."]);

    // A passkey that was set up because the post wants a second factor is owed too.
    private async Task<bool> OwesSecondStepAsync(Account account)
    {
        if (account.TwoFactorEnabled) return true;
        if (account.IsDemo || (await passkeys.OfAsync(account)).Count == 0) return false;
        return await Db.FindViewerAsync(account.Id, clock.Today) is { } viewer && settings.SignIn.SecondFactorRoles.Contains(viewer.Role);
    }
}
