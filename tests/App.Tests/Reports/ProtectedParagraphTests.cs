using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>What a report says about one child stays with those who answer for it (Nghị định 56/2017/NĐ-CP Điều 24 khoản 3).</summary>
public sealed class ProtectedParagraphTests
{
    private const string Secret = "Cháu ở ngõ 12 đang ở tạm nhà bà ngoại.";

    [Fact]
    public async Task A_protected_paragraph_of_a_unit_is_read_in_the_unit_and_by_the_ward_and_goes_no_further()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (round, report) = await UnitReportAsync(house);
        await ProtectAsync(house, "totruong1", report, Secret);
        await SendAndAcceptAsync(house, report);

        Assert.Contains(Secret, await ReadAsync(house, "totruong1", report), StringComparison.Ordinal);
        Assert.Contains(Secret, await ReadAsync(house, "chutich", report), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await ReadAsync(house, "ctv1", report), StringComparison.Ordinal);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/bao-cao/{round}");
        await officer.SubmitAsync("Tổng hợp báo cáo");
        Assert.Contains("KẾT QUẢ THỰC HIỆN", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_paragraph_of_the_ward_is_not_on_the_paper_and_not_shown_to_the_level_above()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (round, _) = await UnitReportAsync(house);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/bao-cao/{round}");
        await officer.SubmitAsync("Tổng hợp báo cáo");
        var report = officer.Address;
        while (officer.Page.QuerySelector(".para.needs a[href^='?sua=']")?.GetAttribute("href") is { } edit)
        {
            await officer.GetAsync(report + edit.Split('#')[0]);
            await officer.SubmitAsync("Lưu đoạn", ("text", "Phường thực hiện thường xuyên."));
        }

        await ProtectAsync(house, "vanhoa", report, Secret);
        await officer.GetAsync(report);
        Assert.Contains("1 đoạn bảo vệ không vào bản .docx", officer.Text, StringComparison.Ordinal);
        using var leader = await house.As("chutich");
        await leader.GetAsync(report);
        await leader.SubmitAsync("Duyệt báo cáo");
        await officer.GetAsync(report);
        await officer.SubmitAsync("Ghi nhận đã gửi", ("number", "61/BC-UBND"), ("sentOn", "23/11/2026"));

        Assert.Contains(Secret, await ReadAsync(house, "phochutich", report), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await ReadAsync(house, "captren", report), StringComparison.Ordinal);
        using var zip = new ZipArchive(await leader.Http.GetStreamAsync(new Uri(report + ".docx", UriKind.Relative), TestContext.Current.CancellationToken));
        using var paper = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var words = await paper.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Phường thực hiện thường xuyên.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("ngõ 12", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_look_at_a_report_with_a_protected_paragraph_leaves_a_trace_and_others_do_not()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (_, report) = await UnitReportAsync(house);
        await ReadAsync(house, "chutich", report);
        Assert.Equal(0, await LooksAsync(house, "chutich", report));

        await ProtectAsync(house, "totruong1", report, Secret);
        await ReadAsync(house, "chutich", report);
        await ReadAsync(house, "ctv1", report);

        Assert.Equal(1, await LooksAsync(house, "chutich", report));
        Assert.Equal(0, await LooksAsync(house, "ctv1", report));
    }

    private static async Task<int> LooksAsync(TestHouse house, string account, string report)
    {
        var (me, subject) = (await house.ViewerAsync(account), "report/" + report.Split('/')[^1]);
        return await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "report.look-protected" && a.AccountId == me.Account && a.Subject == subject));
    }

    // The report of residential group 1 for the open round, with one paragraph its head wrote.
    private static async Task<(Guid Round, string Report)> UnitReportAsync(TestHouse house)
    {
        var head = await house.ViewerAsync("totruong1");
        var round = await house.AskAsync(db => db.RoundsFor(head).SingleAsync(r => r.Kind == ReportPeriodKind.Year));
        using var visitor = await house.As("totruong1");
        await visitor.GetAsync($"/bao-cao/{round.Id.Value}");
        if (visitor.Page.QuerySelectorAll("button").Any(b => b.TextContent.Contains("Soạn báo cáo", StringComparison.Ordinal))) await visitor.SubmitAsync("Soạn báo cáo");
        var report = await house.AskAsync(db => db.UnitReportsFor(head).SingleAsync(r => r.RoundId == round.Id));
        return (round.Id.Value, $"/bao-cao/don-vi/{report.Id.Value}");
    }

    private static async Task ProtectAsync(TestHouse house, string account, string report, string words)
    {
        using var writer = await house.As(account);
        await writer.GetAsync(report);
        var edit = writer.Page.QuerySelectorAll("h3 ~ .para a[href^='?sua=']")[^1].GetAttribute("href")!;
        await writer.GetAsync(report + edit.Split('#')[0]);
        await writer.SubmitAsync("Lưu đoạn", ("text", words), ("isProtected", true));
        Assert.Contains("bảo vệ", writer.Text, StringComparison.Ordinal);
    }

    private static async Task SendAndAcceptAsync(TestHouse house, string report)
    {
        using var head = await house.As("totruong1");
        await head.GetAsync(report);
        await head.SubmitAsync("Gửi về phường");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(report);
        await officer.SubmitAsync("Nhận báo cáo");
    }

    private static async Task<string> ReadAsync(TestHouse house, string account, string report)
    {
        using var reader = await house.As(account);
        await reader.GetAsync(report);
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        return reader.Text;
    }
}
