using MangNon.Browser.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>Coming in, going out, getting lost.</summary>
public sealed class SessionTests(Browsers browsers) : IClassFixture<Browsers>
{
    private const int MostBytesOfFirstPage = 60 * 1024;

    [Fact]
    public Task A_person_signs_in_and_out() => browsers.OnBothAsync(async journey =>
    {
        await journey.GoAsync("/dang-nhap");
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();

        await journey.SignInAsync("vanhoa");

        Assert.Equal(journey.Address + "/", journey.Page.Url);
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();

        await journey.GoAsync("/dang-xuat");
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất khỏi máy này" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByLabel("Tên đăng nhập")).ToBeVisibleAsync();
        await journey.GoAsync("/");
        Assert.Contains("/dang-nhap", journey.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_wrong_password_is_answered_with_what_to_try() => browsers.OnBothAsync(async journey =>
    {
        await journey.SignInAsync("vanhoa", "mat-khau-khac-hẳn");

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tên đăng nhập hoặc mật khẩu chưa đúng");
        await Assertions.Expect(journey.Page.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("vanhoa");
        await Assertions.Expect(journey.Page.GetByLabel("Mật khẩu", new() { Exact = true })).ToHaveValueAsync("");
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
    });

    [Fact]
    public Task An_unknown_address_says_so_and_leads_back() => browsers.OnBothAsync(async journey =>
    {
        journey.Expect(404);
        await journey.SignInAsync("vanhoa");

        var answer = await journey.GoAsync("/khong-co-trang-nay");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không tìm thấy");
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
        await journey.Page.GetByRole(AriaRole.Link, new() { Name = "Về trang Hôm nay", Exact = true }).ClickAsync();
        Assert.Equal(journey.Address + "/", journey.Page.Url);
    });

    [Fact]
    public Task The_keyboard_alone_is_enough_to_sign_in() => browsers.OnDesktopAsync(async journey =>
    {
        await journey.GoAsync("/dang-nhap");
        await journey.TabToAsync(journey.Page.GetByLabel("Tên đăng nhập"));
        await journey.Page.Keyboard.TypeAsync("vanhoa");
        await journey.TabToAsync(journey.Page.GetByLabel("Mật khẩu", new() { Exact = true }));
        await journey.Page.Keyboard.TypeAsync(App.Demo.DemoWard.Password);

        await journey.Page.Keyboard.PressAsync("Enter");

        await journey.Page.WaitForURLAsync(journey.Address + "/");
    });

    [Fact]
    public Task The_first_page_weighs_sixty_kilobytes_at_most() => browsers.OnPhoneAsync(async journey =>
    {
        await journey.SignInAsync("vanhoa");
        await using var fresh = await journey.Page.Context.Browser!.NewContextAsync(new() { StorageState = await journey.Page.Context.StorageStateAsync() });
        var page = await fresh.NewPageAsync();
        var loaded = new List<IRequest>();
        page.RequestFinished += (_, request) => loaded.Add(request);

        await page.GotoAsync(journey.Address + "/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = await Task.WhenAll(loaded.Select(async r => (r.Url, Size: await r.SizesAsync())));
        var weight = sizes.Sum(s => s.Size.ResponseBodySize + s.Size.ResponseHeadersSize);
        Assert.NotEmpty(sizes);
        Assert.True(weight <= MostBytesOfFirstPage, $"{weight} bytes: {string.Join(", ", sizes.Select(s => $"{s.Url} {s.Size.ResponseBodySize}"))}");
        Assert.All(loaded, r => Assert.StartsWith(journey.Address, r.Url, StringComparison.Ordinal));
    });
}
