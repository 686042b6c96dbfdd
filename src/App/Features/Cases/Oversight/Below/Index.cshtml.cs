using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Oversight.Below;

/// <summary>
/// Bảo vệ trẻ em ở các phường, xã: for the body they report to, how many reports and cases, which limits of the law were not kept, what is overdue now.
/// Counts alone, small ones hidden; no case can be opened from here.
/// </summary>
[For(Role.LevelAbove)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, BelowDesk desk) : WorkPage(db, clock, texts)
{
    /// <summary>Key of the quarter asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "quy")]
    public string? Asked { get; set; }

    public BelowReview Review { get; private set; } = null!;

    public IReadOnlyList<EndedQuarter> Quarters => EndedQuarter.UpTo(Today);

    public async Task OnGetAsync()
    {
        Review = await desk.ReviewAsync(Me, EndedQuarter.Find(Asked, Today));
        if (Review.Wards.Count > 0) await LookedAsync("case-oversight.below", $"rows/{Review.Wards.Count}");
    }
}
