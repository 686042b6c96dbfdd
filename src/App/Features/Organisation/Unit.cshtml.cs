using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Organisation;

/// <summary>The end of a unit or of a post as it is typed.</summary>
public sealed record EndForm(string? LastDay, string? Reason, int Version);

/// <summary>A unit: names, people and posts, tasks, its end.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Administrator)]
public sealed class UnitModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    private List<Post> _posts = [];

    public Unit Unit { get; private set; } = null!;

    /// <summary>All posts of the unit, those held now first.</summary>
    public IReadOnlyList<HeldPost> Posts { get; private set; } = [];

    /// <summary>What stands in the form of names: the record, or what was typed and not saved.</summary>
    public UnitForm Typed { get; private set; } = null!;

    /// <summary>What was typed about the end.</summary>
    public EndForm TypedEnd { get; private set; } = new(null, null, 0);

    /// <summary>Which form is open again: "ten", "ket-thuc" or none.</summary>
    public string Open { get; private set; } = "";

    /// <summary>True when somebody changed the unit while a form was open.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Tasks of plans in force it leads that are neither accepted nor cancelled.</summary>
    public int OpenTasks { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer or Role.Administrator;

    public bool SeesRoles => MayEdit || Me.Role is Role.Leader;

    public bool SeesTasks => Me.SeesAllTasks || Me.Unit == Unit.Id;

    public int PostsHeld => _posts.Count(p => p.To is null);

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenameAsync(Guid id, UnitForm form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        (Typed, Open) = (form, "ten");
        await form.CheckNamesAsync(ModelState, T, Db, Me, Unit.Id);
        if (!ModelState.IsValid) return Page();
        if (form.Version != Unit.Version) return ShowTheirs();
        Unit.Rename(form.Name!, form.Others);
        return await SavedAsync("unit.rename", reason: null);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, EndForm form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        (TypedEnd, Open) = (form, "ket-thuc");
        if (!Days.TryRead(form.LastDay, out var last) || last is null) ModelState.AddModelError("ngay-cuoi", T["Ngày cuối chưa đúng dạng ngày/tháng/năm, ví dụ 30/06/2026."]);
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError("ly-do", T["Cần lý do, ví dụ văn bản sáp nhập."]);
        if (!ModelState.IsValid) return Page();
        if (form.Version != Unit.Version) return ShowTheirs();
        if (IsRefused(WhyNotEnd(last!.Value), "ngay-cuoi")) return Page();
        Unit.End(last.Value, _posts);
        return await SavedAsync("unit.end", form.Reason!.Trim());
    }

    // Ending the unit ends its posts, so whoever may not end one of them may not end the unit.
    private IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        var posts = _posts.Where(p => p.To is null).SelectMany(p => p.WhyNotEnd(lastDay, Me.Post, Me.Role)).Where(r => r.Code is "post.own" or "post.role-not-yours");
        return Unit.WhyNotEnd(lastDay, _posts).Concat(posts).Distinct();
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason)
    {
        var (id, typed, typedEnd, open) = (Unit.Id.Value, Typed, TypedEnd, Open);
        LeadTo($"/to-chuc/don-vi/{id}");
        if (await TrySaveAsync(kind, $"unit/{id}", reason) is SaveOutcome.Saved)
        {
            Notice = T["Đã lưu."];
            return LocalRedirect($"/to-chuc/don-vi/{id}");
        }

        if (!await LoadAsync(id)) return NotFound();
        if (open == "ten") Typed = typed;
        (TypedEnd, Open) = (typedEnd, open);
        return ShowTheirs();
    }

    // What was typed stays in the form; saving once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        Typed = Typed with { Version = Unit.Version };
        TypedEnd = TypedEnd with { Version = Unit.Version };
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.UnitsFor(Me).SingleOrDefaultAsync(u => u.Id == new UnitId(id)) is not { } unit) return false;
        (Unit, Typed, TypedEnd) = (unit, UnitForm.Of(unit), new EndForm(Days.Show(Today), null, unit.Version));
        _posts = await Db.PostsFor(Me).Where(p => p.UnitId == unit.Id).ToListAsync();
        var holders = _posts.Select(p => p.PersonId).ToList();
        var names = await Db.PeopleFor(Me).AsNoTracking().Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        Posts = [.. _posts.Select(p => new HeldPost(p, names[p.PersonId].FullName, names[p.PersonId].SortKey))
            .OrderBy(p => p.Post.To is { } last && last < Today).ThenBy(p => p.Post.Role).ThenBy(p => p.SortKey, StringComparer.Ordinal)];
        OpenTasks = SeesTasks ? await Db.TasksFor(Me).CountAsync(t => t.LeadUnitId == unit.Id && t.Status != PlanTaskStatus.Accepted && t.Status != PlanTaskStatus.Cancelled) : 0;
        History = await HistoryOfAsync($"unit/{id}");
        return true;
    }
}
