using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Oversight;

/// <summary>A case as it is counted.</summary>
/// <param name="Child">Its record in the registry; null while nobody knows it.</param>
/// <param name="OpenedOn">Day it was opened (office day).</param>
/// <param name="ClosedOn">Day it was closed or handed over and not opened again; null while it is open.</param>
/// <param name="Age">In completed years on the day it was opened; null while unknown.</param>
/// <param name="Place">Residential group or place of the event, as the page names it; null while unknown.</param>
public sealed record CaseRow(
    ProtectionCaseId Case, ChildId? Child, AccountId Worker, DateOnly OpenedOn, DateOnly? ClosedOn, CaseGroup Group, HarmForms Forms, Sex? Sex, int? Age, Known ByCarer, string? Place)
{
    /// <summary>What was done in it and was not struck out, with its office day.</summary>
    public IReadOnlyList<(CaseEventKind Kind, DateOnly On)> Steps { get; init; } = [];

    /// <summary>Open at the end of a day.</summary>
    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && !(ClosedOn <= day);
}

/// <summary>A limit of a case as it is counted.</summary>
/// <param name="Worker">Who answers for the case.</param>
/// <param name="Ours">A limit of this program, never counted as law.</param>
/// <param name="From">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
public sealed record ClockRow(ProtectionCaseId Case, AccountId Worker, string Rule, bool Ours, DateTime From, DateTime? EndedAt, ClockState State)
{
    /// <summary>The end (UTC), exclusive.</summary>
    public DateTime Due { get; init; }

    public bool IsBreached => State is ClockState.BreachedRunning or ClockState.BreachedStopped;

    /// <summary>
    /// Office day on which it was clear whether it was kept: that of the act where it came in time, else the first after the limit. A limit
    /// so counts in one period and no other, however late it is done.
    /// </summary>
    public DateOnly DecidedOn => OfficeTime.DayOf(EndedAt < Due ? EndedAt.Value : Due);

    /// <summary>How far past its end it was done, or is now while it is not.</summary>
    /// <param name="now">UTC.</param>
    public TimeSpan LateBy(DateTime now) => (EndedAt ?? now) - Due;

    public static ClockRow Of(ProtectionCaseId of, AccountId worker, Clock clock) => new(of, worker, clock.Rule.Id, clock.Rule.Ours, clock.From, clock.EndedAt, clock.State) { Due = clock.Due };
}

/// <summary>A referral as it is counted.</summary>
/// <param name="AnswerBy">Last day for its answer, counted in.</param>
/// <param name="AnsweredOn">Office day; null while there is none.</param>
public sealed record ReferralRow(UnitId Unit, DateOnly AnswerBy, DateOnly? AnsweredOn, ReferralState State);

/// <summary>Days of a report, both counted in.</summary>
public readonly record struct OversightPeriod(DateOnly From, DateOnly To)
{
    public bool Includes(DateOnly? day) => From <= day && day <= To;
}
