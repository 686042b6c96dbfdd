using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Supervision;

/// <summary>What is written down of a supervision.</summary>
/// <param name="Hours">Of that day, as the paper says them: "8 giờ 00 đến 11 giờ 00"; may be empty.</param>
/// <param name="Subject">What was supervised, in a sentence.</param>
/// <param name="Plan">Plan whose clauses were supervised; null for none.</param>
/// <param name="Clauses">Places of the plan: "II.3.b, IV.7"; may be empty.</param>
/// <param name="Units">Units that were supervised.</param>
/// <param name="Present">Who took part, one on a line.</param>
/// <param name="Findings">What was seen; names no child.</param>
public sealed record SupervisionFacts(DateOnly On, string Hours, string Place, string Subject, PlanId? Plan, string Clauses, IReadOnlyList<UnitId> Units, string Present, string Findings);

/// <summary>A unit that was supervised.</summary>
public sealed record SupervisedUnit(UnitId UnitId);

/// <summary>
/// The minute of a supervision by the Fatherland Front (giám sát; Luật Mặt trận Tổ quốc Việt Nam 75/2015/QH13). Its facts can be corrected
/// until a unit has answered to them; recommendations are records of their own.
/// </summary>
public sealed class SupervisionMinute : IRootRecord
{
    public const int HoursLength = 60;
    public const int PlaceLength = 200;
    public const int SubjectLength = 300;
    public const int ClausesLength = 200;
    public const int PresentLength = 4000;
    public const int FindingsLength = 20_000;

    private readonly List<SupervisedUnit> _units = [];

    private SupervisionMinute()
    {
    }

    /// <param name="by">Who writes it.</param>
    /// <param name="today">In the office.</param>
    public SupervisionMinute(SupervisionMinuteId id, (WardId Ward, AccountId By) by, SupervisionFacts facts, DateOnly today)
    {
        (Id, WardId, WrittenBy) = (id, by.Ward, by.By);
        Write(facts, today);
    }

    public SupervisionMinuteId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId WrittenBy { get; private set; }

    public DateOnly On { get; private set; }

    public string Hours { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public PlanId? PlanId { get; private set; }

    public string Clauses { get; private set; } = "";

    public string Present { get; private set; } = "";

    public string Findings { get; private set; } = "";

    public IReadOnlyList<SupervisedUnit> Units => _units;

    public int Version { get; private set; }

    public SupervisionFacts Facts => new(On, Hours, Place, Subject, PlanId, Clauses, [.. _units.Select(u => u.UnitId)], Present, Findings);

    /// <summary>The places of a plan somebody typed, one by one.</summary>
    public static IReadOnlyList<string> Places(string clauses) => clauses.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static IEnumerable<Refusal> WhyNot(SupervisionFacts facts, DateOnly today)
    {
        if (facts.On > today) yield return new Refusal("supervision.not-yet");
        if (facts.Hours.Length > HoursLength) yield return new Refusal("supervision.hours-long");
        if (IsMissing(facts.Place, PlaceLength)) yield return new Refusal("supervision.place");
        if (IsMissing(facts.Subject, SubjectLength)) yield return new Refusal("supervision.subject");
        if (facts.Units.Count == 0 && Places(facts.Clauses).Count == 0) yield return new Refusal("supervision.of-nothing");
        if (facts.Clauses.Length > ClausesLength || facts.Plan is null && Places(facts.Clauses).Count > 0) yield return new Refusal("supervision.clauses");
        if (IsMissing(facts.Present, PresentLength)) yield return new Refusal("supervision.present");
        if (IsMissing(facts.Findings, FindingsLength)) yield return new Refusal("supervision.findings");
    }

    /// <summary>Why the facts cannot be corrected so.</summary>
    /// <param name="recommended">Its recommendations.</param>
    public static IEnumerable<Refusal> WhyNotCorrect(SupervisionFacts facts, IReadOnlyCollection<Recommendation> recommended, DateOnly today)
    {
        if (recommended.Any(r => r.Replies.Count > 0)) yield return new Refusal("supervision.answered");
        foreach (var refusal in WhyNot(facts, today)) yield return refusal;
        if (recommended.Any(r => r.State is not RecommendationState.Withdrawn && r.DueOn < facts.On)) yield return new Refusal("supervision.after-limit");
    }

    public void Correct(SupervisionFacts facts, IReadOnlyCollection<Recommendation> recommended, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(facts, recommended, today));
        Write(facts, today);
    }

    private void Write(SupervisionFacts facts, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNot(facts, today));
        (On, Hours, Place, Subject) = (facts.On, VietnameseText.Clean(facts.Hours), VietnameseText.Clean(facts.Place), VietnameseText.Clean(facts.Subject));
        (PlanId, Clauses) = (facts.Plan, string.Join(", ", Places(facts.Clauses)));
        (Present, Findings) = (facts.Present.Trim(), facts.Findings.Trim());
        var wanted = facts.Units.Distinct().ToList();
        _units.RemoveAll(u => !wanted.Contains(u.UnitId));
        _units.AddRange(wanted.Where(u => _units.All(k => k.UnitId != u)).Select(u => new SupervisedUnit(u)));
    }

    private static bool IsMissing(string text, int most) => string.IsNullOrWhiteSpace(text) || text.Length > most;
}
