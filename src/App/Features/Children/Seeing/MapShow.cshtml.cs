using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>A map that was handed in: which of its areas is which residential group, and its use.</summary>
[For(Role.Officer, Role.Administrator)]
public sealed class MapShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public GroupMap Map { get; private set; } = null!;

    public MapDrawing Drawing { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    /// <summary>Residential groups that exist and have no area.</summary>
    public IReadOnlyList<Unit> Missing => [.. World.Groups.Where(g => g.ExistsOn(Today) && Map.Areas.All(a => a.GroupId != g.Id))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>Keeps which area is which group, and uses the map from today on.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        LeadTo(Me.Role is Role.Officer ? "/tre-em/ban-do" : "/tre-em/ban-do/nap");
        if (Map.From is null) foreach (var area in Map.Areas) area.Assign(Chosen(area));
        if (IsRefused(Map.WhyNotUse())) return Page();
        var former = await Db.GroupMapsFor(Me).Where(m => m.WardId == Me.Ward && m.From != null && m.ReplacedOn == null).OrderByDescending(m => m.At).FirstOrDefaultAsync();
        Map.Use(Today, former);
        if (await TrySaveAsync("map.use", $"group-map/{id}") is SaveOutcome.Saved)
        {
            Notice = T["Đã dùng bản đồ mới. Bản đồ trước được giữ lại."];
            return LocalRedirect(Me.Role is Role.Officer ? "/tre-em/ban-do" : "/tre-em/ban-do/nap");
        }

        return await OvertakenAsync(id);
    }

    private async Task<PageResult> OvertakenAsync(Guid id)
    {
        await LoadAsync(id);
        if (Map.From is null) foreach (var area in Map.Areas) area.Assign(Chosen(area));
        ModelState.AddModelError("", T["Vừa có người khác đổi bản đồ. Những gì bạn chọn vẫn còn đây; xem lại rồi ghi lần nữa."]);
        return Page();
    }

    private UnitId? Chosen(MapArea area) =>
        Guid.TryParse(Request.Form[$"vung-{area.Number}"], out var said) ? World.Groups.FirstOrDefault(g => g.Id.Value == said)?.Id : null;

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.GroupMapsFor(Me).Include(m => m.Areas.OrderBy(a => a.Number)).SingleOrDefaultAsync(m => m.Id == new GroupMapId(id)) is not { } map) return false;
        (Map, Drawing) = (map, new MapDrawing(map.Areas));
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        return true;
    }
}
