using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;

namespace MangNon.Domain.Registers;

/// <summary>A number as people write it: "61", "05/BC-UBND".</summary>
/// <param name="Symbol">Null where only the number was written.</param>
public readonly partial record struct WrittenNumber(int Number, string? Symbol)
{
    /// <summary>Null where the text is no number of a document.</summary>
    public static WrittenNumber? Read(string? text)
    {
        if (Form().Match(text ?? "") is not { Success: true } m || !int.TryParse(m.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        return new WrittenNumber(number, m.Groups[2].Success ? m.Groups[2].Value : null);
    }

    // Between number and symbol a stroke, between the groups of the symbol a hyphen, no spaces (Phụ lục I, Phần I.II.3); what is typed with spaces is meant so too.
    [GeneratedRegex(@"^\s*([0-9]{1,6})(?:\s*/\s*(\p{L}[\p{L}\p{Nd}\-&.]{0,39}))?\s*$")]
    private static partial Regex Form();
}

/// <summary>What the register says of a document that went out (Nghị định 30/2020/NĐ-CP Phụ lục IV).</summary>
/// <param name="Kind">Code of <see cref="RegisterLaw.Kinds"/>.</param>
/// <param name="Symbol">Ký hiệu; null for the usual one of the kind.</param>
/// <param name="Recipients">Nơi nhận.</param>
public sealed record OutgoingFacts(string? Kind, string? Symbol, DateOnly? IssuedOn, string? Subject, string? Signer, string? Recipients)
{
    /// <summary>Unit that drafted it and keeps a copy; null for those who run the ward.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Số lượng bản; null where nobody counted.</summary>
    public int? Copies { get; init; }

    public Urgency Urgency { get; init; }

    public SecrecyMark SecrecyMark { get; init; }

    /// <summary>It tells of a child.</summary>
    public bool IsProtected { get; init; }

    public string? Note { get; init; }
}

/// <summary>
/// A document that went out, with its number (Nghị định 30/2020/NĐ-CP Điều 14 to 19). Number and symbol are given once in a year; what was
/// entered by mistake is voided with a reason, and its number is not given again.
/// </summary>
public sealed class OutgoingDocument : IGuardedRecord
{
    private const int Long = 2000;

    private OutgoingDocument()
    {
    }

    /// <param name="number">With the row of numbers it is counted in, see <see cref="NumberingChoice.SeriesOf"/>.</param>
    public OutgoingDocument(OutgoingDocumentId id, Viewer by, (string Series, int Number) number, OutgoingFacts facts, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotRegister(facts, today));
        (Id, WardId, EnteredBy) = (id, by.Ward, by.Account);
        (Series, Number, Year, KindCode, SecrecyMark) = (number.Series, number.Number, facts.IssuedOn!.Value.Year, facts.Kind!, facts.SecrecyMark);
        Set(facts);
    }

    public static RecordKind Kind => RecordKind.OutgoingDocument;

    public OutgoingDocumentId Id { get; private set; }

    public WardId WardId { get; private set; }

    public SecrecyLevel Secrecy { get; private set; }

    /// <summary>Unit that drafted it and keeps a copy; null for those who run the ward.</summary>
    public UnitId? UnitId { get; private set; }

    public AccountId EnteredBy { get; private set; }

    public int Year { get; private set; }

    public string Series { get; private set; } = "";

    public int Number { get; private set; }

    public string KindCode { get; private set; } = "";

    public string Symbol { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    public string Subject { get; private set; } = "";

    public string Signer { get; private set; } = "";

    public string Recipients { get; private set; } = "";

    public int? Copies { get; private set; }

    public Urgency Urgency { get; private set; }

    public SecrecyMark SecrecyMark { get; private set; }

    public string? Note { get; private set; }

    public StoredFileId? FileId { get; private set; }

    /// <summary>The plan it is, or belongs to.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>The ward's report it is.</summary>
    public ReportId? ReportId { get; init; }

    /// <summary>The case it belongs to.</summary>
    public ProtectionCaseId? CaseId { get; init; }

    public string? VoidWords { get; private set; }

    public DateOnly? VoidedOn { get; private set; }

    public int Version { get; private set; }

    public bool IsVoided => VoidedOn is not null;

    /// <summary>Below ten with a nought in front (Phụ lục I, Phần I.II.3): "05/BC-UBND".</summary>
    public string Mark => MarkOf(Number, Symbol);

    public DocumentKind DocumentKind => RegisterLaw.Find(KindCode) ?? new DocumentKind(KindCode, KindCode, KindCode);

    /// <summary>"Báo cáo số 05/BC-UBND ngày 03/02/2026".</summary>
    public string Citation => $"{DocumentKind.Vi} số {Mark} ngày {IssuedOn:dd'/'MM'/'yyyy}";

    public static string MarkOf(int number, string symbol) => $"{number.ToString("00", CultureInfo.InvariantCulture)}/{symbol}";

    public static IEnumerable<Refusal> WhyNotRegister(OutgoingFacts facts, DateOnly today)
    {
        if (RegisterLaw.Find(facts.Kind) is null) yield return new Refusal("outgoing.kind");
        if (facts.Symbol?.Length > 40 || facts.Symbol?.Contains('/', StringComparison.Ordinal) is true) yield return new Refusal("outgoing.symbol");
        if (facts.IssuedOn is null || facts.IssuedOn > today || facts.IssuedOn < new DateOnly(today.Year - 1, 1, 1)) yield return new Refusal("outgoing.issued-on");
        if (string.IsNullOrWhiteSpace(facts.Subject) || facts.Subject.Length > Long) yield return new Refusal("outgoing.subject");
        if (string.IsNullOrWhiteSpace(facts.Signer) || facts.Signer.Length > 300) yield return new Refusal("outgoing.signer");
        if (facts.Recipients?.Length > Long || facts.Note?.Length > Long) yield return new Refusal("outgoing.too-long");
        if (facts.Copies is < 1 or > 9999) yield return new Refusal("outgoing.copies");
    }

    public IEnumerable<Refusal> WhyNotCorrect(OutgoingFacts facts, DateOnly today)
    {
        if (IsVoided) yield return new Refusal("outgoing.voided");
        foreach (var refusal in WhyNotRegister(facts, today)) yield return refusal;
        if (facts.IssuedOn is { } day && day.Year != Year || facts.Kind != KindCode || facts.SecrecyMark != SecrecyMark) yield return new Refusal("outgoing.other-number");
    }

    /// <summary>Puts right what was entered. Year, kind and mark of secrecy decide the number, so they stay: void it and enter it anew.</summary>
    public void Correct(OutgoingFacts facts, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotCorrect(facts, today));
        Set(facts);
    }

    public void Attach(StoredFileId file)
    {
        RefusedException.ThrowIfAny(IncomingDocument.WhyNotAttach(SecrecyMark));
        FileId = file;
    }

    public IEnumerable<Refusal> WhyNotVoid(string? reason)
    {
        if (IsVoided) yield return new Refusal("outgoing.voided");
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Long) yield return new Refusal("register.void-reason");
    }

    /// <summary>Hủy số: the entry stays, its number is given to nothing else.</summary>
    public void Void(string? reason, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotVoid(reason));
        (VoidWords, VoidedOn) = (VietnameseText.Clean(reason), today);
    }

    private void Set(OutgoingFacts facts)
    {
        (Symbol, IssuedOn) = (Clean(facts.Symbol) ?? DocumentKind.Symbol, facts.IssuedOn!.Value);
        (Subject, Signer, Recipients, Note) = (VietnameseText.Clean(facts.Subject), VietnameseText.Clean(facts.Signer), VietnameseText.Clean(facts.Recipients), Clean(facts.Note));
        (UnitId, Copies, Urgency, Secrecy) = (facts.Unit, facts.Copies, facts.Urgency, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietnameseText.Clean(text);
}

/// <summary>
/// How the ward numbers what goes out, from a year on: one row of numbers for all, or one for each kind. The head of the body lays it
/// down (Nghị định 30/2020/NĐ-CP Điều 15 khoản 1 điểm c).
/// </summary>
public sealed class NumberingChoice : IRootRecord
{
    private NumberingChoice()
    {
    }

    public NumberingChoice(NumberingChoiceId id, Viewer by, int fromYear, bool byKind) =>
        (Id, WardId, By, FromYear, ByKind) = (id, by.Ward, by.Account, fromYear, byKind);

    public NumberingChoiceId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>First year it holds for.</summary>
    public int FromYear { get; private set; }

    public bool ByKind { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether each kind has its own numbers in a year. Where nobody chose, it has: so a number that was given on paper is never refused.</summary>
    public static bool IsByKind(IEnumerable<NumberingChoice> choices, int year) =>
        choices.Where(c => c.FromYear <= year).MaxBy(c => c.FromYear)?.ByKind ?? true;

    /// <summary>The row of numbers a document is counted in. What is secret has its own (Điều 15 khoản 2).</summary>
    public static string SeriesOf(bool byKind, string kind, SecrecyMark mark) => (mark is SecrecyMark.None ? "" : "M ") + (byKind ? kind : "");

    /// <param name="lastYear">Last year in which a number was given; null for none.</param>
    public static IEnumerable<Refusal> WhyNotChoose(Viewer me, int? fromYear, int? lastYear, DateOnly today)
    {
        if (me.Role is not Role.Leader) yield return new Refusal("numbering.leader");
        if (fromYear is null || fromYear < today.Year || fromYear > today.Year + 1) yield return new Refusal("numbering.year");
        else if (fromYear <= lastYear) yield return new Refusal("numbering.begun");
    }

    /// <summary>Says it anew for a year in which no number was given yet.</summary>
    public void Choose(bool byKind, AccountId by) => (ByKind, By) = (byKind, by);
}
