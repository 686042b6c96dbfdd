using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>An account: its person, a new password, its end.</summary>
[For(Role.Administrator)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, UserManager<Account> accounts) : RecordPage(db, clock, texts, dialect)
{
    public Account Account { get; private set; } = null!;

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Titles of the posts held today.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    /// <summary>Which form is open again: "mat-khau", "dong" or none.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Reason as typed.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("account.look", $"account/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, PasswordForm form)
    {
        if (!await LoadAsync(id) || Account.ClosedAt is not null) return NotFound();
        if (Account.IsDemoRefused(ModelState, T)) return Page();
        Open = "mat-khau";
        form.Check(ModelState, T, Account.UserName, Name);
        if (!ModelState.IsValid) return Page();

        // The store forgets what stood before each time it is told of a change, so it is told once, before the changes.
        if ((await accounts.UpdateSecurityStampAsync(Account)).AddTo(ModelState, T)) return Page();
        Account.PasswordHash = accounts.PasswordHasher.HashPassword(Account, form.Password!);

        // Whoever locked themselves out by wrong guesses is let in again.
        (Account.LockoutEnd, Account.AccessFailedCount) = (null, 0);
        return await SavedAsync("account.reset-password", reason: null, T["Đã đặt lại mật khẩu."]);
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || Account.ClosedAt is not null) return NotFound();
        (Open, Reason) = ("dong", reason);
        if (Account.Id == Me.Account.Value) ModelState.AddModelError("", T["account.own"]);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("ly-do", T["Cần lý do, ví dụ nghỉ hưu, chuyển công tác."]);
        if (!ModelState.IsValid) return Page();
        if ((await accounts.UpdateSecurityStampAsync(Account)).AddTo(ModelState, T)) return Page();
        Account.ClosedAt = Clock.Now;
        return await SavedAsync("account.close", reason!.Trim(), T["Đã đóng tài khoản."]);
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason, string notice)
    {
        var (id, open, typed) = (Account.Id, Open, Reason);
        LeadTo($"/tai-khoan/{id}");
        if (await TrySaveAsync(kind, $"account/{id}", reason) is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect($"/tai-khoan/{id}");
        }

        if (!await LoadAsync(id)) return NotFound();
        (Open, Reason) = (open, typed);
        ModelState.AddModelError("", T["Người khác vừa sửa tài khoản này nên thay đổi của bạn chưa được lưu. Xem lại rồi làm lại nếu vẫn cần."]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.AccountsFor(Me).SingleOrDefaultAsync(a => a.Id == id) is not { } account) return false;
        Account = account;
        Name = await Db.PeopleFor(Me).Where(p => p.Id == account.PersonId).Select(p => p.FullName).SingleAsync();
        Posts = await Db.PostsFor(Me).Where(p => p.PersonId == account.PersonId && p.From <= Today && (p.To == null || p.To >= Today)).Select(p => p.Title).ToListAsync();
        History = await HistoryOfAsync($"account/{id}");
        return true;
    }
}
