using System.IO.Compression;
using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Reports;

/// <summary>The level above writes into its compilation, locks it, notes the signed paper and opens it again.</summary>
public sealed class GroupPagesTests
{
    private const string Page = "/bao-cao/cap-duoi/2026-halfyear-1";

    [Fact]
    public async Task What_is_written_stays_what_is_left_out_is_left_out_and_both_can_be_taken_back()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var above = await AboveAsync(house);
        var words = await FirstAsync(above);
        await WriteAsync(above, 0, "Lời mở đầu của tỉnh.");
        Assert.Contains("Lời mở đầu của tỉnh.", above.Text, StringComparison.Ordinal);
        Assert.Contains("Lời trước khi sửa", above.Text, StringComparison.Ordinal);
        await WriteAsync(above, 1, " ");
        Assert.Contains("đã bỏ", above.Text, StringComparison.Ordinal);
        await above.GetAsync(Page + "?them=1");
        await above.SubmitAsync("#them button", ("text", "Một đoạn của tỉnh thêm vào."));
        Assert.Contains("Một đoạn của tỉnh thêm vào.", await DocumentAsync(above, Page + ".docx"), StringComparison.Ordinal);

        await above.GetAsync(Page);
        await above.SubmitAsync("Dùng lại lời đã soạn");
        Assert.Contains(words, above.Text, StringComparison.Ordinal);
        await above.SubmitAsync("Bỏ lời đã viết");
        Assert.DoesNotContain("Một đoạn của tỉnh thêm vào.", above.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_version_bears_a_code_stays_as_it_is_and_is_opened_with_a_reason()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var above = await AboveAsync(house);
        await CompleteAsync(above);
        await above.SubmitAsync("Khóa bản tổng hợp");
        Assert.Contains("Đã khóa bản 1.", above.Page.Body!.TextContent, StringComparison.Ordinal);
        var version = await house.AskAsync(db => db.Set<GroupVersion>().AsNoTracking().SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await above.Http.GetAsync(new Uri($"/bao-cao/cap-duoi/ban/{version.Id.Value}.docx", UriKind.Relative))).StatusCode);

        await above.SubmitAsync("Ghi số và ngày", ("number", ""), ("sentOn", "32/12/2026"));
        foreach (var field in new[] { "so", "ngay" }) Assert.NotNull(above.Page.QuerySelector($".sum a[href='#{field}']"));
        await above.SubmitAsync("Ghi số và ngày", ("number", "7"), ("sentOn", "23/11/2026"));
        Assert.Contains("số 07/BC-UBND ngày 23/11/2026", above.Text, StringComparison.Ordinal);

        await above.GetAsync($"/bao-cao/doi-chieu?ma={version.Code}");
        Assert.Contains("Bản có hiệu lực", above.Text, StringComparison.Ordinal);

        await above.GetAsync(Page);
        await above.SubmitAsync("Mở khóa", ("reason", "Một phường gửi lại"));
        Assert.Contains("Mở lại sau bản 1: Một phường gửi lại", above.Text, StringComparison.Ordinal);
        await WriteAsync(above, 0, "Bản hai.");
        await above.SubmitAsync("Khóa bản tổng hợp");
        Assert.Equal(2, above.Page.QuerySelectorAll("a[href*='/cap-duoi/ban/']").Length);
        var kept = await house.AskAsync(db => db.Set<GroupVersion>().AsNoTracking().OrderBy(v => v.Number).ToListAsync());
        Assert.Equal((version.Content, true, true), (kept[0].Content, kept[0].IsIntact, kept[1].IsIntact));
        Assert.Contains("Bản hai.", kept[1].Content, StringComparison.Ordinal);
        await above.GetAsync($"/bao-cao/doi-chieu?ma={version.Code}");
        Assert.Contains("Không còn hiệu lực: đã có bản 2", above.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_write_one_paragraph_the_second_sees_both()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var one = await AboveAsync(house);
        using var two = await house.As("captren");
        await OpenAsync(one, 0);
        await OpenAsync(two, 0);
        await one.SubmitAsync("Lưu đoạn", ("text", "Của người thứ nhất."));
        await two.SubmitAsync("Lưu đoạn", ("text", "Của người thứ hai."));
        Assert.Contains("Của người thứ nhất.", two.Text, StringComparison.Ordinal);
        Assert.Equal("Của người thứ hai.", two.Page.QuerySelector("#doan")!.TextContent);
        await two.SubmitAsync("Lưu đoạn", ("text", "Của cả hai."));
        Assert.Equal("Của cả hai.", await house.AskAsync(db => db.Set<GroupEdit>().Select(e => e.Text).SingleAsync()));

        // Different paragraphs at the same moment are both kept.
        await OpenAsync(one, 1);
        await OpenAsync(two, 2);
        await Task.WhenAll(one.SubmitAsync("Lưu đoạn", ("text", "Đoạn hai.")), two.SubmitAsync("Lưu đoạn", ("text", "Đoạn ba.")));
        Assert.Equal(3, await house.AskAsync(db => db.Set<GroupEdit>().CountAsync()));
        Assert.Equal(1, await house.AskAsync(db => db.Set<GroupDraft>().CountAsync()));
    }

