using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Archive;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Archive;

/// <summary>A file of papers from its opening to the archive, on the pages people use.</summary>
public sealed class ArchivePagesTests
{
    [Fact]
    public async Task A_file_is_opened_closed_listed_and_signed_by_both_sides()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var head = await house.As("phunu");
        var file = await OpenAsync(head, "05.PN.2026", "10");
        await head.SubmitAsync("Kết thúc", ("day", "20/11/2026"));
        Assert.Contains("nộp lưu trước hết ngày 20/11/2027", head.Text, StringComparison.Ordinal);

        var keeper = await house.ViewerAsync("vanphong");
        await head.GetAsync("/luu-tru/nop");
        await head.SubmitAsync("Lập và ký danh mục", ("receiver", keeper.Account.Value));
        var list = head.Address;
        using var archive = await house.As("vanphong");
        await archive.GetAsync("/");
        Assert.Contains("Ký nhận hồ sơ nộp lưu", archive.Text, StringComparison.Ordinal);
        await archive.GetAsync(list);
        await archive.SubmitAsync("Ký nhận");

        Assert.Contains("Hai bên đã ký", archive.Text, StringComparison.Ordinal);
        await head.GetAsync(file);
        Assert.Contains("đã nộp lưu", head.Text, StringComparison.Ordinal);
        Assert.Null(head.Page.QuerySelector("#ky-hieu"));
        foreach (var (paper, words) in ((string, string)[])[("muc-luc.docx", "05.PN.2026"), ("bien-ban.docx", "Bùi Đức Thắng")])
        {
            var text = await PaperAsync(head, $"{list}/{paper}");
            Assert.Contains(words, text, StringComparison.Ordinal);
            Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
        }

        var acts = (await house.AskAsync(db => db.Set<ActRecord>().OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync())).Where(k => k.StartsWith("paper-file.", StringComparison.Ordinal) || k.StartsWith("hand-over.", StringComparison.Ordinal));
        Assert.Equal(["paper-file.open", "paper-file.close", "hand-over.give", "hand-over.receive", "hand-over.export", "hand-over.export"], acts);
    }

    [Fact]
    public async Task The_archive_sends_a_list_back_with_a_reason_and_the_file_can_be_listed_again()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var head = await house.As("phunu");
        await OpenAsync(head, "06.PN.2026", "vinh-vien");
        await head.SubmitAsync("Kết thúc", ("day", "20/11/2026"));
        await head.GetAsync("/luu-tru/nop");
        await head.SubmitAsync("Lập và ký danh mục", ("receiver", (await house.ViewerAsync("vanphong")).Account.Value));
        var list = head.Address;

        using var archive = await house.As("vanphong");
        await archive.GetAsync(list);
        await archive.SubmitAsync("Trả lại danh mục", ("reason", " "));
        Assert.Contains("Ghi thiếu hoặc sai gì", archive.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await archive.SubmitAsync("Trả lại danh mục", ("reason", "Thiếu mục lục văn bản"));

        await head.GetAsync("/luu-tru/nop");
        Assert.Contains("06.PN.2026", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sees_its_own_files_alone_and_a_number_stands_once()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var head = await house.As("phunu");
        var file = await OpenAsync(head, "07.PN.2026", "10");
        using var other = await house.As("doan");
        await other.GetAsync(file);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.GetAsync("/luu-tru");
        Assert.DoesNotContain("07.PN.2026", other.Text, StringComparison.Ordinal);

        await other.SubmitAsync("Mở hồ sơ", ("Symbol", "07.PN.2026"), ("Title", "Hồ sơ khác"), ("Retention", "10"));
        Assert.Contains("Đã có hồ sơ mang số, ký hiệu này.", other.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hồ sơ khác", other.Page.QuerySelector("#tieu-de")!.GetAttribute("value"));
        using var front = await house.As("captren");
        await front.GetAsync("/luu-tru");
        Assert.Equal(HttpStatusCode.Forbidden, front.Status);
    }

    [Fact]
    public async Task Two_people_who_close_a_file_are_told_of_each_other()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var head = await house.As("phunu");
        var file = await OpenAsync(head, "08.PN.2026", "10");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(file);
        await head.SubmitAsync("Lưu bìa", ("Title", "Tiêu đề mới của chị Oanh"));

        await officer.SubmitAsync("Lưu bìa", ("Title", "Tiêu đề của chị Hà"));

        Assert.Contains("Người khác vừa sửa hồ sơ này", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Tiêu đề của chị Hà", officer.Page.QuerySelector("#tieu-de")!.GetAttribute("value"));
        Assert.Equal("Tiêu đề mới của chị Oanh", await house.AskAsync(db => db.Set<PaperFile>().Where(f => f.Symbol == "08.PN.2026").Select(f => f.Title).SingleAsync()));
    }

    private static async Task<string> OpenAsync(Visitor head, string symbol, string retention)
    {
        await head.GetAsync("/luu-tru");
        await head.SubmitAsync("Mở hồ sơ", ("Symbol", symbol), ("Title", "Truyền thông phòng, chống xâm hại trẻ em năm 2026"), ("Retention", retention), ("OpenedOn", "05/01/2026"));
        Assert.StartsWith("/luu-tru/", head.Address, StringComparison.Ordinal);
        return head.Address;
    }

    private static async Task<string> PaperAsync(Visitor visitor, string address)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
