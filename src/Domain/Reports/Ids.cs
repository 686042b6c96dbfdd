namespace MangNon.Domain.Reports;

/// <summary>A report round (kỳ báo cáo).</summary>
public readonly record struct ReportRoundId(Guid Value) : ITypedId<ReportRoundId>
{
    public static ReportRoundId From(Guid value) => new(value);
}

/// <summary>A report of a unit or of the ward.</summary>
public readonly record struct ReportId(Guid Value) : ITypedId<ReportId>
{
    public static ReportId From(Guid value) => new(value);
}

/// <summary>A paragraph of a report.</summary>
public readonly record struct ParagraphId(Guid Value) : ITypedId<ParagraphId>
{
    public static ParagraphId From(Guid value) => new(value);
}

/// <summary>The letter of a day to one person.</summary>
public readonly record struct DailyDigestId(Guid Value) : ITypedId<DailyDigestId>
{
    public static DailyDigestId From(Guid value) => new(value);
}

/// <summary>A frozen version of a report.</summary>
public readonly record struct ReportVersionId(Guid Value) : ITypedId<ReportVersionId>
{
    public static ReportVersionId From(Guid value) => new(value);
}

/// <summary>A version on its way to the level above.</summary>
public readonly record struct ReportSendingId(Guid Value) : ITypedId<ReportSendingId>
{
    public static ReportSendingId From(Guid value) => new(value);
}

/// <summary>That an owed report was sent.</summary>
public readonly record struct ReportFilingId(Guid Value) : ITypedId<ReportFilingId>
{
    public static ReportFilingId From(Guid value) => new(value);
}

/// <summary>The accepted signing key of another installation.</summary>
public readonly record struct PartnerKeyId(Guid Value) : ITypedId<PartnerKeyId>
{
    public static PartnerKeyId From(Guid value) => new(value);
}

/// <summary>A report that came as a file from another installation.</summary>
public readonly record struct ReceivedReportId(Guid Value) : ITypedId<ReceivedReportId>
{
    public static ReceivedReportId From(Guid value) => new(value);
}
