using System.Globalization;
using System.Net;
using MangNon.App.Features.Saved;
using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>A table of one's own: crossed or over periods, each number with the records behind it, kept under a name.</summary>
public sealed class TablePagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/so-lieu/bang";

    [Fact]
    public async Task A_crossed_table_adds_up_both_ways_and_each_number_opens_as_many_records()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"{Page}?ct=X-TT13-I-DANSO&chia=tuoi&cot=gioi-tinh");
        var lines = officer.Page.QuerySelectorAll("main table tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => Number(c.TextContent)).ToList()).ToList();
        Assert.True(lines.Count > 4);
        Assert.All(lines, l => Assert.Equal(l[^1], l.SkipLast(1).Sum()));
        for (var i = 0; i < lines[0].Count; i++) Assert.Equal(lines[^1][i], lines.SkipLast(1).Sum(l => l[i]));

        var links = officer.Page.QuerySelectorAll("main table td a").Select(a => (Address: a.GetAttribute("href")!, Number: Number(a.TextContent))).ToList();
        foreach (var (address, number) in links.Where((_, i) => i % 3 == 0))
        {
            await officer.GetAsync(address);
            Assert.Equal(number, Number(officer.Page.QuerySelector("h1 .count")!.TextContent));
        }
    }

    [Fact]
    public async Task Over_periods_the_last_line_is_what_the_figure_was_in_each()
    {
        using var leader = await house.As("chutich");
        await leader.GetAsync($"{Page}?ct=X-TNTT-MAC&chia=gioi-tinh&ky=quy&so-ky=6");
        Assert.Equal(7, leader.Page.QuerySelectorAll("main table thead th").Length);
        Assert.Contains("Quý 4/2026", leader.Text, StringComparison.Ordinal);
        var last = leader.Page.QuerySelector("main table tbody tr:last-child td:last-child")!.TextContent;
        await leader.GetAsync("/so-lieu/X-TNTT-MAC?ky=quy");
        Assert.Equal(Number(last), Number(leader.Page.QuerySelector(".figs b")!.TextContent));
    }

    [Theory]
    [InlineData("?ct=KHONG-CO", HttpStatusCode.NotFound)]
    [InlineData("?chia=gi&cot=do&so-ky=99999999999&ngay=xx&ky=yy", HttpStatusCode.OK)]
    [InlineData("?chia=tuoi&cot=tuoi&so-ky=-3", HttpStatusCode.OK)]
    public async Task What_cannot_be_chosen_breaks_nothing(string query, HttpStatusCode status)
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(Page + query);
        Assert.Equal(status, officer.Status);
    }

    [Fact]
    public async Task Who_may_not_see_a_part_is_offered_neither_its_figures_nor_its_breakdowns()
    {
        using var head = await house.As("totruong1");
        await head.GetAsync(Page + "?ct=X-BVTE-12H");
        Assert.Equal(HttpStatusCode.NotFound, head.Status);
        await head.GetAsync(Page);
        Assert.Empty(head.Page.QuerySelectorAll("#b-ct option[value^='X-BVTE']"));
    }

    [Fact]
    public async Task Filters_are_kept_under_a_name_shared_and_forgotten()
    {
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        await officer.GetAsync(Page + "?ct=X-TT13-I-DANSO&chia=tuoi&cot=gioi-tinh&ngon-ngu=vi");
        await officer.SubmitAsync("Lưu bộ lọc", ("Name", "Trẻ theo tuổi và giới"), ("IsShared", true));
        Assert.Equal($"{Page}?ct=X-TT13-I-DANSO&chia=tuoi&cot=gioi-tinh", officer.Address);
        Assert.Contains("Đã lưu bộ lọc", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", officer.Page.QuerySelector(".chips a[aria-current]")!.GetAttribute("aria-current"));

        await leader.GetAsync(Page);
        await leader.FollowAsync("Trẻ theo tuổi và giới · dùng chung");
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        await leader.GetAsync("/bo-loc");
        Assert.Contains("Trẻ theo tuổi và giới", leader.Text, StringComparison.Ordinal);
        Assert.Empty(leader.Page.QuerySelectorAll("button[name=view]"));

        await officer.GetAsync("/bo-loc");
        await officer.SubmitAsync("[aria-label='Bỏ bộ lọc Trẻ theo tuổi và giới']");
        Assert.DoesNotContain("Trẻ theo tuổi", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trẻ theo tuổi", await AfterAsync(leader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_missing_is_told_and_the_filters_stay_in_the_form()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/nhiem-vu?xem=tre&nhom=don-vi");
        await officer.SubmitAsync("Lưu bộ lọc", ("Name", " "));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ten-bo-loc"));
        await officer.SubmitAsync("Lưu bộ lọc", ("Name", "Việc trễ theo đơn vị"));
        Assert.Equal("/nhiem-vu?xem=tre&nhom=don-vi", officer.Address);
    }

    // A child's name typed into the search is not kept, nor is the address of a page that is no list of these.
    [Theory]
    [InlineData("/tre-em", "?q=Nguyễn Thị Ba&to=1&trang=3", "?to=1")]
    [InlineData("/tre-em", "?q=Nguyễn Thị Ba", null)]
    [InlineData("/nhiem-vu", "?q=&xem=tre&xem=", "?xem=tre")]
    [InlineData("/ca-bao-ve", "?xem=mo", null)]
    [InlineData("//evil.example", "?a=b", null)]
    [InlineData("/nhiem-vu", "", null)]
    public void Only_filters_are_kept(string path, string query, string? kept) => Assert.Equal(kept, SavedViews.QueryOf(path, query));

    private static async Task<string> AfterAsync(Visitor person)
    {
        await person.GetAsync("/bo-loc");
        return person.Text;
    }

    private static int Number(string text) => int.Parse(text.Trim().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
