using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Session;

/// <summary>Đăng nhập. A wrong name and a wrong password get the same answer after the same work.</summary>
[AllowAnonymous, HoldsPasskeys]
public sealed class SignInModel(AppDb db, Settings settings, PasswordGate gate, SecondStepGuard guard, Passkeys passkeys, Sessions sessions, Texts texts) : DoorPage(db, sessions, texts)
{
    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsDemo => settings.Demo;

    /// <summary>There is a provider to sign in at.</summary>
    public bool HasProvider => settings.SignIn.Provider is not null;

    /// <summary>Somebody came back from the provider without being let in.</summary>
    [BindProperty(SupportsGet = true, Name = "khong-duoc")]
    public bool CameInVain { get; set; }

    public void OnGet()
    {
        if (CameInVain) ModelState.AddModelError("", T["Đăng nhập một lần không thành. Thử lại, hoặc đăng nhập bằng mật khẩu."]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (account, wait) = await gate.TryAsync(HttpContext, Account, Password);
        if (wait is { } time) return RefuseFor(time, "ten");
        if (account is null) return Refuse("ten", T["Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại."]);
        return await guard.OwesSecondStepAsync(account) ? await GoHalfWayAsync(account) : await LetInAsync(account, SignInProof.Password);
    }

    /// <summary>What the browser asks the person's device.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskForOneAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential) =>
        await passkeys.CheckAsync(credential, HttpContext.RequestAborted) is { } account
            ? await LetInAsync(account, SignInProof.Passkey)
            : Refuse("", T["Khóa này không đăng nhập được. Thử lại, hoặc đăng nhập bằng mật khẩu."]);
}
