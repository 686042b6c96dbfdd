using MangNon.App.Demo;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>The log names nobody. Each house of the suite is listened to when it closes; here all pages are walked for it.</summary>
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

        Sweep.FindsNothing(house.Logs.Telling(await WordsToKeepAsync()));
    }

    [Theory]
    [InlineData("Opened by Trần Thu Hà")]
    [InlineData("Sign-in of vanhoa")]
    [InlineData("Seen: NGUYỄN VĂN LỘC")]
    [InlineData($"Tried {DemoWard.Password}")]
    public async Task A_house_whose_log_tells_something_fails_whatever_test_it_was_for(string line)
    {
        var talkative = await TestHouse.OpenAsync(_ => { });
        talkative.Services.GetRequiredService<ILoggerFactory>().CreateLogger("test").LogInformation("{Line}", line);

        var found = await Assert.ThrowsAsync<InvalidOperationException>(async () => await talkative.DisposeAsync());

        Assert.Contains(line, found.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> WordsToKeepAsync() => [.. await house.NamesAsync(), "nhanvien", "mat-khau-sai-2026"];
}
