using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children;

/// <summary>A household: where it lives, who belongs to it, its children, its situation.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class HouseholdModel(AppDb db, OfficeClock clock, Texts texts) : WorkPage(db, clock, texts)
{
    public Household Home { get; private set; } = null!;

    public HouseholdSnapshot Snapshot { get; private set; } = null!;

    public FormWorld World { get; private set; } = null!;

    public IReadOnlyList<RecordSection> Sections { get; private set; } = [];

    public IReadOnlyList<ChildRow> Children { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public bool MayAddChild => ChildFacets.RightOf(Me, ChildFacet.Home) is FacetRight.Change;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var home = await Db.HouseholdsFor(Me).AsNoTracking().WithFacts().SingleOrDefaultAsync(h => h.Id == new HouseholdId(id));
        if (home is null) return NotFound();
        await LookedAsync("household.look", $"household/{id}");
        Home = home;
        Snapshot = home.AsOf(Today);
        World = await FormWorld.OfAsync(Db, Me, T, Today);
        Sections = RecordSections.Of(home, World, Today, FactHistory.Now);
        Children = await ChildRow.Of(Db, Me, Db.ChildrenFor(Me).Where(c => c.HouseholdId == home.Id)).AsNoTracking().ToListAsync();
        Names = await Db.NamesOfAsync(Me, home.AllFacts.Select(f => f.RecordedBy));
        return Page();
    }

    /// <summary>Makes a sheet of the household as it is known now, to be printed and typed back.</summary>
    public async Task<IActionResult> OnPostPrintAsync(Guid id)
    {
        if (await Db.HouseholdsFor(Me).AsNoTracking().SingleOrDefaultAsync(h => h.Id == new HouseholdId(id)) is not { } home) return NotFound();
        var sheet = PaperSheet.Of(Ids.New<PaperSheetId>(), home, Me, Clock.Now);
        Db.Add(sheet);
        var address = $"/tre-em/phieu/{sheet.Id.Value}";
        LeadTo(address);
        await SaveAsync("child.paper-print", $"paper-sheet/{sheet.Id.Value}");
        return LocalRedirect(address);
    }
}
