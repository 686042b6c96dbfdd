using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>What can be computed anew from the records at any time: changing it is no act and leaves no trace.</summary>
public interface IDerived;

/// <summary>A rule of quality a child's data breaks, as last computed.</summary>
public sealed class ChildFinding : IDerived
{
    public required ChildId ChildId { get; init; }

    public required WardId WardId { get; init; }

    /// <summary>Code of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>Day on which it was first seen.</summary>
    public required DateOnly Since { get; init; }
}

/// <summary>When the quality of a ward's data was last computed, and for how many children.</summary>
public sealed class QualityRun : IDerived
{
    public required WardId WardId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Children on the list then.</summary>
    public required int Children { get; set; }
}
