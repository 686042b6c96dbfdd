using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Paper;

/// <summary>What a line that was typed back would do.</summary>
public enum PaperVerdict
{
    /// <summary>It can be brought in.</summary>
    Ready,

    /// <summary>The registry says all of it already.</summary>
    Same,

    /// <summary>Somebody has changed it since the sheet was printed: a person decides.</summary>
    Undecided,

    /// <summary>Something in it cannot be used.</summary>
    Wrong,
}

/// <summary>A field of a line beside what was printed and what is known now.</summary>
/// <param name="Written">By hand, as the form wants it.</param>
/// <param name="IsProposed">It would wait for the officer.</param>
public sealed record PaperCell(PaperColumn Column, string? Printed, string? Now, string Written, PaperOutcome Outcome, bool IsProposed);

/// <summary>What a person decided about a field that was changed since the sheet was printed.</summary>
/// <param name="ForPaper">What is written on paper holds; else what the registry says.</param>
/// <param name="Seen">What the registry said when it was decided.</param>
public sealed record PaperDecision(bool ForPaper, string Seen);

/// <summary>A field that cannot be used, with the column it stands in; none where it is about the whole line.</summary>
public sealed record PaperFault(PaperColumn? Column, string Words);

/// <summary>A line and what it would do.</summary>
/// <param name="Changes">What would be sent; empty unless it is ready.</param>
public sealed record PaperPlan(PaperLine Line, Child Child, PaperVerdict Verdict, IReadOnlyList<PaperCell> Cells, IReadOnlyList<SentChange> Changes, IReadOnlyList<PaperFault> Faults)
{
    /// <summary>Name of the choice about a field in the form of the preview.</summary>
    public string ChoiceOf(PaperCell cell) => $"{Line.Id.Value:N}.{cell.Column.Key}";
}

/// <summary>What was brought in.</summary>
/// <param name="Batch">Null where nothing was changed at once.</param>
/// <param name="Left">Lines that wait on.</param>
/// <param name="Refused">Why it could not be brought in after all; null where it was.</param>
public sealed record PaperApplied(BatchId? Batch, int Changed, int Proposed, int Same, int Left, string? Refused = null);
