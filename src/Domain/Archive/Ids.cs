namespace MangNon.Domain.Archive;

/// <summary>A file of papers (hồ sơ).</summary>
public readonly record struct PaperFileId(Guid Value) : ITypedId<PaperFileId>
{
    public static PaperFileId From(Guid value) => new(value);
}

/// <summary>A handing over of files to the archive (nộp lưu).</summary>
public readonly record struct HandOverId(Guid Value) : ITypedId<HandOverId>
{
    public static HandOverId From(Guid value) => new(value);
}
