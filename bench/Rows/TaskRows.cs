using System.Diagnostics;
using System.Text;
using MangNon.Bench.Running;
using Microsoft.Playwright;

namespace MangNon.Bench.Rows;

/// <summary>
/// Seconds a person needs for a task on the real pages: a script types at a stated speed, in a real browser, against the running program.
/// A key takes 300 ms (forty words a minute), a Vietnamese letter as many keys as Telex asks for it, pointing and clicking 1.1 s, and
/// 1.2 s pass before each field while it is read (keystroke-level model of Card, Moran and Newell). What the program takes is really waited for.
/// </summary>
internal static class TaskRows
{
    private const double LongestRegistration = 60;
    private const double LongestUpdate = 10;
    private const double LongestIntake = 60;
    private const double LongestAssessment = 40;

    private static readonly TimeSpan Key = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Pointing = TimeSpan.FromMilliseconds(1100);
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(1200);

    public static async Task RunAsync(Worlds worlds, Results report, Choice choice)
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } own ? own : "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            report.Add(Row.Told("seconds per task", "not measured: there is no Chromium here"));
            return;
        }

        var data = Directory.CreateDirectory(Path.Combine(Places.Scratch, "tasks")).FullName;
        await using var server = await Server.OfDemoAsync(data);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, ChromiumSandbox = false, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"] });
        var page = await browser.NewPageAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "vi-VN" });
        await SignInAsync(page);
        await WarmUpAsync(page);

        var (register, keys) = await RegisterAsync(page, "Trịnh Thị Bích Ngọc", "12/05/2020", "Lưu Thị Hạnh", "Trịnh Văn Quân", "45 Nguyễn Trãi");
        report.Add(Row.Limited($"a new child with both parents and address, {keys} keys (Simple: 76 s)", register.TotalSeconds, LongestRegistration, "s"));
        var (update, updateKeys) = await UpdateAsync(page);
        report.Add(Row.Limited($"a child's new class, from its page, {updateKeys} keys (Simple: 13 s)", update.TotalSeconds, LongestUpdate, "s"));
        var (intake, intakeKeys) = await IntakeAsync(page);
        report.Add(Row.Limited($"a report of a child in danger taken in, {intakeKeys} keys", intake.TotalSeconds, LongestIntake, "s"));
        var assessment = await AssessAsync(page);
        report.Add(Row.Limited("the first assessment of its case", assessment.TotalSeconds, LongestAssessment, "s"));
        var each = await ManyAsync(page, choice.Either(10, 3));
        report.Add(Row.Limited("a child's new class, in the quick list, each", each.TotalSeconds, LongestUpdate, "s"));
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync("vanhoa");
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(App.Demo.DemoWard.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/");
    }

    // The first use of a page compiles it; nobody would time that.
    private static async Task WarmUpAsync(IPage page)
    {
        foreach (var path in (string[])["/tre-em", "/tre-em/cap-nhat", "/tre-em/them"]) await page.GotoAsync(path);
        await page.Locator("#ho-ten").FillAsync("Lò Thử Trước");
        await page.Locator("#ngay-sinh").FillAsync("03/04/2019");
        await page.Locator("#dia-chi").FillAsync("1 Lê Lợi");
        await page.Locator("#to-dan-pho").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#dia-chi").PressAsync("Enter");
        await page.WaitForURLAsync(IsRecord);
    }

    private static async Task<(TimeSpan Took, int Keys)> RegisterAsync(IPage page, string name, string born, string mother, string father, string address)
    {
        await page.GotoAsync("/tre-em");
        var hand = new Hand(page);
        await Hand.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Ghi trẻ mới" }).First);
        await page.WaitForURLAsync("**/tre-em/them");
        await Hand.ClickAsync(page.Locator("#ho-ten"));
        await hand.TypeAsync(name);
        await hand.TabToAsync("ngay-sinh");
        await hand.TypeAsync(born);
        await hand.TabToAsync("gioi-tinh");
        await hand.TypeAsync("n");
        await hand.TabToAsync("me-ho-ten");
        await hand.TypeAsync(mother);
        await hand.TabToAsync("cha-ho-ten");
        await hand.TypeAsync(father);
        await hand.TabToAsync("dia-chi");
        await hand.TypeAsync(address);
        await hand.TabToAsync("to-dan-pho");
        await hand.PressAsync("ArrowDown");
        await Hand.ClickAsync(page.Locator("form[data-likely] button.main").Last);
        await page.WaitForURLAsync(IsRecord);
        await page.GetByText(name).First.WaitForAsync();
        return (hand.Took, hand.Keys);
    }

    private static async Task<(TimeSpan Took, int Keys)> UpdateAsync(IPage page)
    {
        await page.GotoAsync("/tre-em?tu-tuoi=8&den-tuoi=8");
        await page.Locator("table.list tbody a.title").First.ClickAsync();
        await page.WaitForURLAsync(IsRecord);
        var hand = new Hand(page);
        await Hand.ClickAsync(page.Locator("a[href$='/ghi/truong-lop']").First);
        await page.WaitForURLAsync("**/ghi/truong-lop");
        await Hand.ClickAsync(page.Locator("#lop"));
        await hand.PressAsync("Control+a");
        await hand.TypeAsync("4B");
        await hand.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.Contains("/ghi/", StringComparison.Ordinal));
        return (hand.Took, hand.Keys);
    }

    private static async Task<(TimeSpan Took, int Keys)> IntakeAsync(IPage page)
    {
        await page.GotoAsync("/ca-bao-ve");
        var hand = new Hand(page);
        await Hand.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Tiếp nhận thông tin" }).First);
        await page.WaitForURLAsync("**/tiep-nhan");
        await Hand.ClickAsync(page.Locator("#ten-0"));
        await hand.TypeAsync("Bé Na");
        await hand.TabToAsync("tuoi-0");
        await hand.TypeAsync("khoảng 10 tuổi");
        await Hand.ClickAsync(page.Locator("#ke"));
        await hand.TypeAsync("Khóc nhiều đêm, tay có vết bầm");
        foreach (var choice in (string[])["input[name=nguy-hiem][value=Yes]", "input[name=nguoi-nuoi][value=Yes]", "input[name=hinh-thuc][value=Violence]", "input[name=o-dau][value=ThisWard]"]) await Hand.ChooseAsync(page.Locator(choice));
        await Hand.ClickAsync(page.Locator("main .acts .btn.main").First);
        await page.WaitForURLAsync(IsRecord);
        return (hand.Took, hand.Keys);
    }

    private static async Task<TimeSpan> AssessAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở ca cho em này" }).ClickAsync();
        await page.WaitForURLAsync("**/ca-bao-ve/*");
        var hand = new Hand(page);
        await Hand.ClickAsync(page.Locator(".head .btn.main"));
        await page.WaitForURLAsync("**/assess-initially");
        foreach (var row in Domain.Cases.AssessmentRows.Of("02")) await Hand.ChooseAsync(page.Locator($"input[name='{row.Code}'][value=High]"));
        foreach (var choice in (string[])["input[name=nghiem-trong][value=Yes]", "input[name=nguoi-nuoi][value=Yes]", "input[name=khan-cap][value=Yes]"]) await Hand.ChooseAsync(page.Locator(choice));
        await Hand.ClickAsync(page.Locator("#buoc .acts .btn.main"));
        await page.Locator(".notice").WaitForAsync();
        return hand.Took;
    }

    private static async Task<TimeSpan> ManyAsync(IPage page, int many)
    {
        await page.GotoAsync("/tre-em/cap-nhat?viec=truong-lop");
        await page.Locator("#f-tr").SelectOptionAsync(new SelectOptionValue { Label = "Trường Tiểu học Măng Non" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await page.WaitForURLAsync("**truong=**");
        var classes = page.Locator("main table input[name$='.lop']");
        await classes.First.ClickAsync();
        var hand = new Hand(page);
        for (var row = 0; row < many; row++)
        {
            var wanted = (await classes.Nth(row).GetAttributeAsync("name"))!;
            var now = await classes.Nth(row).InputValueAsync();
            await hand.TabToAsync(wanted);
            await hand.PressAsync("Control+a");
            await hand.TypeAsync(now.TrimEnd('A', 'B', 'C') + "D");
        }

        await hand.PressAsync("Enter");
        await page.Locator(".notice").WaitForAsync();
        return hand.Took / many;
    }

    private static bool IsRecord(string address) => Guid.TryParse(new Uri(address).Segments[^1], out _);

    // A person at the keyboard, who has begun by now.
    private sealed class Hand(IPage page)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public int Keys { get; private set; }

        public TimeSpan Took => _watch.Elapsed;

        public static async Task ClickAsync(ILocator what)
        {
            await Task.Delay(Pointing);
            await what.ClickAsync();
        }

        public async Task TypeAsync(string text)
        {
            await Task.Delay(Reading);
            foreach (var letter in text.EnumerateRunes())
            {
                await WaitAsync(Telex(letter));
                var isPlain = letter.IsAscii && Rune.IsLetterOrDigit(letter);
                await (isPlain ? page.Keyboard.PressAsync(letter.ToString()) : page.Keyboard.InsertTextAsync(letter.ToString()));
            }
        }

        /// <summary>Reads a question and clicks its answer.</summary>
        public static async Task ChooseAsync(ILocator answer)
        {
            await Task.Delay(Reading + Pointing);
            await answer.CheckAsync();
        }

        public async Task PressAsync(string key)
        {
            await WaitAsync(1);
            await page.Keyboard.PressAsync(key);
        }

        public async Task TabToAsync(string name)
        {
            for (var presses = 0; presses < 30 && await FocusedAsync() != name; presses++) await PressAsync("Tab");
            if (await FocusedAsync() != name) throw new InvalidOperationException($"{name} is not reached with the keyboard.");
        }

        private Task<string> FocusedAsync() => page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.id || ''");

        private Task WaitAsync(int keys)
        {
            Keys += keys;
            return Task.Delay(Key * keys);
        }

        // Each mark of a letter is a key more; đ is typed dd, capitals hold another key at the same time.
        private static int Telex(Rune letter) => letter.ToString().Normalize(NormalizationForm.FormD).Length + (letter.Value is 'đ' or 'Đ' ? 1 : 0);
    }
}
