using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Sanctions;

// What is done about a violation once it is on record: each verb with the reasons why not.
public sealed partial class SanctionRecord
{
    /// <summary>Why the chairman cannot decide on it at all on this day.</summary>
    public IEnumerable<Refusal> WhyNotDecideOn(DateOnly day)
    {
        if (Decision is not null) yield return new Refusal("sanction.already-decided");
        else if (State is not SanctionState.Recorded) yield return new Refusal("sanction.not-open");
        if (SanctionLaw.CompetenceOn(day) is null) yield return new Refusal("sanction.competence-unknown");
        else if (!IsWithinCompetence(day)) yield return new Refusal("sanction.above-competence");
    }

    public IEnumerable<Refusal> WhyNotDecide(DecisionAsked asked, DateOnly today)
    {
        foreach (var refusal in WhyNotDecideOn(asked.On ?? today)) yield return refusal;
        if (IsMissing(asked.Mark)) yield return new Refusal("sanction.decision-mark");
        if (asked.On is null || asked.On < RecordedOn || asked.On > today) yield return new Refusal("sanction.decided-on");
        if (!asked.IsWarning && (asked.PayBy is null || asked.PayBy < asked.On)) yield return new Refusal("sanction.pay-by");
        if (!asked.IsWarning && _acts.Any(a => !IsFineFor(a, asked.Fines.GetValueOrDefault(a.Number)))) yield return new Refusal("sanction.fine-outside-range");
        if (asked.Remedies?.Length > LongText || asked.Extra?.Length > LongText) yield return new Refusal("sanction.too-long");
    }

    /// <summary>This sum fits the act. For somebody under 18 the law goes below the range by rules the data do not hold: the top alone counts.</summary>
    public bool IsFineFor(SanctionAct act, long? fine) => fine > 0 && fine <= act.High && (IsMinor || fine >= (act.Low ?? 0));

