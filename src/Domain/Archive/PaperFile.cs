using MangNon.Domain.Access;
using MangNon.Domain.Law;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Archive;

/// <summary>Where a file of papers stands.</summary>
public enum PaperFileStatus
{
    /// <summary>The matter goes on.</summary>
    Open,

    /// <summary>The matter is settled; the file is owed to the archive.</summary>
    Closed,

    /// <summary>Kept back with the consent of the head of the body.</summary>
    KeptBack,

    /// <summary>On a list the archive has not signed yet.</summary>
    Offered,

    /// <summary>In the archive.</summary>
    Archived,
}

/// <summary>What is written on the cover of a file.</summary>
/// <param name="Symbol">Số và ký hiệu hồ sơ, e.g. "12.TE.2026".</param>
/// <param name="Title">Tiêu đề hồ sơ.</param>
/// <param name="RetentionYears">Thời hạn bảo quản; null for ever (vĩnh viễn).</param>
/// <param name="Sheets">Số tờ; null while nobody counted them.</param>
public sealed record PaperFileCover(string? Symbol, string? Title, int? RetentionYears, int? Sheets);

/// <summary>
/// A file of papers of one matter (hồ sơ): opened when the matter begins, closed when it is settled, handed to the archive of the body
/// within the limit (Nghị định 30/2020/NĐ-CP Điều 29 to 31).
/// </summary>
public sealed class PaperFile : IRootRecord
{
    private PaperFile()
    {
    }

    public PaperFile(PaperFileId id, Viewer by, PaperFileCover cover, DateOnly openedOn, PlanId? plan)
    {
        RefusedException.ThrowIfAny(WhyNotWrite(cover));
        Id = id;
        WardId = by.Ward;
        UnitId = by.Unit;
        MadeBy = by.Account;
        OpenedOn = openedOn;
        PlanId = plan;
        Set(cover);
    }

    public PaperFileId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Unit that makes and keeps it; null for the leaders' own.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>Người lập hồ sơ.</summary>
    public AccountId MadeBy { get; private set; }

    public string Symbol { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Years; null for ever.</summary>
    public int? RetentionYears { get; private set; }

    public int? Sheets { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>Day the matter was settled; the limit counts from it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The plan whose papers lie in it.</summary>
    public PlanId? PlanId { get; private set; }

    /// <summary>Last day on which it may be kept back; null where nobody agreed to that.</summary>
    public DateOnly? KeptBackUntil { get; private set; }

    /// <summary>Number and day of the paper in which the head of the body agreed.</summary>
    public string? KeptBackConsent { get; private set; }

    public HandOverId? HandOverId { get; private set; }

    public bool IsArchived { get; private set; }

    public int Version { get; private set; }

    public PaperFileStatus Status => this switch
    {
        { IsArchived: true } => PaperFileStatus.Archived,
        { HandOverId: not null } => PaperFileStatus.Offered,
        { ClosedOn: null } => PaperFileStatus.Open,
        { KeptBackUntil: not null } => PaperFileStatus.KeptBack,
        _ => PaperFileStatus.Closed,
    };

    /// <summary>Only what is kept five years or longer is owed to the archive (Điều 31 khoản 3 điểm c).</summary>
    public bool IsOwed => ClosedOn is { } closed && (RetentionYears is null || RetentionYears >= LegalLimits.On("archive.retention", closed).Amount);

    /// <summary>Last day for handing it over, consent to keep it back counted in; null while the matter goes on or where it is not owed.</summary>
    public DateOnly? DueOn => IsOwed && !IsArchived ? KeptBackUntil ?? FirstDue : null;

    // A year from the day the matter was settled (Điều 30 khoản 2 điểm b).
    private DateOnly? FirstDue => ClosedOn is { } closed ? LegalLimits.On("archive.hand-over", closed).After(closed) : null;

    /// <summary>Why these words cannot stand on a cover.</summary>
    public static IEnumerable<Refusal> WhyNotWrite(PaperFileCover cover)
    {
        if (string.IsNullOrWhiteSpace(cover.Symbol) || cover.Symbol.Length > 50) yield return new Refusal("paper-file.symbol");
        if (string.IsNullOrWhiteSpace(cover.Title) || cover.Title.Length > 500) yield return new Refusal("paper-file.title");
        if (cover.RetentionYears is < 1 or > 100) yield return new Refusal("paper-file.retention");
        if (cover.Sheets is < 1 or > 100_000) yield return new Refusal("paper-file.sheets");
    }

    /// <summary>Why the cover cannot be written anew.</summary>
    public IEnumerable<Refusal> WhyNotCorrect(PaperFileCover cover)
    {
        if (HandOverId is not null) yield return new Refusal("paper-file.offered");
        foreach (var refusal in WhyNotWrite(cover)) yield return refusal;
    }

    /// <summary>Writes the cover anew; a file handed over stays as it is.</summary>
    public void Correct(PaperFileCover cover)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(cover));
        Set(cover);
    }

    public IEnumerable<Refusal> WhyNotClose(DateOnly? on, DateOnly today)
    {
        if (ClosedOn is not null) yield return new Refusal("paper-file.closed-already");
        if (on is null || on > today || on < OpenedOn) yield return new Refusal("paper-file.closing-day");
    }

    /// <summary>The matter is settled (Điều 29 khoản 4).</summary>
    public void Close(DateOnly? on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotClose(on, today));
        ClosedOn = on;
    }

    /// <summary>Why it may not be kept back: a leader agrees in writing, and two years after the day it was due are the most (Điều 31 khoản 3 điểm d).</summary>
    public IEnumerable<Refusal> WhyNotKeepBack(Viewer me, DateOnly? until, string? consent)
    {
        if (!IsOwed || HandOverId is not null) yield return new Refusal("paper-file.not-owed");
        if (me.Role is not Role.Leader) yield return new Refusal("paper-file.leader-agrees");
        if (string.IsNullOrWhiteSpace(consent) || consent.Length > 200) yield return new Refusal("paper-file.consent");
        if (FirstDue is { } due && (until is null || until <= due || until > LegalLimits.On("archive.keep-back", due).After(due))) yield return new Refusal("paper-file.keep-until");
    }

    public void KeepBack(Viewer me, DateOnly? until, string? consent)
    {
        RefusedException.ThrowIfAny(WhyNotKeepBack(me, until, consent));
        (KeptBackUntil, KeptBackConsent) = (until, VietnameseText.Clean(consent));
    }

    /// <summary>Why it cannot go on a list for the archive.</summary>
    public IEnumerable<Refusal> WhyNotOffer()
    {
        if (!IsOwed) yield return new Refusal("paper-file.not-owed");
        if (HandOverId is not null) yield return new Refusal("paper-file.offered");
    }

    internal void Offer(HandOverId handOver) => HandOverId = handOver;

    internal void Archive() => IsArchived = true;

    internal void TakeBack() => HandOverId = null;

    private void Set(PaperFileCover cover) =>
        (Symbol, Title, RetentionYears, Sheets) = (VietnameseText.Clean(cover.Symbol), VietnameseText.Clean(cover.Title), cover.RetentionYears, cover.Sheets);
}
