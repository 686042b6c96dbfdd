using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>Which part of the year a round reports on.</summary>
public enum RoundKind
{
    HalfYear,
    Year,
    NineMonths,
    Quarter,
    Month,
}

/// <summary>A round of reports a plan asks for: the units report to the ward, the ward compiles and reports upward.</summary>
public sealed class ReportRound : IRootRecord
{
    private readonly List<RoundReporter> _reporters = [];

    private ReportRound()
    {
    }

    public ReportRound(ReportRoundId id, WardId ward, PlanId plan, RoundKind kind, int year, DateOnly dueOn)
    {
        Id = id;
        WardId = ward;
        PlanId = plan;
        Kind = kind;
        Year = year;
        DueOn = dueOn;
        (PeriodFrom, PeriodTo) = PeriodOf(kind, year, dueOn);
    }

    public ReportRoundId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PlanId PlanId { get; private set; }

    public RoundKind Kind { get; private set; }

    public int Year { get; private set; }

    /// <summary>First day reported on.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>Last day reported on. A plan asks for the report before the period is over, so that late facts go into the next round.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>Last day in time for the units.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Bodies the plan says the ward reports to, as written, one a line.</summary>
    public string Addressees { get; init; } = "";

    /// <summary>Units that owe a report.</summary>
    public IReadOnlyList<RoundReporter> Reporters => _reporters;

    public int Version { get; private set; }

    /// <summary>First and last day a round of this kind reports on.</summary>
    public static (DateOnly From, DateOnly To) PeriodOf(RoundKind kind, int year, DateOnly dueOn) => kind switch
    {
        RoundKind.HalfYear => (new(year, 1, 1), new(year, 6, 30)),
        RoundKind.Year => (new(year, 1, 1), new(year, 12, 31)),
        RoundKind.NineMonths => (new(year, 1, 1), new(year, 9, 30)),
        RoundKind.Quarter => Quarter(year, (dueOn.Month - 1) / 3),
        _ => (new(year, dueOn.Month, 1), new DateOnly(year, dueOn.Month, 1).AddMonths(1).AddDays(-1)),
    };

    private static (DateOnly From, DateOnly To) Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, quarter * 3 + 1, 1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>Gives it another last day; the period reported on follows.</summary>
    public void Move(DateOnly dueOn)
    {
        DueOn = dueOn;
        (PeriodFrom, PeriodTo) = PeriodOf(Kind, Year, dueOn);
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
