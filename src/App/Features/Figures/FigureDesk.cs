using MangNon.App.Data;
using MangNon.App.Features.Cases.Oversight;
using MangNon.App.Platform;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Figures;

/// <summary>Reads what figures are counted from, of what one person may see: each kind of fact once, whatever the number of figures and periods.</summary>
public sealed class FigureDesk(AppDb db, OfficeClock clock, OversightDesk oversight, FigureMemory memory, IServiceScopeFactory scopes)
{
    // No period bounds the cases that are read: a case of an earlier year may still be open.
    private static readonly OversightPeriod Ever = new(new DateOnly(2000, 1, 1), new DateOnly(2000, 1, 1));

    /// <summary>Whether this person may see the value of a figure.</summary>
    public static bool MaySee(Viewer me, Figure figure) => figure.Indicator.By is IndicatorSource.Cases
        ? me.RunsTheWard
        : ChildFacets.AudienceOf(me) is not ChildAudience.Nobody && figure.Reads.All(p => ChildFacets.RightOf(me, p) >= FacetRight.See);

    /// <summary>Breakdowns of a figure this person may see.</summary>
    public static IEnumerable<Breakdown> CutsFor(Viewer me, Figure figure) => figure.By.Where(b => b.Reads is not { } part || ChildFacets.RightOf(me, part) >= FacetRight.See);

    /// <summary>A breakdown this person may see, or the crossing of two of them; null for any other.</summary>
    public static Breakdown? FindCut(Viewer me, Figure figure, string? code)
    {
        var cuts = CutsFor(me, figure).ToList();
        return cuts.FirstOrDefault(b => b.Code == code) ?? cuts.SelectMany(a => cuts.Where(b => b != a), (a, b) => a.CrossedWith(b)).FirstOrDefault(b => b.Code == code);
    }

    /// <summary>Values by code of all figures this person may see, without breakdowns, of each period asked for.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, FigureValue>>> ValuesAsync(Viewer me, params AskedPeriod[] asked)
    {
        var known = asked.Select(a => memory.Find(me, a)).ToList();
        if (known.Contains(null))
        {
            var moment = memory.Moment();
            var source = await OpenAsync(me, FigureTable.All);
            for (var i = 0; i < asked.Length; i++) memory.Keep(me, asked[i], moment, known[i] = source.Values(asked[i]));
        }

        return known!;
    }

    /// <summary>Everything these figures need, of those this person may see.</summary>
    public async Task<FigureSource> OpenAsync(Viewer me, IReadOnlyList<Figure> figures)
    {
        var seen = figures.Where(f => MaySee(me, f)).ToList();
        if (memory.FindSource(me, seen) is { } read) return read;
        var moment = memory.Moment();
        var source = await ReadAsync(me, seen);
        memory.KeepSource(me, moment, source);
        return source;
    }

    private async Task<FigureSource> ReadAsync(Viewer me, List<Figure> seen)
    {
        await using var beside = scopes.CreateAsyncScope();
        var registry = await db.RegistryToCountAsync(me, [.. seen.SelectMany(f => f.Reads), .. seen.SelectMany(f => f.By).Select(b => b.Reads).OfType<ChildFacet>()], beside.ServiceProvider.GetRequiredService<AppDb>());
        if (!seen.Any(f => f.Indicator.By is IndicatorSource.Cases)) return new FigureSource(seen, registry, null, []);
        var review = await oversight.ReviewAsync(me, RecordAction.List, Ever);
        var reports = await db.CaseReportsFor(me, clock.Now).AsNoTracking().Select(r => new { r.Id, r.ReceivedAt, r.Forms }).ToListAsync();
        return new FigureSource(seen, registry, review.Rows, [.. reports.Select(r => new ReportReceived { Record = r.Id.Value, Who = r.Id.Value, On = OfficeClock.DayOf(r.ReceivedAt), Forms = r.Forms })]);
    }
}

/// <summary>What figures are counted from, in memory. Cases are known as they are now; children also as they were known at an instant.</summary>
public sealed class FigureSource
{
    private readonly CountedRegistry _registry;
    private readonly OversightRows? _cases;
    private readonly IReadOnlyList<ReportReceived> _reports;

    internal FigureSource(IReadOnlyList<Figure> figures, CountedRegistry registry, OversightRows? cases, IReadOnlyList<ReportReceived> reports) =>
        (Figures, _registry, _cases, _reports) = (figures, registry, cases, reports);

    /// <summary>Those the person may see.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>How many children it tells of.</summary>
    internal int Children => _registry.Children.Count;

    /// <summary>The same facts for some of its figures.</summary>
    internal FigureSource Of(IReadOnlyList<Figure> figures) => new(figures, _registry, _cases, _reports);

    /// <summary>Rows of a period.</summary>
    /// <param name="known">UTC; null for what is known now.</param>
    public FigureRowSet Rows(FigurePeriod period, DateTime? known = null)
    {
        var (children, events) = _registry.Rows(period, known ?? FactHistory.Now);
        return new FigureRowSet
        {
            Period = period,
            Children = children,
            Events = events,
            Cases = [.. (_cases?.Cases ?? []).Select(c => CaseInPeriod.Of(c, period)).OfType<CaseInPeriod>()],
            Limits = [.. (_cases?.Clocks ?? []).Select(c => LimitDecided.Of(c, period)).OfType<LimitDecided>()],
            Reports = [.. _reports.Where(r => period.Includes(r.On))],
        };
    }

    /// <summary>Values by code, without breakdowns.</summary>
    public IReadOnlyDictionary<string, FigureValue> Values(AskedPeriod asked) => Values(asked, Figures);

    /// <summary>The same of these figures, whose facts were read.</summary>
    public IReadOnlyDictionary<string, FigureValue> Values(AskedPeriod asked, IReadOnlyList<Figure> figures) =>
        FigureEngine.Compute(Rows(asked.Period, asked.Known), figures, _ => []).ToDictionary(r => r.Figure.Code, r => r.Value);

    /// <summary>How a case is called; null where it is not among those seen.</summary>
    public string? MarkOf(Guid record) => _cases?.Marks.GetValueOrDefault(new ProtectionCaseId(record));
}
