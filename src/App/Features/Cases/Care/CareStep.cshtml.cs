using MangNon.App.Data;
using MangNon.App.Features.Shared;
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
public sealed class CareStepModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, CareDesk care, CaseNumbers numbers) : CarePage(db, clock, texts, dialect, desk, care)
{
    public CareStep Step { get; private set; }

    public CareStepLaw Law => CareSteps.LawOf(Step);

    /// <summary>What already stands against the step, whatever is typed.</summary>
    public IReadOnlyList<Domain.Refusal> Against { get; private set; } = [];

    /// <summary>The limit it has to keep; null where none runs.</summary>
    public Clock? Limit { get; private set; }

    /// <summary>Fields of the official form in which the worker writes at length.</summary>
    public IReadOnlyList<FormField> Narrative => CarePapers.NarrativeOf(Law.Form, Today);

    /// <summary>Field in which the number of a paper is typed.</summary>
    public const string NumberField = "so-van-ban";

    /// <summary>The paper the ward issues with the step; null for none.</summary>
    public OutgoingPaper? Issued => OutgoingPaper.Of(Step, Facts.DecidedOutside);

    /// <summary>The number that paper would get now.</summary>
    public string? NextMark { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid placement, string step)
    {
        if (!await LoadAsync(id, placement, step) || !MayChange) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        ShowDraft();
        return Page();
    }

    public async Task<IActionResult> OnPostDraftAsync(Guid id, Guid placement, string step) => await LoadAsync(id, placement, step) ? await KeepDraftAsync() : NotFound();

    /// <param name="version">The case as it was shown.</param>
    public Task<IActionResult> OnPostAsync(Guid id, Guid placement, string step, int version) => TryingAgain.TakeAsync(again => TakeAsync(id, placement, step, version, again));

    private async Task<IActionResult?> TakeAsync(Guid id, Guid placement, string step, int version, bool mayTryAgain)
    {
        if (!await LoadAsync(id, placement, step)) return NotFound();
        var asTyped = Typed = StepForm.Of(Request.Form);
        if (IsOld(Case, version)) return Page();
        var number = await NumberAsync();
        Typed = asTyped.With(NumberField, number.Words);
        var paper = Keep();
        var work = new CareWork(Placement, Step, Typed, ModelState, T, Clock.Now);
        var taking = work.Read(Me.Account, paper.Id);
        if (ModelState.IsValid) work.Describe();
        if (ModelState.IsValid)
        {
            var facts = await Care.FactsAsync(Me, Case, Placement, Placements, Child, Typed.Has("nha-an-toan"), Typed.Has("co-so-dong-y"));
            foreach (var refusal in Placement.WhyNotTake(Step, facts, Case, taking)) ModelState.AddModelError(CareWork.FieldOf(refusal.Code), Sentence(refusal));
            if (ModelState.IsValid) Placement.Take(Step, facts, Case, taking);
        }

        if (!ModelState.IsValid)
        {
            Typed = asTyped;
            return Page();
        }

        paper.Finish(Me.Account, Clock.Now);
        if (number.Entry is { } entry) Db.Add(entry);
        Db.Touch(Placement);
        Db.Touch(Case);
        var address = PlacementAddress;
        LeadTo(address);
        if (await TrySaveAsync("care." + StepModel.Slug(Step), $"case/{id}", taking.Words) is not SaveOutcome.Saved and var outcome)
        {
            if (outcome is SaveOutcome.AlreadyThere && number.WasNext && mayTryAgain) return null;
            Typed = asTyped;
            return await AgainAsync(() => LoadAsync(id, placement, step));
        }

        Notice = number.Entry is null ? T["Đã ghi: {0}.", T.Of(Step)] : T["Đã ghi: {0}. Văn bản số {1} đã vào sổ văn bản đi.", T.Of(Step), number.Entry.Mark];
        return LocalRedirect(address);
    }

    private async Task<CaseNumber> NumberAsync()
    {
        if (Issued is not { } paper) return new CaseNumber(Typed.Words(NumberField));
        var on = Days.TryReadInstant(Typed["luc"], out var at) && at is { } moment ? OfficeClock.DayOf(moment) : Today;
        var number = await numbers.FindAsync(Me, Case, new IssuedWith(paper, $"{T.InVietnamese(Step)}, ca {Case.Mark}", "", Typed.Words(NumberField), on), wanted: false);
        if (number.Refusal is { } refusal) ModelState.AddModelError(NumberField, refusal);
        return number;
    }

    private async Task<bool> LoadAsync(Guid id, Guid placement, string step)
    {
        var found = Enum.GetValues<CareStep>().Where(s => StepModel.Slug(s) == step).Select(s => (CareStep?)s).FirstOrDefault();
        if (found is not { } wanted || !await LoadPlacementAsync(id, placement) || NextSteps.FirstOrDefault(n => n.Step == wanted) is not { } next) return false;
        (Step, Against, Limit) = (wanted, next.Refusals, next.RunningClock);
        if (Issued is { } paper) NextMark = await numbers.NextAsync(Me, paper);
        await FindDraftAsync(Law.Form ?? step, placement);
        return true;
    }
}
