using MangNon.App.Data;
using MangNon.App.Demo.Population;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MangNon.App.Tests.Children;

/// <summary>Children and households to put into a house: each with what a test asks for.</summary>
internal static class SampleChildren
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Since = new(2020, 1, 1);

    public static FactStamp Stamp(Viewer by) => new(Ids.New<FactId>(), by.Account, new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc));

    /// <summary>A household of a residential group.</summary>
    public static Household Household(Viewer by, UnitId group, string address = "12 Nguyễn Trãi") =>
        new(Ids.New<HouseholdId>(), by.Ward, new Dwelling(Stamp(by), Since, null, address, group, ResidenceKind.Permanent), Today);

    /// <summary>A girl born on 15/05/2018 who lives in a household.</summary>
    public static Child Child(Viewer by, Household home, string name = "Nguyễn Thị Bé", DateOnly? born = null)
    {
        var birth = new BirthDate(born ?? new DateOnly(2018, 5, 15), BirthPrecision.Day);
        var child = new Child(Ids.New<ChildId>(), by.Ward, new BasicData(Stamp(by), birth.Day, name, birth) { Sex = Sex.Female, Ethnicity = "Kinh" }, Today);
        child.Record(new Residence(Stamp(by), birth.Day > Since ? birth.Day : Since, null, home.Id, ResidenceKind.Permanent), Today);
        return child;
    }

    /// <summary>Identifier of a unit of the invented ward by its name.</summary>
    public static Task<UnitId> UnitAsync(TestHouse house, Viewer me, string name) => house.AskAsync(db => db.UnitsFor(me).Where(u => u.Name == name).Select(u => u.Id).SingleAsync());

    /// <summary>Fills the person's ward with invented children.</summary>
    public static Task FillAsync(TestHouse house, Viewer by, int children) => house.WorkAsync(db =>
        new PopulationSeed(db, house.Services.GetRequiredService<OfficeClock>(), house.Services.GetRequiredService<Dialect>(), house.Services.GetRequiredService<QueryStatistics>(), new PasswordHasher<Account>()).FillAsync(by.Ward, children, null, CancellationToken.None));

    /// <summary>Puts records into the house as this person's act.</summary>
    public static Task SaveAsync(TestHouse house, Viewer by, params object[] records) => house.WorkAsync(async db =>
    {
        db.AddRange(records);
        await db.SaveAsync(new Act(by, "test.children", house.Clock.GetUtcNow().UtcDateTime));
    });
}
