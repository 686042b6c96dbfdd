using MangNon.Browser.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>Passkeys, with a device that Chromium plays.</summary>
public sealed class PasskeyTests(Browsers browsers) : IClassFixture<Browsers>
{
    private const string SetUp = "/tai-khoan/xac-thuc-hai-lop";

    [Fact]
    public Task A_person_adds_a_passkey_signs_in_with_it_and_removes_it() => browsers.OnBothAsync(async journey =>
    {
        await PlugInAsync(journey.Page);
        await journey.SignInAsync("doan");
        await journey.GoAsync(SetUp);
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa của máy này" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã thêm khóa");
        await journey.AssertAccessibleAsync();
        await SignOutAsync(journey);

        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng khóa trên máy này" }).ClickAsync();
        await journey.Page.WaitForURLAsync(journey.Address + "/");
        await journey.GoAsync("/tai-khoan/cua-toi");
        await Assertions.Expect(journey.Page.GetByText("khóa trên máy; địa chỉ")).ToBeVisibleAsync();
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();

        await journey.GoAsync(SetUp);
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ khóa" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã bỏ khóa");
        await SignOutAsync(journey);

        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng khóa trên máy này" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Khóa này không đăng nhập được");
    });

    private static async Task SignOutAsync(Journey journey)
    {
        await journey.GoAsync("/dang-xuat");
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất khỏi máy này" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByLabel("Tên đăng nhập")).ToBeVisibleAsync();
    }

    // A device with a finger that always fits.
    private static async Task PlugInAsync(IPage page)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
