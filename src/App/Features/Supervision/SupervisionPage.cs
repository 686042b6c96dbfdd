using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Supervision;

/// <summary>A page with the fields of a minute.</summary>
public abstract class SupervisionPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    protected const string Here = "/giam-sat";

    /// <summary>The Fatherland Front writes; the others read and answer.</summary>
    public bool MayWrite => Me.Role is Role.Supervisor;

    public MinuteForm Form { get; protected set; } = MinuteForm.Empty;

    /// <summary>Plans in force whose clauses can be named.</summary>
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    /// <summary>Units of the ward that can be supervised: all but the supervisor's own.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>What can be chosen in the fields.</summary>
    protected async Task LoadChoicesAsync()
    {
        Plans = await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null).OrderByDescending(p => p.Year).ToListAsync();
        var open = await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && (u.To == null || u.To >= Today)).ToListAsync();
        Units = [.. open.Where(u => !MayWrite || u.Id != Me.Unit).OrderBy(u => u.Kind).ThenBy(u => u.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The facts as typed, or null where something in them is no choice or no day, which then stands in the model state.</summary>
    protected async Task<SupervisionFacts?> ReadAsync(MinuteForm form)
    {
        if (form.Read(ModelState, T) is not { } facts) return null;
        if (facts.Units.Any(u => Units.All(k => k.Id != u)) || facts.Plan is { } plan && Plans.All(p => p.Id != plan)) ModelState.AddModelError("", T["Chọn trong danh sách."]);
        else IsRefused(await WhyNoClauseAsync(facts), MinuteForm.FieldOf);
        return ModelState.IsValid ? facts : null;
    }

    // "II" and "II.3" name all that stands under them.
    private async Task<IReadOnlyList<Refusal>> WhyNoClauseAsync(SupervisionFacts facts)
    {
        if (facts.Plan is not { } plan) return [];
        var paths = await Db.TasksFor(Me).Where(t => t.PlanId == plan).Select(t => t.Path).ToListAsync();
        return SupervisionMinute.Places(facts.Clauses).All(c => paths.Any(p => p == c || p.StartsWith(c + ".", StringComparison.Ordinal))) ? [] : [new Refusal("supervision.no-such-clause")];
    }
}
