using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Cases;

/// <summary>Anybody tells of a child in danger without an account: taken in at once, traced to nobody, and no machine fills the register.</summary>
public sealed class PublicReportTests
{
    private const string Told = "Em nhỏ nhà bên bị đánh mỗi tối";
    private const string Caller = "Người Gọi Lại Kín";

    [Fact]
    public async Task It_is_taken_in_without_a_cookie_an_address_or_a_name_that_anybody_sees()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var stranger = house.Stranger();
        await stranger.GetAsync("/bao-tin");
        Assert.False(stranger.Answer.Headers.Contains("Set-Cookie"));
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        var sent = stranger.Request("body", "Gửi", ("ke", Told), ("nguy-hiem", "Yes"), ("bao-ten", Caller), ("bao-dt", "0900000009"));
        var again = Again(sent, await sent.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await stranger.SendAsync(sent);
        Assert.True(stranger.Address == "/bao-tin/da-nhan", stranger.Text);
        Assert.False(stranger.Answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(Told, stranger.Text, StringComparison.Ordinal);
        await stranger.SendAsync(again);
        Assert.Equal("/bao-tin/da-nhan", stranger.Address);

        var report = await house.AskAsync(db => db.Set<CaseReport>().SingleAsync(r => r.Channel == ReportChannel.PublicPage));
        Assert.Null(report.TypedBy);
        var act = await house.AskAsync(db => db.Set<ActRecord>().SingleAsync(a => a.Kind == "case-report.take-in" && a.Subject == $"case-report/{report.Id.Value}"));
        Assert.Null(act.FromAddress);
        Assert.Null(act.AccountId);

        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/ca-bao-ve/tin/{report.Id.Value}");
        Assert.Contains(Told, officer.Text, StringComparison.Ordinal);
        Assert.Contains("niêm phong", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Caller, officer.Text, StringComparison.Ordinal);
        Assert.Contains("còn 12 giờ", await CaseWalk.TextOfAsync(officer, "/ca-bao-ve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_writes_everywhere_or_in_no_time_is_asked_and_keeps_what_it_wrote()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var machine = house.Stranger();
        await machine.GetAsync("/bao-tin");
        await machine.SubmitAsync("Gửi", ("ke", Told));
        Assert.Contains("Trả lời câu này", machine.Text, StringComparison.Ordinal);
        Assert.Equal(Told, machine.Page.QuerySelector("#ke")!.TextContent);
        Assert.Equal(0, await CountAsync(house));

        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await machine.SubmitAsync("Gửi", ("trang-web", "http://x"), ("tong", Sum(machine)));
        Assert.Equal(0, await CountAsync(house));
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await machine.SubmitAsync("Gửi", ("trang-web", ""), ("tong", Sum(machine)));
        Assert.Equal("/bao-tin/da-nhan", machine.Address);
        Assert.Equal(1, await CountAsync(house));
    }

    [Fact]
    public async Task A_flood_closes_the_page_for_nobody_but_who_floods_and_who_writes_nothing_is_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var stranger = house.Stranger();
        await stranger.GetAsync("/bao-tin");
        await stranger.SubmitAsync("Gửi");
        Assert.Contains("Kể lại điều được báo", stranger.Text, StringComparison.Ordinal);
        for (var i = 0; i < 20; i++)
        {
            await stranger.GetAsync("/bao-tin");
            house.Clock.Advance(TimeSpan.FromSeconds(3));
            await stranger.SubmitAsync("Gửi", ("ke", $"{Told} {i}"));
            Assert.Equal("/bao-tin/da-nhan", stranger.Address);
        }

        await stranger.GetAsync("/bao-tin");
        house.Clock.Advance(TimeSpan.FromSeconds(3));
        await stranger.SubmitAsync("Gửi", ("ke", Told));
        Assert.Contains("quá nhiều tin", stranger.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        var numbers = await house.AskAsync(db => db.Set<CaseReport>().Select(r => r.Number).ToListAsync());
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        house.Clock.Advance(TimeSpan.FromMinutes(7));
        await stranger.GetAsync("/bao-tin?ngon-ngu=en");
        house.Clock.Advance(TimeSpan.FromSeconds(3));
        await stranger.SubmitAsync("Send", ("ke", Told));
        Assert.Contains("Received", stranger.Text, StringComparison.Ordinal);
    }

    private static int Sum(Visitor visitor)
    {
        var numbers = visitor.Page.QuerySelector("label[for=tong]")!.TextContent.Split(' ').Select(w => int.TryParse(w, out var n) ? n : 0);
        return numbers.Sum();
    }

    private static Task<int> CountAsync(TestHouse house) => house.AskAsync(db => db.Set<CaseReport>().CountAsync(r => r.Channel == ReportChannel.PublicPage));

    private static HttpRequestMessage Again(HttpRequestMessage sent, string body) =>
        new(sent.Method, sent.RequestUri) { Content = new StringContent(body, System.Text.Encoding.UTF8, sent.Content!.Headers.ContentType!.MediaType!) };
}
