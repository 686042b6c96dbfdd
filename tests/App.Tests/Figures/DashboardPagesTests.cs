using System.Net;
using AngleSharp.Dom;
using MangNon.App.Features.Figures;
using MangNon.App.Tests.Children;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>The dashboard: to each the figures of their work, as the figures' own pages say them; outside the ward nothing that is not published.</summary>
public sealed class DashboardPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/so-lieu/bang-dieu-khien";

    [Theory]
    [InlineData("chutich", ChildAudience.Leader)]
    [InlineData("vanhoa", ChildAudience.Officer)]
    [InlineData("tramyte", ChildAudience.HealthStation)]
    [InlineData("truong.tieuhoc", ChildAudience.School)]
    [InlineData("totruong3", ChildAudience.Street)]
    [InlineData("ctv1", ChildAudience.Street)]
    [InlineData("congan", ChildAudience.Police)]
    public async Task Each_sees_the_figures_of_their_work_as_the_figures_own_pages_say_them(string account, ChildAudience audience)
    {
        await FillAsync();
        using var person = await house.As(account);
        await person.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, person.Status);
        var codes = Dashboards.For(audience, SampleChildren.Today).Select(f => f.Code).ToList();
        var cards = Cards(person).Select(c => (Code: CodeOf(c), Value: c.QuerySelector(".figs b")!.TextContent)).ToList();
        Assert.Equal(codes, cards.Select(c => c.Code));
        Assert.Equal(codes.Count, person.Page.QuerySelectorAll("main svg.chart title").Length);
        Assert.Equal(codes.Count, person.Page.QuerySelectorAll("main details table").Length);
        foreach (var (code, value) in cards)
        {
            await person.GetAsync($"/so-lieu/{code}");
            Assert.Equal((code, person.Page.QuerySelector(".figs b")!.TextContent), (code, value));
        }
    }

    [Fact]
    public async Task Where_it_hurts_opens_as_many_records_as_it_says()
    {
        await FillAsync();
        using var leader = await house.As("chutich");
        await leader.GetAsync(Page);
        var places = leader.Page.QuerySelectorAll("main section ol li").Select(l => (Address: l.QuerySelector("a")!.GetAttribute("href")!, Text: l.TextContent)).Where(l => l.Address.Contains("/danh-sach?", StringComparison.Ordinal)).ToList();
        Assert.Contains(places, p => p.Text.Contains("Tổ dân phố 3", StringComparison.Ordinal));
        foreach (var (address, text) in places)
        {
            await leader.GetAsync(address);
            var parts = text[(text.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Trim();
            var counted = parts.Contains('(', StringComparison.Ordinal) ? parts[(parts.IndexOf('(', StringComparison.Ordinal) + 1)..].Split(' ')[0] : parts;
            Assert.Equal((address, counted), (address, leader.Page.QuerySelector("h1 .count")!.TextContent));
        }
    }

    [Fact]
    public async Task The_change_to_a_year_before_is_said_in_words_and_the_target_stands_as_a_line_with_its_value()
    {
        await FillAsync();
        using var leader = await house.As("chutich");
        await leader.GetAsync(Page + "?ngay=23/11/2026");
        Assert.Contains("từ 01/01/2025 đến hết 23/11/2025", leader.Text, StringComparison.Ordinal);
        Assert.Matches("▲ tăng|▼ giảm|= không đổi", Card(leader, "X-TNTT-MAC").QuerySelectorAll(".figs b")[1].TextContent);
        var chart = Card(leader, "X-QD23-HCDB-TL").QuerySelector("svg")!;
        Assert.Contains("mức cần đạt", chart.TextContent, StringComparison.Ordinal);
        Assert.Contains("≤ 6 %", chart.TextContent, StringComparison.Ordinal);
        Assert.NotNull(chart.QuerySelector("line[stroke-dasharray]"));
        Assert.Null(Card(leader, "X-TNTT-MAC").QuerySelector("svg line"));

        await leader.GetAsync(Page + "?ky=quy");
        Assert.Contains("từ 01/10/2025 đến hết 23/11/2025", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync(Page + "?ky=nam&ngay=30/06/2026&biet=khi-do");
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        await leader.GetAsync(Page + "?ky=tuan&ngay=hom-nao");
        Assert.NotNull(leader.Page.QuerySelector("#f-ky-loi"));
    }

    [Fact]
    public async Task A_street_counts_its_own_children_and_no_case()
    {
        await FillAsync();
        using var street = await house.As("totruong3");
        await street.GetAsync(Page);
        Assert.DoesNotContain("X-XH-", street.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await street.GetAsync("/so-lieu");
        using var leader = await house.As("chutich");
        await leader.GetAsync("/so-lieu");
        Assert.NotEqual(leader.Page.QuerySelector("main td.n b")!.TextContent, street.Page.QuerySelector("main td.n b")!.TextContent);
    }

    [Fact]
    public async Task Whoever_sees_no_names_reads_no_number_that_is_not_published()
    {
        await SampleChildren.FillAsync(house, await house.ViewerAsync("vanhoa"), 200);
        foreach (var account in (string[])["mattran", "taichinh", "captren"])
        {
            using var outside = await house.As(account);
            await outside.GetAsync("/tre-em/tong-quan");
            var published = outside.Page.QuerySelectorAll("main td").Select(d => d.TextContent.Trim()).ToHashSet();
            await outside.GetAsync(Page);
            Assert.Equal(HttpStatusCode.OK, outside.Status);
            var told = outside.Page.QuerySelectorAll("main .figs a b").Select(b => b.TextContent.Trim()).Concat(outside.Page.QuerySelectorAll("main ol li").Select(l => l.TextContent.Split(": ")[^1].Trim())).ToList();
            Assert.NotEmpty(told);
            Assert.All(told, n => Assert.Contains(n, published));
            Assert.Empty(outside.Page.QuerySelectorAll("main a[href*='danh-sach'], main #f-ngay"));
        }
    }

    [Fact]
    public async Task An_administrator_has_none_and_a_leader_finds_it_from_today()
    {
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(Page);
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
        using var leader = await house.As("chutich");
        await leader.GetAsync("/");
        Assert.NotNull(leader.Page.QuerySelector($"main a[href='{Page}']"));
        await leader.GetAsync("/so-lieu");
        Assert.NotNull(leader.Page.QuerySelector($"main a[href='{Page}']"));
    }

    [Fact]
    public async Task It_is_counted_once_until_something_is_saved()
    {
        var leader = await house.ViewerAsync("chutich");
        var asked = new AskedDashboard(FigureSpan.Year, new AskedPeriod(FigureSpan.Year.UpTo(SampleChildren.Today), null));
        var first = await CardsAsync(leader, asked);

        Assert.Same(first, await CardsAsync(leader, asked));
        Assert.NotSame(first, await CardsAsync(leader, asked with { Span = FigureSpan.Quarter }));
        await FillAsync();
        Assert.NotSame(first, await CardsAsync(leader, asked));
    }

    private async Task<IReadOnlyList<DashboardCard>> CardsAsync(Viewer me, AskedDashboard asked)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DashboardDesk>().CardsAsync(me, asked);
    }

    private async Task FillAsync()
    {
        var officer = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(officer, await SampleChildren.UnitAsync(house, officer, "Tổ dân phố 3"), "7 Theo Dõi");
        var child = SampleChildren.Child(officer, home, "Trẻ Được Theo Dõi");
        child.Record(new CircumstanceFact(SampleChildren.Stamp(officer), new DateOnly(2026, 3, 1), null, "ND56-4.1"), SampleChildren.Today);
        child.Record(new Injury(SampleChildren.Stamp(officer), new DateOnly(2026, 5, 1), "01", null), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, officer, home, child);
    }

    private static IEnumerable<IElement> Cards(Visitor visitor) => visitor.Page.QuerySelectorAll("main .split > section");

    private static IElement Card(Visitor visitor, string code) => Cards(visitor).Single(c => CodeOf(c) == code);

    private static string CodeOf(IElement card) => card.QuerySelector("h2 a")!.GetAttribute("href")!.Split('?')[0].Split('/')[^1];
}
