using MangNon.Domain.Access;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>A report of a round: a unit's to the ward, or the ward's to the level above.</summary>
public abstract class Report : IRootRecord
{
    private protected Report()
    {
    }

    private protected Report(ReportId id, WardId ward, ReportRoundId round, DateTime at)
    {
        Id = id;
        WardId = ward;
        RoundId = round;
        StartedAt = at;
    }

    public ReportId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ReportRoundId RoundId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Trích yếu.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Number of its last frozen version; 0 while there is none.</summary>
    public int LastVersion { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its words can still be changed.</summary>
    public abstract bool IsEditable { get; }

    /// <summary>It has a frozen version, and the next one is being written.</summary>
    public bool IsReopened => IsEditable && LastVersion > 0;

    /// <summary>Notes that a version was frozen.</summary>
    /// <exception cref="InvalidOperationException">It is not the next one of this report.</exception>
    public void Keep(ReportVersion version)
    {
        if (version.ReportId != Id || version.Number != LastVersion + 1) throw new InvalidOperationException("That is not the next version of this report.");
        LastVersion = version.Number;
    }

    public void Name(string subject) => Subject = VietnameseText.Clean(subject);
}

/// <summary>Where a unit's report stands.</summary>
public enum UnitReportStatus
{
    Draft,
    Submitted,
    Accepted,
    Returned,
}

/// <summary>A unit's report to the ward (báo cáo của đơn vị).</summary>
public sealed class UnitReport : Report
{
    private UnitReport()
    {
    }

    public UnitReport(ReportId id, WardId ward, ReportRoundId round, UnitId unit, DateTime at)
        : base(id, ward, round, at) => UnitId = unit;

    public UnitId UnitId { get; private set; }

    public UnitReportStatus Status { get; private set; }

    /// <summary>When it was last submitted (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>What the officer asked for when it was returned.</summary>
    public string? ReturnReason { get; private set; }

    public override bool IsEditable => Status is UnitReportStatus.Draft or UnitReportStatus.Returned;

    /// <param name="paragraphs">All paragraphs of the report.</param>
    public IEnumerable<Refusal> WhyNotSubmit(IReadOnlyCollection<ReportParagraph> paragraphs)
    {
        if (!IsEditable) yield return new Refusal("report.already-submitted");
        if (paragraphs.All(p => p.Text.Length == 0)) yield return new Refusal("report.empty");
    }

    public void Submit(IReadOnlyCollection<ReportParagraph> paragraphs, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotSubmit(paragraphs));
        Status = UnitReportStatus.Submitted;
        SubmittedAt = at;
        ReturnReason = null;
    }

    /// <summary>Why the unit cannot take it back any more: the ward accepted or returned it already.</summary>
    public IEnumerable<Refusal> WhyNotWithdraw()
    {
        if (Status is not UnitReportStatus.Submitted) yield return new Refusal("report.judged-already");
    }

    /// <summary>The unit takes back what it sent (rút lại) before the ward took it in: it is a draft again, the version that was sent stays kept.</summary>
    public void Withdraw()
    {
        RefusedException.ThrowIfAny(WhyNotWithdraw());
        (Status, SubmittedAt) = (UnitReportStatus.Draft, null);
    }

    public IEnumerable<Refusal> WhyNotJudge()
    {
        if (Status is not UnitReportStatus.Submitted) yield return new Refusal("report.not-submitted");
    }

    public void Accept()
    {
        RefusedException.ThrowIfAny(WhyNotJudge());
        Status = UnitReportStatus.Accepted;
    }

    public void Return(string? reason)
    {
        RefusedException.ThrowIfAny(WhyNotReturn(reason));
        Status = UnitReportStatus.Returned;
        ReturnReason = VietnameseText.Clean(reason);
    }

    public IEnumerable<Refusal> WhyNotReturn(string? reason)
    {
        foreach (var refusal in WhyNotJudge()) yield return refusal;
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("report.reason-missing");
    }

    public IEnumerable<Refusal> WhyNotUnlock(string? reason) => ReportUnlock.WhyNot(Status is UnitReportStatus.Accepted, reason);

