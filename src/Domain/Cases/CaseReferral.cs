using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>Where a referral stands.</summary>
public enum ReferralState
{
    /// <summary>Waits for the unit's answer.</summary>
    Sent,

    Accepted,

    Declined,

    /// <summary>The unit has done its part.</summary>
    Done,

    /// <summary>The worker took it back.</summary>
    Withdrawn,
}

/// <summary>
/// A referral of a case to a unit of the ward (chuyển gửi; Nghị định 56/2017/NĐ-CP Điều 29): the unit sees what stands in it and nothing else of
/// the case, answers by a day, and says what it has done.
/// </summary>
public sealed class CaseReferral : IGuardedRecord
{
    private const int LongText = 8000;

    private CaseReferral()
    {
    }

    /// <param name="words">What the unit has to know: all it sees of the case.</param>
    /// <param name="answerBy">Last day for its answer.</param>
    public CaseReferral(CaseReferralId id, ProtectionCase of, UnitId unit, string? service, string? words, DateOnly? answerBy, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotSend(service, words, answerBy, OfficeTime.DayOf(now)));
        (Id, WardId, CaseId, UnitId, SentBy, SentAt) = (id, of.WardId, of.Id, unit, by, now);
        (Service, Words, AnswerBy) = (VietnameseText.Clean(service), VietnameseText.Clean(words), answerBy!.Value);
    }

    public static RecordKind Kind => RecordKind.CaseReferral;

    public CaseReferralId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ProtectionCaseId CaseId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    /// <summary>The unit it goes to.</summary>
    public UnitId? UnitId { get; private set; }

    public AccountId SentBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private set; }

    public string Service { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateOnly AnswerBy { get; private set; }

    public ReferralState State { get; private set; }

    /// <summary>When the unit answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    public AccountId? AnsweredBy { get; private set; }

    /// <summary>Why it declined, or what it says with its yes.</summary>
    public string? Answer { get; private set; }

    /// <summary>What it did.</summary>
    public string? Result { get; private set; }

    /// <summary>When it had done its part, or it was taken back (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Something is still to be done about it.</summary>
    public bool IsOpen => State is ReferralState.Sent or ReferralState.Accepted;

    public static IEnumerable<Refusal> WhyNotSend(string? service, string? words, DateOnly? answerBy, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(service) || service.Length > 400) yield return new Refusal("referral.service");
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongText) yield return new Refusal("referral.words");
        if (answerBy is null || answerBy < today) yield return new Refusal("referral.answer-by");
    }

    public IEnumerable<Refusal> WhyNotAnswer(bool accepts, string? words)
    {
        if (State is not ReferralState.Sent) yield return new Refusal("referral.answered");
        if (!accepts && string.IsNullOrWhiteSpace(words)) yield return new Refusal("referral.needs-reason");
        if (words?.Length > LongText) yield return new Refusal("case-entry.too-long");
    }

    /// <summary>The unit says yes, or no with a reason.</summary>
    public void Reply(bool accepts, string? words, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(accepts, words));
        (State, Answer, AnsweredBy, AnsweredAt) = (accepts ? ReferralState.Accepted : ReferralState.Declined, string.IsNullOrWhiteSpace(words) ? null : VietnameseText.Clean(words), by, now);
    }

    public IEnumerable<Refusal> WhyNotFinish(string? result)
    {
        if (State is not ReferralState.Accepted) yield return new Refusal("referral.not-accepted");
        if (string.IsNullOrWhiteSpace(result) || result.Length > LongText) yield return new Refusal("referral.result");
    }

    /// <summary>The unit has done its part, with this result.</summary>
    public void Finish(string? result, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotFinish(result));
        (State, Result, EndedAt) = (ReferralState.Done, VietnameseText.Clean(result), now);
    }

    public IEnumerable<Refusal> WhyNotWithdraw()
    {
        if (!IsOpen) yield return new Refusal("referral.ended");
    }

    /// <summary>The worker takes it back.</summary>
    public void Withdraw(DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw());
        (State, EndedAt) = (ReferralState.Withdrawn, now);
    }
}
