using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Keys;
using MangNon.App.Platform.Web;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>Whoever watches over the program learns whether it works, and nothing else.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task A_house_in_order_lives_and_is_ready()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });

        Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), await AskAsync(house, Readiness.Live));
        Assert.Equal((HttpStatusCode.OK, """{"status":"ok","checks":{"data":"ok","database":"ok","files":"ok","keys":"ok","space":"ok"}}"""), await AskAsync(house, Readiness.Ready));
    }

    [Fact]
    public async Task While_the_data_is_being_made_it_lives_and_is_not_ready()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using (house.Services.GetRequiredService<Door>().Close())
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(house, Readiness.Live)).Status);
            await FailsAsync(house, "data");
        }

        house.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(house, Readiness.Ready)).Status);
    }

    [Fact]
    public async Task Without_its_keys_it_is_not_ready()
    {
        await using var house = await TestHouse.OpenAsync(s => s.AddSingleton(own => new KeyRing(own.GetRequiredService<Settings>().KeysFolder)));
        File.Delete(Path.Combine(house.Services.GetRequiredService<Settings>().KeysFolder, "ring.json"));

        await FailsAsync(house, "keys");
    }

    [Fact]
    public async Task A_folder_of_files_that_takes_none_is_not_ready()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var folder = house.Services.GetRequiredService<Settings>().FilesFolder;

        // A folder of another's would do as well, but root may write everywhere.
        Directory.Move(folder, folder + "-away");
        Directory.CreateSymbolicLink(folder, "/proc/self/task");

        await FailsAsync(house, "files");
        Directory.Delete(folder);
        Directory.Move(folder + "-away", folder);
    }

    [Fact]
    public async Task Too_little_room_is_not_ready()
    {
        await using var house = await TestHouse.OpenAsync(_ => { }, ("free-space-megabytes", "1000000000"));

        await FailsAsync(house, "space");
    }

    [Fact]
    public async Task A_database_of_another_form_or_none_is_not_ready_but_lives()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('99990101000000_Later', '99')"""));

        await FailsAsync(house, "database");
        await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""drop table "__EFMigrationsHistory" """));
        house.Clock.Advance(TimeSpan.FromSeconds(3));
        await FailsAsync(house, "database");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(house, Readiness.Live)).Status);
    }

    [Fact]
    public async Task Asking_sets_no_cookie_is_kept_by_no_cache_and_leaves_no_trace()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var chairman = await house.As("chutich");
        var before = await house.AskAsync(db => db.Set<ActRecord>().CountAsync());
        var seen = await house.AskAsync(db => db.Set<AccountSession>().MaxAsync(s => s.SeenAt));
        house.Clock.Advance(TimeSpan.FromMinutes(10));

        foreach (var address in (string[])[Readiness.Live, Readiness.Ready])
        {
            using var answer = await chairman.Http.GetAsync(address);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(before, await house.AskAsync(db => db.Set<ActRecord>().CountAsync()));
        Assert.Equal(seen, await house.AskAsync(db => db.Set<AccountSession>().MaxAsync(s => s.SeenAt)));
    }

    private static async Task FailsAsync(TestHouse house, string check)
    {
        var (status, answer) = await AskAsync(house, Readiness.Ready);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains($"\"{check}\":\"fail\"", answer, StringComparison.Ordinal);
        Assert.Equal(2, answer.Split("\"fail\"").Length - 1);
    }

    private static async Task<(HttpStatusCode Status, string Answer)> AskAsync(TestHouse house, string address)
    {
        using var stranger = house.Stranger();
        using var answer = await stranger.Http.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
