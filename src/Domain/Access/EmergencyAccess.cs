using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Access;

/// <summary>
/// Somebody broke the seal of a record (phá niêm phong): for a reason, for a time, told at once to whoever answers for the record and
/// to the leaders, looked into afterwards.
/// </summary>
public sealed class EmergencyAccess : IRootRecord
{
    /// <summary>Letters a reason has at least: enough to say what happened.</summary>
    public const int ShortestReason = 10;

    private EmergencyAccess()
    {
    }

    public EmergencyAccess(EmergencyAccessId id, Viewer by, RecordKind kind, Guid record, AccountId? owner, string reason, DateTime from, TimeSpan lasts)
    {
        Id = id;
        WardId = by.Ward;
        By = by.Account;
        Post = by.Post;
        Kind = kind;
        RecordId = record;
        Owner = owner;
        Reason = VietnameseText.Clean(reason);
        From = from;
        Until = from + lasts;
    }

    public EmergencyAccessId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>Post held then.</summary>
    public PostId Post { get; private set; }

    public RecordKind Kind { get; private set; }

    /// <summary>Identifier of the record, whatever its kind.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Who answers for the record and is told.</summary>
    public AccountId? Owner { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>First instant (UTC) at which it no longer opens the record.</summary>
    public DateTime Until { get; private set; }

    /// <summary>What a leader found afterwards; null while nobody looked.</summary>
    public EmergencyReview? Review { get; private set; }

    public int Version { get; private set; }

    public bool IsOpenAt(DateTime now) => From <= now && now < Until;

    /// <summary>True when this post may break the seal of a record of that kind and level.</summary>
    public static bool MayBreak(Viewer me, RecordKind kind, SecrecyLevel level) =>
        AccessTable.For(me, kind, RecordAction.Open).Any(r => r.Relation is Relation.Emergency && r.Highest >= level);

    /// <summary>Why no seal is broken for this reason.</summary>
    public static IEnumerable<Refusal> WhyNotBreak(string? reason)
    {
        if (VietnameseText.Clean(reason ?? "").Length < ShortestReason) yield return new Refusal("emergency.needs-reason");
    }

    /// <summary>Why somebody may not look into it: a leader does, and never the one who used it.</summary>
    public IEnumerable<Refusal> WhyNotReview(Viewer me, string? words)
    {
        if (Review is not null) yield return new Refusal("emergency.already-reviewed");
        if (me.Role is not Role.Leader) yield return new Refusal("emergency.leader-reviews");
        if (me.Account == By) yield return new Refusal("emergency.own-use");
        if (string.IsNullOrWhiteSpace(words)) yield return new Refusal("emergency.needs-words");
    }

    /// <summary>Notes what was found, and ends the access when it was not justified.</summary>
    public void Judge(Viewer me, bool justified, string words, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotReview(me, words));
        Review = new EmergencyReview(me.Account, now, justified, VietnameseText.Clean(words));
        if (!justified && now < Until) Until = now;
    }
}

/// <summary>What a leader found about a use of emergency access.</summary>
/// <param name="At">UTC.</param>
public sealed record EmergencyReview(AccountId By, DateTime At, bool Justified, string Words);
