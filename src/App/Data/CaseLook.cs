using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>When the limits of a case are to be looked at next. Computed from its story, and computed anew once the case has another version or its ward chose otherwise.</summary>
public sealed class CaseLook : IDerived
{
    public required ProtectionCaseId CaseId { get; init; }

    public required WardId WardId { get; init; }

    /// <summary>Version of the case it was computed from.</summary>
    public required int OfVersion { get; set; }

    /// <summary>How many choices about its limits the ward had made by then; they are only added.</summary>
    public required int OfChoices { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime NextAt { get; set; }
}
