using MangNon.App.Data;
using MangNon.App.Demo;
using MangNon.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Accounts;

public sealed class AccountPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Good = "trăng rằm soi sân đình";

    [Fact]
    public async Task A_person_with_a_post_gets_an_account_and_signs_in_until_it_is_closed()
    {
        using var administrator = await house.As("quantri");
        await administrator.GetAsync("/to-chuc/nguoi/them");
        await administrator.SubmitAsync("Thêm người", ("FullName", "Lương Văn Mới"), ("Title", "Kiểm tra viên"), ("Role", "Auditor"));
        await administrator.GetAsync("/tai-khoan?q=luong+van+moi");
        await administrator.FollowAsync("Lập tài khoản");
        Assert.Equal("moi.luong", administrator.Page.QuerySelector("#ten")!.GetAttribute("value"));
        await administrator.SubmitAsync("Lập tài khoản", ("Password", Good), ("Again", Good));
        var address = administrator.Address;

        using var newcomer = house.Stranger();
        await newcomer.SignInAsync("moi.luong", Good);
        await newcomer.GetAsync("/tai-khoan/cua-toi");
        Assert.Contains("Lương Văn Mới", newcomer.Text, StringComparison.Ordinal);

        await administrator.GetAsync(address);
        await administrator.SubmitAsync("Đóng tài khoản", ("reason", "Chuyển công tác"));
        Assert.Contains("Chuyển công tác", administrator.Text, StringComparison.Ordinal);
        await newcomer.GetAsync("/tai-khoan/cua-toi");
        Assert.StartsWith("/dang-nhap", newcomer.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ngắn", "ngắn", "#mat-khau")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "#mat-khau")]
    [InlineData("bí thư Ngô Hải Yến ơi", "bí thư Ngô Hải Yến ơi", "#mat-khau")]
    [InlineData(Good, Good + "!", "#nhap-lai")]
    public async Task A_weak_or_mistyped_password_is_refused(string password, string again, string field)
    {
        await ReleaseAsync("doan");
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await AddressAsync("doan"));
        await administrator.SubmitAsync("Đặt lại mật khẩu", ("Password", password), ("Again", again));

        Assert.Equal(field, administrator.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        Assert.Equal("", administrator.Page.QuerySelector("#mat-khau")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_new_password_from_the_administrator_ends_the_sessions()
    {
        await ReleaseAsync("phunu");
        using var woman = await house.As("phunu");
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await AddressAsync("phunu"));
        await administrator.SubmitAsync("Đặt lại mật khẩu", ("Password", Good), ("Again", Good));
        Assert.Contains("Đã đặt lại mật khẩu", administrator.Text, StringComparison.Ordinal);

        await woman.GetAsync("/to-chuc");
        Assert.StartsWith("/dang-nhap", woman.Address, StringComparison.Ordinal);
        await woman.SignInAsync("phunu", Good);
        Assert.Equal("/", woman.Address);
    }

    [Fact]
    public async Task One_changes_the_own_password_and_stays_signed_in()
    {
        await ReleaseAsync("tuphap");
        using var judge = await house.As("tuphap");
        await judge.GetAsync("/tai-khoan/cua-toi");
        await judge.SubmitAsync("Đổi mật khẩu", ("current", "không phải"), ("Password", Good), ("Again", Good));
        Assert.Equal("#hien-tai", judge.Page.QuerySelector(".sum a")!.GetAttribute("href"));

        await judge.SubmitAsync("Đổi mật khẩu", ("current", DemoWard.Password), ("Password", Good), ("Again", Good));
        Assert.Contains("Đã đổi mật khẩu", judge.Text, StringComparison.Ordinal);
        await judge.GetAsync("/to-chuc");
        Assert.Equal("/to-chuc", judge.Address);
    }

    [Fact]
    public async Task In_the_invented_ward_no_password_changes()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/tai-khoan/cua-toi");

        Assert.Contains("phường mẫu", officer.Text, StringComparison.Ordinal);
        Assert.Null(officer.Page.QuerySelector("#mat-khau"));
    }

    [Fact]
    public async Task Nobody_closes_their_own_account()
    {
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await AddressAsync("quantri"));

        Assert.DoesNotContain(administrator.Page.QuerySelectorAll("main button"), b => b.TextContent.Contains("Đóng tài khoản", StringComparison.Ordinal));
    }

    private Task<string> AddressAsync(string account) => house.AskAsync(async db => $"/tai-khoan/{(await db.Set<Account>().SingleAsync(a => a.UserName == account)).Id}");

    // Passwords of demo accounts cannot change, so this one stops being one.
    private Task ReleaseAsync(string account) => house.WorkAsync(async db =>
    {
        var known = await db.Set<Account>().SingleAsync(a => a.UserName == account);
        db.Entry(known).Property(a => a.IsDemo).CurrentValue = false;
        await db.SaveAsync(new Act(null, "test.release", house.Clock.GetUtcNow().UtcDateTime) { Ward = known.WardId });
    });
}
