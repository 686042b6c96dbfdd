using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A change of a group as it is typed.</summary>
public sealed record RiskGroupChange(string? Name, string? From, string? LastDay, int Version);

/// <summary>A group of the ward's list: what it was called when, renaming and ending it.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class RiskGroupModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public RiskGroup Group { get; private set; } = null!;

    /// <summary>Facts that ever named it.</summary>
    public int Uses { get; private set; }

    public RiskGroupChange Typed { get; private set; } = new(null, null, null, 0);

    /// <summary>Which form is open again: "ten", "ngung" or none.</summary>
    public string Open { get; private set; } = "";

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenameAsync(Guid id, RiskGroupChange form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        Keep(form, "ten");
        if (NeededDay(form.From, "tu") is not { } from || IsOvertaken(form)) return Again();
        if (IsRefused(Group.WhyNotRename(form.Name, from).Where(r => r.Code != "risk-group.renamed-later"), "ten") || IsRefused(Group.WhyNotRename(form.Name, from), "tu")) return Page();
        Group.Rename(form.Name!, from);
        return await SavedAsync(id, "risk-group.rename", T["Đã lưu tên. Ngày trước đó vẫn mang tên cũ."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, RiskGroupChange form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        Keep(form, "ngung");
        if (NeededDay(form.LastDay, "ngay-cuoi") is not { } last || IsOvertaken(form)) return Again();
        if (IsRefused(Group.WhyNotEnd(last), "ngay-cuoi")) return Page();
        Group.End(last);
        return await SavedAsync(id, "risk-group.end", T["Đã ghi ngày ngừng dùng. Trẻ đã ghi thuộc nhóm vẫn giữ trong hồ sơ."]);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, RiskGroupChange form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        Keep(form, "");
        if (IsOvertaken(form) || IsRefused(RiskGroup.WhyNotDrop(Uses))) return Again();
        Db.Remove(Group);
        return await SavedAsync(id, "risk-group.drop", T["Đã bỏ nhóm chưa dùng."], "/tre-em/thiet-lap/nhom-nguy-co");
    }

    private void Keep(RiskGroupChange form, string open) => (Typed, Open) = (form with { From = form.From ?? Typed.From, LastDay = form.LastDay ?? Typed.LastDay, Name = form.Name ?? Typed.Name }, open);

    private bool IsOvertaken(RiskGroupChange form)
    {
        if (form.Version == Group.Version) return false;
        ModelState.AddModelError("", T["Nhóm vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return true;
    }

    private PageResult Again()
    {
        Typed = Typed with { Version = Group.Version };
        return Page();
    }

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string notice, string? address = null)
    {
        var (typed, open) = (Typed, Open);
        address ??= $"/tre-em/thiet-lap/nhom-nguy-co/{id}";
        LeadTo(address);
        if (await TrySaveAsync(kind, $"risk-group/{id}") is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect(address);
        }

        if (!await LoadAsync(id)) return NotFound();
        (Typed, Open) = (typed, open);
        ModelState.AddModelError("", T["Nhóm vừa được người khác sửa. Những gì bạn viết vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return Again();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.RiskGroupsFor(Me).Include(g => g.Names).SingleOrDefaultAsync(g => g.Id == new RiskGroupId(id)) is not { } group) return false;
        Group = group;
        Uses = await Db.UsesOfAsync(group);
        Typed = new RiskGroupChange(group.Name, Days.Show(Today), Days.Show(Today), group.Version);
        History = await HistoryOfAsync($"risk-group/{id}");
        return true;
    }
}
