namespace MangNon.Domain.Cases;

/// <summary>
/// A service or task of a plan of support and intervention (Nghị định 56/2017/NĐ-CP Điều 28 khoản 3): what, by whom, from when to when, with
/// which provider, for how much.
/// </summary>
public sealed class CaseService
{
    private const int Longest = 400;

    private CaseService()
    {
    }

    /// <param name="round">Round of planning it belongs to.</param>
    public CaseService(CaseServiceId id, Guid round, PlannedService planned)
    {
        RefusedException.ThrowIfAny(WhyNotPlan(planned));
        (Id, Round, What, Responsible, Provider) = (id, round, planned.What!.Trim(), planned.Responsible!.Trim(), planned.Provider?.Trim());
        (From, Until, Cost) = (planned.From!.Value, planned.Until!.Value, planned.Cost);
    }

    public CaseServiceId Id { get; private set; }

    public Guid Round { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Agency, organisation or person of the ward that answers for it.</summary>
    public string Responsible { get; private set; } = "";

    /// <summary>Provider to be called on; null for none.</summary>
    public string? Provider { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Expected last day.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Estimated cost in đồng; null where nothing is to be paid.</summary>
    public long? Cost { get; private set; }

    /// <summary>Day it ended; null while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? Result { get; private set; }

    /// <summary>Why it cannot stand in a plan: Điều 28 khoản 3 asks for each service's start and expected end, and who answers for it.</summary>
    public static IEnumerable<Refusal> WhyNotPlan(PlannedService planned)
    {
        if (string.IsNullOrWhiteSpace(planned.What)) yield return new Refusal("case-service.what");
        if (string.IsNullOrWhiteSpace(planned.Responsible)) yield return new Refusal("case-service.responsible");
        if (planned.From is null || planned.Until is null || planned.Until < planned.From) yield return new Refusal("case-service.days");
        if (planned.Cost is < 0 or > 1_000_000_000_000) yield return new Refusal("case-service.cost");
        if (planned.What?.Length > Longest || planned.Responsible?.Length > Longest || planned.Provider?.Length > Longest) yield return new Refusal("case-entry.too-long");
    }

    /// <summary>The service in the case of the ward that took over.</summary>
    internal CaseService CopyFor(CaseServiceId id) => new()
    {
        Id = id,
        Round = Round,
        What = What,
        Responsible = Responsible,
        Provider = Provider,
        From = From,
        Until = Until,
        Cost = Cost,
        EndedOn = EndedOn,
        Result = Result,
    };

    internal void End(DateOnly on, string result) => (EndedOn, Result) = (on, result);
}

/// <summary>A service as it is typed into a plan.</summary>
public sealed record PlannedService(string? What, string? Responsible, string? Provider, DateOnly? From, DateOnly? Until, long? Cost);
