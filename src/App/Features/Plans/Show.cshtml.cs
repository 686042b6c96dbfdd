using MangNon.App.Data;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>A plan in force, clause by clause, each with its tasks and what it rests on.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    /// <summary>Tasks the person sees, by clause.</summary>
    public ILookup<string, TaskRow> Tasks { get; private set; } = Array.Empty<TaskRow>().ToLookup(t => t.ClausePath);

    public ILookup<string, HigherDocument> Grounds { get; private set; } = Array.Empty<HigherDocument>().ToLookup(_ => "");

    public IReadOnlyList<ReportRound> Rounds { get; private set; } = [];

    /// <summary>Amendments that were put into it, the last first.</summary>
    public IReadOnlyList<Plan> Amendments { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var plan = await Db.PlansFor(Me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new PlanId(id) && p.Adoption != null);
        if (plan is null) return NotFound();
        Plan = plan;
        Clauses = await Db.ClausesFor(Me).AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Order).ToListAsync();
        Tasks = (await TaskFilter.Rows(Db.TasksFor(Me).Where(t => t.PlanId == plan.Id && t.EndedBy == null)).ToListAsync()).ToLookup(t => t.ClausePath);
        var cited = await Db.CitationsFor(Me).Where(c => c.PlanId == plan.Id)
            .Join(Db.HigherDocumentsFor(Me), c => c.DocumentId, d => d.Id, (c, d) => new { c.Path, Document = d }).AsNoTracking().ToListAsync();
        Grounds = cited.ToLookup(c => c.Path, c => c.Document);
        Rounds = await Db.RoundsFor(Me).AsNoTracking().Where(r => r.PlanId == plan.Id).OrderBy(r => r.DueOn).ToListAsync();
        Amendments = await Db.AmendmentsFor(Me).AsNoTracking().Where(a => a.Amends == plan.Id).OrderByDescending(a => a.TakenUp!.At).ToListAsync();
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        return Page();
    }

    public string UnitName(TaskRow row) => row.LeadUnitId is { } unit ? Units.GetValueOrDefault(unit, "") : "";
}
