using MangNon.App.Data;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>A line of the document beside what was read from it.</summary>
public sealed record ShownLine(int Page, int Number, string Text, bool IsRead);

/// <summary>Rà soát: a person goes through what was read, then adopts it.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ReviewModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<ShownLine> Lines { get; private set; } = [];

    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    public IReadOnlyList<ReportRound> Rounds { get; private set; } = [];

    public IReadOnlyList<PlanWarning> Warnings { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Task open for editing.</summary>
    [BindProperty(SupportsGet = true, Name = "sua")]
    public Guid? Edit { get; set; }

    /// <summary>What was typed and not saved.</summary>
    public TypedTask? Typed { get; private set; }

    /// <summary>The other's version, when two people edited the same task.</summary>
    public PlanTask? Theirs { get; private set; }

    private bool _hasSource;

    public int WithoutLead => Tasks.Count(t => !t.IsDropped && t.LeadUnitId is null);

    public IReadOnlyList<Refusal> WhyNotAdopt => [.. Plan.WhyNotAdopt(Tasks)];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHeaderAsync(Guid id, TypedHead typed)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (typed.Read(ModelState, T) is not { } facts) return Page();
        Db.Expect(Plan, typed.Version);
        typed.PutInto(Plan, facts);
        return await SavedAsync("plan.correct", "dau");
    }

    public async Task<IActionResult> OnPostTaskAsync(Guid id, TypedTask typed)
    {
        if (!await LoadAsync(id) || FindTask(typed.Task) is not { } edited) return NotFound();
        (Edit, Typed) = (typed.Task, typed);
        if (typed.Read(ModelState, T) is not { } facts) return Page();
        if (edited.Version != typed.Version) return ShowConflict(edited);
        Apply(edited, typed, facts);
        return await SavedAsync("plan.correct-task", $"t{typed.Task}");
    }

    private PageResult ShowConflict(PlanTask theirs)
    {
        Theirs = theirs;
        return Page();
    }

    private void Apply(PlanTask task, TypedTask typed, TaskFacts facts)
    {
        var parts = typed.Split ? facts.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [facts.Text];
        task.Describe(parts[0], facts.Product, facts.Money);
        SetDue(task, facts.From, facts.Due);
        task.Assign(UnitOf(typed.Lead), typed.Supporting.Select(s => UnitOf(s)).OfType<UnitId>());
        Db.RemoveRange(task.SetTargets([.. facts.Targets.Select(t => new TaskTarget(Ids.New(), t.Value, t.Unit, t.Comparison, t.Text))]));
        Db.Touch(task);
        for (var i = 1; i < parts.Length; i++)
        {
            var part = NewTask(task.ClausePath, task.Order + i, parts[i], task);
            part.SetDue(task.DueKind, task.DueFrom, task.DueOn, task.DueLabel);
            part.Assign(task.LeadUnitId, task.Support.Select(s => s.UnitId));
        }
    }

    private static void SetDue(PlanTask task, DateOnly? first, DateOnly? last)
    {
        if (first == task.DueFrom && last == task.DueOn) return;
        var kind = (first, last) switch { (null, null) => DueKind.None, (null, _) => DueKind.Date, _ => DueKind.Range };
        task.SetDue(kind, first, last, label: null);
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid id, Guid task)
    {
        if (!await LoadAsync(id) || FindTask(task) is not { } merged) return NotFound();
        if (Tasks.LastOrDefault(t => !t.IsDropped && t.Order < merged.Order) is not { } above) return Refuse(T["Đây là nhiệm vụ đầu tiên, không có nhiệm vụ phía trên để gộp."]);
        above.Describe($"{above.Text} {merged.Text}", above.Product ?? merged.Product, above.Money ?? merged.Money);
        if (above.DueOn is null) above.SetDue(merged.DueKind, merged.DueFrom, merged.DueOn, merged.DueLabel);
        above.Assign(above.LeadUnitId ?? merged.LeadUnitId, above.Support.Select(s => s.UnitId).Concat(merged.Support.Select(s => s.UnitId)));
        merged.Drop();
        return await SavedAsync("plan.merge-tasks", $"t{above.Id.Value}");
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, Guid task)
    {
        if (!await LoadAsync(id) || FindTask(task) is not { } dropped) return NotFound();
        dropped.Drop();
        return await SavedAsync("plan.drop-task", $"t{task}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, Guid task)
    {
        if (!await LoadAsync(id) || FindTask(task) is not { } dropped) return NotFound();
        dropped.TakeBack();
        return await SavedAsync("plan.take-back-task", $"t{task}");
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, string? path, Guid? lead, string? text)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (string.IsNullOrWhiteSpace(text)) return Refuse(T["Nhiệm vụ cần có nội dung."], "them-nd");
        if (Clauses.All(c => c.Path != path)) return Refuse(T["Chọn mục chứa nhiệm vụ này; chưa có mục nào thì thêm ở trang Đề mục."], "them-nd");
        var order = Tasks.Where(t => t.ClausePath == path).Select(t => t.Order).DefaultIfEmpty(Tasks.Select(t => t.Order).DefaultIfEmpty(0).Max()).Max() + 1;
        var added = NewTask(path!, order, text, beside: null);
        added.Assign(UnitOf(lead), []);
        return await SavedAsync("plan.add-task", $"t{added.Id.Value}");
    }

    public async Task<IActionResult> OnPostAssignRestAsync(Guid id, Guid unit)
    {
        if (!await LoadAsync(id) || UnitOf(unit) is not { } lead) return NotFound();
        foreach (var task in Tasks.Where(t => !t.IsDropped && t.LeadUnitId is null)) task.Assign(lead, task.Support.Select(s => s.UnitId));
        return await SavedAsync("plan.assign-rest", "nhiem-vu");
    }

    public async Task<IActionResult> OnPostRoundAsync(Guid id, Guid round, string? dueOn, Guid[] units)
    {
        if (!await LoadAsync(id) || Rounds.FirstOrDefault(r => r.Id.Value == round) is not { } edited) return NotFound();
        if (!Days.TryRead(dueOn, out var due) || due is null) return Refuse(T["Hạn báo cáo chưa đúng dạng ngày/tháng/năm."], $"han-{round}");
        edited.Move(due.Value);
        edited.AskFrom(units.Select(u => UnitOf(u)).OfType<UnitId>());
        Db.Touch(edited);
        return await SavedAsync("plan.correct-round", "ky-bao-cao");
    }

    public async Task<IActionResult> OnPostAddRoundAsync(Guid id, ReportPeriodKind kind, string? dueOn)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!Days.TryRead(dueOn, out var due) || due is null || !Enum.IsDefined(kind)) return Refuse(T["Hạn báo cáo chưa đúng dạng ngày/tháng/năm."], "han-moi");
        var round = new ReportRound(Ids.New<ReportRoundId>(), Me.Ward, Plan.Id, kind, Plan.Year, due.Value);

        // Whoever has a part in the plan reports on it; the officer takes out whom the plan does not ask.
        var working = Tasks.Where(t => !t.IsDropped).SelectMany(t => t.Support.Select(s => (UnitId?)s.UnitId).Append(t.LeadUnitId)).ToHashSet();
        round.AskFrom(Units.Where(u => working.Contains(u.Id) && u.Id != Me.Unit && u.Kind is not UnitKind.Leadership).Select(u => u.Id));
        Db.Add(round);
        return await SavedAsync("plan.add-round", "ky-bao-cao");
    }

    public async Task<IActionResult> OnPostAdoptAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Plan.WhyNotAdopt(Tasks))) return Page();
        Plan.Adopt(Tasks, Me.Account, Clock.Now);
        LeadTo($"/ke-hoach/{id}");
        await SaveAsync("plan.adopt", $"plan/{id}");
        Notice = T["Đã thông qua. Các đơn vị thấy nhiệm vụ của mình từ bây giờ."];
        return LocalRedirect($"/ke-hoach/{id}");
    }

    public async Task<IActionResult> OnPostDropPlanAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(Plan.WhyNotDrop())) return Page();
        Plan.Drop(Clock.Now);
        LeadTo("/ke-hoach");
        await SaveAsync("plan.drop", $"plan/{id}");
        Notice = T["Đã bỏ bản đọc."];
        return LocalRedirect("/ke-hoach");
    }

    /// <summary>Best matches for the lead as the plan writes it.</summary>
    public HashSet<UnitId> SuggestionsFor(PlanTask task) =>
        task.LeadAsWritten is null ? [] : [.. UnitMatching.Suggest(task.LeadAsWritten, Units).Select(s => s.Unit)];

    /// <summary>The time limit in short.</summary>
    public string DueOf(PlanTask task) => TaskWords.Due(T, task);

    /// <summary>A warning in the reader's language; the document's own words stay as they are.</summary>
    public string MessageOf(PlanWarning warning) => T.Either(warning.Message, T["warning." + warning.Code]);

    private PlanTask? FindTask(Guid task) => Tasks.FirstOrDefault(t => t.Id.Value == task);

    private UnitId? UnitOf(Guid? unit) => Units.FirstOrDefault(u => u.Id.Value == unit)?.Id;

    /// <param name="beside">The task it was a part of; null for one a person adds.</param>
    private PlanTask NewTask(string clausePath, int order, string text, PlanTask? beside)
    {
        var same = Tasks.Count(t => t.ClausePath == clausePath) + Db.ChangeTracker.Entries<PlanTask>().Count(e => e.State is EntityState.Added && e.Entity.ClausePath == clausePath);
        var path = same == 0 ? clausePath : $"{clausePath}#{same + 1}";
        var clause = Clauses.FirstOrDefault(c => c.Path == clausePath);
        var task = new PlanTask(Ids.New<PlanTaskId>(), Me.Ward, Plan.Id, path, order, text)
        {
            Page = beside?.Page ?? clause?.Page ?? 1,
            Line = beside?.Line ?? clause?.Line ?? 1,
            LastLine = beside?.LastLine ?? clause?.LastLine ?? 1,
            LeadAsWritten = beside?.LeadAsWritten,
        };
        Db.Add(task);
        return task;
    }

    private PageResult Refuse(string sentence, string field = "")
    {
        ModelState.AddModelError(field, sentence);
        return Page();
    }

    private async Task<IActionResult> SavedAsync(string kind, string anchor)
    {
        var back = $"/ke-hoach/{Plan.Id.Value}/ra-soat#{anchor}";
        LeadTo(back);
        try
        {
            await SaveAsync(kind, $"plan/{Plan.Id.Value}");
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refuse(T["Người khác vừa sửa cùng chỗ này nên thay đổi của bạn chưa được lưu. Trang bên dưới là bản mới nhất; hãy xem rồi làm lại nếu vẫn cần."]);
        }

        return LocalRedirect(back);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var plan = await Db.DraftsFor(Me).SingleOrDefaultAsync(p => p.Id == new PlanId(id));
        if (plan is null) return false;
        Plan = plan;
        Tasks = await Db.ReadTasksFor(Me).Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == plan.Id).OrderBy(t => t.Order).AsSplitQuery().ToListAsync();
        Clauses = await Db.ClausesFor(Me).AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.Order).ToListAsync();
        Rounds = await Db.ReadRoundsFor(Me).Include(r => r.Reporters).Where(r => r.PlanId == plan.Id).OrderBy(r => r.DueOn).ToListAsync();
        Warnings = await Db.PlanWarningsFor(Me).AsNoTracking().Where(w => w.PlanId == plan.Id).OrderBy(w => w.Line).ToListAsync();
        Units = (await Db.UnitsFor(Me).AsNoTracking().OrderBy(u => u.Name).ToListAsync()).Where(u => u.ExistsOn(Today)).ToList();
        var source = await Db.PlanSourcesFor(Me).AsNoTracking().SingleOrDefaultAsync(s => s.PlanId == plan.Id);
        _hasSource = source is not null;
        Lines = [.. LinesOf(source?.Text)];
        return true;
    }

    /// <summary>Lines of the document a task was read from; of a plan without a file the point it stands under.</summary>
    public (int First, int Last) SpanOf(PlanTask task)
    {
        if (_hasSource) return (task.Line, task.LastLine);
        var point = Clauses.FirstOrDefault(c => c.Path == task.ClausePath)?.Order ?? 0;
        return (point, point);
    }

    // A plan that came from no file is shown by its outline.
    private IEnumerable<ShownLine> LinesOf(string? text)
    {
        var read = Tasks.Select(SpanOf).SelectMany(s => Enumerable.Range(s.First, Math.Max(1, s.Last - s.First + 1))).ToHashSet();
        if (text is null) return Clauses.Select(c => new ShownLine(1, c.Order, ClauseWords.Line(c), read.Contains(c.Order)));
        return text.Split('\n').Select(l => l.Split('|', 3)).Where(p => p.Length == 3 && p[2].Trim().Length > 0)
            .Select(p => (Page: Number(p[0]), Line: Number(p[1]), Text: p[2])).Select(l => new ShownLine(l.Page, l.Line, l.Text, read.Contains(l.Line)));
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
