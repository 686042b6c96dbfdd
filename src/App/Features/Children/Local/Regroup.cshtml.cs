using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Local;

/// <summary>A past rearrangement in the list.</summary>
public sealed record RegroupRow(Regrouping Regrouping, Batch Batch);

/// <summary>Residential groups are divided, merged or renamed from a day on: typed, looked at, written down as one batch.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class RegroupModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, RegroupDesk desk) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Groups that exist today with their households.</summary>
    public IReadOnlyList<(Unit Unit, int Households)> Groups { get; private set; } = [];

    public IReadOnlyList<RegroupRow> Past { get; private set; } = [];

    public RegroupForm Typed { get; private set; } = new(null, null, [], new Dictionary<Guid, string>());

    /// <summary>Lines the page shows: those typed and some more.</summary>
    public int Lines { get; private set; } = 2;

    /// <summary>What would be done; null before it was looked at.</summary>
    public RegroupPlan? Plan { get; private set; }

    public bool MayEdit => Me.Role is Role.Officer;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Typed = Typed with { From = Days.Show(Today) };
    }

    /// <param name="task">"xem" to look, "them" for more lines, "ghi" to write it down.</param>
    /// <param name="seal">Of the plan that was shown.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "viec")] string? task, [FromForm(Name = "Seal")] string? seal)
    {
        if (!MayEdit) return NotFound();
        Typed = RegroupForm.Read(Request.Form);
        Lines = Math.Min(RegroupForm.MostLines, Math.Max(2, Typed.Lines.Count + (task == "them" ? 2 : 0)));
        await LoadAsync();
        if (task == "them") return Page();
        Plan = await desk.PlanAsync(Me, Typed, ModelState);
        if (Plan is null || task != "ghi") return Page();
        if (seal != Plan.Seal)
        {
            ModelState.AddModelError("", T["Có điều đã khác so với lần xem trước. Xem lại bên dưới rồi ghi."]);
            return Page();
        }

        return await ApplyAsync(Plan);
    }

    private async Task<IActionResult> ApplyAsync(RegroupPlan plan)
    {
        var batch = desk.Apply(Me, plan, await desk.HeldInAsync(Me, plan.Ending));
        var address = $"/tre-em/dot/{batch.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("regrouping.apply", $"batch/{batch.Id.Value}", plan.Document) is SaveOutcome.Saved)
        {
            Notice = T["Đã sắp xếp tổ dân phố: {0} hộ đổi tổ từ ngày {1}.", plan.Households.Count, Days.Show(plan.From)];
            return LocalRedirect(address);
        }

        await LoadAsync();
        Plan = await desk.PlanAsync(Me, Typed, ModelState);
        ModelState.AddModelError("", T["Có điều đã khác so với lần xem trước. Xem lại bên dưới rồi ghi."]);
        return Page();
    }

    private async Task LoadAsync()
    {
        var units = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.Kind == UnitKind.ResidentialGroup).OrderBy(u => u.Name).ToListAsync();
        var counts = await Db.HouseholdsFor(Me).Where(h => h.GroupId != null).GroupBy(h => h.GroupId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count);
        Groups = [.. units.Where(u => u.ExistsOn(Today)).Select(u => (u, counts.GetValueOrDefault(u.Id)))];
        var past = await Db.RegroupingsFor(Me).AsNoTracking().OrderByDescending(r => r.From).Take(50).ToListAsync();
        var ids = past.Select(r => r.Id).ToList();
        var batches = await Db.BatchesFor(Me).AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id);
        Past = [.. past.Select(r => new RegroupRow(r, batches[r.Id]))];
    }
}
