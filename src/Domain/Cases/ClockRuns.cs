using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>What ends a run.</summary>
/// <param name="Lapses">The duty falls away, instead of being done.</param>
internal sealed record Ending(CaseEvent By, DateTime At, DateTime RecordedAt, bool Lapses);

/// <summary>One run of a rule before it is judged.</summary>
/// <param name="Due">The end as the start alone gives it.</param>
internal sealed record ClockRun(ClockRule Rule, Guid Subject, int Occurrence, CaseEvent Start, DateTime From, DateTime Due, Ending? End);

/// <summary>Finds the runs of one rule: which event starts each, and which ends it.</summary>
internal sealed class ClockRuns(PreparedRule prepared, EventLog log, WorkingCalendar calendar, DateTime now)
{
    private readonly ClockRule rule = prepared.Rule;

    public List<ClockRun> All()
    {
        var runs = new List<ClockRun>();
        var starts = log.Of(prepared.Starts);
        starts.Sort((a, b) => a.Earliest.At != b.Earliest.At ? a.Earliest.At.CompareTo(b.Earliest.At) : a.First.Id.CompareTo(b.First.Id));
        while (starts.Count > 0)
        {
            var key = StartKey(starts[0]);
            var mine = starts.FindAll(e => StartKey(e) == key);
            starts.RemoveAll(e => StartKey(e) == key);
            // A struck start counts only where nothing else started the clock: then the clock is shown as struck, too.
            if (mine.Exists(e => e.Stands)) mine.RemoveAll(e => !e.Stands);
            if (IsNeeded(key)) Add(runs, key, mine);
        }

        return runs;
    }

    private bool IsNeeded(Guid key) => prepared.Needs.IsEmpty || Array.Exists(log.Events, e => e.Stands && prepared.Needs.Contains(e.Kind) && Key(e) == key);

    private void Add(List<ClockRun> runs, Guid key, List<StandingEvent> starts)
    {
        if (rule.Every is not null) Periods(runs, key, starts[0]);
        else if (rule.Repeats) Sequence(runs, key, starts);
        else Single(runs, key, starts[0]);
    }

    // What was done before the clock began is done.
    private void Single(List<ClockRun> runs, Guid key, StandingEvent start)
    {
        var end = Endings(key, [start]).Find(e => !e.Lapses || e.At >= start.Earliest.At);
        Run(runs, key, 1, start.Earliest, start.Until, start.Earliest.At, end);
    }

    private void Sequence(List<ClockRun> runs, Guid key, List<StandingEvent> starts)
    {
        var endings = Endings(key, starts);
        var (by, until, from) = Begin(starts[0]);
        for (var (next, occurrence) = (0, 1); ; occurrence++)
        {
            while (next < endings.Count && endings[next].At < from) next++;
            var end = next < endings.Count ? endings[next++] : null;
            Run(runs, key, occurrence, by, until, from, end);
            if (end is null) return;
            if (rule.StopRestarts && !end.Lapses) (by, until, from) = (end.By, null, end.At);
            else if (starts.Find(s => s.Earliest.At > from && s.Earliest.At >= end.At) is { } again) (by, until, from) = Begin(again);
            else return;
        }
    }

    private void Periods(List<ClockRun> runs, Guid key, StandingEvent start)
    {
        var anchor = start.Earliest.At;
        var endings = Endings(key, [start]).FindAll(e => e.At >= anchor);
        var lapse = endings.Find(e => e.Lapses);
        var from = anchor;
        if (!InForce(anchor)) return;
        for (var n = 1; n == 1 || (from <= now && !(lapse?.At <= from)); n++)
        {
            // Each report answers the oldest period that has begun and has none.
            var stop = endings.FindIndex(e => !e.Lapses && e.At >= from);
            var end = stop < 0 || lapse?.At < endings[stop].At ? lapse : endings[stop];
            if (stop >= 0) endings.RemoveRange(0, stop + 1);
            var due = Deadlines.OfPeriod(rule, anchor, n, calendar);
            runs.Add(new ClockRun(rule, key, n, start.Earliest, from, due, end));
            from = due;
        }
    }

    private void Run(List<ClockRun> runs, Guid key, int occurrence, CaseEvent start, DateOnly? until, DateTime from, Ending? end)
    {
        if (!InForce(from) || (rule.Length.Unit is LengthUnit.MonthsBefore && until is null)) return;
        runs.Add(new ClockRun(rule, key, occurrence, start, from, Deadlines.Of(rule, from, until, calendar), end));
    }

    private bool InForce(DateTime from) => rule.IsInForceOn(OfficeTime.DayOf(from));

    /// <summary>All that can end a run for a subject, by time; a duty done goes before one that falls away.</summary>
    private List<Ending> Endings(Guid key, List<StandingEvent> starts)
    {
        var endings = new List<Ending>();
        foreach (var e in log.Events)
        {
            if (!e.Stands) continue;
            var stops = prepared.Stops.Contains(e.Kind) && Key(e) == key;
            var lapses = !stops && prepared.Lapses.Contains(e.Kind) && (Key(e) == key || IsOfWholeCase(e));
            if (stops || lapses) endings.Add(new Ending(e.Last, e.At, e.RecordedAt, lapses));
        }

        foreach (var start in starts)
            if (start.Withdrawal is { } struck) endings.Add(new Ending(struck, struck.RecordedAt, struck.RecordedAt, Lapses: true));
        endings.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Lapses != b.Lapses ? a.Lapses.CompareTo(b.Lapses) : a.By.Id.CompareTo(b.By.Id));
        return endings;
    }

    private static (CaseEvent By, DateOnly? Until, DateTime From) Begin(StandingEvent start) => (start.Earliest, start.Until, start.Earliest.At);

    private Guid StartKey(StandingEvent e) => rule.Per is ClockScope.Case ? Guid.Empty : e.First.StartSubject;

    private Guid Key(StandingEvent e) => rule.Per is ClockScope.Case ? Guid.Empty : e.First.Subject;

    private static bool IsOfWholeCase(StandingEvent e) =>
        e.First.Subject == Guid.Empty || e.Kind is CaseEventKind.Closed or CaseEventKind.HandedOver or CaseEventKind.TurnedSixteen;
}
