using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Reports;

/// <summary>
/// A version of a ward's report that came as a signed file from another installation. It belongs to the body that took it in, which
/// answers it as it answers what is sent within the installation. Taking it in is the receipt: somebody chose the file and said so.
/// </summary>
public sealed class ReceivedReport : IRootRecord
{
    private ReceivedReport()
    {
    }

    /// <param name="key">By which it is signed; its body takes it in.</param>
    /// <param name="by">Who takes it in, and when.</param>
    public ReceivedReport(ReceivedReportId id, PartnerKey key, ReportPackage package, Acknowledgement by)
    {
        RefusedException.ThrowIfAny(WhyNotReceive(by));
        var frozen = FrozenReport.TryRead(package.Content) ?? throw new InvalidOperationException("The content of this package cannot be read.");
        (Id, WardId, KeyId) = (id, key.WardId, key.Id);
        (FromCode, FromName) = (key.Code, key.Name);
        (SourceReport, Number, SourceVersion, Code) = (frozen.Report, frozen.Number, package.Version, VersionCode.Of(package.Version));
        (Content, Digest, FilledSections) = (package.Content, package.Digest, frozen.FilledSections);
        (PeriodKind, PeriodFrom, PeriodTo, DueOn) = (frozen.Period.Kind, frozen.Period.From, frozen.Period.To, package.Paper.DueOn);
        (PaperNumber, SentOn, SentBy) = (VietnameseText.Clean(package.Paper.Number), package.Paper.Day, VietnameseText.Clean(package.Paper.SentBy));
        (State, ReceivedBy, ReceivedAt, AnsweredBy) = (SendingState.Received, by.By, by.At, by.By);
    }

    public ReceivedReportId Id { get; private set; }

    /// <summary>The body that took it in.</summary>
    public WardId WardId { get; private set; }

    public PartnerKeyId KeyId { get; private set; }

    /// <summary>Code of the ward it came from.</summary>
    public string FromCode { get; private set; } = "";

    public string FromName { get; private set; } = "";

    /// <summary>Identifier of the report in the other installation; the same for all its versions.</summary>
    public Guid SourceReport { get; private set; }

    /// <summary>Counts the versions of the report from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Identifier of the version in the other installation.</summary>
    public Guid SourceVersion { get; private set; }

    /// <summary>By which paper names the version.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What <see cref="FrozenReport.Write"/> wrote there.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of the content.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>See <see cref="FrozenReport.FilledSections"/>.</summary>
    public int FilledSections { get; private set; }

    public ReportPeriodKind PeriodKind { get; private set; }

    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodTo { get; private set; }

    /// <summary>Last day in time, as the ward's plan has it.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Số, ký hiệu of the paper.</summary>
    public string PaperNumber { get; private set; } = "";

    /// <summary>Day of the paper.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>Name of who noted the sending there.</summary>
    public string SentBy { get; private set; } = "";

    public SendingState State { get; private set; }

    public AccountId ReceivedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>When it was accepted or returned (UTC).</summary>
    public DateTime? JudgedAt { get; private set; }

    public AccountId AnsweredBy { get; private set; }

    public string? ReturnReason { get; private set; }

    public int Version { get; private set; }

    public ReportPeriod Period => new(PeriodKind, PeriodFrom, PeriodTo);

    public bool IsIntact => FrozenReport.DigestOf(Content) == Digest;

    /// <summary>The content as data.</summary>
    /// <exception cref="InvalidOperationException">It is not what came.</exception>
    public FrozenReport Read() => FrozenReport.TryRead(Content) ?? throw new InvalidOperationException("The content of this report cannot be read.");

    /// <summary>The same version with another content: somebody signed two different things under one number.</summary>
    public static IEnumerable<Refusal> WhyNotBeside(ReceivedReport? known, ReportPackage package)
    {
        if (known is not null && (known.Digest != package.Digest || known.SourceVersion != package.Version)) yield return new Refusal("exchange.other-content");
    }

    public bool May(SendingStep step) => ReportSending.May(State, step);

    public IEnumerable<Refusal> WhyNot(SendingStep step, string? reason) => ReportSending.WhyNot(State, step, reason);

    /// <summary>Accepts it or sends it back.</summary>
    public void Answer(Acknowledgement answer)
    {
        RefusedException.ThrowIfAny(WhyNot(answer.Step, answer.Reason));
        State = ReportSending.After(State, answer.Step);
        (JudgedAt, AnsweredBy) = (answer.At, answer.By);
        ReturnReason = State is SendingState.Returned ? VietnameseText.Clean(answer.Reason) : null;
    }

    /// <summary>What the ward gets back.</summary>
    /// <param name="from">The body that took it in.</param>
    public ReportReceipt Receipt(PackageParty from) => new(
        ReportReceipt.KindName, ReportReceipt.CurrentFormat, from, new PackageParty(FromCode, FromName), SourceVersion, Digest, State, ReceivedAt, JudgedAt, ReturnReason);

    private static IEnumerable<Refusal> WhyNotReceive(Acknowledgement by)
    {
        if (by.Step is not SendingStep.Receive) yield return new Refusal("sending.not-now");
    }
}

/// <summary>The file itself, kept as it came: its signature can be checked at any time.</summary>
/// <param name="Text">Both lines in UTF-8.</param>
public sealed record ReceivedFile(ReceivedReportId ReceivedId, WardId WardId, string Text);
