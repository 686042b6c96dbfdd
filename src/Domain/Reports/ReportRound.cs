using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>A round of reports a plan asks for: the units report to the ward, the ward compiles and reports upward.</summary>
public sealed class ReportRound : IRootRecord
{
    private readonly List<RoundReporter> _reporters = [];

    private ReportRound()
    {
    }

    public ReportRound(ReportRoundId id, WardId ward, PlanId plan, ReportPeriodKind kind, int year, DateOnly dueOn)
    {
        Id = id;
        WardId = ward;
        PlanId = plan;
        Kind = kind;
        Year = year;
        Move(dueOn);
    }

    public ReportRoundId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PlanId PlanId { get; private set; }

    public ReportPeriodKind Kind { get; private set; }

    public int Year { get; private set; }

    /// <summary>First day reported on.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day reported on. A plan asks for the report before the period is over, so that late facts go into the next round.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>The time it reports on.</summary>
    public ReportPeriod Period => new(Kind, PeriodFrom, PeriodTo);

    /// <summary>Last day in time for the units.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Bodies the plan says the ward reports to, as written, one a line.</summary>
    public string Addressees { get; init; } = "";

    /// <summary>Units that owe a report.</summary>
    public IReadOnlyList<RoundReporter> Reporters => _reporters;

    public int Version { get; private set; }

    /// <summary>Gives it another last day; the period reported on follows.</summary>
    public void Move(DateOnly dueOn)
    {
        DueOn = dueOn;
        var period = ReportPeriod.DueOn(Kind, Year, dueOn);
        (PeriodFrom, PeriodTo) = (period.From, period.To);
    }

    /// <summary>Says who owes a report in this round.</summary>
    public void AskFrom(IEnumerable<UnitId> units)
    {
        var wanted = units.Distinct().ToList();
        _reporters.RemoveAll(r => !wanted.Contains(r.UnitId));
        _reporters.AddRange(wanted.Where(u => _reporters.All(r => r.UnitId != u)).Select(u => new RoundReporter(Id, u)));
    }
}

/// <summary>A unit owes a report in a round.</summary>
public sealed record RoundReporter(ReportRoundId RoundId, UnitId UnitId);
