using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Law;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Registers;

/// <summary>Where a document that came in stands.</summary>
public enum IncomingState
{
    /// <summary>In the register; nobody was told to deal with it yet (chờ chuyển).</summary>
    Registered,

    /// <summary>Passed on to whoever deals with it (đang giải quyết).</summary>
    Assigned,

    /// <summary>Answered, or dealt with in another way (đã giải quyết).</summary>
    Settled,

    /// <summary>Entered by mistake; its number stays (hủy số).</summary>
    Voided,
}

/// <summary>What is done with a document that came in.</summary>
public enum IncomingAct
{
    Assign,
    Settle,
    Reopen,
    Void,
}

/// <summary>What the register says of a document that came in (Nghị định 30/2020/NĐ-CP Phụ lục IV).</summary>
/// <param name="Sender">Tác giả: the body or person it is from.</param>
/// <param name="Mark">Its own number and symbol; null for a paper without.</param>
/// <param name="Type">Tên loại, as it stands on the paper.</param>
public sealed record IncomingFacts(DateOnly? ArrivedOn, string? Sender, string? Mark, DateOnly? IssuedOn, string? Type, string? Subject)
{
    public Urgency Urgency { get; init; }

    public SecrecyMark SecrecyMark { get; init; }

    /// <summary>It tells of a child.</summary>
    public bool IsProtected { get; init; }

    public string? Note { get; init; }
}

/// <summary>To whom a document is passed on, with what and until when (Điều 23 khoản 2).</summary>
/// <param name="Unit">Null where one of those who run the ward deals with it.</param>
/// <param name="Person">The one person; null where it is the whole unit's.</param>
/// <param name="Opinion">Ý kiến chỉ đạo giải quyết.</param>
public sealed record Assignment(UnitId? Unit, AccountId? Person, string? Opinion, DateOnly? DueOn);

/// <summary>
/// A document that came in, from its number of arrival to the answer (Nghị định 30/2020/NĐ-CP Điều 20 to 24). It is never deleted: what was entered
/// by mistake is voided with a reason, and its number is not given again.
/// </summary>
public sealed class IncomingDocument : IGuardedRecord
{
    private const int Short = 300;
    private const int Long = 2000;

    private static readonly Dictionary<(IncomingState, IncomingAct), IncomingState> Steps = new()
    {
        [(IncomingState.Registered, IncomingAct.Assign)] = IncomingState.Assigned,
        [(IncomingState.Registered, IncomingAct.Settle)] = IncomingState.Settled,
        [(IncomingState.Registered, IncomingAct.Void)] = IncomingState.Voided,
        [(IncomingState.Assigned, IncomingAct.Assign)] = IncomingState.Assigned,
        [(IncomingState.Assigned, IncomingAct.Settle)] = IncomingState.Settled,
        [(IncomingState.Assigned, IncomingAct.Void)] = IncomingState.Voided,
        [(IncomingState.Settled, IncomingAct.Reopen)] = IncomingState.Assigned,
        [(IncomingState.Settled, IncomingAct.Void)] = IncomingState.Voided,
    };

    private IncomingDocument()
    {
    }

