using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases;

/// <summary>
/// A statutory form of a case with its answers (biểu mẫu, Nghị định 56/2017/NĐ-CP): written over time, then finished, after which it stands as
/// it is; what comes later is a new paper. Seen by who sees the case.
/// </summary>
public sealed class CasePaper : IRootRecord
{
    private CasePaper()
    {
    }

    /// <param name="form">Code of the form: "02".</param>
    /// <param name="formFrom">First day of the version of the form it is written on.</param>
    /// <param name="subject">Round, separation or referral it is of.</param>
    /// <param name="now">UTC.</param>
    public CasePaper(CasePaperId id, ProtectionCase of, string form, DateOnly formFrom, Guid subject, AccountId by, DateTime now) =>
        (Id, WardId, CaseId, Form, FormFrom, Subject, StartedBy, StartedAt, ChangedAt) = (id, of.WardId, of.Id, form, formFrom, subject, by, now, now);

    public CasePaperId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ProtectionCaseId CaseId { get; private set; }

    public string Form { get; private set; } = "";

    public DateOnly FormFrom { get; private set; }

    public Guid Subject { get; private set; }

    /// <summary>Answers by field, as JSON.</summary>
    public string Answers { get; private set; } = "{}";

    public AccountId StartedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was finished (UTC); null for a draft.</summary>
    public DateTime? DoneAt { get; private set; }

    public AccountId? DoneBy { get; private set; }

    public int Version { get; private set; }

    public bool IsDraft => DoneAt is null;

    /// <summary>The finished paper in the case of the ward that took over.</summary>
    /// <param name="placementOf">The copy of each placement of the case.</param>
    public CasePaper CopyFor(CasePaperId id, ProtectionCase taken, IReadOnlyDictionary<Guid, Guid> placementOf) => new()
    {
        Id = id,
        WardId = taken.WardId,
        CaseId = taken.Id,
        Form = Form,
        FormFrom = FormFrom,
        Subject = placementOf.GetValueOrDefault(Subject, Subject),
        Answers = Answers,
        StartedBy = StartedBy,
        StartedAt = StartedAt,
        ChangedAt = ChangedAt,
        DoneAt = DoneAt,
        DoneBy = DoneBy,
    };

    public IEnumerable<Refusal> WhyNotFill()
    {
        if (!IsDraft) yield return new Refusal("case-paper.finished");
    }

    /// <summary>Keeps what was written so far.</summary>
    public void Fill(string answers, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotFill());
        (Answers, ChangedAt) = (answers, now);
    }

    /// <summary>It stands from now on.</summary>
    public void Finish(AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotFill());
        (DoneAt, DoneBy) = (now, by);
    }
}
