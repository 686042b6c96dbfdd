using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Care;

/// <summary>A step on a child's way into alternative care, through it or out of it: its form, which saves itself while it is written, and its taking.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class CareStepModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, CareDesk care) : CarePage(db, clock, texts, dialect, desk, care)
{
    public CareStep Step { get; private set; }

    public CareStepLaw Law => CareSteps.LawOf(Step);

    /// <summary>What already stands against the step, whatever is typed.</summary>
    public IReadOnlyList<Domain.Refusal> Against { get; private set; } = [];

    /// <summary>The limit it has to keep; null where none runs.</summary>
    public Clock? Limit { get; private set; }

    /// <summary>Fields of the official form in which the worker writes at length.</summary>
    public IReadOnlyList<FormField> Narrative => CarePapers.NarrativeOf(Law.Form, Today);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid placement, string step)
    {
        if (!await LoadAsync(id, placement, step) || !MayChange) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        ShowDraft();
        return Page();
    }

    public async Task<IActionResult> OnPostDraftAsync(Guid id, Guid placement, string step) => await LoadAsync(id, placement, step) ? await KeepDraftAsync() : NotFound();

    /// <param name="version">The case as it was shown.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid placement, string step, int version)
    {
        if (!await LoadAsync(id, placement, step)) return NotFound();
        Typed = StepForm.Of(Request.Form);
        if (IsOld(Case, version)) return Page();
        var paper = Keep();
        var work = new CareWork(Placement, Step, Typed, ModelState, T, Clock.Now);
        var taking = work.Read(Me.Account, paper.Id);
        if (!ModelState.IsValid) return Page();
        work.Describe();
        if (!ModelState.IsValid) return Page();
        var facts = await Care.FactsAsync(Me, Case, Placement, Placements, Child, Typed.Has("nha-an-toan"), Typed.Has("co-so-dong-y"));
        foreach (var refusal in Placement.WhyNotTake(Step, facts, Case, taking)) ModelState.AddModelError(CareWork.FieldOf(refusal.Code), Sentence(refusal));
        if (!ModelState.IsValid) return Page();
        Placement.Take(Step, facts, Case, taking);
        paper.Finish(Me.Account, Clock.Now);
        Db.Touch(Placement);
        return await SaveAndLeadAsync(Case, "care." + StepModel.Slug(Step), $"case/{id}", taking.Words, T["Đã ghi: {0}.", T.Of(Step)], PlacementAddress, () => LoadAsync(id, placement, step));
    }

    private async Task<bool> LoadAsync(Guid id, Guid placement, string step)
    {
        var found = Enum.GetValues<CareStep>().Where(s => StepModel.Slug(s) == step).Select(s => (CareStep?)s).FirstOrDefault();
        if (found is not { } wanted || !await LoadPlacementAsync(id, placement) || NextSteps.FirstOrDefault(n => n.Step == wanted) is not { } next) return false;
        (Step, Against, Limit) = (wanted, next.Refusals, next.RunningClock);
        await FindDraftAsync(Law.Form ?? step, placement);
        return true;
    }
}
