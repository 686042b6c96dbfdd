using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>The part somebody has in a case (phần việc), by the unit they work for.</summary>
public enum CasePart
{
    /// <summary>Who works on the case for the ward, and its leaders.</summary>
    Ward,
    Police,
    Health,
    School,
    Justice,

    /// <summary>Residential group, collaborators, unions.</summary>
    Residents,
}

/// <summary>
/// A note of one part of the people in a case (ghi chú riêng): what the health station writes is read by the health station, the worker and the leaders,
/// not by the school. A sealed one is read by its writer alone until its seal is broken with a reason.
/// </summary>
public sealed class CaseNote : IGuardedRecord
{
    private const int LongText = 8000;

    private CaseNote()
    {
    }

    /// <param name="now">UTC.</param>
    public CaseNote(CaseNoteId id, ProtectionCase of, CasePart part, string? words, bool isSealed, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(words));
        (Id, WardId, CaseId, Part, By, At) = (id, of.WardId, of.Id, part, by, now);
        (Words, Secrecy) = (VietnameseText.Clean(words), isSealed ? SecrecyLevel.Sealed : SecrecyLevel.Protected);
    }

    public static RecordKind Kind => RecordKind.CaseNote;

    public CaseNoteId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ProtectionCaseId CaseId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; }

    public UnitId? UnitId { get; private set; }

    public CasePart Part { get; private set; }

    public string Words { get; private set; } = "";

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int Version { get; private set; }

    public static IEnumerable<Refusal> WhyNotWrite(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongText) yield return new Refusal("case-note.words");
    }

    /// <summary>The part of who works under this post.</summary>
    public static CasePart PartOf(Viewer me) => me.RunsTheWard ? CasePart.Ward : me.UnitKind switch
    {
        UnitKind.Police => CasePart.Police,
        UnitKind.HealthStation => CasePart.Health,
        UnitKind.School => CasePart.School,
        UnitKind.Justice => CasePart.Justice,
        _ => CasePart.Residents,
    };
}
