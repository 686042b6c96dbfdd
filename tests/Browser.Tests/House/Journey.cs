using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests.House;

/// <summary>One visit with one browser window. Errors of scripts, failed requests and foreign addresses fail it.</summary>
public sealed class Journey
{
    private const string LostConnection = "net::ERR_INTERNET_DISCONNECTED";

    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly HashSet<int> _expected = [];
    private bool _mayLoseConnection;

    public Journey(IPage page, string address)
    {
        (Page, Address) = (page, address);
        page.Console += (_, said) => Note(said.Type is "error" or "warning" && !IsExpected(said.Text), $"console: {said.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure is not "net::ERR_ABORTED" && !(_mayLoseConnection && request.Failure is LostConnection), $"request: {request.Url} {request.Failure}");
        page.Response += (_, answer) => Note(answer.Status >= 400 && !_expected.Contains(answer.Status), $"answer: {answer.Url} {answer.Status}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal), $"foreign: {request.Url}");
    }

    public IPage Page { get; }

    public string Address { get; }

    /// <summary>Says that this status is what the journey is about.</summary>
    public void Expect(int status) => _expected.Add(status);

    /// <summary>Says that the connection is lost on this journey.</summary>
    public void ExpectLostConnection() => _mayLoseConnection = true;

    /// <summary>Opens an address of the program.</summary>
    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Signs in as a demo account by the page.</summary>
    public async Task SignInAsync(string account, string password = App.Demo.DemoWard.Password)
    {
        await GoAsync("/dang-nhap");
        await Page.GetByLabel("Tên đăng nhập").FillAsync(account);
        await Page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Checks the page shown with axe: WCAG 2.2 A and AA and good practice.</summary>
    public async Task AssertAccessibleAsync()
    {
        var found = await Page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{Page.Url}:{Environment.NewLine}{string.Join(Environment.NewLine, found.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}: {string.Join(" ; ", v.Nodes.Select(n => n.Html))}"))}");
    }

    /// <summary>Nothing stands outside the window's width: on a small phone, a phone, and at the width it has.</summary>
    public async Task AssertNoOverflowAsync()
    {
        var own = Page.ViewportSize!;
        foreach (var width in new[] { 320, 390, 1366 })
        {
            await Page.SetViewportSizeAsync(width, own.Height);
            var tooWide = await Page.EvaluateAsync<string[]>(
                """
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                  [`${document.documentElement.scrollWidth} > ${document.documentElement.clientWidth}`,
                   ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 5)
                     .map(e => `${e.tagName.toLowerCase()}.${e.className}`)]
                """);
            Assert.True(tooWide.Length == 0, $"{Page.Url} at {width}: {string.Join(", ", tooWide)}");
        }

        await Page.SetViewportSizeAsync(own.Width, own.Height);
    }

    /// <summary>Presses the tabulator until the element has the focus; fails when it cannot be reached.</summary>
    public async Task TabToAsync(ILocator element)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await element.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{element} cannot be reached with the keyboard on {Page.Url}.");
    }

    internal void AssertNothingWentWrong() => Assert.True(_troubles.IsEmpty, string.Join(Environment.NewLine, _troubles.Distinct()));

    internal async Task KeepPictureAsync(string device)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "TestResults"));
        var name = string.Concat((TestContext.Current.TestMethod?.MethodName ?? "journey").Where(c => char.IsLetterOrDigit(c) || c == '_'));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}-{device}.png"), FullPage = true });
    }

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble) _troubles.Enqueue(what);
    }

    private bool IsExpected(string console) => (_mayLoseConnection && console.Contains(LostConnection, StringComparison.Ordinal)) || _expected.Any(status => console.Contains($"status of {status}", StringComparison.Ordinal));

    private static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here.Parent is not null && !File.Exists(Path.Combine(here.FullName, "MangNon.slnx"))) here = here.Parent;
        return here.FullName;
    }
}
