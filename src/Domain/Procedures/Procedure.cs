using MangNon.Domain.Cases;
using MangNon.Domain.Law;

namespace MangNon.Domain.Procedures;

/// <summary>Who has to hand in a paper of a dossier.</summary>
public enum PaperNeed
{
    Always,

    /// <summary>Of a foreigner only.</summary>
    Foreigner,

    /// <summary>Only where there is such a paper; never missing.</summary>
    WhereThereIs,
}

/// <summary>From what the limit of a procedure runs.</summary>
public enum ProcedureStart
{
    /// <summary>From the complete dossier.</summary>
    FromDossier,

    /// <summary>From the decision: the law says nothing of the time before it, so the day of the result is agreed, not computed.</summary>
    FromDecision,
}

/// <summary>A paper a dossier consists of (thành phần hồ sơ).</summary>
public sealed record ProcedurePaper(string Code, string Vi, string En, PaperNeed Need);

/// <summary>An administrative procedure of the commune in the field of children (thủ tục hành chính, lĩnh vực Trẻ em; first published by Quyết định 847/QĐ-LĐTBXH).</summary>
/// <param name="Code">Code in the national list; shown to people only where it was read somewhere (<see cref="IsCodeKnown"/>).</param>
/// <param name="Length">Hours or working days.</param>
/// <param name="To">Last day; null while it holds.</param>
public sealed record Procedure(
    string Id, string Code, Verification CodeVerified, string Vi, string En, ClockLength Length, ProcedureStart Counted, string Article, DateOnly From, DateOnly? To, string Source, Verification Verified,
    IReadOnlyList<ProcedurePaper> Papers, string ResultVi, string ResultEn)
{
    /// <summary>The code was read in a source; one from memory is never shown as law.</summary>
    public bool IsCodeKnown => CodeVerified is not Verification.Assumed;

    public bool IsInForceOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>The papers still to come, in the order of the list.</summary>
    public IEnumerable<ProcedurePaper> Missing(IReadOnlyCollection<string> handedIn, bool foreigner) =>
        Papers.Where(p => (p.Need is PaperNeed.Always || (p.Need is PaperNeed.Foreigner && foreigner)) && !handedIn.Contains(p.Code));
}

/// <summary>The procedures as dated data.</summary>
public static class ProcedureLaw
{
    private static readonly LawFile File = LawData.Read<LawFile>("Procedures/Data/procedures.json");

    public static IReadOnlyList<Procedure> All => File.Procedures;

    /// <summary>The procedure in force on a day; null for none.</summary>
    public static Procedure? Find(string? id, DateOnly day) => All.FirstOrDefault(p => p.Id == id && p.IsInForceOn(day));

    private sealed record LawFile(IReadOnlyList<Procedure> Procedures);
}