    /// <summary>The ward opens a report it had accepted; the unit sees why and writes the next version.</summary>
    public ReportUnlock Unlock(Opening opening)
    {
        RefusedException.ThrowIfAny(WhyNotUnlock(opening.Reason));
        Status = UnitReportStatus.Returned;
        ReturnReason = VietnameseText.Clean(opening.Reason);
        return ReportUnlock.Of(this, opening);
    }
}

/// <summary>Where the ward's report stands.</summary>
public enum WardReportStatus
{
    Draft,

    /// <summary>A leader approved it; its words are locked.</summary>
    Approved,

    /// <summary>It left the ward, with number, date and signed copy.</summary>
    Sent,
}

/// <summary>The ward's report to the level above (báo cáo tổng hợp).</summary>
public sealed class WardReport : Report
{
    private WardReport()
    {
    }

    public WardReport(ReportId id, WardId ward, ReportRoundId round, DateTime at)
        : base(id, ward, round, at)
    {
    }

    public WardReportStatus Status { get; private set; }

    public AccountId? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Số, ký hiệu given when it was issued.</summary>
    public string? Number { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public StoredFileId? SignedCopy { get; private set; }

    public override bool IsEditable => Status is WardReportStatus.Draft;

    /// <param name="paragraphs">All paragraphs of the report.</param>
    public IEnumerable<Refusal> WhyNotApprove(IReadOnlyCollection<ReportParagraph> paragraphs)
    {
        if (!IsEditable) yield return new Refusal("report.already-approved");
        if (paragraphs.All(p => p.Text.Length == 0)) yield return new Refusal("report.empty");
        if (paragraphs.Any(p => p.NeedsPerson)) yield return new Refusal("report.passage-needs-person");
    }

    /// <summary>A leader approves the words; they are locked.</summary>
    public void Approve(IReadOnlyCollection<ReportParagraph> paragraphs, AccountId by, DateTime at)
    {
        RefusedException.ThrowIfAny(WhyNotApprove(paragraphs));
        Status = WardReportStatus.Approved;
        ApprovedBy = by;
        ApprovedAt = at;
    }

    public IEnumerable<Refusal> WhyNotSend(string? number, DateOnly? on, DateOnly today)
    {
        if (Status is not WardReportStatus.Approved) yield return new Refusal("report.not-approved");
        if (string.IsNullOrWhiteSpace(number)) yield return new Refusal("report.number-missing");
        if (on is null) yield return new Refusal("report.date-missing");
        if (on > today) yield return new Refusal("report.date-in-future");
    }

    /// <summary>What stands behind the number (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.II.3).</summary>
    public const string Symbol = "BC-UBND";

    /// <summary>"61" is "61/BC-UBND", and "5" is "05/BC-UBND", as the paper has it.</summary>
    public static string WithSymbol(string number) => number.All(char.IsAsciiDigit) ? $"{number.PadLeft(2, '0')}/{Symbol}" : number;

    /// <summary>Records that it was issued under a number and sent (Nghị định 30/2020/NĐ-CP Điều 15, 18).</summary>
    public void MarkSent(string? number, DateOnly? on, StoredFileId? signedCopy, DateOnly today)
    {
        RefusedException.ThrowIfAny(WhyNotSend(number, on, today));
        Status = WardReportStatus.Sent;
        Number = WithSymbol(VietnameseText.Clean(number));
        SentOn = on;
        SignedCopy = signedCopy;
    }

    public IEnumerable<Refusal> WhyNotUnlock(string? reason) => ReportUnlock.WhyNot(!IsEditable, reason);

    /// <summary>Opens it for its next version. Approval, number and signed copy belong to the version before, and stay with its sending.</summary>
    public ReportUnlock Unlock(Opening opening)
    {
        RefusedException.ThrowIfAny(WhyNotUnlock(opening.Reason));
        Status = WardReportStatus.Draft;
        (ApprovedBy, ApprovedAt, Number, SentOn, SignedCopy) = (null, null, null, null, null);
        return ReportUnlock.Of(this, opening);
    }
}

/// <summary>A paragraph of a report. It is edited alone, so that two people can work on one report.</summary>
public sealed class ReportParagraph : IRootRecord
{
    private readonly List<ParagraphOrigin> _sources = [];

