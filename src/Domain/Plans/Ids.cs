namespace MangNon.Domain.Plans;

/// <summary>A yearly plan (kế hoạch).</summary>
public readonly record struct PlanId(Guid Value) : ITypedId<PlanId>
{
    public static PlanId From(Guid value) => new(value);
}

/// <summary>A numbered point of a plan (mục, khoản, điểm).</summary>
public readonly record struct ClauseId(Guid Value) : ITypedId<ClauseId>
{
    public static ClauseId From(Guid value) => new(value);
}

/// <summary>A task of a plan (nhiệm vụ).</summary>
public readonly record struct PlanTaskId(Guid Value) : ITypedId<PlanTaskId>
{
    public static PlanTaskId From(Guid value) => new(value);
}

/// <summary>A step in the life of a task: progress, evidence, acceptance.</summary>
public readonly record struct TaskEntryId(Guid Value) : ITypedId<TaskEntryId>
{
    public static TaskEntryId From(Guid value) => new(value);
}

/// <summary>A document of a higher body that plans rest on (văn bản).</summary>
public readonly record struct HigherDocumentId(Guid Value) : ITypedId<HigherDocumentId>
{
    public static HigherDocumentId From(Guid value) => new(value);
}

/// <summary>A file kept as it came, named by its hash.</summary>
public readonly record struct StoredFileId(Guid Value) : ITypedId<StoredFileId>
{
    public static StoredFileId From(Guid value) => new(value);
}

/// <summary>A leader's request for an explanation of a task (yêu cầu giải trình).</summary>
public readonly record struct ExplanationId(Guid Value) : ITypedId<ExplanationId>
{
    public static ExplanationId From(Guid value) => new(value);
}