    [Fact]
    public async Task What_is_locked_is_what_was_read_and_nobody_writes_into_it()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var one = await AboveAsync(house);
        using var two = await house.As("captren");
        await CompleteAsync(one);
        await two.GetAsync(Page);
        await WriteAsync(one, 0, "Vừa sửa.");
        await two.SubmitAsync("Khóa bản tổng hợp");
        Assert.Contains("Bản tổng hợp vừa thay đổi", two.Text, StringComparison.Ordinal);
        Assert.Equal(0, await house.AskAsync(db => db.Set<GroupVersion>().CountAsync()));

        await OpenAsync(one, 0);
        await two.SubmitAsync("Khóa bản tổng hợp");
        await one.SubmitAsync("Lưu đoạn", ("text", "Quá muộn."));
        Assert.Contains("Bản tổng hợp vừa thay đổi", one.Text, StringComparison.Ordinal);
        Assert.Contains("Quá muộn.", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quá muộn.", (await house.AskAsync(db => db.Set<GroupVersion>().SingleAsync())).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_a_ward_sees_or_locks_it()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var above = await AboveAsync(house);
        await CompleteAsync(above);
        await above.SubmitAsync("Khóa bản tổng hợp");
        var version = await house.AskAsync(db => db.Set<GroupVersion>().SingleAsync());
        foreach (var account in new[] { "chutich", "vanhoa", "mattran", "quantri" })
        {
            using var other = await house.As(account);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Http.GetAsync(new Uri(Page, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Http.GetAsync(new Uri($"/bao-cao/cap-duoi/ban/{version.Id.Value}.docx", UriKind.Relative))).StatusCode);
            var viewer = await house.ViewerAsync(account);
            Assert.Equal(0, await house.AskAsync(db => db.GroupVersionsFor(viewer).CountAsync()));
        }
    }

    private static async Task<Visitor> AboveAsync(TestHouse house)
    {
        var above = await house.As("captren");
        var version = await house.AskAsync(async db => await db.SendingsFor(await house.ViewerAsync("captren")).Select(s => s.VersionId).SingleAsync());
        await above.GetAsync($"/bao-cao/ban/{version.Value}");
        await above.SubmitAsync("Xác nhận đã nhận");
        await above.GetAsync(Page);
        return above;
    }

    private static Task<string> FirstAsync(Visitor above) => Task.FromResult(above.Page.QuerySelector("article .para .text")!.TextContent.Trim());

    private static async Task OpenAsync(Visitor above, int paragraph)
    {
        await above.GetAsync(Page);
        await above.GetAsync(Page + above.Page.QuerySelectorAll("article .para a[href^='?sua=']")[paragraph].GetAttribute("href")!.Split('#')[0]);
    }

    private static async Task WriteAsync(Visitor above, int paragraph, string text)
    {
        await OpenAsync(above, paragraph);
        await above.SubmitAsync("Lưu đoạn", ("text", text));
    }

    // Whatever the rules left to a person is written.
    private static async Task CompleteAsync(Visitor above)
    {
        await above.GetAsync(Page);
        while (above.Page.QuerySelector(".para.needs a[href^='?sua=']") is { } open)
        {
            await above.GetAsync(Page + open.GetAttribute("href")!.Split('#')[0]);
            await above.SubmitAsync("Lưu đoạn", ("text", "Đã bổ sung."));
        }
    }

    private static async Task<string> DocumentAsync(Visitor above, string address)
    {
        await using var file = await above.Http.GetStreamAsync(new Uri(address, UriKind.Relative));
        using var zip = new ZipArchive(file);
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
