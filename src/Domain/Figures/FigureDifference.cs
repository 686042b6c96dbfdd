namespace MangNon.Domain.Figures;

/// <summary>How a record came to be counted, or not to be counted any more.</summary>
public enum FigureChangeKind
{
    /// <summary>Counted in the later period and not in the earlier.</summary>
    Newly,

    /// <summary>Counted in the earlier period and not in the later.</summary>
    NoLonger,

    /// <summary>Belongs to the earlier period, as was only learned since.</summary>
    CorrectedIn,

    /// <summary>Was counted in the earlier period, wrongly as is known now.</summary>
    CorrectedOut,
}

/// <summary>Why, as far as the rows tell.</summary>
public enum FigureChangeReason
{
    /// <summary>What is written down of it changed, or time went on (an age, a card that ran out).</summary>
    Changed,
    Born,
    CameToLive,
    CameOfAge,
    Died,
    MovedAway,

    /// <summary>It happened in the one period and not in the other.</summary>
    Happened,
}

/// <summary>One record that is counted otherwise.</summary>
/// <param name="Record">The child for a count of children; else the event or the case.</param>
/// <param name="Who">The child, or what stands for it.</param>
public sealed record FigureChange(Guid Record, Guid Who, FigureChangeKind Kind, FigureChangeReason Reason);

/// <summary>
/// Why a count differs from that of another period, record by record: later = what was told earlier + newly - no longer + corrected in -
/// corrected out, always.
/// </summary>
/// <param name="Told">The count of the earlier period as it was known then.</param>
/// <param name="Earlier">The count of the earlier period as it is known now.</param>
/// <param name="Later">The count of the later period.</param>
public sealed record FigureDifference(int Told, int Earlier, int Later, IReadOnlyList<FigureChange> Changes)
{
    /// <param name="told">Rows of the earlier period, as known then.</param>
    /// <param name="earlier">The same, as known now.</param>
    /// <param name="later">Rows of the later period, as known now.</param>
    public static FigureDifference Of(Count counts, FigureRowSet told, FigureRowSet earlier, FigureRowSet later)
    {
        var (a, b, c) = (Counted(counts, told), Counted(counts, earlier), Counted(counts, later));
        var (before, after) = (ChildrenOf(earlier), ChildrenOf(later));
        FigureChangeReason Reason(Guid record, Guid who, bool isNew) => counts.Universe is not Universe.Children
            ? FigureChangeReason.Happened
            : isNew ? WhyNew(before.GetValueOrDefault(who), after[who], earlier.Period.To) : WhyGone(after.GetValueOrDefault(who));
        List<FigureChange> changes =
        [
            .. c.Where(x => !b.ContainsKey(x.Key)).Select(x => new FigureChange(x.Key, x.Value, FigureChangeKind.Newly, Reason(x.Key, x.Value, isNew: true))),
            .. b.Where(x => !c.ContainsKey(x.Key)).Select(x => new FigureChange(x.Key, x.Value, FigureChangeKind.NoLonger, Reason(x.Key, x.Value, isNew: false))),
            .. b.Where(x => !a.ContainsKey(x.Key)).Select(x => new FigureChange(x.Key, x.Value, FigureChangeKind.CorrectedIn, FigureChangeReason.Changed)),
            .. a.Where(x => !b.ContainsKey(x.Key)).Select(x => new FigureChange(x.Key, x.Value, FigureChangeKind.CorrectedOut, FigureChangeReason.Changed)),
        ];
        return new FigureDifference(a.Count, b.Count, c.Count, changes);
    }

    /// <summary>The records a count counts: a child once.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Counted(Count counts, FigureRowSet rows) =>
        rows.Of(counts.Universe).Where(counts.Holds).Select(r => (Record: counts.Unit is CountUnit.Children ? r.Who : r.Record, r.Who)).DistinctBy(r => r.Record).ToDictionary(r => r.Record, r => r.Who);

    private static Dictionary<Guid, ChildOnDay> ChildrenOf(FigureRowSet rows) => rows.Children.ToDictionary(c => c.Record);

    private static FigureChangeReason WhyNew(ChildOnDay? before, ChildOnDay after, DateOnly earlier) => before switch
    {
        null => after.Birth.Day > earlier ? FigureChangeReason.Born : FigureChangeReason.Changed,
        { Residence: null } => FigureChangeReason.CameToLive,
        _ => FigureChangeReason.Changed,
    };

    private static FigureChangeReason WhyGone(ChildOnDay? after) => after switch
    {
        { IsAlive: false } => FigureChangeReason.Died,
        { IsChild: false } => FigureChangeReason.CameOfAge,
        { Residence: null } => FigureChangeReason.MovedAway,
        _ => FigureChangeReason.Changed,
    };
}
