using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Archive;

/// <summary>
/// Files handed to the archive of the body: one list and one minute, two copies each, signed by both sides (Nghị định 30/2020/NĐ-CP
/// Điều 30 khoản 3). Who makes the list signs for the giving side; whom it names signs for the archive, or sends it back with a reason.
/// </summary>
public sealed class HandOver : IRootRecord
{
    private HandOver()
    {
    }

    public HandOver(HandOverId id, Viewer giver, AccountId receiver, IReadOnlyCollection<PaperFile> files, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotGive(giver, receiver, files));
        Id = id;
        WardId = giver.Ward;
        Giver = giver.Account;
        GiverPost = giver.Post;
        Receiver = receiver;
        GivenAt = at;
        foreach (var file in files) file.Offer(id);
    }

    public HandOverId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary>Who signed for the giving side, under which post.</summary>
    public AccountId Giver { get; private set; }

    public PostId GiverPost { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime GivenAt { get; private set; }

    /// <summary>Who signs for the archive.</summary>
    public AccountId Receiver { get; private set; }

    /// <summary>When the archive signed (UTC); null before.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>Why the archive sent it back; null while it did not.</summary>
    public string? SentBackReason { get; private set; }

    public int Version { get; private set; }

    public bool IsWaiting => ReceivedAt is null && SentBackReason is null;

    /// <summary>Why these files cannot be handed over by this person to that one.</summary>
    public static IEnumerable<Refusal> WhyNotGive(Viewer giver, AccountId? receiver, IReadOnlyCollection<PaperFile> files)
    {
        if (files.Count == 0) yield return new Refusal("hand-over.empty");
        if (receiver is null) yield return new Refusal("hand-over.receiver-missing");
        if (receiver == giver.Account) yield return new Refusal("hand-over.two-sides");
        foreach (var refusal in files.SelectMany(f => f.WhyNotOffer()).Distinct()) yield return refusal;
    }

    /// <summary>Why this person may not answer for the archive.</summary>
    public IEnumerable<Refusal> WhyNotAnswer(Viewer me)
    {
        if (!IsWaiting) yield return new Refusal("archive.list-answered");
        if (me.Account != Receiver) yield return new Refusal("hand-over.receiver-answers");
    }

    /// <summary>The archive signs; the files are its own from now on.</summary>
    /// <param name="files">All files of the list.</param>
    public void Receive(Viewer me, IReadOnlyCollection<PaperFile> files, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotAnswer(me));
        ReceivedAt = at;
        foreach (var file in files) file.Archive();
    }

    public IEnumerable<Refusal> WhyNotSendBack(Viewer me, string? reason)
    {
        foreach (var refusal in WhyNotAnswer(me)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000) yield return new Refusal("hand-over.reason-missing");
    }

    /// <summary>The archive does not take it as it is; the files are the unit's again.</summary>
    /// <param name="files">All files of the list.</param>
    public void SendBack(Viewer me, string? reason, IReadOnlyCollection<PaperFile> files)
    {
        RefusedException.ThrowIfAny(WhyNotSendBack(me, reason));
        SentBackReason = VietnameseText.Clean(reason);
        foreach (var file in files) file.TakeBack();
    }
}
