using MangNon.Domain.Access;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Children;

/// <summary>How far a list has come.</summary>
public enum ImportState
{
    /// <summary>Its columns wait to be named.</summary>
    Columns,

    /// <summary>Its rows are looked through; nothing is in the registry yet.</summary>
    Review,

    /// <summary>It was brought in.</summary>
    Applied,

    /// <summary>It was put away without a trace in the registry.</summary>
    Dropped,
}

/// <summary>A list somebody handed in, kept until it is brought in or put away, so that one can leave and come back.</summary>
public sealed class ImportWork : IRootRecord
{
    private ImportWork()
    {
    }

    /// <param name="title">Name of the file.</param>
    /// <param name="table">The rows as they were read.</param>
    /// <param name="signature">Stands for the titles of the columns: lists of one kind share it.</param>
    /// <param name="columns">Which column means what, as guessed.</param>
    public ImportWork(ImportWorkId id, Viewer by, DateTime at, BatchKind kind, string title, string table, string signature, string columns)
    {
        (Id, WardId, By, At, Kind) = (id, by.Ward, by.Account, at, kind);
        (Title, Table, Signature, Columns) = (title, table, signature, columns);
    }

    public ImportWorkId Id { get; private set; }

    public WardId WardId { get; private set; }

    public AccountId By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public BatchKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Table { get; private set; } = "";

    public string Signature { get; private set; } = "";

    public string Columns { get; private set; } = "";

    /// <summary>What somebody decided about single rows: "row=child", "row=new" or "row=skip" a line.</summary>
    public string Choices { get; private set; } = "";

    public ImportState State { get; private set; }

    /// <summary>The batch it became.</summary>
    public BatchId? BatchId { get; private set; }

    public int Version { get; private set; }

    public IEnumerable<Refusal> WhyNotWork()
    {
        if (State is ImportState.Applied) yield return new Refusal("import.applied");
        if (State is ImportState.Dropped) yield return new Refusal("import.dropped");
    }

    /// <summary>Says which column means what.</summary>
    public void Name(string columns)
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        (Columns, State) = (columns, ImportState.Review);
    }

    /// <summary>Notes what was decided about rows.</summary>
    public void Choose(string choices)
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        Choices = choices;
    }

    /// <summary>Everything that could be brought in is in.</summary>
    public void Apply(BatchId batch)
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        (State, BatchId) = (ImportState.Applied, batch);
    }

    /// <summary>Puts it away; its rows are erased.</summary>
    public void Drop()
    {
        RefusedException.ThrowIfAny(WhyNotWork());
        (State, Table, Choices) = (ImportState.Dropped, "", "");
    }
}
