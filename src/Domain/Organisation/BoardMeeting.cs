using MangNon.Domain.Names;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Organisation;

/// <summary>What is written down of a meeting.</summary>
/// <param name="Present">Who came, one on a line.</param>
/// <param name="Said">What was reported and said; may be empty.</param>
public sealed record MeetingFacts(DateOnly On, string Place, string Present, string Said);

/// <summary>What a meeting concluded.</summary>
/// <param name="Who">Who does it; null where nobody was named.</param>
/// <param name="By">Last day; null where none was set.</param>
/// <param name="Task">Task of a plan it is about.</param>
public sealed record ConclusionFacts(string Words, string? Who, DateOnly? By, PlanTaskId? Task);

/// <summary>A meeting of a steering board: who came, what was said, what was concluded. Its facts can be corrected; a conclusion is taken back with a reason and stays.</summary>
public sealed class BoardMeeting : IRootRecord
{
    public const int PlaceLength = 200;
    public const int PresentLength = 4000;
    public const int SaidLength = 20_000;
    public const int WordsLength = 2000;
    public const int WhoLength = 200;
    public const int ResultLength = 1000;

    private readonly List<Conclusion> _conclusions = [];

    private BoardMeeting()
    {
    }

    /// <param name="today">In the office.</param>
    public BoardMeeting(BoardMeetingId id, SteeringBoard board, MeetingFacts facts, DateOnly today)
    {
        (Id, WardId, BoardId) = (id, board.WardId, board.Id);
        Write(facts, board, today);
    }

    public BoardMeetingId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SteeringBoardId BoardId { get; private set; }

    public DateOnly On { get; private set; }

    public string Place { get; private set; } = "";

    public string Present { get; private set; } = "";

    public string Said { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<Conclusion> Conclusions => _conclusions;

    public MeetingFacts Facts => new(On, Place, Present, Said);

    /// <summary>Those which hold, in the order they were written.</summary>
    public IEnumerable<Conclusion> Standing => _conclusions.Where(c => c.WithdrawnFor is null).OrderBy(c => c.Number);

    public static IEnumerable<Refusal> WhyNot(MeetingFacts facts, SteeringBoard board, DateOnly today)
    {
        if (!board.WorksOn(facts.On)) yield return new Refusal("meeting.outside-board");
        if (facts.On > today) yield return new Refusal("meeting.not-yet");
        if (string.IsNullOrWhiteSpace(facts.Place) || facts.Place.Length > PlaceLength) yield return new Refusal("meeting.place");
        if (string.IsNullOrWhiteSpace(facts.Present)) yield return new Refusal("meeting.present");
        else if (facts.Present.Length > PresentLength) yield return new Refusal("meeting.present-long");
        if (facts.Said.Length > SaidLength) yield return new Refusal("meeting.said-long");
    }

    /// <summary>Why the facts may not be corrected so: also no conclusion may then be due before the meeting.</summary>
    public IEnumerable<Refusal> WhyNotCorrect(MeetingFacts facts, SteeringBoard board, DateOnly today)
    {
        foreach (var refusal in WhyNot(facts, board, today)) yield return refusal;
        if (Standing.Any(c => c.By < facts.On)) yield return new Refusal("meeting.after-limit");
    }

    public void Correct(MeetingFacts facts, SteeringBoard board, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(facts, board, today));
        Write(facts, board, today);
    }

    public IEnumerable<Refusal> WhyNotConclude(ConclusionFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Words)) yield return new Refusal("meeting.words");
        else if (facts.Words.Length > WordsLength) yield return new Refusal("meeting.words-long");
        if (facts.Who?.Length > WhoLength) yield return new Refusal("meeting.who-long");
        if (facts.By < On) yield return new Refusal("meeting.limit-before");
    }

    public Conclusion Conclude(ConclusionFacts facts)
    {
        RefusedException.ThrowIfAny(WhyNotConclude(facts));
        var conclusion = new Conclusion(_conclusions.Count + 1, facts);
        _conclusions.Add(conclusion);
        return conclusion;
    }

    public static IEnumerable<Refusal> WhyNotWithdraw(Conclusion conclusion, string? reason)
    {
        if (conclusion.WithdrawnFor is not null) yield return new Refusal("meeting.withdrawn");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("board.reason");
        else if (reason.Length > SteeringBoard.ReasonLength) yield return new Refusal("board.reason-long");
    }

    public void Withdraw(int number, string? reason)
    {
        var conclusion = _conclusions.Single(c => c.Number == number);
        RefusedException.ThrowIfAny(WhyNotWithdraw(conclusion, reason));
        conclusion.Withdraw(VietnameseText.Clean(reason));
    }

    /// <summary>Why it cannot be noted that a conclusion was carried out.</summary>
    public static IEnumerable<Refusal> WhyNotSettle(Conclusion conclusion, string? result)
    {
        if (conclusion.WithdrawnFor is not null) yield return new Refusal("meeting.withdrawn");
        if (conclusion.SettledOn is not null) yield return new Refusal("meeting.settled");
        if (string.IsNullOrWhiteSpace(result)) yield return new Refusal("meeting.result");
        else if (result.Length > ResultLength) yield return new Refusal("meeting.result-long");
    }

    /// <summary>Notes that a conclusion was carried out, and with what result; nobody is reminded of it any more.</summary>
    public void Settle(int number, string? result, DateOnly today)
    {
        var conclusion = _conclusions.Single(c => c.Number == number);
        RefusedException.ThrowIfAny(WhyNotSettle(conclusion, result));
        conclusion.Settle(VietnameseText.Clean(result), today);
    }

    private void Write(MeetingFacts facts, SteeringBoard board, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNot(facts, board, today));
        (On, Place) = (facts.On, VietnameseText.Clean(facts.Place));
        (Present, Said) = (facts.Present.Trim(), facts.Said.Trim());
    }
}

/// <summary>One thing a meeting concluded.</summary>
public sealed class Conclusion
{
    private Conclusion()
    {
    }

    internal Conclusion(int number, ConclusionFacts facts)
    {
        (Number, Words, By, TaskId) = (number, facts.Words.Trim(), facts.By, facts.Task);
        Who = string.IsNullOrWhiteSpace(facts.Who) ? null : VietnameseText.Clean(facts.Who);
    }

    /// <summary>In its meeting, from 1.</summary>
    public int Number { get; private set; }

    public string Words { get; private set; } = "";

    public string? Who { get; private set; }

    public DateOnly? By { get; private set; }

    public PlanTaskId? TaskId { get; private set; }

    /// <summary>Why it was taken back; null while it holds.</summary>
    public string? WithdrawnFor { get; private set; }

    /// <summary>What came of it; null while it is still to be carried out.</summary>
    public string? Result { get; private set; }

    /// <summary>Day on which it was noted as carried out.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Somebody still has to carry it out.</summary>
    public bool IsOpen => WithdrawnFor is null && SettledOn is null;

    internal void Withdraw(string reason) => WithdrawnFor = reason;

    internal void Settle(string result, DateOnly on) => (Result, SettledOn) = (result, on);
}
