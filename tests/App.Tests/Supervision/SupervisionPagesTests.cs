using System.Net;
using DocumentFormat.OpenXml.Packaging;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Supervision;

/// <summary>The Fatherland Front writes a minute, units answer, it says whether that is enough, leaders see it; who sees what.</summary>
public sealed class SupervisionPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static Task<string> UnitOfAsync(TestHouse house, string account) => house.AskAsync(async db => (await house.ViewerAsync(account)).Unit!.Value.Value.ToString());

    private static async Task<string> WriteAsync(TestHouse house, Visitor front, string subject)
    {
        await front.GetAsync("/giam-sat/them");
        await front.SubmitAsync("Lưu biên bản", ("Subject", subject), ("On", "20/11/2026"), ("Hours", "8 giờ 00 đến 11 giờ 00"), ("Place", "Trường Tiểu học Măng Non"), ("Clauses", "II.3.b"), ("Units", new[] { await UnitOfAsync(house, "truong.tieuhoc") }),
            ("Present", "Nguyễn Văn Lộc, trưởng đoàn\nMột thành viên"), ("Findings", "Hai lớp bơi chưa mở."));
        Assert.Empty(front.Page.QuerySelectorAll(".sum"));
        return front.Address;
    }

    private static async Task RecommendAsync(TestHouse house, Visitor front, string words, string account, string due)
    {
        await front.SubmitAsync("Thêm kiến nghị", ("Words", words), ("Unit", await UnitOfAsync(house, account)), ("DueOn", due));
        Assert.Empty(front.Page.QuerySelectorAll(".sum"));
    }

    [Fact]
    public async Task From_the_minute_to_the_answer_that_is_enough_and_nothing_is_lost()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var front = await own.As("mattran");
        using var school = await own.As("truong.tieuhoc");
        using var leader = await own.As("chutich");
        var minute = await WriteAsync(own, front, "Việc dạy bơi an toàn");
        await RecommendAsync(own, front, "Mở hai lớp bơi còn lại", "truong.tieuhoc", "30/11/2026");
        await RecommendAsync(own, front, "Phối hợp trực bể bơi", "congan", "20/11/2026");
        await RecommendAsync(own, front, "Kiến nghị ghi nhầm", "tramyte", "30/11/2026");
        await front.SubmitWithinAsync("#kn-3", "Rút kiến nghị", ("words", "Ghi nhầm đơn vị"));

        await school.GetAsync("/");
        Assert.Contains("Mở hai lớp bơi còn lại", school.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phối hợp trực bể bơi", school.Text, StringComparison.Ordinal);
        await school.GetAsync(minute);
        Assert.DoesNotContain("Phối hợp trực bể bơi", school.Text, StringComparison.Ordinal);
        await school.SubmitAsync("Trả lời kiến nghị", ("words", " "));
        Assert.NotNull(school.Page.QuerySelector("#loi-y-kien-reply-1"));
        await school.SubmitAsync("Trả lời kiến nghị", ("words", "Sẽ mở."));
        await school.GetAsync("/");
        Assert.DoesNotContain("Mở hai lớp bơi còn lại", school.Text, StringComparison.Ordinal);

        await front.GetAsync("/");
        Assert.Contains("Xem trả lời kiến nghị", front.Text, StringComparison.Ordinal);
        await front.GetAsync(minute);
        Assert.DoesNotContain("Sửa biên bản", front.Text, StringComparison.Ordinal);
        await front.SubmitWithinAsync("#kn-1", "Chưa đạt, yêu cầu trả lời lại", ("words", "Chưa nói ngày"));
        await school.GetAsync(minute);
        Assert.Contains("Chưa nói ngày", school.Text, StringComparison.Ordinal);
        await school.SubmitAsync("Trả lời kiến nghị", ("words", "Mở ngày 25/11."));
        await front.GetAsync(minute);
        await front.SubmitWithinAsync("#kn-1", "Ghi nhận đạt");

        await leader.GetAsync("/");
        Assert.Contains("Đôn đốc trả lời kiến nghị", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync(minute);
        foreach (var words in new[] { "Sẽ mở.", "Mở ngày 25/11.", "Mặt trận ghi nhận: đạt", "Đã rút: Ghi nhầm đơn vị", "quá hạn, chưa trả lời" }) Assert.Contains(words, leader.Text, StringComparison.Ordinal);
        Assert.Empty(leader.Page.QuerySelectorAll("main form"));
        await PaperAsync(leader, minute);
    }

    private static async Task PaperAsync(Visitor leader, string minute)
    {
        using var paper = WordprocessingDocument.Open(await leader.Http.GetStreamAsync(new Uri(minute + "/bien-ban.docx", UriKind.Relative)), isEditable: false);
        var words = paper.MainDocumentPart!.Document!.InnerText;
        foreach (var part in new[] { "ỦY BAN MTTQ VIỆT NAM PHƯỜNG", "BIÊN BẢN", "Giám sát việc dạy bơi an toàn", "8 giờ 00 đến 11 giờ 00, ngày 20/11/2026", "Hai lớp bơi chưa mở.", "1. Mở hai lớp bơi còn lại. Trường Tiểu học Măng Non trả lời trước hết ngày 30/11/2026.", "TRƯỞNG ĐOÀN GIÁM SÁT" })
            Assert.Contains(part, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Kiến nghị ghi nhầm", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_at_its_field_and_stays_typed()
    {
        using var front = await house.As("mattran");
        await front.GetAsync("/giam-sat/them");
        await front.SubmitAsync("Lưu biên bản", ("Subject", "Việc thử"), ("On", "hôm nào"), ("Clauses", "II.3.b"));
        Assert.NotNull(front.Page.QuerySelector("#loi-ngay-gs"));
        Assert.Equal("Việc thử", front.Page.QuerySelector("#ve-viec")!.GetAttribute("value"));
        await front.SubmitAsync("Lưu biên bản", ("On", "24/11/2026"), ("Clauses", "II.3.b"));
        foreach (var field in new[] { "ngay-gs", "noi-gs", "thanh-phan", "nhan-xet" }) Assert.NotNull(front.Page.QuerySelector($"#loi-{field}"));
        await front.SubmitAsync("Lưu biên bản", ("On", "20/11/2026"), ("Place", "Trường"), ("Present", "Đoàn"), ("Findings", "Tốt"), ("Clauses", "XX.9"));
        Assert.NotNull(front.Page.QuerySelector("#loi-muc-gs"));
        Assert.False(await house.AskAsync(async db => await db.SupervisionMinutesFor(await house.ViewerAsync("mattran")).AnyAsync(m => m.Subject == "Việc thử")));
    }

    [Fact]
    public async Task Whoever_is_not_concerned_sees_nothing_and_only_the_front_writes()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var front = await own.As("mattran");
        var minute = await WriteAsync(own, front, "Việc dạy bơi an toàn");
        await RecommendAsync(own, front, "Mở hai lớp bơi còn lại", "truong.tieuhoc", "30/11/2026");
        await RecommendAsync(own, front, "Ủy ban bố trí kinh phí", "chutich", "30/11/2026");

        var seen = await own.AskAsEverybodyAsync(async (db, me) => (await db.SupervisionMinutesFor(me).CountAsync(), await db.RecommendationsFor(me).CountAsync()));
        string[] all = ["vanhoa", "chutich", "phochutich", "mattran"];
        Assert.All(seen, s => Assert.Equal(all.Contains(s.Key) ? (1, 2) : s.Key == "truong.tieuhoc" ? (1, 1) : (0, 0), s.Value));

        using var leader = await own.As("chutich");
        await leader.GetAsync(minute);
        await leader.SubmitWithinAsync("#kn-2", "Trả lời kiến nghị", ("words", "Đã bố trí."));
        Assert.Contains("Đã bố trí.", leader.Text, StringComparison.Ordinal);
        Assert.Empty(leader.Page.QuerySelectorAll("#kn-1 form"));
        using var police = await own.As("congan");
        foreach (var (address, status) in new[] { (minute, HttpStatusCode.NotFound), (minute + "/bien-ban.docx", HttpStatusCode.Forbidden), ("/giam-sat/them", HttpStatusCode.Forbidden) })
        {
            await police.GetAsync(address);
            Assert.Equal(status, police.Status);
        }
    }

    [Fact]
    public async Task A_minute_is_corrected_and_whoever_is_overtaken_is_told()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var front = await own.As("mattran");
        using var second = await own.As("mattran");
        var minute = await WriteAsync(own, front, "Việc dạy bơi an toàn");
        await second.GetAsync(minute);
        await front.SubmitAsync("Lưu sửa đổi", ("Place", "Hội trường phường"));
        Assert.Contains("Hội trường phường", front.Text, StringComparison.Ordinal);

        await second.SubmitAsync("Lưu sửa đổi", ("Place", "Nơi khác"));
        Assert.NotNull(second.Page.QuerySelector(".conflict"));
        Assert.Equal("Nơi khác", second.Page.QuerySelector("#noi-gs")!.GetAttribute("value"));
        Assert.Equal(1, await own.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "supervision.correct")));
    }
}
