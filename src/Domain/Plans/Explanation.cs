using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>Where a request for an explanation stands.</summary>
public enum ExplanationState
{
    /// <summary>The unit owes an answer.</summary>
    Asked,

    /// <summary>The unit answered; a leader has not yet judged it.</summary>
    Answered,

    /// <summary>A leader took the answer.</summary>
    Accepted,

    /// <summary>The answer was not enough; a new request stands in its place.</summary>
    AskedAgain,
}

/// <summary>Words of somebody, with the moment.</summary>
/// <param name="InPlaceOf">In whose place (ủy quyền); null for somebody who acted under a post of their own.</param>
/// <param name="At">UTC.</param>
public sealed record SaidBy(AccountId By, AccountId? InPlaceOf, DateTime At)
{
    public static SaidBy Of(Viewer me, DateTime at) => new(me.Account, me.StandsInFor?.Account, at);
}

/// <summary>
/// A leader asks the lead unit to explain a task (yêu cầu giải trình): a question, a day by which, the answer in words, and whether it was enough.
/// What was asked and answered is never changed; asking again is a new request.
/// </summary>
public sealed class Explanation : IRootRecord
{
    private Explanation()
    {
    }

    /// <param name="unit">The lead unit when it was asked, which owes the answer.</param>
    public Explanation(ExplanationId id, PlanTask task, UnitId unit, string? question, DateOnly answerBy, SaidBy asked)
    {
        (Id, WardId, TaskId, UnitId) = (id, task.WardId, task.Id, unit);
        (Question, AnswerBy, Asked) = (VietnameseText.Clean(question), answerBy, asked);
    }

    public ExplanationId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PlanTaskId TaskId { get; private set; }

    public UnitId UnitId { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>Last day in time for the answer.</summary>
    public DateOnly AnswerBy { get; private set; }

    public SaidBy Asked { get; private set; } = null!;

    public string? Answer { get; private set; }

    /// <summary>Who answered, last.</summary>
    public SaidBy? Answered { get; private set; }

    /// <summary>Which leader accepted it or asked again.</summary>
    public SaidBy? Judged { get; private set; }

    public ExplanationState State { get; private set; }

    public int Version { get; private set; }

    /// <summary>Somebody still has to do something.</summary>
    public bool IsOpen => State is ExplanationState.Asked or ExplanationState.Answered;

    /// <summary>Why this person may not ask; empty when they may.</summary>
    /// <param name="others">All requests about the task.</param>
    /// <param name="days">The day by which; null where none was given or it could not be read.</param>
    public static IEnumerable<Refusal> WhyNotAsk(Viewer me, PlanTask task, IEnumerable<Explanation> others, string? question, (DateOnly? AnswerBy, DateOnly Today) days)
    {
        foreach (var refusal in WhyNotAsk(me, task, others)) yield return refusal;
        if (string.IsNullOrWhiteSpace(question)) yield return new Refusal("explanation.question-missing");
        if (days.AnswerBy is null) yield return new Refusal("explanation.day-missing");
        if (days.AnswerBy < days.Today) yield return new Refusal("explanation.day-past");
    }

    /// <summary>The same before anything was typed.</summary>
    public static IEnumerable<Refusal> WhyNotAsk(Viewer me, PlanTask task, IEnumerable<Explanation> others)
    {
        if (me.Role is not Role.Leader) yield return new Refusal("explanation.leaders-alone");
        if (task.LeadUnitId is null) yield return new Refusal("explanation.no-lead");
        if (task.Status is PlanTaskStatus.Cancelled) yield return new Refusal("explanation.task-cancelled");
        if (others.Any(o => o.TaskId == task.Id && o.IsOpen)) yield return new Refusal("explanation.already-asked");
    }

    /// <summary>Why this person may not answer: only who speaks for the unit asked does.</summary>
    public IEnumerable<Refusal> WhyNotAnswer(Viewer me, string? words)
    {
        if (State is not ExplanationState.Asked) yield return new Refusal("explanation.not-asked");
        if (!me.SpeaksForUnit || me.Unit != UnitId) yield return new Refusal("explanation.not-your-unit");
        if (string.IsNullOrWhiteSpace(words)) yield return new Refusal("explanation.answer-missing");
    }

    /// <summary>The unit explains itself.</summary>
    public void Reply(Viewer me, string? words, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(me, words));
        (Answer, Answered, State) = (VietnameseText.Clean(words), SaidBy.Of(me, at), ExplanationState.Answered);
    }

    /// <summary>Why this person may not judge the answer. Whoever stands in for a leader does not judge their own unit.</summary>
    public IEnumerable<Refusal> WhyNotJudge(Viewer me)
    {
        if (State is not ExplanationState.Answered) yield return new Refusal("explanation.not-answered");
        if (me.Role is not Role.Leader) yield return new Refusal("explanation.leaders-alone");
        if (UnitId == me.StandsInFor?.OwnUnit) yield return new Refusal("explanation.own-unit");
    }

    /// <summary>A leader takes the answer.</summary>
    public void Accept(Viewer me, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotJudge(me));
        (Judged, State) = (SaidBy.Of(me, at), ExplanationState.Accepted);
    }

    /// <summary>Why a leader may not ask anew in place of this one.</summary>
    public IEnumerable<Refusal> WhyNotAskAgain(Viewer me, string? question, (DateOnly? AnswerBy, DateOnly Today) days)
    {
        foreach (var refusal in WhyNotJudge(me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(question)) yield return new Refusal("explanation.question-missing");
        if (days.AnswerBy is null) yield return new Refusal("explanation.day-missing");
        if (days.AnswerBy < days.Today) yield return new Refusal("explanation.day-past");
    }

    /// <summary>The answer was not enough: this request is closed, and the one it returns is asked in its place.</summary>
    public Explanation AskAgain(Viewer me, ExplanationId next, PlanTask task, string? question, (DateOnly AnswerBy, DateTime At) when)
    {
        RefusedException.ThrowIfAny(WhyNotJudge(me));
        (Judged, State) = (SaidBy.Of(me, when.At), ExplanationState.AskedAgain);
        return new Explanation(next, task, task.LeadUnitId ?? UnitId, question, when.AnswerBy, SaidBy.Of(me, when.At));
    }
}
