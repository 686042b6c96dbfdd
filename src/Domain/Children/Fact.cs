using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Who writes a fact down, and when.</summary>
/// <param name="Id">Identifier of the new fact.</param>
/// <param name="At">UTC.</param>
/// <param name="Batch">The batch it came in with (an import, a sheet typed back), so that the whole can be taken back; null for a single entry.</param>
public readonly record struct FactStamp(FactId Id, AccountId By, DateTime At, BatchId? Batch = null);

/// <summary>
/// Something that was so from one day to another, as somebody knew it from one instant to another. A fact is never changed: what was
/// wrong, and what has ended, is superseded by another one, so that a figure can be computed again as it was known then.
/// </summary>
public abstract class Fact
{
    private protected Fact()
    {
    }

    private protected Fact(FactStamp stamp, DateOnly from, DateOnly? to)
    {
        Stamp(stamp);
        From = from;
        To = to;
    }

    public FactId Id { get; private set; }

    /// <summary>First day on which it was so. For something that happened, the day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day on which it was so; null while no end is known.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public AccountId RecordedBy { get; private set; }

    /// <summary>The batch it came in with; null for a single entry.</summary>
    public BatchId? BatchId { get; private set; }

    /// <summary>Instant (UTC) from which on it was known better; null for what is held to be true now.</summary>
    public DateTime? SupersededAt { get; private set; }

    public AccountId? SupersededBy { get; private set; }

    /// <summary>The fact this one puts right or ends.</summary>
    public FactId? Supersedes { get; private set; }

    /// <summary>Paper or person it rests on, e.g. "Giấy khai sinh số 12/2024"; null where nothing was named.</summary>
    public string? Evidence { get; init => field = Tidy(value); }

    /// <summary>Held to be true now.</summary>
    public bool Stands => SupersededAt is null;

    /// <summary>Whether it was so on a day.</summary>
    public bool Includes(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it was held to be true at an instant (UTC).</summary>
    public bool WasKnownAt(DateTime instant) => RecordedAt <= instant && (SupersededAt is null || SupersededAt > instant);

    /// <summary>Why the fact is not a good one in itself, whatever else is known.</summary>
    internal IEnumerable<Refusal> WhyNotBe()
    {
        if (To < From) yield return new Refusal("fact.ends-before-it-begins");
        if (Evidence?.Length > 500) yield return new Refusal("fact.evidence-too-long");
        foreach (var refusal in WhyNotRight()) yield return refusal;
    }

    /// <summary>Whether both cannot be so on the same day.</summary>
    internal virtual bool Excludes(Fact other) => other.GetType() == GetType();

    /// <summary>A paper may begin to be valid later; what happened cannot lie ahead.</summary>
    internal virtual bool MayLieAhead => false;

    /// <summary>Whether it can be told of days after a death: a correction of who it was, the registration, a burial.</summary>
    internal virtual bool OutlivesTheChild => false;

    /// <summary>What the kind asks for.</summary>
    private protected virtual IEnumerable<Refusal> WhyNotRight() => [];

    internal bool Overlaps(Fact other) => From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);

    internal void Supersede(FactStamp by) => (SupersededAt, SupersededBy) = (by.At, by.By);

    internal void Replaces(Fact other) => Supersedes = other.Id;

    /// <summary>The same fact with a last day, written down anew.</summary>
    internal Fact EndedOn(DateOnly lastDay, FactStamp stamp)
    {
        var copy = Copy(stamp);
        copy.To = lastDay;
        copy.Supersedes = Id;
        return copy;
    }

    /// <summary>The same said anew, by somebody else or for another record.</summary>
    public Fact Copy(FactStamp stamp)
    {
        var copy = (Fact)MemberwiseClone();
        copy.Stamp(stamp);
        (copy.SupersededAt, copy.SupersededBy, copy.Supersedes) = (null, null, null);
        return copy;
    }

    /// <summary>Cleaned as all text from outside is; null for blank.</summary>
    private protected static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);

    private protected static bool IsBlankOrLong(string? text, int length) => string.IsNullOrWhiteSpace(text) || text.Length > length;

    private void Stamp(FactStamp stamp) => (Id, RecordedBy, RecordedAt, BatchId) = (stamp.Id, stamp.By, stamp.At, stamp.Batch);
}

/// <summary>Facts asked by day and by what was known.</summary>
public static class FactHistory
{
    /// <summary>The instant after all others: what is known now.</summary>
    public static DateTime Now { get; } = DateTime.MaxValue;

    /// <summary>What was so on a day, as it is known now.</summary>
    public static IEnumerable<T> AsOf<T>(this IEnumerable<T> facts, DateOnly day)
        where T : Fact => facts.AsKnown(day, Now);

    /// <summary>What was so on a day, as it was known at an instant (UTC).</summary>
    public static IEnumerable<T> AsKnown<T>(this IEnumerable<T> facts, DateOnly day, DateTime instant)
        where T : Fact => facts.Where(f => f.WasKnownAt(instant) && f.Includes(day));

    /// <summary>What had begun or happened by a day, as it was known at an instant, oldest first.</summary>
    public static IEnumerable<T> UpTo<T>(this IEnumerable<T> facts, DateOnly day, DateTime instant)
        where T : Fact => facts.Where(f => f.WasKnownAt(instant) && f.From <= day).OrderBy(f => f.From).ThenBy(f => f.RecordedAt);
}
