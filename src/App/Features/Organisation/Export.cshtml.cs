using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Exports;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents.Writing;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>The people of the ward with their posts, and their accounts, as a file locked with a password.</summary>
[For(Role.Administrator), ReauthenticateWithin(Doors.FreshMinutes), AfterTheWard]
public sealed class ExportModel(AppDb db, OfficeClock clock, Texts texts, ProtectedExport exports) : WorkPage(db, clock, texts)
{
    /// <summary>As typed.</summary>
    public string? Purpose { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? purpose, string? password, string? again)
    {
        Purpose = purpose;
        if (VietnameseText.Clean(purpose ?? "") is not { Length: >= 5 and <= 500 }) ModelState.AddModelError("muc-dich", T["Ghi rõ danh sách dùng để làm gì."]);
        if (password is not { Length: >= ProtectedExport.LeastPassword and <= 200 }) ModelState.AddModelError("mat-khau", T["Mật khẩu của tệp cần từ {0} ký tự trở lên.", ProtectedExport.LeastPassword]);
        if (password != again) ModelState.AddModelError("nhap-lai", T["Hai lần nhập chưa giống nhau."]);
        if (!ModelState.IsValid) return Page();
        LeadTo("/to-chuc/xuat");
        var ward = await Db.WardsFor(Me).AsNoTracking().Where(w => w.Id == Me.Ward).Select(w => w.Name).SingleAsync();
        var file = await exports.WriteAsync(Me, "people.export", VietnameseText.Clean(purpose!), password!, [("nguoi", await PeopleAsync(ward)), ("tai-khoan", await AccountsAsync(ward))]);
        Response.Headers.CacheControl = "no-store";
        return File(file, "application/zip", $"to-chuc-{Today:yyyy-MM-dd}.zip");
    }

    private async Task<ListSheet> PeopleAsync(string ward)
    {
        var units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var posts = (await Db.PostsFor(Me).AsNoTracking().ToListAsync()).ToLookup(p => p.PersonId);
        var people = await Db.PeopleFor(Me).AsNoTracking().OrderBy(p => p.SortKey).ToListAsync();
        IEnumerable<IReadOnlyList<ListCell>> rows = people.SelectMany(person => posts[person.Id].OrderBy(p => p.From).Select(p => (Post?)p).DefaultIfEmpty(), (person, post) =>
            (IReadOnlyList<ListCell>)[person.FullName, post?.Title, post?.UnitId is { } unit ? units.GetValueOrDefault(unit) : null, post?.From, post?.To]);
        return Sheet(T["Người và chức vụ"], ward, [T["Họ và tên"], T["Chức vụ"], T["Đơn vị"], T["Từ ngày"], T["Đến hết ngày"]], rows);
    }

    private async Task<ListSheet> AccountsAsync(string ward)
    {
        var accounts = await Db.AccountsFor(Me).AsNoTracking().Join(Db.PeopleFor(Me), a => a.PersonId, p => p.Id, (a, p) => new { a.UserName, p.FullName, p.SortKey, a.ClosedAt }).OrderBy(a => a.SortKey).ToListAsync();
        IEnumerable<IReadOnlyList<ListCell>> rows = accounts.Select(a => (IReadOnlyList<ListCell>)[a.FullName, a.UserName, a.ClosedAt is { } closed ? ListCell.Of(OfficeClock.ToOffice(closed)) : ListCell.Empty]);
        return Sheet(T["Tài khoản"], ward, [T["Họ và tên"], T["Tên đăng nhập"], T["Đóng lúc"]], rows);
    }

    private ListSheet Sheet(string title, string ward, string[] columns, IEnumerable<IReadOnlyList<ListCell>> rows) =>
        new(title, ward, OfficeClock.ToOffice(Clock.Now), Me.Name, [.. columns.Select(c => new ListColumn(c))], [.. rows], English: T.Language == "en");
}
