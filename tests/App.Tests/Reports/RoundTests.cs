using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>Units report, the ward compiles, a leader approves, the paper leaves the ward.</summary>
public sealed partial class RoundTests(TestHouse house) : IClassFixture<TestHouse>
{
    private Task<ReportRound> OpenRoundAsync() => house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.Kind == ReportPeriodKind.Year));

    private Task<ReportRound> SentRoundAsync() => house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.Kind == ReportPeriodKind.HalfYear));

    [Fact]
    public async Task From_a_units_draft_to_the_ward_report_ready_to_sign()
    {
        var round = await OpenRoundAsync();
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/bao-cao/{round.Id.Value}");
        Assert.Contains("đã gửi", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Tổng hợp báo cáo");
        var report = officer.Address;
        Assert.Contains("KẾT QUẢ THỰC HIỆN", officer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Tổ chức Tháng hành động".ToUpperInvariant()[..9], officer.Text.ToUpperInvariant(), StringComparison.Ordinal);
        await WriteEveryOpenPassageAsync(officer, report);
        using var leader = await house.As("chutich");
        await leader.GetAsync(report);
        await leader.SubmitAsync("Duyệt báo cáo");
        Assert.Empty(leader.Page.QuerySelectorAll(".sum"));

        var paper = await TextOfAsync(officer, report);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", paper, StringComparison.Ordinal);
        Assert.Contains("TM. ỦY BAN NHÂN DÂN", paper, StringComparison.Ordinal);
        Assert.Contains("Phạm Quốc Bình", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", paper, StringComparison.Ordinal);

        await officer.GetAsync(report);
        Assert.Null(officer.Page.QuerySelector("a[href^='?sua=']"));
        await officer.SubmitAsync("Ghi nhận đã gửi", ("number", "61/BC-UBND"), ("sentOn", "23/11/2026"));
        using var above = await house.As("captren");
        await above.GetAsync(report);
        Assert.Equal(HttpStatusCode.OK, above.Status);
        Assert.Contains("61/BC-UBND", above.Text, StringComparison.Ordinal);
    }

    private static async Task WriteEveryOpenPassageAsync(Visitor officer, string report)
    {
        while (officer.Page.QuerySelector(".para.needs a[href^='?sua=']")?.GetAttribute("href") is { } edit)
        {
            await officer.GetAsync(report + edit.Split('#')[0]);
            await officer.SubmitAsync("Lưu đoạn", ("text", "Phường thực hiện thường xuyên, không phát sinh vụ việc."));
        }
    }

    private static async Task<string> TextOfAsync(Visitor visitor, string report)
    {
        await using var file = await visitor.Http.GetStreamAsync(new Uri(report + ".docx", UriKind.Relative));
        using var zip = new ZipArchive(file);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Tag().Replace(await reader.ReadToEndAsync(), "");
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [Fact]
    public async Task Each_paragraph_opens_to_the_tasks_it_was_composed_from()
    {
        var report = await house.AskAsync(async db => await db.WardReportsFor(await house.ViewerAsync("vanhoa")).FirstAsync(r => r.Status == WardReportStatus.Sent));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/bao-cao/tong-hop/{report.Id.Value}");
        var link = officer.Page.QuerySelector(".para a[href^='?nguon=']")!.GetAttribute("href")!;
        Assert.Null(officer.Page.QuerySelector(".sources"));

        await officer.GetAsync($"/bao-cao/tong-hop/{report.Id.Value}{link.Split('#')[0]}");

        var sources = officer.Page.QuerySelectorAll(".sources li a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(sources);
        await officer.GetAsync(sources[0].Split('#')[0]);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    [Fact]
    public async Task A_unit_writes_sends_and_mends_its_report()
    {
        var round = await OpenRoundAsync();
        var (account, unit) = await WithoutReportAsync(round);
        using var head = await house.As(account);
        await head.GetAsync($"/bao-cao/{round.Id.Value}");
        await head.SubmitAsync("Soạn báo cáo");
        var report = head.Address;
        await head.SubmitAsync("Gửi về phường");
        Assert.Null(head.Page.QuerySelector("a[href^='?sua=']"));

        using var officer = await house.As("vanhoa");
        await officer.GetAsync(report);
        await officer.SubmitAsync("Trả lại", ("reason", "Ghi thêm số buổi."));
        await head.GetAsync(report);
        Assert.Contains("Ghi thêm số buổi.", head.Text, StringComparison.Ordinal);
        await head.SubmitAsync("Gửi về phường");
        await officer.GetAsync(report);
        await officer.SubmitAsync("Nhận báo cáo");

        var status = await house.AskAsync(async db => (await db.UnitReportsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.RoundId == round.Id && r.UnitId == unit)).Status);
        Assert.Equal(UnitReportStatus.Accepted, status);
    }

    [Fact]
    public async Task What_was_sent_too_early_is_taken_back_until_the_ward_has_taken_it_in()
    {
        var round = await OpenRoundAsync();
        var (account, unit) = await WithoutReportAsync(round);
        using var head = await house.As(account);
        await head.GetAsync($"/bao-cao/{round.Id.Value}");
        await head.SubmitAsync("Soạn báo cáo");
        var report = head.Address;
        await head.SubmitAsync("Gửi về phường");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(report);
        Assert.DoesNotContain("Rút lại để sửa", officer.Text, StringComparison.Ordinal);

        await head.SubmitAsync("Rút lại để sửa");

        Assert.Contains("Đã rút lại báo cáo", head.Text, StringComparison.Ordinal);
        Assert.Equal((UnitReportStatus.Draft, null), await StandsAsync(round, unit));
        await officer.SubmitAsync("Nhận báo cáo");
        Assert.Equal((UnitReportStatus.Draft, null), await StandsAsync(round, unit));
        await head.SubmitAsync("Gửi về phường");
        await officer.GetAsync(report);
        await officer.SubmitAsync("Nhận báo cáo");
        await head.SubmitAsync("Rút lại để sửa");
        Assert.Contains("đề nghị phường mở khóa", head.Text, StringComparison.Ordinal);
        Assert.Equal(UnitReportStatus.Accepted, (await StandsAsync(round, unit)).Status);
    }

    private Task<(UnitReportStatus Status, DateTime? SentAt)> StandsAsync(ReportRound round, Domain.Organisation.UnitId unit) => house.AskAsync(async db =>
    {
        var report = await db.UnitReportsFor(await house.ViewerAsync("vanhoa")).SingleAsync(r => r.RoundId == round.Id && r.UnitId == unit);
        return (report.Status, report.SubmittedAt);
    });

    private async Task<(string Account, Domain.Organisation.UnitId Unit)> WithoutReportAsync(ReportRound round)
    {
        var begun = await house.AskAsync(async db => await db.UnitReportsFor(await house.ViewerAsync("vanhoa")).Where(r => r.RoundId == round.Id).Select(r => r.UnitId).ToListAsync());
        var people = await house.AskAsEverybodyAsync((_, me) => Task.FromResult(me));
        var (account, viewer) = people.First(p => p.Value is { SpeaksForUnit: true, Role: not Domain.Organisation.Role.Officer } && !begun.Contains(p.Value.Unit!.Value));
        return (account, viewer.Unit!.Value);
    }

    [Fact]
    public async Task Of_two_who_edit_one_paragraph_the_second_sees_the_firsts_words_and_keeps_the_own()
    {
        var round = await OpenRoundAsync();
        var (account, _) = await WithoutReportAsync(round);
        using var head = await house.As(account);
        await head.GetAsync($"/bao-cao/{round.Id.Value}");
        await head.SubmitAsync("Soạn báo cáo");
        var (report, edit) = (head.Address, head.Page.QuerySelector("a[href^='?sua=']")!.GetAttribute("href")!.Split('#')[0]);
        using var officer = await house.As("vanhoa");
        await head.GetAsync(report + edit);
        await officer.GetAsync(report + edit);

        await officer.SubmitAsync("Lưu đoạn", ("text", "Lời của công chức."));
        await head.SubmitAsync("Lưu đoạn", ("text", "Lời của đơn vị."));

        Assert.Contains("Lời của công chức.", head.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lời của đơn vị.", head.Page.QuerySelector("textarea")!.TextContent.Trim());
        await head.SubmitAsync("Lưu đoạn");
        Assert.Contains("Lời của đơn vị.", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_does_not_see_the_report_of_another_or_the_wards_draft()
    {
        var round = await SentRoundAsync();
        var viewer = await house.ViewerAsync("vanhoa");
        var other = await house.AskAsync(async db => await db.UnitReportsFor(viewer).Where(r => r.RoundId == round.Id).Select(r => new { r.Id, r.UnitId }).ToListAsync());
        var police = await house.ViewerAsync("congan");
        using var visitor = await house.As("congan");

        await visitor.GetAsync($"/bao-cao/don-vi/{other.First(r => r.UnitId != police.Unit).Id.Value}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        await visitor.GetAsync($"/bao-cao/don-vi/{other.Single(r => r.UnitId == police.Unit).Id.Value}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Compiling_twice_at_the_same_moment_makes_one_report()
    {
        var house2 = await TestHouse.OpenAsync(_ => { });
        await using (house2)
        {
            var round = await house2.AskAsync(async db => await db.RoundsFor(await house2.ViewerAsync("vanhoa")).SingleAsync(r => r.Kind == ReportPeriodKind.Year));
            using var officer = await house2.As("vanhoa");
            using var leader = await house2.As("chutich");
            await officer.GetAsync($"/bao-cao/{round.Id.Value}");
            await leader.GetAsync($"/bao-cao/{round.Id.Value}");

            await Task.WhenAll(officer.SubmitAsync("Tổng hợp báo cáo"), leader.SubmitAsync("Tổng hợp báo cáo"));

            Assert.Equal(1, await house2.AskAsync(async db => await db.WardReportsFor(await house2.ViewerAsync("vanhoa")).CountAsync(r => r.RoundId == round.Id)));
        }
    }
}
