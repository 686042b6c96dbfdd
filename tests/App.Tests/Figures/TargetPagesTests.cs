using System.Net;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>Targets on pages: those of programmes beside what was counted, the ward's own set and ended.</summary>
public sealed class TargetPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/so-lieu/muc-tieu";

    [Fact]
    public async Task A_target_is_set_replaced_and_ended_and_nothing_of_it_is_lost()
    {
        using var leader = await house.As("chutich");
        await leader.GetAsync(Page);
        var before = leader.Page.QuerySelectorAll("main table tbody tr th[scope=row]").Length;
        Assert.True(before > 10);
        Assert.Contains("theo bản tóm tắt", leader.Text, StringComparison.Ordinal);

        await SetAsync(leader, "98,5", "2028");
        Assert.Contains("≥ 98,5 %", leader.Text, StringComparison.Ordinal);
        await SetAsync(leader, "99", "2028");
        Assert.DoesNotContain("≥ 98,5 %", leader.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Được thay bằng mục tiêu mới", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync("/so-lieu/SDG-3.b.1");
        Assert.Contains("Mục tiêu ≥ 99 % hết năm 2028 (Kế hoạch 12/KH-UBND)", leader.Text, StringComparison.Ordinal);
        Assert.Contains("mục tiêu 99 %", leader.Page.QuerySelector("svg.chart")!.TextContent, StringComparison.Ordinal);

        await leader.GetAsync(Page);
        await leader.SubmitAsync("Kết thúc", ("reason", " "));
        Assert.NotNull(leader.Page.QuerySelector("#loi-ly-do"));
        await leader.SubmitAsync("Kết thúc", ("reason", "Hội đồng nhân dân đặt lại"));
        Assert.Equal(before, leader.Page.QuerySelectorAll("main table tbody tr th[scope=row]").Length);
        Assert.Contains("Hội đồng nhân dân đặt lại", leader.Text, StringComparison.Ordinal);
        Assert.Equal(2, await house.AskAsync(async db => await db.WardTargetsFor(await house.ViewerAsync("chutich")).CountAsync(t => t.EndedAt != null)));
    }

    [Theory]
    [InlineData("Value", "nhiều", "#loi-gia-tri")]
    [InlineData("Value", "", "#loi-gia-tri")]
    [InlineData("Value", "101", "#loi-gia-tri")]
    [InlineData("Year", "20x8", "#loi-nam")]
    [InlineData("Year", "2019", "#loi-nam")]
    [InlineData("Baseline", "90", "#loi-so-goc")]
    [InlineData("Document", " ", "#loi-can-cu")]
    public async Task What_is_no_target_is_told_at_its_field_and_what_was_typed_stays(string field, string value, string sentence)
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(Page);
        await officer.SubmitAsync("Đặt mục tiêu", ("Code", "SDG-16.9.1"), ("Value", "99"), ("Year", "2027"), ("Document", "Kế hoạch 12/KH-UBND"), (field, value));

        Assert.NotNull(officer.Page.QuerySelector(sentence));
        Assert.Equal(field == "Value" ? value : "99", officer.Page.QuerySelector("#gia-tri")!.GetAttribute("value") ?? "");
        Assert.False(await house.AskAsync(async db => await db.WardTargetsFor(await house.ViewerAsync("vanhoa")).AnyAsync(t => t.Code == "SDG-16.9.1")));
    }

    [Fact]
    public async Task Two_who_set_the_same_at_once_leave_one_that_holds()
    {
        // In a ward of its own: whether one replaces the other or is refused is chance, and what it leaves would be counted by another test.
        await using var ownHouse = await TestHouse.OpenAsync(_ => { });
        using var leader = await ownHouse.As("chutich");
        using var officer = await ownHouse.As("vanhoa");
        await leader.GetAsync(Page);
        await officer.GetAsync(Page);
        (string, object?)[] fields = [("Code", "SDG-2.2.1"), ("Value", "12"), ("Year", "2029"), ("Document", "Kế hoạch 12/KH-UBND")];
        using var first = leader.Request("main", "Đặt mục tiêu", fields);
        using var second = officer.Request("main", "Đặt mục tiêu", fields);

        await Task.WhenAll(leader.Http.SendAsync(first, TestContext.Current.CancellationToken), officer.Http.SendAsync(second, TestContext.Current.CancellationToken));

        Assert.Equal(1, await ownHouse.AskAsync(async db => await db.WardTargetsFor(await ownHouse.ViewerAsync("vanhoa")).CountAsync(t => t.Code == "SDG-2.2.1" && t.EndedAt == null)));
    }

    [Fact]
    public async Task Who_sees_a_part_sees_targets_of_that_part_and_sets_none_and_who_sees_no_numbers_sees_no_page()
    {
        using var head = await house.As("totruong1");
        await head.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Null(head.Page.QuerySelector("#chi-tieu"));
        Assert.DoesNotContain("X-XH-TYLE", head.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var above = await house.As("captren");
        await above.GetAsync(Page);
        Assert.Equal(HttpStatusCode.Forbidden, above.Status);
    }

    private static async Task SetAsync(Visitor person, string value, string year)
    {
        await person.GetAsync(Page);
        await person.SubmitAsync("Đặt mục tiêu", ("Code", "SDG-3.b.1"), ("Value", value), ("Year", year), ("Baseline", "90"), ("BaselineYear", "2025"), ("Document", "Kế hoạch 12/KH-UBND"));
        Assert.Empty(person.Page.QuerySelectorAll(".sum"));
    }
}
