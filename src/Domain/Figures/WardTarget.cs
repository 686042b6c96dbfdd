using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>A target of a ward.</summary>
public readonly record struct WardTargetId(Guid Value) : ITypedId<WardTargetId>
{
    public static WardTargetId From(Guid value) => new(value);
}

/// <summary>What a ward sets itself for a figure.</summary>
/// <param name="Code">Of the indicator.</param>
/// <param name="Year">To be reached by its last day.</param>
/// <param name="Baseline">Value it starts from (số gốc); null where none was written down.</param>
/// <param name="BaselineYear">Year of that value.</param>
/// <param name="Document">Where it stands: number and day of the plan or decision.</param>
public sealed record WardTargetFacts(string Code, int Year, decimal Value, decimal? Baseline, int? BaselineYear, string Document);

/// <summary>A target of the ward's own (chỉ tiêu phấn đấu của phường). It is not changed: another one takes its place, and it ends with a reason.</summary>
public sealed class WardTarget : IRootRecord
{
    public const int DocumentLength = 200;
    public const int ReasonLength = 500;
    public const int MostYearsAhead = 10;
    private const int MostPercent = 100;

    private WardTarget()
    {
    }

    /// <param name="at">UTC.</param>
    public WardTarget(WardTargetId id, WardId ward, WardTargetFacts facts, AccountId by, DateTime at)
    {
        (Id, WardId, By, At) = (id, ward, by, at);
        (Code, Year, Value, Baseline, BaselineYear) = (facts.Code, facts.Year, facts.Value, facts.Baseline, facts.BaselineYear);
        Document = VietnameseText.Clean(facts.Document);
    }

    public WardTargetId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Code { get; private set; } = "";

    public int Year { get; private set; }

    public decimal Value { get; private set; }

    public decimal? Baseline { get; private set; }

    public int? BaselineYear { get; private set; }

    public string Document { get; private set; } = "";

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it ended (UTC); null while it holds.</summary>
    public DateTime? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public int Version { get; private set; }

    public FigureGoal Goal => new(Code, Year, (double)Value);

    /// <summary>Why these facts are no target.</summary>
    /// <param name="today">In the office.</param>
    public static IEnumerable<Refusal> WhyNot(WardTargetFacts facts, DateOnly today)
    {
        if (FigureTable.Find(facts.Code)?.Indicator is not { Direction: not null } indicator) yield return new Refusal("target.no-figure");
        else if (facts.Value > MostPercent && indicator.Unit is IndicatorUnit.Percent) yield return new Refusal("target.over-100");
        if (facts.Value < 0 || facts.Value > 1_000_000) yield return new Refusal("target.value");
        if (facts.Year < today.Year || facts.Year > today.Year + MostYearsAhead) yield return new Refusal("target.year");
        if (facts.Baseline < 0 || facts.Baseline is null != facts.BaselineYear is null) yield return new Refusal("target.baseline");
        if (facts.BaselineYear >= facts.Year || facts.BaselineYear < 2000) yield return new Refusal("target.baseline-year");
        if (string.IsNullOrWhiteSpace(facts.Document)) yield return new Refusal("target.document");
        else if (facts.Document.Length > DocumentLength) yield return new Refusal("target.document-long");
    }

    public IEnumerable<Refusal> WhyNotEnd(string? reason)
    {
        if (EndedAt is not null) yield return new Refusal("target.ended");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("target.reason");
        else if (reason.Length > ReasonLength) yield return new Refusal("target.reason-long");
    }

    /// <summary>Ends it: it no longer holds, or another one takes its place.</summary>
    /// <param name="at">UTC.</param>
    public void End(string? reason, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(reason));
        (EndReason, EndedAt) = (VietnameseText.Clean(reason), at);
    }
}
