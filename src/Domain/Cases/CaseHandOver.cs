using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>How far a hand-over has come.</summary>
public enum HandOverState
{
    Offered,

    /// <summary>The other ward has the case.</summary>
    Acknowledged,
    Declined,
    Withdrawn,
}

/// <summary>
/// Bàn giao ca: one ward offers a case to the ward where the child or its carer lives now, which takes it over or says no with a reason. Until
/// then the case stays where it is, with its limits (Luật Trẻ em 102/2016/QH13 Điều 52 khoản 2; Nghị định 56/2017/NĐ-CP Điều 42 khoản 8).
/// </summary>
public sealed class CaseHandOver : IRootRecord
{
    private const int LongText = 8000;

    private CaseHandOver()
    {
    }

    /// <param name="to">A ward of this installation; null for one outside, which acknowledges by letter.</param>
    /// <param name="toName">Name of the ward.</param>
    /// <param name="reason">Why, and what the other ward has to know before it has the file.</param>
    /// <param name="child">How the child is called.</param>
    /// <param name="now">UTC.</param>
    public CaseHandOver(CaseHandOverId id, ProtectionCase of, WardId? to, string toName, string? reason, string child, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotOffer(of, to, toName, reason));
        (Id, WardId, CaseId, To, ToName, OfferedBy, OfferedAt) = (id, of.WardId, of.Id, to, toName, by, now);
        (Reason, Child) = (VietnameseText.Clean(reason), child);
    }

    public CaseHandOverId Id { get; private set; }

    /// <summary>The ward that has the case.</summary>
    public WardId WardId { get; private set; }

    public ProtectionCaseId CaseId { get; private set; }

    public WardId? To { get; private set; }

    public string ToName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string Child { get; private set; } = "";

    public HandOverState State { get; private set; }

    public AccountId OfferedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OfferedAt { get; private set; }

    public AccountId? AnsweredBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why not; or the letter by which a ward outside acknowledged.</summary>
    public string? Answer { get; private set; }

    /// <summary>The case in the ward that took it over.</summary>
    public ProtectionCaseId? TakenAs { get; private set; }

    public int Version { get; private set; }

    public static IEnumerable<Refusal> WhyNotOffer(ProtectionCase of, WardId? to, string? toName, string? reason)
    {
        if (string.IsNullOrWhiteSpace(toName) || to == of.WardId) yield return new Refusal("case.receiver-unknown");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongText) yield return new Refusal("case.needs-reason");
    }

    public IEnumerable<Refusal> WhyNotAnswer(bool accepts, string? words)
    {
        if (State is not HandOverState.Offered) yield return new Refusal("hand-over.answered");
        if (!accepts && string.IsNullOrWhiteSpace(words)) yield return new Refusal("hand-over.needs-reason");
        if (words?.Length > LongText) yield return new Refusal("case-entry.too-long");
    }

    /// <summary>The other ward has it from now on.</summary>
    /// <param name="by">Who acknowledged; for a ward outside, who wrote its letter down.</param>
    /// <param name="words">The letter of a ward outside.</param>
    /// <param name="takenAs">The case there; null outside.</param>
    public void Acknowledge(AccountId by, string? words, ProtectionCaseId? takenAs, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(accepts: true, words));
        (State, AnsweredBy, AnsweredAt, Answer, TakenAs) = (HandOverState.Acknowledged, by, now, string.IsNullOrWhiteSpace(words) ? null : VietnameseText.Clean(words), takenAs);
    }

    /// <summary>The other ward says no.</summary>
    public void Decline(AccountId by, string? words, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(accepts: false, words));
        (State, AnsweredBy, AnsweredAt, Answer) = (HandOverState.Declined, by, now, VietnameseText.Clean(words));
    }

    /// <summary>Taken back before an answer.</summary>
    public void Withdraw(AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(accepts: true, words: null));
        (State, AnsweredBy, AnsweredAt) = (HandOverState.Withdrawn, by, now);
    }
}
