using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>What is written down about a report that went out.</summary>
/// <param name="SentOn">Day it left.</param>
/// <param name="Number">Số, ký hiệu of the paper; null where it has none.</param>
/// <param name="EventOn">Day on which the event ended it is about; null for other kinds.</param>
public sealed record FilingFacts(DateOnly SentOn, string? Number, string? Note, DateOnly? EventOn);

/// <summary>That a ward or one of its units sent an owed report. It is corrected or taken back with a reason, never deleted; one for each owed report.</summary>
public sealed class ReportFiling : IRootRecord
{
    public const int LongestNumber = 60;
    public const int LongestNote = 500;

    private ReportFiling()
    {
    }

    public ReportFiling(ReportFilingId id, WardId ward, OwedReport owed)
    {
        (Id, WardId, UnitId) = (id, ward, owed.Unit);
        (OwedKey, Year) = (owed.Key, owed.Period.To.Year);
    }

    public ReportFilingId Id { get; private set; }

    public WardId WardId { get; private set; }

    /// <summary><see cref="OwedReport.Key"/>; unique in the ward.</summary>
    public string OwedKey { get; private set; } = "";

    /// <summary>Year of the period.</summary>
    public int Year { get; private set; }

    /// <summary>The unit that made it; null for the ward itself.</summary>
    public UnitId? UnitId { get; private set; }

    public DateOnly SentOn { get; private set; }

    public string? Number { get; private set; }

    public string? Note { get; private set; }

    /// <inheritdoc cref="FilingFacts.EventOn"/>
    public DateOnly? EventOn { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>When it was last written (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Why it was taken back; null while it counts.</summary>
    public string? VoidReason { get; private set; }

    public int Version { get; private set; }

    public bool IsVoid => VoidReason is not null;

    /// <summary>Why these facts cannot be.</summary>
    public static IEnumerable<Refusal> WhyNotFile(FilingFacts facts, OwedReport owed, DateOnly today)
    {
        if (facts.SentOn > today) yield return new Refusal("filing.sent-later");
        if (facts.SentOn < owed.Period.From) yield return new Refusal("filing.sent-before-period");
        if (facts.Number?.Length > LongestNumber) yield return new Refusal("filing.number-long");
        if (facts.Note?.Length > LongestNote) yield return new Refusal("filing.note-long");
        if (owed.Kind.DaysAfterEvent is not null && facts.EventOn is null) yield return new Refusal("filing.event-missing");
        if (facts.EventOn > facts.SentOn) yield return new Refusal("filing.event-later");
        if (facts.EventOn is { } on && !owed.Period.Includes(on)) yield return new Refusal("filing.event-year");
    }

    /// <summary>Writes or corrects it; one that was taken back counts again.</summary>
    public void File(FilingFacts facts, AccountId by, DateTime at)
    {
        (SentOn, EventOn, VoidReason) = (facts.SentOn, facts.EventOn, null);
        (Number, Note) = (Cleaned(facts.Number), Cleaned(facts.Note));
        (By, At) = (by, at);
    }

    public IEnumerable<Refusal> WhyNotVoid(string? reason)
    {
        if (IsVoid) yield return new Refusal("filing.void-already");
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("filing.void-reason");
        else if (reason.Length > LongestNote) yield return new Refusal("filing.note-long");
    }

    /// <summary>Takes it back: it was written by mistake.</summary>
    public void Void(string? reason, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotVoid(reason));
        (VoidReason, By, At) = (VietnameseText.Clean(reason!), by, at);
    }

    private static string? Cleaned(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
