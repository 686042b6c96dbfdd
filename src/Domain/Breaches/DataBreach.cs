using MangNon.Domain.Access;
using MangNon.Domain.Law;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Breaches;

/// <summary>A breach of personal data in the register.</summary>
public readonly record struct DataBreachId(Guid Value) : ITypedId<DataBreachId>
{
    public static DataBreachId From(Guid value) => new(value);
}

/// <summary>What happened to the data.</summary>
public enum BreachKind
{
    /// <summary>Sent or shown to somebody who should not have it.</summary>
    WrongRecipient,

    /// <summary>A device, a memory stick or paper was lost or stolen.</summary>
    Lost,

    /// <summary>Somebody got in who may not.</summary>
    Intrusion,

    /// <summary>Looked at or used by a colleague without need.</summary>
    Misuse,

    /// <summary>Changed, deleted or locked away.</summary>
    Damage,

    Other,
}

/// <summary>What is known of a breach when it is entered; may be put right later.</summary>
/// <param name="NoticedAt">When somebody of the ward noticed it (UTC): the limit counts from it.</param>
/// <param name="What">What happened, without names.</param>
/// <param name="Data">Kinds of personal data concerned.</param>
/// <param name="People">How many people are concerned; null while nobody knows.</param>
/// <param name="OfChildren">Data of children among them.</param>
public sealed record BreachFacts(BreachKind Kind, DateTime? NoticedAt, string? What, string? Data, int? People, bool OfChildren, string? Consequences, string? Measures);

/// <summary>
/// A breach of personal data (vi phạm quy định về bảo vệ dữ liệu cá nhân) in the ward's register, with its notice to the body in charge
/// (Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP; the limit is data and not verified, see limits.json "breach.notice").
/// </summary>
public sealed class DataBreach : IRootRecord
{
    private DataBreach()
    {
    }

    public DataBreach(DataBreachId id, Viewer by, BreachFacts facts, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotEnter(facts, now));
        Id = id;
        WardId = by.Ward;
        EnteredBy = by.Account;
        EnteredAt = now;
        Set(facts);
    }

    public DataBreachId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId EnteredBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    public BreachKind Kind { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime NoticedAt { get; private set; }

    public string What { get; private set; } = "";

    public string Data { get; private set; } = "";

    /// <summary>Null while nobody knows.</summary>
    public int? People { get; private set; }

    public bool OfChildren { get; private set; }

    public string Consequences { get; private set; } = "";

    public string Measures { get; private set; } = "";

    /// <summary>When the notice left (UTC); null before.</summary>
    public DateTime? NotifiedAt { get; private set; }

    /// <summary>Body the notice went to, and its number.</summary>
    public string? NotifiedTo { get; private set; }

    /// <summary>Why it left late, or why none was owed.</summary>
    public string? Explanation { get; private set; }

    /// <summary>A leader found that no notice is owed.</summary>
    public bool NoNoticeOwed { get; private set; }

    /// <summary>When a leader closed it (UTC), and what is done so that it does not happen again.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string? Lesson { get; private set; }

    public int Version { get; private set; }

    /// <summary>The limit that held when it was noticed; the first one of the data for a day before it.</summary>
    public LegalLimit Limit => LegalLimits.All.Where(l => l.Code == "breach.notice").OrderBy(l => l.From).LastOrDefault(l => l.From <= OfficeDay(NoticedAt)) ?? LegalLimits.All.First(l => l.Code == "breach.notice");

    /// <summary>Last instant (UTC) for the notice.</summary>
    public DateTime DueAt => Limit.After(NoticedAt);

    public bool IsNoticeOwed => NotifiedAt is null && !NoNoticeOwed;

    /// <summary>Why it cannot be entered like this.</summary>
    /// <param name="now">UTC.</param>
    public static IEnumerable<Refusal> WhyNotEnter(BreachFacts facts, DateTime now)
    {
        if (facts.NoticedAt is null || facts.NoticedAt > now) yield return new Refusal("breach.noticed-at");
        if (string.IsNullOrWhiteSpace(facts.What) || facts.What.Length > 4000) yield return new Refusal("breach.what");
        if (facts.Data?.Length > 1000 || facts.Consequences?.Length > 4000 || facts.Measures?.Length > 4000) yield return new Refusal("breach.too-long");
        if (facts.People is < 0 or > 100_000_000) yield return new Refusal("breach.people");
    }

    public IEnumerable<Refusal> WhyNotCorrect(BreachFacts facts, DateTime now)
    {
        if (ClosedAt is not null) yield return new Refusal("breach.closed");
        foreach (var refusal in WhyNotEnter(facts, now)) yield return refusal;
        if (facts.NoticedAt > NoticedAt) yield return new Refusal("breach.noticed-later");
    }

    /// <summary>Puts the facts right. The instant it was noticed may be moved back, never forward: no clock is stopped by typing.</summary>
    public void Correct(BreachFacts facts, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(facts, now));
        Set(facts);
    }

    public IEnumerable<Refusal> WhyNotNotify(DateTime? at, string? to, string? explanation, DateTime now)
    {
        if (!IsNoticeOwed) yield return new Refusal("breach.notified");
        if (at is null || at > now || at < NoticedAt) yield return new Refusal("breach.notified-at");
        if (string.IsNullOrWhiteSpace(to) || to.Length > 300) yield return new Refusal("breach.notified-to");
        if (at > DueAt && string.IsNullOrWhiteSpace(explanation)) yield return new Refusal("breach.late-needs-reason");
    }

    /// <summary>Notes that the notice left; a late one says why.</summary>
    public void Notify(DateTime? at, string? to, string? explanation, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotNotify(at, to, explanation, now));
        (NotifiedAt, NotifiedTo, Explanation) = (at, VietnameseText.Clean(to), string.IsNullOrWhiteSpace(explanation) ? null : VietnameseText.Clean(explanation));
    }

    public IEnumerable<Refusal> WhyNotSpare(Viewer me, string? reason)
    {
        if (!IsNoticeOwed) yield return new Refusal("breach.notified");
        if (me.Role is not Role.Leader) yield return new Refusal("breach.leader-decides");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 2000) yield return new Refusal("breach.reason");
    }

    /// <summary>A leader finds that no notice is owed, and says why.</summary>
    public void Spare(Viewer me, string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotSpare(me, reason));
        (NoNoticeOwed, Explanation) = (true, VietnameseText.Clean(reason));
    }

    public IEnumerable<Refusal> WhyNotClose(Viewer me, string? lesson)
    {
        if (ClosedAt is not null) yield return new Refusal("breach.closed");
        if (me.Role is not Role.Leader) yield return new Refusal("breach.leader-decides");
        if (IsNoticeOwed) yield return new Refusal("breach.notice-first");
        if (string.IsNullOrWhiteSpace(lesson) || lesson.Length > 4000) yield return new Refusal("breach.lesson");
    }

    public void Close(Viewer me, string? lesson, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotClose(me, lesson));
        (ClosedAt, Lesson) = (now, VietnameseText.Clean(lesson));
    }

    private void Set(BreachFacts facts)
    {
        Kind = facts.Kind;
        NoticedAt = facts.NoticedAt!.Value;
        What = VietnameseText.Clean(facts.What);
        Data = VietnameseText.Clean(facts.Data);
        People = facts.People;
        OfChildren = facts.OfChildren;
        Consequences = VietnameseText.Clean(facts.Consequences);
        Measures = VietnameseText.Clean(facts.Measures);
    }

    // The office's day, UTC+7 all year.
    private static DateOnly OfficeDay(DateTime instant) => DateOnly.FromDateTime(instant.AddHours(7));
}
