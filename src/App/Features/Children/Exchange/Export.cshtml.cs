using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.Exports;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents.Writing;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A list of children with its filters as a file locked with a password; with ?loai=so-dinh-danh the list for the police.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator), ReauthenticateWithin(Doors.FreshMinutes), AfterTheWard]
public sealed class ExportModel(AppDb db, OfficeClock clock, Texts texts, ProtectedExport exports, ChildExport rows, ChildSearch search) : WorkPage(db, clock, texts)
{
    private static readonly string[] Forms = ["xlsx", "csv", "json"];

    [BindProperty(SupportsGet = true)]
    public ChildFilter Filter { get; set; } = new();

    [FromQuery(Name = "loai")]
    public string? KindAsked { get; set; }

    /// <summary>Children whose personal number or basic data is missing or wrong, to be checked by the police.</summary>
    public bool IsNumberList => KindAsked == "so-dinh-danh";

    /// <summary>Children of the list; of a number list those that are looked at.</summary>
    public int Count { get; private set; }

    /// <summary>As typed.</summary>
    public string? Purpose { get; private set; }

    public IReadOnlyList<string> Titles { get; private set; } = [];

    private FormWorld _world = null!;
    private IQueryable<Child> _children = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? purpose, string? password, string? again, string? form, CancellationToken stop)
    {
        if (!await LoadAsync()) return NotFound();
        Purpose = purpose;
        if (VietnameseText.Clean(purpose ?? "") is not { Length: >= 5 and <= 500 }) ModelState.AddModelError("muc-dich", T["Ghi rõ danh sách dùng để làm gì."]);
        if (password is not { Length: >= ProtectedExport.LeastPassword and <= 200 }) ModelState.AddModelError("mat-khau", T["Mật khẩu của tệp cần từ {0} ký tự trở lên.", ProtectedExport.LeastPassword]);
        if (password != again) ModelState.AddModelError("nhap-lai", T["Hai lần nhập chưa giống nhau."]);
        if (!Forms.Contains(form)) ModelState.AddModelError("dang", T["Chọn một dạng tệp."]);
        if (!ModelState.IsValid) return Page();
        LeadTo(Request.Path + Request.QueryString);
        var title = IsNumberList ? T["Danh sách trẻ cần rà soát số định danh"] : T["Danh sách trẻ em"];
        var ward = await Db.WardsFor(Me).AsNoTracking().Where(w => w.Id == Me.Ward).Select(w => w.Name).SingleAsync(stop);
        var list = new StreamedList(title, [ward, T["Lập lúc {0}; người lập: {1}", OfficeClock.Show(Clock.Now), Me.Name]], Titles, T["Tổng số"]);
        var name = (IsNumberList ? "so-dinh-danh." : "tre-em.") + form;
        var file = await exports.StreamAsync(Me, "child.export", VietnameseText.Clean(purpose!), password!, Count, name, title, s => rows.WriteAsync(s, form!, list, _children, _world, IsNumberList, stop));
        Response.Headers.CacheControl = "no-store";
        return File(file, "application/zip", $"{(IsNumberList ? "so-dinh-danh" : "tre-em")}-{Today:yyyy-MM-dd}.zip");
    }

    private async Task<bool> LoadAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody || (IsNumberList && ChildFacets.RightOf(Me, ChildFacet.Number) < FacetRight.See)) return false;
        _world = await FormWorld.OfAsync(Db, Me, T, Today);
        Titles = ChildExport.TitlesFor(_world, IsNumberList);
        _children = Filter.Of(Db, Me, Today);
        if (!string.IsNullOrWhiteSpace(Filter.Words))
        {
            var (found, _) = await search.FindAsync(Me, _children, Filter.Words, 0, int.MaxValue);
            var ids = found.Select(r => r.Id).ToList();
            _children = _children.Where(c => ids.Contains(c.Id));
        }

        Count = await _children.CountAsync();
        return true;
    }
}
