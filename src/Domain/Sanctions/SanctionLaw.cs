using MangNon.Domain.Cases;
using MangNon.Domain.Law;

namespace MangNon.Domain.Sanctions;

/// <summary>What acts of the list have in common, for finding one.</summary>
public enum ActGroup
{
    Care,
    Violence,
    Exploitation,
    Voice,
    DutyToTell,
    Privacy,
    Family,
}

/// <summary>A field of state management, whose highest fine bounds what an office may fine (lĩnh vực; Luật Xử lý vi phạm hành chính Điều 24).</summary>
/// <param name="Most">Highest fine for a person, in đồng.</param>
/// <param name="OrganisationTimes">How many times more for an organisation; null where no source says it.</param>
public sealed record SanctionField(string Code, string Vi, string En, long Most, int? OrganisationTimes, string Article, string Source, Verification Verified);

/// <summary>A remedy (biện pháp khắc phục hậu quả) or an extra sanction (hình thức phạt bổ sung) an act may bring with it.</summary>
public sealed record SanctionMeasure(string Vi, string En, bool Extra = false);

/// <summary>An act that is fined (hành vi vi phạm), as the law had it from one day to another.</summary>
/// <param name="Low">Lowest fine for a person; null where no source says it.</param>
/// <param name="High">Highest fine for a person.</param>
public sealed record SanctionableAct(
    string Code, ActGroup Group, string Field, string Article, string Vi, string En, long? Low, long High, DateOnly From, DateOnly? To, string Source, Verification Verified,
    IReadOnlyList<SanctionMeasure>? Remedies = null, LawNote? Note = null)
{
    public bool IsInForceOn(DateOnly day) => From <= day && !(To < day);
}

/// <summary>What a reader of the data has to know of a row.</summary>
public sealed record LawNote(string Vi, string En);

/// <summary>How much the chairman of a commune may fine, from one day to another (thẩm quyền xử phạt).</summary>
/// <param name="Percent">Of the field's highest fine.</param>
/// <param name="Most">Never more than this for a person; null for no such bound.</param>
public sealed record CompetenceRule(DateOnly From, DateOnly? To, int Percent, long? Most, string Article, string Source, Verification Verified)
{
    public bool IsInForceOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>The highest fine within it, in a field with this highest fine.</summary>
    /// <param name="times">2 for an organisation where its fines are doubled: the bound is doubled with them.</param>
    public long Ceiling(long fieldMost, int times) => Math.Min(fieldMost * Percent / 100, Most * times ?? long.MaxValue);
}

/// <summary>
/// The acts against children that are fined, and who may fine them, as dated data: Nghị định 130/2021/NĐ-CP, Nghị định 282/2025/NĐ-CP,
/// Nghị định 189/2025/NĐ-CP. The texts of the decrees were not at hand: every row names where it was read and is marked so.
/// </summary>
public static class SanctionLaw
{
    private static readonly LawFile File = LawData.Read<LawFile>("Sanctions/Data/sanctions.json");

    public static IReadOnlyList<SanctionField> Fields => File.Fields;

    /// <summary>In the order of the decrees.</summary>
    public static IReadOnlyList<SanctionableAct> Acts => File.Acts;

    public static IReadOnlyList<CompetenceRule> Competence => File.Competence;

    public static SanctionableAct? FindAct(string? code) => Acts.FirstOrDefault(a => a.Code == code);

    public static SanctionField? FindField(string? code) => Fields.FirstOrDefault(f => f.Code == code);

    /// <summary>The rule for a decision of this day; null before the first one known.</summary>
    public static CompetenceRule? CompetenceOn(DateOnly day) => Competence.FirstOrDefault(c => c.IsInForceOn(day));

    private sealed record LawFile(IReadOnlyList<SanctionField> Fields, IReadOnlyList<CompetenceRule> Competence, IReadOnlyList<SanctionableAct> Acts);
}
