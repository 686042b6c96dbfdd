using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.SignIn;

public sealed class SessionTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_one_session_or_all_others()
    {
        using var desk = await house.As("chutich");
        using var phone = Browser("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");
        await phone.SignInAsync("chutich");
        using var lost = Browser("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0");
        await lost.SignInAsync("chutich");

        await desk.GetAsync("/tai-khoan/cua-toi");
        Assert.Contains("Chrome, Android", desk.Text, StringComparison.Ordinal);
        await desk.SubmitWithinAsync("li:has(b:contains('Firefox, Windows'))", "Kết thúc");
        Assert.DoesNotContain("Firefox, Windows", desk.Text, StringComparison.Ordinal);
        Assert.True(await IsOutAsync(lost));
        Assert.False(await IsOutAsync(phone));

        await desk.GetAsync("/tai-khoan/cua-toi");
        await desk.SubmitAsync("Kết thúc mọi phiên khác");
        Assert.True(await IsOutAsync(phone));
        Assert.False(await IsOutAsync(desk));
        Assert.Equal(["session.end", "session.end-others"], (await house.ActsOfAsync("chutich")).Select(a => a.Kind).Where(k => k.StartsWith("session.end", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        using var teacher = await house.As("truong.tieuhoc");
        using var other = await house.As("truong.thcs");
        using var again = await house.As("truong.thcs");
        var foreign = await house.AskAsync(db => db.Set<AccountSession>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == "truong.tieuhoc")).Select(s => s.Id).SingleAsync());

        await other.GetAsync("/tai-khoan/cua-toi");
        var request = other.Request("body", "Kết thúc");
        var form = await request.Content!.ReadAsStringAsync();
        request.Content = new StringContent(form[..form.IndexOf("session=", StringComparison.Ordinal)] + $"session={foreign.Value}&" + form[form.IndexOf("__Request", StringComparison.Ordinal)..], System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        await other.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.Status);
        Assert.False(await IsOutAsync(teacher));
    }

    [Fact]
    public async Task The_administrator_ends_all_sessions_of_an_account()
    {
        using var policeman = await house.As("congan");
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await house.AddressAsync("congan"));
        await administrator.SubmitAsync("Kết thúc mọi phiên");

        Assert.Contains("Đã kết thúc 1 phiên", administrator.Text, StringComparison.Ordinal);
        Assert.True(await IsOutAsync(policeman));
        Assert.Equal("account.end-sessions", (await house.ActsOfAsync("congan")).Last(a => a.Kind != "account.look").Kind);
    }

    [Fact]
    public async Task Sessions_of_more_than_ninety_days_ago_are_forgotten_at_the_next_sign_in()
    {
        await using var quiet = await TestHouse.OpenAsync(_ => { });
        using var first = await quiet.As("mattran");
        using var other = await quiet.As("phunu");
        quiet.Clock.Advance(TimeSpan.FromDays(60));
        using var second = await quiet.As("mattran");
        quiet.Clock.Advance(TimeSpan.FromDays(31));
        using var third = await quiet.As("mattran");

        var kept = await quiet.AskAsync(db => db.Set<AccountSession>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == "mattran")).Select(s => s.StartedAt).ToListAsync());
        Assert.Equal([TestHouse.Start.AddDays(60).UtcDateTime, TestHouse.Start.AddDays(91).UtcDateTime], kept.Order());
        Assert.Single(await quiet.AskAsync(db => db.Set<AccountSession>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == "phunu")).ToListAsync()));
    }

    [Fact]
    public async Task A_session_ends_two_hours_after_the_last_request_and_twelve_after_the_first()
    {
        await using var quiet = await TestHouse.OpenAsync(_ => { });
        using var left = await quiet.As("mattran");
        quiet.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.False(await IsOutAsync(left));
        quiet.Clock.Advance(TimeSpan.FromMinutes(120));
        Assert.True(await IsOutAsync(left));

        using var busy = await quiet.As("mattran");
        for (var hour = 1; hour < 12; hour++)
        {
            quiet.Clock.Advance(TimeSpan.FromHours(1));
            Assert.False(await IsOutAsync(busy));
        }

        quiet.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await IsOutAsync(busy));
    }

    [Fact]
    public async Task Being_seen_is_noted_now_and_then_and_is_no_act()
    {
        await using var quiet = await TestHouse.OpenAsync(_ => { });
        using var visitor = await quiet.As("taichinh");
        var acts = await quiet.AskAsync(db => db.Set<ActRecord>().CountAsync());

        quiet.Clock.Advance(TimeSpan.FromMinutes(4));
        await visitor.GetAsync("/to-chuc");
        var soon = await SeenAsync();
        quiet.Clock.Advance(TimeSpan.FromMinutes(2));
        await visitor.GetAsync("/to-chuc");

        Assert.Equal(TestHouse.Start.UtcDateTime, soon);
        Assert.Equal(TestHouse.Start.UtcDateTime.AddMinutes(6), await SeenAsync());
        Assert.Equal(acts, await quiet.AskAsync(db => db.Set<ActRecord>().CountAsync()));

        Task<DateTime> SeenAsync() => quiet.AskAsync(db => db.Set<AccountSession>().Select(s => s.SeenAt).SingleAsync());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copy_of_the_cookie_too()
    {
        using var visitor = house.Stranger();
        using var thief = house.Stranger();
        await visitor.GetAsync("/dang-nhap");
        var signIn = visitor.Request("body", "Đăng nhập", ("Account", "vanphong"), ("Password", DemoWard.Password));
        using var answer = await visitor.Http.SendAsync(signIn);
        thief.Http.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("mn-session", StringComparison.Ordinal)).Split(';')[0]);
        Assert.False(await IsOutAsync(thief));

        await visitor.GetAsync("/dang-xuat");
        await visitor.SubmitAsync("Đăng xuất khỏi máy này");

        Assert.True(await IsOutAsync(thief));
    }

    private Visitor Browser(string userAgent)
    {
        var visitor = house.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("User-Agent", userAgent);
        return visitor;
    }

    private static async Task<bool> IsOutAsync(Visitor visitor)
    {
        await visitor.GetAsync("/to-chuc");
        return visitor.Address.StartsWith("/dang-nhap", StringComparison.Ordinal);
    }
}
