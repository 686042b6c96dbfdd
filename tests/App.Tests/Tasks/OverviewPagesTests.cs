using System.Globalization;
using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Tasks;

/// <summary>The overview of a plan: what it counts is what the lists behind its numbers hold.</summary>
public sealed class OverviewPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Each_number_is_the_length_of_the_list_it_leads_to()
    {
        using var police = await house.As("congan");
        var task = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).FirstAsync(t => t.Path == "II.3.c"));
        await police.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã kiểm tra thêm một cơ sở."), ("files", new TestFile("anh.txt", Encoding.UTF8.GetBytes("Biên bản kiểm tra."))));
        using var leader = await house.As("chutich");
        await leader.GetAsync("/tong-quan");
        var links = leader.Page.QuerySelectorAll(".figs a, table.list td a, table.list th a").Select(a => (Address: a.GetAttribute("href")!, Number: NumberOf(a))).ToList();
        Assert.True(links.Count > 15);
        Assert.Equal(1, links.Single(l => l.Address.Contains("minh-chung-chua-dung", StringComparison.Ordinal)).Number);
        Assert.True(links.Single(l => l.Address.Contains("khong-minh-chung", StringComparison.Ordinal)).Number > 0);

        foreach (var (address, number) in links.Where(l => l.Number is not null))
        {
            await leader.GetAsync(address);
            Assert.True(HttpStatusCode.OK == leader.Status, address);
            Assert.True(number == leader.Page.QuerySelectorAll("table.list tbody th[scope=row]").Length, $"{address}: {number}");
        }
    }

    // "12 / 40" leads to the twelve; the name of a row leads to all of its row.
    private static int? NumberOf(AngleSharp.Dom.IElement link)
    {
        var words = (link.QuerySelector("b")?.TextContent ?? link.TextContent).Split('/')[0].Trim();
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return int.Parse(link.Closest("tr")!.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Units_that_told_nothing_for_thirty_days_are_named_and_those_that_did_are_not()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var leader = await own.As("chutich");
        await leader.GetAsync("/tong-quan");
        Assert.Contains("cũng đã cập nhật trong 30 ngày qua", leader.Text, StringComparison.Ordinal);

        // The invented ward adopts its plan on the day of its making: a month later it is old enough.
        own.Clock.Advance(TimeSpan.FromDays(31));
        using var again = await own.As("chutich");
        await again.GetAsync("/tong-quan");
        var silent = again.Page.QuerySelectorAll("ul.rows li b").Select(b => b.TextContent).ToList();
        Assert.Contains("Công an phường", silent);
        Assert.DoesNotContain("Tài chính - Kế toán phường", silent);

        using var police = await own.As("congan");
        var task = await own.AskAsync(async db => await db.TasksFor(await own.ViewerAsync("congan")).FirstAsync(t => t.Path == "II.3.c"));
        await police.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã kiểm tra xong."));
        await again.GetAsync("/tong-quan");
        Assert.DoesNotContain("Công an phường", again.Page.QuerySelectorAll("ul.rows li b").Select(b => b.TextContent));
    }

    [Fact]
    public async Task A_recurring_task_shows_which_occurrences_were_told()
    {
        var task = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).FirstAsync(t => t.Path == "II.1.c"));
        Assert.Equal((Domain.OfficialDocuments.DueKind.Recurring, "quarter"), (task.DueKind, task.DueLabel));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/nhiem-vu/{task.Id.Value}");

        // Told 160 and 50 days ago: in the second and the fourth quarter.
        var occurrences = officer.Page.QuerySelectorAll("dl.facts ul.chips li").Select(o => o.TextContent).ToList();
        Assert.Equal(4, occurrences.Count);
        Assert.EndsWith("đã báo", occurrences[1], StringComparison.Ordinal);
        Assert.EndsWith("đã báo", occurrences[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_do_not_see_it()
    {
        foreach (var account in (string[])["congan", "mattran", "captren", "quantri"])
        {
            using var other = await house.As(account);
            await other.GetAsync("/tong-quan");
            Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        }

        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/tong-quan?ke-hoach={Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }
}
