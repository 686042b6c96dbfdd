namespace MangNon.Domain.Cases;

/// <summary>A line of the ledger: an event as it was entered.</summary>
/// <param name="CorrectedBy">The later event that puts it right or strikes it, or null.</param>
/// <param name="Stands">What it states is what counts now for the end of clocks; a clock's start keeps the earliest time ever stated.</param>
/// <param name="EnteredAfter">How long after it happened it was entered; negative where the server's clock was turned back.</param>
public sealed record LedgerLine(CaseEvent Event, CaseEvent? CorrectedBy, bool Stands, TimeSpan EnteredAfter);

/// <summary>The printable certificate of time limits of a case: all its events as entered, and all its clocks with what started, moved and ended them.</summary>
/// <param name="AsOf">UTC.</param>
public sealed record Ledger(DateTime AsOf, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<Clock> Clocks)
{
    /// <summary>Clocks of the law that were not kept, and those stated to be kept but typed late.</summary>
    public IEnumerable<Clock> Breaches => Clocks.Where(c => !c.Rule.Ours && (c.IsBreached || c.State is ClockState.MetTypedLate));

    /// <param name="clocks">As <see cref="CaseClocks.Of"/> counted them from the same events.</param>
    /// <param name="now">UTC.</param>
    public static Ledger Of(IReadOnlyList<CaseEvent> events, IReadOnlyList<Clock> clocks, DateTime now)
    {
        var corrections = events.Where(e => e.Corrects is not null).OrderBy(e => e.RecordedAt).ToLookup(e => e.Corrects!.Value);
        var standing = new EventLog(events).Events.Where(e => e.Stands).Select(e => e.Last).ToHashSet();
        var lines = events.OrderBy(e => e.At).ThenBy(e => e.RecordedAt)
            .Select(e => new LedgerLine(e, corrections[e.Id].LastOrDefault(), standing.Contains(e) || e.Kind is CaseEventKind.Withdrawn, e.RecordedAt - e.At));
        return new Ledger(now, [.. lines], clocks);
    }
}
