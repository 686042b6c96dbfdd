using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>Whatever somebody does to the tables by hand, the check of the chains names the first broken link.</summary>
public sealed class ChainCheckTests
{
    private static readonly DateTime Now = TestHouse.Start.UtcDateTime;

    [Fact]
    public async Task An_untouched_chain_is_whole()
    {
        await using var house = await OpenAsync();

        var found = await CheckAsync(house);

        Assert.All(found, f => Assert.Null(f.Damage));
        var ward = found.Single(f => f.WardName == "Phường Măng Non");
        Assert.Equal((await house.AskAsync(db => db.Set<ActRecord>().LongCountAsync(a => a.WardId == ward.Ward)), 0), (ward.Links, ward.ClockSetBack));
        Assert.True(ward.Links > 20);
    }

    [Theory]
    [InlineData(nameof(ChainDamage.Changed), """update acts set "Kind" = 'test.innocent' where "Kind" = 'test.2'""", 2)]
    [InlineData(nameof(ChainDamage.Changed), """update acts set "Reason" = 'lý do khác' where "Kind" = 'test.2'""", 2)]
    [InlineData(nameof(ChainDamage.Changed), """update acts set "AccountId" = null where "Kind" = 'test.2'""", 2)]
    [InlineData(nameof(ChainDamage.Missing), """delete from acts where "Kind" = 'test.2'""", 2)]
    [InlineData(nameof(ChainDamage.ValuesMissing), """delete from act_values where "ActId" in (select "Id" from acts where "Kind" = 'test.2')""", 2)]
    [InlineData(nameof(ChainDamage.ValuesChanged), """update act_values set "Content" = (select "Content" from act_values where "ActId" in (select "Id" from acts where "Kind" = 'test.3')) where "ActId" in (select "Id" from acts where "Kind" = 'test.2')""", 2)]
    [InlineData(nameof(ChainDamage.ValuesChanged), """update act_values set "Salt" = "Content" where "ActId" in (select "Id" from acts where "Kind" = 'test.2')""", 2)]
    public async Task A_link_that_was_touched_is_named(string damage, string sql, int link)
    {
        await using var house = await OpenAsync();
        var links = await ThreeActsAsync(house);

        await house.WorkAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal((Enum.Parse<ChainDamage>(damage), links[link - 1]), Damage(await CheckAsync(house)));
    }

    [Fact]
    public async Task Links_that_changed_places_are_named()
    {
        await using var house = await OpenAsync();
        var links = await ThreeActsAsync(house);

        foreach (var (from, to) in new[] { (links[1], -1L), (links[2], links[1]), (-1L, links[2]) })
            await house.WorkAsync(db => db.Set<ActRecord>().Where(a => a.Sequence == from && a.WardId == db.Set<ActRecord>().First(b => b.Kind == "test.1").WardId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Sequence, to)));

