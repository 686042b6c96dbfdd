using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>A scan of a signed plan that is turned into text (nhận dạng bản quét).</summary>
public readonly record struct PaperScanId(Guid Value) : ITypedId<PaperScanId>
{
    public static PaperScanId From(Guid value) => new(value);
}

/// <summary>Where the recognition of a scan stands.</summary>
public enum ScanState
{
    /// <summary>Waiting for its turn, or being read page by page.</summary>
    Running,

    /// <summary>Read, and a plan to go through was made of it.</summary>
    Done,

    /// <summary>Stopped by a person.</summary>
    Stopped,

    /// <summary>Cannot be read, or is no plan; the reason is kept.</summary>
    Failed,
}

/// <summary>
/// Pictures of a signed plan, as a PDF without text or as a photograph, on their way to text. Each page that was read stays read: a program that
/// stops in the middle goes on with the next one.
/// </summary>
public sealed class PaperScan : IRootRecord
{
    private PaperScan()
    {
    }

    /// <param name="file">The kept original.</param>
    /// <param name="now">UTC.</param>
    public PaperScan(PaperScanId id, Access.Viewer by, StoredFile file, int pages, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, 1);
        (Id, WardId, By, FileId, Pages, At) = (id, by.Ward, by.Account, file.Id, pages, now);
    }

    public PaperScanId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Who handed it in; the plan is theirs to go through.</summary>
    public AccountId By { get; private set; }

    public StoredFileId FileId { get; private set; }

    /// <summary>Pages of the paper.</summary>
    public int Pages { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public ScanState State { get; private set; }

    /// <summary>The plan made of it.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>Why it failed, in Vietnamese and English, a line each.</summary>
    public string? Problem { get; private set; }

    public int Version { get; private set; }

    public IEnumerable<Refusal> WhyNotStop()
    {
        if (State is not ScanState.Running) yield return new Refusal("scan.not-running");
    }

    /// <summary>A person no longer wants it.</summary>
    public void Stop()
    {
        RefusedException.ThrowIfAny(WhyNotStop());
        State = ScanState.Stopped;
    }

    /// <summary>All pages are read and a plan was made of them.</summary>
    public void Finish(PlanId plan)
    {
        RefusedException.ThrowIfAny(WhyNotStop());
        (State, PlanId) = (ScanState.Done, plan);
    }

    /// <summary>It cannot be read, or is no plan.</summary>
    public void Fail(string vietnamese, string english)
    {
        RefusedException.ThrowIfAny(WhyNotStop());
        (State, Problem) = (ScanState.Failed, $"{vietnamese}\n{english}");
    }
}
