using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Organisation;

/// <summary>A new unit of the ward.</summary>
[For(Role.Officer, Role.Administrator)]
public sealed class AddUnitModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>What was typed.</summary>
    public UnitForm Typed { get; private set; } = new(null, null, null, null, 0);

    public void OnGet() => Typed = Typed with { From = Days.Show(Today) };

    public async Task<IActionResult> OnPostAsync(UnitForm form)
    {
        Typed = form;
        await form.CheckNamesAsync(ModelState, T, Db, Me, self: null);
        if (form.Kind is null) ModelState.AddModelError("loai", T["Chọn loại đơn vị."]);
        if (!Days.TryRead(form.From, out var from) || from is null) ModelState.AddModelError("tu", T["Ngày bắt đầu chưa đúng dạng ngày/tháng/năm, ví dụ 01/07/2025."]);
        if (!ModelState.IsValid) return Page();
        var unit = new Unit(Ids.New<UnitId>(), Me.Ward, form.Name!, form.Kind!.Value, from!.Value, [.. form.Others]);
        Db.Add(unit);
        var address = $"/to-chuc/don-vi/{unit.Id.Value}";
        LeadTo(address);
        await SaveAsync("unit.add", $"unit/{unit.Id.Value}");
        Notice = T["Đã thêm đơn vị. Bây giờ có thể giao chức vụ trong đơn vị."];
        return LocalRedirect(address);
    }
}
