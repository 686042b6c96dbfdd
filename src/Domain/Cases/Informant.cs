using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>
/// Who told of a child in danger (người cung cấp thông tin), sealed apart from the report for their safety (Nghị định 56/2017/NĐ-CP
/// Điều 24 khoản 1): nobody sees it by their post, not even who works on the case; its seal is broken with a reason.
/// </summary>
public sealed class Informant : IGuardedRecord
{
    private const int Longest = 400;

    private Informant()
    {
    }

    /// <param name="id">That of the report: each has one at most.</param>
    public Informant(CaseReportId id, WardId ward, string? name, string? phone, string? address, string? relation)
    {
        RefusedException.ThrowIfAny(WhyNotKeep(name, phone, address, relation));
        (Id, WardId) = (id, ward);
        (Name, Phone, Address, Relation) = (VietnameseText.Clean(name), VietnameseText.Clean(phone), VietnameseText.Clean(address), VietnameseText.Clean(relation));
    }

    public static RecordKind Kind => RecordKind.Informant;

    public CaseReportId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Sealed;

    public UnitId? UnitId { get; private set; }

    public string Name { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>What they are to the child.</summary>
    public string Relation { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Something is known of them.</summary>
    public static bool IsTold(string? name, string? phone, string? address, string? relation) => !string.IsNullOrWhiteSpace(name + phone + address + relation);

    public static IEnumerable<Refusal> WhyNotKeep(string? name, string? phone, string? address, string? relation)
    {
        if (new[] { name, phone, address, relation }.Any(t => t?.Length > Longest)) yield return new Refusal("case-report.too-long");
    }
}
