using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using static MangNon.Domain.Cases.CaseEventKind;

namespace MangNon.Domain.Tests.Cases;

/// <summary>What the oracle says of one clock.</summary>
internal sealed record OracleClock(string Rule, Guid Subject, int Occurrence, DateTime From, DateTime Due, ClockState State, DateTime? EndedAt)
{
    public override string ToString() => $"{Rule} {Subject:N} #{Occurrence} {From:s} -> {Due:s} {State} {EndedAt:s}";
}

/// <summary>A second, plain way to count the clocks, which shares nothing with the program: its own table instead of the data file, one walk through time, days counted one by one.</summary>
internal sealed class ClockOracle
{
    private static readonly CaseEventKind[] Receipts = [ReceivedByHotline, ReceivedByPolice, ReceivedByOtherPlace, ReceivedByWard];
    private static readonly CaseEventKind[] CareLapses = [CareEnded, HandedOver, TurnedSixteen];
    private static readonly CaseEventKind[] Over = [Closed, HandedOver];

    private readonly HashSet<DateOnly> _off = [.. WorkingCalendarData.Rows.Where(r => r.Counts && r.Kind is CalendarExceptionKind.Off).Select(r => r.Date)];
    private readonly HashSet<DateOnly> _worked = [.. WorkingCalendarData.Rows.Where(r => r.Counts && r.Kind is CalendarExceptionKind.Working).Select(r => r.Date)];
    private readonly int _shift;

    /// <param name="shift">Days added to each end: 0 for the true oracle, another number for one that is known to be wrong.</param>
    public ClockOracle(int shift = 0) => _shift = shift;

    private sealed record Line(string Id, char Shape, CaseEventKind[] Starts, CaseEventKind[] Stops, CaseEventKind[] Lapses, int Amount, char Unit, bool PerCase = false, bool Roll = false, CaseEventKind? Needs = null, bool Exempt = false);

    // Shape: 1 once, n again, c each stop starts it again, p periods. Unit: h, w, d, m.
    private static readonly Line[] Table =
    [
        new("ND56-26.3", '1', [.. Receipts, NewDangerReceived], [EmergencyMeasureApplied, EmergencyMeasureDeclined, SeparationDecided], [Closed], 12, 'h'),
        new("ND56-31.2", '1', [.. Receipts, NewDangerReceived], [EmergencyMeasureApplied, SeparationDecided], [Closed], 12, 'h', Needs: EmergencyFound),
        new("ND56-31.4", '1', [.. Receipts, NewDangerReceived], [PoliceIntervened], [EmergencyOver, Closed], 12, 'h', Needs: EmergencyFound),
        new("ND56-28.1", '1', [.. Receipts, NextRoundOpened, Reopened], [PlanSubmitted], Over, 5, 'w', Exempt: true),
        new("ND56-28.4", 'n', [PlanSubmitted], [PlanApproved, PlanRefused], Over, 2, 'w', Exempt: true),
        new("ND56-32.3a", 'n', [SeparationDecided], [SeparationCancelled, SeparationEndedHome, SeparationEndedByCourt], [], 15, 'd'),
        new("ND56-42.7", '1', [PlacementDecided], [ChildHandedToCarer], [CareEnded, HandedOver], 15, 'w'),
        new("ND56-43.2a", '1', [ChildHandedToCarer], [FirstFollowUpDone], CareLapses, 1, 'm', Roll: true),
        new("ND56-43.2b", '1', [ChildHandedToCarer], [SecondFollowUpDone], CareLapses, 3, 'm', Roll: true),
        new("ND56-43.2c", 'p', [ChildHandedToCarer], [HalfYearReportDone], CareLapses, 6, 'm', Roll: true),
        new("LTE-64.1b", 'p', [ChildHandedToCarer], [CarerNoticeReceived], CareLapses, 12, 'm', Roll: true),
        new("OURS-plan-again", 'n', [PlanRefused], [PlanSubmitted], Over, 2, 'w'),
        new("OURS-plan-sent", 'n', [PlanApproved], [PlanSent], Over, 1, 'w'),
        new("OURS-referral-answer", '1', [ReferralSent], [ReferralAnswered, ReferralWithdrawn], Over, 5, 'w'),
        new("OURS-silence", 'c', [RiskFoundHigh], [ContactMade], [RiskFell, .. Over], 7, 'd', PerCase: true),
        new("OURS-review", '1', [PlanApproved], [ReviewDone], Over, 3, 'm', Roll: true),
        new("OURS-after-review", 'n', [ReviewDone], [Closed, NextRoundOpened], [HandedOver], 3, 'w', PerCase: true),
        new("OURS-database", 'n', [Closed], [DatabaseEntered], [Reopened], 5, 'w', PerCase: true),
        new("OURS-after-separation", '1', [SeparationDecided], [SeparationChoiceReported, SeparationCancelled, SeparationEndedHome, SeparationEndedByCourt], [], 15, 'd'),
    ];

