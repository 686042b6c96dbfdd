using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Cases.Care;

/// <summary>How far an application has come.</summary>
public enum CarerState
{
    Applied,

    /// <summary>The worker has written down what was found (Mẫu 11).</summary>
    Verified,

    /// <summary>The Chairman approved: on the list of those who may take a child in (Mẫu 09).</summary>
    OnList,

    /// <summary>The Chairman did not approve.</summary>
    Refused,

    /// <summary>Off the list.</summary>
    StruckOff,
}

/// <summary>Why somebody is struck off the list.</summary>
public enum CarerStrikeOff
{
    OwnWish,
    Moved,

    /// <summary>No longer fulfils the conditions (Luật Trẻ em Điều 69 khoản 1 điểm a).</summary>
    ConditionsLost,

    /// <summary>The person or their family abused a child (Điều 69 khoản 2).</summary>
    Abuse,
    Died,
}

/// <summary>
/// A person or family who registered to give alternative care (Luật Trẻ em 102/2016/QH13 Điều 65; Nghị định 56/2017/NĐ-CP Điều 39 to 41;
/// Thông tư 14/2020/TT-BLĐTBXH Điều 6 to 8): applied, verified, counselled, approved by the Chairman, kept on the list until struck off.
/// Relatives of a child need not register (Điều 65 khoản 4).
/// </summary>
public sealed class RegisteredCarer : IRootRecord
{
    private const int LongText = 8000;

    private RegisteredCarer()
    {
    }

