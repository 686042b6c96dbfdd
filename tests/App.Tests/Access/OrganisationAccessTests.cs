using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>
/// Who sees what of the organisation: the program's queries beside a second, simpler reading of the rules, for every demo
/// account, with a neighbouring ward in the same database.
/// </summary>
public sealed class OrganisationAccessTests(TestHouse house) : IClassFixture<TestHouse>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if (await house.AskAsync(db => db.Set<Ward>().AnyAsync(w => w.Code == "00002"))) return;
        await house.WorkAsync(async db =>
        {
            var neighbour = new Ward(Ids.New<WardId>(), "00002", "Phường Bên Cạnh", AdministrativeLevel.Commune, reportsTo: null, "Bên Cạnh") { IsDemo = true };
            var unit = new Unit(Ids.New<UnitId>(), neighbour.Id, "Công an phường", UnitKind.Police, new DateOnly(2025, 7, 1));
            var person = new Person(Ids.New<PersonId>(), neighbour.Id, "Người Bên Cạnh");
            db.AddRange(neighbour, unit, person, new Post(Ids.New<PostId>(), neighbour.Id, person.Id, unit.Id, "Trưởng Công an phường", Role.UnitHead, new DateOnly(2025, 7, 1)));
            await db.SaveAsync(new Act(null, "test.neighbour", TestHouse.Start.UtcDateTime) { Ward = neighbour.Id });
        });
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task Wards() => CompareAsync(
        (db, me) => db.WardsFor(me),
        db => db.Set<Ward>(),
        (me, ward) => ward.Id == me.Ward || me.Role is Role.LevelAbove && ward.ReportsTo == me.Ward);

    [Fact]
    public async Task Units()
    {
        var under = await house.AskAsync(db => db.Set<Ward>().ToDictionaryAsync(w => w.Id, w => w.ReportsTo));
        await CompareAsync(
            (db, me) => db.UnitsFor(me),
            db => db.Set<Unit>(),
            (me, unit) => unit.WardId == me.Ward || me.Role is Role.LevelAbove && under[unit.WardId] == me.Ward);
    }

    [Fact]
    public Task People() => CompareAsync(
        (db, me) => db.PeopleFor(me),
        db => db.Set<Person>(),
        (me, person) => me.Role is Role.LevelAbove or Role.Auditor ? person.Id == me.Person : person.WardId == me.Ward);

    [Fact]
    public Task Accounts() => CompareAsync(
        (db, me) => db.AccountsFor(me),
        db => db.Set<Account>(),
        (me, account) => me.Role is Role.Administrator ? account.WardId == me.Ward : account.AccountId == me.Account);

    [Fact]
    public Task Acts() => CompareAsync(
        (db, me) => db.ActsFor(me),
        db => db.Set<ActRecord>(),
        (me, act) => me.Role is Role.Officer or Role.Leader or Role.Auditor && act.WardId == me.Ward);

    private async Task CompareAsync<T>(Func<AppDb, Viewer, IQueryable<T>> query, Func<AppDb, IQueryable<T>> all, Func<Viewer, T, bool> maySee)
        where T : class
    {
        var every = await house.AskAsync(db => all(db).AsNoTracking().ToListAsync());
        var key = await house.AskAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[0].PropertyInfo!));
        var seen = await house.AskAsEverybodyAsync((db, me) => query(db, me).AsNoTracking().ToListAsync());
        Assert.NotEmpty(every);
        foreach (var (account, rows) in seen)
        {
            var me = await house.ViewerAsync(account);
            var expected = every.Where(row => maySee(me, row)).Select(key.GetValue).ToHashSet();
            Assert.True(expected.SetEquals(rows.Select(key.GetValue)), $"{account} sees {rows.Count} {typeof(T).Name}, {expected.Count} expected");
        }
    }
}
