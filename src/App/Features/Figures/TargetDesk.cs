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

    private static readonly IReadOnlyDictionary<string, FigureValue> NothingKnown = new Dictionary<string, FigureValue>();

    /// <summary>All own targets, also those that have ended.</summary>
    public async Task<IReadOnlyList<WardTarget>> OfAsync(Viewer me) => await db.WardTargetsFor(me).AsNoTracking().OrderBy(t => t.Year).ThenBy(t => t.Code).ToListAsync();

    /// <summary>An own target, to be ended; null for none.</summary>
    public Task<WardTarget?> FindAsync(Viewer me, Guid id) => db.WardTargetsFor(me).SingleOrDefaultAsync(t => t.Id == new WardTargetId(id));

    /// <summary>The one that holds for the same figure and year; null for none.</summary>
    public Task<WardTarget?> FindOpenAsync(Viewer me, WardTargetFacts facts) => db.WardTargetsFor(me).SingleOrDefaultAsync(t => t.Code == facts.Code && t.Year == facts.Year && t.EndedAt == null);

    /// <summary>The open targets of figures this person may see, own ones first, within them those that are behind.</summary>
    public async Task<IReadOnlyList<TargetRow>> RowsAsync(Viewer me, IReadOnlyList<WardTarget> own)
    {
        var today = clock.Today;
        var goals = own.Where(t => t.EndedAt is null).Select(t => (t.Goal, Own: (WardTarget?)t, Programme: t.Document, IsVerified: true))
            .Concat(ProgrammeTargets.Ahead(today.Year).Select(t => (t.Goal, Own: (WardTarget?)null, t.Programme, IsVerified: t.Verified is Verification.Text)))
            .Where(t => FigureTable.Find(t.Goal.Code) is { } figure && FigureDesk.MaySee(me, figure)).ToList();
        if (goals.Count == 0) return [];
        var years = await YearsAsync(me, today);
        return
        [
            .. goals.Select(g => Row(g.Goal, years, today) with { Own = g.Own, Programme = g.Programme, IsVerified = g.IsVerified })
                .OrderBy(r => r.Own is null).ThenBy(r => r.Outlook.Standing is GoalStanding.Behind ? 0 : 1).ThenBy(r => r.Goal.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The open targets of one figure.</summary>
    public async Task<IReadOnlyList<TargetRow>> RowsAsync(Viewer me, Figure figure) =>
        [.. (await RowsAsync(me, await OfAsync(me))).Where(r => r.Figure == figure)];

    private static TargetRow Row(FigureGoal goal, IReadOnlyList<(int Year, IReadOnlyDictionary<string, FigureValue> Values)> years, DateOnly today)
    {
        var figure = FigureTable.Find(goal.Code)!;
        var known = years.Select(y => new YearValue(y.Year, y.Values.TryGetValue(goal.Code, out var value) ? FigureWords.Size(figure, value) : null)).ToList();
        return new TargetRow(figure, goal, GoalOutlook.Of(goal, known, figure.Accrues, today), null, "", IsVerified: false);
    }

    // A year counts where the registry was in use at its end: what was typed in years later says little of who was vaccinated then.
    private async Task<IReadOnlyList<(int Year, IReadOnlyDictionary<string, FigureValue> Values)>> YearsAsync(Viewer me, DateOnly today)
    {
        var periods = FigureSpan.Year.Last(FigureSpan.Year.UpTo(today), Years);
        var now = await figures.ValuesAsync(me, [.. periods.Select(p => new AskedPeriod(p, null))]);
        var then = await figures.ValuesAsync(me, [.. periods.SkipLast(1).Select(p => new AskedPeriod(p, FigurePage.EndOf(p)))]);
        return [.. periods.Select((p, i) => (p.To.Year, i == then.Count || WasInUse(then[i], now[i]) ? now[i] : NothingKnown))];
    }

    private static bool WasInUse(IReadOnlyDictionary<string, FigureValue> then, IReadOnlyDictionary<string, FigureValue> now) => Children(then) >= LeastKnown * Children(now);

    private static int Children(IReadOnlyDictionary<string, FigureValue> values) => values.TryGetValue("X-TT13-I-DANSO", out var children) ? children.Numerator : 0;
}