    /// <param name="handedInOn">Day of the application (office day).</param>
    /// <param name="now">UTC.</param>
    public RegisteredCarer(RegisteredCarerId id, WardId ward, CarerApplication application, DateOnly handedInOn, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotRegister(application, handedInOn, OfficeTime.DayOf(now)));
        (Id, WardId, Application, HandedInOn, TakenInBy, TakenInAt) = (id, ward, application.Tidied(), handedInOn, by, now);
    }

    public RegisteredCarerId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    public UnitId? UnitId { get; private set; }

    public CarerApplication Application { get; private set; } = new();

    /// <summary>Day of the application.</summary>
    public DateOnly HandedInOn { get; private set; }

    public AccountId TakenInBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime TakenInAt { get; private set; }

    /// <summary>What the worker found last; null before.</summary>
    public CarerVerification? Verification { get; private set; }

    public AccountId? VerifiedBy { get; private set; }

    /// <summary>Day they were told of the law and of how to care (Thông tư 14/2020 Điều 7 khoản 3).</summary>
    public DateOnly? CounselledOn { get; private set; }

    /// <summary>Day the Chairman approved or refused; null before.</summary>
    public DateOnly? DecidedOn { get; private set; }

    public AccountId? DecidedBy { get; private set; }

    public bool Approved { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? RefusedFor { get; private set; }

    public DateOnly? StruckOffOn { get; private set; }

    public CarerStrikeOff? StruckOffFor { get; private set; }

    public string? StruckOffWords { get; private set; }

    /// <summary>On the list, but takes no child for now, from this day on.</summary>
    public DateOnly? PausedOn { get; private set; }

    public int Version { get; private set; }

    public CarerState State => this switch
    {
        { StruckOffOn: not null } => CarerState.StruckOff,
        { DecidedOn: not null, Approved: true } => CarerState.OnList,
        { DecidedOn: not null } => CarerState.Refused,
        { Verification: not null } => CarerState.Verified,
        _ => CarerState.Applied,
    };

    /// <summary>May be asked to take a child in: on the list, not paused, and by the last findings still fit.</summary>
    public bool IsActive => State is CarerState.OnList && PausedOn is null && Verification is { Holds: true };

    /// <summary>Why an application cannot be taken in.</summary>
    public static IEnumerable<Refusal> WhyNotRegister(CarerApplication application, DateOnly handedInOn, DateOnly today)
    {
        if (handedInOn > today) yield return new Refusal("carer.handed-in-on");
        foreach (var refusal in application.WhyNotTakeIn(today)) yield return refusal;
    }

    public IEnumerable<Refusal> WhyNotCorrect(CarerApplication application, DateOnly today)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        foreach (var refusal in application.WhyNotTakeIn(today)) yield return refusal;
    }

    /// <summary>Puts what the application says right, or adds what came later.</summary>
    public void Correct(CarerApplication application, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(application, today));
        Application = application.Tidied();
    }

    public IEnumerable<Refusal> WhyNotVerify(CarerVerification found, DateOnly today)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        foreach (var refusal in found.WhyNot(today)) yield return refusal;
    }

    /// <summary>Writes down what was found of the conditions (Mẫu 11). Later findings take the place of earlier ones.</summary>
    public void Verify(CarerVerification found, AccountId by, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotVerify(found, today));
        (Verification, VerifiedBy) = (found.Tidied(), by);
    }

    public IEnumerable<Refusal> WhyNotCounsel(DateOnly on, DateOnly today)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        if (on > today) yield return new Refusal("carer.counselled-on");
    }

    /// <summary>They were told of children's rights, protection and care.</summary>
    public void Counsel(DateOnly on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCounsel(on, today));
        CounselledOn = on;
    }

    /// <summary>Why the Chairman cannot approve (Thông tư 14/2020 Điều 8): conditions, Mẫu 11, papers, counselling.</summary>
    /// <param name="decides">Who asks decides for the ward.</param>
    public IEnumerable<Refusal> WhyNotApprove(AccountId by, bool decides)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        if (State is CarerState.OnList) yield return new Refusal("carer.on-list");
        if (!decides) yield return new Refusal("carer.chairman-decides");
        if (VerifiedBy == by) yield return new Refusal("carer.by-its-verifier");
        foreach (var refusal in Verification is null ? [new Refusal("carer.not-verified")] : Verification.WhyNotEligible()) yield return refusal;
        foreach (var refusal in Application.WhyNotComplete(HandedInOn)) yield return refusal;
        if (CounselledOn is null) yield return new Refusal("carer.not-counselled");
    }

    /// <summary>Puts them on the list.</summary>
    public void Approve(AccountId by, bool decides, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotApprove(by, decides));
        (DecidedOn, DecidedBy, Approved, RefusedFor) = (today, by, true, null);
    }

    public IEnumerable<Refusal> WhyNotRefuse(string? reason, bool decides)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        if (State is CarerState.OnList) yield return new Refusal("carer.on-list");
        if (!decides) yield return new Refusal("carer.chairman-decides");
        if (!IsReason(reason)) yield return new Refusal("carer.needs-reason");
    }

    /// <summary>The Chairman does not approve, and says why.</summary>
    public void Refuse(string? reason, AccountId by, bool decides, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotRefuse(reason, decides));
        (DecidedOn, DecidedBy, Approved, RefusedFor) = (today, by, false, VietnameseText.Clean(reason));
    }

    /// <param name="childrenNow">Children in their care now. Care ends first, unless it is the carer's fault that it has to.</param>
    public IEnumerable<Refusal> WhyNotStrikeOff(CarerStrikeOff? why, string? words, int childrenNow)
    {
        if (State is CarerState.StruckOff) yield return new Refusal("carer.struck-off");
        if (why is null || !IsReason(words)) yield return new Refusal("carer.needs-reason");
        if (childrenNow > 0 && why is CarerStrikeOff.OwnWish or CarerStrikeOff.Moved) yield return new Refusal("carer.cares-for-child");
    }

    /// <summary>Takes them off the list, or ends the application. Who comes back applies anew.</summary>
    public void StrikeOff(CarerStrikeOff? why, string? words, int childrenNow, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotStrikeOff(why, words, childrenNow));
        (StruckOffOn, StruckOffFor, StruckOffWords) = (today, why, VietnameseText.Clean(words));
    }

    public IEnumerable<Refusal> WhyNotPause(bool paused)
    {
        if (State is not CarerState.OnList) yield return new Refusal("carer.not-on-list");
        else if (paused == PausedOn is not null) yield return new Refusal(paused ? "carer.paused" : "carer.not-paused");
    }

    /// <summary>Takes no child for now, or does again.</summary>
    public void Pause(bool paused, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotPause(paused));
        PausedOn = paused ? today : null;
    }

    private static bool IsReason(string? words) => !string.IsNullOrWhiteSpace(words) && words.Length <= LongText;
}
