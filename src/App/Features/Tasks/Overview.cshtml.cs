using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>Tổng quan: how far a plan is by unit and section, and what has to be looked after. Each number leads to its tasks.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class OverviewModel(AppDb db, OfficeClock clock, Texts texts, ProgressDesk desk) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public Guid? Asked { get; set; }

    /// <summary>Plans in force, the newest first.</summary>
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    /// <summary>Null while no plan is in force.</summary>
    public PlanOverview? Overview { get; private set; }

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Headings of the sections.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        Plans = await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null).OrderByDescending(p => p.Year).ThenByDescending(p => p.Adoption!.At).ToListAsync();
        var plan = Asked is { } asked ? Plans.FirstOrDefault(p => p.Id.Value == asked) : Plans.FirstOrDefault(p => p.Year <= Today.Year) ?? (Plans is [var next, ..] ? next : null);
        if (plan is null) return Asked is null ? Page() : NotFound();
        Overview = await desk.OfAsync(Me, plan);
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        Headings = await Db.ClausesFor(Me).AsNoTracking().Where(c => c.PlanId == plan.Id && c.Depth == 1).GroupBy(c => c.Path).Select(g => new { g.Key, Heading = g.Min(c => c.Heading) }).ToDictionaryAsync(c => c.Key, c => c.Heading ?? "");
        return Page();
    }

    public string UnitName(UnitId? unit) => unit is { } known ? Units.GetValueOrDefault(known, "") : T["Chưa có chủ trì"];

    /// <summary>The list of tasks behind a number.</summary>
    public string ListOf(string filter) => $"/nhiem-vu?ke-hoach={Overview!.Plan.Id.Value}&{filter}";

    public static string ShareOf(Progress progress) => progress.All == 0 ? "" : $"{100 * progress.Done / progress.All}%";
}
