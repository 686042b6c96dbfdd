using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>The own account: name, posts, a new password.</summary>
[For]
public sealed class MineModel(AppDb db, OfficeClock clock, Texts texts, UserManager<Account> accounts, SignInManager<Account> sessions) : WorkPage(db, clock, texts)
{
    public Account Account { get; private set; } = null!;

    /// <summary>Posts held today with the names of their units.</summary>
    public IReadOnlyList<(Post Post, string? Unit)> Posts { get; private set; } = [];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync(string? current, PasswordForm form)
    {
        await LoadAsync();
        if (Account.IsDemoRefused(ModelState, T)) return Page();
        if (string.IsNullOrEmpty(current)) ModelState.AddModelError("hien-tai", T["Cần mật khẩu hiện tại."]);
        form.Check(ModelState, T, Account.UserName, Me.Name);
        if (!ModelState.IsValid) return Page();
        if (await IsLockedOutAsync(current!)) return Page();
        if ((await accounts.ChangePasswordAsync(Account, current!, form.Password!)).AddTo(ModelState, T)) return Page();
        LeadTo("/tai-khoan/cua-toi");
        await SaveAsync("account.change-password", $"account/{Account.Id}");

        // The change ended every session; this one goes on.
        await sessions.RefreshSignInAsync(Account);
        Notice = T["Đã đổi mật khẩu. Các phiên ở máy khác đã kết thúc."];
        return LocalRedirect("/tai-khoan/cua-toi");
    }

    // Wrong guesses count as at the sign-in page: a session left open is no way to find the password.
    private async Task<bool> IsLockedOutAsync(string current)
    {
        if (await accounts.IsLockedOutAsync(Account))
        {
            ModelState.AddModelError("hien-tai", T["Tài khoản tạm khóa 5 phút vì nhập sai nhiều lần. Hãy thử lại sau, hoặc nhờ người quản trị."]);
            return true;
        }

        if (await accounts.CheckPasswordAsync(Account, current)) return false;
        await accounts.AccessFailedAsync(Account);
        await SaveAsync("account.wrong-password", $"account/{Account.Id}");
        ModelState.AddModelError("hien-tai", T["Mật khẩu hiện tại chưa đúng."]);
        return true;
    }

    private async Task LoadAsync()
    {
        Account = await Db.AccountsFor(Me).SingleAsync(a => a.Id == Me.Account.Value);
        var units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var posts = await Db.PostsFor(Me).AsNoTracking().Where(p => p.PersonId == Me.Person && p.From <= Today && (p.To == null || p.To >= Today)).OrderBy(p => p.From).ToListAsync();
        Posts = [.. posts.Select(p => (p, p.UnitId is { } unit ? units.GetValueOrDefault(unit) : null))];
    }
}