    /// <summary>Ra quyết định xử phạt.</summary>
    /// <param name="signer">Who decides, as they and their post are called now.</param>
    public void Decide(DecisionAsked asked, AccountId by, (string Name, string Post) signer, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotDecide(asked, today));
        foreach (var act in _acts) act.Fine = asked.IsWarning ? null : asked.Fines[act.Number];
        Decision = new SanctionDecision(VietnameseText.Clean(asked.Mark), asked.On!.Value, by, signer.Name, signer.Post, _acts.Sum(a => a.Fine ?? 0), asked.IsWarning ? null : asked.PayBy);
        (Remedies, Extra, State) = (Clean(asked.Remedies), Clean(asked.Extra), SanctionState.Decided);
    }

    public IEnumerable<Refusal> WhyNotPass(PassReason? reason, string? to, DateOnly? on, string? words, DateOnly today)
    {
        if (State is not SanctionState.Recorded) yield return new Refusal("sanction.not-open");
        if (reason is null) yield return new Refusal("sanction.pass-reason");
        if (reason is PassReason.AboveCompetence && IsWithinCompetence(on ?? today)) yield return new Refusal("sanction.within-competence");
        if (IsMissing(to)) yield return new Refusal("sanction.pass-to");
        if (on is null || on < RecordedOn || on > today) yield return new Refusal("sanction.pass-on");
        if (words?.Length > LongText) yield return new Refusal("sanction.too-long");
    }

    /// <summary>Chuyển hồ sơ: the body that may decide gets the file.</summary>
    public void Pass(SanctionPartId id, PassReason? reason, string? to, DateOnly? on, string? words, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotPass(reason, to, on, words, today));
        _passings.Add(new SanctionPassing(id, _passings.Count + 1, reason!.Value, VietnameseText.Clean(to), on!.Value, Clean(words)));
        State = SanctionState.PassedOn;
    }

    public IEnumerable<Refusal> WhyNotHear(string? words, DateOnly? on, DateOnly today)
    {
        if (State is not SanctionState.PassedOn) yield return new Refusal("sanction.not-passed");
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongText) yield return new Refusal("sanction.answer");
        if (on is null || on > today || on < _passings.MaxBy(p => p.Number)?.On) yield return new Refusal("sanction.answered-on");
    }

    /// <summary>The body says what it did, or gives the file back, which is then open again.</summary>
    public void Hear(bool givenBack, string? words, DateOnly? on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotHear(words, on, today));
        var passing = _passings.MaxBy(p => p.Number)!;
        (passing.Answer, passing.AnsweredOn) = (VietnameseText.Clean(words), on);
        (State, EndedOn) = givenBack ? (SanctionState.Recorded, null) : (SanctionState.Ended, on);
    }

    public IEnumerable<Refusal> WhyNotDrop(string? reason)
    {
        if (State is not SanctionState.Recorded) yield return new Refusal("sanction.not-open");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongText) yield return new Refusal("sanction.drop-reason");
    }

    /// <summary>Không ra quyết định xử phạt: why.</summary>
    public void Drop(string? reason, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotDrop(reason));
        (State, EndWords, EndedOn) = (SanctionState.Dropped, VietnameseText.Clean(reason), today);
    }

    public IEnumerable<Refusal> WhyNotPay(long? sum, DateOnly? on, string? receipt, DateOnly today)
    {
        if (State is not SanctionState.Decided) yield return new Refusal("sanction.not-decided");
        if (sum is null or <= 0 || sum > Owed) yield return new Refusal("sanction.sum");
        if (on is null || on > today || on < Decision?.On) yield return new Refusal("sanction.paid-on");
        if (receipt?.Length > ShortText) yield return new Refusal("sanction.too-long");
    }

    /// <summary>Nộp phạt: all of it, or a part.</summary>
    public void Pay(SanctionPartId id, long? sum, DateOnly? on, string? receipt, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotPay(sum, on, receipt, today));
        _payments.Add(new SanctionPayment(id, _payments.Count + 1, on!.Value, sum!.Value, Clean(receipt)));
    }

    public IEnumerable<Refusal> WhyNotStrike(int payment, string? reason)
    {
        if (State is not SanctionState.Decided) yield return new Refusal("sanction.not-decided");
        if (_payments.All(p => p.Number != payment || p.MistakeReason is not null)) yield return new Refusal("sanction.no-such-payment");
        if (IsMissing(reason)) yield return new Refusal("sanction.mistake-reason");
    }

    /// <summary>A payment was written down by mistake: it stays to be read and counts no more.</summary>
    public void Strike(int payment, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotStrike(payment, reason));
        _payments.Single(p => p.Number == payment).MistakeReason = VietnameseText.Clean(reason);
    }

    public IEnumerable<Refusal> WhyNotEnforce(string? mark, DateOnly? on, DateOnly today)
    {
        if (State is not SanctionState.Decided) yield return new Refusal("sanction.not-decided");
        else if (EnforcedOn is not null) yield return new Refusal("sanction.already-enforced");
        else if (!IsOverdueOn(on ?? today)) yield return new Refusal("sanction.not-overdue");
        if (IsMissing(mark)) yield return new Refusal("sanction.decision-mark");
        if (on is null || on > today) yield return new Refusal("sanction.enforced-on");
    }

    /// <summary>Cưỡng chế thi hành: decided because the day to pay by has passed.</summary>
    public void Enforce(string? mark, DateOnly? on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotEnforce(mark, on, today));
        (EnforcementMark, EnforcedOn) = (VietnameseText.Clean(mark), on);
    }

    public IEnumerable<Refusal> WhyNotEnd(bool remediesDone, string? words)
    {
        if (State is not SanctionState.Decided) yield return new Refusal("sanction.not-decided");
        else if ((Owed > 0 || Remedies is not null && !remediesDone) && string.IsNullOrWhiteSpace(words)) yield return new Refusal("sanction.end-reason");
        if (words?.Length > LongText) yield return new Refusal("sanction.too-long");
    }

    /// <summary>Kết thúc: everything was carried out, or why what is left is not.</summary>
    public void End(bool remediesDone, string? words, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(remediesDone, words));
        (State, EndWords, EndedOn) = (SanctionState.Ended, Clean(words), today);
    }
}
