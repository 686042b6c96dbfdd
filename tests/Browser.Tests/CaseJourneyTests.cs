using MangNon.Browser.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>A child in danger, as people carry it through with a browser: neighbour, officer, chairman, health station; and what must hold on the way.</summary>
public sealed class CaseJourneyTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public Task A_neighbour_tells_the_officer_assesses_the_chairman_decides_and_the_health_station_helps() => browsers.OnBothAsync(async journey =>
    {
        var (page, words) = (journey.Page, $"Em nhỏ nhà bên khóc nhiều đêm, màn hình {journey.Page.ViewportSize!.Width}");
        await journey.GoAsync("/bao-tin");
        await CheckAsync(journey);
        await page.GetByLabel("Chuyện gì đang xảy ra").FillAsync(words);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Có", Exact = true }).First.CheckAsync();
        await page.WaitForTimeoutAsync(2_200);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhận" })).ToBeVisibleAsync();
        Assert.Empty(await page.Context.CookiesAsync());
        await CheckAsync(journey);

        await journey.SignInAsync("vanhoa");
        await journey.GoAsync("/ca-bao-ve/tin");
        await page.Locator("a[href^='/ca-bao-ve/tin/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
        await CheckAsync(journey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở ca cho em này" }).ClickAsync();
        await page.WaitForURLAsync(IsCase);
        var address = new Uri(page.Url).AbsolutePath;
        await StepAsync(journey, address, "assess-initially", AssessAsync);
        await Assertions.Expect(page.Locator(".head")).ToContainTextAsync("khẩn cấp");
        await StepAsync(journey, address, "refer", async () =>
        {
            await page.Locator("#don-vi").SelectOptionAsync(new SelectOptionValue { Label = "Trạm Y tế phường" });
            await page.Locator("#dich-vu").FillAsync("Khám sức khỏe");
            await page.Locator("#ghi-lai").FillAsync("Một em cần khám vết bầm.");
            await page.Locator("#tra-loi").FillAsync(DateTime.Now.AddDays(5).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        });
        await SignOutAsync(journey);

        await journey.SignInAsync("chutich");
        await StepAsync(journey, address, "apply-emergency-measure", () => page.Locator("#ghi-lai").FillAsync("Đưa em tới Trạm Y tế, mời công an."));
        await CheckAsync(journey);
        await SignOutAsync(journey);

        await journey.SignInAsync("tramyte");
        journey.Expect(404);
        Assert.Equal(404, (await journey.GoAsync(address))!.Status);
        await journey.GoAsync("/");
        await page.Locator("a[href^='/ca-bao-ve/chuyen-gui/']").First.ClickAsync();
        await CheckAsync(journey);
        await page.Locator("button[name=accepts][value=true]").ClickAsync();
        await page.Locator("#ket-qua").FillAsync("Đã khám, có giấy.");
        await page.Locator("main .acts .btn.main").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("đã xong");
    });

    [Fact]
    public Task What_is_written_of_a_child_while_the_connection_is_lost_is_kept_for_that_child_alone() => browsers.OnBothAsync(async journey =>
    {
        const string Written = "Em nói muốn ở với bà. Viết khi mất mạng.";
        var page = journey.Page;
        journey.ExpectLostConnection();
        await journey.SignInAsync("vanhoa");
        var (one, other) = (await OpenAsync(journey), await OpenAsync(journey));
        await journey.GoAsync($"{one}/buoc/note-contact");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#ghi-lai").FillAsync(Written);
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Mất mạng");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Đã lưu lúc");
        await journey.GoAsync($"{other}/buoc/note-contact");
        await Assertions.Expect(page.Locator("#ghi-lai")).ToHaveValueAsync("");
        await journey.GoAsync($"{one}/buoc/note-contact");
        await Assertions.Expect(page.Locator("#ghi-lai")).ToHaveValueAsync(Written);
        await page.Locator("#buoc .acts .btn.main").ClickAsync();
        await Assertions.Expect(page.Locator(".story")).ToContainTextAsync(Written);
    });

    [Fact]
    public Task The_keyboard_alone_is_enough_to_take_a_report_in_and_to_assess_the_risk() => browsers.OnDesktopAsync(async journey =>
    {
        var page = journey.Page;
        await journey.SignInAsync("vanhoa");
        await journey.GoAsync("/ca-bao-ve/tiep-nhan");
        await journey.TabToAsync(page.Locator("#ke"));
        await page.Keyboard.TypeAsync("Nghe tiếng khóc nhiều đêm.");
        await journey.TabToAsync(page.Locator("main .acts .btn.main"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ca-bao-ve/tin/*");
        await journey.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Mở ca cho em này" }));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(IsCase);
        await journey.TabToAsync(page.Locator(".head .btn.main"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/assess-initially");
        foreach (var row in Domain.Cases.AssessmentRows.Of("02").Select(r => r.Code).Append("nghiem-trong").Append("nguoi-nuoi")) await ChooseByKeyAsync(journey, row);
        await ChooseByKeyAsync(journey, "khan-cap");
        await journey.TabToAsync(page.Locator("#buoc .acts .btn.main"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Đánh giá nguy cơ ban đầu");
    });

    [Fact]
    public Task Three_times_shift_leaves_the_public_page_which_back_does_not_bring_again() => browsers.OnDesktopAsync(async journey =>
    {
        var page = journey.Page;
        await journey.GoAsync("/dang-nhap");
        await journey.GoAsync("/bao-tin");
        await page.GetByLabel("Chuyện gì đang xảy ra").FillAsync("Điều không ai được thấy");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("() => document.querySelector('[data-leave]').href = '/bao-tin/da-nhan'");
        for (var i = 0; i < 60 && page.Url.EndsWith("/bao-tin", StringComparison.Ordinal); i++) await page.Keyboard.PressAsync("Shift");
        await page.WaitForURLAsync("**/bao-tin/da-nhan");
        await page.GoBackAsync();
        Assert.EndsWith("/dang-nhap", page.Url, StringComparison.Ordinal);
    });

    private static async Task AssessAsync(IPage page)
    {
        foreach (var row in Domain.Cases.AssessmentRows.Of("02")) await page.Locator($"input[name='{row.Code}'][value=High]").CheckAsync();
        foreach (var choice in (string[])["nghiem-trong", "nguoi-nuoi", "khan-cap"]) await page.Locator($"input[name='{choice}'][value=Yes]").CheckAsync();
    }

    private static Task StepAsync(Journey journey, string address, string step, Func<IPage, Task> fill) => StepAsync(journey, address, step, () => fill(journey.Page));

    private static async Task StepAsync(Journey journey, string address, string step, Func<Task> fill)
    {
        await journey.GoAsync($"{address}/buoc/{step}");
        await fill();
        await CheckAsync(journey);
        await journey.Page.Locator("#buoc .acts .btn.main").ClickAsync();
        await Assertions.Expect(journey.Page.Locator(".notice")).ToContainTextAsync("Đã ghi");
    }

    private static async Task<string> OpenAsync(Journey journey)
    {
        var page = journey.Page;
        await journey.GoAsync("/ca-bao-ve/tiep-nhan");
        await page.Locator("#ke").FillAsync("Nghe tiếng khóc nhiều đêm.");
        await page.Locator("main .acts .btn.main").ClickAsync();
        await page.WaitForURLAsync("**/ca-bao-ve/tin/*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở ca cho em này" }).ClickAsync();
        await page.WaitForURLAsync(IsCase);
        return new Uri(page.Url).AbsolutePath;
    }

    // A group is reached at what is chosen in it, else at its first; arrows choose another one.
    private static async Task ChooseByKeyAsync(Journey journey, string name)
    {
        var group = journey.Page.Locator($"input[name='{name}']");
        var chosen = journey.Page.Locator($"input[name='{name}']:checked");
        await journey.TabToAsync(await chosen.CountAsync() > 0 ? chosen : group.First);
        await journey.Page.Keyboard.PressAsync("Space");
        for (var presses = 0; presses < 4 && !await group.First.IsCheckedAsync(); presses++) await journey.Page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await group.First.IsCheckedAsync());
    }

    private static async Task CheckAsync(Journey journey)
    {
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
    }

    private static async Task SignOutAsync(Journey journey)
    {
        await journey.GoAsync("/dang-xuat");
        await journey.Page.Locator("main button").ClickAsync();
    }

    private static bool IsCase(string address) => new Uri(address).Segments is [.., "ca-bao-ve/", var last] && Guid.TryParse(last, out _);
}
