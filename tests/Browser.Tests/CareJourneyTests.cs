using System.Globalization;
using MangNon.Browser.Tests.House;
using MangNon.Domain.Cases.Care;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>Alternative care from who offers it to the day a child is handed over, and what the ward does beside it by keyboard: a dossier, a reading of the law.</summary>
public sealed class CareJourneyTests(Browsers browsers) : IClassFixture<Browsers>
{
    [Fact]
    public Task Somebody_offers_care_is_approved_and_takes_a_child_home() => browsers.OnBothAsync(async journey =>
    {
        // A number stands once in the register, and the journey is taken twice in one ward.
        var (page, number) = (journey.Page, journey.Page.ViewportSize!.Width);
        var name = $"Vũ Thị Nhận {number}";
        await journey.SignInAsync("vanhoa");
        var carer = await OfferAsync(journey, name);
        await As(journey, "chutich");
        await journey.GoAsync(carer);
        await ClickAsync(journey, "Duyệt vào danh sách");

        await As(journey, "vanhoa");
        var care = await NeedAsync(journey);
        await StepAsync(journey, care, "assess", async () =>
        {
            await page.Locator("#truong-hop").SelectOptionAsync("WithoutParents");
            await page.Locator("[name='f-child-health']").FillAsync("Em gầy, ngủ ít");
            await page.Locator("#ghi-ro").FillAsync("Em ở nhờ nhà hàng xóm");
        });
        await StepAsync(journey, care, "submit-plan", () => page.Locator("#ghi-ro").FillAsync("Tìm trong họ, rồi trong phường"));
        await As(journey, "chutich");
        await StepAsync(journey, care, "approve-plan", () => page.Locator("#so-van-ban").FillAsync($"{number}/QĐ-UBND"));

        await As(journey, "vanhoa");
        await journey.GoAsync(care);
        await CheckAsync(journey);
        await page.Locator("li", new() { HasText = name }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync($"Đã chọn {name}");
        await StepAsync(journey, care, "note-form-tried", async () =>
        {
            await page.Locator("#hinh-thuc").SelectOptionAsync("Relative");
            await page.Locator("#ket-qua").SelectOptionAsync("Nobody");
            await page.Locator("#ghi-ro").FillAsync("Đã hỏi hai họ");
        });
        await StepAsync(journey, care, "verify-carer", () => Task.CompletedTask);
        await journey.GoAsync(care);
        await DescribeAsync(journey, name);
        await StepAsync(journey, care, "ask-child", async () =>
        {
            await page.Locator("input[name='dong-y'][value=Yes]").CheckAsync();
            await page.Locator("#ghi-ro").FillAsync("Em thích ở với cô");
        });
        await StepAsync(journey, care, "note-meeting", () => page.Locator("#ghi-ro").FillAsync("Gặp tại trường"));
        await StepAsync(journey, care, "note-meeting", () => page.Locator("#ghi-ro").FillAsync("Gặp tại nhà cô"));

        await As(journey, "chutich");
        await StepAsync(journey, care, "decide", () => page.Locator("#so-van-ban").FillAsync($"{number + 1}/QĐ-UBND"));
        await As(journey, "vanhoa");
        await StepAsync(journey, care, "hand-over", () => page.Locator("#ghi-ro").FillAsync("Giao tại trụ sở"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Theo dõi, đánh giá sau 01 tháng");
        await CheckAsync(journey);
        await journey.GoAsync("/cham-soc-thay-the");
        await CheckAsync(journey);
        await journey.GoAsync("/cham-soc-thay-the?xem=co-so");
        await CheckAsync(journey);
    });

    [Fact]
    public Task The_keyboard_alone_takes_in_a_dossier_and_chooses_a_reading_of_the_law() => browsers.OnDesktopAsync(async journey =>
    {
        var page = journey.Page;
        await journey.SignInAsync("vanhoa");
        await journey.GoAsync("/thu-tuc/moi?thu-tuc=care-end");
        await journey.TabToAsync(page.Locator("#ten"));
        await page.Keyboard.TypeAsync("Nguyễn Văn Nộp");
        await journey.TabToAsync(page.Locator("#giay"));
        await page.Keyboard.PressAsync("Space");
        await journey.TabToAsync(page.Locator("main .btn.main"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => Guid.TryParse(new Uri(address).Segments[^1], out _));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nguyễn Văn Nộp");
        await CheckAsync(journey);

        await As(journey, "chutich");
        await journey.GoAsync("/ca-bao-ve/thoi-han");
        await CheckAsync(journey);
        await page.Locator("main a[href^='/ca-bao-ve/thoi-han/']").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ca-bao-ve/thoi-han/*");
        await CheckAsync(journey);
        await journey.TabToAsync(page.Locator("#ly-do"));
        await page.Keyboard.TypeAsync("Theo hướng dẫn của tỉnh");
        await journey.TabToAsync(page.Locator("main form .btn.main").First);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Theo hướng dẫn của tỉnh");
        await CheckAsync(journey);
    });

    private static async Task<string> OfferAsync(Journey journey, string name)
    {
        var page = journey.Page;
        await journey.GoAsync("/cham-soc-thay-the/nguoi-nhan/don");
        await page.Locator("[name='ho-ten']").FillAsync(name);
        await page.Locator("[name='sinh']").FillAsync("12/05/1975");
        await page.Locator("[name='noi-o']").FillAsync("12 đường Hoa Sữa");
        await page.Locator("[name='gia-dinh'][value=Yes]").CheckAsync();
        await page.Locator("[name='kham']").FillAsync(Ago(7));
        await CheckAsync(journey);
        await ClickAsync(journey, "Ghi đơn đăng ký");
        await page.WaitForURLAsync(address => Guid.TryParse(new Uri(address).Segments[^1], out _));
        await UnfoldAsync(journey, "Ghi kết quả xác minh (Mẫu 11)");
        foreach (var condition in Enum.GetNames<CarerCondition>()) await page.Locator($"[name='dk-{condition}'][value=Yes]").CheckAsync();
        await page.Locator("#nguoi-xac-minh").FillAsync("Trần Thu Hà, tổ trưởng");
        await CheckAsync(journey);
        await ClickAsync(journey, "Ghi kết quả xác minh");
        await UnfoldAsync(journey, "Ghi ngày tư vấn");
        await ClickAsync(journey, "Ghi ngày tư vấn");
        return new Uri(page.Url).AbsolutePath;
    }

    // A case of a child of the registry, and its need of care.
    private static async Task<string> NeedAsync(Journey journey)
    {
        var page = journey.Page;
        await journey.GoAsync("/ca-bao-ve/tiep-nhan");
        await page.Locator("#ke").FillAsync("Em ở nhờ nhiều nhà.");
        await page.Locator("main .acts .btn.main").ClickAsync();
        await page.WaitForURLAsync("**/ca-bao-ve/tin/*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở ca cho em này" }).ClickAsync();
        await page.WaitForURLAsync(address => new Uri(address).Segments is [.., "ca-bao-ve/", var last] && Guid.TryParse(last, out _));
        var address = new Uri(page.Url).AbsolutePath;
        await LinkAsync(journey, address);
        await journey.GoAsync(address + "/cham-soc");
        await page.Locator("input[name='thoi-gian'][value=Lasting]").CheckAsync();
        await page.Locator("#ly-do").FillAsync("Cha mẹ không còn");
        await CheckAsync(journey);
        await ClickAsync(journey, "Ghi nhu cầu");
        await page.WaitForURLAsync("**/cham-soc/*");
        return new Uri(page.Url).AbsolutePath;
    }

    // Each width takes another child: two cases of one child at once are not meant here.
    private static async Task LinkAsync(Journey journey, string address)
    {
        var page = journey.Page;
        await journey.GoAsync("/tre-em");
        var child = page.Locator("main a[href^='/tre-em/0']").Nth(page.ViewportSize!.Width > 1000 ? 0 : 4);
        var (name, id) = (await child.InnerTextAsync(), new Uri(await child.EvaluateAsync<string>("e => e.href")).Segments[^1]);
        await journey.GoAsync($"{address}?tim={Uri.EscapeDataString(name)}");
        await page.Locator($"form:has(input[name='registry'][value='{id}']) button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Đã nối với hồ sơ");
    }

    private static async Task DescribeAsync(Journey journey, string guardian)
    {
        var page = journey.Page;
        await UnfoldAsync(journey, "Trường hợp, hồ sơ, anh chị em, giám hộ");
        await page.Locator("[name='truong-hop']").First.SelectOptionAsync("WithoutParents");
        foreach (var field in (string[])["kham", "anh"]) await page.Locator($"[name='{field}']").FillAsync(Ago(7));
        await page.Locator("[name='mien-dong-y']").SelectOptionAsync("NoGuardian");
        await page.Locator("[name='giam-ho']").FillAsync(guardian);
        await ClickAsync(journey, "Lưu");
    }

    private static async Task StepAsync(Journey journey, string address, string step, Func<Task> fill)
    {
        await journey.GoAsync($"{address}/buoc/{step}");
        await fill();
        await CheckAsync(journey);
        await journey.Page.Locator("#buoc .btn.main").ClickAsync();
        await journey.Page.WaitForURLAsync($"**{address}");
    }

    private static Task UnfoldAsync(Journey journey, string summary) => journey.Page.Locator("summary", new() { HasText = summary }).ClickAsync();

    private static Task ClickAsync(Journey journey, string button) => journey.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task As(Journey journey, string account)
    {
        await journey.GoAsync("/dang-xuat");
        await journey.Page.Locator("main button").ClickAsync();
        await journey.SignInAsync(account);
    }

    private static async Task CheckAsync(Journey journey)
    {
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
    }

    private static string Ago(int days) => DateTime.Now.AddDays(-days).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
