using MangNon.App.Data;
using MangNon.App.Platform.SignIn;
using MangNon.Domain;
using MangNon.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Platform.Web;

/// <summary>What every page of a signed-in person has at hand.</summary>
public abstract class WorkPage(AppDb db, OfficeClock clock, Texts.Texts texts) : PageModel
{
    protected AppDb Db { get; } = db;

    protected OfficeClock Clock { get; } = clock;

    protected Texts.Texts T { get; } = texts;

    /// <summary>The person who asks.</summary>
    public Viewer Me => HttpContext.Me();

    /// <summary>Today in the office, the same as long as the request lasts.</summary>
    public DateOnly Today => _today ??= Clock.Today;

    private DateOnly? _today;

    /// <summary>One sentence shown on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Saves what was changed as an act of this person.</summary>
    /// <param name="kind">Area and verb.</param>
    /// <param name="subject">Kind and identifier of the record.</param>
    /// <param name="reason">Why, where the act wants one.</param>
    protected Task SaveAsync(string kind, string? subject = null, string? reason = null) =>
        Db.SaveAsync(new Act(Me, kind, Clock.Now, subject, reason));

    /// <summary>Leaves the trace of a look at a protected record; called before the record is shown.</summary>
    protected Task LookedAsync(string kind, string subject) => Db.TraceAsync(new Act(Me, kind, Clock.Now, subject));

    /// <summary>Where this form leads when it is sent once more.</summary>
    protected void LeadTo(string? address)
    {
        if (Db.Form is not null && address is not null) Db.Form.Location = address;
    }

    /// <summary>Puts refusals beside the form; true when there are any.</summary>
    protected bool IsRefused(IEnumerable<Refusal> refusals, string field = "") => IsRefused(refusals, _ => field);

    /// <summary>Puts each refusal at the field its code belongs to; true when there are any.</summary>
    protected bool IsRefused(IEnumerable<Refusal> refusals, Func<string, string> fieldOf)
    {
        foreach (var refusal in refusals) ModelState.AddModelError(fieldOf(refusal.Code), T[refusal.Code]);
        return !ModelState.IsValid;
    }
}
