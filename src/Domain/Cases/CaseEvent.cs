namespace MangNon.Domain.Cases;

/// <summary>
/// Something that happened in a case, with its two times. Events are only ever added: a mistake is put right by a further event that names it.
/// </summary>
/// <param name="At">When it happened (UTC), as the officer states it.</param>
/// <param name="RecordedAt">When it was entered (UTC), by the server's clock.</param>
/// <param name="Subject">The round, separation, referral, placement or later information it is of; <see cref="Guid.Empty"/> for the case itself and its first round.</param>
/// <param name="Until">The day it lays down, counted in: last day of a separation or for an answer, end of a prison term.</param>
/// <param name="Document">Number and issuer of the paper behind it.</param>
/// <param name="Corrects">The event, or an earlier correction of it, that this one puts right, stating the whole of it anew, or (<see cref="CaseEventKind.Withdrawn"/>) strikes with all its corrections.</param>
public sealed record CaseEvent(
    CaseEventKind Kind,
    DateTime At,
    DateTime RecordedAt,
    Guid Subject,
    Guid Id,
    DateOnly? Until = null,
    string? Document = null,
    Guid? Corrects = null)
{
    /// <summary>Receipts are of the case, whatever they carry: the first round starts with them.</summary>
    internal Guid StartSubject =>
        Kind is CaseEventKind.ReceivedByHotline or CaseEventKind.ReceivedByPolice or CaseEventKind.ReceivedByOtherPlace or CaseEventKind.ReceivedByWard ? Guid.Empty : Subject;

    /// <summary>Why it cannot be added to the events there are.</summary>
    /// <param name="now">UTC.</param>
    public IEnumerable<Refusal> WhyNotAdd(IReadOnlyCollection<CaseEvent> events, DateTime now)
    {
        if (At > now) yield return new Refusal("case-event.in-future");
        if (events.Any(e => e.Id == Id)) yield return new Refusal("case-event.twice");
        if (Kind is CaseEventKind.Withdrawn && Corrects is null) yield return new Refusal("case-event.withdraws-nothing");
        if (Corrects is not { } id) yield break;
        var target = events.FirstOrDefault(e => e.Id == id);
        if (target is null) yield return new Refusal("case-event.corrects-unknown");
        else if (target.Kind is CaseEventKind.Withdrawn) yield return new Refusal("case-event.corrects-withdrawal");
        else if (Kind is not CaseEventKind.Withdrawn && (Kind != target.Kind || Subject != target.Subject)) yield return new Refusal("case-event.corrects-another");
    }
}
