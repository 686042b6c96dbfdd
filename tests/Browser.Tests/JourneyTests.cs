using MangNon.Browser.Tests.House;
using Xunit;
using Xunit.Sdk;

namespace MangNon.Browser.Tests;

/// <summary>The checks of a journey can fail.</summary>
public sealed class JourneyTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public Task A_page_that_cannot_be_read_aloud_is_found() => browsers.OnDesktopAsync(async journey =>
    {
        await journey.Page.SetContentAsync("<html lang=vi><title>x</title><main><h1>x</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><input></main></html>");

        var found = await Assert.ThrowsAnyAsync<XunitException>(journey.AssertAccessibleAsync);

        Assert.Contains("image-alt", found.Message, StringComparison.Ordinal);
        Assert.Contains("label", found.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_page_that_is_too_wide_is_found() => browsers.OnPhoneAsync(async journey =>
    {
        await journey.Page.SetContentAsync("<html><head><meta name=viewport content='width=device-width'></head><body><div style='width: 700px'>x</div></body></html>");

        await Assert.ThrowsAnyAsync<XunitException>(journey.AssertNoOverflowAsync);
    });

    [Fact]
    public async Task A_failing_script_and_a_missing_file_are_found()
    {
        var found = await Assert.ThrowsAnyAsync<XunitException>(() => browsers.OnDesktopAsync(async journey =>
        {
            await journey.GoAsync("/dang-nhap");
            await journey.Page.EvaluateAsync("() => { setTimeout(() => { throw new Error('planted') }); return fetch('/khong-co') }");
            await journey.Page.WaitForTimeoutAsync(200);
        }));

        Assert.Contains("planted", found.Message, StringComparison.Ordinal);
        Assert.Contains("khong-co 404", found.Message, StringComparison.Ordinal);
    }
}
