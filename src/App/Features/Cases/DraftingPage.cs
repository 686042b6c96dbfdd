using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A page on which a paper of a case is written: it saves itself as a draft of the writer's, and stands once it is finished.</summary>
public abstract class DraftingPage(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : CasePage(db, clock, texts, dialect, desk)
{
    /// <summary>First day of the forms of Nghị định 56/2017/NĐ-CP.</summary>
    internal static readonly DateOnly FormFrom = new(2017, 7, 1);

    private (string Form, Guid Subject) _key;

    public StepForm Typed { get; protected set; } = null!;

    /// <summary>The paper being written; null before the first word.</summary>
    public CasePaper? Draft { get; private set; }

    /// <summary>Finds what this person has begun to write.</summary>
    /// <param name="form">Code of the official form, or of the step where it has none.</param>
    /// <param name="subject">Round or placement it is of.</param>
    protected async Task FindDraftAsync(string form, Guid subject)
    {
        _key = (form, subject);
        Draft = await Db.CasePapersFor(Me, Clock.Now).FirstOrDefaultAsync(p => p.CaseId == Case.Id && p.Form == form && p.Subject == subject && p.DoneAt == null && p.StartedBy == Me.Account);
    }

    /// <summary>The draft with what was typed.</summary>
    protected CasePaper Keep()
    {
        if (Draft is null)
        {
            Draft = new CasePaper(Ids.New<CasePaperId>(), Case, _key.Form, FormFrom, _key.Subject, Me.Account, Clock.Now);
            Db.Add(Draft);
        }

        Draft.Fill(Typed.AsJson(), Clock.Now);
        return Draft;
    }

    /// <summary>Keeps what was written so far.</summary>
    protected async Task<IActionResult> KeepDraftAsync()
    {
        Typed = StepForm.Of(Request.Form);
        Keep();
        LeadTo(Request.Path);
        if (await TrySaveAsync("case.draft", $"case/{Case.Id.Value}") is not SaveOutcome.Saved) return StatusCode(StatusCodes.Status409Conflict, T["Bản nháp này vừa được sửa ở nơi khác. Tải lại trang để xem."]);
        return Request.Headers["X-Autosave"] == "1" ? Content(T["Đã lưu lúc {0}", OfficeClock.Show(Clock.Now)[11..]]) : LocalRedirect(Request.Path);
    }

    /// <summary>What was begun, or an empty form.</summary>
    protected void ShowDraft() => Typed = Draft is not null ? StepForm.Of(Draft) : StepForm.Empty(Clock.Now);
}