        Assert.Equal((ChainDamage.Changed, links[1]), Damage(await CheckAsync(house)));
    }

    [Fact]
    public async Task A_link_put_in_between_is_named()
    {
        await using var house = await OpenAsync();
        var links = await ThreeActsAsync(house);
        await house.WorkAsync(async db =>
        {
            var second = await db.Set<ActRecord>().AsNoTracking().SingleAsync(a => a.Kind == "test.2");
            foreach (var later in await db.Set<ActRecord>().Where(a => a.WardId == second.WardId && a.Sequence > second.Sequence).OrderByDescending(a => a.Sequence).Select(a => a.Id).ToListAsync())
                await db.Set<ActRecord>().Where(a => a.Id == later).ExecuteUpdateAsync(a => a.SetProperty(x => x.Sequence, x => x.Sequence + 1));
            var hash = ActChain.Hash(second.Hash, Guid.Empty, second.WardId.Value, second.Sequence + 1, new Act(null, "test.forged", Now), null, null, null);
            await db.Database.ExecuteSqlAsync($"""insert into acts ("Id", "WardId", "Sequence", "Kind", "At", "Hash") values ({Guid.Empty}, {second.WardId.Value}, {second.Sequence + 1}, {"test.forged"}, {Now}, {hash})""");
        });

        // The forged link itself fits; the one that stood there before does not.
        Assert.Equal((ChainDamage.Changed, links[2] + 1), Damage(await CheckAsync(house)));
    }

    [Fact]
    public async Task A_chain_written_anew_after_its_seal_no_longer_fits_the_seal()
    {
        await using var house = await OpenAsync();
        await ThreeActsAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SealAsync(house));
        Assert.All(await CheckAsync(house), f => Assert.Null(f.Damage));

        var victim = await house.AskAsync(db => db.Set<ActRecord>().AsNoTracking().SingleAsync(a => a.Kind == "test.2"));
        await RewriteFromAsync(house, victim);

        var sealedAt = await house.AskAsync(db => db.Set<ChainSeal>().Where(s => s.WardId == victim.WardId).MaxAsync(s => s.Sequence));
        Assert.Equal((ChainDamage.NotAsSealed, sealedAt), Damage(await CheckAsync(house)));
    }

    [Fact]
    public async Task A_chain_whose_end_was_cut_off_no_longer_fits_the_seal()
    {
        await using var house = await OpenAsync();
        var links = await ThreeActsAsync(house);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await SealAsync(house);

        await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""delete from act_values where "ActId" in (select "Id" from acts where "Sequence" >= {links[2]})"""));
        await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""delete from acts where "Sequence" >= {links[2]}"""));

        Assert.Equal(ChainDamage.NotAsSealed, Damage(await CheckAsync(house))?.Kind);
    }

    [Fact]
    public async Task Values_erased_by_an_act_leave_the_chain_whole_and_are_counted()
    {
        await using var house = await OpenAsync();
        var me = await house.ViewerAsync("vanhoa");
        await ThreeActsAsync(house);

        var erased = await house.AskAsync(db => db.EraseValuesAsync(new Act(null, ChainCheck.Erasure, Now, "person/test", "Người đó yêu cầu") { Ward = me.Ward }));

        Assert.Equal(3, erased);
        Assert.Equal(0, await house.AskAsync(db => db.Set<ActValues>().CountAsync(v => db.Set<ActRecord>().Any(a => a.Id == v.ActId && a.Subject == "person/test"))));
        var ward = (await CheckAsync(house)).Single(f => f.Ward == me.Ward);
        Assert.Equal((3, null), (ward.Erased, ward.Damage));
    }

    [Fact]
    public async Task Values_that_belong_to_no_link_are_found()
    {
        await using var house = await OpenAsync();
        var salt = new byte[16];

        await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""insert into act_values ("ActId", "Salt", "Content") values ({Guid.Empty}, {salt}, {salt})"""));

        Assert.Equal(ChainDamage.ValuesWithoutLink, Damage(await CheckAsync(house))?.Kind);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_is_counted_and_logged()
    {
        await using var house = await OpenAsync();
        var me = await house.ViewerAsync("vanhoa");

        await house.WorkAsync(db => db.TraceAsync(new Act(me, "test.look", Now.AddHours(2))));
        await house.WorkAsync(db => db.TraceAsync(new Act(me, "test.look", Now.AddHours(1))));

        Assert.Equal((1, null), (await CheckAsync(house)).Where(f => f.Ward == me.Ward).Select(f => (f.ClockSetBack, f.Damage)).Single());
        Assert.Contains(house.Logs.Lines, l => l.Text.Contains("set back by 3600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_days_asked_for_are_checked()
    {
        await using var house = await OpenAsync();
        var me = await house.ViewerAsync("vanhoa");
        await ThreeActsAsync(house);
        await house.WorkAsync(db => db.TraceAsync(new Act(me, "test.look", Now.AddDays(1))));
        await house.WorkAsync(db => db.TraceAsync(new Act(me, "test.look", Now.AddDays(2))));

        await house.WorkAsync(db => db.Database.ExecuteSqlRawAsync("""update acts set "Kind" = 'test.other' where "Kind" = 'test.2'"""));

        var day = DateOnly.FromDateTime(Now.AddDays(1));
        var later = await CheckAsync(house, day, day);
        Assert.Equal((1L, null), later.Where(f => f.Ward == me.Ward).Select(f => (f.Links, f.Damage)).Single());
        Assert.NotNull(Damage(await CheckAsync(house)));
    }

    [Fact]
    public async Task Values_do_not_lie_readable_in_the_table()
    {
        await using var house = await OpenAsync();
        await ThreeActsAsync(house);

        var raw = await house.AskAsync(db => db.Set<ActValues>().AsNoTracking().Select(v => v.Content).ToListAsync());

        Assert.NotEmpty(raw);
        Assert.All(raw, bytes => Assert.DoesNotContain("FullName", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
    }

    private static Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(_ => { });

    private static Task<IReadOnlyList<ChainFinding>> CheckAsync(TestHouse house, DateOnly? from = null, DateOnly? to = null) =>
        new ChainCheck(house.Services.GetRequiredService<Dialect>(), house.Services.GetRequiredService<MangNon.App.Platform.Keys.KeyRing>()).RunAsync(from, to, TestContext.Current.CancellationToken);

    private static (ChainDamage Kind, long Sequence)? Damage(IReadOnlyList<ChainFinding> found) => found.FirstOrDefault(f => f.Damage is not null)?.Damage;

    private static Task<int> SealAsync(TestHouse house) => house.AskAsync(db =>
    {
        var clock = house.Services.GetRequiredService<MangNon.App.Platform.OfficeClock>();
        return db.SealChainsAsync(clock.Today, clock.Now);
    });

    /// <summary>Three people are added, each by an act with values; the numbers of their links.</summary>
    private static async Task<List<long>> ThreeActsAsync(TestHouse house)
    {
        var me = await house.ViewerAsync("vanhoa");
        for (var i = 1; i <= 3; i++)
        {
            await house.WorkAsync(async db =>
            {
                db.Add(new Person(MangNon.App.Platform.Ids.New<PersonId>(), me.Ward, $"Nguyễn Thị Thứ {i}"));
                await db.SaveAsync(new Act(me, $"test.{i}", Now, "person/test", $"lý do {i}"));
            });
        }

        return await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("test.")).OrderBy(a => a.Sequence).Select(a => a.Sequence).ToListAsync());
    }

    /// <summary>What somebody with the whole database in hand would do: change one link and hash all after it anew.</summary>
    private static Task RewriteFromAsync(TestHouse house, ActRecord victim) => house.WorkAsync(async db =>
    {
        var links = await db.Set<ActRecord>().AsNoTracking().Where(a => a.WardId == victim.WardId && a.Sequence >= victim.Sequence).OrderBy(a => a.Sequence).ToListAsync();
        var previous = await db.Set<ActRecord>().Where(a => a.WardId == victim.WardId && a.Sequence == victim.Sequence - 1).Select(a => a.Hash).SingleAsync();
        foreach (var link in links)
        {
            var reason = link.Id == victim.Id ? "lý do bịa" : link.Reason;
            var act = new Act(null, link.Kind, link.At, link.Subject, reason) { From = link.FromAddress };
            previous = ActChain.Hash(previous, link.Id, link.WardId.Value, link.Sequence, act, link.AccountId?.Value, link.PostId?.Value, link.ValuesHash);
            var hash = previous;
            await db.Set<ActRecord>().Where(a => a.Id == link.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Reason, reason).SetProperty(x => x.Hash, hash));
        }
    });
}
