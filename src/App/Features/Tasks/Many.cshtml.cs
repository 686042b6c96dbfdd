using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>A task whose step was not taken, and why.</summary>
public sealed record LeftTask(string Short, string Why);

/// <summary>
/// One step for many tasks: started, told of, accepted. Each is a step and an act of its own, under the same rules as on the task's page; one that somebody changed
/// meanwhile is left and told, the others go on.
/// </summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ManyModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays, StepDesk desk) : WorkPage(db, clock, texts)
{
    private const string Here = "/nhiem-vu/nhieu";

    /// <summary>Tasks on the page at most.</summary>
    public const int Most = 200;

    private static readonly PlanTaskAction[] Offered = [PlanTaskAction.Accept, PlanTaskAction.Start, PlanTaskAction.Report];

    private readonly List<string> _taken = [];
    private HashSet<PlanId> _inForce = [];

    [BindProperty(SupportsGet = true)]
    public TaskFilter Filter { get; set; } = new();

    /// <summary>The step; the first this person may take at all where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "viec")]
    public PlanTaskAction? ActionAsked { get; set; }

    public PlanTaskAction Action => ActionAsked is { } asked && Offered.Contains(asked) ? asked : Me.RunsTheWard ? PlanTaskAction.Accept : PlanTaskAction.Report;

    /// <summary>Accepting is the ward's.</summary>
    public IEnumerable<PlanTaskAction> Actions => Offered.Where(a => Me.RunsTheWard || a is not PlanTaskAction.Accept);

    /// <summary>Tasks with which the step can be taken.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>Chosen ones, by identifier and version.</summary>
    public IReadOnlyCollection<string> Chosen { get; private set; } = [];

    public string? Words { get; private set; }

    /// <summary>Steps just taken, by task and entry: they can be taken back in one.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>How many were just taken back.</summary>
    public int TakenBack { get; private set; }

    public IReadOnlyList<LeftTask> Left { get; private set; } = [];

    public static string MarkOf(PlanTask task) => $"{task.Id.Value}:{task.Version}";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(string?[] chosen, string? words)
    {
        (Chosen, Words) = ([.. chosen.OfType<string>().Distinct().Take(Most)], words);
        if (Chosen.Count == 0) ModelState.AddModelError("chon", T["Chọn ít nhất một nhiệm vụ."]);
        if (Action is PlanTaskAction.Report && string.IsNullOrWhiteSpace(words)) ModelState.AddModelError("loi-ke", T["Ghi đã làm gì."]);
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return Page();
        }

        LeadTo(Here + Request.QueryString);
        await TakeAsync(words);
        Chosen = [];
        if (Left.Count == 0) Words = null;
        Db.ChangeTracker.Clear();
        await LoadAsync();
        return Page();
    }

    /// <summary>Takes back the steps just taken for many tasks.</summary>
    public async Task<IActionResult> OnPostBackAsync(string?[] taken)
    {
        LeadTo(Here + Request.QueryString);
        var left = new List<LeftTask>();
        foreach (var mark in taken.OfType<string>().Distinct().Take(Most))
        {
            if (mark.Split(':') is not [var id, var told] || !Guid.TryParse(told, out var entry) || await FindAsync(id) is not { } task) continue;
            if (await desk.TakeBackAsync(Me, task, new TaskEntryId(entry)) is [var refusal, ..])
            {
                left.Add(new LeftTask(TaskRow.Shortened(task.Text), T[refusal.Code]));
            }
            else
            {
                TakenBack++;
                Db.Form = null; // the form was saved with the first
            }

            Db.ChangeTracker.Clear();
        }

        Left = left;
        await LoadAsync();
        return Page();
    }

    private async Task TakeAsync(string? words)
    {
        await ReadPlansAsync();
        var left = new List<LeftTask>();
        foreach (var mark in Chosen)
        {
            if (mark.Split(':') is not [var id, var version] || !int.TryParse(version, out var seen) || await FindAsync(id) is not { } task) continue;
            if (await TryAsync(task, seen, words) is { } why) left.Add(new LeftTask(TaskRow.Shortened(task.Text), why));
        }

        Left = left;
    }

    private async Task<PlanTask?> FindAsync(string id) =>
        Guid.TryParse(id, out var task) ? await Db.TasksFor(Me).Include(t => t.Support).SingleOrDefaultAsync(t => t.Id == new PlanTaskId(task)) : null;

    // Null where the step was taken.
    private async Task<string?> TryAsync(PlanTask task, int seen, string? words)
    {
        if (task.Version != seen) return T["Người khác vừa cập nhật nhiệm vụ này; mở ra xem rồi làm lại nếu vẫn đúng."];
        if (WhyNot(task, words) is { } refusal) return T[refusal.Code];
        var entry = desk.Take(Me, task, Action, words);
        try
        {
            await SaveAsync("task." + Action.ToString().ToLowerInvariant(), $"task/{task.Id.Value}");
            _taken.Add($"{task.Id.Value}:{entry.Id.Value}");
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            (Db.Entry(entry).State, Db.Entry(task).State) = (EntityState.Detached, EntityState.Detached);
            return T["Người khác vừa cập nhật nhiệm vụ này; mở ra xem rồi làm lại nếu vẫn đúng."];
        }
    }

    private Refusal? WhyNot(PlanTask task, string? words) =>
        TaskPermissions.WhyNot(Me, task, Action).Concat(task.WhyNot(Action, words, _inForce.Contains(task.PlanId))).Cast<Refusal?>().FirstOrDefault();

    private async Task ReadPlansAsync() =>
        _inForce = (await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null).ToListAsync()).Where(p => p.IsInForce).Select(p => p.Id).ToHashSet();

    private async Task LoadAsync()
    {
        var working = await workingDays.OfAsync(Me);
        await ReadPlansAsync();
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var tasks = await Filter.Of(Db, Me, Today, workingDays.AmberUntil(working)).AsNoTracking().Include(t => t.Support).OrderBy(t => t.Order).ToListAsync();
        Tasks = [.. tasks.Where(t => _inForce.Contains(t.PlanId) && WhyNot(t, "…") is null).Take(Most)];
    }
}
