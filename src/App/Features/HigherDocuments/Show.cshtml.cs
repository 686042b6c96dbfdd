using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>A clause that rests on the document.</summary>
/// <param name="Path">"mở đầu" for the opening of the plan.</param>
/// <param name="Words">Heading or text of the clause; empty for the opening.</param>
public sealed record RestingClause(PlanId Plan, string Path, string Words);

/// <summary>A task that rests on the document, with its clause.</summary>
public sealed record RestingTask(PlanTaskId Id, PlanId Plan, string ClausePath, int Order, string Text, UnitId? Lead, PlanTaskStatus Status, DateOnly? DueOn);

/// <summary>A document of a higher body with every clause and task that rests on it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Path of a citation in the opening of a plan.</summary>
    public const string Opening = "mở đầu";

    public HigherDocument Document { get; private set; } = null!;

    /// <summary>What stands in the form: the record, or what was typed and not saved.</summary>
    public DocumentForm Typed { get; private set; } = null!;

    /// <summary>True when somebody changed the document while this form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public IReadOnlyDictionary<PlanId, Plan> Plans { get; private set; } = new Dictionary<PlanId, Plan>();

    public IReadOnlyList<RestingClause> Clauses { get; private set; } = [];

    public IReadOnlyList<RestingTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<UnitId, string> Units { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Me.Role is Role.Officer;

    public bool IsEditing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, DocumentForm form)
    {
        if (!MayEdit || !await LoadAsync(id)) return NotFound();
        (Typed, IsEditing) = (form, true);
        var issued = await form.CheckAsync(ModelState, T, Db, Me, Document.Id);
        if (!ModelState.IsValid) return Page();
        if (form.Version != Document.Version) return ShowTheirs();
        Document.Correct(form.Type!, form.WrittenNumber, issued, form.WrittenIssuer, form.WrittenTitle);
        LeadTo($"/van-ban/{id}");
        return await SavedAsync(id);
    }

    private async Task<IActionResult> SavedAsync(Guid id)
    {
        var outcome = await TrySaveAsync("higher-document.correct", $"higher-document/{id}");
        if (outcome is SaveOutcome.Saved)
        {
            Notice = T["Đã lưu."];
            return LocalRedirect($"/van-ban/{id}");
        }

        var typed = Typed;
        if (!await LoadAsync(id)) return NotFound();
        (Typed, IsEditing) = (typed, true);
        if (outcome is SaveOutcome.Overtaken) return ShowTheirs();
        ModelState.AddModelError("so", T["Người khác vừa thêm văn bản cùng số. Hãy tìm trong thư viện."]);
        return Page();
    }

    // What was typed stays in the form; saving once more, now knowing theirs, is a decision.
    private PageResult ShowTheirs()
    {
        IsOvertaken = true;
        Typed = Typed with { Version = Document.Version };
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.HigherDocumentsFor(Me).SingleOrDefaultAsync(d => d.Id == new HigherDocumentId(id)) is not { } document) return false;
        (Document, Typed) = (document, DocumentForm.Of(document));
        Plans = await Db.PlansFor(Me).AsNoTracking().Where(p => Db.CitationsFor(Me).Any(c => c.PlanId == p.Id && c.DocumentId == document.Id)).OrderByDescending(p => p.Year).ToDictionaryAsync(p => p.Id);
        Clauses = await ClausesAsync(document.Id);
        Tasks = await TasksAsync(document.Id);
        Units = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        History = await HistoryOfAsync($"higher-document/{id}");
        return true;
    }

    private async Task<IReadOnlyList<RestingClause>> ClausesAsync(HigherDocumentId document)
    {
        var cited = await Db.CitationsFor(Me).AsNoTracking().Where(c => c.DocumentId == document).ToListAsync();
        var written = await (from citation in Db.CitationsFor(Me)
                             where citation.DocumentId == document
                             join clause in Db.ClausesFor(Me) on new { citation.PlanId, citation.Path } equals new { clause.PlanId, clause.Path }
                             select new { clause.PlanId, clause.Path, clause.Order, Words = clause.Heading ?? clause.Text }).ToListAsync();
        var known = written.GroupBy(c => (c.PlanId, c.Path)).ToDictionary(g => g.Key, g => g.First());
        return [.. cited
            .OrderBy(c => c.Path == Opening ? -1 : known.GetValueOrDefault((c.PlanId, c.Path))?.Order ?? int.MaxValue)
            .Select(c => new RestingClause(c.PlanId, c.Path, known.GetValueOrDefault((c.PlanId, c.Path))?.Words ?? ""))];
    }

    private async Task<IReadOnlyList<RestingTask>> TasksAsync(HigherDocumentId document)
    {
        var tasks = await (from citation in Db.CitationsFor(Me)
                           where citation.DocumentId == document
                           join task in Db.TasksFor(Me) on new { citation.PlanId, citation.Path } equals new { task.PlanId, Path = task.ClausePath }
                           select new RestingTask(task.Id, task.PlanId, task.ClausePath, task.Order, task.Text, task.LeadUnitId, task.Status, task.DueOn)).ToListAsync();
        return [.. tasks.OrderBy(t => t.Order)];
    }
}
