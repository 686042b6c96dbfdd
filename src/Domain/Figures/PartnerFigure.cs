using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>A figure a partner gave for a period.</summary>
public readonly record struct PartnerFigureId(Guid Value) : ITypedId<PartnerFigureId>
{
    public static PartnerFigureId From(Guid value) => new(value);
}

/// <summary>What a partner says of an indicator.</summary>
/// <param name="Of">Denominator; null for a count.</param>
/// <param name="Boys">Part of the number; with <paramref name="Girls"/> or not at all.</param>
/// <param name="Confirmed">Why a number that is far from its own history is right.</param>
/// <param name="Why">Why an earlier number is corrected.</param>
public sealed record PartnerTold(int? Number, int? Of = null, int? Boys = null, int? Girls = null, string? Confirmed = null, string? Why = null)
{
    /// <summary>The same numbers, whatever the words.</summary>
    public bool IsSameAs(PartnerTold other) => (Number, Of, Boys, Girls) == (other.Number, other.Of, other.Boys, other.Girls);
}

/// <summary>What was said once. It is never changed; another one follows it.</summary>
public sealed class PartnerEntry
{
    internal const int Hundred = 100;

    private PartnerEntry()
    {
    }

    internal PartnerEntry(int number, PartnerTold told, AccountId by, DateTime at) =>
        (Number, Told, Of, Boys, Girls, Confirmed, Why, By, At) = (number, told.Number!.Value, told.Of, told.Boys, told.Girls, Clean(told.Confirmed), Clean(told.Why), by, at);

    /// <summary>1 for the first one.</summary>
    public int Number { get; private set; }

    /// <summary>Numerator, or the count.</summary>
    public int Told { get; private set; }

    public int? Of { get; private set; }

    public int? Boys { get; private set; }

    public int? Girls { get; private set; }

    public string? Confirmed { get; private set; }

    public string? Why { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public AccountId? WithdrawnBy { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnFor { get; private set; }

    public FigureValue Value => new(Told, Of, Hundred);

    public PartnerTold AsTold => new(Told, Of, Boys, Girls);

    internal void Withdraw(string reason, AccountId by, DateTime at) => (WithdrawnFor, WithdrawnBy, WithdrawnAt) = (VietnameseText.Clean(reason), by, at);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>
/// A figure a partner of the ward gave for a period, with everything it ever said of it: sent once, corrected with a reason, withdrawn by the ward with
/// a reason. What the ward counts itself stays beside it; neither replaces the other.
/// </summary>
public sealed class PartnerFigure : IRootRecord
{
    /// <summary>Periods a number is held against.</summary>
    public const int Remembered = 3;

    // Ours: half or double of all of its own history, and by at least five.
    private const int Apart = 2;
    private const int LeastApart = 5;
    private const int LeastHistory = 2;
    private const int LongText = 2000;
    private const int Largest = 10_000_000;

    private readonly List<PartnerEntry> _entries = [];

    private PartnerFigure()
    {
    }

    public PartnerFigure(PartnerFigureId id, WardId ward, UnitId unit, string code, FigurePeriod period) => (Id, WardId, UnitId, Code, From, To) = (id, ward, unit, code, period.From, period.To);

    public PartnerFigureId Id { get; private set; }

    public WardId WardId { get; private set; }

    public UnitId UnitId { get; private set; }

    /// <summary>As in <see cref="Indicators"/>.</summary>
    public string Code { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day, counted in.</summary>
    public DateOnly To { get; private set; }

    public int Version { get; private set; }

    /// <summary>All that was said, in the order of their numbers.</summary>
    public IReadOnlyList<PartnerEntry> Entries => _entries;

    public FigurePeriod Period => new(From, To);

    /// <summary>What holds; null before, and while the last one is withdrawn.</summary>
    public PartnerEntry? Current => _entries.OrderBy(e => e.Number).LastOrDefault() is { WithdrawnAt: null } last ? last : null;

    /// <summary>Why this cannot be said.</summary>
    /// <param name="current">What holds now; null for none.</param>
    /// <param name="history">What holds of the periods before, of the same partner.</param>
    public static IEnumerable<Refusal> WhyNotTell(Indicator indicator, PartnerTold told, PartnerEntry? current, IReadOnlyList<FigureValue> history)
    {
        foreach (var refusal in WhyNotNumbers(indicator, told)) yield return refusal;
        if (IsOutlier(told, history) && string.IsNullOrWhiteSpace(told.Confirmed)) yield return new Refusal("partner.outlier");
        if (current is not null && string.IsNullOrWhiteSpace(told.Why)) yield return new Refusal("partner.why");
        if (told.Confirmed?.Length > LongText || told.Why?.Length > LongText) yield return new Refusal("partner.too-long");
    }

    /// <summary>Far from all of its own history: more than double, or less than half, and by at least five.</summary>
    public static bool IsOutlier(PartnerTold told, IReadOnlyList<FigureValue> history)
    {
        if (told.Number is not { } number || history.Count < LeastHistory || SizeOf(new FigureValue(number, told.Of, PartnerEntry.Hundred)) is not { } size) return false;
        var sizes = history.Select(SizeOf).OfType<double>().ToList();
        return sizes.Count >= LeastHistory && ((size > sizes.Max() * Apart && size - sizes.Max() >= LeastApart) || (size < sizes.Min() / Apart && sizes.Min() - size >= LeastApart));
    }

    /// <summary>Says it, for the first time or in place of what was said before.</summary>
    public void Tell(Indicator indicator, PartnerTold told, IReadOnlyList<FigureValue> history, (AccountId By, DateTime At) stamp)
    {
        RefusedException.ThrowIfAny(WhyNotTell(indicator, told, Current, history));
        _entries.Add(new PartnerEntry(_entries.Count + 1, told, stamp.By, stamp.At));
    }

    public IEnumerable<Refusal> WhyNotWithdraw(string? reason)
    {
        if (Current is null) yield return new Refusal("partner.nothing");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongText) yield return new Refusal("partner.withdraw-why");
    }

    /// <summary>The ward takes it out of its figures; it stays readable, and the partner may say another one.</summary>
    public void Withdraw(string? reason, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(reason));
        Current!.Withdraw(reason!, by, at);
    }

    private static IEnumerable<Refusal> WhyNotNumbers(Indicator indicator, PartnerTold told)
    {
        if (told.Number is null or < 0 or > Largest) yield return new Refusal("partner.number");
        if (indicator.Denominator is not null && told.Of is null or <= 0 or > Largest) yield return new Refusal("partner.of");
        else if (indicator.Unit is IndicatorUnit.Percent && told.Number > told.Of) yield return new Refusal("partner.more-than-all");
        if (told.Boys is null && told.Girls is null) yield break;
        if (told.Boys is null or < 0 || told.Girls is null or < 0 || told.Boys + told.Girls != told.Number) yield return new Refusal("partner.parts");
    }

    // Of a share, in hundredths; else the count.
    private static double? SizeOf(FigureValue value) => value.Denominator is null ? value.Numerator : value.Rate;
}
