using MangNon.Domain.Children;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>What a row of a list would do.</summary>
public enum RowVerdict
{
    /// <summary>A child that is not in the registry.</summary>
    New,

    /// <summary>A known child about whom it says something else or more.</summary>
    Changed,

    /// <summary>A known child, nothing new.</summary>
    Same,

    /// <summary>Perhaps a known child, perhaps another row again: somebody decides.</summary>
    Suspicious,

    /// <summary>It cannot be brought in; the reason says why.</summary>
    Wrong,
}

/// <summary>One thing a row says otherwise.</summary>
/// <param name="Part">Title of the form.</param>
/// <param name="Was">As it stands; null for nothing.</param>
/// <param name="IsProposed">It would wait for the officer.</param>
public sealed record RowChange(string Part, string? Was, string Becomes, bool IsProposed);

/// <summary>A child a row may mean.</summary>
public sealed record RowCandidate(ChildId Id, string Words);

/// <summary>A row and what it would do.</summary>
/// <param name="Row">As the spreadsheet numbers it.</param>
/// <param name="Reasons">In words: why it is wrong or suspicious, or what was left out.</param>
/// <param name="Typed">Its fields as forms want them.</param>
/// <param name="Choice">What somebody decided about it: new, skip, or a child's identifier; null for nothing.</param>
public sealed record RowPlan(int Row, RowVerdict Verdict, string Name, string Birth, ChildId? Child, IReadOnlyList<string> Reasons, IReadOnlyList<RowChange> Changes, IReadOnlyList<RowCandidate> Candidates, IReadOnlyDictionary<string, string?> Typed, string? Choice);

/// <summary>What somebody decided about single rows.</summary>
public static class RowChoices
{
    public const string New = "new";
    public const string Skip = "skip";

    public static string Write(IReadOnlyDictionary<int, string> choices) => string.Join('\n', choices.OrderBy(c => c.Key).Select(c => $"{c.Key}={c.Value}"));

    public static Dictionary<int, string> Read(string text) => ListTable.ReadColumns(text);
}
