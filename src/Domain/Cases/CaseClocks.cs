using MangNon.Domain.Calendar;

namespace MangNon.Domain.Cases;

/// <summary>The clocks of a case, counted anew from its dated events each time they are asked for.</summary>
public static class CaseClocks
{
    /// <summary>All clocks the events ever started, those that ended too, by their start and end.</summary>
    /// <param name="events">In any order. Whether a case is an emergency, at high risk or owed an urgent report is itself an event.</param>
    /// <param name="now">UTC. Decides what is still running and how many periods have begun, not where anything ends.</param>
    public static IReadOnlyList<Clock> Of(IEnumerable<CaseEvent> events, ClockRules rules, WorkingCalendar calendar, DateTime now)
    {
        var log = new EventLog(events);
        var judge = new ClockJudge(log, rules.TypedLateAfter, calendar, now);
        var clocks = new List<Clock>();
        foreach (var rule in rules.StartedBy(log.Kinds))
            foreach (var run in new ClockRuns(rule, log, calendar, now).All()) clocks.Add(judge.Judge(run));
        clocks.Sort(ByTime);
        return clocks;
    }

    /// <summary>An open limit ends at another instant under other rules, or runs under one of them alone.</summary>
    /// <param name="now">UTC.</param>
    public static bool Moves(IReadOnlyCollection<CaseEvent> events, (ClockRules Now, ClockRules Then) rules, WorkingCalendar calendar, DateTime now) =>
        !Ends(Of(events, rules.Now, calendar, now)).SetEquals(Ends(Of(events, rules.Then, calendar, now)));

    private static HashSet<(string, Guid, int, DateTime)> Ends(IEnumerable<Clock> clocks) => [.. clocks.Where(c => c.IsOpen).Select(c => (c.Rule.Id, c.Subject, c.Occurrence, c.Due))];

    private static int ByTime(Clock a, Clock b)
    {
        var order = a.From.CompareTo(b.From);
        if (order == 0) order = a.Due.CompareTo(b.Due);
        if (order == 0) order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        return order != 0 ? order : a.Subject.CompareTo(b.Subject);
    }
}
