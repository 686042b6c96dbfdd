using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Nhận dạng bản quét: how far it is, what was read, and the way to stop it.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ScanModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    // The browser asks again by itself, without a script.
    private const string SecondsUntilAsked = "4";

    public PaperScan Scan { get; private set; } = null!;

    /// <summary>Words of the pages read so far, in order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>Why it failed, in the person's language.</summary>
    public string? Problem => Scan.Problem?.Split('\n') is [var vietnamese, var english] ? T.Either(vietnamese, english) : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Scan.State is ScanState.Done) return LocalRedirect($"/ke-hoach/{Scan.PlanId!.Value.Value}/ra-soat");
        if (Scan.State is ScanState.Running) Response.Headers["Refresh"] = SecondsUntilAsked;
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!IsRefused(Scan.WhyNotStop(), ""))
        {
            Scan.Stop();
            LeadTo("/ke-hoach/nhap");
            if (await TrySaveAsync("scan.stop", $"scan/{id}") is SaveOutcome.Saved)
            {
                Notice = T["Đã dừng nhận dạng. Tệp gốc vẫn được giữ."];
                return LocalRedirect("/ke-hoach/nhap");
            }
        }

        return LocalRedirect($"/ke-hoach/ban-quet/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.ScansFor(Me).SingleOrDefaultAsync(s => s.Id == new PaperScanId(id)) is not { } found) return false;
        Scan = found;
        Pages = await Db.ScanPagesFor(Me).AsNoTracking().Where(p => p.ScanId == found.Id).OrderBy(p => p.Page).Select(p => p.Words).ToListAsync();
        return true;
    }
}
