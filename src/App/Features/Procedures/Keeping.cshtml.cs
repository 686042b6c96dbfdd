using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>Theo dõi giải quyết thủ tục: dossiers of a year by procedure, how often applicants were asked to come back, results in time and late.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class KeepingModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Year of the register; this year where none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year => Asked ?? Today.Year;

    /// <summary>Years with a dossier, newest first, and the one shown.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<ProcedureKeeping> Rows { get; private set; } = [];

    public IReadOnlyList<Dossier> AskedTooOften { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var dossiers = Db.DossiersFor(Me, RecordAction.List, Clock.Now);
        Years = [.. (await dossiers.Select(d => d.Year).Distinct().ToListAsync()).Append(Year).Append(Today.Year).Distinct().OrderDescending()];
        var found = await new DossierFilter { Year = Year }.RowsAsync(dossiers, Today);
        (Rows, AskedTooOften) = (DossierFigures.ByProcedure(found, Clock.Now), DossierFigures.AskedTooOften(found));
        if (found.Count > 0) await LookedAsync("dossier.list", $"rows/{found.Count}");
    }
}
