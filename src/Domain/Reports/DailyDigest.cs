using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>What waits for one person on a day: numbers alone.</summary>
/// <param name="ReportsOwed">Reports of the own unit of which it is reminded today.</param>
/// <param name="ReportsMissing">Reports of other units the ward is still without and reminds of today.</param>
/// <param name="TasksSoon">Tasks due today or within seven days.</param>
/// <param name="TasksLate">Tasks past their day.</param>
/// <param name="ToAccept">Tasks told to be done that nobody has accepted or sent back.</param>
/// <param name="Explanations">Requests for an explanation somebody has to answer; for leaders also answers to be judged.</param>
public sealed record DigestCounts(int ReportsOwed, int ReportsMissing, int TasksSoon, int TasksLate, int ToAccept, int Explanations)
{
    public bool IsEmpty => Total == 0;

    public int Total => ReportsOwed + ReportsMissing + TasksSoon + TasksLate + ToAccept + Explanations;
}

/// <summary>What waits in a ward with one unit in the lead; null where no unit leads.</summary>
/// <param name="ReportsMissing">Reports it owes and of which it is reminded today.</param>
/// <param name="ExplanationsAsked">Requests without an answer.</param>
/// <param name="ExplanationsAnswered">Answers no leader has judged.</param>
public sealed record UnitWork(UnitId? Unit, int ReportsMissing = 0, int TasksSoon = 0, int TasksLate = 0, int ToAccept = 0, int ExplanationsAsked = 0, int ExplanationsAnswered = 0);

/// <summary>Who is told what.</summary>
public static class Digests
{
    /// <summary>Days ahead in which a task counts as soon due.</summary>
    public const int SoonDays = 7;

    /// <summary>What waits for the holder of a post. Those who run the ward are told of all units, others of their own; the rest of nothing.</summary>
    public static DigestCounts For(Role role, UnitId? unit, IReadOnlyCollection<UnitWork> ward) => For([(role, unit)], ward);

    /// <summary>What waits for somebody under several posts, the own one and those of whom they stand in for; nothing counts twice.</summary>
    public static DigestCounts For(IReadOnlyCollection<(Role Role, UnitId? Unit)> posts, IReadOnlyCollection<UnitWork> ward)
    {
        List<UnitWork> Of(Func<Role, bool> counts) => [.. ward.Where(w => w.Unit is { } unit && posts.Any(p => p.Unit == unit && counts(p.Role)))];
        var (runs, leads) = (posts.Any(p => p.Role is Role.Officer or Role.Leader), posts.Any(p => p.Role is Role.Leader));
        var (own, speaksFor) = (Of(IsOfAUnit), Of(r => IsOfAUnit(r) && SpeaksForUnit(r)));
        IReadOnlyCollection<UnitWork> seen = runs ? ward : own;
        return new DigestCounts(
            speaksFor.Sum(w => w.ReportsMissing),
            runs ? ward.Sum(w => w.ReportsMissing) - speaksFor.Sum(w => w.ReportsMissing) : 0,
            seen.Sum(w => w.TasksSoon),
            seen.Sum(w => w.TasksLate),
            runs ? ward.Sum(w => w.ToAccept) : 0,
            leads ? ward.Sum(w => w.ExplanationsAsked + w.ExplanationsAnswered) : speaksFor.Sum(w => w.ExplanationsAsked));
    }

    /// <summary>Somebody who leads is always told; others may turn it off for themselves.</summary>
    public static bool MayTurnOff(Role role) => role is not Role.Leader;

    private static bool IsOfAUnit(Role role) => role is Role.Officer or Role.UnitHead or Role.UnitMember or Role.ResidentialGroupHead or Role.Collaborator or Role.Supervisor;

    private static bool SpeaksForUnit(Role role) => role is Role.Officer or Role.UnitHead or Role.ResidentialGroupHead or Role.Supervisor;
}

/// <summary>
/// The one letter of a day to one person (thư tổng hợp hằng ngày): how many things wait, and where they are shown. It names no child, no person and
/// no task. One for each person and day, however often and late the job runs.
/// </summary>
public sealed class DailyDigest : IRootRecord
{
    /// <summary>Who claimed it and did not say within this time that it left has been stopped in between.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(10);

    /// <summary>After so many failures it is no longer tried.</summary>
    public const int MostTries = 12;

    private DailyDigest()
    {
    }

    /// <param name="day">Office day it is about.</param>
    /// <param name="now">UTC.</param>
    public DailyDigest(DailyDigestId id, WardId ward, AccountId account, DateOnly day, DigestCounts counts, DateTime now) =>
        (Id, WardId, AccountId, Day, Counts, RaisedAt) = (id, ward, account, day, counts, now);

    public DailyDigestId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId AccountId { get; private set; }

    public DateOnly Day { get; private set; }

    public DigestCounts Counts { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>When a process began to send it (UTC).</summary>
    public DateTime? ClaimedAt { get; private set; }

    /// <summary>When the mail server took it (UTC).</summary>
    public DateTime? MailedAt { get; private set; }

    public int Tries { get; private set; }

    public int Version { get; private set; }

    /// <summary>One process takes it up; a second one finds the version changed.</summary>
    public void Claim(DateTime now) => (ClaimedAt, Tries) = (now, Tries + 1);

    /// <summary>The mail server took it.</summary>
    public void Mailed(DateTime now) => MailedAt = now;

    /// <summary>The mail server did not take it: it is tried again.</summary>
    public void Free() => ClaimedAt = null;
}
