using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>A standard amount of the province's own, as a ward has written it down.</summary>
public readonly record struct LocalStandardId(Guid Value) : ITypedId<LocalStandardId>
{
    public static LocalStandardId From(Guid value) => new(value);
}

/// <summary>
/// The province's own standard amount of social assistance, which may be higher than the nation's (Nghị định 20/2021/NĐ-CP Điều 4 khoản 3).
/// No list of them comes with the program: the ward writes down what the resolution says, and a second person compares it with the paper.
/// Until then it counts and is marked as not verified.
/// </summary>
public sealed class LocalStandard : IRootRecord
{
    /// <summary>Above this, in đồng, it is a slip of the hand.</summary>
    public const long MostAmount = 20_000_000;

    private LocalStandard()
    {
    }

    /// <param name="document">The resolution with its number, day and issuer.</param>
    /// <param name="forMinimums">See <see cref="StandardAmount.ForMinimums"/>.</param>
    /// <param name="others">What the ward has written down already; the one that holds ends the day before.</param>
    public LocalStandard(LocalStandardId id, Viewer by, DateTime at, long amount, DateOnly from, string document, bool forMinimums, IReadOnlyCollection<LocalStandard> others)
    {
        RefusedException.ThrowIfAny(WhyNotSet(amount, from, document, others));
        (Id, WardId, By, At) = (id, by.Ward, by.Account, at);
        (Amount, From, Document, ForMinimums) = (amount, from, VietnameseText.Clean(document), forMinimums);
        if (others.FirstOrDefault(o => o.Stands && o.To is null) is { } before) before.To = from.AddDays(-1);
    }

    public LocalStandardId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Đồng a month.</summary>
    public long Amount { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? To { get; private set; }

    public string Document { get; private set; } = "";

    public bool ForMinimums { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who compared it with the paper; null while nobody did.</summary>
    public AccountId? ConfirmedBy { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When (UTC) it was found to be written down by mistake.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public AccountId? WithdrawnBy { get; private set; }

    public string? Reason { get; private set; }

    public int Version { get; private set; }

    public bool Stands => WithdrawnAt is null;

    /// <summary>As <see cref="Entitlements"/> reckons with it.</summary>
    public StandardAmount AsAmount => new(Amount, Document, From, To, ConfirmedBy is not null, Province: "", ForMinimums);

    /// <summary>Whether it was written down at an instant (UTC) and not withdrawn.</summary>
    public bool WasKnownAt(DateTime instant) => At <= instant && !(WithdrawnAt <= instant);

    public static IEnumerable<Refusal> WhyNotSet(long? amount, DateOnly from, string? document, IReadOnlyCollection<LocalStandard> others)
    {
        var nation = Entitlements.StandardOn(from);
        if (amount is null or <= 0 or > MostAmount) yield return new Refusal("local-standard.amount");
        else if (nation is null) yield return new Refusal("local-standard.too-early");
        else if (amount <= nation.Amount) yield return new Refusal("local-standard.not-higher");
        if (others.Any(o => o.Stands && (o.From >= from || o.To >= from))) yield return new Refusal("local-standard.later-one");
        if (string.IsNullOrWhiteSpace(document) || document.Length > 300) yield return new Refusal("local-standard.document");
    }

    public IEnumerable<Refusal> WhyNotConfirm(Viewer me)
    {
        if (!Stands) yield return new Refusal("local-standard.withdrawn");
        if (ConfirmedBy is not null) yield return new Refusal("local-standard.confirmed");
        if (me.Account == By) yield return new Refusal("local-standard.second-person");
    }

    /// <summary>A second person has compared it with the paper.</summary>
    public void Confirm(Viewer me, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotConfirm(me));
        (ConfirmedBy, ConfirmedAt) = (me.Account, at);
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay)
    {
        if (!Stands) yield return new Refusal("local-standard.withdrawn");
        if (To is not null) yield return new Refusal("local-standard.ended");
        if (lastDay < From) yield return new Refusal("local-standard.ends-before-it-begins");
    }

    /// <summary>It holds up to a day; the nation's amount follows.</summary>
    public void End(DateOnly lastDay)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay));
        To = lastDay;
    }

    public IEnumerable<Refusal> WhyNotWithdraw(string? reason, IReadOnlyCollection<LocalStandard> all)
    {
        if (!Stands) yield return new Refusal("local-standard.withdrawn");
        if (all.Any(o => o.Stands && o.From > From)) yield return new Refusal("local-standard.later-one");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) yield return new Refusal("local-standard.reason");
    }

    /// <summary>It was written down by mistake; the one before holds again if it had ended for it.</summary>
    public void Withdraw(Viewer me, DateTime at, string reason, IReadOnlyCollection<LocalStandard> all)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw(reason, all));
        (WithdrawnAt, WithdrawnBy, Reason) = (at, me.Account, VietnameseText.Clean(reason));
        if (all.FirstOrDefault(o => o.Stands && o.To == From.AddDays(-1)) is { } before) before.To = null;
    }
}
