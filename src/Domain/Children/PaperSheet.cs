using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>
/// A sheet as it was printed (phiếu hộ) or a book of a residential group (sổ theo tổ): who printed it, when, and of whom. What stood on it
/// is not kept: the facts tell what was known at that instant, so the sheet can be shown again and what was written on it can be judged.
/// </summary>
public sealed class PaperSheet : IRootRecord
{
    private PaperSheet()
    {
    }

    private PaperSheet(PaperSheetId id, Viewer by, DateTime at, HouseholdId? household, UnitId? group) =>
        (Id, WardId, By, At, HouseholdId, GroupId, Code) = (id, by.Ward, by.Account, at, household, group, PaperCode.Of(id).Text);

    public PaperSheetId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The household of a household sheet; null for a street book.</summary>
    public HouseholdId? HouseholdId { get; private set; }

    /// <summary>The residential group of a book, and the one a sheet's household lived in when it was printed.</summary>
    public UnitId? GroupId { get; private set; }

    /// <summary>Number of the sheet (số phiếu) without the hyphen; by it a sheet that lies on the table is found.</summary>
    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Of a whole residential group.</summary>
    public bool IsBook => HouseholdId is null;

    /// <summary>Number of the sheet as printed.</summary>
    public string Number => PaperCode.Of(Id).ToString();

    /// <summary>A sheet of one household.</summary>
    /// <param name="at">UTC.</param>
    public static PaperSheet Of(PaperSheetId id, Household household, Viewer by, DateTime at) => new(id, by, at, household.Id, household.GroupId);

    /// <summary>A book of one residential group.</summary>
    /// <param name="at">UTC.</param>
    public static PaperSheet Of(PaperSheetId id, UnitId group, Viewer by, DateTime at) => new(id, by, at, null, group);
}

/// <summary>How far a line has come.</summary>
public enum PaperLineState
{
    /// <summary>Typed; the registry knows nothing of it yet.</summary>
    Waiting,

    /// <summary>In the registry, or on its way as a proposal; or it said nothing new.</summary>
    Settled,

    /// <summary>Put away without a trace in the registry.</summary>
    Dropped,
}

/// <summary>
/// What was written by hand about one child, as one person types it. Lines collect until that person brings them into the registry
/// together; what was typed is erased then.
/// </summary>
public sealed class PaperLine : IRootRecord
{
    private PaperLine()
    {
    }

    /// <param name="typed">The fields that are different on paper, written and read by the form.</param>
    public PaperLine(PaperLineId id, PaperSheet sheet, ChildId child, Viewer by, DateTime at, string typed) =>
        (Id, WardId, SheetId, ChildId, By, At, Typed) = (id, sheet.WardId, sheet.Id, child, by.Account, at, typed);

    public PaperLineId Id { get; private set; }

    public WardId WardId { get; private set; }

    public PaperSheetId SheetId { get; private set; }

    public ChildId ChildId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC; when it was last typed.</summary>
    public DateTime At { get; private set; }

    public string Typed { get; private set; } = "";

    public PaperLineState State { get; private set; }

    /// <summary>The batch it became a part of; null where it said nothing new or waits for the officer.</summary>
    public BatchId? BatchId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Typed anew, also after it was settled: a sheet may be written on twice.</summary>
    public void Retype(string typed, DateTime at) => (Typed, At, State, BatchId) = (typed, at, PaperLineState.Waiting, null);

    public IEnumerable<Refusal> WhyNotWork()
    {
        if (State is PaperLineState.Settled) yield return new Refusal("paper.line-settled");
        if (State is PaperLineState.Dropped) yield return new Refusal("paper.line-dropped");
    }

    /// <summary>Everything it says is in the registry or on its way.</summary>
    public void Settle(BatchId? batch)
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        (State, BatchId, Typed) = (PaperLineState.Settled, batch, "");
    }

    /// <summary>Puts it away.</summary>
    public void Drop()
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        (State, Typed) = (PaperLineState.Dropped, "");
    }
}
