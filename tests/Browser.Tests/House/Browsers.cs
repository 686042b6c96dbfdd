using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests.House;

/// <summary>One program and one Chromium for the journeys of a class (IClassFixture&lt;Browsers&gt;).</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningProgram? _program;

    /// <summary>Where the program answers.</summary>
    public string Address => _program!.Address;

    public async ValueTask InitializeAsync()
    {
        _program = await RunningProgram.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } own ? own : "/usr/bin/chromium", ChromiumSandbox = false, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }

    /// <summary>Takes a journey on a desktop, 1366 × 768.</summary>
    public Task OnDesktopAsync(Func<Journey, Task> take) => TakeAsync(take, new ViewportSize { Width = 1366, Height = 768 }, isPhone: false);

    /// <summary>Takes a journey on a phone, 390 × 844.</summary>
    public Task OnPhoneAsync(Func<Journey, Task> take) => TakeAsync(take, new ViewportSize { Width = 390, Height = 844 }, isPhone: true);

    /// <summary>Takes a journey on both.</summary>
    public async Task OnBothAsync(Func<Journey, Task> take)
    {
        await OnDesktopAsync(take);
        await OnPhoneAsync(take);
    }

    private async Task TakeAsync(Func<Journey, Task> take, ViewportSize size, bool isPhone)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = size,
            IsMobile = isPhone,
            HasTouch = isPhone,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var journey = new Journey(await context.NewPageAsync(), Address);
        try
        {
            await take(journey);
            journey.AssertNothingWentWrong();
        }
        catch
        {
            await journey.KeepPictureAsync(isPhone ? "phone" : "desktop");
            throw;
        }
    }
}
