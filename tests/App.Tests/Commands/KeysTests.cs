using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Commands;

/// <summary>The verbs of the key ring, and the start without it.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task A_rotation_adds_a_key_seals_the_files_anew_and_leaves_its_trace()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });

        var before = await TestProgram.RunAsync(house.Database, "", "keys", "list");
        var rotated = await TestProgram.RunAsync(house.Database, "", "keys", "rotate");
        var again = await TestProgram.RunAsync(house.Database, "", "keys", "reseal");
        var after = await TestProgram.RunAsync(house.Database, "", "keys", "list");

        Assert.Equal([0, 0, 0, 0], [before.Code, rotated.Code, again.Code, after.Code]);
        Assert.Equal((1, 2), (Lines(before), Lines(after)));
        Assert.DoesNotContain(" 0 files", rotated.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 values and 0 files", again.Output, StringComparison.Ordinal);
        Assert.Equal(["keys.rotate", "keys.reseal", "keys.reseal"], await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("keys.")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Without_its_keys_the_program_does_not_start_and_makes_none()
    {
        var database = await TestDatabase.CopyAsync();
        var elsewhere = Path.Combine(database.Data, "elsewhere");

        var run = await TestProgram.RunAsync(database, "", "serve", "--demo", "--port", $"{ServedProgram.FreePort()}", "--keys", elsewhere);

        Assert.Equal(2, run.Code);
        Assert.Contains("--keys", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(elsewhere, "ring.json")));
        await database.DropAsync();
    }

    private static int Lines(TestProgram.Run run) => run.Output.Split('\n').Count(l => l.Length > 10 && l[..8].All(char.IsAsciiHexDigitLower));
}
