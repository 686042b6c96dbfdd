using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>Văn bản: the documents of higher bodies that the ward's plans rest on.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    [BindProperty(SupportsGet = true)]
    public HigherDocumentFilter Filter { get; set; } = new();

    public IReadOnlyList<HigherDocumentRow> Rows { get; private set; } = [];

    /// <summary>Types that occur, for the filter.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>The address of the same list as a workbook.</summary>
    public string ExportAddress => "/van-ban.xlsx" + Request.QueryString;

    public async Task OnGetAsync()
    {
        Rows = await Filter.RowsAsync(Db, Me);
        Types = await Db.HigherDocumentsFor(Me).Select(d => d.Type).Distinct().OrderBy(t => t).ToListAsync();
    }
}