    public static IEnumerable<string> Rules => Table.Select(l => l.Id);

    public bool Works(DateOnly day) => _worked.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day));

    public List<OracleClock> Clocks(IReadOnlyList<SimulatedEvent> seen, DateTime now) =>
        [.. Table.SelectMany(line => seen.Where(e => line.Starts.Contains(e.Kind)).Select(e => line.PerCase ? Guid.Empty : e.Subject).Distinct().SelectMany(subject => Walk(line, subject, seen, now)))];

    private IEnumerable<OracleClock> Walk(Line line, Guid subject, IReadOnlyList<SimulatedEvent> seen, DateTime now)
    {
        bool Mine(SimulatedEvent e) => line.PerCase || e.Subject == subject;
        if (line.Needs is { } need && !seen.Any(e => e.Kind == need && Mine(e))) return [];
        var moments = new List<(DateTime At, int Rank, SimulatedEvent Event)>();
        foreach (var e in seen)
        {
            if (line.Starts.Contains(e.Kind) && Mine(e)) moments.Add((e.EarliestAt, 0, e));
            if (line.Stops.Contains(e.Kind) && Mine(e)) moments.Add((e.LastAt, 1, e));
            if (line.Lapses.Contains(e.Kind) && (Mine(e) || e.Subject == Guid.Empty)) moments.Add((e.LastAt, 2, e));
        }

        moments.Sort((a, b) => (a.At, a.Rank).CompareTo((b.At, b.Rank)));
        return line.Shape is 'p' ? Periods(line, subject, moments, now) : Runs(line, subject, moments, seen, now);
    }

    private List<OracleClock> Runs(Line line, Guid subject, List<(DateTime At, int Rank, SimulatedEvent Event)> moments, IReadOnlyList<SimulatedEvent> seen, DateTime now)
    {
        var found = new List<OracleClock>();
        (DateTime From, SimulatedEvent Event)? running = null;
        (DateTime At, SimulatedEvent Event)? before = null;
        void Finish(DateTime? at, SimulatedEvent? by, bool lapse)
        {
            var from = running!.Value.From;
            var due = Due(line, running.Value, seen);
            found.Add(new OracleClock(line.Id, subject, found.Count + 1, from, due, State(line, from, due, at, by, lapse, seen, now), at));
            running = null;
        }

        foreach (var (at, rank, e) in moments)
        {
            if (rank == 0 && running is null && (found.Count == 0 || line.Shape is not '1'))
            {
                running = (at, e);
                if (line.Shape is '1' && before is { } done) Finish(done.At, done.Event, lapse: false);
            }
            else if (rank == 1 && running is null)
            {
                before ??= (at, e);
            }
            else if (rank > 0 && running is not null)
            {
                Finish(at, e, rank == 2);
                if (line.Shape is 'c' && rank == 1) running = (at, e);
            }
        }

        if (running is not null) Finish(null, null, false);
        return found;
    }

    private List<OracleClock> Periods(Line line, Guid subject, List<(DateTime At, int Rank, SimulatedEvent Event)> moments, DateTime now)
    {
        var found = new List<OracleClock>();
        var start = moments.FirstOrDefault(m => m.Rank == 0);
        if (start.Event is null) return found;
        var lapse = moments.FirstOrDefault(m => m.Rank == 2 && m.At >= start.At);
        var reports = new Queue<(DateTime At, int Rank, SimulatedEvent Event)>(moments.Where(m => m.Rank == 1 && m.At >= start.At));
        var (from, months) = (start.At, 6);
        do
        {
            var due = End(Rolled(line, Day(start.At).AddMonths(months)));
            while (reports.Count > 0 && reports.Peek().At < from) reports.Dequeue();
            var ending = reports.Count > 0 ? reports.Dequeue() : default;
            if (lapse.Event is not null && (ending.Event is null || lapse.At < ending.At)) ending = lapse;
            var at = ending.Event is null ? (DateTime?)null : ending.At;
            found.Add(new OracleClock(line.Id, subject, found.Count + 1, from, due, State(line, from, due, at, ending.Event, ending.Rank == 2, [], now), at));
            (from, months) = (due, months + line.Amount);
        }
        while (from <= now && (lapse.Event is null || lapse.At > from));
        return found;
    }

    private static ClockState State(Line line, DateTime from, DateTime due, DateTime? at, SimulatedEvent? by, bool lapse, IReadOnlyList<SimulatedEvent> seen, DateTime now)
    {
        if (line.Exempt && seen.Any(e => e.Kind is EmergencyFound && e.LastAt < due && !Late(e, due) && !seen.Any(o => o.Kind is EmergencyOver && o.LastAt >= e.LastAt && o.LastAt <= from))) return ClockState.NotBinding;
        if (at is null) return now >= due ? ClockState.BreachedRunning : ClockState.Running;
        if (at >= due) return ClockState.BreachedStopped;
        if (Late(by!, due)) return ClockState.MetTypedLate;
        return lapse ? ClockState.Lapsed : ClockState.Met;
    }

    private static bool Late(SimulatedEvent e, DateTime due) => e.StatedAt > due.AddHours(24);

    private DateTime Due(Line line, (DateTime From, SimulatedEvent Event) start, IReadOnlyList<SimulatedEvent> seen)
    {
        if (line.Unit is 'h') return start.From.AddHours(line.Amount);
        var day = Day(start.From);
        if (line.Id == "OURS-referral-answer" && start.Event.Until is { } promised) return End(promised);
        if (line.Id == "OURS-review" && start.Event.Until is { } expected) return End(expected);
        if (line.Unit is 'm') return End(Rolled(line, day.AddMonths(line.Amount)));
        for (var left = line.Amount; left > 0;)
        {
            day = day.AddDays(1);
            if (line.Unit is 'd' || Works(day)) left--;
        }

        return line.Id == "ND56-32.3a" ? Separation(start.Event, day, seen) : End(day);
    }

    private DateTime Separation(SimulatedEvent decided, DateOnly cap, IReadOnlyList<SimulatedEvent> seen)
    {
        var last = decided.Until is { } term && term < cap ? term : cap;
        foreach (var e in seen.Where(e => e.Subject == decided.Subject && e.Until is not null && e.Kind is SeparationExtended or SeparationRequiredLonger).OrderBy(e => e.LastAt))
        {
            if (e.LastAt < decided.EarliestAt || e.LastAt >= End(last, 0) || Late(e, End(last, 0))) continue;
            if (e.Kind is SeparationRequiredLonger && e.Document is null) continue;
            var until = e.Kind is SeparationExtended && e.Until > cap ? cap : e.Until!.Value;
            if (until > last) last = until;
        }

        return End(last);
    }

    private DateOnly Rolled(Line line, DateOnly day)
    {
        while (line.Roll && !Works(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly Day(DateTime instant) => DateOnly.FromDateTime(instant.AddHours(7));

    private DateTime End(DateOnly last) => End(last, _shift);

    private static DateTime End(DateOnly last, int shift) => new DateTime(last.Year, last.Month, last.Day, 17, 0, 0, DateTimeKind.Utc).AddDays(shift);
}
