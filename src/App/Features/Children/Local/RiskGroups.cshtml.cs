using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A group of the list with the children in it today.</summary>
public sealed record RiskGroupRow(RiskGroup Group, int Children);

/// <summary>A new group as it is typed.</summary>
public sealed record RiskGroupForm(string? Name, string? From);

/// <summary>The ward's own list of children at risk.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class RiskGroupsModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : LocalPage(db, clock, texts, dialect)
{
    public IReadOnlyList<RiskGroupRow> InUse { get; private set; } = [];

    public IReadOnlyList<RiskGroupRow> Ended { get; private set; } = [];

    public RiskGroupForm Typed { get; private set; } = new(null, null);

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Typed = new RiskGroupForm(null, Days.Show(Today));
    }

    public async Task<IActionResult> OnPostAsync(RiskGroupForm form)
    {
        if (!MayEdit) return NotFound();
        await LoadAsync();
        Typed = form;
        var from = NeededDay(form.From, "tu");
        var all = InUse.Concat(Ended).Select(r => r.Group).ToList();
        if (InUse.FirstOrDefault(r => VietnameseText.Fold(r.Group.Name) == VietnameseText.Fold(form.Name)) is { } same) ModelState.AddModelError("ten", T["Danh sách đã có nhóm \"{0}\".", same.Group.Name]);
        var code = RiskGroup.CodeFor(form.Name ?? "", [.. all.Select(g => g.Code)]);
        if (IsRefused(string.IsNullOrWhiteSpace(form.Name) ? [new Domain.Refusal("risk-group.name")] : RiskGroup.WhyNotName(code, form.Name), "ten")) return Page();
        var group = new RiskGroup(Ids.New<RiskGroupId>(), Me.Ward, code, form.Name!, from!.Value);
        Db.Add(group);
        LeadTo("/tre-em/thiet-lap/nhom-nguy-co");
        if (await TrySaveAsync("risk-group.add", $"risk-group/{group.Id.Value}") is SaveOutcome.Saved)
        {
            Notice = T["Đã thêm nhóm. Từ ngày {0} chọn được nhóm này khi ghi hoàn cảnh của trẻ.", Days.Show(group.From)];
            return LocalRedirect("/tre-em/thiet-lap/nhom-nguy-co");
        }

        await LoadAsync();
        ModelState.AddModelError("ten", T["Danh sách vừa được người khác sửa. Xem lại rồi ghi lần nữa."]);
        return Page();
    }

    private async Task LoadAsync()
    {
        var groups = await Db.RiskGroupsFor(Me).AsNoTracking().Include(g => g.Names).OrderBy(g => g.Name).ToListAsync();
        var codes = groups.Select(g => g.Code).ToList();
        var counts = await Db.ChildrenFor(Me).OnList(Today).SelectMany(c => c.Circumstances)
            .Where(f => codes.Contains(f.Code) && f.SupersededAt == null && f.From <= Today && (f.To == null || f.To >= Today))
            .GroupBy(f => f.Code).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var rows = groups.Select(g => new RiskGroupRow(g, counts.GetValueOrDefault(g.Code))).ToLookup(r => r.Group.To is { } last && last < Today);
        (InUse, Ended) = ([.. rows[false]], [.. rows[true]]);
    }
}
