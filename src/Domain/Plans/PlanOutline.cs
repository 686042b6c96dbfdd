using System.Globalization;
using MangNon.Domain.Reports;

namespace MangNon.Domain.Plans;

/// <summary>Where a point of an outline stands.</summary>
/// <param name="Path">Own numbers joined by a full stop: II.3.đ.</param>
/// <param name="Order">Place in the document, from 1.</param>
/// <param name="Depth">1 for I., 2 for 1., 3 for a).</param>
public sealed record OutlinePlace(string Path, int Order, int Depth);

/// <summary>The outline of a plan that is written in the product: mục I., khoản 1., điểm a) (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public static class PlanOutline
{
    /// <summary>Below a point (điểm) nothing is numbered.</summary>
    public const int Deepest = 3;

    /// <summary>The place behind the last point under another one; of a new part where none is named. A number that was given is not given again.</summary>
    public static OutlinePlace Next(IReadOnlyList<Clause> clauses, Clause? under)
    {
        var depth = (under?.Depth ?? 0) + 1;
        var prefix = under is null ? "" : under.Path + ".";
        var taken = clauses.Select(c => c.Path).ToHashSet();
        var path = Enumerable.Range(1, clauses.Count + 1).Select(n => prefix + Label(depth, n)).First(p => !taken.Contains(p));
        return new OutlinePlace(path, LastWithin(clauses, under) + 1, depth);
    }

    /// <summary>Why a point cannot be put there; empty when it can.</summary>
    public static IEnumerable<Refusal> WhyNotAdd(Clause? under, string? heading, string? text)
    {
        if (under?.Depth >= Deepest) yield return new Refusal("outline.too-deep");
        if (string.IsNullOrWhiteSpace(heading) && string.IsNullOrWhiteSpace(text)) yield return new Refusal("outline.no-words");
    }

    /// <summary>Why a point cannot be taken out: what stands under it would lose its place.</summary>
    public static IEnumerable<Refusal> WhyNotRemove(Clause clause, IReadOnlyList<Clause> clauses, IEnumerable<PlanTask> tasks)
    {
        if (clauses.Any(c => IsWithin(c, clause))) yield return new Refusal("outline.has-points");
        if (tasks.Any(t => t.ClausePath == clause.Path && !t.IsDropped)) yield return new Refusal("outline.has-tasks");
    }

    /// <summary>Stands below the other, at whatever distance.</summary>
    public static bool IsWithin(Clause clause, Clause other) => clause.Path.StartsWith(other.Path + ".", StringComparison.Ordinal);

    private static int LastWithin(IReadOnlyList<Clause> clauses, Clause? under) =>
        clauses.Where(c => under is null || c.Path == under.Path || IsWithin(c, under)).Select(c => c.Order).DefaultIfEmpty(0).Max();

    private static string Label(int depth, int number) => depth switch
    {
        1 => OutlineNumbering.Roman(number),
        2 => number.ToString(CultureInfo.InvariantCulture),
        _ => OutlineNumbering.Letter(number),
    };
}
