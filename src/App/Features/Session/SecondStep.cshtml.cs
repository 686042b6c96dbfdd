using MangNon.App.Data;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Telemetry;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Session;

/// <summary>The second factor, after a right password.</summary>
[AllowAnonymous, HoldsPasskeys]
public sealed class SecondStepModel(AppDb db, Sessions sessions, Texts texts, UserManager<Account> accounts, SecondFactor factor, SignInThrottle throttle, KnownDevices devices, FailedSignIns failures)
    : DoorPage(db, sessions, texts)
{
    /// <summary>Codes come from an app; else there is a passkey alone.</summary>
    public bool HasApp { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is null ? LocalRedirect("/dang-nhap") : Page();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await LoadAsync() is not { } account) return LocalRedirect("/dang-nhap");

        // Counted apart from passwords: whoever comes here knows the password.
        var caller = devices.CallerOf(HttpContext, account.NormalizedUserName!);
        caller = caller with { Account = "code/" + caller.Account };
        if (throttle.Take(caller) is { } wait) return RefuseFor(wait, "ma");
        if (await factor.CheckAsync(account, code, HttpContext.RequestAborted) is not { } proof)
        {
            Counts.SignInsFailed.Add(1);
            failures.Count(HttpContext, account, "session.code-failed");
            return Refuse("ma", T["Mã chưa đúng hoặc đã dùng rồi. Xem giờ trên điện thoại có đúng không, rồi nhập mã đang hiện."]);
        }

        throttle.GiveBack(caller);
        await HttpContext.LeaveHalfWayAsync();
        return await LetInAsync(account, proof);
    }

    private async Task<Account?> LoadAsync()
    {
        var account = await HttpContext.FindHalfWayAsync(accounts);
        HasApp = account?.TwoFactorEnabled is true;
        return account;
    }
}
