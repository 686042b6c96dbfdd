using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MangNon.App.Demo;
using MangNon.Browser.Tests.House;
using Xunit;

namespace MangNon.Browser.Tests;

/// <summary>The program is killed while it takes a plan in: afterwards the plan is there whole or not at all. A lost power line is not tried by this.</summary>
public sealed partial class KilledTests
{
    private const int TasksOfThePlan = 4;

    [Fact]
    public async Task A_plan_is_taken_in_whole_or_not_at_all_when_the_program_is_killed()
    {
        var program = await RunningProgram.StartAsync();
        var promised = new List<string>();
        foreach (var wait in (int[])[10, 600, 1_500])
        {
            promised.AddRange(await ImportAndKillAsync(program, wait));
            program = await RunningProgram.StartAsync(program);
        }

        await using (program)
        {
            using var officer = await SignInAsync(program);
            var reviews = Review().Matches(await officer.GetStringAsync(new Uri("/ke-hoach", UriKind.Relative))).Select(m => m.Value).ToHashSet();
            Assert.Subset(reviews, promised.ToHashSet());
            foreach (var review in reviews)
                Assert.Equal(TasksOfThePlan, Card().Count(await officer.GetStringAsync(new Uri(review, UriKind.Relative))));
        }
    }

    // The address of the reading, where the program answered before it was killed.
    private static async Task<IReadOnlyList<string>> ImportAndKillAsync(RunningProgram program, int wait)
    {
        using var officer = await SignInAsync(program);
        var page = await officer.GetStringAsync(new Uri("/ke-hoach/nhap", UriKind.Relative));
        using var form = new MultipartFormDataContent { { new StringContent(TokenOf(page)), "__RequestVerificationToken" }, { new StringContent(Guid.CreateVersion7().ToString()), "_once" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(Plan)), "File", "ke-hoach.txt" } };
        var sent = officer.PostAsync(new Uri("/ke-hoach/nhap", UriKind.Relative), form);
        await Task.WhenAny(sent, Task.Delay(wait));
        await program.KillAsync();
        try
        {
            return (await sent).Headers.Location is { } address ? [address.ToString()] : [];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    private static async Task<HttpClient> SignInAsync(RunningProgram program)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(program.Address) };
        var page = await http.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Account"] = "vanhoa", ["Password"] = DemoWard.Password, ["__RequestVerificationToken"] = TokenOf(page) });
        var answer = await http.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return http;
    }

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();

    [GeneratedRegex("/ke-hoach/[0-9a-f-]{36}/ra-soat")]
    private static partial Regex Review();

    [GeneratedRegex("<article class=\"card")]
    private static partial Regex Card();

    private const string Plan = """
        KẾ HOẠCH
        Thử một kế hoạch ngắn của phường Măng Non năm 2026

        I. NHIỆM VỤ
        1. Việc chung
        a) Rào các giếng. Công an phường chủ trì.
        b) Dạy bơi cho trẻ em. Trạm Y tế phường chủ trì.
        c) Thăm gia đình có trẻ nhỏ. Hội Liên hiệp Phụ nữ phường chủ trì.
        d) Phát thanh về Tổng đài 111. Văn hóa - Xã hội phường chủ trì.
        """;
}
