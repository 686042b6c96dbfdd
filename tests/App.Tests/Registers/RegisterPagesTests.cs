using System.IO.Compression;
using System.Net;
using System.Text;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Registers;

/// <summary>What comes in and goes out stands in the registers, by the pages people use.</summary>
public sealed class RegisterPagesTests
{
    private const string Subject = "Về rà soát trẻ em bỏ học Giả Tưởng";

    [Fact]
    public async Task A_document_gets_its_number_is_passed_on_seen_by_its_unit_and_answered()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var first = await RegisterAsync(officer);
        var second = await RegisterAsync(officer, ("ngay-den", "20/11/2026"));
        Assert.Contains("Văn bản đến số 2/2026", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/");
        Assert.Contains("Chuyển văn bản đến", officer.Text, StringComparison.Ordinal);

        using var police = await house.As("congan");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(police, first));
        await officer.GetAsync(first);
        await officer.SubmitAsync("Chuyển văn bản", ("han", "40/11/2026"));
        foreach (var field in new[] { "giao-cho", "han" }) Assert.NotNull(officer.Page.QuerySelector($".sum a[href='#{field}']"));
        Assert.Equal("40/11/2026", officer.Page.QuerySelector("#han")!.GetAttribute("value"));
        await officer.SubmitAsync("Chuyển văn bản", ("giao-cho", "Công an phường"), ("han", "24/11/2026"), ("y-kien", "Rà soát, trả lời"));

