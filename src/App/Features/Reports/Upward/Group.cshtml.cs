using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Reports.Upward;

/// <summary>One period of all wards: who is in the compilation, and the compilation itself.</summary>
[For(Role.LevelAbove)]
public sealed class GroupModel(AppDb db, OfficeClock clock, Texts texts, GroupDesk desk) : WorkPage(db, clock, texts)
{
    public GroupPeriod Shown { get; private set; } = null!;

    public FrozenReport? Compiled => Shown.Compiled;

    public async Task<IActionResult> OnGetAsync(string period)
    {
        if (await desk.FindAsync(Me, period) is not { } found) return NotFound();
        Shown = found;
        return Page();
    }
}
