namespace MangNon.Domain.Cases;

/// <summary>An event as it stands after its corrections.</summary>
internal sealed class StandingEvent
{
    public StandingEvent(CaseEvent only) =>
        (First, Last, Earliest, At, RecordedAt, Until) = (only, only, only, only.At, only.RecordedAt, only.Until);

    /// <param name="versions">As first entered, then its corrections in the order of their entry.</param>
    public StandingEvent(IReadOnlyList<CaseEvent> versions, CaseEvent? withdrawal)
    {
        (First, Last, Withdrawal) = (versions[0], versions[^1], withdrawal);
        Earliest = versions.MinBy(v => (v.At, v.RecordedAt))!;
        At = Last.At;
        RecordedAt = versions.Where(v => v.At == At).Min(v => v.RecordedAt);
        Until = versions.Skip(1).Aggregate(First.Until, (until, v) => until is null || v.RecordedAt < OfficeTime.EndOf(until.Value) ? v.Until : until);
    }

    /// <summary>As first entered.</summary>
    public CaseEvent First { get; }

    /// <summary>As last corrected.</summary>
    public CaseEvent Last { get; }

    /// <summary>The version that starts a clock: the earliest ever stated, so that no clock is put off by typing.</summary>
    public CaseEvent Earliest { get; }

    /// <summary>When it happened, as last stated: what ends a clock.</summary>
    public DateTime At { get; }

    /// <summary>When that time was first entered.</summary>
    public DateTime RecordedAt { get; }

    /// <summary>The day it lays down. One corrected after that day had passed keeps it: what was late stays late.</summary>
    public DateOnly? Until { get; }

    /// <summary>The event that struck it, or null.</summary>
    public CaseEvent? Withdrawal { get; }

    public CaseEventKind Kind => First.Kind;

    public bool Stands => Withdrawal is null;
}

/// <summary>The events of a case with their corrections applied. Nothing is dropped.</summary>
internal sealed class EventLog
{
    public EventLog(IEnumerable<CaseEvent> events)
    {
        var list = events as IReadOnlyList<CaseEvent> ?? [.. events];
        Events = HasCorrections(list) ? Corrected(list) : Plain(list);
        foreach (var e in Events) Kinds = Kinds.With(e.Kind);
    }

    public StandingEvent[] Events { get; }

    /// <summary>The kinds there are.</summary>
    public KindSet Kinds { get; }

    public List<StandingEvent> Of(KindSet kinds)
    {
        var found = new List<StandingEvent>();
        foreach (var e in Events)
            if (kinds.Contains(e.Kind)) found.Add(e);
        return found;
    }

    private static bool HasCorrections(IReadOnlyList<CaseEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
            if (events[i].Corrects is not null) return true;
        return false;
    }

    private static StandingEvent[] Plain(IReadOnlyList<CaseEvent> events)
    {
        var standing = new StandingEvent[events.Count];
        for (var i = 0; i < standing.Length; i++) standing[i] = new StandingEvent(events[i]);
        return standing;
    }

    private static StandingEvent[] Corrected(IReadOnlyList<CaseEvent> events)
    {
        var byId = events.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First());
        return [.. events.GroupBy(e => Root(e, byId).Id).Select(Standing)];
    }

    private static StandingEvent Standing(IEnumerable<CaseEvent> chain)
    {
        // A withdrawal that names no event of the case strikes nothing and stands for itself.
        var all = chain.ToList();
        var versions = all.Where(e => e.Kind is not CaseEventKind.Withdrawn).OrderBy(e => e.Corrects is not null).ThenBy(e => e.RecordedAt).ToList();
        if (versions.Count == 0) versions = all;
        var withdrawal = all.Where(e => e.Kind is CaseEventKind.Withdrawn && !versions.Contains(e)).MinBy(e => e.RecordedAt);
        return new StandingEvent(versions, withdrawal);
    }

    // Bounded, since hostile data could correct in a circle.
    private static CaseEvent Root(CaseEvent e, Dictionary<Guid, CaseEvent> byId)
    {
        for (var steps = 0; steps < 100 && e.Corrects is { } id && byId.TryGetValue(id, out var target); steps++) e = target;
        return e;
    }
}
