using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Plans;

/// <summary>One step in the life of a task, with its words, numbers and files. It is never changed, only taken back.</summary>
public sealed class TaskEntry : IRootRecord
{
    private readonly List<TaskNumber> _numbers = [];
    private readonly List<TaskEvidence> _evidence = [];

    private TaskEntry()
    {
    }

    public TaskEntry(TaskEntryId id, WardId ward, PlanTaskId task, PlanTaskAction action, string? words, UnitId? unit, AccountId by, DateTime at)
    {
        UnitId = unit;
        Id = id;
        WardId = ward;
        TaskId = task;
        Action = action;
        Words = string.IsNullOrWhiteSpace(words) ? null : VietnameseText.Clean(words);
        By = by;
        At = at;
    }

    public TaskEntryId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PlanTaskId TaskId { get; private set; }

    public PlanTaskAction Action { get; private set; }

    public string? Words { get; private set; }

    /// <summary>How far the supporting unit said it is with its part; null where the entry is about the whole task.</summary>
    public PartState? Part { get; private set; }

    /// <summary>Unit whose work it tells; an officer may write it down for a unit that telephoned.</summary>
    public UnitId? UnitId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>In whose place (ủy quyền); null for somebody who acted under a post of their own.</summary>
    public AccountId? InPlaceOf { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When whoever told it took it back (UTC); it counts for nothing since, and stays in the history.</summary>
    public DateTime? TakenBackAt { get; private set; }

    public IReadOnlyList<TaskNumber> Numbers => _numbers;

    public IReadOnlyList<TaskEvidence> Evidence => _evidence;

    public int Version { get; private set; }

    /// <summary>Says in whose place it was told.</summary>
    public void TellInPlaceOf(AccountId? absent) => InPlaceOf = absent;

    internal void TellPart(PartState part) => Part = part;

    internal void TakeBack(DateTime at) => TakenBackAt = at;

    public void AddNumber(TaskNumber number) => _numbers.Add(number);

    public void AddEvidence(TaskEvidence evidence) => _evidence.Add(evidence);
}

/// <summary>A number told with an entry: "Số buổi truyền thông: 4 buổi".</summary>
public sealed record TaskNumber(Guid Id, string Label, decimal Value, string Unit);

/// <summary>A file told with an entry (minh chứng).</summary>
public sealed record TaskEvidence(Guid Id, StoredFileId FileId);

/// <summary>A file kept exactly as it came.</summary>
public sealed class StoredFile : IGuardedRecord
{
    public static RecordKind Kind => RecordKind.File;

    public required StoredFileId Id { get; init; }

    public required WardId WardId { get; init; }

    /// <summary>Name it was uploaded under, for the person who downloads it.</summary>
    public required string Name { get; init; }

    /// <summary>Type decided from the bytes.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal; also its name in the store.</summary>
    public required string Sha256 { get; init; }

    public required AccountId UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Unit of the uploader; others of the ward see it with the task it belongs to.</summary>
    public UnitId? UnitId { get; init; }

    /// <summary>Set when it is uploaded and never lowered: a file that shows a child goes no further than its unit and those who run the ward.</summary>
    public SecrecyLevel Secrecy { get; init; }

    public int Version { get; private set; }
}
