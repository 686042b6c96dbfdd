using MangNon.App.Data;
using MangNon.App.Features.Calendar.Feed;
using MangNon.App.Platform;
using MangNon.App.Platform.Mail;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Accounts;

/// <summary>The own account: name, posts, where one is signed in, a new password.</summary>
[For, AfterTheWard]
public sealed class MineModel(AppDb db, OfficeClock clock, Texts texts, Sessions sessions, PasswordGate gate, IPasswordHasher<Account> hasher, CalendarKeys calendar, Dialect dialect) : WorkPage(db, clock, texts)
{
    public Account Account { get; private set; } = null!;

    /// <summary>Posts held today with the names of their units.</summary>
    public IReadOnlyList<(Post Post, string? Unit)> Posts { get; private set; } = [];

    /// <summary>Open sessions, the one seen last first.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    /// <summary>The session of this request.</summary>
    public SessionId Current => HttpContext.SignedIn().Session.Id;

    /// <summary>Address as it was typed; null before.</summary>
    public string? TypedMail { get; private set; }

    /// <summary>Secret of the calendar's address, shown once after it was made.</summary>
    [TempData]
    public string? CalendarSecret { get; set; }

    /// <summary>When the open address of the calendar was made (UTC); null where there is none.</summary>
    public DateTime? CalendarMadeAt { get; private set; }

    /// <summary>Leaders are always told; others may turn the daily letter off.</summary>
    public bool MayTurnDigestOff => Digests.MayTurnOff(Me.Role);

    public bool HasSecondFactor => HttpContext.SignedIn().HasSecondFactor;

    private string Subject => $"account/{Me.Account.Value}";

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync(string? current, PasswordForm form)
    {
        await LoadAsync();
        if (Account.IsDemoRefused(ModelState, T)) return Page();
        if (string.IsNullOrEmpty(current)) ModelState.AddModelError("hien-tai", T["Cần mật khẩu hiện tại."]);
        form.Check(ModelState, T, await Db.PasswordOwnerOfAsync(Account.Id));
        if (!ModelState.IsValid) return Page();
        var (known, wait) = await gate.TryAgainAsync(HttpContext, Account, current);
        if (wait is { } time) ModelState.AddModelError("hien-tai", T["Vừa có nhiều lần nhập sai. Hãy thử lại sau {0} giây.", (int)Math.Ceiling(time.TotalSeconds)]);
        else if (known is null) ModelState.AddModelError("hien-tai", T["Mật khẩu hiện tại chưa đúng."]);
        if (!ModelState.IsValid) return Page();
        form.SetFor(Account, hasher);
        await sessions.EndAsync(Account.Id, except: Current);
        return await SavedAsync("account.change-password", T["Đã đổi mật khẩu. Các phiên ở máy khác đã kết thúc."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session)
    {
        if (await Db.SessionsFor(Me).SingleOrDefaultAsync(s => s.Id == new SessionId(session) && s.AccountId == Me.Account.Value && s.EndedAt == null) is not { } found) return NotFound();
        found.EndedAt = Clock.Now;
        return await SavedAsync("session.end", T["Đã kết thúc phiên."]);
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await sessions.EndAsync(Me.Account.Value, except: Current);
        return await SavedAsync("session.end-others", T["Đã kết thúc mọi phiên khác."]);
    }

    /// <summary>Where warnings of time limits go; empty takes the address away.</summary>
    public async Task<IActionResult> OnPostMailAsync(string? mail)
    {
        await LoadAsync();
        TypedMail = mail?.Trim() ?? "";
        if (TypedMail.Length > 0 && !Mailer.IsAddress(TypedMail)) ModelState.AddModelError("thu", T["Địa chỉ thư chưa đúng, ví dụ ten@phuong.gov.vn."]);
        if (!ModelState.IsValid) return Page();
        Account.Email = TypedMail.Length > 0 ? TypedMail : null;
        return await SavedAsync("account.mail", TypedMail.Length > 0 ? T["Báo trước hạn sẽ gửi cả vào thư này."] : T["Đã bỏ địa chỉ thư."]);
    }

    /// <summary>The daily letter, wanted or not.</summary>
    public async Task<IActionResult> OnPostDigestAsync(bool wanted)
    {
        if (!MayTurnDigestOff) return NotFound();
        await LoadAsync();
        Account.DigestOffAt = wanted ? null : Account.DigestOffAt ?? Clock.Now;
        return await SavedAsync("account.digest", wanted ? T["Mỗi ngày làm việc có việc đang chờ, bạn nhận một thư."] : T["Đã bỏ thư hằng ngày. Việc đang chờ vẫn hiện ở trang Hôm nay."]);
    }

    /// <summary>A new address of the calendar; the earlier one ends at once.</summary>
    public async Task<IActionResult> OnPostCalendarAsync()
    {
        var secret = await calendar.MakeAsync(Me);
        LeadTo("/tai-khoan/cua-toi");
        // Made in two windows at once: the one saved first stands.
        if (await Db.TryAsync(dialect, () => SaveAsync("account.calendar-make", Subject)) is SaveOutcome.Saved) (CalendarSecret, Notice) = (secret, T["Đã lập địa chỉ lịch mới. Địa chỉ cũ hết hiệu lực."]);
        else Notice = T["Địa chỉ lịch vừa được lập ở cửa sổ khác; lập lại nếu bạn chưa chép được."];
        return LocalRedirect("/tai-khoan/cua-toi#lich");
    }

    /// <summary>The calendar can no longer be read from outside.</summary>
    public async Task<IActionResult> OnPostCalendarOffAsync()
    {
        if (!await calendar.RevokeAsync(Me)) return LocalRedirect("/tai-khoan/cua-toi");
        return await SavedAsync("account.calendar-revoke", T["Đã bỏ địa chỉ lịch. Chương trình lịch không đọc được nữa."]);
    }

    private async Task<IActionResult> SavedAsync(string kind, string notice)
    {
        LeadTo("/tai-khoan/cua-toi");
        await SaveAsync(kind, Subject);
        Notice = notice;
        return LocalRedirect("/tai-khoan/cua-toi");
    }

    private async Task LoadAsync()
    {
        Account = await Db.AccountsFor(Me).SingleAsync(a => a.Id == Me.Account.Value);
        Sessions = await sessions.OpenAsync(Me, Account.Id);
        CalendarMadeAt = await calendar.MadeAtAsync(Me);
        var units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var posts = await Db.PostsFor(Me).AsNoTracking().Where(p => p.PersonId == Me.Person && p.From <= Today && (p.To == null || p.To >= Today)).OrderBy(p => p.From).ToListAsync();
        Posts = [.. posts.Select(p => (p, p.UnitId is { } unit ? units.GetValueOrDefault(unit) : null))];
    }
}
