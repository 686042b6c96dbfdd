using MangNon.App.Data;
using MangNon.App.Features.Figures.Partners;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Figures;

/// <summary>One indicator: what it means and where it stands, its value, broken down, over time, and why it is another one than before.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.LevelAbove, Role.Administrator)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, FigureDesk desk, TargetDesk targets, PartnerDesk partners) : FigurePage(db, clock, texts)
{
    /// <summary>Periods a series shows.</summary>
    public const int Periods = 8;

    public Indicator Indicator { get; private set; } = null!;

    /// <summary>Null where the ward does not compute it or this person may not see it.</summary>
    public FigureResult? Result { get; private set; }

    public FigureValue Before { get; private set; }

    /// <summary>What partners said of the period, as far as one may read it; it stands beside what the ward counts.</summary>
    public IReadOnlyList<ToldFigure> Told { get; private set; } = [];

    public IReadOnlyList<(FigurePeriod Period, FigureValue Value)> Series { get; private set; } = [];

    /// <summary>Null where records are no use: limits of cases.</summary>
    public FigureDifference? Difference { get; private set; }

    /// <summary>What it is to reach, by the ward and by programmes.</summary>
    public IReadOnlyList<TargetRow> Targets { get; private set; } = [];

    public string? PublishedTotal => PublishedTotals.Of(Published, Indicator.Code);

    /// <summary>Records can be opened: those of whoever sees them by name.</summary>
    public bool HasList => Result is { Value.Numerator: > 0 };

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (Indicators.Find(code) is not { } found || !await ReadAsync()) return NotFound();
        Indicator = found;
        Told = [.. (await partners.ToldAsync(Me, Period, code))[code]];
        if (FigureTable.Find(code) is not { } figure || !SeesNumbers || !FigureDesk.MaySee(Me, figure)) return Page();
        var source = await desk.OpenAsync(Me, [figure]);
        Count(source, figure);
        if (figure.Indicator.Direction is not null) Targets = await targets.RowsAsync(Me, figure, source);
        return Page();
    }

    private void Count(FigureSource source, Figure figure)
    {
        var rows = source.Rows(Period, KnownAt);
        var (earlier, told) = (source.Rows(Earlier), source.Rows(Earlier, EndOf(Earlier)));
        Result = FigureEngine.Compute(rows, [figure], f => FigureDesk.CutsFor(Me, f))[0];
        Before = FigureEngine.Compute(KnownThen ? told : earlier, figure);
        Series = [.. Span.Last(Period, Periods).Select(p => (p, p == Period ? Result.Value : FigureEngine.Compute(source.Rows(p, KnownThen ? EndOf(p) : null), figure)))];
        if (figure.Counts.Universe is not Universe.Limits) Difference = FigureDifference.Of(figure.Counts, told, earlier, rows);
    }
}
