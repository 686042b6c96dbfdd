using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>A step as it was typed; kept when it cannot be taken yet.</summary>
public sealed class TypedStep
{
    public PlanTaskAction Action { get; set; }

    public string? Words { get; set; }

    public string[] Labels { get; set; } = [];

    public string[] Values { get; set; } = [];

    public string[] Units { get; set; } = [];

    /// <summary>How far the supporting unit is with its part; null where nothing is said of it.</summary>
    public PartState? Part { get; set; }

    /// <summary>The files show a child, or say something about one.</summary>
    public bool ProtectFiles { get; set; }

    public int Version { get; set; }
}

/// <summary>A task: what is asked, where it stands, what was told, and the next step.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays, EvidenceIntake intake, StepDesk desk) : WorkPage(db, clock, texts)
{
    public PlanTask Task { get; private set; } = null!;

    public Plan Plan { get; private set; } = null!;

    public Clause? Clause { get; private set; }

    public IReadOnlyList<TaskEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; private set; } = new Dictionary<StoredFileId, StoredFile>();

    public IReadOnlyList<HigherDocument> Grounds { get; private set; } = [];

    public string? Accountable { get; private set; }

    /// <summary>Occurrences of a recurring task in the plan's year; empty for any other.</summary>
    public IReadOnlyList<(Occurrence Occurrence, OccurrenceState State)> Occurrences { get; private set; } = [];

    /// <summary>Requests for an explanation this person sees, the newest first.</summary>
    public IReadOnlyList<Explanation> Explanations { get; private set; } = [];

    public bool MayAskToExplain => Plan.IsInForce && !Explanation.WhyNotAsk(Me, Task, Explanations).Any();

    /// <summary>The part of this person's own unit; null where it does not support the task.</summary>
    public TaskSupport? OwnPart => Me.Unit is { } unit ? Task.Support.FirstOrDefault(s => s.UnitId == unit) : null;

    public PlanTaskSignal Signal { get; private set; }

    public string DueInWords { get; private set; } = "";

    /// <summary>What was typed when the step was refused.</summary>
    public TypedStep? Typed { get; private set; }

    /// <summary>Entries others added while this person was typing.</summary>
    public IReadOnlyList<TaskEntry> AddedMeanwhile { get; private set; } = [];

    /// <summary>The entry this person may take back now; null for none.</summary>
    public TaskEntryId? MayTakeBack { get; private set; }

    /// <summary>Why the last step could not be taken back, when it was asked.</summary>
    public string? Refused { get; private set; }

    /// <summary>Steps this person may take now.</summary>
    public IReadOnlyList<PlanTaskAction> Steps => [.. Enum.GetValues<PlanTaskAction>().Where(a => !WhyNot(a).Any())];

    private IEnumerable<Refusal> WhyNot(PlanTaskAction action) =>
        Task.WhyNot(action, "…", Plan.IsInForce).Concat(TaskPermissions.WhyNot(Me, Task, action));

    /// <summary>People of the lead unit, one of whom can answer for the task.</summary>
    public IReadOnlyList<(PersonId Id, string Name)> Colleagues { get; private set; } = [];

    /// <summary>The officer and those who speak for the lead unit name the person who answers for the task.</summary>
    public bool MayName => Plan.IsInForce && Task.IsOpen && Colleagues.Count > 0 && (Me.Role is Role.Officer || Me.SpeaksForUnit && Me.Unit == Task.LeadUnitId);

    /// <summary>Names the person who answers for the task, or nobody.</summary>
    public async Task<IActionResult> OnPostAccountableAsync(Guid id, Guid? person)
    {
        if (!await LoadAsync(id) || !MayName) return NotFound();
        if (person is not null && Colleagues.All(c => c.Id.Value != person)) return NotFound();
        Task.MakeAccountable(person is { } chosen ? new PersonId(chosen) : null);
        await SaveAsync("task.make-accountable", $"task/{id}");
        return LocalRedirect($"/nhiem-vu/{id}");
    }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm] TypedStep step, List<IFormFile> files, CancellationToken stop)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = step;
        if (step.Version != Task.Version) return await ShowChangedAsync(step.Version);
        var numbers = ReadNumbers(step);
        if (IsRefused(TaskPermissions.WhyNot(Me, Task, step.Action).Concat(Task.WhyNot(step.Action, step.Words, Plan.IsInForce)), "loi-ke")) return Page();
        if (TellsPart(step) && IsRefused(Task.WhyNotTellPart(Me.Unit, step.Part!.Value), "phan-viec")) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, files, stop, step.ProtectFiles ? SecrecyLevel.Protected : SecrecyLevel.Normal);
        if (refused is not null)
        {
            ModelState.AddModelError("tep", refused);
            return Page();
        }

        return await TakeAsync(id, step, numbers, kept);
    }

    /// <summary>Takes back the last step, a slip; it stays in the history as taken back.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, Guid entry)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (await desk.TakeBackAsync(Me, Task, new TaskEntryId(entry)) is [var refusal, ..])
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(id);
            Refused = T[refusal.Code];
            return Page();
        }

        Notice = T["Đã rút lại; nhiệm vụ trở về như trước bước đó."];
        return LocalRedirect($"/nhiem-vu/{id}#dien-bien");
    }

    // Only who tells how it goes tells of the own part.
    private bool TellsPart(TypedStep step) => step.Part is not null && step.Action is PlanTaskAction.Report && OwnPart is not null;

    private async Task<IActionResult> TakeAsync(Guid id, TypedStep step, IReadOnlyList<TaskNumber> numbers, IReadOnlyList<StoredFile> kept)
    {
        var entry = desk.Take(Me, Task, step.Action, step.Words);
        if (TellsPart(step)) Task.TellPart(step.Part!.Value, entry);
        foreach (var number in numbers) entry.AddNumber(number);
        foreach (var file in kept) entry.AddEvidence(new TaskEvidence(Ids.New(), file.Id));
        try
        {
            await SaveAsync("task." + step.Action.ToString().ToLowerInvariant(), $"task/{id}", step.Action is PlanTaskAction.Block or PlanTaskAction.Return or PlanTaskAction.Cancel ? step.Words : null);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(id);
            return await ShowChangedAsync(step.Version);
        }

        Notice = T["step." + step.Action];
        return LocalRedirect($"/nhiem-vu/{id}");
    }

    // Nothing is lost: the words stay in the form, the other's step is shown above it.
    private Task<IActionResult> ShowChangedAsync(int seenVersion)
    {
        AddedMeanwhile = [.. Entries.Take(Math.Max(1, Task.Version - seenVersion))];
        ModelState.Clear();
        ModelState.AddModelError("loi-ke", T["Trong lúc bạn nhập, người khác đã cập nhật nhiệm vụ này. Nội dung của bạn còn nguyên bên dưới; xem phần mới rồi gửi lại nếu vẫn đúng."]);
        return System.Threading.Tasks.Task.FromResult<IActionResult>(Page());
    }

    private List<TaskNumber> ReadNumbers(TypedStep step)
    {
        var numbers = new List<TaskNumber>();
        for (var i = 0; i < step.Labels.Length && i < step.Values.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(step.Values[i])) continue;
            if (string.IsNullOrWhiteSpace(step.Labels[i])) ModelState.AddModelError($"nhan-{i}", T["Con số {0} là số gì? Hãy ghi tên, ví dụ: Số buổi truyền thông.", step.Values[i]]);
            else if (!decimal.TryParse(step.Values[i], NumberStyles.Number, CultureInfo.CurrentCulture, out var value)) ModelState.AddModelError($"so-{i}", T["\"{0}\" chưa phải là số. Viết như 1.234,5.", step.Values[i]]);
            else numbers.Add(new TaskNumber(Ids.New(), step.Labels[i].Trim(), value, i < step.Units.Length ? step.Units[i]?.Trim() ?? "" : ""));
        }

        return numbers;
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var task = await Db.TasksFor(Me).Include(t => t.Support).Include(t => t.Targets).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == new PlanTaskId(id));
        if (task is null) return false;
        Task = task;
        Plan = await Db.PlansFor(Me).AsNoTracking().SingleAsync(p => p.Id == task.PlanId);
        Clause = await Db.ClausesFor(Me).AsNoTracking().FirstOrDefaultAsync(c => c.PlanId == task.PlanId && c.Path == task.ClausePath);
        Entries = await Db.TaskHistoryFor(Me).AsNoTracking().Include(e => e.Numbers).Include(e => e.Evidence).AsSplitQuery()
            .Where(e => e.TaskId == task.Id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync();
        Names = await Db.NamesOfAsync(Me, Entries.SelectMany(e => new[] { e.By, e.InPlaceOf }).OfType<AccountId>());
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var fileIds = Entries.SelectMany(e => e.Evidence).Select(e => e.FileId).ToList();
        Files = await Db.FilesFor(Me, Clock.Now).AsNoTracking().Where(f => fileIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id);
        Grounds = await Db.HigherDocumentsFor(Me).AsNoTracking()
            .Where(d => Db.CitationsFor(Me).Any(c => c.DocumentId == d.Id && c.PlanId == task.PlanId && c.Path == task.ClausePath)).ToListAsync();
        Accountable = task.AccountableId is { } person ? await Db.PeopleFor(Me).Where(p => p.Id == person).Select(p => p.FullName).SingleOrDefaultAsync() : null;
        Occurrences = OccurrencesOf(task);
        Colleagues = await ColleaguesAsync();
        Explanations = await Db.ExplanationsFor(Me).AsNoTracking().Where(e => e.TaskId == task.Id).OrderByDescending(e => e.Id).ToListAsync();
        await SignalAsync();
        if (Entries.FirstOrDefault(e => e.TakenBackAt is null) is { } last && (await desk.WhyNotAsync(Me, last, Entries)).Count == 0) MayTakeBack = last.Id;
        return true;
    }

    private IReadOnlyList<(Occurrence, OccurrenceState)> OccurrencesOf(PlanTask task)
    {
        if (task.DueKind is not DueKind.Recurring) return [];
        var told = Entries.Where(e => e.TakenBackAt is null).Where(e => e.Action is PlanTaskAction.Report or PlanTaskAction.Finish && e.UnitId == task.LeadUnitId).Select(e => OfficeClock.DayOf(e.At)).ToList();
        var adopted = OfficeClock.DayOf(Plan.Adoption!.At);
        return [.. Occurrence.In(Plan.Year, task.DueLabel).Select(o => (o, o.On(Today, told, adopted)))];
    }

    private async Task<IReadOnlyList<(PersonId, string)>> ColleaguesAsync()
    {
        var today = Today;
        var people = await Db.PostsFor(Me).Where(p => p.UnitId == Task.LeadUnitId && p.From <= today && (p.To == null || p.To >= today))
            .Join(Db.PeopleFor(Me), p => p.PersonId, q => q.Id, (p, q) => new { q.Id, q.FullName, q.SortKey }).Distinct().OrderBy(q => q.SortKey).ToListAsync();
        return [.. people.Select(p => (p.Id, p.FullName))];
    }

    private async Task SignalAsync()
    {
        var working = await workingDays.OfAsync(Me);
        Signal = Task.SignalOn(Today, workingDays.AmberUntil(working));
        DueInWords = Task.DueOn is { } due && Task.IsOwed ? workingDays.InWords(working, due) : "";
    }
}
