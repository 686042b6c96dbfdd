using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>What the level above makes of a period's reports.</summary>
public readonly record struct GroupDraftId(Guid Value) : ITypedId<GroupDraftId>
{
    public static GroupDraftId From(Guid value) => new(value);
}

/// <summary>Words a person put into a compilation.</summary>
public readonly record struct GroupEditId(Guid Value) : ITypedId<GroupEditId>
{
    public static GroupEditId From(Guid value) => new(value);
}

/// <summary>A frozen version of a compilation.</summary>
public readonly record struct GroupVersionId(Guid Value) : ITypedId<GroupVersionId>
{
    public static GroupVersionId From(Guid value) => new(value);
}

/// <summary>
/// The compilation of a period (bản tổng hợp) by the level above. While it is open it is composed anew from its wards' versions each time it
/// is shown, with people's words laid over; locking freezes a version of it.
/// </summary>
public sealed class GroupDraft : IRootRecord
{
    private const int LongestMark = 100;

    private GroupDraft()
    {
    }

    /// <param name="ward">Unit of the level above itself.</param>
    /// <param name="period">As it stands in addresses: "2026-year-1".</param>
    public GroupDraft(GroupDraftId id, WardId ward, string period) => (Id, WardId, Period) = (id, ward, period);

    public GroupDraftId Id { get; private set; }

    public WardId WardId { get; private set; }

    public string Period { get; private set; } = "";

    /// <summary>Its words are those of the last version and cannot be changed.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Number of its last frozen version; 0 while there is none.</summary>
    public int LastVersion { get; private set; }

    /// <summary>Why it was opened again after its last version; null for a first draft and while it is locked.</summary>
    public string? OpenedFor { get; private set; }

    /// <summary>Số, ký hiệu of the signed paper of the last version.</summary>
    public string? Number { get; private set; }

    /// <summary>Day of that paper.</summary>
    public DateOnly? SentOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Why it cannot be locked now.</summary>
    /// <param name="report">As it stands, with people's words.</param>
    public IEnumerable<Refusal> WhyNotLock(FrozenReport report)
    {
        if (IsLocked) yield return new Refusal("group.locked");
        else if (report.Paragraphs.Any(p => p.NeedsPerson)) yield return new Refusal("report.passage-needs-person");
    }

    /// <summary>Freezes it as its next version.</summary>
    /// <param name="at">UTC.</param>
    public GroupVersion Lock(GroupVersionId id, FrozenReport report, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotLock(report));
        (IsLocked, OpenedFor, Number, SentOn) = (true, null, null, null);
        return new GroupVersion(id, this, report with { Report = Id.Value, Number = ++LastVersion }, by, at);
    }

    public IEnumerable<Refusal> WhyNotSend(string? number, DateOnly? on, DateOnly today)
    {
        if (!IsLocked) yield return new Refusal("report.not-approved");
        if (string.IsNullOrWhiteSpace(number) || number.Length > LongestMark) yield return new Refusal("report.number-missing");
        if (on is null) yield return new Refusal("report.date-missing");
        if (on > today) yield return new Refusal("report.date-in-future");
    }

    /// <summary>Notes number and day of the signed paper of the locked version.</summary>
    public void MarkSent(string? number, DateOnly? on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotSend(number, on, today));
        (Number, SentOn) = (WardReport.WithSymbol(VietnameseText.Clean(number)), on);
    }

    public IEnumerable<Refusal> WhyNotUnlock(string? reason) => ReportUnlock.WhyNot(IsLocked, reason);

    /// <summary>Opens it for its next version; the one before stays as it is, with its number and day.</summary>
    public void Unlock(string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotUnlock(reason));
        (IsLocked, OpenedFor) = (false, VietnameseText.Clean(reason));
    }
}

/// <summary>A version of a compilation, frozen when it was locked. Nothing changes it: there is no verb that would.</summary>
public sealed class GroupVersion : IRootRecord
{
    private GroupVersion()
    {
    }

    internal GroupVersion(GroupVersionId id, GroupDraft draft, FrozenReport frozen, AccountId by, DateTime at)
    {
        (Id, WardId, DraftId, Number, Code) = (id, draft.WardId, draft.Id, frozen.Number, VersionCode.Of(id.Value));
        (Content, FrozenBy, FrozenAt) = (frozen.Write(), by, at);
        Digest = FrozenReport.DigestOf(Content);
    }

    public GroupVersionId Id { get; private set; }

    public WardId WardId { get; private set; }

    public GroupDraftId DraftId { get; private set; }

    /// <summary>Counts the versions of the compilation from 1.</summary>
    public int Number { get; private set; }

    /// <summary>By which paper names it: "7K2M-9QXT".</summary>
    public string Code { get; private set; } = "";

    /// <summary>What <see cref="FrozenReport.Write"/> wrote.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> when it was frozen.</summary>
    public string Digest { get; private set; } = "";

