using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;

namespace MangNon.Domain.Figures;

/// <summary>A protection case as it stood at the end of a period, as known now.</summary>
public sealed class CaseInPeriod : FigureRow
{
    public override Universe Universe => Universe.Cases;

    public required bool OpenedIn { get; init; }

    public required bool ClosedIn { get; init; }

    public required bool ClosedBefore { get; init; }

    public required HarmForms Forms { get; init; }

    public required CaseGroup Reason { get; init; }

    public required Known ByCarer { get; init; }

    /// <summary>What had been done by the end of the period.</summary>
    public required IReadOnlySet<CaseEventKind> Done { get; init; }

    /// <summary>What was done in the period.</summary>
    public required IReadOnlySet<CaseEventKind> DoneIn { get; init; }

    /// <summary>The child was abused (Luật Trẻ em Điều 4 khoản 5), by what is known.</summary>
    public bool IsAbuse => Forms is not HarmForms.None;

    /// <summary>A plan was approved by the end of the period and the case not closed before it.</summary>
    public bool HasPlan => Done.Contains(CaseEventKind.PlanApproved) && !ClosedBefore;

    /// <returns>Null for a case opened after the period.</returns>
    public static CaseInPeriod? Of(CaseRow row, FigurePeriod period) => row.OpenedOn > period.To ? null : new CaseInPeriod
    {
        Record = row.Case.Value,
        Who = row.Child?.Value ?? row.Case.Value,
        Sex = row.Sex,
        Years = row.Age,
        OpenedIn = period.Includes(row.OpenedOn),
        ClosedIn = period.Includes(row.ClosedOn),
        ClosedBefore = row.ClosedOn < period.From,
        Forms = row.Forms,
        Reason = row.Group,
        ByCarer = row.ByCarer,
        Done = row.Steps.Where(s => s.On <= period.To).Select(s => s.Kind).ToHashSet(),
        DoneIn = row.Steps.Where(s => period.Includes(s.On)).Select(s => s.Kind).ToHashSet(),
    };
}

/// <summary>A limit of the law in a case, decided in the period: done in time, done late, or past and not done.</summary>
public sealed class LimitDecided : FigureRow
{
    public override Universe Universe => Universe.Limits;

    /// <summary>Identifier of the rule (<see cref="ClockRules"/>).</summary>
    public required string Rule { get; init; }

    public required bool IsKept { get; init; }

    /// <returns>Null where the limit was not decided in the period or does not bind.</returns>
    public static LimitDecided? Of(ClockRow row, FigurePeriod period)
    {
        var isKept = row.State is ClockState.Met;
        var isJudged = isKept || row.IsBreached || row.State is ClockState.MetTypedLate;
        return row.Ours || !isJudged || !period.Includes(row.DecidedOn) ? null : new LimitDecided { Record = row.Case.Value, Who = row.Case.Value, Rule = row.Rule, IsKept = isKept };
    }
}

/// <summary>A report taken in (Mẫu số 01) during the period.</summary>
public sealed class ReportReceived : FigureRow
{
    public override Universe Universe => Universe.Reports;

    public required DateOnly On { get; init; }

    public required HarmForms Forms { get; init; }
}
