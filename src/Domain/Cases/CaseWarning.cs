using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>
/// A warning of a time limit (báo trước hạn) given to one person: on the screen when it is raised, by e-mail where they left an address. It names
/// the limit and the case's number, never a child. One for each person and key, however often and late the job runs.
/// </summary>
public sealed class CaseWarning : IRootRecord
{
    /// <summary>Who claimed it and did not say within this time that it left has been stopped in between.</summary>
    public static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(10);

    /// <summary>After so many failures it is no longer tried; it stays on the screen.</summary>
    public const int MostTries = 12;

    private CaseWarning()
    {
    }

    /// <param name="ward">The ward whose limit it is, also where the level above is warned.</param>
    /// <param name="record">The case, or the report while there is none.</param>
    /// <param name="mark">How people call that record: "12/2026".</param>
    /// <param name="account">Who is warned.</param>
    /// <param name="now">UTC.</param>
    public CaseWarning(CaseWarningId id, WardId ward, Guid record, bool ofReport, string mark, Warning warning, AccountId account, DateTime now)
    {
        (Id, WardId, RecordId, OfReport, Mark, AccountId, RaisedAt) = (id, ward, record, ofReport, mark, account, now);
        (Key, RuleId, To, IsAfterBreach) = (warning.Key, warning.Clock.Rule.Id, warning.To, warning.Point.IsAfterBreach);
        (Due, At) = (warning.Clock.Due, warning.At);
    }

    public CaseWarningId Id { get; private set; }

    public WardId WardId { get; private set; }

    public Guid RecordId { get; private set; }

    public bool OfReport { get; private set; }

    public string Mark { get; private set; } = "";

    /// <summary>Of <see cref="Warning.Key"/>.</summary>
    public string Key { get; private set; } = "";

    public string RuleId { get; private set; } = "";

    public Recipient To { get; private set; }

    /// <summary>The limit had passed.</summary>
    public bool IsAfterBreach { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>End of the limit as it stood (UTC).</summary>
    public DateTime Due { get; private set; }

    /// <summary>When it was to leave (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was raised (UTC): later than <see cref="At"/> where the program was not running.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>When a process began to send it (UTC).</summary>
    public DateTime? ClaimedAt { get; private set; }

    /// <summary>When the mail server took it (UTC).</summary>
    public DateTime? MailedAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>When the person said they know (UTC).</summary>
    public DateTime? SeenAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>One process takes it up; a second one finds the version changed.</summary>
    public void Claim(DateTime now) => (ClaimedAt, Tries) = (now, Tries + 1);

    /// <summary>The mail server took it.</summary>
    public void Mailed(DateTime now) => MailedAt = now;

    /// <summary>The mail server did not take it: it is tried again.</summary>
    public void Free() => ClaimedAt = null;

    /// <summary>The person knows; said twice, the first time counts.</summary>
    public void See(DateTime now) => SeenAt ??= now;
}
