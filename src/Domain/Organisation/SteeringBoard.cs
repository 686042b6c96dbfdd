using MangNon.Domain.Names;

namespace MangNon.Domain.Organisation;

/// <summary>What somebody does in a steering board, in the order of its list.</summary>
public enum BoardDuty
{
    /// <summary>Trưởng ban.</summary>
    Head,

    /// <summary>Phó Trưởng ban.</summary>
    DeputyHead,

    /// <summary>Thành viên.</summary>
    Member,

    /// <summary>Thư ký.</summary>
    Secretary,
}

/// <summary>The decision a board rests on.</summary>
/// <param name="Number">Number and symbol, e.g. "12/QĐ-UBND"; null while it is not signed.</param>
/// <param name="DecidedOn">Day of signing; null with the number.</param>
/// <param name="From">First day of the board.</param>
public sealed record BoardFacts(string? Number, DateOnly? DecidedOn, DateOnly From);

/// <summary>A seat in the board as it stands in the decision.</summary>
/// <param name="Name">As written on paper.</param>
/// <param name="Title">Post outside the board, as written on paper.</param>
/// <param name="Task">What the member answers for, in words; may be empty.</param>
public sealed record MemberFacts(string Name, string Title, BoardDuty Duty, string Task, DateOnly From)
{
    /// <summary>Whose seat it is; null for somebody who does not work in the system.</summary>
    public PersonId? Person { get; init; }
}

/// <summary>
/// Ban chỉ đạo công tác trẻ em of a ward: who leads the work for children and answers for which part. A new decision (kiện toàn) ends it
/// and sets up the next one; nobody in it is ever deleted.
/// </summary>
public sealed class SteeringBoard : IRootRecord
{
    public const int NumberLength = 50;
    public const int NameLength = 100;
    public const int TitleLength = 200;
    public const int TaskLength = 500;
    public const int ReasonLength = 500;

    private readonly List<BoardMember> _members = [];

    private SteeringBoard()
    {
    }

    public SteeringBoard(SteeringBoardId id, WardId ward, BoardFacts facts)
    {
        RefusedException.ThrowIfAny(WhyNot(facts));
        (Id, WardId, From) = (id, ward, facts.From);
        (DecisionNumber, DecidedOn) = (Written(facts.Number), facts.DecidedOn);
    }

