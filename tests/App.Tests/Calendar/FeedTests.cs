using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Calendar;

/// <summary>The calendar for programs that cannot sign in, and the year with the ward's own last days.</summary>
public sealed class FeedTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_address_is_made_renewed_and_revoked_by_its_person_and_ends_at_once()
    {
        using var officer = await house.As("vanhoa");
        using var program = house.Stranger();
        await officer.GetAsync("/tai-khoan/cua-toi");
        var before = (await KindsAsync()).Count;
        await officer.SubmitAsync("Lập địa chỉ lịch");
        var first = AddressOf(officer);
        await program.GetAsync(first);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (program.Status, program.Answer.Content.Headers.ContentType!.MediaType));

        // It is shown once; the database knows its hash alone.
        await officer.GetAsync("/tai-khoan/cua-toi");
        Assert.Null(officer.Page.QuerySelector(".secret"));
        Assert.DoesNotContain(first.Split('=')[1], string.Join('\n', await house.ToldAsync()), StringComparison.Ordinal);

        await officer.SubmitAsync("Lập địa chỉ mới");
        var second = AddressOf(officer);
        await program.GetAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, program.Status);
        await program.GetAsync(second);
        Assert.Equal(HttpStatusCode.OK, program.Status);

        await officer.SubmitAsync("Bỏ địa chỉ lịch");
        await program.GetAsync(second);
        Assert.Equal(HttpStatusCode.NotFound, program.Status);
        Assert.Equal(["account.calendar-make", "account.calendar-make", "account.calendar-revoke"], (await KindsAsync()).Skip(before));
    }

    [Fact]
    public async Task It_has_reports_numbers_of_own_tasks_occasions_and_days_off_and_no_title_and_no_name()
    {
        var text = await FeedOfAsync("congan");

        Assert.Contains("SUMMARY:Hạn gửi báo cáo năm 2026", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Ngày Quốc tế Thiếu nhi", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("DTSTART;VALUE=DATE:20261202", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Nghỉ: ", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:1 nhiệm vụ đến hạn", text, StringComparison.Ordinal);
        foreach (var name in (await house.NamesAsync()).Where(n => n.Contains(' ', StringComparison.Ordinal))) Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        foreach (var task in await house.AskAsync(db => db.Set<Domain.Plans.PlanTask>().Select(t => t.Text).ToListAsync())) Assert.DoesNotContain(task[..12], text, StringComparison.Ordinal);
        Assert.Equal(text.Split("\r\n").Count(l => l.StartsWith("UID:", StringComparison.Ordinal)), text.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task Asked_twice_on_a_day_it_is_the_same_and_english_where_the_address_says_so()
    {
        using var leader = await house.As("phochutich");
        await leader.GetAsync("/tai-khoan/cua-toi");
        await leader.SubmitAsync("Lập địa chỉ lịch");
        var address = AddressOf(leader);
        using var program = house.Stranger();

        var (one, other) = (await program.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative)), await program.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));

        Assert.Equal(one, other);
        Assert.Contains("SUMMARY:Report due: ", await program.Http.GetStringAsync(new Uri(address + "&ngon-ngu=en", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_address_is_not_found_and_guessing_ends()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var stranger = own.Stranger();
        foreach (var guess in (string[])["", "?khoa=", "?khoa=abc", "?khoa=" + new string('a', 43), "?khoa=a&khoa=b", "?khoa=%00"])
        {
            await stranger.GetAsync("/lich.ics" + guess);
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 80; i++)
        {
            await stranger.GetAsync($"/lich.ics?khoa=doan{i}");
            answers.Add(stranger.Status);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.DoesNotContain(HttpStatusCode.OK, answers);
    }

    [Fact]
    public async Task The_year_shows_the_last_days_of_reports_and_how_many_tasks_end()
    {
        using var police = await house.As("congan");
        await police.GetAsync("/lich?nam=2026");
        Assert.Equal("/to-chuc/lich?nam=2026", police.Address);
        Assert.Contains("Hạn gửi báo cáo năm 2026", police.Text, StringComparison.Ordinal);
        var tasks = police.Page.QuerySelectorAll(".cal-month li a[href*='ngay=']")[0];
        Assert.Contains("nhiệm vụ đến hạn", tasks.TextContent, StringComparison.Ordinal);

        await police.GetAsync(tasks.GetAttribute("href")!);
        Assert.Equal(int.Parse(tasks.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), police.Page.QuerySelectorAll("table.list tbody th[scope=row]").Length);
    }

    private async Task<string> FeedOfAsync(string account)
    {
        using var visitor = await house.As(account);
        await visitor.GetAsync("/tai-khoan/cua-toi");
        await visitor.SubmitAsync("Lập địa chỉ lịch");
        using var program = house.Stranger();
        return Encoding.UTF8.GetString(await program.Http.GetByteArrayAsync(new Uri(AddressOf(visitor), UriKind.Relative))).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static string AddressOf(Visitor visitor) => new Uri(visitor.Page.QuerySelector(".secret")!.TextContent.Trim()).PathAndQuery;

    private Task<List<string>> KindsAsync() => house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("chutich")).Where(a => a.Kind.StartsWith("account.calendar")).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync());
}
