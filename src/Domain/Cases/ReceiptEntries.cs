namespace MangNon.Domain.Cases;

/// <summary>The entries a report brings into a case: who received it when, and, in a case that is already open, that there is danger anew.</summary>
public static class ReceiptEntries
{
    /// <param name="joins">The case was open before this report came.</param>
    /// <param name="newId">Makes identifiers.</param>
    public static IEnumerable<CaseEntry> Of(CaseReport report, bool joins, Func<CaseEntryId> newId)
    {
        if (report.FirstReceivedAt is { } first)
            yield return new CaseEntry(newId(), FirstOf(report.Channel), first, report.TypedAt, report.TypedBy) { Subject = report.Id.Value, Words = report.FirstReceivedBy };
        yield return new CaseEntry(newId(), CaseEventKind.ReceivedByWard, report.ReceivedAt, report.TypedAt, report.TypedBy) { Subject = report.Id.Value };
        if (report.OwesUrgentReport)
            yield return new CaseEntry(newId(), CaseEventKind.UrgentReportOwed, report.ReceivedAt, report.TypedAt, report.TypedBy);
        if (joins && report.SoundsUrgent)
            yield return new CaseEntry(newId(), CaseEventKind.NewDangerReceived, report.ReceivedAt, report.TypedAt, report.TypedBy) { Subject = report.Id.Value };
    }

    private static CaseEventKind FirstOf(ReportChannel channel) => channel switch
    {
        ReportChannel.Hotline111 => CaseEventKind.ReceivedByHotline,
        ReportChannel.Police => CaseEventKind.ReceivedByPolice,
        _ => CaseEventKind.ReceivedByOtherPlace,
    };
}
