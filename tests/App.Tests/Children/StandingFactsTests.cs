using MangNon.App.Data;
using MangNon.App.Features.Children.Quality;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>The rules of quality, asked of a whole ward at once, say the same as asked of each record read with everything it holds.</summary>
public sealed class StandingFactsTests(TestHouse house) : IClassFixture<TestHouse>
{
    // What only a comparison of the whole store tells.
    private static readonly string[] Compared = ["number-held-twice", "likely-duplicate", "not-on-school-list"];

    [Fact]
    public async Task A_whole_ward_is_judged_as_each_of_its_records()
    {
        var officer = await house.ViewerAsync("vanhoa");
        await SampleChildren.FillAsync(house, officer, 200);
        var corrected = await CorrectedAsync(officer);

        Assert.True(await RefreshAsync(officer) > 200);

        var expected = await house.AskAsync(async db =>
        {
            var homes = await db.HouseholdsFor(officer).AsNoTracking().WithFacts().ToDictionaryAsync(h => h.Id);
            var children = await db.ChildrenFor(officer).AsNoTracking().WithFacts().ToListAsync();
            return children.SelectMany(c => Broken(c, c.HouseholdId is { } home ? homes[home] : null)).ToHashSet();
        });
        var found = await house.AskAsync(async db => (await db.FindingsFor(officer).Where(f => !Compared.Contains(f.Code)).ToListAsync()).Select(f => (f.ChildId, f.Code)).ToHashSet());
        Assert.True(expected.Count > 100);
        Assert.True(expected.SetEquals(found));
        Assert.DoesNotContain((corrected, "sex-missing"), found);
        Assert.Contains((corrected, "no-parent-or-carer"), found);
    }

    // Its sex was put right and its mother taken back: what was known earlier is no finding, and mends none.
    private async Task<ChildId> CorrectedAsync(Viewer officer)
    {
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 1"));
        var birth = new BirthDate(new DateOnly(2019, 4, 2), BirthPrecision.Day);
        var child = new Child(Ids.New<ChildId>(), officer.Ward, new BasicData(SampleChildren.Stamp(officer), birth.Day, "Lò Thị Chữa", birth), SampleChildren.Today);
        child.Record(new Residence(SampleChildren.Stamp(officer), new DateOnly(2020, 1, 1), null, home.Id, ResidenceKind.Permanent), SampleChildren.Today);
        child.Record(new Kinship(SampleChildren.Stamp(officer), child.BornOn, null, Ids.New<CarerId>(), KinRelation.Mother, "Lò Thị Nhầm") { RaisesChild = true }, SampleChildren.Today);
        child.Correct(child.Basics[0].Id, new BasicData(SampleChildren.Stamp(officer), birth.Day, "Lò Thị Chữa", birth) { Sex = Sex.Female }, SampleChildren.Today);
        child.Withdraw(child.Kin[0].Id, SampleChildren.Stamp(officer));
        await SampleChildren.SaveAsync(house, officer, home, child);
        return child.Id;
    }

    private IEnumerable<(ChildId, string)> Broken(Child child, Household? home)
    {
        var today = house.Services.GetRequiredService<OfficeClock>().Today;
        return QualityRules.Broken(child.AsOf(today), home?.AsOf(today), QualityContext.None).Select(r => (child.Id, r.Code));
    }

    private Task<int> RefreshAsync(Viewer officer) => house.AskAsync(db => new QualityDesk(db, house.Services.GetRequiredService<OfficeClock>()).RefreshAsync(officer.Ward));
}
