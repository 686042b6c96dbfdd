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

/// <summary>What a person typed about a point of the outline.</summary>
/// <param name="Under">Path of the point it stands under; empty for a new part.</param>
/// <param name="Clause">The point that is changed; null for a new one.</param>
/// <param name="Version">Version of the plan the form was shown with.</param>
public sealed record TypedPoint(string? Under, Guid? Clause, string? Heading, string? Text, int Version);

/// <summary>Đề mục: the outline of a plan that is still gone through, put together point by point.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class OutlineModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    private IReadOnlyList<PlanTask> _tasks = [];

    /// <summary>What was typed and not saved.</summary>
    public TypedPoint? Typed { get; private set; }

    /// <summary>Points under which another one may stand.</summary>
    public IEnumerable<Clause> Parents => Clauses.Where(c => c.Depth < PlanOutline.Deepest);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, TypedPoint typed)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = typed;
        var under = Clauses.FirstOrDefault(c => c.Path == typed.Under);
        if (IsRefused(PlanOutline.WhyNotAdd(under, typed.Heading, typed.Text), "de-muc")) return Page();
        var place = PlanOutline.Next(Clauses, under);
        foreach (var later in Clauses.Where(c => c.Order >= place.Order)) later.Move(later.Order + 1);
        var added = new Clause(Ids.New<ClauseId>(), Plan.Id, place.Path, place.Order, place.Depth);
        added.Say(typed.Heading, typed.Text);
        Db.Add(added);
        return await SavedAsync("plan.add-point", typed.Version, place.Path);
    }

    public async Task<IActionResult> OnPostSayAsync(Guid id, TypedPoint typed)
    {
        if (!await LoadAsync(id) || Clauses.FirstOrDefault(c => c.Id.Value == typed.Clause) is not { } clause) return NotFound();
        Typed = typed;
        if (IsRefused(PlanOutline.WhyNotAdd(under: null, typed.Heading, typed.Text), $"m-{clause.Id.Value}")) return Page();
        clause.Say(typed.Heading, typed.Text);
        return await SavedAsync("plan.correct-point", typed.Version, clause.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid clause, int version)
    {
        if (!await LoadAsync(id) || Clauses.FirstOrDefault(c => c.Id.Value == clause) is not { } removed) return NotFound();
        if (IsRefused(PlanOutline.WhyNotRemove(removed, Clauses, _tasks))) return Page();
        Db.Remove(removed);
        return await SavedAsync("plan.remove-point", version, anchor: "cac-muc");
    }

    // The plan's version stands for its outline: numbers are given in order, so two people may not both add to what they saw.
    private async Task<IActionResult> SavedAsync(string kind, int version, string anchor)
    {
        var back = $"/ke-hoach/{Plan.Id.Value}/dan-y#{anchor}";
        LeadTo(back);
        Db.Expect(Plan, version);
        Db.Touch(Plan);
        try
        {
            await SaveAsync(kind, $"plan/{Plan.Id.Value}");
            return LocalRedirect(back);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ShowOvertakenAsync();
        }
    }

    private async Task<IActionResult> ShowOvertakenAsync()
    {
        var plan = Plan.Id.Value;
        Db.ChangeTracker.Clear();
        if (!await LoadAsync(plan)) return NotFound();
        ModelState.AddModelError("", T["Người khác vừa sửa kế hoạch này nên thay đổi của bạn chưa được lưu. Trang bên dưới là bản mới nhất, điều bạn gõ còn nguyên; xem rồi lưu lần nữa nếu vẫn cần."]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.DraftsFor(Me).SingleOrDefaultAsync(p => p.Id == new PlanId(id)) is not { } plan) return false;
        Plan = plan;
        Clauses = await Db.ClausesFor(Me).Where(c => c.PlanId == plan.Id).OrderBy(c => c.Order).ToListAsync();
        _tasks = await Db.ReadTasksFor(Me).AsNoTracking().Where(t => t.PlanId == plan.Id).ToListAsync();
        return true;
    }
}

/// <summary>A point of a plan in words.</summary>
public static class ClauseWords
{
    /// <summary>Its own number as it is printed: "II.", "1.", "a)"; as it was read where it is numbered in another way.</summary>
    public static string Marker(Clause clause)
    {
        var label = clause.Path.Split('.')[^1];
        return clause.Depth switch
        {
            _ when label.Length > 5 || label.Contains(' ', StringComparison.Ordinal) => label,
            _ when char.IsAsciiLetterLower(label[0]) || label[0] == 'đ' => label + ")",
            _ => label + ".",
        };
    }

    /// <summary>The point as one line.</summary>
    public static string Line(Clause clause) => string.Join(' ', new[] { Marker(clause), clause.Heading, clause.Text }.Where(w => !string.IsNullOrEmpty(w)));
}