        house.Clock.Advance(TimeSpan.FromDays(3));
        await police.SignInAsync("congan");
        await officer.SignInAsync("vanhoa");
        await police.GetAsync("/");
        Assert.Contains("Giải quyết văn bản đến", police.Text, StringComparison.Ordinal);
        await police.GetAsync("/so-van-ban");
        Assert.Equal(["1"], police.Page.QuerySelectorAll("table.list tbody th a").Select(a => a.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(police, second));
        await police.GetAsync(first);
        Assert.Null(police.Page.QuerySelector("#giao-cho"));
        Assert.Null(police.Page.QuerySelector("#ly-do-huy"));

        using var leader = await house.As("chutich");
        await leader.GetAsync("/so-van-ban?tinh-trang=qua-han");
        Assert.Equal(["1"], leader.Page.QuerySelectorAll("table.list tbody th a").Select(a => a.TextContent));
        await officer.GetAsync(first);
        await officer.FollowAsync("Trả lời bằng văn bản đi");
        await officer.SubmitAsync("Ghi vào sổ", ("loai", "CV"), ("trich-yeu", "Trả lời việc rà soát"), ("nguoi-ky", "Phạm Quốc Bình"), ("ky-hieu", "UBND-VX"));
        Assert.Contains("01/UBND-VX", officer.Text, StringComparison.Ordinal);
        await police.GetAsync(first);
        Assert.Contains("đã giải quyết", police.Text, StringComparison.Ordinal);
        Assert.Contains("một văn bản đi của phường", police.Text, StringComparison.Ordinal);
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("incoming.") || a.Kind.StartsWith("outgoing.")).Select(a => a.Kind).ToListAsync());
        Assert.Superset(new HashSet<string> { "incoming.register", "incoming.assign", "outgoing.answer" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task Two_who_register_at_once_get_two_numbers()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var one = await house.As("vanhoa");
        using var other = await house.As("chutich");
        var both = new List<Task>();
        foreach (var visitor in new[] { one, other })
        {
            await visitor.GetAsync("/so-van-ban/den/moi");
            var request = visitor.Request("main", "Ghi vào sổ", ("tac-gia", "Sở Y tế"), ("loai", "Công văn"), ("trich-yeu", Subject));
            both.Add(Task.Run(() => visitor.SendAsync(request)));
        }

        await Task.WhenAll(both);
        Assert.Equal([1, 2], await house.AskAsync(db => db.Set<IncomingDocument>().OrderBy(d => d.Number).Select(d => d.Number).ToListAsync()));
    }

    [Fact]
    public async Task A_form_sent_twice_enters_one_document()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-van-ban/den/moi");
        var (first, again) = (Sent(officer), Sent(officer));
        await officer.SendAsync(first);
        await officer.SendAsync(again);
        Assert.Contains("số 1/2026", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await house.AskAsync(db => db.Set<IncomingDocument>().CountAsync()));

        static HttpRequestMessage Sent(Visitor visitor) => visitor.Request("main", "Ghi vào sổ", ("tac-gia", "Sở Y tế"), ("loai", "Công văn"), ("trich-yeu", Subject));
    }

    [Fact]
    public async Task The_next_number_comes_after_those_given_elsewhere_that_are_not_in_the_register_yet()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await OutgoingAsync(officer, "BC");
        Assert.Contains("36/BC-UBND", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/so-van-ban?so=di");
        await officer.SubmitAsync("Ghi các văn bản này vào sổ");
        Assert.Null(officer.Page.QuerySelector(".warn-box"));
        Assert.Contains("35/BC-UBND", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_its_number_comes_in_by_itself_and_its_number_is_given_once()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-van-ban?so=di");
        Assert.Contains("35/BC-UBND", officer.Page.QuerySelector(".warn-box")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi các văn bản này vào sổ");
        Assert.Null(officer.Page.QuerySelector(".warn-box"));
        Assert.Contains("35/BC-UBND", officer.Text, StringComparison.Ordinal);

        await OutgoingAsync(officer, "BC", ("so", "35"));
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#so']"));
        Assert.Equal("35", officer.Page.QuerySelector("#so")!.GetAttribute("value"));
        await officer.SubmitAsync("Ghi vào sổ", ("so", ""));
        Assert.Contains("36/BC-UBND", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Hủy số văn bản đi");
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#ly-do-huy']"));
        await officer.SubmitAsync("Hủy số văn bản đi", ("ly-do-huy", "Ghi nhầm"));
        await OutgoingAsync(officer, "BC", ("so", "36"));
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#so']"));
        await OutgoingAsync(officer, "QĐ");
        Assert.Contains("01/QĐ-UBND", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_tells_of_a_child_is_seen_by_who_speaks_for_the_unit_and_lies_sealed()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/so-van-ban/den/moi");
        await officer.SubmitAsync("Ghi vào sổ", ("tac-gia", "Người Giả Tưởng"), ("loai", "Đơn"), ("trich-yeu", Subject), ("ve-tre", true), ("files", new TestFile("don.txt", Encoding.UTF8.GetBytes("Kính gửi phường"))));
        var address = officer.Address;
        Assert.StartsWith("/so-van-ban/den/", address, StringComparison.Ordinal);
        await officer.SubmitAsync("Chuyển văn bản", ("giao-cho", "Công an phường"));
        using var police = await house.As("congan");
        await police.GetAsync("/");
        Assert.DoesNotContain(Subject, police.Text, StringComparison.Ordinal);
        await police.GetAsync(address);
        Assert.Contains(Subject, police.Text, StringComparison.Ordinal);
        var file = police.Page.QuerySelector("a[href^='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(police, file));
        using var health = await house.As("tramyte");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(health, file));
        foreach (var account in new[] { "quantri", "captren" })
        {
            using var other = await house.As(account);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other, address));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other, "/so-van-ban/den.xlsx"));
        }

        var stored = await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Subject\" AS \"Value\" FROM incoming_documents").ToListAsync());
        Assert.DoesNotContain("Giả Tưởng", Encoding.UTF8.GetString(Assert.Single(stored)), StringComparison.Ordinal);
        Assert.Contains("incoming.look", await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task The_registers_go_out_in_the_columns_of_the_decree()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await RegisterAsync(officer);
        await OutgoingAsync(officer, "QĐ");
        var paper = await EntryAsync(officer, "/so-van-ban/den.docx", "word/document.xml");
        foreach (var words in new[] { "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Ký nhận", "Tên loại và trích yếu nội dung", Subject }) Assert.Contains(words, paper, StringComparison.Ordinal);
        Assert.Contains("01/QĐ-UBND", await EntryAsync(officer, "/so-van-ban/di.docx", "word/document.xml"), StringComparison.Ordinal);
        var book = await EntryAsync(officer, "/so-van-ban/den.xlsx", "xl/workbook.xml");
        foreach (var sheet in new[] { "Sổ đăng ký văn bản đến", "Sổ theo dõi giải quyết" }) Assert.Contains(sheet, book, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer, "/so-van-ban/di.xlsx?nam=2026"));
        await officer.GetAsync("/so-van-ban?q=ra+soat+tre+em");
        Assert.Single(officer.Page.QuerySelectorAll("table.list tbody tr"));
        await officer.GetAsync("/so-van-ban?q=khong+co+chu+nay");
        Assert.NotNull(officer.Page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_document_becomes_one_that_plans_rest_on_and_of_two_the_second_is_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        var address = await RegisterAsync(officer, ("so-ky-hieu", "77/SYT-THU"));
        await leader.GetAsync(address);
        await officer.SubmitAsync("Đưa vào Văn bản căn cứ");
        await officer.FollowAsync("Xem mục và nhiệm vụ dựa vào văn bản này");
        Assert.Contains("77/SYT-THU", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await house.AskAsync(db => db.Set<HigherDocument>().CountAsync(d => d.Number == "77/SYT-THU")));
        await leader.SubmitAsync("Hủy số văn bản đến", ("ly-do-huy", "Nhầm"));
        Assert.Contains("Người khác vừa thay đổi", leader.Text, StringComparison.Ordinal);
        Assert.Equal(IncomingState.Registered, await house.AskAsync(db => db.Set<IncomingDocument>().Select(d => d.State).SingleAsync()));
    }

    [Fact]
    public async Task The_leader_says_how_to_number_from_a_year_on()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await OutgoingAsync(officer, "QĐ");
        await officer.GetAsync("/so-van-ban/danh-so");
        Assert.Null(officer.Page.QuerySelector("main form"));
        using var leader = await house.As("chutich");
        await leader.GetAsync("/so-van-ban/danh-so");
        await leader.SubmitAsync("Ghi cách đánh số", ("tu-nam", "2026"), ("cach", "chung"));
        Assert.NotNull(leader.Page.QuerySelector(".sum a[href='#tu-nam']"));
        await leader.SubmitAsync("Ghi cách đánh số", ("tu-nam", "2027"));
        Assert.Contains("một dãy số chung", leader.Text, StringComparison.Ordinal);
    }

    private static async Task<string> RegisterAsync(Visitor visitor, params (string Field, object? Value)[] more)
    {
        await visitor.GetAsync("/so-van-ban/den/moi");
        await visitor.SubmitAsync("Ghi vào sổ", [("tac-gia", "Sở Y tế"), ("loai", "Công văn"), ("trich-yeu", Subject), .. more]);
        Assert.StartsWith("/so-van-ban/den/", visitor.Address, StringComparison.Ordinal);
        return visitor.Address;
    }

    private static async Task OutgoingAsync(Visitor visitor, string kind, params (string Field, object? Value)[] more)
    {
        await visitor.GetAsync("/so-van-ban/di/moi");
        await visitor.SubmitAsync("Ghi vào sổ", [("loai", kind), ("trich-yeu", "Kết quả rà soát"), ("nguoi-ky", "Phạm Quốc Bình"), .. more]);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        return visitor.Status;
    }

    private static async Task<string> EntryAsync(Visitor visitor, string address, string entry)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
