using MangNon.App.Data;
using MangNon.App.Features.Children.Seeing;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>A published figure on the dashboard of whoever sees no names.</summary>
/// <param name="Total">Of the ward, as it is published.</param>
/// <param name="Most">Residential groups with the highest numbers that are shown.</param>
/// <param name="Trend">Ends of the quarters of a year, oldest first; none where they are not published.</param>
public sealed record PublishedCard(Indicator Indicator, string Total, IReadOnlyList<(UnitId? Group, int Number)> Most, IReadOnlyList<DayCount> Trend);

/// <summary>Bảng theo dõi số liệu: the few figures that matter to this person's work, where they are going, what they are to reach and where it hurts.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove)]
public sealed class DashboardModel(AppDb db, OfficeClock clock, Texts texts, DashboardDesk desk) : FigurePage(db, clock, texts)
{
    /// <summary>Of the children and cases this person sees.</summary>
    public IReadOnlyList<DashboardCard> Cards { get; private set; } = [];

    /// <summary>For whoever sees no names.</summary>
    public IReadOnlyList<PublishedCard> PublishedCards { get; private set; } = [];

    /// <summary>The same days a year before: a year has its seasons.</summary>
    public override FigurePeriod Earlier => Span.YearBefore(Period);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await ReadAsync()) return NotFound();
        if (SeesNumbers) Cards = await desk.CardsAsync(Me, new AskedDashboard(Span, new AskedPeriod(Period, KnownAt)));
        else if (Published is { } published) PublishedCards = [.. CardsOf(published)];
        return Page();
    }

    /// <summary>The records of a class, as its number says them; the figure itself where the class has none.</summary>
    public string AddressOf(DashboardCard card, FigureCell cell) => cell.Value.Numerator > 0
        ? Address($"/so-lieu/{card.Figure.Code}/danh-sach", ("theo", card.By?.Code), ("lop", cell.Class))
        : Address("/so-lieu/" + card.Figure.Code);

    // No number that does not stand in the published table, and none beside another from which a hidden one could be taken.
    private IEnumerable<PublishedCard> CardsOf(PublishedFigures published) =>
        from chosen in Dashboards.For(ChildAudience.Nobody, Today)
        let total = PublishedTotals.Of(published, chosen.Code)
        where total is not null
        select new PublishedCard(chosen.Figure.Indicator, total, PublishedTotals.Highest(published, chosen.Code, WorstClasses.Most), chosen.Code == TargetDesk.Children.Code ? published.Trend : []);
}
