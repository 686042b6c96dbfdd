using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A household in a list.</summary>
/// <param name="Children">Children of it on today's list.</param>
public sealed record HouseholdRow(HouseholdId Id, string Address, UnitId? GroupId, string? HeadName, PovertyLevel? Poverty, int Children);

/// <summary>Hộ gia đình: households with children, by residential group and address.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class HouseholdsModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "to")]
    public Guid? Group { get; set; }

    [FromQuery(Name = "dien")]
    public PovertyLevel? Poverty { get; set; }

    [FromQuery(Name = "trang")]
    public int? Asked { get; set; }

    public FormWorld World { get; private set; } = null!;

    public IReadOnlyList<HouseholdRow> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);

    public int PageNumber => Math.Clamp(Asked ?? 1, 1, Pages);

    public bool SeesLiving => ChildFacets.RightOf(Me, ChildFacet.Living) >= FacetRight.See;

    public async Task<IActionResult> OnGetAsync()
    {
        if (ChildFacets.AudienceOf(Me) is ChildAudience.Nobody) return NotFound();
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        var households = Db.HouseholdsFor(Me);
        if (Group is { } group) households = households.Where(h => h.GroupId == new UnitId(group));
        if (Poverty is { } level && SeesLiving) households = households.Where(h => h.PovertyNow == level);
        foreach (var word in VietnameseText.SoughtWords(Words))
            households = households.Where(h => h.SearchWords.Contains(word) || Db.ChildrenFor(Me).Any(c => c.HouseholdId == h.Id && c.SearchWords.Contains(word)));
        Count = await households.CountAsync();
        var children = Db.ChildrenFor(Me).OnList(Today);
        Rows = await households.AsNoTracking().OrderBy(h => h.Address).ThenBy(h => h.Id).Skip((PageNumber - 1) * Size).Take(Size)
            .Select(h => new HouseholdRow(h.Id, h.Address, h.GroupId, h.HeadName, SeesLiving ? h.PovertyNow : null, children.Count(c => c.HouseholdId == h.Id))).ToListAsync();
        return Page();
    }
}
