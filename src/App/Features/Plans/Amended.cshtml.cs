using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>What an amendment changed, as it was confirmed: each person sees it of the tasks they see.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class AmendedModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Plan Amendment { get; private set; } = null!;

    public Plan Plan { get; private set; } = null!;

    /// <summary>Lines of the history by task, in their order.</summary>
    public IReadOnlyList<IGrouping<PlanTaskId, PlanChange>> Changes { get; private set; } = [];

    /// <summary>Words of the tasks as they stand today.</summary>
    public IReadOnlyDictionary<PlanTaskId, string> Tasks { get; private set; } = new Dictionary<PlanTaskId, string>();

    /// <summary>Who confirmed it; null for those who do not see names.</summary>
    public string? By { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await Db.AmendmentsFor(Me).AsNoTracking().SingleOrDefaultAsync(a => a.Id == new PlanId(id)) is not { } amendment) return NotFound();
        Amendment = amendment;
        Plan = await Db.PlansFor(Me).AsNoTracking().SingleAsync(p => p.Id == amendment.Amends);
        var lines = await Db.PlanChangesFor(Me).AsNoTracking().Where(c => c.AmendmentId == amendment.Id).OrderBy(c => c.Order).ToListAsync();
        Changes = [.. lines.GroupBy(c => c.TaskId)];
        var changed = lines.Select(c => c.TaskId).Distinct().ToList();
        Tasks = await Db.TasksFor(Me).Where(t => changed.Contains(t.Id)).Select(t => new { t.Id, t.Text }).ToDictionaryAsync(t => t.Id, t => t.Text);
        By = (await Db.NamesOfAsync(Me, [amendment.TakenUp!.By])).GetValueOrDefault(amendment.TakenUp.By);
        return Page();
    }

    /// <summary>Tasks to which this happened.</summary>
    public IReadOnlyList<IGrouping<PlanTaskId, PlanChange>> Of(PlanChangeKind kind) => [.. Changes.Where(c => c.First().Kind == kind)];
}
