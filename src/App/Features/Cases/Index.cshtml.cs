using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>Ca bảo vệ: reports that wait, and the cases one works on or is named in.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, CaseDesk desk) : WorkPage(db, clock, texts)
{
    private const int PageSize = 50;

    [FromQuery(Name = "xem")]
    public string? Asked { get; set; }

    [FromQuery(Name = "trang")]
    public int AskedPage { get; set; }

    public bool ShowsClosed => Asked == "dong";

    public IReadOnlyList<OpenReport> Reports { get; private set; } = [];

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>Cases there are; those closed stand on several pages.</summary>
    public int Count { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages => ShowsClosed ? Math.Max(1, (Count + PageSize - 1) / PageSize) : 1;

    /// <summary>Cases other wards offer to this one.</summary>
    public IReadOnlyList<CaseHandOver> Offers { get; private set; } = [];

    public DateTime Now => Clock.Now;

    public async Task OnGetAsync()
    {
        if (!ShowsClosed) (Reports, Offers) = (await desk.OpenReportsAsync(Me), await Db.CaseHandOversFor(Me, Clock.Now).AsNoTracking().Where(h => h.To == Me.Ward && h.State == HandOverState.Offered).OrderBy(h => h.OfferedAt).ToListAsync());
        var cases = Db.CasesFor(Me, RecordAction.List, Clock.Now).Where(c => c.IsClosed == ShowsClosed);
        Count = await cases.CountAsync();
        PageNumber = Math.Clamp(AskedPage, 1, Pages);

        // What is open is ordered by its limits, which the database does not know; what is closed by its number.
        Cases = await desk.RowsAsync(Me, ShowsClosed ? cases.OrderByDescending(c => c.Year).ThenByDescending(c => c.Number).Skip((PageNumber - 1) * PageSize).Take(PageSize) : cases);
        if (Reports.Count + Cases.Count > 0) await LookedAsync("case.list", $"rows/{Reports.Count + Cases.Count}");
    }
}
