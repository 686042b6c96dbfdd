using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>Which way files come from another installation.</summary>
public enum PartnerSide
{
    /// <summary>A ward below sends its reports.</summary>
    Below,

    /// <summary>The body above sends receipts.</summary>
    Above,
}

/// <summary>Whose key is accepted.</summary>
/// <param name="Code">Code of the administrative unit.</param>
/// <param name="Name">Full name with its kind: "Phường Hoa Sen".</param>
/// <param name="Compared">With whom the fingerprint was compared, when and how.</param>
public sealed record PartnerFacts(PartnerSide Side, string Code, string Name, string Compared);

/// <summary>The signing key of another installation as somebody accepted it here, for one body. It ends and is never deleted: what it signed stays to be checked.</summary>
public sealed class PartnerKey : IRootRecord
{
    public const int CodeLength = 20;
    public const int NameLength = 200;
    public const int ComparedLength = 500;
    public const int ReasonLength = 500;

    private PartnerKey()
    {
    }

    public PartnerKey(PartnerKeyId id, WardId ward, PartnerFacts facts, PublicSigningKey key)
    {
        (Id, WardId, Side) = (id, ward, facts.Side);
        (Code, Name, Compared) = (VietnameseText.Clean(facts.Code), VietnameseText.Clean(facts.Name), VietnameseText.Clean(facts.Compared));
        (KeyInfo, Fingerprint) = (key.Info, key.Fingerprint);
    }

    public PartnerKeyId Id { get; private set; }

    /// <summary>The body that accepted it.</summary>
    public WardId WardId { get; private set; }

    public PartnerSide Side { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Compared { get; private set; } = "";

    /// <summary>See <see cref="PublicSigningKey.Info"/>.</summary>
    public string KeyInfo { get; private set; } = "";

    public string Fingerprint { get; private set; } = "";

    public AccountId AcceptedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AcceptedAt { get; private set; }

    /// <summary>From when on nothing is taken that it signed (UTC); null while it is trusted.</summary>
    public DateTime? EndedAt { get; private set; }

    public AccountId? EndedBy { get; private set; }

    public string? EndReason { get; private set; }

    public int Version { get; private set; }

    public PublicSigningKey Key => new(KeyInfo);

    /// <summary>Why a key cannot be accepted so.</summary>
    /// <param name="key">Null where the file holds none.</param>
    /// <param name="heard">The fingerprint as the other side said it.</param>
    public static IEnumerable<Refusal> WhyNot(PartnerFacts facts, PublicSigningKey? key, string? heard)
    {
        if (string.IsNullOrWhiteSpace(facts.Code) || facts.Code.Trim().Length > CodeLength || !facts.Code.Trim().All(char.IsAsciiDigit)) yield return new Refusal("partner.code");
        if (string.IsNullOrWhiteSpace(facts.Name) || facts.Name.Length > NameLength) yield return new Refusal("partner.name");
        if (key is null) yield return new Refusal("partner.key-unreadable");
        else if (PublicSigningKey.Bare(heard) != key.Fingerprint) yield return new Refusal("partner.fingerprint-differs");
        if (string.IsNullOrWhiteSpace(facts.Compared) || facts.Compared.Length > ComparedLength) yield return new Refusal("partner.compared");
    }

    /// <summary>Writes down who accepted it.</summary>
    public PartnerKey Accepted(AccountId by, DateTime at)
    {
        (AcceptedBy, AcceptedAt) = (by, at);
        return this;
    }

    public IEnumerable<Refusal> WhyNotEnd(string? reason)
    {
        if (EndedAt is not null) yield return new Refusal("partner.ended");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLength) yield return new Refusal("partner.end-reason");
    }

    /// <summary>It is trusted no more: lost, replaced, or the body has ended.</summary>
    public void End(AccountId by, DateTime at, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(reason));
        (EndedBy, EndedAt, EndReason) = (by, at, VietnameseText.Clean(reason));
    }
}
