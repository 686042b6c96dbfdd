using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Data;

/// <summary>Nothing is saved without an act, and acts hang together.</summary>
public sealed class ActsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateTime Now = TestHouse.Start.UtcDateTime;

    [Fact]
    public Task Saving_without_an_act_is_refused() => house.WorkAsync(async db =>
    {
        var officer = await house.ViewerAsync("vanhoa");
        db.Add(SomebodyNew(officer, "Không Ai Ghi"));

        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges(true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(true));
        Assert.Equal(0, await house.AskAsync(d => d.Set<Person>().CountAsync(p => p.FullName == "Không Ai Ghi")));
    });

    [Fact]
    public async Task An_act_and_its_trace_are_there_together()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var person = SomebodyNew(officer, "Nguyễn Thị Vết");

        await SaveAsync(person, new Act(officer, "test.add", Now, $"person/{person.Id.Value}", "vì cần") { From = "192.0.2.7" });

        var act = await house.AskAsync(db => db.Set<ActRecord>().SingleAsync(a => a.Subject == $"person/{person.Id.Value}"));
        var values = await house.AskAsync(db => db.Set<ActValues>().SingleAsync(v => v.ActId == act.Id));
        Assert.Equal((officer.Account, officer.Post, "test.add", "vì cần", "192.0.2.7"), (act.AccountId, act.PostId, act.Kind, act.Reason, act.FromAddress));
        Assert.Contains("Nguyễn Thị Vết", values.Read(Ring(house)), StringComparison.Ordinal);
        Assert.True(await house.AskAsync(db => db.Set<Person>().AnyAsync(p => p.Id == person.Id)));
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_trace()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var post = new Post(Ids.New<PostId>(), officer.Ward, new PersonId(Ids.New()), officer.Unit, "Của người không có", Role.UnitMember, new DateOnly(2026, 1, 1));

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(post, new Act(officer, "test.fail", Now, "post/fails")));

        Assert.False(await house.AskAsync(db => db.Set<Post>().AnyAsync(p => p.Id == post.Id)));
        Assert.False(await house.AskAsync(db => db.Set<ActRecord>().AnyAsync(a => a.Subject == "post/fails")));
        Assert.Equal([], await BrokenLinksAsync(officer.Ward));
    }

    [Fact]
    public async Task An_act_whose_link_cannot_be_written_changes_nothing()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var person = SomebodyNew(officer, "Không Có Dấu Vết");

        await Assert.ThrowsAnyAsync<Exception>(() => SaveAsync(person, new Act(officer, null!, Now)));
        await SaveAsync(SomebodyNew(officer, "Người đến sau"), new Act(officer, "test.after", Now));

        Assert.False(await house.AskAsync(db => db.Set<Person>().AnyAsync(p => p.Id == person.Id)));
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "test.after")));
        Assert.Equal([], await BrokenLinksAsync(officer.Ward));
    }

    [Fact]
    public async Task A_context_knows_nothing_of_the_request_it_served_before()
    {
        var officer = await house.ViewerAsync("vanhoa");
        AppDb before;
        await using (var request = house.Services.CreateAsyncScope())
        {
            before = request.ServiceProvider.GetRequiredService<AppDb>();
            before.FromAddress = "192.0.2.9";
            before.Form = new HandledForm { Key = Ids.New(), At = Now };
            before.Add(SomebodyNew(officer, "Chưa ghi"));
        }

        // Those that wait for a request are handed out in turn: it comes round.
        var requests = new List<AsyncServiceScope>();
        AppDb? again = null;
        for (var i = 0; i < 64 && again is null; i++)
        {
            requests.Add(house.Services.CreateAsyncScope());
            var given = requests[^1].ServiceProvider.GetRequiredService<AppDb>();
            if (ReferenceEquals(given, before)) again = given;
        }

        Assert.NotNull(again);
        Assert.Equal((null, null, 0), (again.FromAddress, again.Form, again.ChangeTracker.Entries().Count()));
        foreach (var request in requests) await request.DisposeAsync();
    }

    [Fact]
    public async Task An_act_of_nobody_in_particular_belongs_to_the_ward_it_names()
    {
        var officer = await house.ViewerAsync("vanhoa");

        await house.WorkAsync(db => db.SaveAsync(new Act(null, "test.system", Now, "system/1") { Ward = officer.Ward }));

        await Assert.ThrowsAsync<ArgumentException>(() => house.WorkAsync(db => db.SaveAsync(new Act(null, "test.homeless", Now))));
        var act = await house.AskAsync(db => db.Set<ActRecord>().SingleAsync(a => a.Subject == "system/1"));
        Assert.Equal((officer.Ward, null, null), (act.WardId, act.AccountId, act.PostId));
    }

    [Fact]
    public async Task Fifty_writers_at_once_lose_nothing_and_leave_no_gap_in_the_chain()
    {
        var officer = await house.ViewerAsync("vanhoa");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SaveBesideAsync(SomebodyNew(officer, $"Người thứ {i}"), new Act(officer, "test.many", Now, $"many/{i}"))));

        Assert.Equal(50, await house.AskAsync(db => db.Set<Person>().CountAsync(p => p.FullName.StartsWith("Người thứ "))));
        Assert.Equal(50, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "test.many")));
        Assert.Equal([], await BrokenLinksAsync(officer.Ward));
    }

    [Fact]
    public async Task A_save_that_fails_takes_none_of_those_committed_with_it_along()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var saves = Enumerable.Range(0, 20).Select(i => i % 5 == 2
            ? SaveBesideAsync(new Post(Ids.New<PostId>(), officer.Ward, new PersonId(Ids.New()), null, "Hỏng", Role.UnitMember, new DateOnly(2026, 1, 1)), new Act(officer, "test.mixed", Now))
            : SaveBesideAsync(SomebodyNew(officer, $"Lành {i}"), new Act(officer, "test.mixed", Now))).ToList();

        await Task.WhenAll(saves.Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(4, saves.Count(s => s.IsFaulted));
        Assert.Equal(16, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "test.mixed")));
        Assert.Equal(16, await house.AskAsync(db => db.Set<Person>().CountAsync(p => p.FullName.StartsWith("Lành "))));
        Assert.Equal([], await BrokenLinksAsync(officer.Ward));
    }

    [Fact]
    public async Task The_second_of_two_who_change_the_same_record_is_told_and_everybody_else_is_saved()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var unit = await house.AskAsync(db => db.UnitsFor(officer).Where(u => u.Name == "Tổ dân phố 4").Select(u => u.Id).SingleAsync());

        await using var one = house.Services.CreateAsyncScope();
        await using var two = house.Services.CreateAsyncScope();
        var renamed = new List<AppDb>();
        foreach (var (scope, name) in new[] { (one, "Tổ dân phố Bốn"), (two, "Tổ dân phố IV") })
        {
            renamed.Add(scope.ServiceProvider.GetRequiredService<AppDb>());
            (await renamed[^1].UnitsFor(officer).SingleAsync(u => u.Id == unit)).Rename(name, []);
        }

        var renames = renamed.Select(db => Task.Run(() => db.SaveAsync(new Act(officer, "test.rename", Now)))).ToList();
        var others = Enumerable.Range(0, 10).Select(i => SaveBesideAsync(SomebodyNew(officer, $"Cùng lúc {i}"), new Act(officer, "test.beside", Now))).ToList();
        await Task.WhenAll(renames.Concat(others).Select(s => s.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.IsType<DbUpdateConcurrencyException>(Assert.Single(renames, r => r.IsFaulted).Exception!.InnerException);
        Assert.DoesNotContain(others, o => o.IsFaulted);
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "test.rename")));
        Assert.Equal([], await BrokenLinksAsync(officer.Ward));
    }

    [Fact]
    public async Task A_form_shown_before_somebody_elses_change_does_not_overwrite_it()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var (id, shown) = await house.AskAsync(async db =>
        {
            var unit = await db.UnitsFor(officer).SingleAsync(u => u.Name == "Tổ dân phố 3");
            return (unit.Id, unit.Version);
        });
        await house.WorkAsync(async db =>
        {
            (await db.UnitsFor(officer).SingleAsync(u => u.Id == id)).Rename("Tổ dân phố Ba", []);
            await db.SaveAsync(new Act(officer, "test.early", Now));
        });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => house.WorkAsync(async db =>
        {
            var unit = await db.UnitsFor(officer).SingleAsync(u => u.Id == id);
            db.Expect(unit, shown);
            unit.Rename("Tổ dân phố III", []);
            await db.SaveAsync(new Act(officer, "test.late", Now));
        }));

        Assert.Equal("Tổ dân phố Ba", await house.AskAsync(db => db.UnitsFor(officer).Where(u => u.Id == id).Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public async Task The_chain_tells_when_a_link_was_changed()
    {
        await using var other = await TestHouse.OpenAsync(_ => { });
        var officer = await other.ViewerAsync("vanhoa");
        await other.WorkAsync(db => db.SaveAsync(new Act(officer, "test.one", Now, Reason: "Lý do đúng: “hòa giải” & <b>'+`\\\n\t\u0001")));
        await other.WorkAsync(db => db.SaveAsync(new Act(officer, "test.two", Now)));
        Assert.Equal([], await BrokenLinksAsync(other, officer.Ward));

        await other.WorkAsync(db => db.Set<ActRecord>().Where(a => a.Kind == "test.one").ExecuteUpdateAsync(a => a.SetProperty(x => x.Reason, "Lý do khác")));

        var changed = await other.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind == "test.one").Select(a => a.Sequence).SingleAsync());
        Assert.Equal([changed], await BrokenLinksAsync(other, officer.Ward));
    }

    [Fact]
    public async Task What_an_act_changed_is_told_with_old_and_new_value_and_without_secrets()
    {
        var officer = await house.ViewerAsync("quantri");
        await house.WorkAsync(async db =>
        {
            var account = await db.Set<Account>().SingleAsync(a => a.UserName == "ctv2");
            (account.PasswordHash, account.SecurityStamp, account.AccessFailedCount) = ("bi-mat-moi", "dau-moi", 3);
            await db.SaveAsync(new Act(officer, "test.secret", Now));
        });

        var told = await house.AskAsync(db => db.Set<ActValues>().SingleAsync(v => db.Set<ActRecord>().Any(a => a.Id == v.ActId && a.Kind == "test.secret")));

        Assert.Contains("\"AccessFailedCount\":[\"0\",\"3\"]", told.Read(Ring(house)), StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat-moi", told.Read(Ring(house)), StringComparison.Ordinal);
        Assert.DoesNotContain("dau-moi", told.Read(Ring(house)), StringComparison.Ordinal);
    }

    private static KeyRing Ring(TestHouse house) => house.Services.GetRequiredService<KeyRing>();

    private static Person SomebodyNew(Viewer officer, string name) => new(Ids.New<PersonId>(), officer.Ward, name);

    private Task SaveAsync(object record, Act act) => house.WorkAsync(async db =>
    {
        db.Add(record);
        await db.SaveAsync(act);
    });

    // On a thread of its own, as a request: where nobody else writes a save does not leave the thread it was asked on.
    private Task SaveBesideAsync(object record, Act act) => Task.Run(() => SaveAsync(record, act));

    private Task<List<long>> BrokenLinksAsync(WardId ward) => BrokenLinksAsync(house, ward);

    /// <summary>Sequence numbers at which the chain does not hold, by an implementation of its own.</summary>
    internal static async Task<List<long>> BrokenLinksAsync(TestHouse house, WardId ward)
    {
        var links = await house.AskAsync(db => db.Set<ActRecord>().AsNoTracking().Where(a => a.WardId == ward).OrderBy(a => a.Sequence).ToListAsync());
        var values = await house.AskAsync(db => db.Set<ActValues>().AsNoTracking().ToDictionaryAsync(v => v.ActId));
        var broken = new List<long>();
        var (expected, previous) = (1L, new byte[32]);
        foreach (var link in links)
        {
            var hash = SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(Written(link))]);
            var valuesHold = !values.TryGetValue(link.Id, out var kept) || SHA256.HashData([.. kept.Salt, .. Encoding.UTF8.GetBytes(kept.Read(Ring(house)))]).SequenceEqual(link.ValuesHash!);
            if (link.Sequence != expected || !hash.SequenceEqual(link.Hash) || !valuesHold) broken.Add(link.Sequence);
            (expected, previous) = (link.Sequence + 1, link.Hash);
        }

        return broken;
    }

    private static string Written(ActRecord link) => string.Create(CultureInfo.InvariantCulture,
        $"[\"v1\",\"{link.Id}\",\"{link.WardId.Value}\",{link.Sequence},{Quoted(link.Kind)},{Quoted(link.Subject)},{Quoted(link.Reason?.Normalize())},{(link.At - DateTime.UnixEpoch).Ticks / 10 + DateTime.UnixEpoch.Ticks / 10},{Quoted(link.AccountId?.Value.ToString())},{Quoted(link.PostId?.Value.ToString())},{Quoted(link.FromAddress)},{Quoted(link.ValuesHash is null ? null : Convert.ToHexString(link.ValuesHash).ToLowerInvariant())}]");

    private static string Quoted(string? text) => text is null ? "null" : $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char c) => c switch
    {
        '\\' => @"\\",
        '\b' => @"\b",
        '\t' => @"\t",
        '\n' => @"\n",
        '\f' => @"\f",
        '\r' => @"\r",
        >= ' ' and < (char)127 when !"\"&'+<>`".Contains(c) => c.ToString(),
        _ => $"\\u{(int)c:X4}",
    };
}
