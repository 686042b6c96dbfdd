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
        await administrator.SubmitAsync("Lập tài khoản");
        var (address, link) = (administrator.Address, LinkOn(administrator));

        using var newcomer = house.Stranger();
        await newcomer.GetAsync(link);
        await newcomer.SubmitAsync("Đặt mật khẩu và đăng nhập", ("Password", Good), ("Again", Good));
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
    [InlineData("Mật Khẩu 123456", "Mật Khẩu 123456", "#mat-khau")]
    [InlineData("ngo hai yen đi học", "ngo hai yen đi học", "#mat-khau")]
    [InlineData("cổng phường Măng Non", "cổng phường Măng Non", "#mat-khau")]
    [InlineData(Good, Good + "!", "#nhap-lai")]
    public async Task A_weak_or_mistyped_password_is_refused(string password, string again, string field)
    {
        await house.ReleaseAsync("doan");
        using var judge = await house.As("doan");
        await judge.GetAsync("/tai-khoan/cua-toi");
        await judge.SubmitAsync("Đổi mật khẩu", ("current", DemoWard.Password), ("Password", password), ("Again", again));

        Assert.Equal(field, judge.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        Assert.Equal("", judge.Page.QuerySelector("#mat-khau")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_link_from_the_administrator_voids_password_and_sessions_and_is_good_once()
    {
        await house.ReleaseAsync("phunu");
        using var woman = await house.As("phunu");
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await house.AddressAsync("phunu"));
        await administrator.SubmitAsync("Lập đường dẫn mới");
        var link = LinkOn(administrator);
        await administrator.GetAsync(administrator.Address);
        Assert.DoesNotContain(link, administrator.Text, StringComparison.Ordinal);

        await woman.GetAsync("/to-chuc");
        Assert.StartsWith("/dang-nhap", woman.Address, StringComparison.Ordinal);
        await woman.SignInAsync("phunu");
        Assert.Equal("/dang-nhap", woman.Address);
        await woman.GetAsync(link);
        await woman.SubmitAsync("Đặt mật khẩu và đăng nhập", ("Password", "Password123456"), ("Again", "Password123456"));
        Assert.Equal("#mat-khau", woman.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        await woman.SubmitAsync("Đặt mật khẩu và đăng nhập", ("Password", Good), ("Again", Good));
        Assert.Equal("/", woman.Address);

        using var finder = house.Stranger();
        await finder.GetAsync(link);
        Assert.Contains("đã dùng", finder.Text, StringComparison.Ordinal);
        Assert.Null(finder.Page.QuerySelector("#mat-khau"));
        var kinds = (await house.ActsOfAsync("phunu")).Select(a => a.Kind).ToList();
        Assert.Equal(["account.invite", "account.accept-invitation", "session.sign-in"], kinds.SkipWhile(k => k != "account.invite").Where(k => k is not "session.sign-in-failed" and not "account.look"));
    }

    [Fact]
    public async Task A_link_is_void_after_three_days_and_after_a_newer_one_and_the_database_does_not_know_it()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        await own.ReleaseAsync("phunu");
        using var administrator = await own.As("quantri");
        await administrator.GetAsync(await own.AddressAsync("phunu"));
        await administrator.SubmitAsync("Lập đường dẫn mới");
        var first = LinkOn(administrator);
        await administrator.SubmitAsync("Lập đường dẫn mới");
        var second = LinkOn(administrator);

        using var visitor = own.Stranger();
        await visitor.GetAsync(first);
        Assert.Null(visitor.Page.QuerySelector("#mat-khau"));
        own.Clock.Advance(TimeSpan.FromHours(71));
        await visitor.GetAsync(second);
        Assert.NotNull(visitor.Page.QuerySelector("#mat-khau"));
        own.Clock.Advance(TimeSpan.FromHours(1));
        await visitor.GetAsync(second);
        Assert.Null(visitor.Page.QuerySelector("#mat-khau"));
        var told = await own.ToldAsync();
        Assert.DoesNotContain(told, v => v.Contains("SecretHash", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_changes_the_own_password_and_stays_signed_in()
    {
        await house.ReleaseAsync("tuphap");
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
        await administrator.GetAsync(await house.AddressAsync("quantri"));

        Assert.DoesNotContain(administrator.Page.QuerySelectorAll("main button"), b => b.TextContent.Contains("Đóng tài khoản", StringComparison.Ordinal));
    }

    private static string LinkOn(Visitor visitor) => new Uri(visitor.Page.QuerySelector("main .secret")!.TextContent).PathAndQuery;
}
