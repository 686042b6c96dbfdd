using MangNon.App.Platform;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Cases.Oversight;

/// <summary>A referral as it is reviewed.</summary>
/// <param name="Case">Code of its case.</param>
/// <param name="SentOn">Office day.</param>
public sealed record SentReferral(CaseReferralId Id, string Case, DateOnly SentOn, ReferralRow Row)
{
    /// <summary>Nobody has answered it.</summary>
    public bool IsUnanswered => Row.AnsweredOn is null && Row.State is ReferralState.Sent;
}

/// <summary>What is counted, with the names its rows go by.</summary>
/// <param name="Cases">All cases somebody may see, those before the period too.</param>
/// <param name="Clocks">All their limits.</param>
/// <param name="Marks">Codes of the cases.</param>
/// <param name="Workers">Names of those who answer for them.</param>
/// <param name="Tasks">Tasks of the plan that units lead and that are due in the period.</param>
public sealed record OversightRows(
    IReadOnlyList<Domain.Cases.Oversight.CaseRow> Cases,
    IReadOnlyList<ClockRow> Clocks,
    IReadOnlyList<SentReferral> Referrals,
    IReadOnlyDictionary<ProtectionCaseId, string> Marks,
    IReadOnlyDictionary<AccountId, string> Workers,
    IReadOnlyDictionary<UnitId, string> Units,
    IReadOnlyList<GivenTask> Tasks);

/// <summary>The work of protection in a period, for whoever answers for it. Every number comes of <see cref="OversightFigures"/> and <see cref="CaseTable"/>.</summary>
public sealed class OversightReview
{
    /// <summary>Tables shown, rows by columns.</summary>
    public static readonly IReadOnlyList<(CaseDimension Rows, CaseDimension Columns)> TableKinds =
    [
        (CaseDimension.Form, CaseDimension.Sex),
        (CaseDimension.Form, CaseDimension.Age),
        (CaseDimension.Month, CaseDimension.Group),
        (CaseDimension.Form, CaseDimension.ByCarer),
        (CaseDimension.Place, CaseDimension.Form),
    ];

    /// <summary>Lines of a list on the page; the rest is seen in a shorter period.</summary>
    public const int MostShown = 50;

    private readonly DateTime _now;
    private readonly List<ClockRow> _decided;

    /// <param name="now">UTC.</param>
    public OversightReview(OversightRows rows, OversightPeriod period, DateTime now)
    {
        (Rows, Period, _now) = (rows, period, now);
        _decided = [.. rows.Clocks.Where(c => period.Includes(c.DecidedOn))];
        Opened = [.. rows.Cases.Where(c => period.Includes(c.OpenedOn))];
        Referrals = [.. rows.Referrals.Where(r => period.Includes(r.SentOn))];
        Loads = OversightFigures.Loads(rows.Cases, period);
        Rules = OversightFigures.ByRule(_decided);
        Workers = OversightFigures.ByWorker(_decided);
        Times = OversightFigures.Times(rows.Clocks.Where(c => !c.Ours && c.EndedAt is { } ended && period.Includes(OfficeClock.DayOf(ended))));
        Repeated = OversightFigures.Repeated(rows.Cases, period);
        Units = OversightFigures.ByUnit(Referrals.Select(r => r.Row), OfficeClock.DayOf(now));
        Tasks = UnitKeeping.ByUnit(rows.Tasks, OfficeClock.DayOf(now));
    }

    public OversightRows Rows { get; }

    public OversightPeriod Period { get; }

    /// <summary>Opened in the period: what the tables count.</summary>
    public IReadOnlyList<Domain.Cases.Oversight.CaseRow> Opened { get; }

    /// <summary>Sent in the period.</summary>
    public IReadOnlyList<SentReferral> Referrals { get; }

    public IReadOnlyList<WorkerLoad> Loads { get; }

    /// <summary>Limits of the law about which it became clear in the period whether they were kept.</summary>
    public IReadOnlyList<RuleKeeping> Rules { get; }

    /// <inheritdoc cref="Rules"/>
    public IReadOnlyList<WorkerKeeping> Workers { get; }

    /// <summary>Of what was done in the period.</summary>
    public IReadOnlyList<StepTime> Times { get; }

    public IReadOnlyList<RepeatedChild> Repeated { get; }

    public IReadOnlyList<UnitAnswers> Units { get; }

    /// <summary>How the units kept the days of the plan's tasks that are due in the period (II.1.đ).</summary>
    public IReadOnlyList<UnitKeeping> Tasks { get; }

    public int OpenAtTheEnd => Loads.Sum(l => l.Open);

    public int Closed => Loads.Sum(l => l.Closed);

    public int Breaches => Rules.Sum(r => r.Keeping.Breached);

    /// <summary>Nothing was counted at all.</summary>
    public bool IsEmpty => Loads.Count + Rules.Count + Times.Count + Repeated.Count + Units.Count + Tasks.Count == 0;

    public CaseTable Table(CaseDimension rows, CaseDimension columns) => CaseTable.Of(Opened, rows, columns);

    /// <summary>Limits of a rule that were not kept, the latest first.</summary>
    public IEnumerable<ClockRow> BreachesOf(string rule) => _decided.Where(c => c.Rule == rule && c.IsBreached).OrderByDescending(LateBy);

    public TimeSpan LateBy(ClockRow clock) => clock.LateBy(_now);

    /// <summary>Nobody has answered, those that wait longest first.</summary>
    public IEnumerable<SentReferral> Unanswered => Referrals.Where(r => r.IsUnanswered).OrderBy(r => r.Row.AnswerBy);

    /// <summary>How many limits of the law a worker was to keep and did not; null where none was to be kept.</summary>
    public Keeping? KeepingOf(AccountId worker) => Workers.FirstOrDefault(w => w.Worker == worker)?.Keeping;

    public string WorkerName(AccountId worker) => Rows.Workers.GetValueOrDefault(worker, "");

    public string UnitName(UnitId unit) => Rows.Units.GetValueOrDefault(unit, "");

    public string Mark(ProtectionCaseId of) => Rows.Marks.GetValueOrDefault(of, "");
}
