using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Procedures;

/// <summary>A dossier of an administrative procedure (hồ sơ thủ tục hành chính).</summary>
public readonly record struct DossierId(Guid Value) : ITypedId<DossierId>
{
    public static DossierId From(Guid value) => new(value);
}

/// <summary>Where a dossier stands.</summary>
public enum DossierState
{
    /// <summary>Papers are missing; the applicant was told which (chờ bổ sung).</summary>
    Incomplete,

    /// <summary>Complete and being dealt with; an appointment is given (đang giải quyết).</summary>
    Accepted,

    /// <summary>The result was given (đã trả kết quả).</summary>
    Done,

    /// <summary>Refused with a reason (từ chối).</summary>
    Refused,

    /// <summary>Given back to the applicant with a reason (trả lại hồ sơ).</summary>
    Returned,

    /// <summary>Taken back by the applicant (người nộp rút hồ sơ).</summary>
    Withdrawn,
}

/// <summary>What is done with a dossier.</summary>
public enum DossierAct
{
    /// <summary>More papers come, or others in the place of unfit ones.</summary>
    Supplement,

    /// <summary>The applicant is asked in writing for papers that are missing or unfit.</summary>
    Request,
    GiveResult,
    Refuse,
    Return,

    /// <summary>The applicant takes it back.</summary>
    Withdraw,
}

/// <summary>What is taken in with a dossier.</summary>
/// <param name="About">The child it is about, in words.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record DossierFacts(string? Applicant, string? Phone, string? Address, bool IsForeigner, string? About, DateTime? ReceivedAt, IReadOnlyCollection<string> Papers, DateOnly? AgreedOn);

/// <summary>
/// A dossier of a procedure from its intake to the result. What is missing is said at once; once it is complete the day of the result is appointed
/// and stays, since the applicant has it on paper.
/// </summary>
public sealed class Dossier : IGuardedRecord
{
    private const int Longest = 400;
    private const int LongText = 2000;

    private static readonly Dictionary<(DossierState, DossierAct), DossierState> Steps = new()
    {
        [(DossierState.Incomplete, DossierAct.Supplement)] = DossierState.Accepted,
        [(DossierState.Incomplete, DossierAct.Request)] = DossierState.Incomplete,
        [(DossierState.Incomplete, DossierAct.Return)] = DossierState.Returned,
        [(DossierState.Incomplete, DossierAct.Withdraw)] = DossierState.Withdrawn,
        [(DossierState.Accepted, DossierAct.Supplement)] = DossierState.Accepted,
        [(DossierState.Accepted, DossierAct.Request)] = DossierState.Accepted,
        [(DossierState.Accepted, DossierAct.GiveResult)] = DossierState.Done,
        [(DossierState.Accepted, DossierAct.Refuse)] = DossierState.Refused,
        [(DossierState.Accepted, DossierAct.Return)] = DossierState.Returned,
        [(DossierState.Accepted, DossierAct.Withdraw)] = DossierState.Withdrawn,
    };

    private readonly List<PaperRequest> _requests = [];

    private Dossier()
    {
    }

