using MangNon.Domain.Access;

namespace MangNon.Domain.Organisation;

/// <summary>Where a handing over of work stands.</summary>
public enum HandingState
{
    /// <summary>The giver writes it; nobody else sees it.</summary>
    Draft,

    /// <summary>The giver confirmed: list and words are frozen.</summary>
    Given,

    /// <summary>Whoever goes on with the work confirmed too.</summary>
    Taken,

    /// <summary>A leader noted it; nothing follows.</summary>
    Noted,
}

/// <summary>What is done with a handing over.</summary>
public enum HandingAct
{
    Write,
    Give,
    Take,
    Note,
    StartAgain,
}

/// <summary>
/// The work of a post handed to whoever goes on with it (bàn giao công việc): a list made from the ward's records, words of the giver, three
/// confirmations in their order. Nothing changes after the first one without starting again. The form is practice; no text we have read gives one.
/// </summary>
public sealed class PostHandOver : IRootRecord
{
    private static readonly Dictionary<(HandingState, HandingAct), HandingState> Steps = new()
    {
        [(HandingState.Draft, HandingAct.Write)] = HandingState.Draft,
        [(HandingState.Draft, HandingAct.Give)] = HandingState.Given,
        [(HandingState.Given, HandingAct.Take)] = HandingState.Taken,
        [(HandingState.Given, HandingAct.StartAgain)] = HandingState.Draft,
        [(HandingState.Taken, HandingAct.Note)] = HandingState.Noted,
        [(HandingState.Taken, HandingAct.StartAgain)] = HandingState.Draft,
    };

    private readonly List<HandedLine> _lines = [];
    private readonly List<HandedNote> _notes = [];

    private PostHandOver()
    {
    }

    /// <param name="lastDay">Last day the giver does the work.</param>
    public PostHandOver(PostHandOverId id, Viewer giver, AccountId? taker, DateOnly? lastDay, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotBegin(giver, taker, lastDay));
        (Id, WardId, PostId, GiverPerson, Giver) = (id, giver.Ward, giver.Post, giver.Person, giver.Account);
        (Taker, LastDay, BegunAt) = (taker!.Value, lastDay!.Value, now);
    }

    /// <summary>The whole table of what may follow.</summary>
    public static IReadOnlyDictionary<(HandingState State, HandingAct Act), HandingState> Table => Steps;

    public PostHandOverId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>The post whose work it is.</summary>
    public PostId PostId { get; private set; }

    public PersonId GiverPerson { get; private set; }

    public AccountId Giver { get; private set; }

    /// <summary>Who goes on with the work.</summary>
    public AccountId Taker { get; private set; }

    /// <summary>Last day the giver does the work.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When the giver confirmed (UTC); null before.</summary>
    public DateTime? GivenAt { get; private set; }

    /// <summary>When the taker confirmed (UTC); null before.</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>When a leader noted it (UTC); null before.</summary>
    public DateTime? NotedAt { get; private set; }

    public AccountId? NotedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>What is handed over; none before the giver confirmed.</summary>
    public IReadOnlyList<HandedLine> Lines => _lines;

    /// <summary>Words of the giver, one for a part at most.</summary>
    public IReadOnlyList<HandedNote> Notes => _notes;

    public HandingState State => this switch
    {
        { NotedAt: not null } => HandingState.Noted,
        { TakenAt: not null } => HandingState.Taken,
        { GivenAt: not null } => HandingState.Given,
        _ => HandingState.Draft,
    };

    /// <summary>Why this post is not handed over so.</summary>
    public static IEnumerable<Refusal> WhyNotBegin(Viewer giver, AccountId? taker, DateOnly? lastDay)
    {
        if (giver.StandsInFor is not null) yield return new Refusal("post-hand-over.own-post");
        if (taker is null) yield return new Refusal("post-hand-over.taker");
        if (taker == giver.Account) yield return new Refusal("post-hand-over.two-people");
        if (lastDay is null) yield return new Refusal("post-hand-over.last-day");
    }

    /// <summary>Why this person may not do this with it now.</summary>
    public IEnumerable<Refusal> WhyNot(HandingAct act, Viewer me)
    {
        if (!Steps.ContainsKey((State, act))) yield return new Refusal("post-hand-over.step");
        if (!IsWhose(act, me)) yield return new Refusal("post-hand-over.whose");
    }

    /// <summary>Why the draft does not say this.</summary>
    public IEnumerable<Refusal> WhyNotWrite(Viewer me, AccountId? taker, DateOnly? lastDay, IEnumerable<string?> words)
    {
        foreach (var refusal in WhyNot(HandingAct.Write, me).Concat(WhyNotBegin(me, taker, lastDay))) yield return refusal;
        if (words.Any(w => w?.Length > HandedNote.Length)) yield return new Refusal("post-hand-over.words");
    }

    /// <summary>What the giver says: to whom, until when, and words for each part; a part without words has no note.</summary>
    public void Write(Viewer me, AccountId? taker, DateOnly? lastDay, IReadOnlyDictionary<WorkPart, string?> words)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(me, taker, lastDay, words.Values));
        (Taker, LastDay) = (taker!.Value, lastDay!.Value);
        foreach (var (part, said) in words) Say(part, said);
    }

    /// <summary>The giver confirms: the list is kept as it stands now, and nothing is changed any more.</summary>
    public void Give(Viewer me, IEnumerable<HandedLine> lines, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNot(HandingAct.Give, me));
        _lines.AddRange(lines.OrderBy(l => l.Part).ThenBy(l => l.DueOn ?? DateOnly.MaxValue).Select((l, i) => l.At(Id, i + 1)));
        GivenAt = now;
    }

    /// <summary>Whoever goes on with the work confirms.</summary>
    public void Take(Viewer me, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNot(HandingAct.Take, me));
        TakenAt = now;
    }

    /// <summary>A leader who is neither side notes it.</summary>
    public void Note(Viewer me, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNot(HandingAct.Note, me));
        (NotedAt, NotedBy) = (now, me.Account);
    }

    public IEnumerable<Refusal> WhyNotStartAgain(Viewer me, string? reason)
    {
        foreach (var refusal in WhyNot(HandingAct.StartAgain, me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000) yield return new Refusal("post-hand-over.reason");
    }

    /// <summary>Either side found something wrong: it is a draft again, without list and confirmations; the words stay.</summary>
    public void StartAgain(Viewer me, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotStartAgain(me, reason));
        _lines.Clear();
        (GivenAt, TakenAt) = (null, null);
    }

    // Nobody confirms in somebody else's place: a signature is a person's own.
    private bool IsWhose(HandingAct act, Viewer me) => me.StandsInFor is null && me.Ward == WardId && act switch
    {
        HandingAct.Write or HandingAct.Give => me.Account == Giver,
        HandingAct.Take => me.Account == Taker,
        HandingAct.StartAgain => me.Account == Giver || me.Account == Taker,
        _ => me.Role is Role.Leader && me.Account != Giver && me.Account != Taker,
    };

    private void Say(WorkPart part, string? words)
    {
        var there = _notes.Find(n => n.Part == part);
        if (string.IsNullOrWhiteSpace(words)) _notes.RemoveAll(n => n.Part == part);
        else if (there is null) _notes.Add(new HandedNote(Id, part, words));
        else there.Say(words);
    }
}
