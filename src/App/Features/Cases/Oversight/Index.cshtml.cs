using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>
/// Giám sát công tác bảo vệ trẻ em: load, limits kept, time of the steps, children who come back, answers of the units, and the cases by
/// what happened to whom. Counts alone and codes of cases; for the cases one may see.
/// </summary>
[For(Role.Officer, Role.Leader)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, OversightDesk desk) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public AskedPeriod Asked { get; set; } = new();

    /// <summary>Null where what was asked is no period.</summary>
    public OversightReview? Review { get; private set; }

    /// <summary>A leader sees all cases of the ward, an officer their own and those they are named in.</summary>
    public bool IsOfTheWholeWard => Me.Role is Role.Leader;

    /// <summary>The same period as a file.</summary>
    public string ExportAddress(string file) => $"/ca-bao-ve/giam-sat/{file}" + QueryString.Create("tu", Days.Show(Review!.Period.From)).Add("den", Days.Show(Review.Period.To));

    public async Task OnGetAsync()
    {
        foreach (var (field, words) in Asked.WhyNot(Today, T)) ModelState.AddModelError(field, words);
        if (!ModelState.IsValid || Asked.Read(Today) is not { } period) return;
        Review = await desk.ReviewAsync(Me, RecordAction.List, period);
        if (Review.Rows.Cases.Count > 0) await LookedAsync("case-oversight.look", $"rows/{Review.Rows.Cases.Count}");
    }
}
