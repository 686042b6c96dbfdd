using MangNon.Domain.Cases;

namespace MangNon.Domain.Procedures;

/// <summary>How dossiers of one procedure were dealt with.</summary>
/// <param name="TakenIn">Dossiers taken in.</param>
/// <param name="AskedOnce">Of them, asked once to be completed.</param>
/// <param name="AskedAgain">Of them, asked more often than the rule of the day allows.</param>
/// <param name="PastAnswer">Papers still missing after the day of a request.</param>
/// <param name="InTime">Result given on the appointed day or before.</param>
/// <param name="Late">Result given after it.</param>
/// <param name="Overdue">No result yet, and the appointment has passed.</param>
/// <param name="NotSettled">Refused, given back, withdrawn.</param>
public sealed record ProcedureKeeping(string ProcedureId, int TakenIn, int AskedOnce, int AskedAgain, int PastAnswer, int InTime, int Late, int Overdue, int NotSettled)
{
    /// <summary>0 to 1; null where no result was due.</summary>
    public double? Share => InTime + Late + Overdue is > 0 and var due ? (double)InTime / due : null;
}

/// <summary>Counts how the ward deals with its procedures. Pure: dossiers in, numbers out; who may see which is the page's to ask.</summary>
public static class DossierFigures
{
    /// <summary>Each procedure with a dossier, in the order of the list of procedures.</summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<ProcedureKeeping> ByProcedure(IEnumerable<Dossier> dossiers, DateTime now)
    {
        var order = ProcedureLaw.All.Select(p => p.Id).Distinct().ToList();
        return [.. dossiers.GroupBy(d => d.ProcedureId).OrderBy(g => order.IndexOf(g.Key)).Select(g => Of(g.Key, [.. g], now))];
    }

    /// <summary>Those asked more often than the rule of the day allows, the most often asked first.</summary>
    public static IReadOnlyList<Dossier> AskedTooOften(IEnumerable<Dossier> dossiers) =>
        [.. dossiers.Where(IsAskedTooOften).OrderByDescending(d => d.Requests.Count).ThenBy(d => d.Number)];

    private static ProcedureKeeping Of(string procedure, IReadOnlyList<Dossier> all, DateTime now)
    {
        var today = OfficeTime.DayOf(now);
        return new ProcedureKeeping(
            procedure,
            all.Count,
            all.Count(d => d.Requests.Count > 0 && !IsAskedTooOften(d)),
            all.Count(IsAskedTooOften),
            all.Count(d => d.Requests.Any(r => r.IsPast(today))),
            all.Count(d => d.State is DossierState.Done && !IsGivenLate(d)),
            all.Count(d => d.State is DossierState.Done && IsGivenLate(d)),
            all.Count(d => d.IsLate(now)),
            all.Count(d => d.State is DossierState.Refused or DossierState.Returned or DossierState.Withdrawn));
    }

    private static bool IsAskedTooOften(Dossier dossier) => dossier.Requests.Any(r => r.IsBeyond);

    // A result is noted by its day; within the day of a limit in hours it counts as in time.
    private static bool IsGivenLate(Dossier dossier) => dossier.DueAt is { } due && dossier.EndedOn > OfficeTime.DayOf(due.AddTicks(-1));
}
