using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>The calendar of owed reports: who sees it, who writes that one was sent, and how it is corrected.</summary>
public sealed class OwedPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static string PageOf(string key) => "/bao-cao/lich/muc?ma=" + Uri.EscapeDataString(key);

    private static Task<ReportFiling?> FilingAsync(TestHouse house, string key) => house.AskAsync(db => db.Set<ReportFiling>().AsNoTracking().SingleOrDefaultAsync(f => f.OwedKey == key));

    [Fact]
    public async Task A_report_is_noted_as_sent_corrected_and_taken_back_with_its_history()
    {
        const string key = "care-list/2026-q3";
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(PageOf(key));
        Assert.Contains("chưa rõ hạn", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "05/10/2026"), ("Number", "77/UBND"));
        Assert.Contains("đã nộp 05/10/2026", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "06/10/2026"));
        Assert.Equal((new DateOnly(2026, 10, 6), "77/UBND"), ((await FilingAsync(house, key))!.SentOn, (await FilingAsync(house, key))!.Number));

        await officer.SubmitAsync("Rút lại", ("reason", " "));
        Assert.Contains("vì sao", officer.Page.QuerySelector("#loi-ly-do")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("Rút lại", ("reason", "Ghi nhầm quý"));

        var filing = (await FilingAsync(house, key))!;
        Assert.Equal("Ghi nhầm quý", filing.VoidReason);
        Assert.Equal(["report.file", "report.file", "report.unfile"], await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Subject == $"report-filing/{filing.Id.Value}").OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync()));
        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "07/10/2026"));
        Assert.False((await FilingAsync(house, key))!.IsVoid);
    }

    [Fact]
    public async Task What_cannot_be_read_or_cannot_be_is_refused_at_its_field_and_kept()
    {
        const string key = "forum-province/2026-year";
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(PageOf(key));
        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "hôm qua"), ("Note", "Đã gửi qua trục"));
        Assert.Equal("#ngay-nop", officer.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        Assert.Equal("Đã gửi qua trục", officer.Page.QuerySelector("#ghi-chu")!.TextContent.Trim());

        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "24/11/2026"), ("EventOn", ""));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay-nop"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay-xong"));
        Assert.Null(await FilingAsync(house, key));

        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "11/08/2026"), ("EventOn", "25/07/2026"));
        Assert.Contains("đã nộp, muộn", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_writes_once()
    {
        const string key = "placements/2026-h1";
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(PageOf(key));
        await Task.WhenAll(
            officer.Http.SendAsync(officer.Request("body", "Lưu đã nộp", ("SentOn", "01/07/2026")), TestContext.Current.CancellationToken),
            officer.Http.SendAsync(officer.Request("body", "Lưu đã nộp", ("SentOn", "01/07/2026")), TestContext.Current.CancellationToken));

        var filing = (await FilingAsync(house, key))!;
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Subject == $"report-filing/{filing.Id.Value}")));
    }

    [Fact]
    public async Task Of_two_who_write_the_second_is_told_and_loses_nothing()
    {
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        await officer.GetAsync(PageOf("council/2026-year"));
        await leader.GetAsync(PageOf("council/2026-year"));

        await officer.SubmitAsync("Lưu đã nộp", ("SentOn", "10/11/2026"), ("Number", "90/BC-UBND"));
        await leader.SubmitAsync("Lưu đã nộp", ("SentOn", "12/11/2026"), ("Number", "91/BC-UBND"));

        Assert.Contains("90/BC-UBND", leader.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("91/BC-UBND", leader.Page.QuerySelector("#so-van-ban")!.GetAttribute("value"));
        await leader.SubmitAsync("Lưu đã nộp");
        Assert.Equal("91/BC-UBND", (await FilingAsync(house, "council/2026-year"))!.Number);
    }

    [Fact]
    public async Task At_the_same_moment_one_row_is_kept()
    {
        const string key = "sanctions/2026-year";
        using var one = await house.As("vanhoa");
        using var two = await house.As("chutich");
        await one.GetAsync(PageOf(key));
        await two.GetAsync(PageOf(key));

        await Task.WhenAll(one.SubmitAsync("Lưu đã nộp", ("SentOn", "10/11/2026")), two.SubmitAsync("Lưu đã nộp", ("SentOn", "11/11/2026")));

        Assert.NotNull(await FilingAsync(house, key));
        Assert.All(new[] { one, two }, v => Assert.Equal(HttpStatusCode.OK, v.Status));
    }

    [Fact]
    public async Task A_unit_sees_and_writes_its_own_alone()
    {
        var station = await house.ViewerAsync("tramyte");
        var key = $"injuries-station/2026-h1/{station.Unit!.Value.Value}";
        using var health = await house.As("tramyte");
        await health.GetAsync("/bao-cao/lich?nam=2026");
        Assert.Contains("Báo cáo giám sát tai nạn thương tích", health.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tháng hành động", health.Text, StringComparison.Ordinal);
        await health.GetAsync(PageOf(key));
        await health.SubmitAsync("Lưu đã nộp", ("SentOn", "15/07/2026"));
        Assert.Contains("đã nộp, muộn", health.Text, StringComparison.Ordinal);

        await health.GetAsync(PageOf("assistance/2026-h1"));
        Assert.Equal(HttpStatusCode.NotFound, health.Status);
        using var police = await house.As("congan");
        await police.GetAsync(PageOf(key));
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }

    [Fact]
    public async Task A_report_taken_back_after_its_day_stands_on_the_first_page()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var officer = await own.As("vanhoa");
        await officer.GetAsync("/");
        Assert.DoesNotContain("Tháng hành động vì trẻ em, tháng 6", officer.Text, StringComparison.Ordinal);

        await officer.GetAsync(PageOf("month-of-action-province/2026-june"));
        await officer.SubmitAsync("Rút lại", ("reason", "Ghi nhầm"));
        await officer.GetAsync("/");
        Assert.Contains("Tháng hành động vì trẻ em, tháng 6", officer.Text, StringComparison.Ordinal);

        using var above = await own.As("captren");
        await above.GetAsync("/bao-cao/lich?nam=2026");
        Assert.Equal("1", above.Page.QuerySelector("td[data-label='Quá hạn']")!.TextContent);
    }

    [Fact]
    public async Task Only_the_administrator_is_told_what_was_not_verified()
    {
        using var administrator = await house.As("quantri");
        using var officer = await house.As("vanhoa");
        await administrator.GetAsync("/bao-cao/lich?nam=2026");
        await officer.GetAsync("/bao-cao/lich?nam=2026");

        Assert.Contains("chưa đối chiếu", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa đối chiếu", officer.Text, StringComparison.Ordinal);
        Assert.Contains("19/07/2026", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector("a[href^='/so-lieu?ky=nua-nam&ngay=']"));
    }

    [Theory]
    [InlineData("/bao-cao/lich?nam=1999")]
    [InlineData("/bao-cao/lich?nam=x")]
    [InlineData("/bao-cao/lich/muc?ma=assistance/2026-q9")]
    [InlineData("/bao-cao/lich/muc?ma=month-of-action-district/2026-june")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Theory]
    [InlineData("mattran")]
    [InlineData("kiemtra")]
    public async Task Others_are_refused(string account)
    {
        using var visitor = await house.As(account);
        await visitor.GetAsync("/bao-cao/lich");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}
