using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>The days a figure is about, both counted in: what happened is counted in all of them, what is so on the last.</summary>
public readonly record struct FigurePeriod(DateOnly From, DateOnly To)
{
    public bool Includes(DateOnly? day) => From <= day && day <= To;

    /// <summary>Something that was so from one day to another was so on one of these.</summary>
    public bool Meets(DateOnly from, DateOnly? to) => from <= To && !(to < From);
}

/// <summary>What rows are of.</summary>
public enum Universe
{
    /// <summary>Children, each as it was on the last day of the period.</summary>
    Children,

    /// <summary>Births, deaths and injuries of the period.</summary>
    Events,

    /// <summary>Protection cases.</summary>
    Cases,

    /// <summary>Limits of the law that were decided in the period: kept or not.</summary>
    Limits,

    /// <summary>Reports taken in during the period.</summary>
    Reports,
}

/// <summary>A row figures are counted from. Plain, and never changed.</summary>
public abstract class FigureRow
{
    /// <summary>What it is a row of: the child, the case, the event itself.</summary>
    public required Guid Record { get; init; }

    /// <summary>Whom it is about, so that a child in several rows counts once: the child; the case or report where no child of the registry is named.</summary>
    public required Guid Who { get; init; }

    /// <summary>Null where nobody wrote it down.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Age in completed years; null while unknown.</summary>
    public int? Years { get; init; }

    /// <summary>Dân tộc; null where nobody wrote it down.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Residential group of the household; null where it is in none.</summary>
    public UnitId? Group { get; init; }

    public abstract Universe Universe { get; }
}

/// <summary>All rows a ward's figures of one period are counted from.</summary>
public sealed class FigureRowSet
{
    public required FigurePeriod Period { get; init; }

    public IReadOnlyList<ChildOnDay> Children { get; init; } = [];

    public IReadOnlyList<ChildEvent> Events { get; init; } = [];

    public IReadOnlyList<CaseInPeriod> Cases { get; init; } = [];

    public IReadOnlyList<LimitDecided> Limits { get; init; } = [];

    public IReadOnlyList<ReportReceived> Reports { get; init; } = [];

    public IReadOnlyList<FigureRow> Of(Universe universe) => universe switch
    {
        Universe.Children => Children,
        Universe.Events => Events,
        Universe.Cases => Cases,
        Universe.Limits => Limits,
        Universe.Reports => Reports,
        _ => throw new ArgumentOutOfRangeException(nameof(universe)),
    };
}