    public AccountId FrozenBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FrozenAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>False where somebody changed the content in the database behind the program's back.</summary>
    public bool IsIntact => FrozenReport.DigestOf(Content) == Digest;

    /// <summary>The beginning of the digest in groups of four, as it stands on paper.</summary>
    public string ShortDigest => ReportVersion.Shorten(Digest);

    /// <summary>The content as data.</summary>
    /// <exception cref="InvalidOperationException">It is not what was frozen.</exception>
    public FrozenReport Read() => FrozenReport.TryRead(Content) ?? throw new InvalidOperationException("The content of this version cannot be read.");
}

/// <summary>What a person wrote in the place of a composed paragraph, or beside them.</summary>
public sealed class GroupEdit : IRootRecord
{
    private GroupEdit()
    {
    }

    /// <param name="place">Paragraph whose words these take the place of; null for one that is added.</param>
    public GroupEdit(GroupEditId id, GroupDraft draft, ReportSection section, string? part, GroupParagraph? place)
    {
        (Id, WardId, DraftId, Section, Part) = (id, draft.WardId, draft.Id, section, part);
        (Of, Composed) = (place?.Key ?? id.Value.ToString("N"), place?.Text);
    }

    public GroupEditId Id { get; private set; }

    public WardId WardId { get; private set; }

    public GroupDraftId DraftId { get; private set; }

    public ReportSection Section { get; private set; }

    /// <summary>Code of the ward under whose heading it stands; null elsewhere.</summary>
    public string? Part { get; private set; }

    /// <summary>Key of the paragraph it stands for, see <see cref="GroupParagraph.Key"/>; its own for one that was added. One edit stands for a paragraph.</summary>
    public string Of { get; private set; } = "";

    /// <summary>What the rules had written there; null for one that was added.</summary>
    public string? Composed { get; private set; }

    /// <summary>Empty where the paragraph is left out.</summary>
    public string Text { get; private set; } = "";

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int Version { get; private set; }

    /// <summary>A person writes it; nothing at all leaves the paragraph out.</summary>
    public void Write(string? text, AccountId by, DateTime at) => (Text, By, At) = (VietnameseText.Clean(text), by, at);
}

/// <summary>A paragraph of a compilation that is being written.</summary>
/// <param name="Key">Names it by its words and its place, so that it is found again when it is composed anew.</param>
/// <param name="Text">As it goes out; empty where it is left out.</param>
/// <param name="Edit">What a person wrote there; null where it stands as composed.</param>
/// <param name="IsOutdated">A person's words whose paragraph the ward has changed since: they stay, behind what stands there now.</param>
public sealed record GroupParagraph(string Key, ReportSection Section, string? Part, string Text, bool NeedsPerson, GroupEdit? Edit, bool IsOutdated)
{
    /// <summary>The composition with people's words laid over it, in reading order.</summary>
    public static IReadOnlyList<GroupParagraph> Lay(FrozenReport composed, IReadOnlyCollection<GroupEdit> edits)
    {
        var by = edits.ToDictionary(e => e.Of);
        var laid = new List<GroupParagraph>();
        var seen = new Dictionary<string, int>();
        foreach (var paragraph in composed.Paragraphs)
        {
            var words = $"{paragraph.Section}|{paragraph.ClausePath}|{paragraph.Text}";
            var times = seen[words] = seen.GetValueOrDefault(words) + 1;
            var key = FrozenReport.DigestOf($"{words}|{times}");
            laid.Add(by.Remove(key, out var edit)
                ? new(key, paragraph.Section, paragraph.ClausePath, edit.Text, NeedsPerson: false, edit, IsOutdated: false)
                : new(key, paragraph.Section, paragraph.ClausePath, paragraph.Text, paragraph.NeedsPerson, Edit: null, IsOutdated: false));
        }

        foreach (var left in by.Values.OrderBy(e => e.At).ThenBy(e => e.Id.Value))
            laid.Insert(After(laid, left), new(left.Of, left.Section, left.Part, left.Text, NeedsPerson: false, left, left.Composed is not null));
        return laid;
    }

    /// <summary>The report as it goes out: without what is left out.</summary>
    public static FrozenReport Report(FrozenReport composed, IEnumerable<GroupParagraph> laid) =>
        composed with { Paragraphs = [.. laid.Where(p => p.Text.Length > 0).Select(p => new FrozenParagraph(p.Edit?.Id.Value ?? Guid.Empty, p.Section, p.Part, p.Text, p.NeedsPerson))] };

    // Behind the last paragraph of its part, or where its section ends.
    private static int After(List<GroupParagraph> laid, GroupEdit left)
    {
        var part = laid.FindLastIndex(p => (p.Section, p.Part) == (left.Section, left.Part));
        return 1 + (part >= 0 ? part : laid.FindLastIndex(p => p.Section <= left.Section));
    }
}
