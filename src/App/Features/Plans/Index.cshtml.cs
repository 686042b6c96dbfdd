using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>The ward's plans, and the readings that still wait for a person.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<Plan> BeingRead { get; private set; } = [];

    public IReadOnlyList<Plan> InForce { get; private set; } = [];

    /// <summary>Accepted and all tasks the person sees, by plan.</summary>
    public IReadOnlyDictionary<PlanId, (int Done, int All)> Progress { get; private set; } = new Dictionary<PlanId, (int, int)>();

    public async Task OnGetAsync()
    {
        var plans = await Db.PlansFor(Me).AsNoTracking().Where(p => p.DroppedAt == null).OrderByDescending(p => p.Year).ThenBy(p => p.Title).ToListAsync();
        BeingRead = [.. plans.Where(p => p is { IsInForce: false, TakenUp: null })];
        InForce = [.. plans.Where(p => p.IsInForce)];
        var counts = await Db.TasksFor(Me).GroupBy(t => t.PlanId)
            .Select(g => new { g.Key, Done = g.Count(t => t.Status == PlanTaskStatus.Accepted), All = g.Count() }).ToListAsync();
        Progress = counts.ToDictionary(c => c.Key, c => (c.Done, c.All));
    }
}
