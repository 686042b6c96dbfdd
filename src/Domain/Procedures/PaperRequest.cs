using MangNon.Domain.Cases;
using MangNon.Domain.Law;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Procedures;

/// <summary>A request to complete a dossier (phiếu yêu cầu bổ sung hồ sơ).</summary>
public readonly record struct PaperRequestId(Guid Value) : ITypedId<PaperRequestId>
{
    public static PaperRequestId From(Guid value) => new(value);
}

/// <summary>What became of a request to complete a dossier.</summary>
public enum PaperRequestState
{
    /// <summary>The applicant has not brought all of it (đang chờ).</summary>
    Open,

    /// <summary>All papers asked for came (đã bổ sung).</summary>
    PapersCame,

    /// <summary>The applicant took the dossier back (người nộp rút hồ sơ).</summary>
    Withdrawn,

    /// <summary>The ward gave the dossier back or refused it (trả lại hồ sơ, từ chối).</summary>
    GivenBack,

    /// <summary>The result was given without them (đã trả kết quả).</summary>
    Settled,
}

/// <summary>What an officer asks an applicant for.</summary>
/// <param name="Papers">Codes of the papers.</param>
/// <param name="Until">Last day to bring them, counted in.</param>
/// <param name="Why">Why they are needed, as the applicant reads it.</param>
public sealed record PaperAsk(IReadOnlyCollection<string> Papers, DateOnly? Until, string? Why);

/// <summary>
/// A request to complete a dossier, as it went out on paper: it is never changed, it only ends. While a dossier waits for papers it never had no limit runs;
/// the limit is counted from the complete dossier and runs on where a paper is asked for once more.
/// </summary>
public sealed class PaperRequest
{
    private PaperRequest()
    {
    }

    internal PaperRequest(PaperRequestId id, int number, PaperAsk ask, AccountId by, DateTime at) =>
        (Id, Number, AskedFor, Until, Why, By, At) = (id, number, string.Join(',', ask.Papers), ask.Until!.Value, VietnameseText.Clean(ask.Why), by, at);

    public PaperRequestId Id { get; private set; }

    /// <summary>1 for the first one of its dossier.</summary>
    public int Number { get; private set; }

    /// <summary>Codes of the papers asked for, by commas.</summary>
    public string AskedFor { get; private set; } = "";

    /// <summary>Last day to bring them, counted in.</summary>
    public DateOnly Until { get; private set; }

    public string Why { get; private set; } = "";

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public PaperRequestState State { get; private set; }

    /// <summary>Office day it ended; null while it waits.</summary>
    public DateOnly? EndedOn { get; private set; }

    public IReadOnlyList<string> Papers => AskedFor.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its day has passed and papers are still missing.</summary>
    public bool IsPast(DateOnly today) => State is PaperRequestState.Open && Until < today;

    /// <summary>One more than the ward may make for a dossier, by the rule of the day it was made.</summary>
    public bool IsBeyond => Number > PaperRequestLaw.Find(OfficeTime.DayOf(At)).Most;

    internal void End(PaperRequestState state, DateOnly on)
    {
        if (State is PaperRequestState.Open) (State, EndedOn) = (state, on);
    }
}

/// <summary>How often a dossier may be asked to be completed.</summary>
/// <param name="Most">Requests for one dossier.</param>
/// <param name="To">Last day; null while it holds.</param>
public sealed record PaperRequestRule(int Most, string Article, DateOnly From, DateOnly? To, string Source, Verification Verified);

/// <summary>The rules for requests to complete a dossier, as dated data.</summary>
public static class PaperRequestLaw
{
    private static readonly LawFile File = LawData.Read<LawFile>("Procedures/Data/requests.json");

    public static IReadOnlyList<PaperRequestRule> All => File.Rules;

    /// <summary>The rule of a day; before the first one, the first.</summary>
    public static PaperRequestRule Find(DateOnly day) => All.FirstOrDefault(r => r.From <= day && !(r.To < day)) ?? All[0];

    private sealed record LawFile(IReadOnlyList<PaperRequestRule> Rules);
}
