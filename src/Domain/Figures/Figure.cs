using MangNon.Domain.Children;

namespace MangNon.Domain.Figures;

/// <summary>What one of a count is. Children, events and cases are different numbers and never added up.</summary>
public enum CountUnit
{
    Children,
    Events,
    Cases,
    Limits,
    Reports,
}

/// <summary>What is counted: rows of one universe for which something holds.</summary>
/// <param name="Unit">With <see cref="CountUnit.Children"/> a child counts once, however many rows it has.</param>
public sealed record Count(Universe Universe, CountUnit Unit, Func<FigureRow, bool> Holds)
{
    /// <summary>Children on the list of the day.</summary>
    public static Count Children(Func<ChildOnDay, bool> holds) => new(Universe.Children, CountUnit.Children, r => r is ChildOnDay { IsOnList: true } child && holds(child));

    public static Count Events(Func<ChildEvent, bool> holds) => new(Universe.Events, CountUnit.Events, r => holds((ChildEvent)r));

    /// <summary>Children something happened to.</summary>
    public static Count ChildrenWith(Func<ChildEvent, bool> holds) => new(Universe.Events, CountUnit.Children, r => holds((ChildEvent)r));

    public static Count Cases(Func<CaseInPeriod, bool> holds) => new(Universe.Cases, CountUnit.Cases, r => holds((CaseInPeriod)r));

    /// <summary>Children cases are about.</summary>
    public static Count ChildrenInCases(Func<CaseInPeriod, bool> holds) => new(Universe.Cases, CountUnit.Children, r => holds((CaseInPeriod)r));

    public static Count Limits(Func<LimitDecided, bool> holds) => new(Universe.Limits, CountUnit.Limits, r => holds((LimitDecided)r));

    public static Count Reports(Func<ReportReceived, bool> holds) => new(Universe.Reports, CountUnit.Reports, r => holds((ReportReceived)r));

    /// <summary>A child has several rows here, so that it has to be looked whether it was counted already.</summary>
    internal bool IsDistinct => Unit is CountUnit.Children && Universe is not Universe.Children;
}

/// <summary>
/// The one definition of a figure the ward computes: pages, reports and exports print it, none computes it.
/// </summary>
/// <param name="Code">As in <see cref="Indicators"/>.</param>
/// <param name="Of">Denominator; null for a count.</param>
public sealed record Figure(string Code, Count Counts, Count? Of = null)
{
    /// <summary>So many for each so many of the denominator: 100, 1,000, 100,000.</summary>
    public int Scale { get; init; } = 100;

    /// <summary>Parts of a child's record it reads besides who the child is and where it lives: who may not see one may not see the figure.</summary>
    public IReadOnlyList<ChildFacet> Reads { get; init; } = [];

    /// <summary>What it may be broken down by.</summary>
    public IReadOnlyList<Breakdown> By { get; init; } = Breakdowns.People;

    public Indicator Indicator => Indicators.Find(Code)!;

    /// <summary>Its value grows until the period is over: what happens is counted, for itself or beside those there are on a day. A share of what happened does not.</summary>
    public bool Accrues => Counts.Universe is not Universe.Children && Of is not { Universe: not Universe.Children };
}

/// <summary>All figures the ward computes.</summary>
public static class FigureTable
{
    public static IReadOnlyList<Figure> All { get; } =
        [.. PopulationFigures.All, .. HealthFigures.All, .. EducationFigures.All, .. ProtectionFigures.All, .. InjuryFigures.All, .. CaseFigures.All, .. DataFigures.All];

    public static Figure? Find(string code) => All.FirstOrDefault(f => f.Code == code);
}
