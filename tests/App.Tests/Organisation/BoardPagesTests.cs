using System.Net;
using DocumentFormat.OpenXml.Packaging;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Organisation;

/// <summary>The steering board on pages: one story from its decision to its renewal, what is refused, who reads it.</summary>
public sealed class BoardPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/to-chuc/ban-chi-dao";

    [Fact]
    public async Task A_board_is_set_up_meets_and_is_renewed_and_nothing_of_it_is_lost()
    {
        using var officer = await house.As("vanhoa");
        await SetUpAsync(officer);
        await AppointAsync(officer, "Đỗ Thị Trưởng Ban", "Head");
        await AppointAsync(officer, "Lê Văn Thư Ký", "Secretary");
        Assert.Contains("Phụ trách chung", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Trưởng ban", officer.Text, StringComparison.Ordinal);
        var first = officer.Address;

        await officer.SubmitAsync("Lưu quyết định", ("Number", "12/QĐ-UBND"), ("DecidedOn", "01/10/2026"));
        var decision = await WordsOfAsync(officer, first + "/quyet-dinh.docx");
        Assert.Contains("Số: 12/QĐ-UBND", decision, StringComparison.Ordinal);
        Assert.Contains("Về việc thành lập Ban Chỉ đạo công tác trẻ em", decision, StringComparison.Ordinal);
        Assert.Contains("Đỗ Thị Trưởng Ban", decision, StringComparison.Ordinal);

        await MeetAsync(officer);
        var minute = await WordsOfAsync(officer, officer.Address + "/bien-ban.docx");
        Assert.Contains("Lê Văn Thư Ký", minute, StringComparison.Ordinal);
        Assert.Contains("Rà soát trẻ bỏ học. Thực hiện: Công an phường; xong trước hết ngày 30/11/2026.", minute, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết luận ghi nhầm", minute, StringComparison.Ordinal);

        await RemindedAsync(officer, officer.Address);

        await officer.GetAsync(first);
        await officer.SubmitAsync("Ghi thôi tham gia", ("LastDay", "20/11/2026"), ("Reason", "Nghỉ hưu"));
        await officer.GetAsync(Page + "/lap");
        await officer.SubmitAsync("Kiện toàn", ("Number", ""), ("DecidedOn", ""), ("From", "01/12/2026"), ("Copy", "true"));
        Assert.Contains("Lê Văn Thư Ký", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đỗ Thị Trưởng Ban", officer.Text, StringComparison.Ordinal);
        Assert.Contains("kiện toàn Ban Chỉ đạo", await WordsOfAsync(officer, officer.Address + "/quyet-dinh.docx"), StringComparison.Ordinal);

        await officer.GetAsync(first);
        Assert.Contains("30/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Nghỉ hưu", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Họp ngày 10/11/2026", officer.Text, StringComparison.Ordinal);
        await ReadersAsync(first);
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_at_its_field_and_stays_typed()
    {
        using var leader = await house.As("chutich");
        await leader.GetAsync(Page + "/lap");
        var button = leader.Page.QuerySelector("main form .btn.main")!.TextContent.Trim();
        await leader.SubmitAsync(button, ("Number", "99/QĐ-UBND"), ("DecidedOn", ""), ("From", "01/10/2026"));
        Assert.NotNull(leader.Page.QuerySelector("#loi-so-qd"));
        Assert.Equal("99/QĐ-UBND", leader.Page.QuerySelector("#so-qd")!.GetAttribute("value"));

        await leader.SubmitAsync(button, ("Number", ""), ("From", "hôm nào"));
        Assert.NotNull(leader.Page.QuerySelector("#loi-tu"));
        Assert.False(await house.AskAsync(async db => await db.BoardsFor(await house.ViewerAsync("chutich")).AnyAsync(b => b.DecisionNumber == "99/QĐ-UBND")));
    }

    private static async Task SetUpAsync(Visitor officer)
    {
        await officer.GetAsync(Page + "/lap");
        await officer.SubmitAsync("Lập ban chỉ đạo", ("Number", ""), ("DecidedOn", ""), ("From", "01/10/2026"));
    }

    private static Task AppointAsync(Visitor officer, string name, string duty) =>
        officer.SubmitAsync("Thêm thành viên", ("Name", name), ("Title", "Cán bộ"), ("Duty", duty), ("Task", "Phụ trách chung"), ("From", "01/10/2026"));

    private static async Task MeetAsync(Visitor officer)
    {
        await officer.FollowAsync("Ghi cuộc họp");
        await officer.SubmitAsync("Lưu cuộc họp", ("On", "24/11/2026"), ("Place", "Phòng họp số 1"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay-hop"));
        await officer.SubmitAsync("Lưu cuộc họp", ("On", "10/11/2026"), ("Place", "Phòng họp số 1"), ("Said", "Nghe báo cáo quý III"));
        await officer.SubmitAsync("Thêm kết luận", ("Words", "Kết luận ghi nhầm"));
        await officer.SubmitAsync("Rút kết luận", ("reason", "Ghi nhầm"));
        await officer.SubmitAsync("Thêm kết luận", ("Words", "Rà soát trẻ bỏ học."), ("Who", "Công an phường"), ("By", "09/11/2026"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-han"));
        await officer.SubmitAsync("Thêm kết luận", ("By", "30/11/2026"));
        Assert.Contains("Đã rút: Ghi nhầm", officer.Text, StringComparison.Ordinal);
    }

    // Whoever runs the ward and the unit that is named are reminded until the result is noted; no other unit is.
    private async Task RemindedAsync(Visitor officer, string meeting)
    {
        const string Row = "Thực hiện kết luận họp";
        using var police = await house.As("congan");
        using var union = await house.As("phunu");
        foreach (var (person, sees) in new[] { (officer, true), (police, true), (union, false) })
        {
            await person.GetAsync("/");
            Assert.Equal(sees, person.Text.Contains(Row, StringComparison.Ordinal));
        }

        await officer.GetAsync(meeting);
        await officer.SubmitAsync("Ghi đã thực hiện", ("result", " "));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ket-qua-2"));
        await officer.SubmitAsync("Ghi đã thực hiện", ("result", "Đã gọi 3 em trở lại lớp."));
        Assert.Contains("Đã gọi 3 em trở lại lớp.", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/");
        Assert.DoesNotContain(Row, officer.Text, StringComparison.Ordinal);
    }

    private async Task ReadersAsync(string board)
    {
        using var police = await house.As("congan");
        await police.GetAsync(board);
        Assert.Contains("Lê Văn Thư Ký", police.Text, StringComparison.Ordinal);
        Assert.Null(police.Page.QuerySelector("main form[method=post], main a[href$='.docx']"));
        await police.GetAsync(board + "/quyet-dinh.docx");
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
        using var above = await house.As("captren");
        await above.GetAsync(board);
        Assert.Equal(HttpStatusCode.Forbidden, above.Status);
        var counts = await house.AskAsEverybodyAsync((db, me) => db.BoardMeetingsFor(me).CountAsync());
        Assert.Equal((1, 1, 0, 0), (counts["vanhoa"], counts["congan"], counts["captren"], counts["kiemtra"]));
    }

    private static async Task<string> WordsOfAsync(Visitor visitor, string address)
    {
        using var stream = new MemoryStream(await visitor.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return file.MainDocumentPart!.Document!.InnerText;
    }
}
