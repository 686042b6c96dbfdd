namespace MangNon.Domain.Children;

/// <summary>A child of the registry (trẻ em); the identifier stays when the child turns sixteen, moves or dies.</summary>
public readonly record struct ChildId(Guid Value) : ITypedId<ChildId>
{
    public static ChildId From(Guid value) => new(value);
}

/// <summary>A household (hộ gia đình).</summary>
public readonly record struct HouseholdId(Guid Value) : ITypedId<HouseholdId>
{
    public static HouseholdId From(Guid value) => new(value);
}

/// <summary>A parent or carer (cha, mẹ, người chăm sóc); the same for all children they raise.</summary>
public readonly record struct CarerId(Guid Value) : ITypedId<CarerId>
{
    public static CarerId From(Guid value) => new(value);
}

/// <summary>One recorded fact about a child or a household.</summary>
public readonly record struct FactId(Guid Value) : ITypedId<FactId>
{
    public static FactId From(Guid value) => new(value);
}

/// <summary>What came in together and can be taken back together: an import, a sheet typed back.</summary>
public readonly record struct BatchId(Guid Value) : ITypedId<BatchId>
{
    public static BatchId From(Guid value) => new(value);
}

/// <summary>Something a unit sends for the officer to decide.</summary>
public readonly record struct ProposalId(Guid Value) : ITypedId<ProposalId>
{
    public static ProposalId From(Guid value) => new(value);
}

/// <summary>A question of the ward's own about its children.</summary>
public readonly record struct LocalQuestionId(Guid Value) : ITypedId<LocalQuestionId>
{
    public static LocalQuestionId From(Guid value) => new(value);
}

/// <summary>Two records that may be of one child.</summary>
public readonly record struct DuplicatePairId(Guid Value) : ITypedId<DuplicatePairId>
{
    public static DuplicatePairId From(Guid value) => new(value);
}

/// <summary>A list somebody handed in, while it is being brought into the registry.</summary>
public readonly record struct ImportWorkId(Guid Value) : ITypedId<ImportWorkId>
{
    public static ImportWorkId From(Guid value) => new(value);
}

/// <summary>A printed household sheet or street book.</summary>
public readonly record struct PaperSheetId(Guid Value) : ITypedId<PaperSheetId>
{
    public static PaperSheetId From(Guid value) => new(value);
}

/// <summary>What was written by hand about one child on a printed sheet, while it is typed back.</summary>
public readonly record struct PaperLineId(Guid Value) : ITypedId<PaperLineId>
{
    public static PaperLineId From(Guid value) => new(value);
}

/// <summary>A map of the residential groups of a ward.</summary>
public readonly record struct GroupMapId(Guid Value) : ITypedId<GroupMapId>
{
    public static GroupMapId From(Guid value) => new(value);
}
