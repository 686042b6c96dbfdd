using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Supervision;

/// <summary>Where a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>The unit owes an answer.</summary>
    Open,

    /// <summary>It has answered; the supervisor has not said whether that is enough.</summary>
    Answered,

    /// <summary>The answer is enough.</summary>
    Satisfied,

    /// <summary>Taken back with a reason.</summary>
    Withdrawn,
}

/// <summary>What is done with a recommendation.</summary>
public enum RecommendationStep
{
    /// <summary>The unit answers.</summary>
    Reply,

    /// <summary>The supervisor says that it is enough.</summary>
    Satisfy,

    /// <summary>The supervisor says that it is not: the unit owes another answer.</summary>
    SendBack,

    /// <summary>The supervisor takes it back.</summary>
    Withdraw,
}

/// <summary>What is recommended to whom, to be answered by when.</summary>
public sealed record RecommendationFacts(string Words, UnitId Unit, DateOnly DueOn);

/// <summary>Who takes a step, and when.</summary>
/// <param name="At">UTC.</param>
/// <param name="Words">The answer, the note of the supervisor, the reason.</param>
public sealed record RecommendationWord(AccountId By, DateTime At, string? Words);

/// <summary>One recommendation of a supervision (kiến nghị giám sát): a unit answers it, the supervisor notes whether that is enough. All answers stay.</summary>
public sealed class Recommendation : IRootRecord
{
    public const int WordsLength = 2000;

    // What is not listed is refused.
    private static readonly Dictionary<(RecommendationState, RecommendationStep), RecommendationState> Steps = new()
    {
        [(RecommendationState.Open, RecommendationStep.Reply)] = RecommendationState.Answered,
        [(RecommendationState.Answered, RecommendationStep.Satisfy)] = RecommendationState.Satisfied,
        [(RecommendationState.Answered, RecommendationStep.SendBack)] = RecommendationState.Open,
        [(RecommendationState.Open, RecommendationStep.Withdraw)] = RecommendationState.Withdrawn,
        [(RecommendationState.Answered, RecommendationStep.Withdraw)] = RecommendationState.Withdrawn,
    };

    private readonly List<RecommendationReply> _replies = [];

    private Recommendation()
    {
    }

    /// <param name="number">In its minute, from 1.</param>
    public Recommendation(RecommendationId id, SupervisionMinute minute, int number, RecommendationFacts facts)
    {
        RefusedException.ThrowIfAny(WhyNot(facts, minute));
        (Id, WardId, MinuteId, Number) = (id, minute.WardId, minute.Id, number);
        (Words, UnitId, DueOn) = (facts.Words.Trim(), facts.Unit, facts.DueOn);
    }

    public RecommendationId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SupervisionMinuteId MinuteId { get; private set; }

    public int Number { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>The unit that answers.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>Last day for its answer.</summary>
    public DateOnly DueOn { get; private set; }

    public RecommendationState State { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? WithdrawnFor { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<RecommendationReply> Replies => _replies;

    public int Version { get; private set; }

    /// <summary>All steps there are, for the table.</summary>
    public static IEnumerable<(RecommendationState From, RecommendationStep Step, RecommendationState To)> Table => Steps.Select(s => (s.Key.Item1, s.Key.Item2, s.Value));

    /// <summary>The answer is owed and its day has passed.</summary>
    public bool IsLate(DateOnly today) => State is RecommendationState.Open && DueOn < today;

    public static IEnumerable<Refusal> WhyNot(RecommendationFacts facts, SupervisionMinute minute)
    {
        if (string.IsNullOrWhiteSpace(facts.Words) || facts.Words.Length > WordsLength) yield return new Refusal("recommendation.words");
        if (facts.DueOn < minute.On) yield return new Refusal("recommendation.due-before");
    }

    public bool May(RecommendationStep step) => Steps.ContainsKey((State, step));

    /// <summary>Why a step cannot be taken with these words. That an answer is enough can be noted without any.</summary>
    public IEnumerable<Refusal> WhyNot(RecommendationStep step, string? words)
    {
        if (!May(step)) yield return new Refusal("recommendation.not-now");
        if (step is not RecommendationStep.Satisfy && string.IsNullOrWhiteSpace(words)) yield return step is RecommendationStep.Reply ? new Refusal("recommendation.reply-missing") : new Refusal("recommendation.reason-missing");
        if (words?.Length > WordsLength) yield return new Refusal("recommendation.words-long");
    }

    public void Take(RecommendationStep step, RecommendationWord word)
    {
        RefusedException.ThrowIfAny(WhyNot(step, word.Words));
        State = Steps[(State, step)];
        if (step is RecommendationStep.Reply) _replies.Add(new RecommendationReply(_replies.Count + 1, word));
        else if (step is RecommendationStep.Withdraw) WithdrawnFor = VietnameseText.Clean(word.Words);
        else _replies.MaxBy(r => r.Number)!.Judge(step is RecommendationStep.Satisfy, word);
    }
}

/// <summary>An answer of the unit, and what the supervisor noted of it.</summary>
public sealed class RecommendationReply
{
    private RecommendationReply()
    {
    }

    internal RecommendationReply(int number, RecommendationWord word)
    {
        (Number, Words, By, At) = (number, (word.Words ?? "").Trim(), word.By, word.At);
    }

    /// <summary>Counts the answers from 1.</summary>
    public int Number { get; private set; }

    public string Words { get; private set; } = "";

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether it is enough; null while nobody has said.</summary>
    public bool? IsEnough { get; private set; }

    public string? Note { get; private set; }

    public AccountId? JudgedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? JudgedAt { get; private set; }

    internal void Judge(bool isEnough, RecommendationWord word)
    {
        (IsEnough, JudgedBy, JudgedAt) = (isEnough, word.By, word.At);
        Note = string.IsNullOrWhiteSpace(word.Words) ? null : word.Words.Trim();
    }
}
