using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Features.Children.Searching;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>Trẻ em: the children the person sees.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, ChildSearch search) : WorkPage(db, clock, texts)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public ChildFilter Filter { get; set; } = new();

    public FormWorld World { get; private set; } = null!;

    public IReadOnlyList<ChildRow> Rows { get; private set; } = [];

    /// <summary>All that fit.</summary>
    public int Count { get; private set; }

    /// <summary>Proposals that wait for the officer, or one's own that came back.</summary>
    public int Waiting { get; private set; }

    public int PageNumber => Math.Clamp(Filter.Page ?? 1, 1, Pages);

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public bool MayAdd => ChildFacets.RightOf(Me, ChildFacet.Home) is FacetRight.Change && ChildFacets.RightOf(Me, ChildFacet.Basics) >= FacetRight.Propose;

    public async Task<IActionResult> OnGetAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return NotFound();
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Waiting = await Db.ProposalsFor(Me).CountAsync(p => p.State == ProposalState.Waiting);
        var children = Filter.Of(Db, Me, Today);
        if (string.IsNullOrWhiteSpace(Filter.Words))
        {
            Count = await children.CountAsync();
            Rows = await ChildRow.Of(Db, Me, children).AsNoTracking().Skip((PageNumber - 1) * Size).Take(Size).ToListAsync();
        }
        else
        {
            (Rows, Count) = await search.FindAsync(Me, children, Filter.Words, (PageNumber - 1) * Size, Size);
        }

        return Page();
    }
}
