using MangNon.App.Tests.House;
using Xunit;

namespace MangNon.App.Tests.HigherDocuments;

public sealed class HigherDocumentPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_document_is_added_found_without_marks_and_corrected()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/van-ban/them");
        await officer.SubmitAsync("Lưu văn bản", ("Type", "Thông tư"), ("Number", "99/2026/TT-BYT"), ("IssuedOn", "01/03/2026"), ("Issuer", "Bộ Y tế"), ("Title", "về bữa ăn bán trú"));
        Assert.Contains("Thông tư số 99/2026/TT-BYT ngày 01/03/2026", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Lưu văn bản", ("Title", "về bữa ăn học đường"));
        await officer.GetAsync("/van-ban?q=bua+an+hoc+duong&loai=" + Uri.EscapeDataString("Thông tư"));
        Assert.Equal("Thông tư số 99/2026/TT-BYT ngày 01/03/2026", officer.Page.QuerySelector(".list .title")!.TextContent);
        Assert.Single(officer.Page.QuerySelectorAll(".list tbody tr"));
        await officer.GetAsync("/van-ban?q=khong+co+chu+nay");
        Assert.NotNull(officer.Page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused_and_what_was_typed_is_kept()
    {
        using var officer = await house.As("vanhoa");
        await AddAsync(officer, "7/QĐ-THU");
        await AddAsync(officer, "7/qđ-thu");

        Assert.Equal("#so", officer.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        Assert.Equal("7/qđ-thu", officer.Page.QuerySelector("#so")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_people_correcting_one_document_lose_nothing()
    {
        using var first = await house.As("vanhoa");
        using var second = await house.As("vanhoa");
        await AddAsync(first, "8/QĐ-THU");
        await second.GetAsync(first.Address);

        await first.SubmitAsync("Lưu văn bản", ("Issuer", "UBND tỉnh"));
        await second.SubmitAsync("Lưu văn bản", ("Issuer", "Sở Y tế"));
        Assert.Contains("UBND tỉnh", second.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sở Y tế", second.Page.QuerySelector("#co-quan")!.GetAttribute("value"));

        await second.SubmitAsync("Lưu văn bản");
        Assert.Contains("Sở Y tế", second.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_reads_the_library_and_changes_nothing()
    {
        using var police = await house.As("congan");
        await police.GetAsync("/van-ban");
        Assert.Null(police.Page.QuerySelector("main a[href='/van-ban/them']"));
        await police.FollowAsync(police.Page.QuerySelector(".list .title")!.TextContent);

        Assert.Null(police.Page.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_document_shows_the_clauses_that_rest_on_it()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/van-ban");
        var row = officer.Page.QuerySelectorAll(".list tbody tr").First(r => r.QuerySelector("td.n")!.TextContent != "0");
        await officer.FollowAsync(row.QuerySelector(".title")!.TextContent);

        Assert.NotNull(officer.Page.QuerySelector(".rows a[href^='/ke-hoach/']"));
    }

    private static async Task AddAsync(Visitor officer, string number)
    {
        await officer.GetAsync("/van-ban/them");
        await officer.SubmitAsync("Lưu văn bản", ("Type", "Quyết định"), ("Number", number));
    }
}
