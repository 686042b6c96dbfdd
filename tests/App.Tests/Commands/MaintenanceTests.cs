using System.Net;
using MangNon.App.Demo;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Commands;

/// <summary>The verbs, run as an administrator runs them.</summary>
public sealed class MaintenanceTests
{
    private static readonly string[] Administrator = ["admin", "create", "--name", "Nguyễn Quản Trị", "--account", "quantri1"];

    [Fact]
    public async Task The_invented_ward_is_not_served_as_a_real_one()
    {
        var invented = await TestDatabase.CopyAsync();

        var run = await TestProgram.RunAsync(invented, "", "serve", "--port", $"{ServedProgram.FreePort()}");

        Assert.Equal(2, run.Code);
        Assert.Contains("--demo", run.Errors, StringComparison.Ordinal);
        await invented.DropAsync();
    }

    [Fact]
    public async Task An_empty_database_gets_its_tables_its_ward_and_its_first_administrator_once()
    {
        var empty = await TestDatabase.EmptyAsync();

        var migrated = await TestProgram.RunAsync(empty, "", "migrate");
        var weak = await TestProgram.RunAsync(empty, "ngan\n", [.. Administrator, "--ward", "Phường Thử", "--ward-code", "00007"]);
        var homeless = await TestProgram.RunAsync(empty, "mat-khau-du-dai-2026\n", Administrator);
        var created = await TestProgram.RunAsync(empty, "mat-khau-du-dai-2026\n", [.. Administrator, "--ward", "Phường Thử", "--ward-code", "00007"]);
        var again = await TestProgram.RunAsync(empty, "mat-khau-du-dai-2026\n", [.. Administrator, "--ward", "Phường Thử", "--ward-code", "00007"]);

        Assert.Equal([0, 2, 2, 0, 2], [migrated.Code, weak.Code, homeless.Code, created.Code, again.Code]);
        Assert.Contains("Phường Thử", created.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mat-khau", created.Output + created.Errors, StringComparison.Ordinal);

        // The houses of the other tests hash lightly. A hash of the program's own begins with its kind: PBKDF2, SHA-512, 210,000 rounds.
        var kind = Convert.ToBase64String([1, 0, 0, 0, 2, 0, .. BitConverter.GetBytes(210_000).Reverse().Skip(1)]);
        Assert.Equal(1, await empty.CountAsync($"accounts where \"PasswordHash\" like '{kind}%'"));
        await empty.DropAsync();
    }

    [Fact]
    public async Task What_was_begun_as_an_invented_ward_is_never_taken_away_where_a_real_one_stands()
    {
        var place = await TestDatabase.EmptyAsync();
        Assert.Equal(0, (await TestProgram.RunAsync(place, "mat-khau-du-dai-2026\n", [.. Administrator, "--ward", "Phường Thử", "--ward-code", "00007"])).Code);
        await place.ExecuteAsync("update acts set \"Kind\" = 'demo.begin'");

        var run = await TestProgram.RunAsync(place, "", "serve", "--demo", "--port", $"{ServedProgram.FreePort()}");

        Assert.Equal(2, run.Code);
        Assert.Contains("chưa dựng xong", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await place.CountAsync("wards"));
        await place.DropAsync();
    }

    [Fact]
    public async Task An_invented_ward_whose_making_was_stopped_is_made_anew_where_the_database_is_ours_alone()
    {
        var place = await TestDatabase.CopyAsync();
        await place.ExecuteAsync("update acts set \"Kind\" = 'demo.tell' where \"Kind\" = 'demo.create'");
        await place.ExecuteAsync("update wards set \"Name\" = 'Dở dang'");
        if (TestDatabase.IsPostgres) Assert.Contains("chưa dựng xong", (await TestProgram.RunAsync(place, "", "serve", "--demo", "--port", $"{ServedProgram.FreePort()}")).Errors, StringComparison.Ordinal);
        else await using (var house = new TestHouse(place))
        {
            await house.InitializeAsync();
            using var officer = await house.As("vanhoa");
            await officer.GetAsync("/nhiem-vu");
            Assert.Equal(HttpStatusCode.OK, officer.Status);
        }

        Assert.Equal(TestDatabase.IsPostgres ? 0 : 1, await place.CountAsync("acts where \"Kind\" = 'demo.create'"));
        Assert.Equal(TestDatabase.IsPostgres, await place.CountAsync("wards where \"Name\" = 'Dở dang'") > 0);
        await place.DropAsync();
    }

    [Theory]
    [InlineData("audit", "verify", "--from", "30-02-2026")]
    [InlineData("audit", "erase-values", "--subject", "person/1", "--reason", " ")]
    [InlineData("audit", "verify", "--nothing")]
    public async Task What_the_audit_cannot_use_is_refused_with_a_sentence(params string[] verb)
    {
        var place = await TestDatabase.CopyAsync();

        var run = await TestProgram.RunAsync(place, "", verb);

        Assert.Equal(2, run.Code);
        Assert.Matches("cần một ngày|Cần nêu lý do|mangnon audit verify --help", run.Errors);
        Assert.DoesNotContain("System.", run.Errors, StringComparison.Ordinal);
        await place.DropAsync();
    }

    [Fact]
    public async Task The_invented_ward_has_the_accounts_that_are_printed_at_the_start()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });

        Assert.Equal(22, DemoWard.Accounts.Count);
        Assert.Equal(22, (await house.AskAsEverybodyAsync((_, me) => Task.FromResult(me.Account))).Values.Distinct().Count());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("70000")]
    [InlineData("năm nghìn")]
    public async Task A_port_that_is_none_is_refused_with_a_sentence(string port)
    {
        var empty = await TestDatabase.EmptyAsync();

        var run = await TestProgram.RunAsync(empty, "", "serve", "--demo", "--port", port);

        Assert.NotEqual(0, run.Code);
        Assert.Contains(port, run.Errors, StringComparison.Ordinal);
        await empty.DropAsync();
    }
}
