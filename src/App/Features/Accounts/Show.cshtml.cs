using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>An account: its person, its invitation, its sessions and second factor, its end.</summary>
[For(Role.Administrator), AfterTheWard]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, Invitations invitations, Sessions sessions, SecondFactor factor, Passkeys passkeys)
    : RecordPage(db, clock, texts, dialect)
{
    public Account Account { get; private set; } = null!;

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Titles of the posts held today.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    /// <summary>Open sessions.</summary>
    public int SessionCount { get; private set; }

    /// <summary>An app for codes or a passkey is set up.</summary>
    public bool HasSecondFactor { get; private set; }

    /// <summary>The invitation that is out, if any.</summary>
    public Invitation? Invitation { get; private set; }

    /// <summary>Which form is open again: "moi", "hai-lop", "dong" or none.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Reason as typed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Secret of an invitation just made; shown once.</summary>
    [TempData]
    public string? Link { get; set; }

    public bool IsOwn => Account.Id == Me.Account.Value;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("account.look", $"account/{id}");
        return Page();
    }

    /// <summary>A link for a new password; the old one is void at once.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Guid id)
    {
        if (!await LoadAsync(id) || Account.ClosedAt is not null) return NotFound();
        Open = "moi";
        if (IsOwn) ModelState.AddModelError("", T["account.own-invitation"]);
        if (Account.IsDemoRefused(ModelState, T) || IsOwn) return Page();
        Account.PasswordHash = null;
        Account.RenewStamps();
        await sessions.EndAsync(Account.Id);
        Link = await invitations.MakeAsync(Account);
        return await SavedAsync("account.invite", reason: null, T["Đã lập đường dẫn mới. Mật khẩu cũ hết hiệu lực."]);
    }

    public async Task<IActionResult> OnPostEndSessionsAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var count = await sessions.EndAsync(Account.Id, except: IsOwn ? HttpContext.SignedIn().Session.Id : null);
        return await SavedAsync("account.end-sessions", reason: null, T["Đã kết thúc {0} phiên.", count]);
    }

    public async Task<IActionResult> OnPostResetSecondFactorAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || Account.ClosedAt is not null) return NotFound();
        (Open, Reason) = ("hai-lop", reason);
        if (IsOwn) ModelState.AddModelError("", T["account.own-second-factor"]);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("ly-do-hai-lop", T["Cần lý do, ví dụ mất điện thoại; ghi cả cách bạn biết chắc đó là người này."]);
        if (!ModelState.IsValid) return Page();
        await factor.TurnOffAsync(Account, HttpContext.RequestAborted);
        await passkeys.RemoveAllAsync(Account, HttpContext.RequestAborted);
        await sessions.EndAsync(Account.Id);
        return await SavedAsync("account.reset-second-factor", reason!.Trim(), T["Đã đặt lại xác thực hai lớp."]);
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || Account.ClosedAt is not null) return NotFound();
        (Open, Reason) = ("dong", reason);
        if (IsOwn) ModelState.AddModelError("", T["account.own"]);
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("ly-do", T["Cần lý do, ví dụ nghỉ hưu, chuyển công tác."]);
        if (!ModelState.IsValid) return Page();
        Account.RenewStamps();
        Account.ClosedAt = Clock.Now;
        await sessions.EndAsync(Account.Id);
        await invitations.CloseAsync(Account.Id);
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
        (Open, Reason, Link) = (open, typed, null);
        ModelState.AddModelError("", T["Người khác vừa sửa tài khoản này nên thay đổi của bạn chưa được lưu. Xem lại rồi làm lại nếu vẫn cần."]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.AccountsFor(Me).SingleOrDefaultAsync(a => a.Id == id) is not { } account) return false;
        Account = account;
        Name = await Db.PeopleFor(Me).Where(p => p.Id == account.PersonId).Select(p => p.FullName).SingleAsync();
        Posts = await Db.PostsFor(Me).Where(p => p.PersonId == account.PersonId && p.From <= Today && (p.To == null || p.To >= Today)).Select(p => p.Title).ToListAsync();
        SessionCount = (await sessions.OpenAsync(Me, id)).Count;
        HasSecondFactor = account.TwoFactorEnabled || (await passkeys.OfAsync(account)).Count > 0;
        Invitation = await Db.InvitationsFor(Me).AsNoTracking().Where(i => i.AccountId == id && i.UsedAt == null).OrderByDescending(i => i.MadeAt).FirstOrDefaultAsync();
        History = await HistoryOfAsync($"account/{id}");
        return true;
    }
}
