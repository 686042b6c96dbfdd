using MangNon.App.Data;
using MangNon.App.Data.Searching;
using MangNon.App.Demo.Population;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>An invented population is believable, the same each time, and stands in the database as the program itself would have written it.</summary>
public sealed class PopulationTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Today = SampleChildren.Today;

    [Fact]
    public async Task What_is_written_at_once_reads_as_what_the_program_writes()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var before = await house.AskAsync(db => db.ChildrenFor(officer).Select(c => c.Id).ToListAsync());
        await SampleChildren.FillAsync(house, officer, 300);

        var children = await house.AskAsync(db => db.ChildrenFor(officer).Where(c => !before.Contains(c.Id)).WithFacts().ToListAsync());
        var rows = (await house.AskAsync(db => db.NamesFor(officer).ToListAsync())).ToLookup(n => n.ChildId);
        var prints = await house.AskAsync(db => db.ChildrenFor(officer).Where(c => c.Number != null).Select(c => new { c.Number, Print = EF.Property<byte[]>(c, Sealing.FingerprintOf("Number")) }).ToListAsync());
        var expected = await house.AskAsync(db => Task.FromResult(prints.ConvertAll(p => db.Fingerprint("children.personal-number", p.Number!))));

        Assert.InRange(children.Count, 300, 304);
        foreach (var child in children)
        {
            var again = new Child(child.Id, child.WardId, (BasicData)child.Basics[0].Copy(SampleChildren.Stamp(officer)), Today);
            Assert.Equal((again.FullName, again.SortKey, again.SearchWords, again.LeavesListOn), (child.FullName, child.SortKey, child.SearchWords, child.LeavesListOn));
            Assert.Equal(child.Residences.Where(r => r.Stands).MaxBy(r => r.From)?.HouseholdId, child.HouseholdId);
            var keys = SearchKeys.OfName(child.FullName).Concat(child.Kin.Where(k => k.Stands && SearchKeys.IsSought(k)).SelectMany(k => SearchKeys.OfParent(k.FullName))).Distinct().Order();
            Assert.Equal(keys, rows[child.Id].Select(r => (r.Kind, r.Key)).Order());
        }

        Assert.NotEmpty(prints);
        Assert.Equal(expected.Select(Convert.ToHexString), prints.Select(p => Convert.ToHexString(p.Print)));
    }

    [Fact]
    public void The_same_number_gives_the_same_people() =>
        Assert.Equal(Families(5, 50).Select(Told), Families(5, 50).Select(Told));

    [Fact]
    public void Another_number_gives_others() => Assert.NotEqual(Families(5, 50).Select(Told), Families(6, 50).Select(Told));

    [Fact]
    public void Families_are_as_they_are_in_the_country()
    {
        var families = Families(1, 4000);
        var children = families.SelectMany(f => f.Children).ToList();
        double Share(Func<Child, bool> of) => children.Count(of) / (double)children.Count;

        Assert.InRange(children.Count / (double)families.Count, 1.4, 1.8);
        Assert.InRange(Share(c => c.Sex is Sex.Male), 0.5, 0.55);
        Assert.InRange(Share(c => c.Number is null), 0.03, 0.09);
        Assert.InRange(Share(c => c.Number is { } n && PersonalNumber.WhyNot(n).Any()), 0.005, 0.02);
        Assert.InRange(Share(c => c.Disabilities.Count > 0), 0.005, 0.012);
        Assert.InRange(Share(c => c.Circumstances.Count > 0), 0.01, 0.03);
        Assert.InRange(Share(c => c.Kin.All(k => !k.IsParent || k.State is not ParentState.Alive)), 0.0001, 0.01);
        Assert.InRange(families.Count(f => f.Children.GroupBy(c => c.BornOn).Any(g => g.Select(c => c.SortKey[..2]).Distinct().Count() > 1)) / (double)families.Count, 0.003, 0.03);
        Assert.InRange(families.Count(f => f.Home.PovertyNow is not null) / (double)families.Count, 0.04, 0.08);
        Assert.All(families, f => Assert.True(f.Children.SelectMany(c => c.Kin).Where(k => k.Relation is KinRelation.Mother).Select(k => k.FullName).Distinct().Count() <= 1));
        Assert.InRange(children.SelectMany(c => c.Measurements.SelectMany(m => Growth.Of(c.Basics[0], m))).Count(g => g.Class is GrowthClass.Implausible) / (double)children.Count, 0, 0.015);
    }

    private static List<InventedFamily> Families(int seed, int count)
    {
        var ward = Ids.New<WardId>();
        Unit[] units = [new(Ids.New<UnitId>(), ward, "Tổ dân phố 1", UnitKind.ResidentialGroup, new DateOnly(2020, 1, 1)), new(Ids.New<UnitId>(), ward, "Trường Tiểu học Một", UnitKind.School, new DateOnly(2020, 1, 1))];
        var records = new FamilyRecords(new Chance(seed), Neighbourhood.Of(ward, Ids.New<AccountId>(), units), Today, new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc));
        return [.. Enumerable.Range(0, count).Select(_ => records.Next())];
    }

    private static string Told(InventedFamily family) => $"{family.Home.Id.Value} {family.Home.Address}: {string.Join(", ", family.Children.Select(c => $"{c.Id.Value} {c.FullName} {c.BornOn:O} {c.Number} {c.Kin.Count}"))}";
}
