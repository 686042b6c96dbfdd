using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;

namespace MangNon.App.Features.Figures;

/// <summary>A figure on a dashboard.</summary>
/// <param name="Now">Of the period asked for.</param>
/// <param name="YearBefore">Of the same days a year before.</param>
/// <param name="Series">The period asked for and those before it, oldest first.</param>
/// <param name="Worst">Where it hurts, by <paramref name="By"/>; none where it cannot be said.</param>
/// <param name="Target">What it is to reach: the ward's own target before that of a programme; null for none.</param>
public sealed record DashboardCard(
    Figure Figure,
    Breakdown? By,
    FigureValue Now,
    FigureValue YearBefore,
    IReadOnlyList<(FigurePeriod Period, FigureValue Value)> Series,
    IReadOnlyList<FigureCell> Worst,
    TargetRow? Target)
{
    /// <summary>The target where a line may be drawn for it: what a year is to reach is not held against a part of one.</summary>
    public FigureGoal? GoalIn(FigureSpan span) => span is FigureSpan.Year || !Figure.Accrues ? Target?.Goal : null;
}

/// <summary>Which dashboard is asked for.</summary>
public readonly record struct AskedDashboard(FigureSpan Span, AskedPeriod Of)
{
    private bool KnownThen => Of.Known is not null;

    /// <summary>The same days a year before, known as far back as the period itself.</summary>
    public AskedPeriod YearBefore => Told(Span.YearBefore(Of.Period));

    /// <summary>The period and those before it, oldest first.</summary>
    public IEnumerable<AskedPeriod> Series(int count)
    {
        var (of, told) = (Of, (Func<FigurePeriod, AskedPeriod>)Told);
        return Span.Last(of.Period, count).Select(p => p == of.Period ? of : told(p));
    }

    private AskedPeriod Told(FigurePeriod period) => new(period, KnownThen ? FigurePage.EndOf(period) : null);
}

/// <summary>Counts the few figures of somebody's dashboard: what they see is read once, and each period counted once.</summary>
public sealed class DashboardDesk(OfficeClock clock, FigureDesk figures, TargetDesk targets, FigureMemory memory)
{
    /// <summary>Periods a trend shows.</summary>
    public const int Periods = 5;

    /// <summary>The cards of a person, counted within the last minute or now.</summary>
    public async Task<IReadOnlyList<DashboardCard>> CardsAsync(Viewer me, AskedDashboard asked)
    {
        if (memory.Find<IReadOnlyList<DashboardCard>>(me, asked) is { } known) return known;
        var moment = memory.Moment();
        var cards = await CountAsync(me, asked, Chosen(me));
        memory.Keep(me, asked, moment, cards);
        return cards;
    }

    private List<DashboardFigure> Chosen(Viewer me) => [.. Dashboards.For(ChildFacets.AudienceOf(me), clock.Today).Where(c => FigureDesk.MaySee(me, c.Figure))];

    private async Task<IReadOnlyList<DashboardCard>> CountAsync(Viewer me, AskedDashboard asked, List<DashboardFigure> chosen)
    {
        if (chosen.Count == 0) return [];
        Figure[] wanted = [.. chosen.Select(c => c.Figure)];
        var counting = new Counting(await figures.OpenAsync(me, [.. wanted.Append(TargetDesk.Children).Distinct()]));
        var now = counting.Cut(asked.Of, f => chosen.Where(c => c.Figure == f).Select(c => CutOf(me, c)).OfType<Breakdown>());
        var rows = await targets.RowsAsync(me, wanted, counting.Values);
        return [.. chosen.Select(c => Card(c, asked, counting, now[c.Code]) with { Target = rows.FirstOrDefault(r => r.Figure == c.Figure) })];
    }

    private static DashboardCard Card(DashboardFigure chosen, AskedDashboard asked, Counting counting, FigureResult now) => new(
        chosen.Figure,
        now.Cuts.Count == 0 ? null : now.Cuts[0].By,
        now.Value,
        counting.Values(asked.YearBefore)[chosen.Code],
        [.. asked.Series(Periods).Select(a => (a.Period, counting.Values(a)[chosen.Code]))],
        now.Cuts.Count == 0 ? [] : WorstClasses.Of(chosen.Figure, now.Cuts[0]),
        Target: null);

    private static Breakdown? CutOf(Viewer me, DashboardFigure chosen) => FigureDesk.CutsFor(me, chosen.Figure).FirstOrDefault(b => b == chosen.Breakdown);

    /// <summary>Values of periods, each counted once.</summary>
    private sealed class Counting(FigureSource source)
    {
        private readonly Dictionary<AskedPeriod, IReadOnlyDictionary<string, FigureValue>> _values = [];

        public IReadOnlyDictionary<string, FigureValue> Values(AskedPeriod asked) => _values.TryGetValue(asked, out var values) ? values : _values[asked] = source.Values(asked);

        /// <summary>The figures of a period, broken down.</summary>
        public Dictionary<string, FigureResult> Cut(AskedPeriod asked, Func<Figure, IEnumerable<Breakdown>> by)
        {
            var results = FigureEngine.Compute(source.Rows(asked.Period, asked.Known), source.Figures, by).ToDictionary(r => r.Figure.Code);
            _values[asked] = results.ToDictionary(r => r.Key, r => r.Value.Value);
            return results;
        }
    }
}
