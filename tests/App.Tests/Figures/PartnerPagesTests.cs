using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>A partner gives its figures, corrects them, the ward withdraws one; both numbers are shown where they disagree.</summary>
public sealed class PartnerPagesTests
{
    private const string Forms = "/so-lieu/doi-tac";

    // Places in the health station's form.
    private const int Injured = 0;
    private const int Underfed = 2;
    private const int WithInjury = 3;
    private const int Insured = 4;

    [Fact]
    public async Task A_partner_sends_is_told_what_cannot_be_and_corrects_with_a_reason()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var station = await house.As("tramyte");
        var form = await OpenAsync(station);
        await station.SubmitAsync("Gửi số liệu");
        Assert.Contains("Chưa có số nào mới", station.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await station.SubmitAsync("Gửi số liệu", (Number(Underfed), "7"), ($"nam-{Underfed}", "3"), ($"nu-{Underfed}", "5"), (Number(Insured), "90"), ($"tren-{Insured}", "80"), (Number(Injured), "nhiều"));
        foreach (var field in new[] { $"nam-{Underfed}", Number(Insured), Number(Injured) }) Assert.NotNull(station.Page.QuerySelector($".sum a[href='#{field}']"));
        Assert.Equal("nhiều", station.Page.QuerySelector("#" + Number(Injured))!.GetAttribute("value"));
        Assert.Equal(0, await house.AskAsync(db => db.Set<PartnerFigure>().CountAsync()));

        await station.SubmitAsync("Gửi số liệu", (Number(Injured), ""), ($"nu-{Underfed}", "4"), ($"tren-{Insured}", "100"));
        Assert.Contains("Đã gửi 2 số", station.Text, StringComparison.Ordinal);
        Assert.Contains("7 (3 nam, 4 nữ)", station.Text, StringComparison.Ordinal);

        await station.SubmitAsync("Gửi số liệu", (Number(Insured), "95"));
        Assert.NotNull(station.Page.QuerySelector($".sum a[href='#vi-sao-{Insured}']"));
        using var second = await house.As("tramyte");
        await second.GetAsync(form);
        await station.SubmitAsync("Gửi số liệu", ($"vi-sao-{Insured}", "Đếm sót hai tổ"));
        Assert.Contains("90 / 100", station.Text, StringComparison.Ordinal);
        Assert.Contains("Đếm sót hai tổ", station.Text, StringComparison.Ordinal);
        await second.SubmitAsync("Gửi số liệu", (Number(Insured), "96"), ($"vi-sao-{Insured}", "Khác"));
        Assert.Contains("Người khác vừa thay đổi", second.Text, StringComparison.Ordinal);
        Assert.Equal([90, 95], await house.AskAsync(db => db.Set<PartnerFigure>().Where(f => f.Code == "X-BHYT6").SelectMany(f => f.Entries).OrderBy(e => e.Number).Select(e => e.Told).ToListAsync()));
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync());
        foreach (var kind in (string[])["partner-figure.send", "partner-figure.correct"]) Assert.Contains(kind, kinds);
    }

    [Fact]
    public async Task The_ward_sees_both_numbers_says_that_they_disagree_and_withdraws_one_with_a_reason()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var station = await house.As("tramyte");
        await OpenAsync(station);
        await station.SubmitAsync("Gửi số liệu", (Number(WithInjury), "4321"), (Number(Underfed), "7"));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-lieu/X-TNTT-MAC?ky=nua-nam&ngay=30/06/2026");
        Assert.Contains("4.321, Trạm Y tế", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Hai số khác nhau", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Lê Minh Đức gửi lúc", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/so-lieu?ky=nua-nam&ngay=30/06/2026&tim=X-SDDCAPTINH");
        Assert.Matches("Trạm Y tế[^:]*: 7", officer.Page.QuerySelector("table.list")!.TextContent);

        await officer.GetAsync(Forms);
        await officer.GetAsync(officer.Page.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains("Trạm Y tế", StringComparison.Ordinal) && r.TextContent.Contains("01/01/2026", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        Assert.Null(officer.Page.QuerySelector("#" + Number(Underfed)));
        await officer.SubmitAsync($"form:has(#rut-{WithInjury}) button");
        Assert.NotNull(officer.Page.QuerySelector($".sum a[href='#rut-{WithInjury}']"));
        await officer.SubmitAsync($"form:has(#rut-{WithInjury}) button", ($"rut-{WithInjury}", "Tính cả người lớn"));
        Assert.Contains("Tính cả người lớn", officer.Text, StringComparison.Ordinal);
        Assert.Contains("4.321", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/so-lieu/X-TNTT-MAC?ky=nua-nam&ngay=30/06/2026");
        Assert.DoesNotContain("4.321", officer.Text, StringComparison.Ordinal);
        Assert.Contains("partner-figure.withdraw", await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_number_far_from_the_periods_before_wants_a_reason()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var me = await house.ViewerAsync("tramyte");
        await house.WorkAsync(async db =>
        {
            foreach (var (year, told) in new[] { (2024, 10), (2025, 12) })
            {
                var figure = new PartnerFigure(Ids.New<PartnerFigureId>(), me.Ward, me.Unit!.Value, "X-SDDCAPTINH", new FigurePeriod(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)));
                figure.Tell(Malnourished, new PartnerTold(told), [], (me.Account, house.Clock.GetUtcNow().UtcDateTime));
                db.Add(figure);
            }

            await db.SaveAsync(new Act(me, "test.seed", house.Clock.GetUtcNow().UtcDateTime));
        });
        using var station = await house.As("tramyte");
        await OpenAsync(station);
        await station.SubmitAsync("Gửi số liệu", (Number(Underfed), "40"));
        Assert.NotNull(station.Page.QuerySelector($".sum a[href='#dung-{Underfed}']"));
        Assert.Contains("Các kỳ trước: 12; 10", station.Text, StringComparison.Ordinal);
        await station.SubmitAsync("Gửi số liệu", ($"dung-{Underfed}", "Thêm một phòng khám báo số"));
        Assert.Contains("Thêm một phòng khám báo số", station.Text, StringComparison.Ordinal);
        Assert.Contains("Đã gửi 1 số", station.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sees_its_own_form_alone_and_only_the_partner_sends()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var station = await house.As("tramyte");
        var form = await OpenAsync(station);
        await station.SubmitAsync("Gửi số liệu", (Number(Underfed), "7"));
        foreach (var (account, status) in ((string, HttpStatusCode)[])[("congan", HttpStatusCode.NotFound), ("truong.tieuhoc", HttpStatusCode.NotFound), ("chutich", HttpStatusCode.OK), ("quantri", HttpStatusCode.Forbidden), ("captren", HttpStatusCode.Forbidden), ("ctv1", HttpStatusCode.Forbidden)])
        {
            using var other = await house.As(account);
            await other.GetAsync(form);
            Assert.Equal(status, other.Status);
            Assert.DoesNotContain("Gửi số liệu", other.Text, StringComparison.Ordinal);
        }

        using var finance = await house.As("taichinh");
        await finance.GetAsync(Forms);
        Assert.Contains("không có phiếu số liệu nào", finance.Text, StringComparison.Ordinal);
        using var school = await house.As("truong.tieuhoc");
        await school.GetAsync(Forms);
        Assert.Single(school.Page.QuerySelectorAll("table.list tbody tr"));
        Assert.Empty(await house.AskAsync(async db => await db.PartnerFiguresFor(await house.ViewerAsync("congan")).ToListAsync()));
        Assert.Empty(await house.AskAsync(async db => await db.PartnerFiguresFor(await house.ViewerAsync("captren")).ToListAsync()));
    }

    private static Indicator Malnourished => Indicators.Find("X-SDDCAPTINH")!;

    private static string Number(int place) => $"so-{place}";

    // The form of the first half of 2026.
    private static async Task<string> OpenAsync(Visitor visitor)
    {
        await visitor.GetAsync(Forms);
        await visitor.GetAsync(visitor.Page.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains("01/01/2026", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        return visitor.Address;
    }
}
