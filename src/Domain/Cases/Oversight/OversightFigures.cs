using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Oversight;

/// <summary>Cases of a worker: open at the end of the period, opened and closed in it.</summary>
public sealed record WorkerLoad(AccountId Worker, int Open, int Opened, int Closed);

/// <summary>How long what a limit asks for has taken, where it was done.</summary>
/// <param name="Count">How often it was done.</param>
/// <param name="Median">Of an even count the middle between the two in the middle.</param>
/// <param name="Ninetieth">90th percentile by nearest rank: nine in ten took no longer.</param>
public sealed record StepTime(string Rule, int Count, TimeSpan Median, TimeSpan Ninetieth);

/// <summary>How limits were kept. What lapsed, does not bind, or still runs inside its time is not judged.</summary>
/// <param name="Kept">Done in time.</param>
/// <param name="TypedLate">Stated to be in time, entered only after.</param>
/// <param name="Breached">Done after the end, or past it and not done.</param>
public sealed record Keeping(int Kept, int TypedLate, int Breached)
{
    public int Judged => Kept + TypedLate + Breached;

    /// <summary>0 to 1; null where nothing was judged.</summary>
    public double? Share => Judged == 0 ? null : (double)Kept / Judged;

    internal static Keeping Of(IEnumerable<ClockRow> clocks)
    {
        var states = clocks.Select(c => c.State).ToList();
        return new Keeping(states.Count(s => s is ClockState.Met), states.Count(s => s is ClockState.MetTypedLate), states.Count(s => s is ClockState.BreachedRunning or ClockState.BreachedStopped));
    }
}

/// <summary>Keeping of one rule, by all.</summary>
public sealed record RuleKeeping(string Rule, Keeping Keeping);

/// <summary>Keeping by one worker, of all rules.</summary>
public sealed record WorkerKeeping(AccountId Worker, Keeping Keeping);

/// <summary>A child with more than one case.</summary>
/// <param name="Cases">In the order they were opened.</param>
/// <param name="LeastDaysBetween">Fewest days from a closing to the next opening; null where they overlapped.</param>
public sealed record RepeatedChild(ChildId Child, IReadOnlyList<ProtectionCaseId> Cases, int? LeastDaysBetween);

/// <summary>How a unit answers referrals.</summary>
/// <param name="InTime">Answered on the last day or before.</param>
/// <param name="Late">Answered after it.</param>
/// <param name="Overdue">Not answered, and the last day has passed.</param>
/// <param name="Waiting">Not answered, and still time.</param>
public sealed record UnitAnswers(UnitId Unit, int InTime, int Late, int Overdue, int Waiting)
{
    /// <summary>0 to 1; null where no answer was due.</summary>
    public double? Share => InTime + Late + Overdue is > 0 and var due ? (double)InTime / due : null;
}

/// <summary>Figures for who answers for the ward's work of protection. Pure: rows in, numbers out; who may see which is the page's to ask.</summary>
public static class OversightFigures
{
    /// <summary>Load of each worker who has had a case in the period, the heaviest first.</summary>
    public static IReadOnlyList<WorkerLoad> Loads(IEnumerable<CaseRow> cases, OversightPeriod period) =>
    [
        .. cases.GroupBy(c => c.Worker)
            .Select(g => new WorkerLoad(g.Key, g.Count(c => c.IsOpenOn(period.To)), g.Count(c => period.Includes(c.OpenedOn)), g.Count(c => period.Includes(c.ClosedOn))))
            .Where(l => l.Open + l.Opened + l.Closed > 0)
            .OrderByDescending(l => l.Open).ThenByDescending(l => l.Opened).ThenBy(l => l.Worker.Value),
    ];

    /// <summary>Time each duty took where it was done, by rule.</summary>
    public static IReadOnlyList<StepTime> Times(IEnumerable<ClockRow> clocks) =>
    [
        .. clocks.Where(c => c.EndedAt is not null && c.State is ClockState.Met or ClockState.MetTypedLate or ClockState.BreachedStopped)
            .GroupBy(c => c.Rule).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => TimeOf(g.Key, [.. g.Where(c => c.EndedAt is not null).Select(c => c.EndedAt!.Value - c.From).Order()])),
    ];

    /// <summary>How each rule of the law was kept, the most breached first.</summary>
    public static IReadOnlyList<RuleKeeping> ByRule(IEnumerable<ClockRow> clocks) =>
    [
        .. clocks.Where(c => !c.Ours).GroupBy(c => c.Rule).Select(g => new RuleKeeping(g.Key, Keeping.Of(g))).Where(k => k.Keeping.Judged > 0)
            .OrderByDescending(k => k.Keeping.Breached).ThenBy(k => k.Rule, StringComparer.Ordinal),
    ];

    /// <summary>How each worker kept the limits of the law, the most breached first. It says where help is needed, not who is at fault.</summary>
    public static IReadOnlyList<WorkerKeeping> ByWorker(IEnumerable<ClockRow> clocks) =>
    [
        .. clocks.Where(c => !c.Ours).GroupBy(c => c.Worker).Select(g => new WorkerKeeping(g.Key, Keeping.Of(g))).Where(k => k.Keeping.Judged > 0)
            .OrderByDescending(k => k.Keeping.Breached).ThenBy(k => k.Worker.Value),
    ];

    /// <summary>Children with a case opened in the period who have had another before or beside it.</summary>
    /// <param name="cases">All cases, those before the period too.</param>
    public static IReadOnlyList<RepeatedChild> Repeated(IEnumerable<CaseRow> cases, OversightPeriod period) =>
    [
        .. cases.Where(c => c.Child is not null && c.OpenedOn <= period.To).GroupBy(c => c.Child!.Value)
            .Where(g => g.Count() > 1 && g.OrderBy(c => c.OpenedOn).Skip(1).Any(c => period.Includes(c.OpenedOn)))
            .Select(g => RepeatOf(g.Key, [.. g.OrderBy(c => c.OpenedOn).ThenBy(c => c.Case.Value)]))
            .OrderByDescending(r => r.Cases.Count).ThenBy(r => r.Child.Value),
    ];

    /// <summary>How each unit answers; what was taken back before an answer is not counted.</summary>
    public static IReadOnlyList<UnitAnswers> ByUnit(IEnumerable<ReferralRow> referrals, DateOnly today) =>
    [
        .. referrals.Where(r => r.AnsweredOn is not null || r.State is ReferralState.Sent).GroupBy(r => r.Unit)
            .Select(g => new UnitAnswers(
                g.Key, g.Count(r => r.AnsweredOn <= r.AnswerBy), g.Count(r => r.AnsweredOn > r.AnswerBy),
                g.Count(r => r.AnsweredOn is null && r.AnswerBy < today), g.Count(r => r.AnsweredOn is null && r.AnswerBy >= today)))
            .OrderByDescending(u => u.Overdue).ThenByDescending(u => u.Late).ThenBy(u => u.Unit.Value),
    ];

    private static StepTime TimeOf(string rule, IReadOnlyList<TimeSpan> sorted)
    {
        var half = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new StepTime(rule, sorted.Count, median, sorted[(((sorted.Count * 9) + 9) / 10) - 1]);
    }

    private static RepeatedChild RepeatOf(ChildId child, IReadOnlyList<CaseRow> cases)
    {
        var gaps = cases.Zip(cases.Skip(1), (a, b) => a.ClosedOn is { } closed ? b.OpenedOn.DayNumber - closed.DayNumber : -1).ToList();
        return new RepeatedChild(child, [.. cases.Select(c => c.Case)], gaps.Min() is >= 0 and var least ? least : null);
    }
}
