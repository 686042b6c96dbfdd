using MangNon.App.Data;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Access;

/// <summary>
/// Who sees what of the organisation: the program's queries beside a second, simpler reading of the rules, for every demo
/// account, with neighbouring wards in the same database.
/// </summary>
public sealed class OrganisationAccessTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    [Fact]
    public Task Wards() => world.CompareAsync(
        (db, me) => db.WardsFor(me),
        db => db.Set<Ward>(),
        (me, ward) => ward.Id == me.Ward || me.Role is Role.LevelAbove && ward.ReportsTo == me.Ward);

    [Fact]
    public async Task Units()
    {
        var under = await world.AskAsync(db => db.Set<Ward>().ToDictionaryAsync(w => w.Id, w => w.ReportsTo));
        await world.CompareAsync(
            (db, me) => db.UnitsFor(me),
            db => db.Set<Unit>(),
            (me, unit) => unit.WardId == me.Ward || me.Role is Role.LevelAbove && under[unit.WardId] == me.Ward);
    }

    [Fact]
    public Task People() => world.CompareAsync(
        (db, me) => db.PeopleFor(me),
        db => db.Set<Person>(),
        (me, person) => me.Role is Role.LevelAbove or Role.Auditor ? person.Id == me.Person : person.WardId == me.Ward);

    [Fact]
    public Task Accounts() => world.CompareAsync(
        (db, me) => db.AccountsFor(me),
        db => db.Set<Account>(),
        (me, account) => me.Role is Role.Administrator ? account.WardId == me.Ward : account.AccountId == me.Account);

    [Fact]
    public Task Acts() => world.CompareAsync(
        (db, me) => db.ActsFor(me),
        db => db.Set<ActRecord>(),
        (me, act) => me.Role is Role.Officer or Role.Leader or Role.Auditor && act.WardId == me.Ward);
}
