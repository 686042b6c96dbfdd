using MangNon.App.Data;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Matching;
using MangNon.Domain.Names;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Children.Exchange;

/// <summary>A child of the registry, as far as it takes to know it again.</summary>
public sealed record KnownChild(ChildId Id, string FullName, BirthDate Birth, Sex? Sex, string? Number, string? Mother, string? Father, string? Address, UnitId? SchoolId)
{
    /// <summary>What it is compared by.</summary>
    /// <param name="known">Syllables taken apart already: a ward's names are made of a few hundred.</param>
    internal PreparedSketch Prepare(Dictionary<string, Syllable> known) => PreparedSketch.Of(Sketched(FullName, Birth, Sex, Number, Mother, Father, Address), known);

    internal static ChildSketch Sketched(string name, BirthDate? birth, Sex? sex, string? number, string? mother, string? father, string? address) => new(name)
    {
        BornOn = birth is { Precision: BirthPrecision.Day } ? birth.Value.Day : null,
        BornInYear = birth?.Day.Year,
        Sex = sex switch { Domain.Children.Sex.Male => SketchSex.Male, Domain.Children.Sex.Female => SketchSex.Female, _ => SketchSex.Unknown },
        PersonalNumber = number,
        MotherName = mother,
        FatherName = father,
        Address = address,
    };
}

/// <summary>The children and households somebody sees, found again by code, number, name and birth, and by likeness.</summary>
public sealed class WardIndex
{
    private readonly Dictionary<ChildId, KnownChild> _byId;
    private readonly ILookup<string, KnownChild> _byNumber;
    private readonly ILookup<string, KnownChild> _byNameAndYear;
    private readonly Dictionary<string, Syllable> _syllables = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, (KnownChild Child, PreparedSketch Sketch)>> _byKey;

    private WardIndex(IReadOnlyList<KnownChild> children, Dictionary<string, HouseholdId> homes)
    {
        _byId = children.ToDictionary(c => c.Id);
        _byNumber = children.Where(c => PersonalNumber.Find(c.Number) is not null).ToLookup(c => c.Number!);
        _byNameAndYear = children.ToLookup(c => NameAndYear(c.FullName, c.Birth));
        _byKey = new(() => children.Select(c => (Child: c, Sketch: c.Prepare(_syllables))).SelectMany(c => BlockingKeys.Of(c.Sketch).Select(k => (k, c))).ToLookup(p => p.k, p => p.c, StringComparer.Ordinal));
        Homes = homes;
    }

    /// <summary>Households by <see cref="HomeKey"/>; one of several at the same address.</summary>
    public IReadOnlyDictionary<string, HouseholdId> Homes { get; }

    public IEnumerable<KnownChild> All => _byId.Values;

    /// <summary>Reads what this person sees.</summary>
    public static async Task<WardIndex> LoadAsync(AppDb db, Viewer me, CancellationToken stop)
    {
        var homes = await db.HouseholdsFor(me).AsNoTracking().Select(h => new { h.Id, h.Address, h.GroupId, h.HeadName }).ToListAsync(stop);
        var addresses = homes.ToDictionary(h => h.Id, h => h.Address);
        var kin = (await db.ChildrenFor(me).AsNoTracking()
            .SelectMany(c => c.Kin.Where(k => k.SupersededAt == null && (k.Relation == KinRelation.Mother || k.Relation == KinRelation.Father)), (c, k) => new { c.Id, k.Relation, k.FullName })
            .ToListAsync(stop)).ToLookup(k => k.Id);
        var children = await db.ChildrenFor(me).AsNoTracking().Select(c => new { c.Id, c.FullName, c.BornOn, c.BornPrecision, c.Sex, c.Number, c.HouseholdId, c.SchoolId }).ToListAsync(stop);
        var known = children.Select(c => new KnownChild(
            c.Id, c.FullName, new BirthDate(c.BornOn, c.BornPrecision), c.Sex, c.Number,
            kin[c.Id].FirstOrDefault(k => k.Relation is KinRelation.Mother)?.FullName,
            kin[c.Id].FirstOrDefault(k => k.Relation is KinRelation.Father)?.FullName,
            c.HouseholdId is { } home ? addresses.GetValueOrDefault(home) : null,
            c.SchoolId)).ToList();
        var byKey = new Dictionary<string, HouseholdId>();
        foreach (var home in homes)
        {
            byKey.TryAdd(HomeKey(home.Address, home.GroupId, home.HeadName), home.Id);
            byKey.TryAdd(HomeKey(home.Address, home.GroupId, null), home.Id);
        }

        return new WardIndex(known, byKey);
    }

    /// <summary>Where a household is found again: address, group and head.</summary>
    public static string HomeKey(string? address, UnitId? group, string? head) => $"{VietnameseText.Fold(address)}|{group?.Value}|{VietnameseText.Fold(head)}";

    public KnownChild? Find(ChildId id) => _byId.GetValueOrDefault(id);

    public IEnumerable<KnownChild> WithNumber(string number) => _byNumber[number];

    public IEnumerable<KnownChild> Named(string name, BirthDate birth) => _byNameAndYear[NameAndYear(name, birth)].Where(c => c.Birth == birth);

    /// <summary>Children of this name born in this year on the same day of another month or in the same month on another day.</summary>
    public IEnumerable<KnownChild> NamedAndBornAlmost(string name, BirthDate birth) => _byNameAndYear[NameAndYear(name, birth)]
        .Where(c => c.Birth.Precision is BirthPrecision.Day && birth.Precision is BirthPrecision.Day && (c.Birth.Day.Month == birth.Day.Month || c.Birth.Day.Day == birth.Day.Day));

    private static string NameAndYear(string name, BirthDate birth) => $"{VietnameseText.Fold(name)}|{birth.Day.Year}";

    /// <summary>Children a sketch is probably of, likeliest first.</summary>
    public IReadOnlyList<(KnownChild Child, double Value)> Like(ChildSketch sketch)
    {
        var prepared = PreparedSketch.Of(sketch, _syllables);
        return [.. BlockingKeys.Of(prepared).SelectMany(k => _byKey.Value[k]).DistinctBy(c => c.Child.Id)
            .Select(c => (c.Child, Value: RecordMatcher.Value(prepared, c.Sketch)))
            .Where(c => c.Value >= MatchScore.Proposed).OrderByDescending(c => c.Value).Take(3)];
    }
}