    /// <param name="number">Số đến of the year of arrival.</param>
    public IncomingDocument(IncomingDocumentId id, Viewer by, int number, IncomingFacts facts, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotRegister(facts, today));
        (Id, WardId, TakenBy, Number, Year) = (id, by.Ward, by.Account, number, facts.ArrivedOn!.Value.Year);
        Set(facts);
    }

    public static RecordKind Kind => RecordKind.IncomingDocument;

    /// <summary>The whole table of what may follow.</summary>
    public static IReadOnlyDictionary<(IncomingState State, IncomingAct Act), IncomingState> Table => Steps;

    public IncomingDocumentId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; }

    /// <summary>Unit that deals with it; null while nobody does, or where those who run the ward do.</summary>
    public UnitId? UnitId { get; private set; }

    public AccountId TakenBy { get; private set; }

    public int Year { get; private set; }

    public int Number { get; private set; }

    public DateOnly ArrivedOn { get; private set; }

    public string Sender { get; private set; } = "";

    public string? Mark { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string Type { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public Urgency Urgency { get; private set; }

    public SecrecyMark SecrecyMark { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The paper itself, scanned or as it was sent.</summary>
    public StoredFileId? FileId { get; private set; }

    /// <summary>The same document among those the plans rest on.</summary>
    public HigherDocumentId? HigherDocumentId { get; private set; }

    public IncomingState State { get; private set; }

    /// <summary>The one person who deals with it.</summary>
    public AccountId? HandlerId { get; private set; }

    public string? Opinion { get; private set; }

    /// <summary>Day it was passed on.</summary>
    public DateOnly? PassedOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    /// <summary>The document it was answered with.</summary>
    public OutgoingDocumentId? AnswerId { get; private set; }

    /// <summary>How it was dealt with where no document answers it.</summary>
    public string? SettledWords { get; private set; }

    public string? VoidWords { get; private set; }

    public DateOnly? VoidedOn { get; private set; }

    public int Version { get; private set; }

    /// <summary>Số đến as people write it: "12/2026".</summary>
    public string ArrivalMark => $"{Number}/{Year}";

    public bool IsOpen => State is IncomingState.Registered or IncomingState.Assigned;

    /// <summary>Last day for dealing with it: the day set, else the day it came where it is urgent (Điều 24 khoản 2: at once).</summary>
    public DateOnly? Limit => DueOn ?? (Urgency is Urgency.None ? null : ArrivedOn);

    /// <summary>Last day for passing it on: the next working day, an urgent one at once (Điều 23 khoản 1).</summary>
    public DateOnly PassOnBy(WorkingCalendar calendar) =>
        Urgency is Urgency.None ? LegalLimits.On("incoming.pass-on", ArrivedOn).After(ArrivedOn, calendar) : ArrivedOn;

    public bool IsLate(DateOnly today) => IsOpen && Limit < today;

    /// <summary>"Công văn số 12/SYT-NVY ngày 03/02/2026".</summary>
    public string Citation => string.Join(' ', new[] { Type, Mark is null ? null : $"số {Mark}", IssuedOn is { } day ? $"ngày {day:dd'/'MM'/'yyyy}" : null }.Where(p => !string.IsNullOrEmpty(p)));

    public static IEnumerable<Refusal> WhyNotRegister(IncomingFacts facts, DateOnly today)
    {
        if (facts.ArrivedOn is null || facts.ArrivedOn > today || facts.ArrivedOn < new DateOnly(today.Year - 1, 1, 1)) yield return new Refusal("incoming.arrived-on");
        if (string.IsNullOrWhiteSpace(facts.Sender) || facts.Sender.Length > Short) yield return new Refusal("incoming.sender");
        if (facts.Mark?.Length > 100) yield return new Refusal("incoming.mark");
        if (facts.IssuedOn > facts.ArrivedOn) yield return new Refusal("incoming.issued-on");
        if (string.IsNullOrWhiteSpace(facts.Type) || facts.Type.Length > 100) yield return new Refusal("incoming.type");
        if (string.IsNullOrWhiteSpace(facts.Subject) || facts.Subject.Length > Long) yield return new Refusal("incoming.subject");
        if (facts.Note?.Length > Long) yield return new Refusal("incoming.note");
    }

    /// <summary>Why an act does not follow where the document stands.</summary>
    public IEnumerable<Refusal> WhyNot(IncomingAct act)
    {
        if (!Steps.ContainsKey((State, act))) yield return new Refusal("incoming.not-now");
    }

    public IEnumerable<Refusal> WhyNotCorrect(IncomingFacts facts, DateOnly today)
    {
        if (State is IncomingState.Voided) yield return new Refusal("incoming.not-now");
        foreach (var refusal in WhyNotRegister(facts, today)) yield return refusal;
        if (facts.ArrivedOn is { } day && day.Year != Year) yield return new Refusal("incoming.other-year");
    }

    /// <summary>Puts right what was entered; the number stays, so the year does.</summary>
    public void Correct(IncomingFacts facts, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(facts, today));
        Set(facts);
    }

    /// <summary>Why no file is kept with it: of a state secret nothing is kept here.</summary>
    public static IEnumerable<Refusal> WhyNotAttach(SecrecyMark mark)
    {
        if (mark is not SecrecyMark.None) yield return new Refusal("incoming.secret-file");
    }

    public void Attach(StoredFileId file)
    {
        RefusedException.ThrowIfAny(WhyNotAttach(SecrecyMark));
        FileId = file;
    }

    public IEnumerable<Refusal> WhyNotAssign(Assignment to)
    {
        foreach (var refusal in WhyNot(IncomingAct.Assign)) yield return refusal;
        if (to.Unit is null && to.Person is null) yield return new Refusal("incoming.handler");
        if (to.DueOn < ArrivedOn || to.DueOn > ArrivedOn.AddYears(2)) yield return new Refusal("incoming.due-on");
        if (to.Opinion?.Length > Long) yield return new Refusal("incoming.opinion");
    }

    /// <summary>Chuyển giao: who deals with it, until when. Once more, it passes to somebody else.</summary>
    public void Assign(Assignment to, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotAssign(to));
        (UnitId, HandlerId, Opinion, DueOn) = (to.Unit, to.Person, Clean(to.Opinion), to.DueOn);
        (PassedOn, State) = (today, Steps[(State, IncomingAct.Assign)]);
    }

    /// <param name="answer">The document that answers it, of the same ward.</param>
    /// <param name="words">How it was dealt with; wanted where nothing answers it.</param>
    public IEnumerable<Refusal> WhyNotSettle(OutgoingDocument? answer, string? words)
    {
        foreach (var refusal in WhyNot(IncomingAct.Settle)) yield return refusal;
        if (answer is null && string.IsNullOrWhiteSpace(words) || words?.Length > Long) yield return new Refusal("incoming.settled-words");
        if (answer is { IsVoided: true } || answer is not null && answer.WardId != WardId) yield return new Refusal("incoming.answer");
    }

    /// <summary>Đã giải quyết: answered by a document, or in the words of whoever dealt with it.</summary>
    public void Settle(OutgoingDocument? answer, string? words, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotSettle(answer, words));
        (AnswerId, SettledWords, SettledOn, State) = (answer?.Id, Clean(words), today, Steps[(State, IncomingAct.Settle)]);
    }

    /// <summary>It was not dealt with after all.</summary>
    public void Reopen()
    {
        RefusedException.ThrowIfAny(WhyNot(IncomingAct.Reopen));
        (AnswerId, SettledWords, SettledOn, State) = (null, null, null, Steps[(State, IncomingAct.Reopen)]);
    }

    public IEnumerable<Refusal> WhyNotVoid(string? reason)
    {
        foreach (var refusal in WhyNot(IncomingAct.Void)) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Long) yield return new Refusal("register.void-reason");
    }

    /// <summary>Hủy số: the entry stays, its number is given to nothing else.</summary>
    public void Void(string? reason, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotVoid(reason));
        (VoidWords, VoidedOn, State) = (VietnameseText.Clean(reason), today, Steps[(State, IncomingAct.Void)]);
    }

    /// <summary>It is one of the documents the plans rest on.</summary>
    public void IsThe(HigherDocumentId document) => HigherDocumentId = document;

    private void Set(IncomingFacts facts)
    {
        (ArrivedOn, Sender, Mark, IssuedOn) = (facts.ArrivedOn!.Value, VietnameseText.Clean(facts.Sender), Clean(facts.Mark), facts.IssuedOn);
        (Type, Subject, Note) = (VietnameseText.Clean(facts.Type), VietnameseText.Clean(facts.Subject), Clean(facts.Note));
        (Urgency, SecrecyMark, Secrecy) = (facts.Urgency, facts.SecrecyMark, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}
