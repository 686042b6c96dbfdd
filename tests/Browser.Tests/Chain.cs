using System.IO.Compression;
using MangNon.Browser.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>The steps from a signed plan to the ward's report, each taken on the pages a person sees; every page is looked at.</summary>
internal sealed class Chain(Journey journey)
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Dictionary<string, IReadOnlyList<BrowserContextCookiesResult>> _signedIn = [];
    private string? _account;
    private string _plan = "";
    private string _task = "";
    private string _unitReport = "";
    private string _wardReport = "";

    private IPage Page => journey.Page;

    /// <summary>Imports the sample plan; the review is shown.</summary>
    public async Task ImportAsync(string title)
    {
        await BeAsync("vanhoa");
        await journey.GoAsync("/ke-hoach/nhap");
        await LookAsync();
        await Page.GetByLabel("Tệp kế hoạch").SetInputFilesAsync(SamplePlan.File(title));
        await PressAsync("Đọc kế hoạch");
        Assert.EndsWith("/ra-soat", Page.Url, StringComparison.Ordinal);
        _plan = new Uri(Page.Url).AbsolutePath.Replace("/ra-soat", "", StringComparison.Ordinal);
    }

    /// <summary>Sees what was read, gives what nobody leads to a unit, mends a task, adopts.</summary>
    public async Task ReviewAndAdoptAsync(string title)
    {
        await Expect(Page.Locator(".paper")).ToContainTextAsync(title);
        await Expect(Page.Locator("#luu-y")).ToContainTextAsync("thiếu mục c");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Thông qua kế hoạch" })).ToBeDisabledAsync();
        await LookAsync();

        await Page.Locator("#giao").SelectOptionAsync(new SelectOptionValue { Label = "Công an phường" });
        await PressAsync("Giao");
        await Expect(Page.Locator("#chua-giao")).ToHaveCountAsync(0);

        await Page.GetByRole(AriaRole.Link, new() { Name = "Sửa II.1.a" }).ClickAsync();
        await Page.Locator("#nd").FillAsync("Cắm 12 biển cảnh báo quanh ao, hồ.");
        await LookAsync();
        await PressAsync("Lưu");
        await Expect(Page.GetByRole(AriaRole.Article, new() { Name = "Nhiệm vụ II.1.a" })).ToContainTextAsync("Cắm 12 biển");

        await PressAsync("Thông qua kế hoạch");
        await Expect(Heading).ToContainTextAsync(title);
        await LookAsync();
    }

    /// <summary>The unit finds its task and says it is done, with a number and a picture.</summary>
    public async Task ReportTheTaskDoneAsync()
    {
        await BeAsync("congan");
        await journey.GoAsync($"/nhiem-vu?q=biển&ke-hoach={_plan.Split('/')[^1]}");
        await LookAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Cắm 12 biển" }).ClickAsync();
        await Expect(Heading).ToHaveTextAsync("Cắm 12 biển cảnh báo quanh ao, hồ.");
        _task = Page.Url;
        await Page.GetByLabel("Báo hoàn thành").CheckAsync();
        await Page.GetByLabel("Nội dung, sản phẩm hoặc lý do").FillAsync("Đã cắm đủ biển quanh ba hồ, có biên bản.");
        await Page.GetByText("Con số").ClickAsync();
        await Page.Locator("#nhan-0").FillAsync("Số biển cảnh báo");
        await Page.Locator("#so-0").FillAsync("12");
        await Page.Locator("#dv-0").FillAsync("biển");
        await Page.GetByLabel("Minh chứng").SetInputFilesAsync(new FilePayload { Name = "bien-canh-bao.png", MimeType = "image/png", Buffer = Picture });
        await LookAsync();
        await PressAsync("Ghi nhận");
        await ExpectNoticeAsync("Đã báo hoàn thành");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("bien-canh-bao.png");
        await LookAsync();
    }

    /// <summary>The ward accepts the task.</summary>
    public async Task AcceptTheTaskAsync()
    {
        await BeAsync("vanhoa");
        await journey.GoAsync(_task);
        await Page.GetByLabel("Nghiệm thu", new() { Exact = true }).CheckAsync();
        await PressAsync("Ghi nhận");
        await ExpectNoticeAsync("Đã nghiệm thu");
        await LookAsync();
    }

    /// <summary>The unit starts its report of the plan's year round and sends it.</summary>
    public async Task SendTheUnitReportAsync()
    {
        await BeAsync("congan");
        await OpenTheRoundAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Soạn báo cáo" }).ClickAsync();
        await Expect(Page.Locator(".sheet")).ToContainTextAsync("Số biển cảnh báo");
        _unitReport = new Uri(Page.Url).AbsolutePath;
        await LookAsync();
        await PressAsync("Gửi về phường");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Gửi về phường" })).ToHaveCountAsync(0);
        await LookAsync();
    }

    /// <summary>The ward accepts the unit's report, compiles its own and writes what only a person can say.</summary>
    public async Task CompileAsync()
    {
        await BeAsync("vanhoa");
        await journey.GoAsync(_unitReport);
        await LookAsync();
        await PressAsync("Nhận báo cáo");
        await OpenTheRoundAsync();
        await LookAsync();
        await PressAsync("Tổng hợp báo cáo");
        _wardReport = new Uri(Page.Url).AbsolutePath;
        await Expect(Page.Locator(".sheet")).ToContainTextAsync("Số biển cảnh báo");
        await LookAsync();
        await WriteOpenPassagesAsync();
        await Expect(Page.Locator("#con-lai")).ToContainTextAsync("Không còn đoạn nào cần bổ sung");
    }

    /// <summary>The leader approves; the paper is what it says.</summary>
    public async Task ApproveAndDownloadAsync()
    {
        await BeAsync("chutich");
        await journey.GoAsync(_wardReport);
        await LookAsync();
        await PressAsync("Duyệt báo cáo");
        await Expect(Page.Locator(".lead .state")).ToHaveClassAsync("state approved");
        await LookAsync();

        var paper = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "Tải .docx" }).ClickAsync());
        await using var bytes = await paper.CreateReadStreamAsync();
        await using var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        using var document = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        var text = await document.ReadToEndAsync();
        Assert.Contains("BÁO CÁO", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
    }

    private ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private async Task OpenTheRoundAsync()
    {
        await journey.GoAsync(_plan);
        await Page.Locator(".figs a").Filter(new() { HasText = SamplePlan.YearRoundDue }).ClickAsync();
        await Expect(Heading).ToContainTextAsync("Báo cáo");
    }

    private async Task WriteOpenPassagesAsync()
    {
        var open = Page.Locator(".para.needs").GetByRole(AriaRole.Link, new() { Name = "Viết đoạn này" });
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await open.First.ClickAsync();
            var words = Page.GetByLabel("Sửa đoạn");
            await words.FillAsync("Phường thực hiện thường xuyên, không phát sinh vụ việc.");
            if (left == 1) await LookAsync();
            await PressAsync("Lưu đoạn");
            await Expect(words).ToHaveCountAsync(0);
            await Expect(open).ToHaveCountAsync(left - 1);
        }
    }

    // Whoever has signed in once comes back with the browser's own memory of it.
    private async Task BeAsync(string account)
    {
        if (_account is not null) _signedIn[_account] = await Page.Context.CookiesAsync();
        _account = account;
        await Page.Context.ClearCookiesAsync();
        if (_signedIn.TryGetValue(account, out var kept)) await Page.Context.AddCookiesAsync(kept.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite }));
        else await journey.SignInAsync(account);
    }

    private async Task LookAsync()
    {
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
    }

    private Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private Task ExpectNoticeAsync(string words) => Expect(Page.Locator(".notice")).ToContainTextAsync(words);

    private static ILocatorAssertions Expect(ILocator element) => Assertions.Expect(element);
}
