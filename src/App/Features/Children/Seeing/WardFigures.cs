using MangNon.App.Data;
using MangNon.App.Features.Children.Forms;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.App.Features.Children.Seeing;

/// <summary>Children of a residential group: all, in special circumstances, at risk. The last two are null for who sees no circumstances.</summary>
public sealed record GroupFigures(UnitId? Group, int Children, int? Special, int? AtRisk);

/// <summary>A group of circumstances and how many children are in it; a child in two counts in both.</summary>
public sealed record CircumstanceFigures(string Code, string Name, int Children);

/// <summary>Figures of the registry on a day, of the children one person sees by name.</summary>
public sealed class WardFigures
{
    private readonly IReadOnlyList<AgeCount> _counts;

    private WardFigures(CountedDay at, IReadOnlyList<AgeCount> counts, IReadOnlyList<CircumstanceOfOne>? circumstances)
    {
        (At, _counts) = (at, counts);
        SeesCircumstances = circumstances is not null;
        var ones = circumstances ?? [];
        Special = Children(ones.Where(c => !Circumstances.IsLocal(c.Code)));
        AtRisk = Children(ones.Where(c => Circumstances.IsLocal(c.Code)));
        Groups = [.. counts.GroupBy(c => c.Group).Select(g => new GroupFigures(g.Key, g.Sum(c => c.Count), SeesCircumstances ? Children(ones.Where(o => o.Group == g.Key && !Circumstances.IsLocal(o.Code))) : null, SeesCircumstances ? Children(ones.Where(o => o.Group == g.Key && Circumstances.IsLocal(o.Code))) : null))];
        Law = [.. ones.Where(o => !Circumstances.IsLocal(o.Code)).GroupBy(o => Circumstances.GroupOf(o.Code)!).ToDictionary(g => g.Key, g => Children(g)).Join(Circumstances.Groups, g => g.Key, g => g.Code, (g, group) => (group.Number, Figures: new CircumstanceFigures(group.Code, group.Name, g.Value))).OrderBy(g => g.Number).Select(g => g.Figures)];
        Own = [.. ones.Where(o => Circumstances.IsLocal(o.Code)).GroupBy(o => o.Code).Select(g => new CircumstanceFigures(g.Key, g.Key, Children(g))).OrderByDescending(g => g.Children)];
    }

    public CountedDay At { get; }

    /// <summary>Any group of circumstances is among the parts one sees.</summary>
    public bool SeesCircumstances { get; }

    public int Total => _counts.Sum(c => c.Count);

    /// <summary>Children in any of the law's groups one sees, each once.</summary>
    public int Special { get; }

    /// <summary>Children on the ward's own list, each once.</summary>
    public int AtRisk { get; }

    public IReadOnlyList<GroupFigures> Groups { get; }

    /// <summary>The law's groups that have a child.</summary>
    public IReadOnlyList<CircumstanceFigures> Law { get; }

    /// <summary>The ward's own groups that have one.</summary>
    public IReadOnlyList<CircumstanceFigures> Own { get; }

    /// <summary>Children of an age or from an age to another.</summary>
    public int Of(Sex? sex, int from, int to) => _counts.Where(c => c.Sex == sex && c.Age >= from && c.Age <= to).Sum(c => c.Count);

    /// <summary>Asks for those of one person.</summary>
    /// <param name="group">Of one residential group alone.</param>
    public static async Task<WardFigures> OfAsync(AppDb db, FormWorld world, CountedDay at, UnitId? group)
    {
        var children = db.ChildrenFor(world.Me);
        var counts = await Counting.ByAgeAsync(db, children, at);
        var circumstances = SpecialCodes(world.Me) is { } special ? await Counting.CircumstancesAsync(db, children, [.. special, .. world.RiskGroups.Select(g => g.Code)], at) : null;
        return group is null
            ? new WardFigures(at, counts, circumstances)
            : new WardFigures(at, [.. counts.Where(c => c.Group == group)], circumstances is null ? null : [.. circumstances.Where(c => c.Group == group)]);
    }

    /// <summary>Codes of special circumstances somebody sees, as their lists have them; null for who sees none.</summary>
    public static IReadOnlyList<string>? SpecialCodes(Viewer me) => ChildFacets.RightOf(me, ChildFacet.Circumstance) < FacetRight.See
        ? null
        : Codes(closely: ChildFacets.RightOf(me, ChildFacet.Sensitive) >= FacetRight.See);

    /// <summary>Codes of the groups and sub-groups of the law.</summary>
    /// <param name="closely">Those held more closely too.</param>
    internal static IReadOnlyList<string> Codes(bool closely) => [.. Circumstances.Groups.Where(g => closely || !g.Sensitive).SelectMany(g => g.Subgroups.Select(s => s.Code).Append(g.Code))];

    private static int Children(IEnumerable<CircumstanceOfOne> ones) => ones.Select(o => o.Child).Distinct().Count();
}
