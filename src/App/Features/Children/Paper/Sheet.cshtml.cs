using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Paper;

/// <summary>A household sheet or a street book as it is printed: what was known when it was made, as far as the one who looks may see it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class SheetModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : PaperPage(db, clock, texts, dialect)
{
    public IReadOnlyList<PaperHome> Homes { get; private set; } = [];

    public IReadOnlyList<PaperColumn> Columns { get; private set; } = [];

    /// <summary>Name of the ward, for the head of the paper.</summary>
    public string WardName { get; private set; } = "";

    public int Children => Homes.Sum(h => h.Children.Count);

    public bool Sees(ChildFacet facet) => ChildFacets.RightOf(Me, facet) >= FacetRight.See;

    /// <summary>A column of this sheet in words; empty where it is not seen or nothing is known.</summary>
    public string Show(Child child, string key) =>
        Columns.FirstOrDefault(c => c.Key == key) is { } column ? column.Show(column.Value(child, Sheet.At), World) : "";

    /// <summary>What is known of several columns, with a comma between.</summary>
    public string ShowAll(Child child, params string[] keys) => string.Join(", ", keys.Select(k => Show(child, k)).Where(w => w.Length > 0));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindSheetAsync(id)) return NotFound();
        if (!Sheet.IsBook && !await Db.HouseholdsFor(Me).AnyAsync(h => h.Id == Sheet.HouseholdId)) return NotFound();
        await LookedAsync("child.paper-look", $"paper-sheet/{id}");
        Columns = PaperColumns.SeenBy(World);
        WardName = await Db.WardsFor(Me).AsNoTracking().Where(w => w.Id == Me.Ward).Select(w => w.Name).SingleAsync();
        Homes = await PaperContent.LoadAsync(Db, Me, Sheet);
        return Page();
    }
}
