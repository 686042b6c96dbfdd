using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Reports.Owed;

/// <summary>Báo cáo phải nộp: what a ward owes about a year, by when, to whom, and what went out. The level above counts its wards.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.LevelAbove, Role.Administrator)]
public sealed class YearModel(AppDb db, OfficeClock clock, Texts texts, OwedDesk desk) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year => Asked ?? Today.Year;

    /// <summary>Years with a tab.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<OwedRow> Rows { get; private set; } = [];

    public IReadOnlyList<PlanRow> Plan { get; private set; } = [];

    public IReadOnlyList<WardCount> Wards { get; private set; } = [];

    /// <summary>What is not read in a text is marked to the administrator alone, who can look it up; nobody's states are shown to them.</summary>
    public bool SeesSources => Me.Role is Role.Administrator;

    public bool IsUnread(OwedRow row) => row.Owed.Kind.Verified is not Verification.Text;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid || !desk.IsShown(Year)) return NotFound();
        Years = [.. Enumerable.Range(OwedDesk.FirstYear, Today.Year + 2 - OwedDesk.FirstYear)];
        Wards = await desk.CountsAsync(Me, Year);
        if (Me.Role is Role.LevelAbove) return Page();
        Rows = await desk.YearAsync(Me, Year);
        Plan = await desk.PlanAsync(Me, Year);
        return Page();
    }
}
