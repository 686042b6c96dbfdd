using MangNon.App.Data;
using MangNon.App.Features.Figures.Partners;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Figures;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>An indicator as it stands in the catalogue.</summary>
/// <param name="Figure">Null where the ward does not compute it.</param>
/// <param name="Now">Null where this person may not see it.</param>
/// <param name="Published">For whoever sees no names: the number that is published; null where none is.</param>
public sealed record CatalogueLine(Indicator Indicator, Figure? Figure, FigureValue? Now, FigureValue? Before, string? Published);

/// <summary>Số liệu: every figure asked for of a ward, its value of a period, and for the others who has it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove, Role.Administrator)]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, FigureDesk desk, PartnerDesk partners) : FigurePage(db, clock, texts)
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    /// <summary>By group, as the sources have them.</summary>
    public IReadOnlyList<IGrouping<string, CatalogueLine>> Groups { get; private set; } = [];

    /// <summary>What partners said of the period, by indicator, as far as one may read it.</summary>
    public ILookup<string, ToldFigure> Told { get; private set; } = null!;

    /// <summary>Has, or looks after, the figures of partners.</summary>
    public bool HasForms => Me.RunsTheWard || Me.Role is Role.UnitHead or Role.UnitMember;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();
        Told = await partners.ToldAsync(Me, Period);
        var wanted = VietnameseText.Fold(Words ?? "");
        var shown = Indicators.All.Where(i => VietnameseText.Fold($"{i.Code} {i.Vi} {i.En} {i.Numerator} {i.Who}").Contains(wanted, StringComparison.Ordinal)).ToList();
        var values = SeesNumbers ? await desk.ValuesAsync(Me, new AskedPeriod(Period, KnownAt), new AskedPeriod(Earlier, KnownThen ? EndOf(Earlier) : null)) : [];
        Groups = [.. shown.Select(i => new CatalogueLine(i, FigureTable.Find(i.Code), Value(values, 0, i), Value(values, 1, i), PublishedTotals.Of(Published, i.Code))).GroupBy(l => l.Indicator.Group)];
        return Page();
    }

    private static FigureValue? Value(IReadOnlyList<IReadOnlyDictionary<string, FigureValue>> values, int period, Indicator indicator) =>
        period < values.Count && values[period].TryGetValue(indicator.Code, out var value) ? value : null;
}
