using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>Where a batch came from.</summary>
public enum BatchKind
{
    /// <summary>A workbook or table somebody had.</summary>
    Import,

    /// <summary>A printed household sheet or street book typed back.</summary>
    Paper,

    /// <summary>The list of personal numbers that came back from the police.</summary>
    NumberList,

    /// <summary>Residential groups were merged or split.</summary>
    Regrouping,
}

/// <summary>What was written into the registry at once and can be taken back at once.</summary>
public sealed class Batch : IRootRecord
{
    /// <summary>Days during which a batch can be taken back.</summary>
    public const int DaysToTakeBack = 30;

    private Batch()
    {
    }

    /// <param name="title">The file's name, or what it was.</param>
    public Batch(BatchId id, Viewer by, DateTime at, BatchKind kind, string title, int created, int changed)
    {
        (Id, WardId, By, At, Kind) = (id, by.Ward, by.Account, at, kind);
        (Title, Created, Changed) = (title, created, changed);
    }

    public BatchId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public BatchKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Children and households it brought.</summary>
    public int Created { get; private set; }

    /// <summary>Children and households it changed.</summary>
    public int Changed { get; private set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public AccountId? TakenBackBy { get; private set; }

    public int Version { get; private set; }

    /// <param name="now">UTC.</param>
    public IEnumerable<Refusal> WhyNotTakeBack(DateTime now)
    {
        if (TakenBackAt is not null) yield return new Refusal("batch.taken-back");
        if (now > At.AddDays(DaysToTakeBack)) yield return new Refusal("batch.too-late");
    }

    /// <summary>Notes that everything it brought was taken back.</summary>
    public void TakeBack(Viewer me, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotTakeBack(now));
        (TakenBackAt, TakenBackBy) = (now, me.Account);
    }
}
