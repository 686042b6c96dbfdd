using MangNon.Domain.Names;

namespace MangNon.Domain.Plans;

/// <summary>
/// Proposes which task in force a task of an amendment stands for: by its place in the outline, its words and its lead unit. A person
/// confirms or corrects it.
/// </summary>
public static class AmendmentMatching
{
    /// <summary>At another place at least so much of the words has to be shared.</summary>
    private const double EnoughElsewhere = 0.6;

    /// <summary>At the same place less is enough.</summary>
    private const double EnoughInPlace = 0.25;

    // Among several that fit, the same place counts more than the same lead.
    private const double WorthOfPlace = 0.5;
    private const double WorthOfLead = 0.2;

    /// <summary>The task in force for each of the read ones that has one. None is given twice; the best fits are given first.</summary>
    public static IReadOnlyDictionary<PlanTaskId, PlanTaskId> Propose(IEnumerable<PlanTask> inForce, IEnumerable<PlanTask> read)
    {
        var (now, said) = (inForce.Select(Sketch.Of).ToList(), read.Select(Sketch.Of).ToList());
        var fits = from r in said
                   from n in now
                   let worth = Worth(r, n)
                   where worth is not null
                   orderby worth descending, r.Task.Order, n.Task.Order
                   select (Read: r.Task.Id, Now: n.Task.Id);
        var (found, given) = (new Dictionary<PlanTaskId, PlanTaskId>(), new HashSet<PlanTaskId>());
        foreach (var fit in fits.Where(f => !found.ContainsKey(f.Read) && !given.Contains(f.Now)))
        {
            found.Add(fit.Read, fit.Now);
            given.Add(fit.Now);
        }

        return found;
    }

    private static double? Worth(Sketch read, Sketch now)
    {
        var inPlace = read.Task.ClausePath == now.Task.ClausePath;
        var likeness = Likeness(read.Words, now.Words);
        if (likeness < (inPlace ? EnoughInPlace : EnoughElsewhere)) return null;
        return likeness + (inPlace ? WorthOfPlace : 0) + (read.Task.LeadUnitId is { } lead && lead == now.Task.LeadUnitId ? WorthOfLead : 0);
    }

    /// <summary>Share of the words two texts have in common (Dice), 0 to 1.</summary>
    private static double Likeness(HashSet<string> a, HashSet<string> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed record Sketch(PlanTask Task, HashSet<string> Words)
    {
        public static Sketch Of(PlanTask task) => new(task, [.. VietnameseText.Fold(task.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
