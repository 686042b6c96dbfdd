using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>Sổ tiếp nhận thông tin: the reports of a year, those not settled first.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ReportsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    private const int PageSize = 50;

    [FromQuery(Name = "nam")]
    public int? AskedYear { get; set; }

    [FromQuery(Name = "trang")]
    public int AskedPage { get; set; }

    public int Year { get; private set; }

    /// <summary>Years with a report, newest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CaseReport> Reports { get; private set; } = [];

    public int Count { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public DateTime Now => Clock.Now;

    public async Task OnGetAsync()
    {
        var reports = Db.CaseReportsFor(Me, Clock.Now);
        Years = await reports.Select(r => r.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        Year = AskedYear ?? Clock.Today.Year;
        var ofYear = reports.Where(r => r.Year == Year);
        Count = await ofYear.CountAsync();
        PageNumber = Math.Clamp(AskedPage, 1, Pages);
        Reports = await ofYear.AsNoTracking().Include(r => r.Children).OrderByDescending(r => r.IsOpen).ThenByDescending(r => r.Number).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync();
        if (Reports.Count > 0) await LookedAsync("case-report.list", $"rows/{Reports.Count}");
    }
}
