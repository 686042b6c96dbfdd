using MangNon.Domain.Organisation;

namespace MangNon.Domain.Access;

/// <summary>A record that says how closely it is held and where it belongs. Its circle stands in <see cref="CircleMember"/>.</summary>
public interface IGuardedRecord : IRootRecord
{
    /// <summary>Which rows of <see cref="AccessTable"/> are about it.</summary>
    static abstract RecordKind Kind { get; }

    SecrecyLevel Secrecy { get; }

    /// <summary>Unit it belongs to; null where it is the ward's.</summary>
    UnitId? UnitId { get; }
}
