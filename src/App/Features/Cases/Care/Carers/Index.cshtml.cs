using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care.Carers;

/// <summary>Those who registered to give alternative care (Nghị định 56/2017/NĐ-CP Điều 39, Điều 40).</summary>
[For(Role.Officer, Role.Leader)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<RegisteredCarer> Rows { get; private set; } = [];

    public IReadOnlyDictionary<RegisteredCarerId, int> InCare { get; private set; } = new Dictionary<RegisteredCarerId, int>();

    /// <summary>Those struck off and refused, in place of the others.</summary>
    public bool ShowsPast { get; private set; }

    /// <param name="view">"cu" for those struck off and refused.</param>
    public async Task OnGetAsync([FromQuery(Name = "xem")] string? view)
    {
        ShowsPast = view == "cu";
        var all = await Db.CarersFor(Me).AsNoTracking().ToListAsync();
        InCare = await Db.InCareOfAsync(Me);

        // Names lie sealed, so they are put in order here.
        Rows = [.. all.Where(c => c.State is CarerState.StruckOff or CarerState.Refused == ShowsPast).OrderBy(c => PersonName.SortKey(c.Application.Name), StringComparer.Ordinal)];
        if (Rows.Count > 0) await LookedAsync("carer.list", $"rows/{Rows.Count}");
    }
}
