using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>What a verb refuses, it refuses with one sentence.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string> Verbs =>
        ["serve", "migrate", "admin create --name A --account a", "keys list", "keys rotate", "keys reseal", "backup b.mangnon", "backup drill", "restore b.mangnon", "audit verify", "audit seals", "audit erase-values --subject person/1 --reason x", "certificate --host a.example"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_wrong_setting_stops_every_verb_with_one_sentence(string verb)
    {
        var empty = await TestDatabase.EmptyAsync();

        var run = await TestProgram.RunAsync(empty, "", [.. verb.Split(' '), "--backup-passphrase", "/nowhere/at/all"]);

        Assert.Equal(2, run.Code);
        Assert.Contains("/nowhere/at/all", Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await empty.DropAsync();
    }

    [Theory]
    [InlineData("serve --prot 5081", "--prot")]
    [InlineData("--nope", "--nope")]
    [InlineData("migrate --port 5081", "--port")]
    [InlineData("serve again", "again")]
    [InlineData("serve --demo vâng", "vâng")]
    public async Task What_is_not_understood_is_refused_by_name(string line, string named)
    {
        var empty = await TestDatabase.EmptyAsync();

        var run = await TestProgram.RunAsync(empty, "", line.Split(' '));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"\"{named}\"", Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await empty.DropAsync();
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("seals")]
    public async Task Checking_the_chains_changes_no_database_of_another_form(string verb)
    {
        var (empty, newer) = (await TestDatabase.EmptyAsync(), await TestDatabase.CopyAsync());
        await using (var house = new TestHouse(newer))
        {
            await house.InitializeAsync();
            await house.WorkAsync(db => db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('99990101000000_Later', '99')"""));
        }

        var runs = new List<TestProgram.Run> { await TestProgram.RunAsync(empty, "", "audit", verb), await TestProgram.RunAsync(newer, "", "audit", verb) };

        Assert.All(runs, r => Assert.Equal(2, r.Code));
        Assert.All(runs, r => Assert.Contains("mangnon migrate", Assert.Single(r.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
        Assert.Equal(2, (await TestProgram.RunAsync(empty, "", "audit", verb)).Code);
        await empty.DropAsync();
        await newer.DropAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        var invented = await TestDatabase.CopyAsync();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        var run = await TestProgram.RunAsync(invented, "", "serve", "--demo", "--port", $"{((System.Net.IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal(2, run.Code);
        Assert.Contains("--port", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors + run.Output, StringComparison.Ordinal);
        await invented.DropAsync();
    }
}
