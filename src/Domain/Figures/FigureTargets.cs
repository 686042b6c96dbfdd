using MangNon.Domain.Cases;
using MangNon.Domain.Law;

namespace MangNon.Domain.Figures;

/// <summary>What a figure is to reach by the end of a year (mục tiêu).</summary>
/// <param name="Code">Of the indicator.</param>
/// <param name="Year">It is to be reached by the last day of it.</param>
/// <param name="Value">In the unit of the indicator: percent, so many for each 1,000 …</param>
/// <param name="Strict">The value itself does not reach it: "below 9 %".</param>
public sealed record FigureGoal(string Code, int Year, double Value, bool Strict = false)
{
    public Indicator Indicator => Indicators.Find(Code)!;

    /// <summary>Whether a value reaches it; null for an indicator of which no direction is better.</summary>
    public bool? IsReachedBy(double value) => Indicator.Direction switch
    {
        IndicatorDirection.Up => Strict ? value > Value : value >= Value,
        IndicatorDirection.Down => Strict ? value < Value : value <= Value,
        _ => null,
    };
}

/// <summary>A target of a national programme: a row of <c>figure-targets.json</c>. It is the country's; a ward holds its own number against it.</summary>
/// <param name="Programme">The text that sets it.</param>
/// <param name="Verified">How far it was seen in the text itself.</param>
public sealed record ProgrammeTarget(string Code, int Year, double Value, bool Strict, string Programme, Verification Verified)
{
    public FigureGoal Goal => new(Code, Year, Value, Strict);
}

/// <summary>The targets of national programmes.</summary>
public static class ProgrammeTargets
{
    public static IReadOnlyList<ProgrammeTarget> All { get; } = LawData.Read<ProgrammeTarget[]>("Figures/Data/figure-targets.json");

    /// <summary>Of each indicator the one that is to be reached next: the earliest whose year is not over.</summary>
    public static IEnumerable<ProgrammeTarget> Ahead(int year) => All.Where(t => t.Year >= year).GroupBy(t => (t.Code, t.Programme)).Select(g => g.MinBy(t => t.Year)!);
}

/// <summary>Where a figure stands on the way to what it is to reach.</summary>
public enum GoalStanding
{
    /// <summary>The value of now reaches it.</summary>
    Reached,

    /// <summary>Not yet, but it will be if the years go on as they went.</summary>
    OnCourse,

    /// <summary>It will not be reached if the years go on as they went.</summary>
    Behind,

    /// <summary>Not reached, and too few years are known to say more; or there is no value at all.</summary>
    Unclear,
}

/// <summary>The value of a figure in a year.</summary>
/// <param name="Value">Null where there was nobody to take a share of.</param>
public readonly record struct YearValue(int Year, double? Value);

/// <summary>A goal held against what was counted.</summary>
/// <param name="Now">Value of this year as far as it has come; null for none.</param>
/// <param name="Gap">What is missing, always positive; 0 once it is reached; null without a value.</param>
/// <param name="Forecast">The value at the end of the goal's year if the years go on as they went; null where fewer than three are known.</param>
public sealed record GoalOutlook(double? Now, double? Gap, double? Forecast, GoalStanding Standing)
{
    /// <summary>Years a forecast needs at least.</summary>
    public const int Least = 3;

    /// <param name="years">Whole years and this one as far as it has come, oldest first.</param>
    /// <param name="isFlow">What is counted happens in the year: the number of this year goes on growing until its end.</param>
    /// <param name="today">Tells how much of this year is over.</param>
    public static GoalOutlook Of(FigureGoal goal, IReadOnlyList<YearValue> years, bool isFlow, DateOnly today)
    {
        if (years.Count == 0 || years[^1].Value is not { } now) return new(null, null, null, GoalStanding.Unclear);
        var known = years.Where(y => y.Value is not null).Select(y => (y.Year, Value: y.Value!.Value)).ToList();
        if (isFlow) known[^1] = (known[^1].Year, now * DaysIn(today.Year) / today.DayOfYear);
        double? forecast = known.Count >= Least ? Bounded(goal, known[^1].Value + (Slope(known) * (goal.Year - known[^1].Year))) : null;
        return new(now, MissingOf(goal, now), forecast, StandingOf(goal, now, forecast));
    }

    private static double MissingOf(FigureGoal goal, double now) => goal.IsReachedBy(now) is true ? 0 : Math.Abs(goal.Value - now);

    // What is to stay below a bound can still pass it: for a year that goes on the forecast counts, where there is one.
    private static GoalStanding StandingOf(FigureGoal goal, double now, double? forecast) => (goal.IsReachedBy(now), forecast is { } f ? goal.IsReachedBy(f) : null) switch
    {
        (true, not false) => GoalStanding.Reached,
        (_, true) => GoalStanding.OnCourse,
        (_, false) => GoalStanding.Behind,
        _ => GoalStanding.Unclear,
    };

    // Mean change a year, by least squares.
    private static double Slope(List<(int Year, double Value)> known)
    {
        var (meanYear, meanValue) = (known.Average(k => k.Year), known.Average(k => k.Value));
        return known.Sum(k => (k.Year - meanYear) * (k.Value - meanValue)) / known.Sum(k => (k.Year - meanYear) * (k.Year - meanYear));
    }

    private static double Bounded(FigureGoal goal, double value) => Math.Clamp(value, 0, goal.Indicator.Unit is IndicatorUnit.Percent ? 100 : double.MaxValue);

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
