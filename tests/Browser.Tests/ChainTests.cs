using System.Text.RegularExpressions;
using MangNon.Browser.Tests.House;
using Microsoft.Playwright;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>From the signed plan to the compiled report, and what must hold on the way.</summary>
public sealed partial class ChainTests(Browsers browsers) : IClassFixture<Browsers>
{
    // What a person reads around the ward's own records, as far as it is Vietnamese: the invented names and a switch to Vietnamese may be.
    private const string VietnameseWords =
        """
        () => [...document.querySelectorAll('button, label, legend, summary, th[scope=col], main h2, nav li > a, [aria-label], [placeholder]')]
          .filter(e => !e.matches('[lang], .pick label, a.btn'))
          .flatMap(e => [e.matches('[aria-label]') ? '' : e.textContent, e.getAttribute('aria-label'), e.getAttribute('placeholder')])
          .map(words => (words ?? '').replace('Măng Non', '').replaceAll(/\s+/g, ' ').trim())
          .filter(words => /[ăâđêôơưà-ãè-êìíò-õùúýạ-ỹ]/i.test(words))
        """;

    [Fact]
    public Task A_signed_plan_becomes_a_report_ready_to_sign() => browsers.OnBothAsync(async journey =>
    {
        var title = $"Vì trẻ em trên màn hình rộng {journey.Page.ViewportSize!.Width}";
        var chain = new Chain(journey);

        await chain.ImportAsync(title);
        await chain.ReviewAndAdoptAsync(title);
        await chain.ReportTheTaskDoneAsync();
        await chain.AcceptTheTaskAsync();
        await chain.SendTheUnitReportAsync();
        await chain.CompileAsync();
        await chain.ApproveAndDownloadAsync();
    });

    [Fact]
    public Task The_keyboard_alone_is_enough_to_report_progress() => browsers.OnDesktopAsync(async journey =>
    {
        var page = journey.Page;
        await journey.SignInAsync("congan");
        await journey.GoAsync("/nhiem-vu?xem=mo");
        await page.Locator("a.title").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nhiem-vu/*");

        await journey.TabToAsync(page.GetByLabel("Báo tiến độ"));
        await journey.TabToAsync(page.GetByLabel("Nội dung, sản phẩm hoặc lý do"));
        await page.Keyboard.TypeAsync("Đã nhắc 40 hộ.");
        await journey.TabToAsync(page.Locator("#buoc summary"));
        await page.Keyboard.PressAsync("Enter");
        await journey.TabToAsync(page.Locator("#so-0"));
        await journey.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận" }));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Đã ghi tiến độ");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("Đã nhắc 40 hộ.");
    });

    // WCAG 2.2, 2.4.11: the buttons fixed at the bottom of a long form cover nothing that is being filled in.
    [Fact]
    public Task What_has_the_focus_is_never_under_the_buttons() => browsers.OnBothAsync(async journey =>
    {
        var page = journey.Page;
        await journey.SignInAsync("truong.tieuhoc");
        await journey.GoAsync("/tre-em/cap-nhat");
        await page.Locator("main table select").First.FocusAsync();
        var seen = new List<string>();
        while (seen.Count < 40)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>(
                """
                () => {
                  const focused = document.activeElement, box = focused.getBoundingClientRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return focused.contains(top) ? '' : `${focused.tagName} ${focused.name} under ${top?.className}`;
                }
                """));
        }

        Assert.All(seen, Assert.Empty);
    });

    [Fact]
    public Task In_English_no_code_and_no_Vietnamese_word_of_the_program_is_left() => browsers.OnBothAsync(async journey =>
    {
        var chain = new Chain(journey);
        await chain.ImportAsync("Kế hoạch đọc bằng tiếng Anh");
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Check the plan");
        await AssertEnglishAsync(journey);

        await journey.GoAsync("/");
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Today");
        await AssertEnglishAsync(journey);

        await journey.GoAsync("/nhiem-vu");
        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tasks");
        await AssertEnglishAsync(journey);
    });

    private static async Task AssertEnglishAsync(Journey journey)
    {
        await Assertions.Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.DoesNotMatch(Code(), await journey.Page.Locator("body").InnerTextAsync());
        Assert.Empty(await journey.Page.EvaluateAsync<string[]>(VietnameseWords));
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
    }

    [GeneratedRegex(@"\b(?:[A-Z][a-z]+[A-Z][A-Za-z]+|nav|day|step|every|warning|plan|task|report)\.[A-Za-z][A-Za-z-]*\b")]
    private static partial Regex Code();

    [Fact]
    public Task The_smallest_phone_shows_today_the_tasks_and_the_board_in_full() => browsers.OnPhoneAsync(async journey =>
    {
        await journey.Page.SetViewportSizeAsync(320, 568);
        await journey.SignInAsync("vanhoa");
        await LookAsync();
        await journey.GoAsync("/nhiem-vu");
        await LookAsync();
        await journey.GoAsync("/bao-cao");
        await journey.Page.Locator(".rows").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(journey.Page.Locator("table.list")).ToBeVisibleAsync();
        await LookAsync();

        async Task LookAsync()
        {
            await journey.AssertNoOverflowAsync();
            await journey.AssertAccessibleAsync();
        }
    });

    [Fact]
    public Task What_is_written_while_the_connection_is_lost_is_saved_when_it_is_back() => browsers.OnBothAsync(async journey =>
    {
        const string Written = "Viết khi mất mạng, phải còn nguyên.";
        var page = journey.Page;
        journey.ExpectLostConnection();
        await journey.SignInAsync("vanhoa");
        await journey.GoAsync("/bao-cao");
        await page.Locator(".rows > li").Filter(new() { HasTextRegex = RoundOfTheWholeWard() }).GetByRole(AriaRole.Link, new() { Name = "Mở" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Soạn thay" }).First.ClickAsync();
        await page.Locator(".para a[href^='?sua=']").First.ClickAsync();
        var (words, saved) = (page.GetByLabel("Sửa đoạn"), page.Locator("[data-saved]"));

        await words.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Context.SetOfflineAsync(true);
        await words.FillAsync(Written);
        await Assertions.Expect(saved).ToContainTextAsync("Mất mạng");
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(saved).ToContainTextAsync("Đã lưu lúc");
        await journey.AssertAccessibleAsync();
        await journey.AssertNoOverflowAsync();
        await page.ReloadAsync();
        await Assertions.Expect(words).ToHaveValueAsync(Written);
    });

    // The sample plan asks two units; the ward's own asks more than nine.
    [GeneratedRegex(@"Báo cáo năm[\s\S]*/\d\d đơn vị")]
    private static partial Regex RoundOfTheWholeWard();

    [Fact]
    public Task The_printed_list_of_tasks_carries_the_tasks_alone() => browsers.OnDesktopAsync(async journey =>
    {
        await journey.SignInAsync("vanhoa");
        await journey.GoAsync("/nhiem-vu");

        await journey.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(journey.Page.Locator(":is(nav, .top, .filters, .tongue, .acts):visible")).ToHaveCountAsync(0);
        await Assertions.Expect(journey.Page.Locator("table.list")).ToBeVisibleAsync();
        await Assertions.Expect(journey.Page.Locator(".print-only")).ToContainTextAsync("người in");
    });
}
