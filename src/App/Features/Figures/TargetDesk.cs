using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Figures;

/// <summary>A target held against what was counted.</summary>
/// <param name="Own">The ward's own target; null for one of a programme.</param>
/// <param name="Programme">The text that sets it.</param>
/// <param name="IsVerified">False where the text itself was not read.</param>
public sealed record TargetRow(Figure Figure, FigureGoal Goal, GoalOutlook Outlook, WardTarget? Own, string Programme, bool IsVerified);

/// <summary>Reads targets and counts how far their figures are.</summary>
public sealed class TargetDesk(AppDb db, OfficeClock clock, FigureDesk figures)
{
    // So many years a forecast is made of, this one among them.
    private const int Years = 4;

    // So much of the children of a year's end must have been in the registry then.
    private const double LeastKnown = 0.9;

    /// <summary>By how many children it knew one sees whether the registry was in use.</summary>
    public static Figure Children { get; } = FigureTable.Find("X-TT13-I-DANSO")!;

    /// <summary>All own targets, also those that have ended.</summary>
    public async Task<IReadOnlyList<WardTarget>> OfAsync(Viewer me) => await db.WardTargetsFor(me).AsNoTracking().OrderBy(t => t.Year).ThenBy(t => t.Code).ToListAsync();

    /// <summary>An own target, to be ended; null for none.</summary>
    public Task<WardTarget?> FindAsync(Viewer me, Guid id) => db.WardTargetsFor(me).SingleOrDefaultAsync(t => t.Id == new WardTargetId(id));

    /// <summary>The one that holds for the same figure and year; null for none.</summary>
    public Task<WardTarget?> FindOpenAsync(Viewer me, WardTargetFacts facts) => db.WardTargetsFor(me).SingleOrDefaultAsync(t => t.Code == facts.Code && t.Year == facts.Year && t.EndedAt == null);

    /// <summary>The open targets of figures this person may see, own ones first, within them those that are behind.</summary>
    public async Task<IReadOnlyList<TargetRow>> RowsAsync(Viewer me, IReadOnlyList<WardTarget> own)
    {
        var goals = GoalsOf(me, own).ToList();
        return goals.Count == 0 ? [] : Rows(goals, await figures.ValuesAsync(me, Asked()));
    }

    /// <summary>The open targets of one figure, counted from what was read for it.</summary>
    public async Task<IReadOnlyList<TargetRow>> RowsAsync(Viewer me, Figure figure, FigureSource source)
    {
        var goals = GoalsOf(me, await OfAsync(me)).Where(g => g.Figure == figure).ToList();
        return goals.Count == 0 ? [] : Rows(goals, [.. Asked().Select(a => source.Values(a, [figure, Children]))]);
    }

    /// <summary>The open targets of several figures.</summary>
    /// <param name="values">Of a period, by code: theirs and that of <see cref="Children"/>.</param>
    public async Task<IReadOnlyList<TargetRow>> RowsAsync(Viewer me, IReadOnlyList<Figure> of, Func<AskedPeriod, IReadOnlyDictionary<string, FigureValue>> values)
    {
        var goals = GoalsOf(me, await OfAsync(me)).Where(g => of.Contains(g.Figure)).ToList();
        return goals.Count == 0 ? [] : Rows(goals, [.. Asked().Select(values)]);
    }

    private IEnumerable<Aim> GoalsOf(Viewer me, IReadOnlyList<WardTarget> own) =>
        from aim in own.Where(t => t.EndedAt is null).Select(t => (t.Goal, Own: (WardTarget?)t, Programme: t.Document, IsVerified: true))
            .Concat(ProgrammeTargets.Ahead(clock.Today.Year).Select(t => (t.Goal, Own: (WardTarget?)null, t.Programme, IsVerified: t.Verified is Verification.Text)))
        let figure = FigureTable.Find(aim.Goal.Code)
        where figure is not null && FigureDesk.MaySee(me, figure)
        select new Aim(figure, aim.Goal, aim.Own, aim.Programme, aim.IsVerified);

    // The years as they are known now, then the whole ones among them as they were known at their end.
    private AskedPeriod[] Asked() => [.. Periods().Select(p => new AskedPeriod(p, null)), .. Periods().SkipLast(1).Select(p => new AskedPeriod(p, FigurePage.EndOf(p)))];

    private IReadOnlyList<FigurePeriod> Periods() => FigureSpan.Year.Last(FigureSpan.Year.UpTo(clock.Today), Years);

    private IReadOnlyList<TargetRow> Rows(IEnumerable<Aim> goals, IReadOnlyList<IReadOnlyDictionary<string, FigureValue>> values)
    {
        // A year counts where the registry was in use at its end: what was typed in years later says little of who was vaccinated then.
        var counts = Enumerable.Range(0, Years).Select(i => i == Years - 1 || WasInUse(values[Years + i], values[i])).ToList();
        var years = Periods().Select(p => p.To.Year).ToList();
        YearValue Known(Figure figure, int i) => new(years[i], counts[i] && values[i].TryGetValue(figure.Code, out var value) ? FigureWords.Size(figure, value) : null);
        var rows = goals.Select(g => new TargetRow(g.Figure, g.Goal, GoalOutlook.Of(g.Goal, [.. years.Select((_, i) => Known(g.Figure, i))], g.Figure.Accrues, clock.Today), g.Own, g.Programme, g.IsVerified));
        return [.. rows.OrderBy(r => r.Own is null).ThenBy(r => r.Outlook.Standing is GoalStanding.Behind ? 0 : 1).ThenBy(r => r.Goal.Code, StringComparer.Ordinal)];
    }

    private static bool WasInUse(IReadOnlyDictionary<string, FigureValue> then, IReadOnlyDictionary<string, FigureValue> now) => CountOf(then) >= LeastKnown * CountOf(now);

    private static int CountOf(IReadOnlyDictionary<string, FigureValue> values) => values.TryGetValue(Children.Code, out var children) ? children.Numerator : 0;

    private sealed record Aim(Figure Figure, FigureGoal Goal, WardTarget? Own, string Programme, bool IsVerified);
}