    private ReportParagraph()
    {
    }

    public ReportParagraph(ParagraphId id, WardId ward, ReportId report, ReportSection section, string? clausePath, int order, string text, bool needsPerson)
    {
        Id = id;
        WardId = ward;
        ReportId = report;
        Section = section;
        ClausePath = clausePath;
        Order = order;
        Text = VietnameseText.Clean(text);
        NeedsPerson = needsPerson;
    }

    public ParagraphId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ReportId ReportId { get; private set; }

    public ReportSection Section { get; private set; }

    /// <summary>Clause of the plan it answers; null outside the results.</summary>
    public string? ClausePath { get; private set; }

    public int Order { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The rules could not write it; a person must.</summary>
    public bool NeedsPerson { get; private set; }

    /// <summary>
    /// Normal, or protected where it tells of a child: then it is read by those who answer for it alone, and stays out of the ward's
    /// report and of what leaves the ward (Nghị định 56/2017/NĐ-CP Điều 24 khoản 3).
    /// </summary>
    public SecrecyLevel Secrecy { get; private set; }

    public AccountId? EditedBy { get; private set; }

    /// <summary>When a person last changed it (UTC); null while it stands as compiled.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>What the rules had written before a person changed it; null while nobody did, and for a paragraph a person added, which begins empty.</summary>
    public string? Composed { get; private set; }

    /// <summary>What the rules would write here now, where their material has changed since; null where it has not.</summary>
    public string? Newer { get; private set; }

    /// <summary>A person's words stand where the rules had written something.</summary>
    public bool IsFromRules => Composed is not null;

    public IReadOnlyList<ParagraphOrigin> Sources => _sources;

    public int Version { get; private set; }

    public void AddSource(ParagraphSource source)
    {
        if (_sources.All(s => s.SourceId != source.Id)) _sources.Add(new ParagraphOrigin(Id, source.Kind, source.Id));
    }

    /// <summary>Gives it another place after a part was composed anew.</summary>
    public void Move(int order) => Order = order;

    /// <summary>The rules wrote anew what a person had changed: their words stay, and where the material has changed they are told.</summary>
    /// <returns>True where there is something new to tell.</returns>
    public bool Compare(string composed)
    {
        var before = Newer;
        Newer = composed == Composed ? null : composed;
        return Newer is not null && Newer != before;
    }

    /// <summary>A person writes it; from then on nothing changes it behind their back.</summary>
    /// <param name="isProtected">Whether it tells of a child.</param>
    public void Edit(string? text, bool isProtected, AccountId by, DateTime at)
    {
        if (EditedAt is null && Text.Length > 0) Composed = Text;
        (Composed, Newer) = (Newer ?? Composed, null);
        Secrecy = isProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal;
        Text = VietnameseText.Clean(text);
        NeedsPerson = false;
        EditedBy = by;
        EditedAt = at;
    }
}

/// <summary>A source of a paragraph, kept with it.</summary>
public sealed record ParagraphOrigin(ParagraphId ParagraphId, ParagraphSourceKind Kind, Guid SourceId);

/// <summary>A heading of a report as it was composed.</summary>
public sealed record HeadingLine(Guid Id, ReportId ReportId, int Order, int Level, string Marker, string Text, ReportSection Section, string? ClausePath);

/// <summary>A number of a report, frozen with it.</summary>
/// <param name="Total">Null for a share or an average.</param>
public sealed record FigureLine(Guid Id, ReportId ReportId, int Order, string Label, string Unit, decimal? Total)
{
    private readonly List<FigureShare> _shares = [];

    /// <summary>What each unit adds.</summary>
    public IReadOnlyList<FigureShare> Shares => _shares;

    public void AddShare(FigureShare share) => _shares.Add(share);
}

/// <summary>What one unit adds to a number of a report.</summary>
/// <param name="SourceId">The entry it was told with, the latest where there are several.</param>
public sealed record FigureShare(Guid Id, string UnitName, decimal Value, Guid? SourceId);
