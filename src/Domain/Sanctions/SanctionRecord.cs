using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Sanctions;

/// <summary>
/// Xử phạt vi phạm hành chính: a violation of a child's rights from its record to the decision, the payment and the end. Law: Luật Xử lý vi
/// phạm hành chính, Nghị định 130/2021/NĐ-CP Điều 21 to 36. No limit in days is computed here: none was read in the law, so the day to pay
/// by is the one the decision states.
/// </summary>
public sealed partial class SanctionRecord : IGuardedRecord
{
    private const int LongText = 8000;
    private const int ShortText = 400;
    private readonly List<SanctionAct> _acts = [];
    private readonly List<SanctionPayment> _payments = [];
    private readonly List<SanctionPassing> _passings = [];

    private SanctionRecord()
    {
    }

    /// <param name="unit">Unit of who writes it down.</param>
    /// <param name="of">Case it comes of.</param>
    /// <param name="number">Number in the register of the year.</param>
    /// <param name="now">UTC.</param>
    public SanctionRecord(SanctionId id, WardId ward, AccountId by, UnitId? unit, ProtectionCaseId? of, int number, ViolationFacts facts, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotRecord(facts, OfficeTime.DayOf(now)));
        (Id, WardId, TypedBy, UnitId, CaseId, TypedAt) = (id, ward, by, unit, of, now);
        (RecordMark, RecordedOn, HappenedOn) = (VietnameseText.Clean(facts.Mark), facts.RecordedOn!.Value, facts.HappenedOn!.Value);
        (Year, Number) = (RecordedOn.Year, number);
        (Place, RecordedBy, What) = (VietnameseText.Clean(facts.Place), VietnameseText.Clean(facts.RecordedBy), VietnameseText.Clean(facts.What));
        (Violator, ViolatorName, ViolatorAddress) = (facts.Violator, VietnameseText.Clean(facts.Name), Clean(facts.Address));
        IsMinor = facts.IsMinor && facts.Violator is ViolatorKind.Person;
        _acts.AddRange(facts.Acts.Select((a, i) => new SanctionAct(a, i + 1)));
    }

    public static RecordKind Kind => RecordKind.Sanction;

    public SanctionId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    public UnitId? UnitId { get; private set; }

    public ProtectionCaseId? CaseId { get; private set; }

    public AccountId TypedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime TypedAt { get; private set; }

    /// <summary>Year of the register: that of the record.</summary>
    public int Year { get; private set; }

    public int Number { get; private set; }

    /// <summary>Number of the record of the violation (số biên bản).</summary>
    public string RecordMark { get; private set; } = "";

    public DateOnly RecordedOn { get; private set; }

    /// <summary>Where the record was made.</summary>
    public string Place { get; private set; } = "";

    public string RecordedBy { get; private set; } = "";

    /// <summary>Day of the violation.</summary>
    public DateOnly HappenedOn { get; private set; }

    public string What { get; private set; } = "";

    public ViolatorKind Violator { get; private set; }

    public string ViolatorName { get; private set; } = "";

    public string? ViolatorAddress { get; private set; }

    /// <summary>The violator was under 18: rules of their own, which the data do not hold.</summary>
    public bool IsMinor { get; private set; }

    public IReadOnlyList<SanctionAct> Acts => _acts;

    public SanctionState State { get; private set; }

    public SanctionDecision? Decision { get; private set; }

    public string? Remedies { get; private set; }

    public string? Extra { get; private set; }

    public IReadOnlyList<SanctionPayment> Payments => _payments;

    public IReadOnlyList<SanctionPassing> Passings => _passings;

    /// <summary>Decision to enforce the payment (quyết định cưỡng chế).</summary>
    public string? EnforcementMark { get; private set; }

    public DateOnly? EnforcedOn { get; private set; }

    /// <summary>Day it was dropped or ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why there is no decision, or what is left undone at the end.</summary>
    public string? EndWords { get; private set; }

    public int Version { get; private set; }

    /// <summary>Number as people write it: "12/2026".</summary>
    public string Mark => $"{Number}/{Year}";

    /// <summary>What came in.</summary>
    public long Paid => _payments.Where(p => p.MistakeReason is null).Sum(p => p.Sum);

    /// <summary>What is still to be paid.</summary>
    public long Owed => State is SanctionState.Decided ? Decision!.Fine - Paid : 0;

    /// <summary>The day to pay by has passed and something is owed.</summary>
    public bool IsOverdueOn(DateOnly day) => Owed > 0 && Decision!.PayBy < day;

    /// <summary>The chairman may decide on all of its acts on this day.</summary>
    public bool IsWithinCompetence(DateOnly day) => SanctionLaw.CompetenceOn(day) is { } rule && _acts.All(a => a.IsWithin(rule));

    /// <summary>Why it cannot be put on record like this.</summary>
    public static IEnumerable<Refusal> WhyNotRecord(ViolationFacts facts, DateOnly today)
    {
        if (IsMissing(facts.Mark)) yield return new Refusal("sanction.mark");
        if (facts.RecordedOn is null || facts.RecordedOn > today) yield return new Refusal("sanction.recorded-on");
        if (IsMissing(facts.Place)) yield return new Refusal("sanction.place");
        if (IsMissing(facts.RecordedBy)) yield return new Refusal("sanction.recorded-by");
        if (facts.HappenedOn is null || facts.HappenedOn > (facts.RecordedOn ?? today)) yield return new Refusal("sanction.happened-on");
        if (string.IsNullOrWhiteSpace(facts.What) || facts.What.Length > LongText) yield return new Refusal("sanction.what");
        if (IsMissing(facts.Name) || facts.Address?.Length > ShortText) yield return new Refusal("sanction.violator");
        if (facts.Acts.Count == 0) yield return new Refusal("sanction.acts");
        foreach (var refusal in facts.Acts.SelectMany(a => a.WhyNot(facts.HappenedOn)).Distinct()) yield return refusal;
    }

    private static bool IsMissing(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > ShortText;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