    /// <param name="number">Number in the register of the year.</param>
    /// <param name="now">UTC.</param>
    public Dossier(DossierId id, Viewer by, int number, Procedure procedure, ProtectionCaseId? of, DossierFacts facts, WorkingCalendar calendar, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotTakeIn(procedure, facts, now));
        (Id, WardId, TakenBy, CaseId, ProcedureId, ReceivedAt) = (id, by.Ward, by.Account, of, procedure.Id, facts.ReceivedAt!.Value);
        (Year, Number) = (OfficeTime.DayOf(ReceivedAt).Year, number);
        (Applicant, Phone, Address, About, IsForeigner) = (VietnameseText.Clean(facts.Applicant), Clean(facts.Phone), Clean(facts.Address), Clean(facts.About), facts.IsForeigner);
        Take(facts.Papers, facts.AgreedOn, calendar, ReceivedAt);
    }

    public static RecordKind Kind => RecordKind.Dossier;

    /// <summary>The whole table of what may follow.</summary>
    public static IReadOnlyDictionary<(DossierState State, DossierAct Act), DossierState> Table => Steps;

    public DossierId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; } = SecrecyLevel.Protected;

    /// <summary>Always the ward's.</summary>
    public UnitId? UnitId { get; private set; }

    public AccountId TakenBy { get; private set; }

    public ProtectionCaseId? CaseId { get; private set; }

    public string ProcedureId { get; private set; } = "";

    public int Year { get; private set; }

    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    public string Applicant { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The child it is about, in words.</summary>
    public string? About { get; private set; }

    public bool IsForeigner { get; private set; }

    /// <summary>Codes of the papers handed in, by commas.</summary>
    public string HandedIn { get; private set; } = "";

    public DossierState State { get; private set; }

    /// <summary>When it was complete (UTC).</summary>
    public DateTime? CompleteAt { get; private set; }

    /// <summary>When the result is appointed (UTC, exclusive): at this instant it is late.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Number of the paper that is the result.</summary>
    public string? ResultMark { get; private set; }

    /// <summary>Day of that paper.</summary>
    public DateOnly? ResultOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was refused or given back.</summary>
    public string? EndWords { get; private set; }

    public int Version { get; private set; }

    /// <summary>Requests to complete it, each as it went out; their numbers are their order.</summary>
    public IReadOnlyList<PaperRequest> Requests => _requests;

    /// <summary>Number as people write it: "12/2026".</summary>
    public string Mark => $"{Number}/{Year}";

    public bool IsOpen => State is DossierState.Incomplete or DossierState.Accepted;

    public IReadOnlyList<string> Papers => HandedIn.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The procedure as it was on the day the dossier came.</summary>
    public Procedure Procedure => ProcedureLaw.Find(ProcedureId, OfficeTime.DayOf(ReceivedAt)) ?? ProcedureLaw.All.First(p => p.Id == ProcedureId);

    public IReadOnlyList<ProcedurePaper> Missing => [.. Procedure.Missing(Papers, IsForeigner)];

    /// <summary>Papers the applicant may be asked for: those that are missing; once it was complete, those handed in, of which one can turn out unfit.</summary>
    public IReadOnlyList<ProcedurePaper> Askable => State is DossierState.Accepted ? [.. Procedure.Papers.Where(p => Papers.Contains(p.Code))] : Missing;

    /// <summary>Requests whose papers have not come.</summary>
    public IEnumerable<PaperRequest> Waiting => _requests.Where(r => r.State is PaperRequestState.Open);

    /// <summary>The appointed result is late.</summary>
    /// <param name="now">UTC.</param>
    public bool IsLate(DateTime now) => State is DossierState.Accepted && DueAt <= now;

    /// <summary>Last day on which the result is in time; null before the appointment and for a limit in hours.</summary>
    public DateOnly? DueOn => DueAt is { } due && Procedure.Length.Unit is not LengthUnit.Hours ? OfficeTime.DayOf(due).AddDays(-1) : null;

    public static IEnumerable<Refusal> WhyNotTakeIn(Procedure procedure, DossierFacts facts, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(facts.Applicant) || facts.Applicant.Length > Longest) yield return new Refusal("dossier.applicant");
        if (facts.Phone?.Length > Longest || facts.Address?.Length > Longest || facts.About?.Length > LongText) yield return new Refusal("dossier.too-long");
        if (facts.ReceivedAt is null || facts.ReceivedAt > now || facts.ReceivedAt < now.AddYears(-1)) yield return new Refusal("dossier.received-at");
        else foreach (var refusal in WhyNotPapers(procedure, facts.Papers, facts.IsForeigner, facts.AgreedOn, OfficeTime.DayOf(facts.ReceivedAt.Value))) yield return refusal;
    }

    /// <summary>Why an act does not follow where the dossier stands.</summary>
    public IEnumerable<Refusal> WhyNot(DossierAct act)
    {
        if (!Steps.ContainsKey((State, act))) yield return new Refusal("dossier.not-now");
    }

    public IEnumerable<Refusal> WhyNotSupplement(IReadOnlyCollection<string> papers, DateOnly? agreedOn, DateTime now)
    {
        foreach (var refusal in WhyNot(DossierAct.Supplement)) yield return refusal;
        if (State is DossierState.Accepted && !Waiting.Any(r => r.Papers.All(papers.Contains))) yield return new Refusal("dossier.supplement-asked");
        if (State is DossierState.Incomplete) foreach (var refusal in WhyNotPapers(Procedure, [.. papers, .. Papers], IsForeigner, agreedOn, OfficeTime.DayOf(now))) yield return refusal;
    }

    /// <summary>
    /// Notes papers that came later; complete now, the day of the result is appointed from today. Papers that came in the place of unfit ones
    /// move no day: the applicant has the appointed one on paper.
    /// </summary>
    public void Supplement(IReadOnlyCollection<string> papers, DateOnly? agreedOn, WorkingCalendar calendar, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotSupplement(papers, agreedOn, now));
        IReadOnlyCollection<string> there = papers;
        if (State is DossierState.Incomplete)
        {
            Take([.. Papers, .. papers], agreedOn, calendar, now);
            there = Papers;
        }

        foreach (var request in _requests.Where(r => r.Papers.All(there.Contains))) request.End(PaperRequestState.PapersCame, OfficeTime.DayOf(now));
    }

    /// <summary>Why the applicant cannot be asked for this.</summary>
    public IEnumerable<Refusal> WhyNotRequest(PaperAsk ask, DateOnly today)
    {
        foreach (var refusal in WhyNot(DossierAct.Request)) yield return refusal;
        if (ask.Papers.Count == 0 || ask.Papers.Any(p => Askable.All(a => a.Code != p))) yield return new Refusal("dossier.request-papers");
        else if (ask.Papers.All(p => _requests.Any(r => r.State is PaperRequestState.Open && !r.IsPast(today) && r.Papers.Contains(p)))) yield return new Refusal("dossier.request-asked");
        if (!(ask.Until >= today && ask.Until <= today.AddYears(1))) yield return new Refusal("dossier.request-until");
        if (string.IsNullOrWhiteSpace(ask.Why) || ask.Why.Length > LongText) yield return new Refusal("dossier.request-why");
    }

    /// <summary>
    /// Yêu cầu bổ sung hồ sơ: names the papers in writing. After it was complete the appointed day stays, whatever comes when. It stands beside the earlier requests, none of which it changes.
    /// </summary>
    public void Request(PaperRequestId id, PaperAsk ask, AccountId by, DateTime now)
    {
        RefusedException.ThrowIfAny(WhyNotRequest(ask, OfficeTime.DayOf(now)));
        _requests.Add(new PaperRequest(id, _requests.Count + 1, ask, by, now));
    }

    public IEnumerable<Refusal> WhyNotGiveResult(string? mark, DateOnly? on, DateOnly today)
    {
        foreach (var refusal in WhyNot(DossierAct.GiveResult)) yield return refusal;
        if (string.IsNullOrWhiteSpace(mark) || mark.Length > Longest) yield return new Refusal("dossier.result-mark");
        if (on is null || on > today || on < OfficeTime.DayOf(ReceivedAt)) yield return new Refusal("dossier.result-on");
    }

    /// <summary>Trả kết quả: the result is a paper with its number and day. No request waits any longer.</summary>
    public void GiveResult(string? mark, DateOnly? on, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotGiveResult(mark, on, today));
        (ResultMark, ResultOn, EndedOn, State) = (VietnameseText.Clean(mark), on, today, Steps[(State, DossierAct.GiveResult)]);
        foreach (var request in _requests) request.End(PaperRequestState.Settled, today);
    }

    /// <param name="act">To refuse, to give back, or that the applicant takes it back.</param>
    public IEnumerable<Refusal> WhyNotEnd(DossierAct act, string? reason)
    {
        foreach (var refusal in WhyNot(act)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongText) yield return new Refusal("dossier.reason");
    }

    /// <summary>Từ chối, or trả lại hồ sơ, with the reason the applicant is told; or rút hồ sơ, with the applicant's. No request waits any longer.</summary>
    public void End(DossierAct act, string? reason, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotEnd(act, reason));
        (EndWords, EndedOn, State) = (VietnameseText.Clean(reason), today, Steps[(State, act)]);
        foreach (var request in _requests) request.End(act is DossierAct.Withdraw ? PaperRequestState.Withdrawn : PaperRequestState.GivenBack, today);
    }

    private static IEnumerable<Refusal> WhyNotPapers(Procedure procedure, IReadOnlyCollection<string> papers, bool foreigner, DateOnly? agreedOn, DateOnly day)
    {
        if (papers.Any(p => procedure.Papers.All(known => known.Code != p))) yield return new Refusal("dossier.unknown-paper");
        if (procedure.Counted is ProcedureStart.FromDecision && !procedure.Missing(papers, foreigner).Any() && !(agreedOn >= day && agreedOn <= day.AddYears(1))) yield return new Refusal("dossier.agreed-on");
    }

    private void Take(IReadOnlyCollection<string> papers, DateOnly? agreedOn, WorkingCalendar calendar, DateTime at)
    {
        HandedIn = string.Join(',', Procedure.Papers.Select(p => p.Code).Where(papers.Contains));
        if (Missing.Count > 0) return;
        (State, CompleteAt, DueAt) = (DossierState.Accepted, at, Due(agreedOn, calendar, at));
    }

    private DateTime Due(DateOnly? agreedOn, WorkingCalendar calendar, DateTime at) => Procedure switch
    {
        { Counted: ProcedureStart.FromDecision } => OfficeTime.EndOf(agreedOn!.Value),
        { Length: { Unit: LengthUnit.Hours, Amount: var hours } } => at.AddHours(hours),
        var p => OfficeTime.EndOf(calendar.AddWorkingDays(OfficeTime.DayOf(at), p.Length.Amount)),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
