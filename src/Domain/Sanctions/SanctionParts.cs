using MangNon.Domain.Organisation;

namespace MangNon.Domain.Sanctions;

/// <summary>Where a sanction stands.</summary>
public enum SanctionState
{
    /// <summary>The violation is on record (đã lập biên bản); a decision is due.</summary>
    Recorded,

    /// <summary>Decided (đã ra quyết định xử phạt); being carried out.</summary>
    Decided,

    /// <summary>With the body that may decide (đã chuyển).</summary>
    PassedOn,

    /// <summary>No decision is made (không ra quyết định xử phạt).</summary>
    Dropped,

    /// <summary>Carried out, or finished elsewhere (đã thi hành xong).</summary>
    Ended,
}

/// <summary>Why a record goes to another body.</summary>
public enum PassReason
{
    /// <summary>The top of an act's range is more than the chairman may fine.</summary>
    AboveCompetence,

    /// <summary>It may be a crime: to the police (Nghị định 56/2017/NĐ-CP Điều 25 khoản 3).</summary>
    SuspectedCrime,

    /// <summary>Another field or place.</summary>
    OtherBody,
}

/// <summary>What was found about a violation (biên bản vi phạm hành chính).</summary>
/// <param name="Mark">Number of the record.</param>
/// <param name="RecordedBy">Who made it, with their post.</param>
/// <param name="HappenedOn">Day of the violation; its law is that of this day.</param>
/// <param name="IsMinor">The violator was under 18.</param>
public sealed record ViolationFacts(
    string? Mark, DateOnly? RecordedOn, string? Place, string? RecordedBy, DateOnly? HappenedOn, string? What,
    ViolatorKind Violator, string? Name, string? Address, bool IsMinor, IReadOnlyList<ActFound> Acts);

/// <summary>A decision as it is asked for (quyết định xử phạt).</summary>
/// <param name="IsWarning">A warning (phạt cảnh cáo) instead of a fine.</param>
/// <param name="Fines">By number of the act.</param>
/// <param name="PayBy">Last day to pay, as the decision states it.</param>
/// <param name="Remedies">Biện pháp khắc phục hậu quả.</param>
/// <param name="Extra">Hình thức phạt bổ sung.</param>
public sealed record DecisionAsked(string? Mark, DateOnly? On, bool IsWarning, IReadOnlyDictionary<int, long?> Fines, DateOnly? PayBy, string? Remedies, string? Extra);

/// <summary>Who decided what, under which number.</summary>
/// <param name="ByName">As they were called then.</param>
/// <param name="Post">Their post then.</param>
/// <param name="Fine">In all; 0 for a warning.</param>
/// <param name="PayBy">Last day to pay; null for a warning.</param>
public sealed record SanctionDecision(string Mark, DateOnly On, AccountId By, string ByName, string Post, long Fine, DateOnly? PayBy)
{
    public bool IsWarning => Fine == 0;
}

/// <summary>Part of the fine that came in.</summary>
public sealed class SanctionPayment
{
    private SanctionPayment()
    {
    }

    internal SanctionPayment(SanctionPartId id, int number, DateOnly on, long sum, string? receipt) => (Id, Number, On, Sum, Receipt) = (id, number, on, sum, receipt);

    public SanctionPartId Id { get; private set; }

    public int Number { get; private set; }

    public DateOnly On { get; private set; }

    public long Sum { get; private set; }

    /// <summary>Number of the receipt (biên lai).</summary>
    public string? Receipt { get; private set; }

    /// <summary>It was written down by mistake: why. It counts no more.</summary>
    public string? MistakeReason { get; internal set; }
}

/// <summary>The file went to another body, and what came of it.</summary>
public sealed class SanctionPassing
{
    private SanctionPassing()
    {
    }

    internal SanctionPassing(SanctionPartId id, int number, PassReason reason, string to, DateOnly on, string? words) => (Id, Number, Reason, To, On, Words) = (id, number, reason, to, on, words);

    public SanctionPartId Id { get; private set; }

    public int Number { get; private set; }

    public PassReason Reason { get; private set; }

    /// <summary>The body it went to.</summary>
    public string To { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string? Words { get; private set; }

    public DateOnly? AnsweredOn { get; internal set; }

    /// <summary>What the body did, or why it gave the file back.</summary>
    public string? Answer { get; internal set; }
}
