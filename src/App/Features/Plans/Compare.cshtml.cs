using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>What a person typed about a task that ends.</summary>
public sealed record TypedEnding(Guid Task, bool Ends, string? Reason);

/// <summary>Đối chiếu: an amendment beside the plan in force, task by task. The officer corrects what was matched, says what ends, and confirms.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class CompareModel(AppDb db, OfficeClock clock, Texts texts, AmendmentDesk desk) : WorkPage(db, clock, texts)
{
    public OpenAmendment Open { get; private set; } = null!;

    public Plan Draft => Open.Draft;

    public Amendment Changes => Open.Changes;

    public ChangeWords Words { get; private set; } = null!;

    /// <summary>Points of the plan in force under which a new task can stand.</summary>
    public IReadOnlyList<Clause> Places { get; private set; } = [];

    /// <summary>How often something was told about a task in force.</summary>
    public IReadOnlyDictionary<PlanTaskId, int> Told { get; private set; } = new Dictionary<PlanTaskId, int>();

    /// <summary>Task whose counterpart is being corrected.</summary>
    [BindProperty(SupportsGet = true, Name = "sua")]
    public Guid? Edit { get; set; }

    public IReadOnlyList<Refusal> WhyNotConfirm => [.. Draft.WhyNotTakeUp(Changes)];

    /// <summary>Tasks in force no task of the amendment stands for yet, and the one it stands for now.</summary>
    public IEnumerable<PlanTask> Candidates(PlanTask read) => Changes.Ended.Concat(Changes.Kept).Concat(Open.Now.Where(t => t.Id == read.Replaces)).OrderBy(t => t.Order);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await LoadAsync(id)) return Page();
        return await Db.AmendmentsFor(Me).AnyAsync(a => a.Id == new PlanId(id)) ? LocalRedirect($"/ke-hoach/{id}/da-sua") : NotFound();
    }

    public async Task<IActionResult> OnPostMatchAsync(Guid id, Guid task, Guid? inForce, string? place)
    {
        if (!await LoadAsync(id) || Open.Read.FirstOrDefault(t => t.Id.Value == task) is not { } read) return NotFound();
        read.Match(Open.Now.FirstOrDefault(t => t.Id.Value == inForce && Amendment.IsInPlan(t))?.Id);
        if (!Draft.IsWhole && Places.Any(c => c.Path == place) && place != read.ClausePath) read.Move(FreePath(place!), read.Order);
        return await SavedAsync("plan.match-task", $"t{task}");
    }

    private string FreePath(string place)
    {
        var taken = Open.Read.Select(t => t.Path).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? place : $"{place}#{n}").First(p => !taken.Contains(p));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, TypedEnding typed)
    {
        if (!await LoadAsync(id) || Changes.Ended.Concat(Changes.Kept).FirstOrDefault(t => t.Id.Value == typed.Task) is not { } task) return NotFound();
        desk.Choose(Open, task, typed.Ends, typed.Reason);
        return await SavedAsync("plan.choose-ending", $"t{typed.Task}");
    }

    /// <param name="version">Version of the amendment the page was shown with.</param>
    /// <param name="planVersion">Version of the plan in force it was shown with: another amendment may have come first.</param>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, int version, int planVersion)
    {
        if (!await LoadAsync(id)) return await ConfirmedAsync(id);
        if (IsRefused(WhyNotConfirm))
        {
            // Read in the moment somebody else confirmed it, a part is of before and a part of after.
            Db.ChangeTracker.Clear();
            return await desk.FindAsync(Me, id) is null ? await ConfirmedAsync(id) : Page();
        }

        Db.Expect(Draft, version);
        Db.Expect(Open.InForce, planVersion);
        var plan = $"/ke-hoach/{Open.InForce.Id.Value}";
        await desk.ConfirmAsync(Me, Open, Words);
        LeadTo(plan);
        if (!await IsSavedAsync("plan.take-up", $"plan/{Open.InForce.Id.Value}")) return await ShowOvertakenAsync(id);
        Notice = T["Đã áp dụng sửa đổi. Tiến độ, minh chứng và báo cáo của nhiệm vụ giữ lại còn nguyên."];
        return LocalRedirect(plan);
    }

    // Somebody else confirmed it while this person looked at it.
    private async Task<IActionResult> ConfirmedAsync(Guid id)
    {
        if (await Db.AmendmentsFor(Me).AsNoTracking().SingleOrDefaultAsync(a => a.Id == new PlanId(id)) is not { Amends: { } plan }) return NotFound();
        Notice = T["Bản sửa đổi này đã được người khác áp dụng trước đó."];
        return LocalRedirect($"/ke-hoach/{plan.Value}");
    }

    private async Task<IActionResult> SavedAsync(string kind, string anchor)
    {
        var back = $"/ke-hoach/{Draft.Id.Value}/doi-chieu#{anchor}";
        LeadTo(back);
        return await IsSavedAsync(kind, $"plan/{Draft.Id.Value}") ? LocalRedirect(back) : await ShowOvertakenAsync(Draft.Id.Value);
    }

    private async Task<bool> IsSavedAsync(string kind, string subject)
    {
        try
        {
            await SaveAsync(kind, subject);
            return true;
        }
        catch (DbUpdateException)
        {
            // Changed by somebody else meanwhile, or two people chose about one task for the first time.
            return false;
        }
    }

    private async Task<IActionResult> ShowOvertakenAsync(Guid id)
    {
        Db.ChangeTracker.Clear();
        if (!await LoadAsync(id)) return await ConfirmedAsync(id);
        ModelState.AddModelError("", T["Trong lúc bạn xem, kế hoạch hoặc bản sửa đổi đã thay đổi nên chưa áp dụng. Bảng bên dưới đã so lại với bản mới nhất; hãy xem rồi áp dụng lần nữa."]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await desk.FindAsync(Me, id) is not { } open) return false;
        Open = open;
        Words = new ChangeWords(await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name));
        Places = await Db.ClausesFor(Me).AsNoTracking().Where(c => c.PlanId == open.InForce.Id).OrderBy(c => c.Order).ToListAsync();
        Told = await Db.TaskEntriesFor(Me).Where(e => Db.TasksFor(Me).Any(t => t.Id == e.TaskId && t.PlanId == open.InForce.Id)).GroupBy(e => e.TaskId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return true;
    }
}
