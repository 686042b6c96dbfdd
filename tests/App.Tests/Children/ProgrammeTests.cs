using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Children;

/// <summary>Programmes of the ward: who takes part, who does not although it is for them, through the pages.</summary>
public sealed class ProgrammeTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Programmes = "/tre-em/thiet-lap/chuong-trinh";

    [Fact]
    public async Task A_child_takes_part_and_the_gap_closes()
    {
        var officer = await house.ViewerAsync("vanhoa");
        using var visitor = await house.As("vanhoa");
        var id = await AddAsync(visitor, "Câu lạc bộ đọc sách", "7", "7");
        var missing = $"/tre-em?chuong-trinh={id}&tham-gia=chua&tu-tuoi=7&den-tuoi=7";
        await visitor.GetAsync(missing);
        var gap = Count(visitor);
        Assert.True(gap > 0);
        var child = visitor.Page.QuerySelector("table.list tbody a.title")!;
        var (name, record) = (child.TextContent, child.GetAttribute("href"));

        await visitor.GetAsync($"{record}/ghi/chuong-trinh");
        await visitor.SubmitAsync("Ghi vào hồ sơ", ("chuong-trinh", id.ToString()), ("tu-ngay", "01/09/2026"), ("ghi-chu", "Thứ bảy hằng tuần"));

        Assert.Contains("Câu lạc bộ đọc sách, Thứ bảy hằng tuần", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync(missing);
        Assert.Equal(gap - 1, Count(visitor));
        await visitor.GetAsync($"/tre-em?chuong-trinh={id}");
        Assert.Equal([name], visitor.Page.QuerySelectorAll("table.list tbody a.title").Select(a => a.TextContent));
        await visitor.GetAsync($"{Programmes}/{id}");
        Assert.Equal(["1", $"{gap - 1}"], visitor.Page.QuerySelectorAll("dl.facts a").Select(a => a.TextContent));
        Assert.Equal(1, await house.AskAsync(db => db.ChildrenFor(officer).CountAsync(c => c.Enrolments.Any(e => e.ProgrammeId == new ProgrammeId(id)))));
    }

    [Fact]
    public async Task Many_are_enrolled_in_one_list_and_the_second_time_is_refused()
    {
        using var visitor = await house.As("vanhoa");
        var id = await AddAsync(visitor, "Sữa học đường", "6", "10");
        const string quick = "/tre-em/cap-nhat?viec=chuong-trinh";
        await visitor.GetAsync(quick);
        var lines = visitor.Page.QuerySelectorAll("select[name$='.chuong-trinh']").Take(2).Select(s => s.GetAttribute("name")!).ToList();

        await visitor.SubmitAsync("Ghi các dòng đã sửa", (lines[0], id.ToString()), (lines[1], id.ToString()));
        Assert.Contains("Đã ghi 2 trẻ.", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync(quick);
        await visitor.SubmitAsync("Ghi các dòng đã sửa", (lines[0], id.ToString()));

        Assert.NotNull(visitor.Page.QuerySelector(".sum"));
        await visitor.GetAsync($"/tre-em?chuong-trinh={id}");
        Assert.Equal(2, Count(visitor));
    }

    [Fact]
    public async Task Bad_input_is_told_at_its_field_and_one_that_ended_is_not_offered()
    {
        using var visitor = await house.As("vanhoa");
        await visitor.GetAsync(Programmes);
        await visitor.SubmitAsync("Thêm chương trình", ("ten", " "), ("tu-tuoi", "mười"), ("tu", "31/02/2026"));
        foreach (var field in (string[])["#loi-ten", "#loi-tu-tuoi", "#loi-tu"]) Assert.NotNull(visitor.Page.QuerySelector(field));
        Assert.Equal("mười", visitor.Page.QuerySelector("#tu-tuoi")!.GetAttribute("value"));

        var id = await AddAsync(visitor, "Trại hè", null, null);
        await visitor.GetAsync(Programmes);
        await visitor.SubmitAsync("Thêm chương trình", ("ten", "trai he"), ("tu", "01/01/2026"));
        Assert.Contains("Đang có chương trình", visitor.Text, StringComparison.Ordinal);
        await visitor.GetAsync($"{Programmes}/{id}");
        await visitor.SubmitAsync("Kết thúc chương trình", ("ngay-cuoi", "22/11/2026"));
        Assert.Contains("22/11/2026", visitor.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        await visitor.GetAsync("/tre-em/cap-nhat?viec=chuong-trinh");
        Assert.DoesNotContain("Trại hè", visitor.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_change_one_and_the_second_loses_nothing()
    {
        using var one = await house.As("vanhoa");
        using var other = await house.As("vanhoa");
        var id = await AddAsync(one, "Lớp võ", "8", null);
        await other.GetAsync($"{Programmes}/{id}");
        await one.GetAsync($"{Programmes}/{id}");
        await one.SubmitAsync("Lưu chương trình", ("ten", "Lớp võ thuật"));

        await other.SubmitAsync("Lưu chương trình", ("ten", "Lớp võ cổ truyền"));
        Assert.Contains("vừa được người khác sửa", other.Text, StringComparison.Ordinal);
        Assert.Equal("Lớp võ cổ truyền", other.Page.QuerySelector("#ten")!.GetAttribute("value"));
        await other.SubmitAsync("Lưu chương trình");

        Assert.Contains("Lớp võ cổ truyền", other.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_look_a_school_proposes_and_another_ward_or_a_unit_without_a_part_sees_none()
    {
        using var officer = await house.As("vanhoa");
        var id = await AddAsync(officer, "Lớp vẽ", null, null);
        using var leader = await house.As("chutich");
        await leader.GetAsync($"{Programmes}/{id}");
        Assert.Equal((HttpStatusCode.OK, true), (leader.Status, leader.Page.QuerySelector("main form") is null));
        foreach (var account in (string[])["congan", "mattran", "captren"])
        {
            var viewer = await house.ViewerAsync(account);
            Assert.False(await house.AskAsync(db => db.ProgrammesFor(viewer).AnyAsync()));
        }

        var school = await house.ViewerAsync("truong.tieuhoc");
        Assert.True(await house.AskAsync(db => db.ProgrammesFor(school).AnyAsync()));
        Assert.Equal(FacetRight.Propose, ChildFacets.RightOf(school, ChildFacet.Programme));
        Assert.False(await house.AskAsync(db => db.ProgrammesFor(school with { Ward = new Domain.Organisation.WardId(Guid.NewGuid()) }).AnyAsync()));
    }

    private static async Task<Guid> AddAsync(Visitor visitor, string name, string? from, string? to)
    {
        await visitor.GetAsync(Programmes);
        await visitor.SubmitAsync("Thêm chương trình", ("ten", name), ("tu-tuoi", from ?? ""), ("den-tuoi", to ?? ""), ("tu", "01/01/2026"));
        var link = visitor.Page.QuerySelectorAll("table.list a.title").Single(a => a.TextContent == name);
        return Guid.Parse(link.GetAttribute("href")!.Split('/')[^1]);
    }

    // "24 trẻ · Xuất danh sách"
    private static int Count(Visitor visitor) => visitor.Page.QuerySelectorAll("table.list tbody a.title").Length;
}
