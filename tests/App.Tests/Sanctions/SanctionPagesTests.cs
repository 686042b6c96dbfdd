using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Sanctions;

/// <summary>A violation goes through the register by the pages people use. The invented ward's register has two of its own.</summary>
public sealed class SanctionPagesTests
{
    private const string Violator = "Nguyễn Thị Giả Tưởng";

    [Fact]
    public async Task A_violation_is_recorded_decided_by_the_chairman_paid_in_parts_and_closed()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await RecordAsync(officer, "ND130-22.1");
        Assert.Contains("Xử phạt số 3/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ Chủ tịch UBND phường ra quyết định", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("#so-quyet-dinh"));

        using var chairman = await house.As("chutich");
        await chairman.GetAsync(address);
        await chairman.SubmitAsync("Ghi quyết định xử phạt", ("so-quyet-dinh", "70/QĐ-XPHC"), ("muc-1", "25.000.000"), ("nop-truoc", "03/12/2026"));
        Assert.NotNull(chairman.Page.QuerySelector("#muc-1[aria-invalid]"));
        Assert.Equal("25.000.000", chairman.Page.QuerySelector("#muc-1")!.GetAttribute("value"));
        await chairman.SubmitAsync("Ghi quyết định xử phạt", ("muc-1", "15.000.000"));
        Assert.Contains("Phạt 15.000.000 đồng", chairman.Text, StringComparison.Ordinal);
        Assert.Contains("Phạm Quốc Bình, Chủ tịch UBND phường", chairman.Text, StringComparison.Ordinal);

