using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>Sổ theo dõi hồ sơ thủ tục hành chính: the dossiers of a year, late ones first.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, WorkingDays workingDays) : WorkPage(db, clock, texts)
{
    private WorkingCalendar _calendar = null!;

    [BindProperty(SupportsGet = true, Name = "")]
    public DossierFilter Filter { get; set; } = new();

    public int Year { get; private set; }

    /// <summary>Years with a dossier, newest first, and the one shown.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Late ones first, then those due soonest, then those that wait for papers, then the ended ones.</summary>
    public IReadOnlyList<Dossier> Rows { get; private set; } = [];

    public DateTime Now => Clock.Now;

    /// <summary>The same rows as a file of this kind.</summary>
    public string ExportAddress(string kind) => $"/thu-tuc/so-theo-doi.{kind}" + QueryString.Create("nam", $"{Year}").Add("trang-thai", Filter.State ?? "");

    public string Left(Dossier dossier) => DossierWords.Left(T, workingDays, _calendar, dossier, Now);

    public async Task OnGetAsync()
    {
        _calendar = await workingDays.OfAsync(Me);
        var dossiers = Db.DossiersFor(Me, RecordAction.List, Clock.Now);
        Year = Filter.Year ?? Today.Year;
        Years = [.. (await dossiers.Select(d => d.Year).Distinct().ToListAsync()).Append(Year).Append(Today.Year).Distinct().OrderDescending()];
        Rows = [.. (await Filter.RowsAsync(dossiers, Today)).OrderBy(d => !d.IsOpen).ThenBy(d => d.State is DossierState.Accepted ? d.DueAt : d.IsOpen ? DateTime.MaxValue : null).ThenByDescending(d => d.Number)];
        if (Rows.Count > 0) await LookedAsync("dossier.list", $"rows/{Rows.Count}");
    }
}
