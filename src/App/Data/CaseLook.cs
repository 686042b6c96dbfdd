using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;

namespace MangNon.App.Data;

/// <summary>When the limits of a case are to be looked at next. Computed from its story, and computed anew once the case has another version.</summary>
public sealed class CaseLook : IDerived
{
    public required ProtectionCaseId CaseId { get; init; }

    public required WardId WardId { get; init; }

    /// <summary>Version of the case it was computed from.</summary>
    public required int OfVersion { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime NextAt { get; set; }
}
