using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;

namespace MangNon.Domain.Reports;

/// <summary>Where a version stands that was sent to the level above.</summary>
public enum SendingState
{
    /// <summary>It left the ward; nobody above has said a word.</summary>
    Sent,

    /// <summary>The level above says it has it.</summary>
    Received,

    /// <summary>It wants another version.</summary>
    Returned,

    /// <summary>It is in order.</summary>
    Accepted,
}

/// <summary>What the level above does with a version.</summary>
public enum SendingStep
{
    Receive,
    Return,
    Accept,
}

/// <summary>What the paper that went out bears (Nghị định 30/2020/NĐ-CP Điều 15, 18).</summary>
/// <param name="Number">Số, ký hiệu.</param>
/// <param name="On">Day of the paper.</param>
public sealed record IssuedPaper(string Number, DateOnly On, StoredFileId? SignedCopy);

/// <summary>Who acknowledges, and when.</summary>
/// <param name="At">UTC.</param>
public sealed record Acknowledgement(SendingStep Step, AccountId By, DateTime At, string? Reason);

/// <summary>A frozen version on its way to the level above, with what that level answers. It belongs to the ward that sent it.</summary>
public sealed class ReportSending : IRootRecord
{
    // What is not listed is refused. Opening a version is no receipt: somebody says so, or nobody has.
    private static readonly Dictionary<(SendingState, SendingStep), SendingState> Steps = new()
    {
        [(SendingState.Sent, SendingStep.Receive)] = SendingState.Received,
        [(SendingState.Sent, SendingStep.Return)] = SendingState.Returned,
        [(SendingState.Received, SendingStep.Return)] = SendingState.Returned,
        [(SendingState.Received, SendingStep.Accept)] = SendingState.Accepted,
    };

    private ReportSending()
    {
    }

    /// <param name="to">The body above in this installation; null where there is none, and the paper alone goes.</param>
    public ReportSending(ReportSendingId id, ReportVersion version, ReportRoundId round, WardId? to)
    {
        (Id, WardId, ReportId, VersionId, RoundId, To) = (id, version.WardId, version.ReportId, version.Id, round, to);
    }

    public ReportSendingId Id { get; private set; }

    public WardId WardId { get; private set; }

    public ReportId ReportId { get; private set; }

    public ReportVersionId VersionId { get; private set; }

    public ReportRoundId RoundId { get; private set; }

    public WardId? To { get; private set; }

    public SendingState State { get; private set; }

    /// <summary>Số, ký hiệu of the paper.</summary>
    public string Number { get; private set; } = "";

    public DateOnly SentOn { get; private set; }

    public StoredFileId? SignedCopy { get; private set; }

    public AccountId SentBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SentAt { get; private set; }

    /// <summary>When the level above said it had it (UTC).</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>When it accepted or returned it (UTC).</summary>
    public DateTime? JudgedAt { get; private set; }

    /// <summary>Account of the level above that took the last step; null for a receipt that came as a file.</summary>
    public AccountId? AnsweredBy { get; private set; }

    public string? ReturnReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>All steps there are, for the table.</summary>
    public static IEnumerable<(SendingState From, SendingStep Step, SendingState To)> Table => Steps.Select(s => (s.Key.Item1, s.Key.Item2, s.Value));

    /// <summary>Writes down what went out, when and by whom.</summary>
    public ReportSending Issued(IssuedPaper paper, AccountId by, DateTime at)
    {
        (Number, SentOn, SignedCopy) = (paper.Number, paper.On, paper.SignedCopy);
        (SentBy, SentAt) = (by, at);
        return this;
    }

    public bool May(SendingStep step) => May(State, step);

    public IEnumerable<Refusal> WhyNot(SendingStep step, string? reason) => WhyNot(State, step, reason);

    internal static bool May(SendingState from, SendingStep step) => Steps.ContainsKey((from, step));

    internal static SendingState After(SendingState from, SendingStep step) => Steps[(from, step)];

    internal static IEnumerable<Refusal> WhyNot(SendingState from, SendingStep step, string? reason)
    {
        if (!May(from, step)) yield return new Refusal("sending.not-now");
        if (step is SendingStep.Return && string.IsNullOrWhiteSpace(reason)) yield return new Refusal("sending.reason-missing");
    }

    /// <summary>The level above answers.</summary>
    public void Answer(Acknowledgement answer)
    {
        RefusedException.ThrowIfAny(WhyNot(answer.Step, answer.Reason));
        State = Steps[(State, answer.Step)];
        ReceivedAt ??= answer.At;
        if (State is not SendingState.Received) JudgedAt = answer.At;
        ReturnReason = State is SendingState.Returned ? VietnameseText.Clean(answer.Reason) : null;
        AnsweredBy = answer.By;
    }

    /// <summary>What a receipt that came as a file says beside what is known. Its signature was checked before.</summary>
    public ReceiptOutcome Judge(ReportReceipt receipt) => receipt.State switch
    {
        var state when state == State => ReceiptOutcome.Known,
        var state when RankOf(state) < RankOf(State) => ReceiptOutcome.Older,
        var state when RankOf(state) == RankOf(State) => ReceiptOutcome.Contradicts,
        _ => ReceiptOutcome.News,
    };

    /// <summary>Takes over what a receipt says that is news.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public void Take(ReportReceipt receipt)
    {
        RefusedException.ThrowIfAny(Judge(receipt) is ReceiptOutcome.News ? [] : [new Refusal("sending.not-now")]);
        (State, JudgedAt, AnsweredBy) = (receipt.State, receipt.JudgedAt, null);
        ReceivedAt ??= receipt.ReceivedAt;
        ReturnReason = State is SendingState.Returned ? VietnameseText.Clean(receipt.Reason) : null;
    }

    private static int RankOf(SendingState state) => state switch { SendingState.Sent => 0, SendingState.Received => 1, _ => 2 };

    /// <summary>Days of the calendar past the last day in time; 0 for in time.</summary>
    public int DaysLate(DateOnly due) => Math.Max(0, SentOn.DayNumber - due.DayNumber);
}