        await officer.GetAsync(address);
        await officer.SubmitAsync("Ghi lần nộp", ("so-tien", "6.000.000"));
        Assert.Contains("còn 9.000.000 đồng", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Kết thúc vụ việc");
        Assert.Contains("Còn điều chưa thi hành", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Ghi lần nộp", ("so-tien", "9.000.000"), ("ngay-nop", "23/11/2026"));
        await officer.SubmitAsync("Kết thúc vụ việc");
        Assert.Contains("đã kết thúc", officer.Text, StringComparison.Ordinal);

        await officer.GetAsync("/xu-phat");
        Assert.Contains(Violator, officer.Text, StringComparison.Ordinal);
        Assert.Equal("20", officer.Page.QuerySelectorAll(".figs b")[2].TextContent);
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("sanction.")).Select(a => a.Kind).ToListAsync());
        Assert.Superset(new HashSet<string> { "sanction.record", "sanction.look", "sanction.decide", "sanction.pay", "sanction.end", "sanction.list" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task What_is_above_the_competence_is_not_decided_but_passed_on()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var chairman = await house.As("chutich");
        var address = await RecordAsync(chairman, "ND130-31.1");
        Assert.Contains("phường được phạt đến 25.000.000 đồng", chairman.Text, StringComparison.Ordinal);
        Assert.Null(chairman.Page.QuerySelector("#so-quyet-dinh"));

        await chairman.SubmitAsync("Ghi việc chuyển hồ sơ", ("chuyen-den", "Chủ tịch UBND tỉnh"));
        Assert.Contains("Chuyển Chủ tịch UBND tỉnh", chairman.Text, StringComparison.Ordinal);
        await chairman.SubmitAsync("Ghi trả lời", ("tra-loi", "Đã xử phạt 22 triệu đồng"));
        Assert.Contains("đã kết thúc", chairman.Text, StringComparison.Ordinal);
        Assert.Equal(address, chairman.Address);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_a_record_is_refused()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/xu-phat/moi");
        await officer.SubmitAsync("Ghi vào sổ", ("ten", Violator), ("ngay-vi-pham", "32/11/2026"), ("khac-hanh-vi", "Bán rượu cho em"), ("khac-den", "ba triệu"));

        Assert.Equal(Violator, officer.Page.QuerySelector("#ten")!.GetAttribute("value"));
        Assert.Equal("32/11/2026", officer.Page.QuerySelector("#ngay-vi-pham[aria-invalid]")!.GetAttribute("value"));
        Assert.Equal("ba triệu", officer.Page.QuerySelector("#khac-den[aria-invalid]")!.GetAttribute("value"));
        Assert.NotNull(officer.Page.QuerySelector("#so-bien-ban[aria-invalid]"));
        await officer.SubmitAsync("Ghi vào sổ", ("so-bien-ban", "08/BB"), ("noi-lap", "Chợ"), ("ngay-vi-pham", "20/11/2026"), ("mo-ta", "Bán rượu"), ("khac-dieu", "Nghị định 117/2020/NĐ-CP"), ("khac-den", "3.000.000"));
        Assert.Contains("Ghi tay từ văn bản, chưa kiểm chứng", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_police_see_what_they_recorded_other_units_nothing()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var police = await house.As("congan");
        using var school = await house.As("truong.tieuhoc");
        var (wards, own) = (await RecordAsync(officer, "ND130-22.1"), await RecordAsync(police, "ND130-22.1"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(police, own));
        Assert.Null(police.Page.QuerySelector("#so-quyet-dinh"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(police, wards));
        foreach (var address in new[] { wards, own, "/xu-phat", "/xu-phat/moi" }) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(school, address));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(police, "/xu-phat/so-theo-doi.docx"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(police, "/xu-phat/moi?ca=" + Guid.Empty));
    }

    [Fact]
    public async Task Of_two_decisions_the_second_is_told_and_nothing_is_decided_twice()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var chairman = await house.As("chutich");
        using var deputy = await house.As("phochutich");
        var address = await RecordAsync(chairman, "ND130-22.1");
        await deputy.GetAsync(address);
        await chairman.SubmitAsync("Ghi quyết định xử phạt", ("so-quyet-dinh", "70/QĐ"), ("muc-1", "11000000"), ("nop-truoc", "03/12/2026"));
        await deputy.SubmitAsync("Ghi quyết định xử phạt", ("so-quyet-dinh", "71/QĐ"), ("muc-1", "19000000"), ("nop-truoc", "03/12/2026"));

        Assert.Contains("Người khác vừa thay đổi", deputy.Text, StringComparison.Ordinal);
        Assert.Contains("70/QĐ", deputy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("71/QĐ", deputy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_goes_on_paper_and_names_lie_sealed_in_the_database()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await RecordAsync(officer, "ND130-22.1");

        Assert.Contains(Violator, await EntryAsync(officer, "/xu-phat/so-theo-doi.docx?nam=2026", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("SỔ THEO DÕI XỬ PHẠT", await EntryAsync(officer, "/xu-phat/so-theo-doi.docx?trang-thai=Ended", "word/document.xml"), StringComparison.Ordinal);
        await officer.GetAsync("/xu-phat/so-theo-doi.xlsx");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Equal(3, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "sanction.export")));
        var stored = await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"ViolatorName\" AS \"Value\" FROM sanctions").ToListAsync());
        Assert.NotEmpty(stored);
        Assert.All(stored, s => Assert.DoesNotContain(Violator, System.Text.Encoding.UTF8.GetString(s), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_English_pages_say_nothing_in_Vietnamese_but_what_people_typed()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/xu-phat/moi");
        await officer.SubmitAsync("English");

        Assert.Contains("Violence against a child", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hành vi", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đến", officer.Text, StringComparison.Ordinal);
    }

    private static async Task<string> RecordAsync(Visitor visitor, string act)
    {
        await visitor.GetAsync("/xu-phat/moi");
        await visitor.SubmitAsync("Ghi vào sổ", ("so-bien-ban", "07/BB-VPHC"), ("noi-lap", "Trụ sở UBND phường"), ("ten", Violator), ("ngay-vi-pham", "20/11/2026"), ("mo-ta", "Nhốt em ngoài cửa"), ("hanh-vi", new[] { act }));
        Assert.StartsWith("/xu-phat/", visitor.Address, StringComparison.Ordinal);
        Assert.Contains("07/BB-VPHC", visitor.Text, StringComparison.Ordinal);
        return visitor.Address;
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
