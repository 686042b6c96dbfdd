using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A paper of a case as it was finished.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class PaperModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : CasePage(db, clock, texts, dialect, desk)
{
    public CasePaper Paper { get; private set; } = null!;

    public StepForm Written { get; private set; } = null!;

    public string? DoneBy { get; private set; }

    /// <summary>There is an official form for it, and the reader may take it out.</summary>
    public bool MayPrint => Me.RunsTheWard && MayChange && CaseFormFilling.FormOf(Paper) is not null;

    /// <summary>Fields of a paper with their words, in the order they are asked for.</summary>
    public IReadOnlyList<(string Label, string Words)> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid paper)
    {
        if (!await LoadCaseAsync(id)) return NotFound();
        if (await Db.CasePapersFor(Me, Clock.Now).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new CasePaperId(paper) && p.CaseId == Case.Id && p.DoneAt != null) is not { } found) return NotFound();
        (Paper, Written) = (found, StepForm.Of(found));
        DoneBy = found.DoneBy is { } by ? (await Db.NamesOfAsync(Me, [by])).GetValueOrDefault(by) : null;
        Lines = [.. PaperWords.Of(Written, found.Form, OfficeClock.DayOf(found.DoneAt!.Value), T)];
        await LookedAsync("case.look", $"case/{id}");
        return Page();
    }
}
