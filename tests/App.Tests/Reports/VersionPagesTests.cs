using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Documents.Reading;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>Versions of a report: frozen when sent or approved, compared, opened again with a reason, found by what stands on paper.</summary>
public sealed class VersionPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private Task<WardReport> SentReportAsync() => house.AskAsync(async db => await db.WardReportsFor(await house.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));

    private Task<List<ReportVersion>> VersionsAsync(ReportId report) =>
        house.AskAsync(async db => await db.ReportVersionsFor(await house.ViewerAsync("vanhoa")).AsNoTracking().Where(v => v.ReportId == report).OrderBy(v => v.Number).ToListAsync());

    private static async Task EditAsync(Visitor visitor, string report, int which, string text)
    {
        await visitor.GetAsync(report);
        var links = visitor.Page.QuerySelectorAll("a[href^='?sua=']").ToList();
        await visitor.GetAsync(report + links[which % links.Count].GetAttribute("href")!.Split('#')[0]);
        await visitor.SubmitAsync("Lưu đoạn", ("text", text));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(2026)]
    public async Task Versions_stay_as_they_were_frozen_whatever_is_done_afterwards(int seed)
    {
        var chance = new Random(seed);
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.WardReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        var address = $"/bao-cao/tong-hop/{report.Id.Value}";
        using var leader = await own.As("chutich");
        using var officer = await own.As("vanhoa");
        var frozen = new Dictionary<ReportVersionId, (string Content, string Digest)>();
        for (var round = 0; round < 3; round++)
        {
            await leader.GetAsync(address);
            await leader.SubmitAsync("Mở khóa", ("reason", $"Sửa lần {round}"));
            for (var i = chance.Next(1, 4); i > 0; i--)
            {
                if (chance.Next(3) == 0) await AgainAsync(officer, address);
                else await EditAsync(officer, address, chance.Next(30), $"Sửa {seed} {round} {i}.");
            }

            await leader.GetAsync(address);
            await leader.SubmitAsync("Duyệt báo cáo");
            Assert.Empty(leader.Page.QuerySelectorAll(".sum"));
            foreach (var version in await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().Where(v => v.ReportId == report.Id).ToListAsync()))
            {
                frozen.TryAdd(version.Id, (version.Content, version.Digest));
                Assert.Equal(frozen[version.Id], (version.Content, version.Digest));
                Assert.True(version.IsIntact);
            }
        }

        Assert.Equal(4, frozen.Count);
    }

    [Fact]
    public async Task A_units_report_leaves_as_a_paper_of_the_unit_as_draft_and_as_version_and_to_no_other_unit()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.UnitReportsFor(await own.ViewerAsync("congan")).AsNoTracking().FirstAsync(r => r.Status == UnitReportStatus.Accepted));
        var version = await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("congan")).AsNoTracking().FirstAsync(v => v.ReportId == report.Id));
        using var police = await own.As("congan");
        foreach (var address in new[] { $"/bao-cao/don-vi/{report.Id.Value}.docx", $"/bao-cao/ban/{version.Id.Value}.docx" })
        {
            var lines = DocumentFile.Read(await police.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), "bao-cao.docx").Lines.Select(l => l.Text).ToList();
            Assert.Contains(lines, l => l.Contains("CÔNG AN PHƯỜNG", StringComparison.Ordinal));
            Assert.Contains(lines, l => l.Contains("Kính gửi", StringComparison.Ordinal) && l.Contains("Ủy ban nhân dân phường Măng Non", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, l => l.Contains("TM. ỦY BAN NHÂN DÂN", StringComparison.Ordinal));
            using var union = await own.As("phunu");
            await union.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, union.Status);
        }
    }

    private static async Task AgainAsync(Visitor officer, string address)
    {
        await officer.GetAsync(address);
        await officer.SubmitAsync("Soạn lại các đoạn chưa ai sửa");
        while (officer.Page.QuerySelector(".para.needs a[href^='?sua=']")?.GetAttribute("href") is { } edit)
        {
            await officer.GetAsync(address + edit.Split('#')[0]);
            await officer.SubmitAsync("Lưu đoạn", ("text", "Không phát sinh."));
        }
    }

    [Fact]
    public async Task A_locked_report_is_opened_by_a_leader_with_a_reason_which_everybody_sees()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.WardReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        var version = await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().SingleAsync(v => v.ReportId == report.Id));
        var address = $"/bao-cao/tong-hop/{report.Id.Value}";
        using var officer = await own.As("vanhoa");
        using var leader = await own.As("chutich");
        using var above = await own.As("captren");
        await officer.GetAsync(address);
        Assert.Null(officer.Page.QuerySelector("#mo-khoa"));

        await leader.GetAsync(address);
        await leader.SubmitAsync("Mở khóa", ("reason", "   "));
        Assert.Contains("Ghi rõ vì sao", leader.Page.QuerySelector("#loi-mo-khoa")!.TextContent, StringComparison.Ordinal);
        await leader.SubmitAsync("Mở khóa", ("reason", "Thiếu số quà Trung thu"));

        foreach (var (visitor, page) in new[] { (officer, address), (above, $"/bao-cao/ban/{version.Id.Value}"), (above, "/bao-cao/cap-duoi") })
        {
            await visitor.GetAsync(page);
            Assert.Contains(page == "/bao-cao/cap-duoi" ? "đã mở khóa" : "Thiếu số quà Trung thu", visitor.Text, StringComparison.Ordinal);
        }

        await officer.GetAsync(address);
        Assert.Contains("đang soạn bản 2", officer.Text, StringComparison.Ordinal);
        await above.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, above.Status);
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.WardReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        var address = $"/bao-cao/tong-hop/{report.Id.Value}";
        using var leader = await own.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Mở khóa", ("reason", "Sửa lời"));
        var before = leader.Page.QuerySelectorAll(".para .text").Select(p => p.TextContent.Trim()).First(t => t.Length > 40);
        await EditAsync(leader, address, leader.Page.QuerySelectorAll(".para").ToList().FindIndex(p => p.QuerySelector(".text")?.TextContent.Trim() == before), before + " Có bổ sung.");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Duyệt báo cáo");

        await leader.FollowAsync("So với bản 1");

        Assert.Equal(["Có bổ sung."], leader.Page.QuerySelectorAll("ins").Select(i => i.TextContent.Trim()));
        Assert.Empty(leader.Page.QuerySelectorAll("del"));
        Assert.Contains("1 đoạn khác, 0 số liệu khác", leader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_paper_names_its_version_and_is_held_against_it()
    {
        var report = await SentReportAsync();
        var version = (await VersionsAsync(report.Id))[^1];
        using var officer = await house.As("vanhoa");
        var paper = await officer.Http.GetByteArrayAsync(new Uri($"/bao-cao/tong-hop/{report.Id.Value}.docx", UriKind.Relative));
        Assert.Contains(version.ShortDigest, MangNon.Documents.Reading.DocxFoot.TextOf(paper), StringComparison.Ordinal);

        await officer.GetAsync("/bao-cao/doi-chieu");
        await officer.SubmitAsync("Đối chiếu tệp", ("file", new[] { new TestFile("bao-cao.docx", paper) }));
        Assert.Contains("Bản có hiệu lực", officer.Text, StringComparison.Ordinal);
        Assert.Contains("giống hệt bản đã khóa", officer.Text, StringComparison.Ordinal);

        await officer.GetAsync("/bao-cao/doi-chieu");
        await officer.SubmitAsync("Đối chiếu tệp", ("file", new[] { new TestFile("bao-cao.docx", Tampered(paper, "hoàn thành", "chưa xong")) }));
        Assert.Contains("Tệp đã bị sửa", officer.Text, StringComparison.Ordinal);
        Assert.Contains("chưa xong", string.Join(' ', officer.Page.QuerySelectorAll("ins").Select(i => i.TextContent)), StringComparison.Ordinal);

        await officer.GetAsync($"/bao-cao/doi-chieu?ma={version.Code.ToLowerInvariant()}");
        Assert.Contains(version.ShortDigest, officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/bao-cao/doi-chieu?ma=0000-0000");
        Assert.Contains("Không có bản nào mang mã", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_paper_is_refused_with_what_to_do()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/bao-cao/doi-chieu");
        await officer.SubmitAsync("Đối chiếu tệp", ("file", new[] { new TestFile("bao-cao.docx", "không phải Word"u8.ToArray()) }));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.NotNull(officer.Page.QuerySelector("#loi-tep"));
    }

    private static byte[] Tampered(byte[] docx, string from, string to)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            Assert.Contains(from, text, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(text.Replace(from, to, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }

    [Fact]
    public async Task Nobody_finds_by_its_code_what_they_may_not_see()
    {
        var report = await SentReportAsync();
        var version = (await VersionsAsync(report.Id))[^1];
        using var police = await house.As("congan");

        await police.GetAsync($"/bao-cao/doi-chieu?ma={version.Code}");
        Assert.Contains("Không có bản nào mang mã", police.Text, StringComparison.Ordinal);
        await police.GetAsync($"/bao-cao/ban/{version.Id.Value}");
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }

    [Fact]
    public async Task Versions_are_seen_by_those_who_see_the_report_and_what_was_sent_by_the_level_above()
    {
        var seen = await house.AskAsEverybodyAsync(async (db, me) => (
            Units: await db.ReportVersionsFor(me).CountAsync(v => db.UnitReportsFor(me).Any(r => r.Id == v.ReportId)),
            All: await db.ReportVersionsFor(me).CountAsync(),
            Own: await db.UnitReportsFor(me).CountAsync(r => r.LastVersion > 0)));

        var sent = await house.AskAsync(async db => await db.SendingsFor(await house.ViewerAsync("captren")).CountAsync());
        foreach (var (account, counts) in seen)
        {
            var viewer = await house.ViewerAsync(account);
            var expected = viewer.RunsTheWard ? counts.Own + sent : viewer.Role is Role.LevelAbove ? sent : counts.Own;
            Assert.True(counts.All == expected, $"{account} sees {counts.All} versions, not {expected}");
        }

        Assert.True(sent > 0);
    }

    [Fact]
    public async Task A_units_later_report_changes_in_the_wards_draft_only_what_nobody_edited()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var round = await own.AskAsync(async db => await db.RoundsFor(await own.ViewerAsync("vanhoa")).SingleAsync(r => r.Kind == ReportPeriodKind.Year));
        using var officer = await own.As("vanhoa");
        await officer.GetAsync($"/bao-cao/{round.Id.Value}");
        await officer.SubmitAsync("Tổng hợp báo cáo");
        var report = officer.Address;
        await EditAsync(officer, report, 3, "Lời sửa tay của công chức.");
        var submitted = await own.AskAsync(async db => await db.UnitReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.RoundId == round.Id && r.Status == UnitReportStatus.Submitted));
        await own.WorkAsync(async db =>
        {
            var me = await own.ViewerAsync("vanhoa");
            var paragraph = await db.ParagraphsFor(me).FirstAsync(p => p.ReportId == submitted.Id && p.Section == ReportSection.Difficulties);
            paragraph.Edit("Thiếu phòng tư vấn riêng cho trẻ.", isProtected: false, me.Account, TestHouse.Start.UtcDateTime);
            await db.SaveAsync(new Act(me, "report.edit-paragraph", TestHouse.Start.UtcDateTime));
        });

        await officer.GetAsync($"/bao-cao/don-vi/{submitted.Id.Value}");
        await officer.SubmitAsync("Nhận báo cáo");

        Assert.Contains("đoạn đã sửa tay giữ nguyên", officer.Page.Body!.TextContent, StringComparison.Ordinal);
        await officer.GetAsync(report);
        Assert.Contains("Lời sửa tay của công chức.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu phòng tư vấn riêng cho trẻ", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_report_of_a_unit_is_opened_again_and_its_next_version_has_the_next_number()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var accepted = await own.AskAsync(async db => await db.UnitReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == UnitReportStatus.Accepted && r.LastVersion == 1));
        var address = $"/bao-cao/don-vi/{accepted.Id.Value}";
        using var officer = await own.As("vanhoa");
        await officer.GetAsync(address);
        await officer.SubmitAsync("Mở khóa", ("reason", "Ghi sai số buổi"));
        Assert.Contains("Ghi sai số buổi", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Gửi về phường");

        var numbers = await own.AskAsync(async db => await db.ReportVersionsFor(await own.ViewerAsync("vanhoa")).Where(v => v.ReportId == accepted.Id).Select(v => v.Number).Order().ToListAsync());
        Assert.Equal([1, 2], numbers);
        Assert.Contains("Bản 2", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_edited_while_it_is_approved_is_either_in_the_version_or_not_saved()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.WardReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        var address = $"/bao-cao/tong-hop/{report.Id.Value}";
        using var leader = await own.As("chutich");
        using var officer = await own.As("vanhoa");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Mở khóa", ("reason", "Sửa"));
        await officer.GetAsync(address);
        await officer.GetAsync(address + officer.Page.QuerySelector("a[href^='?sua=']")!.GetAttribute("href")!.Split('#')[0]);
        await leader.GetAsync(address);

        await Task.WhenAll(leader.SubmitAsync("Duyệt báo cáo"), officer.SubmitAsync("Lưu đoạn", ("text", "Viết đúng lúc duyệt.")));

        var (now, last, paragraphs) = await own.AskAsync(async db =>
        {
            var me = await own.ViewerAsync("vanhoa");
            return (await db.WardReportsFor(me).SingleAsync(r => r.Id == report.Id), await db.ReportVersionsFor(me).Where(v => v.ReportId == report.Id).OrderByDescending(v => v.Number).FirstAsync(),
                await db.ParagraphsFor(me).Where(p => p.ReportId == report.Id).OrderBy(p => p.Order).Select(p => p.Text).ToListAsync());
        });
        if (now.Status is WardReportStatus.Approved) Assert.Equal(paragraphs, last.Read().Paragraphs.Select(p => p.Text));
        else Assert.Equal(1, last.Number);
    }

    [Fact]
    public async Task Each_number_stands_beside_that_of_the_same_period_of_the_year_before()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        var report = await own.AskAsync(async db => await db.WardReportsFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(r => r.Status == WardReportStatus.Sent));
        var figure = await own.AskAsync(async db => await db.FiguresFor(await own.ViewerAsync("vanhoa")).AsNoTracking().FirstAsync(f => f.ReportId == report.Id && f.Total != null));
        var version = await AYearBeforeAsync(own, report, figure, figure.Total!.Value - 2);
        using var officer = await own.As("vanhoa");

        await officer.GetAsync($"/bao-cao/tong-hop/{report.Id.Value}");

        var told = officer.Page.QuerySelectorAll($"a[href='/bao-cao/ban/{version.Value}']").Select(a => a.TextContent).ToList();
        Assert.Contains($"{ReportWording.Number(figure.Total!.Value - 2)} (+2)", told);
        Assert.Contains("không có", told);
        var why = officer.Page.QuerySelectorAll("a[href^='/so-lieu/']").Select(a => a.GetAttribute("href")!).First(h => h.Contains("X-TT13-III-HCDB", StringComparison.Ordinal));
        await officer.GetAsync(why);
        Assert.Contains("Vì sao khác kỳ trước", officer.Text, StringComparison.Ordinal);
    }

    private static Task<ReportVersionId> AYearBeforeAsync(TestHouse house, WardReport report, FigureLine figure, decimal total) => house.AskAsync(async db =>
    {
        var me = await house.ViewerAsync("vanhoa");
        var now = await db.RoundsFor(me).SingleAsync(r => r.Id == report.RoundId);
        var round = new ReportRound(Ids.New<ReportRoundId>(), me.Ward, now.PlanId, now.Kind, now.Year - 1, now.DueOn.AddYears(-1));
        var earlier = new WardReport(Ids.New<ReportId>(), me.Ward, round.Id, TestHouse.Start.UtcDateTime);
        var parts = new ReportParts([], [], [new FigureLine(Ids.New(), earlier.Id, 1, figure.Label, figure.Unit, total)]);
        var version = new ReportVersion(Ids.New<ReportVersionId>(), earlier, parts.Freeze(earlier, new ReportSender("Phường", "1", round.Period)), me.Account, TestHouse.Start.UtcDateTime);
        db.AddRange(round, earlier, version);
        await db.SaveAsync(new Act(me, "report.compile", TestHouse.Start.UtcDateTime));
        return version.Id;
    });
}