    public SteeringBoardId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it works.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Why it ended without a next one; null where one followed.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The board before it, which it took the place of; null for a first one.</summary>
    public SteeringBoardId? Renews { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<BoardMember> Members => _members;

    public bool WorksOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Members on a day, the head first, the secretary last.</summary>
    public IEnumerable<BoardMember> SittingOn(DateOnly day) => _members.Where(m => m.SitsOn(day)).OrderBy(m => m.Duty).ThenBy(m => m.Number);

    public static IEnumerable<Refusal> WhyNot(BoardFacts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.Number) != facts.DecidedOn is null) yield return new Refusal("board.decision-half");
        if (facts.Number?.Length > NumberLength) yield return new Refusal("board.number-long");
        if (facts.DecidedOn > facts.From) yield return new Refusal("board.from-before-decision");
    }

    /// <summary>Notes number and day once the decision is signed, or corrects them.</summary>
    public void NoteDecision(string? number, DateOnly? decidedOn)
    {
        RefusedException.ThrowIfAny(WhyNot(new BoardFacts(number, decidedOn, From)));
        (DecisionNumber, DecidedOn) = (Written(number), decidedOn);
    }

    public IEnumerable<Refusal> WhyNotAppoint(MemberFacts facts)
    {
        if (To is not null) yield return new Refusal("board.ended");
        if (string.IsNullOrWhiteSpace(facts.Name) || facts.Name.Length > NameLength) yield return new Refusal("board.member-name");
        if (facts.Title.Length > TitleLength) yield return new Refusal("board.member-title-long");
        if (facts.Task.Length > TaskLength) yield return new Refusal("board.member-task-long");
        if (facts.From < From) yield return new Refusal("board.member-before-board");
        if (facts.Duty is BoardDuty.Head && StillThere(facts.From).Any(m => m.Duty is BoardDuty.Head)) yield return new Refusal("board.head-taken");
        if (StillThere(facts.From).Any(m => m.IsSamePerson(facts))) yield return new Refusal("board.member-twice");
    }

    /// <summary>Gives somebody a seat.</summary>
    public BoardMember Appoint(MemberFacts facts)
    {
        RefusedException.ThrowIfAny(WhyNotAppoint(facts));
        return Seat(facts);
    }

    /// <summary>Why a member cannot leave on this day.</summary>
    public static IEnumerable<Refusal> WhyNotEndMember(BoardMember member, DateOnly lastDay, string? reason)
    {
        if (member.To is not null) yield return new Refusal("board.member-ended");
        if (lastDay < member.From) yield return new Refusal("board.member-end-before");
        foreach (var refusal in WhyNotReason(reason)) yield return refusal;
    }

    /// <summary>Somebody leaves the board; the seat stays in its list with its last day.</summary>
    public void EndMember(BoardMember member, DateOnly lastDay, string? reason)
    {
        if (!Members.Contains(member)) throw new ArgumentException("The member sits in another board.", nameof(member));
        RefusedException.ThrowIfAny(WhyNotEndMember(member, lastDay, reason));
        member.End(lastDay, VietnameseText.Clean(reason));
    }

    public IEnumerable<Refusal> WhyNotEnd(DateOnly lastDay, string? reason)
    {
        if (To is not null) yield return new Refusal("board.ended");
        if (lastDay < From) yield return new Refusal("board.end-before");
        foreach (var refusal in WhyNotReason(reason)) yield return refusal;
    }

    /// <summary>The board ends and none follows it.</summary>
    public void End(DateOnly lastDay, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(lastDay, reason));
        EndReason = VietnameseText.Clean(reason);
        Close(lastDay);
    }

    public IEnumerable<Refusal> WhyNotRenew(BoardFacts facts)
    {
        if (To is not null) yield return new Refusal("board.ended");
        if (facts.From <= From) yield return new Refusal("board.renew-before");
        foreach (var refusal in WhyNot(facts)) yield return refusal;
    }

    /// <summary>Kiện toàn: a new decision sets up the next board, and this one ends the day before it begins.</summary>
    /// <param name="copiesMembers">Whether those who sat on the last day keep their seats, duties and tasks.</param>
    public SteeringBoard Renew(SteeringBoardId next, BoardFacts facts, bool copiesMembers)
    {
        RefusedException.ThrowIfAny(WhyNotRenew(facts));
        var lastDay = facts.From.AddDays(-1);
        var board = new SteeringBoard(next, WardId, facts) { Renews = Id };
        foreach (var member in copiesMembers ? SittingOn(lastDay) : []) board.Seat(member.Facts with { From = facts.From });
        Close(lastDay);
        return board;
    }

    private BoardMember Seat(MemberFacts facts)
    {
        var member = new BoardMember(_members.Count + 1, facts);
        _members.Add(member);
        return member;
    }

    private void Close(DateOnly lastDay)
    {
        foreach (var member in _members.Where(m => m.To is null || m.To > lastDay)) member.EndWithBoard(lastDay);
        To = lastDay;
    }

    private IEnumerable<BoardMember> StillThere(DateOnly from) => _members.Where(m => m.To is null || m.To >= from);

    private static IEnumerable<Refusal> WhyNotReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("board.reason");
        else if (reason.Length > ReasonLength) yield return new Refusal("board.reason-long");
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>A seat in a board from one day to another.</summary>
public sealed class BoardMember
{
    private BoardMember()
    {
    }

    internal BoardMember(int number, MemberFacts facts)
    {
        (Number, PersonId, Duty, From) = (number, facts.Person, facts.Duty, facts.From);
        (Name, Title, Task) = (VietnameseText.Clean(facts.Name), VietnameseText.Clean(facts.Title), VietnameseText.Clean(facts.Task));
    }

    /// <summary>In its board, from 1.</summary>
    public int Number { get; private set; }

    public PersonId? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public string Title { get; private set; } = "";

    public BoardDuty Duty { get; private set; }

    public string Task { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>Why it ended before the board did.</summary>
    public string? EndReason { get; private set; }

    public MemberFacts Facts => new(Name, Title, Duty, Task, From) { Person = PersonId };

    public bool SitsOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal bool IsSamePerson(MemberFacts facts) => PersonId is { } person && facts.Person is { } other
        ? person == other
        : VietnameseText.Fold(Name) == VietnameseText.Fold(facts.Name) && VietnameseText.Fold(Title) == VietnameseText.Fold(facts.Title);

    internal void End(DateOnly lastDay, string reason) => (To, EndReason) = (lastDay, reason);

    // A seat that was to begin later keeps its row and has no day.
    internal void EndWithBoard(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;
}
