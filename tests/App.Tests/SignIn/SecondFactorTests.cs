using MangNon.App.Data;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.SignIn;

public sealed class SecondFactorTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Who_has_an_app_needs_a_code_and_each_code_is_good_once()
    {
        using var doctor = await house.As("tramyte");
        var (key, papers) = await doctor.SetUpAppAsync();
        Assert.Equal(10, papers.Distinct().Count());
        await doctor.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        Assert.Empty(doctor.Page.QuerySelectorAll(".codes li"));
        Assert.Contains("Còn 10 mã dự phòng", doctor.Text, StringComparison.Ordinal);

        using var elsewhere = house.Stranger();
        await elsewhere.SignInAsync("tramyte");
        Assert.Equal("/dang-nhap/buoc-hai", elsewhere.Address);
        await elsewhere.GetAsync("/to-chuc");
        Assert.StartsWith("/dang-nhap?tiep=", elsewhere.Address, StringComparison.Ordinal);
        await elsewhere.GetAsync("/dang-nhap/buoc-hai");
        await elsewhere.SubmitAsync("Đăng nhập", ("code", "000000"));
        Assert.Contains("Mã chưa đúng", elsewhere.Text, StringComparison.Ordinal);
        var code = AccountsOfTheHouse.CodeOf(key, 0);
        await elsewhere.SubmitAsync("Đăng nhập", ("code", code));
        Assert.Equal("/", elsewhere.Address);

        using var watcher = house.Stranger();
        await watcher.SignInAsync("tramyte");
        await watcher.SubmitAsync("Đăng nhập", ("code", code));
        Assert.Equal("/dang-nhap/buoc-hai", watcher.Address);
        await watcher.SubmitAsync("Đăng nhập", ("code", AccountsOfTheHouse.CodeOf(key, 1)));
        Assert.Equal("/", watcher.Address);
    }

    [Fact]
    public async Task A_code_that_was_taken_stays_used_though_others_were_taken_after_it()
    {
        using var secretary = await house.As("congan");
        var (key, _) = await secretary.SetUpAppAsync();
        var (first, second) = (AccountsOfTheHouse.CodeOf(key, 0), AccountsOfTheHouse.CodeOf(key, 1));
        foreach (var code in (string[])[first, second])
        {
            using var elsewhere = house.Stranger();
            await elsewhere.SignInAsync("congan");
            await elsewhere.SubmitAsync("Đăng nhập", ("code", code));
            Assert.Equal("/", elsewhere.Address);
        }

        using var watcher = house.Stranger();
        await watcher.SignInAsync("congan");
        await watcher.SubmitAsync("Đăng nhập", ("code", first));

        Assert.Equal("/dang-nhap/buoc-hai", watcher.Address);
        Assert.Contains("đã dùng rồi", watcher.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_who_send_the_same_code_at_once_one_comes_in()
    {
        using var head = await house.As("totruong3");
        var (key, _) = await head.SetUpAppAsync();
        var visitors = new List<Visitor>();
        for (var i = 0; i < 6; i++)
        {
            visitors.Add(house.Stranger());
            await visitors[^1].SignInAsync("totruong3");
        }

        var code = AccountsOfTheHouse.CodeOf(key, 0);
        await Task.WhenAll(visitors.Select(v => Task.Run(() => v.SubmitAsync("Đăng nhập", ("code", code)))));

        Assert.Single(visitors, v => v.Address == "/");
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task A_code_on_paper_opens_once()
    {
        using var woman = await house.As("phunu");
        var (_, papers) = await woman.SetUpAppAsync();
        using var elsewhere = house.Stranger();
        await elsewhere.SignInAsync("phunu");
        await elsewhere.SubmitAsync("Đăng nhập", ("code", papers[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Equal("/", elsewhere.Address);

        using var finder = house.Stranger();
        await finder.SignInAsync("phunu");
        await finder.SubmitAsync("Đăng nhập", ("code", papers[3]));
        Assert.Equal("/dang-nhap/buoc-hai", finder.Address);
        Assert.Equal(SignInProof.PasswordAndRecoveryCode, await house.AskAsync(db => db.Set<AccountSession>().OrderByDescending(s => s.Id).Select(s => s.Proof).FirstAsync()));
    }

    [Fact]
    public async Task Key_and_codes_are_not_to_be_read_in_the_database_or_the_trace()
    {
        using var tutor = await house.As("ctv1");
        var (key, papers) = await tutor.SetUpAppAsync();
        string[] secrets = [key, .. papers, .. papers.Select(p => p.Replace("-", "", StringComparison.Ordinal))];

        var kept = await house.AskAsync(db => db.Set<IdentityUserToken<Guid>>().Select(t => t.Value).ToListAsync());
        var told = await house.ToldAsync();

        Assert.NotEmpty(kept);
        Assert.DoesNotContain(kept.Concat(told), text => secrets.Any(s => text!.Contains(s, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(told, t => t.Contains("\"TwoFactorEnabled\":[\"False\",\"True\"]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_sees_protected_records_is_led_to_set_it_up_and_can_do_nothing_before()
    {
        await house.ReleaseAsync("chutich");
        using var chairman = await house.As("chutich");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", chairman.Address);
        await chairman.GetAsync("/ke-hoach");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", chairman.Address);
        using var nothing = new FormUrlEncodedContent([]);
        using var posted = await chairman.Http.PostAsync("/tai-khoan/cua-toi", nothing);
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", posted.Headers.Location!.ToString());

        await chairman.SetUpAppAsync();
        await chairman.GetAsync("/ke-hoach");
        Assert.Equal("/ke-hoach", chairman.Address);
        await chairman.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        Assert.DoesNotContain(chairman.Page.QuerySelectorAll("main button"), b => b.TextContent.Contains("Bỏ ứng dụng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Setting_it_up_ends_the_sessions_elsewhere()
    {
        using var elsewhere = await house.As("totruong1");
        using var here = await house.As("totruong1");
        await here.SetUpAppAsync();

        await elsewhere.GetAsync("/to-chuc");
        await here.GetAsync("/to-chuc");

        Assert.Equal(("/dang-nhap?tiep=%2Fto-chuc", "/to-chuc"), (elsewhere.Address, here.Address));
    }

    [Fact]
    public async Task The_administrator_resets_it_with_a_reason()
    {
        using var head = await house.As("totruong2");
        await head.SetUpAppAsync();
        using var administrator = await house.As("quantri");
        await administrator.GetAsync(await house.AddressAsync("totruong2"));
        await administrator.SubmitAsync("Đặt lại xác thực hai lớp");
        Assert.Equal("#ly-do-hai-lop", administrator.Page.QuerySelector(".sum a")!.GetAttribute("href"));
        await administrator.SubmitAsync("Đặt lại xác thực hai lớp", ("reason", "Mất điện thoại, đã gặp mặt"));

        Assert.Contains("Mất điện thoại, đã gặp mặt", administrator.Text, StringComparison.Ordinal);
        await head.GetAsync("/to-chuc");
        Assert.StartsWith("/dang-nhap", head.Address, StringComparison.Ordinal);
        await head.SignInAsync("totruong2");
        Assert.Equal("/", head.Address);
        Assert.Empty(await house.AskAsync(db => db.Set<IdentityUserToken<Guid>>().Where(t => db.Set<Account>().Any(a => a.Id == t.UserId && a.UserName == "totruong2")).ToListAsync()));
    }

    [Fact]
    public async Task What_opens_the_account_to_another_device_wants_a_fresh_proof()
    {
        await using var quiet = await TestHouse.OpenAsync(_ => { });
        using var left = await quiet.As("doan");
        quiet.Clock.Advance(TimeSpan.FromMinutes(14));
        await left.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", left.Address);
        quiet.Clock.Advance(TimeSpan.FromMinutes(1));
        await left.GetAsync("/tai-khoan/xac-thuc-hai-lop");
        Assert.Equal("/xac-nhan-lai?tiep=%2Ftai-khoan%2Fxac-thuc-hai-lop", left.Address);

        await left.SubmitAsync("Tiếp tục", ("password", "không phải mật khẩu"));
        Assert.Contains("Mật khẩu chưa đúng", left.Text, StringComparison.Ordinal);
        await left.SubmitAsync("Tiếp tục", ("password", Demo.DemoWard.Password));
        Assert.Equal("/tai-khoan/xac-thuc-hai-lop", left.Address);
        Assert.Contains("session.prove", (await quiet.ActsOfAsync("doan")).Select(a => a.Kind));
    }
}
