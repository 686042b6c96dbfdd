using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Care;

/// <summary>Children in need of alternative care and in it (Thông tư 14/2020/TT-BLĐTBXH Điều 3 khoản 1).</summary>
[For(Role.Officer, Role.Leader)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, CareDesk care) : WorkPage(db, clock, texts)
{
    public IReadOnlyList<PlacementRow> Rows { get; private set; } = [];

    public IReadOnlyList<ChildInFacility> InFacilities { get; private set; } = [];

    public bool ShowsEnded { get; private set; }

    public bool ShowsFacilities { get; private set; }

    public DateTime Now => Clock.Now;

    /// <param name="view">"xong" for those that have ended, "co-so" for the children in facilities.</param>
    public async Task OnGetAsync([FromQuery(Name = "xem")] string? view)
    {
        (ShowsEnded, ShowsFacilities) = (view == "xong", view == "co-so");
        if (ShowsFacilities)
        {
            InFacilities = await care.InFacilitiesAsync(Me);
            if (InFacilities.Any(c => c.Placement is not null)) await LookedAsync("case.list", $"rows/{InFacilities.Count(c => c.Placement is not null)}");
            return;
        }

        Rows = await care.RowsAsync(Me, RecordAction.Open, ShowsEnded);
        if (Rows.Count > 0) await LookedAsync("case.list", $"rows/{Rows.Count}");
    }
}
