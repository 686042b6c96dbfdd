namespace MangNon.Domain.Cases;

/// <summary>A report that a child is or may be in danger (tin báo).</summary>
public readonly record struct CaseReportId(Guid Value) : ITypedId<CaseReportId>
{
    public static CaseReportId From(Guid value) => new(value);
}

/// <summary>A case of child protection (ca bảo vệ trẻ em).</summary>
public readonly record struct ProtectionCaseId(Guid Value) : ITypedId<ProtectionCaseId>
{
    public static ProtectionCaseId From(Guid value) => new(value);
}

/// <summary>A line of the story of a case.</summary>
public readonly record struct CaseEntryId(Guid Value) : ITypedId<CaseEntryId>
{
    public static CaseEntryId From(Guid value) => new(value);
}

/// <summary>A statutory form of a case, filled in (biểu mẫu).</summary>
public readonly record struct CasePaperId(Guid Value) : ITypedId<CasePaperId>
{
    public static CasePaperId From(Guid value) => new(value);
}

/// <summary>A child a report is about, or what was learnt later about it.</summary>
public readonly record struct ReportPartId(Guid Value) : ITypedId<ReportPartId>
{
    public static ReportPartId From(Guid value) => new(value);
}

/// <summary>A service or task of a plan of support.</summary>
public readonly record struct CaseServiceId(Guid Value) : ITypedId<CaseServiceId>
{
    public static CaseServiceId From(Guid value) => new(value);
}

/// <summary>A referral to a unit (chuyển gửi).</summary>
public readonly record struct CaseReferralId(Guid Value) : ITypedId<CaseReferralId>
{
    public static CaseReferralId From(Guid value) => new(value);
}

/// <summary>A warning of a time limit that was given to somebody.</summary>
public readonly record struct CaseWarningId(Guid Value) : ITypedId<CaseWarningId>
{
    public static CaseWarningId From(Guid value) => new(value);
}

/// <summary>A hand-over of a case to another ward (bàn giao).</summary>
public readonly record struct CaseHandOverId(Guid Value) : ITypedId<CaseHandOverId>
{
    public static CaseHandOverId From(Guid value) => new(value);
}

/// <summary>A note of one part of the people who work on a case.</summary>
public readonly record struct CaseNoteId(Guid Value) : ITypedId<CaseNoteId>
{
    public static CaseNoteId From(Guid value) => new(value);
}

/// <summary>Somebody who registered to give alternative care (người đăng ký nhận chăm sóc thay thế).</summary>
public readonly record struct RegisteredCarerId(Guid Value) : ITypedId<RegisteredCarerId>
{
    public static RegisteredCarerId From(Guid value) => new(value);
}

/// <summary>A child's way into alternative care and through it, with one form of care (chăm sóc thay thế).</summary>
public readonly record struct CarePlacementId(Guid Value) : ITypedId<CarePlacementId>
{
    public static CarePlacementId From(Guid value) => new(value);
}
