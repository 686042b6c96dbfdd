using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Names;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Session;

/// <summary>Đăng nhập. A wrong name and a wrong password get the same answer.</summary>
[AllowAnonymous]
public sealed class SignInModel(AppDb db, OfficeClock clock, Settings settings, SignInManager<Account> sessions, UserManager<Account> accounts, Texts texts) : PageModel
{
    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    public bool IsDemo => settings.Demo;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = string.IsNullOrWhiteSpace(Account) ? null : await accounts.FindByNameAsync(VietnameseText.Clean(Account));
        if (account is null || account.ClosedAt is not null || string.IsNullOrEmpty(Password)) return Refuse();
        var result = await sessions.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
        await RecordAsync(new Act(null, result.Succeeded ? "session.sign-in" : "session.sign-in-failed", clock.Now, $"account/{account.Id}") { Ward = account.WardId, Account = account.AccountId });
        if (result.IsLockedOut) return Refuse(texts["Tài khoản tạm khóa 5 phút vì nhập sai nhiều lần. Hãy thử lại sau, hoặc nhờ người quản trị."]);
        return result.Succeeded ? LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/") : Refuse();
    }

    // Somebody else tries the same account at the same moment: their count stands, the attempt itself is still recorded.
    private async Task RecordAsync(Act act)
    {
        try
        {
            await db.SaveAsync(act);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await db.SaveAsync(act);
        }
    }

    private PageResult Refuse(string? sentence = null)
    {
        ModelState.AddModelError("ten", sentence ?? texts["Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại."]);
        return Page();
    }
}
