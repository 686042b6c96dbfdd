using MangNon.App.Data.Model;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

/// <summary>A record of a child with what it is compared by.</summary>
/// <param name="HouseholdId">Where it lives as last known.</param>
public sealed record SketchOf(ChildId Id, WardId Ward, HouseholdId? HouseholdId, ChildSketch Sketch);

// What records are compared by. It is the program that compares, for nobody in particular; what is shown of it goes through ChildrenFor.
public abstract partial class AppDb
{
    /// <summary>Sketches of the kept children of a ward; of all wards where none is named.</summary>
    internal Task<List<SketchOf>> SketchesAsync(WardId? ward, CancellationToken stop = default)
    {
        var kept = ChildrenToCompare();
        return SketchesAsync(ward is { } one ? kept.Where(c => c.WardId == one) : kept, stop);
    }

    /// <summary>Kept children of all wards, to be compared; what is shown of them goes through <see cref="ChildrenFor"/>.</summary>
    internal IQueryable<Child> ChildrenToCompare() => Set<Child>().Where(c => c.WithdrawnAt == null && c.MergedInto == null);

    /// <summary>Kept children of all wards born in these days that one of the keys leads to; no more than <paramref name="most"/>.</summary>
    /// <param name="kind">Number of a <see cref="NameKeyKind"/>.</param>
    internal IAsyncEnumerable<ChildId> ChildrenNamedAsync(short kind, List<string> keys, (DateOnly First, DateOnly Last) born, int most) => Named.On(this)(this, kind, keys, born.First, born.Last, most);

    private static readonly CompiledQuery<Func<AppDb, short, List<string>, DateOnly, DateOnly, int, IAsyncEnumerable<ChildId>>> Named = new(() => EF.CompileAsyncQuery(
        (AppDb db, short kind, List<string> keys, DateOnly first, DateOnly last, int most) => (
            from n in db.Set<ChildName>()
            where n.Kind == kind && keys.Contains(n.Key)
            join c in db.Set<Child>().Where(c => c.WithdrawnAt == null && c.MergedInto == null && c.BornOn >= first && c.BornOn <= last) on n.ChildId equals c.Id
            orderby n.Key, n.WardId, n.ChildId
            select c.Id).Take(most)));

    /// <summary>Pairs of a ward, for a sweep.</summary>
    internal IQueryable<DuplicatePair> DuplicatePairsOf(WardId ward) => Set<DuplicatePair>().Where(p => p.WardId == ward);

    /// <summary>Sketches of these children.</summary>
    internal async Task<List<SketchOf>> SketchesAsync(IQueryable<Child> children, CancellationToken stop = default)
    {
        var parents = await (
            from c in children
            from k in c.Kin
            where k.SupersededAt == null && (k.Relation == KinRelation.Mother || k.Relation == KinRelation.Father)
            select new { c.Id, k.Relation, k.FullName }).ToListAsync(stop);
        var (mothers, fathers) = (new Dictionary<ChildId, string>(), new Dictionary<ChildId, string>());
        foreach (var parent in parents) (parent.Relation is KinRelation.Mother ? mothers : fathers).TryAdd(parent.Id, parent.FullName);
        var rows = await (
            from c in children
            from h in Set<Household>().Where(h => h.Id == c.HouseholdId).DefaultIfEmpty()
            from g in Set<Unit>().Where(g => g.Id == h.GroupId).DefaultIfEmpty()
            orderby c.Id
            select new { c.Id, c.WardId, c.FullName, c.BornOn, c.BornPrecision, c.Sex, c.Number, c.SchoolName, c.HouseholdId, Address = h == null ? null : h.Address, Group = g == null ? null : g.Name }).ToListAsync(stop);
        return [.. rows.Select(r => new SketchOf(r.Id, r.WardId, r.HouseholdId, new ChildSketch(r.FullName)
        {
            BornOn = r.BornPrecision is BirthPrecision.Day ? r.BornOn : null,
            BornInYear = r.BornOn.Year,
            Sex = r.Sex switch { Sex.Male => SketchSex.Male, Sex.Female => SketchSex.Female, _ => SketchSex.Unknown },
            MotherName = mothers.GetValueOrDefault(r.Id),
            FatherName = fathers.GetValueOrDefault(r.Id),
            Address = r.Address,
            ResidentialGroup = r.Group,
            PersonalNumber = r.Number,
            School = r.SchoolName,
        }))];
    }
}
