using MangNon.Domain.Children;
using MangNon.Domain.Names;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A list held against the registry.</summary>
/// <param name="Plans">What its rows are, as the dry run of an import finds.</param>
/// <param name="Covers">Children of the registry the list ought to have.</param>
public sealed record ReconciledList(IReadOnlyList<RowPlan> Plans, IReadOnlySet<ChildId> Covers)
{
    /// <summary>A list nobody handed in: it covers nobody.</summary>
    public static ReconciledList None { get; } = new([], new HashSet<ChildId>());

    /// <summary>Children its rows are certainly of.</summary>
    public IReadOnlySet<ChildId> Has { get; } = Plans.Select(p => p.Child).OfType<ChildId>().ToHashSet();
}

/// <summary>A child of a list, or of both, that the registry does not have.</summary>
/// <param name="SchoolRow">Row of the school's list; null where it is not there.</param>
/// <param name="HealthRow">Row of the health station's list; null where it is not there.</param>
/// <param name="Candidates">Children it may be; empty where it is like none.</param>
public sealed record UnknownChild(string Name, string Birth, int? SchoolRow, int? HealthRow, string? Address, IReadOnlyList<RowCandidate> Candidates);

/// <summary>A part of a record that a list says otherwise.</summary>
/// <param name="School">What the school's list says; null for nothing or the same.</param>
/// <param name="Health">What the health station's list says; null for nothing or the same.</param>
public sealed record SourceDifference(ChildId Child, string Part, string? Registry, string? School, string? Health);

/// <summary>
/// The registry, a school's list and the health station's list side by side (đối chiếu): who is missing where, and what they say
/// otherwise of the same child.
/// </summary>
/// <param name="Unknown">On a list, not in the registry, or not certainly.</param>
/// <param name="NotOnSchoolList">Said by the registry to attend the school, not on its list.</param>
/// <param name="NotOnHealthList">Of the age the health station's list is about, not on it.</param>
public sealed record Reconciliation(IReadOnlyList<UnknownChild> Unknown, IReadOnlyList<ChildId> NotOnSchoolList, IReadOnlyList<ChildId> NotOnHealthList, IReadOnlyList<SourceDifference> Differences)
{
    /// <summary>Holds the three against each other.</summary>
    public static Reconciliation Of(ReconciledList school, ReconciledList health) => new(
        [.. UnknownOf(school, health)],
        [.. school.Covers.Where(c => !school.Has.Contains(c))],
        [.. health.Covers.Where(c => !health.Has.Contains(c))],
        [.. DifferencesOf(school, health)]);

    // A child both lists have stands once: the same name without marks and the same birth as written.
    private static IEnumerable<UnknownChild> UnknownOf(ReconciledList school, ReconciledList health)
    {
        var ofHealth = health.Plans.Where(IsUnknown).GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.First());
        foreach (var row in school.Plans.Where(IsUnknown))
        {
            ofHealth.Remove(KeyOf(row), out var other);
            yield return New(row, row.Row, other?.Row);
        }

        foreach (var row in ofHealth.Values.OrderBy(r => r.Row)) yield return New(row, null, row.Row);

        static UnknownChild New(RowPlan row, int? ofSchool, int? ofHealth) => new(row.Name, row.Birth, ofSchool, ofHealth, row.Typed.GetValueOrDefault("dia-chi"), row.Candidates);
    }

    private static bool IsUnknown(RowPlan row) => row.Child is null && row.Name.Length > 0;

    private static string KeyOf(RowPlan row) => $"{VietnameseText.Fold(row.Name)}|{row.Birth}";

    private static IEnumerable<SourceDifference> DifferencesOf(ReconciledList school, ReconciledList health)
    {
        var said = new Dictionary<(ChildId Child, string Part), SourceDifference>();
        foreach (var (child, change) in ChangesOf(school)) said[(child, change.Part)] = new SourceDifference(child, change.Part, change.Was, change.Becomes, null);
        foreach (var (child, change) in ChangesOf(health))
            said[(child, change.Part)] = said.GetValueOrDefault((child, change.Part), new SourceDifference(child, change.Part, change.Was, null, null)) with { Health = change.Becomes };
        return said.Values;
    }

    private static IEnumerable<(ChildId Child, RowChange Change)> ChangesOf(ReconciledList list) =>
        list.Plans.Where(p => p is { Verdict: RowVerdict.Changed, Child: not null }).SelectMany(p => p.Changes.Select(c => (p.Child!.Value, c)));
}
