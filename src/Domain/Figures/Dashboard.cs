using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Law;

namespace MangNon.Domain.Figures;

/// <summary>A figure that stands on a dashboard.</summary>
/// <param name="By">Code of the breakdown that says where it hurts; null where none does.</param>
public sealed record DashboardFigure(string Code, string? By)
{
    public Figure Figure => FigureTable.Find(Code)!;

    public Breakdown? Breakdown => Figure.By.FirstOrDefault(b => b.Code == By);
}

/// <summary>The few figures that matter to somebody's work (bảng theo dõi số liệu): a row of <c>dashboards.json</c>. The choice is ours, no text makes it.</summary>
/// <param name="Audience"><see cref="ChildAudience.Nobody"/> for who reads the published numbers alone.</param>
/// <param name="Figures">In the order they are shown, at most <see cref="Most"/>.</param>
/// <param name="To">Last day; null while it holds.</param>
public sealed record Dashboard(ChildAudience Audience, IReadOnlyList<DashboardFigure> Figures, DateOnly From, DateOnly? To, string Source, Verification Verified)
{
    /// <summary>More are not taken in at a glance.</summary>
    public const int Most = 6;
}

/// <summary>The dashboards, as dated data.</summary>
public static class Dashboards
{
    private static readonly LawFile File = LawData.Read<LawFile>("Figures/Data/dashboards.json");

    public static IReadOnlyList<Dashboard> All => File.Dashboards;

    /// <summary>Figures on a day for those who look for this reason; none where nothing was chosen.</summary>
    public static IReadOnlyList<DashboardFigure> For(ChildAudience audience, DateOnly day) =>
        All.FirstOrDefault(d => d.Audience == audience && d.From <= day && !(d.To < day))?.Figures ?? [];

    private sealed record LawFile(IReadOnlyList<Dashboard> Dashboards);
}

/// <summary>Where a figure is worst: the classes of a breakdown held against each other. It points, and decides nothing.</summary>
public static class WorstClasses
{
    /// <summary>So many are named.</summary>
    public const int Most = 3;

    /// <summary>Of fewer a share says little: such classes stand behind the others.</summary>
    public const int LeastForShare = 10;

    /// <summary>The worst first; a class where nobody is concerned and one of which it is not known are none.</summary>
    public static IReadOnlyList<FigureCell> Of(Figure figure, FigureCut cut) =>
    [
        .. cut.Cells.Where(c => c.Class != Breakdown.Unknown && Concerned(figure, c.Value) > 0)
            .OrderBy(c => c.Value.Denominator < LeastForShare)
            .ThenByDescending(c => Share(figure, c.Value))
            .ThenByDescending(c => Concerned(figure, c.Value))
            .ThenBy(c => c.Class, StringComparer.Ordinal)
            .Take(Most),
    ];

    /// <summary>How many it is about: those who lack it where more is better, else those counted.</summary>
    public static int Concerned(Figure figure, FigureValue value) =>
        figure.Indicator.Direction is IndicatorDirection.Up && value.Denominator is { } of ? of - value.Numerator : value.Numerator;

    private static double Share(Figure figure, FigureValue value) => Concerned(figure, value) / (double)(value.Denominator ?? 1);
}
