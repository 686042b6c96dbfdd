using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Tasks;

/// <summary>What was typed about a request for an explanation.</summary>
public sealed class TypedExplanation
{
    /// <summary>The question, or the answer.</summary>
    public string? Words { get; set; }

    /// <summary>Day by which, as typed.</summary>
    public string? By { get; set; }

    /// <summary>Of the request the form was shown with; 0 where there was none.</summary>
    public int Version { get; set; }

    /// <summary>The request the form was shown with.</summary>
    public Guid? Request { get; set; }
}

/// <summary>Giải trình: a leader asks the lead unit, the unit answers, the leader accepts or asks again.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Supervisor)]
public sealed class ExplainModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : WorkPage(db, clock, texts)
{
    public PlanTask Task { get; private set; } = null!;

    /// <summary>All requests about the task this person sees, the newest first.</summary>
    public IReadOnlyList<Explanation> All { get; private set; } = [];

    public Explanation? Open => All.FirstOrDefault(e => e.IsOpen);

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public string Lead { get; private set; } = "";

    /// <summary>What was typed when it was refused or overtaken.</summary>
    public TypedExplanation Typed { get; private set; } = new();

    /// <summary>Somebody else was quicker; the words stay in the form.</summary>
    public bool IsOvertaken { get; private set; }

    public bool MayAsk => !Explanation.WhyNotAsk(Me, Task, All).Any();

    public bool MayAnswer => Open is { } open && !open.WhyNotAnswer(Me, "…").Any();

    public bool MayJudge => Open is { } open && !open.WhyNotJudge(Me).Any();

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) && (All.Count > 0 || MayAsk) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync(Guid id, [FromForm] TypedExplanation typed)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        Typed = typed;
        if (Open is not null) return ShowTheirs();
        var day = ReadDay(typed.By);
        if (IsRefusedAt(Explanation.WhyNotAsk(Me, Task, All, typed.Words, (day, Today)))) return Page();
        Db.Add(new Explanation(Ids.New<ExplanationId>(), Task, Task.LeadUnitId!.Value, typed.Words, day!.Value, SaidBy.Of(Me, Clock.Now)));
        return await SavedAsync(id, "explanation.ask", T["Đã yêu cầu giải trình."]);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, [FromForm] TypedExplanation typed)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = typed;
        if (IsOther(typed)) return ShowTheirs();
        if (!MayAnswer) return NotFound();
        if (IsRefusedAt(Open!.WhyNotAnswer(Me, typed.Words))) return Page();
        Open.Reply(Me, typed.Words, Clock.Now);
        return await SavedAsync(id, "explanation.answer", T["Đã gửi giải trình."]);
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, [FromForm] TypedExplanation typed)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        Typed = typed;
        if (IsOther(typed)) return ShowTheirs();
        if (IsRefusedAt(Open!.WhyNotJudge(Me))) return Page();
        Open.Accept(Me, Clock.Now);
        return await SavedAsync(id, "explanation.accept", T["Đã chấp nhận giải trình."]);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, [FromForm] TypedExplanation typed)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        Typed = typed;
        if (IsOther(typed)) return ShowTheirs();
        var day = ReadDay(typed.By);
        if (IsRefusedAt(Open!.WhyNotAskAgain(Me, typed.Words, (day, Today)))) return Page();
        Db.Add(Open.AskAgain(Me, Ids.New<ExplanationId>(), Task, typed.Words, (day!.Value, Clock.Now)));
        return await SavedAsync(id, "explanation.ask-again", T["Đã yêu cầu giải trình lại."]);
    }

    private bool IsOther(TypedExplanation typed) => Open is not { } open || open.Id.Value != typed.Request || open.Version != typed.Version;

    private DateOnly? ReadDay(string? typed)
    {
        if (Days.TryRead(typed, out var day)) return day;
        ModelState.AddModelError("truoc", T["Ngày chưa đúng; ghi như 31/12/2026."]);
        return null;
    }

    // A refusal about the day stands at the day; one that cannot be read was said already.
    private bool IsRefusedAt(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            var field = refusal.Code.StartsWith("explanation.day", StringComparison.Ordinal) ? "truoc" : "loi";
            if (field == "loi" || !ModelState.ContainsKey("truoc")) ModelState.AddModelError(field, T[refusal.Code]);
        }

        return !ModelState.IsValid;
    }

    private async Task<IActionResult> SavedAsync(Guid id, string kind, string notice)
    {
        var typed = Typed;
        LeadTo($"/nhiem-vu/{id}/giai-trinh");
        if (await Db.TryAsync(dialect, () => SaveAsync(kind, $"task/{id}")) is SaveOutcome.Saved)
        {
            Notice = notice;
            return LocalRedirect($"/nhiem-vu/{id}/giai-trinh");
        }

        if (!await LoadAsync(id)) return NotFound();
        Typed = typed;
        return ShowTheirs();
    }

    // What was typed stays; theirs stands above it. Sending once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        ModelState.Clear();
        ModelState.AddModelError("loi", T["Trong lúc bạn nhập, người khác đã ghi vào yêu cầu giải trình này. Lời của bạn còn nguyên trong ô; xem phần mới rồi gửi lại nếu vẫn đúng."]);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.TasksFor(Me).AsNoTracking().SingleOrDefaultAsync(t => t.Id == new PlanTaskId(id)) is not { } task) return false;
        Task = task;
        All = await Db.ExplanationsFor(Me).Where(e => e.TaskId == task.Id).OrderByDescending(e => e.Id).ToListAsync();
        Names = await Db.NamesOfAsync(Me, All.SelectMany(e => new[] { e.Asked, e.Answered, e.Judged }).OfType<SaidBy>().SelectMany(s => new[] { s.By, s.InPlaceOf }).OfType<AccountId>());
        Lead = task.LeadUnitId is { } lead ? await Db.UnitsFor(Me).Where(u => u.Id == lead).Select(u => u.Name).FirstOrDefaultAsync() ?? "" : "";
        return true;
    }
}
