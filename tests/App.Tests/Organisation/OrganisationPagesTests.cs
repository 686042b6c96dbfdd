using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Organisation;

public sealed class OrganisationPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_unit_is_added_renamed_and_ended_with_its_posts_and_nothing_is_deleted()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/to-chuc/don-vi/them");
        await officer.SubmitAsync("Thêm đơn vị", ("Name", "Hội Chữ thập đỏ phường"), ("Kind", "MassOrganisation"), ("From", "01/01/2026"));
        var address = officer.Address;
        Assert.Contains("Hội Chữ thập đỏ phường", officer.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Lưu tên", ("Name", "Hội Chữ thập đỏ"), ("OtherNames", "Chữ thập đỏ phường\nCTĐ phường"));
        Assert.Contains("CTĐ phường", officer.Text, StringComparison.Ordinal);

        await officer.FollowAsync("Thêm người vào đơn vị");
        await officer.SubmitAsync("Thêm người", ("FullName", "Kiều Thị Thử Nghiệm"), ("Title", "Chủ tịch Hội"), ("Role", "UnitHead"));
        Assert.StartsWith("/to-chuc/nguoi/", officer.Address, StringComparison.Ordinal);

        await officer.GetAsync(address);
        await officer.SubmitAsync("Kết thúc đơn vị", ("LastDay", "30/11/2026"), ("Reason", "Sáp nhập vào Hội Phụ nữ"));
        Assert.Contains("30/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Sáp nhập vào Hội Phụ nữ", officer.Text, StringComparison.Ordinal);
        var id = new UnitId(Guid.Parse(address[^36..]));
        Assert.Equal(new DateOnly(2026, 11, 30), await house.AskAsync(db => db.Set<Post>().Where(p => p.UnitId == id).Select(p => p.To).SingleAsync()));
    }

    [Fact]
    public async Task A_form_that_cannot_be_saved_says_where_and_keeps_what_was_typed()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/to-chuc/don-vi/them");
        await officer.SubmitAsync("Thêm đơn vị", ("Name", "Đội Tình nguyện"), ("From", "hôm qua"));

        Assert.Equal(["#loai", "#tu"], officer.Page.QuerySelectorAll(".sum a").Select(a => a.GetAttribute("href")).Order());
        Assert.Equal("Đội Tình nguyện", officer.Page.QuerySelector("#ten")!.GetAttribute("value"));
        Assert.Equal("hôm qua", officer.Page.QuerySelector("#tu")!.GetAttribute("value"));
        Assert.Equal("loi-tu", officer.Page.QuerySelector("#tu")!.GetAttribute("aria-describedby"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-tu"));
    }

    [Fact]
    public async Task Two_people_renaming_one_unit_lose_nothing()
    {
        using var first = await house.As("vanhoa");
        using var second = await house.As("quantri");
        var unit = await UnitAsync("Trạm Y tế phường");
        await first.GetAsync(unit);
        await second.GetAsync(unit);

        await first.SubmitAsync("Lưu tên", ("OtherNames", "Y tế phường\nTrạm xá"));
        await second.SubmitAsync("Lưu tên", ("OtherNames", "Y tế phường\nTYT"));

        Assert.NotNull(second.Page.QuerySelector(".conflict"));
        Assert.Contains("Trạm xá", second.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("TYT", second.Page.QuerySelector("#ten-khac")!.TextContent, StringComparison.Ordinal);

        await second.SubmitAsync("Lưu tên");
        Assert.Null(second.Page.QuerySelector(".conflict"));
        Assert.Contains("TYT", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_another_unit_has_is_refused()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(await UnitAsync("Tổ dân phố 4"));
        await officer.SubmitAsync("Lưu tên", ("OtherNames", "cong an phuong"));

        Assert.Contains("Công an phường", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_sees_names_and_posts_and_changes_nothing()
    {
        using var police = await house.As("congan");
        await police.GetAsync("/to-chuc");
        Assert.Contains("Trần Thu Hà", police.Text, StringComparison.Ordinal);
        Assert.Null(police.Page.QuerySelector("main a[href*='/nguoi/'], main a[href*='/them'], main form[method=post]"));

        await police.GetAsync(await UnitAsync("Công an phường"));
        Assert.Null(police.Page.QuerySelector("main form[method=post]"));
        await police.GetAsync("/to-chuc/don-vi/them");
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
    }

    [Fact]
    public async Task Only_the_administrator_gives_the_posts_of_the_house()
    {
        using var officer = await house.As("vanhoa");
        using var administrator = await house.As("quantri");
        await officer.GetAsync("/to-chuc/nguoi/them");
        await administrator.GetAsync("/to-chuc/nguoi/them");

        Assert.Empty(officer.Page.QuerySelectorAll("#quyen option[value=Administrator], #quyen option[value=Auditor], #quyen option[value=LevelAbove]"));
        Assert.Equal(3, administrator.Page.QuerySelectorAll("#quyen option[value=Administrator], #quyen option[value=Auditor], #quyen option[value=LevelAbove]").Length);
    }

    [Fact]
    public async Task Nobody_ends_the_post_they_act_under()
    {
        using var officer = await house.As("vanhoa");
        var me = await house.ViewerAsync("vanhoa");
        await officer.GetAsync($"/to-chuc/nguoi/{me.Person.Value}");

        Assert.Contains("người khác mới kết thúc được", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("form[action*='handler=End']"));
    }

    [Fact]
    public async Task A_code_shows_what_it_named_before_and_a_name_every_unit_that_bore_it()
    {
        using var visitor = await house.As("totruong1");
        await visitor.GetAsync("/to-chuc/don-vi-hanh-chinh?q=nguyen+nghiem");
        Assert.Contains("Xã Nguyễn Nghiêm", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Thị xã Đức Phổ", visitor.Text, StringComparison.Ordinal);

        await visitor.GetAsync("/to-chuc/don-vi-hanh-chinh?ma=21025");
        Assert.Contains("Phường Nguyễn Nghiêm", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Phường Chánh Lộ 21031", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<string> UnitAsync(string name) =>
        $"/to-chuc/don-vi/{await house.AskAsync(async db => (await db.Set<Unit>().SingleAsync(u => u.Name == name)).Id.Value)}";
}
