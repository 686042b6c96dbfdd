using System.Text.RegularExpressions;
using MangNon.App.Demo;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>The log names nobody.</summary>
public sealed class QuietLogTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_log_of_a_walk_through_all_pages_names_nobody_and_holds_no_password()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await house.As(role);
            await Tour.WalkAsync(visitor, "/", "/khong-co-trang-nay");
            await visitor.Http.PostAsync("/dang-nhap", null);
        }

        using var mistaken = house.Stranger();
        await mistaken.SignInAsync("vanhoa", "mat-khau-sai-2026");

        Sweep.FindsNothing(Telling(house.Logs.Lines, await WordsToKeepAsync()));
    }

    [Theory]
    [InlineData("Opened by Trần Thu Hà")]
    [InlineData("Sign-in of vanhoa")]
    [InlineData($"Tried {DemoWard.Password}")]
    public async Task A_log_line_that_tells_something_is_found(string line)
    {
        await using var talkative = await TestHouse.OpenAsync(_ => { });
        var log = talkative.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test");
        log.LogInformation("{Line}", line);

        Assert.Single(Telling(talkative.Logs.Lines, await WordsToKeepAsync()));
    }

    private async Task<IReadOnlyList<string>> WordsToKeepAsync()
    {
        var names = await house.AskAsync(db => db.Set<Person>().Select(p => p.FullName).ToListAsync());
        return [.. names, .. TestHouse.Accounts, "nhanvien", DemoWard.Password, "mat-khau-sai-2026"];
    }

    private static List<string> Telling(IEnumerable<LogSpy.Line> lines, IEnumerable<string> words)
    {
        var told = new Regex($@"(?<![\w/-])(?:{string.Join('|', words.Select(Regex.Escape))})(?![\w-])", RegexOptions.IgnoreCase);
        return [.. lines.Select(l => l.ToString()).Where(l => told.IsMatch(l))];
    }
}
