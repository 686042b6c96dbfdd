using MangNon.App.Platform.SignIn;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.SignIn;

public sealed class SingleSignOnTests
{
    private const string SignIn = "/dang-nhap/mot-lan?tiep=%2Fto-chuc";
    private const string Link = "/tai-khoan/dang-nhap-mot-lan?handler=Go";

    [Fact]
    public async Task Who_was_linked_comes_in_by_the_provider_and_nobody_else_does()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var house = new HouseWithProvider(provider);
        await house.InitializeAsync();
        using var stranger = house.Stranger();
        await GoAsync(stranger, provider, SignIn);
        Assert.Contains("Chưa tài khoản nào", stranger.Text, StringComparison.Ordinal);
        await stranger.GetAsync("/to-chuc");
        Assert.StartsWith("/dang-nhap?tiep", stranger.Address, StringComparison.Ordinal);

        using var woman = await house.As("phunu");
        await GoAsync(woman, provider, Link);
        Assert.Contains("Hà ở cơ quan", woman.Text, StringComparison.Ordinal);
        await woman.SubmitAsync("Nối");
        Assert.Contains("Đang nối", woman.Text, StringComparison.Ordinal);

        using var elsewhere = house.Stranger();
        await GoAsync(elsewhere, provider, SignIn);
        Assert.Equal("/to-chuc", elsewhere.Address);
        await elsewhere.GetAsync("/tai-khoan/cua-toi");
        Assert.Contains("Đỗ Thị Kim Oanh", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("đăng nhập một lần; địa chỉ", elsewhere.Text, StringComparison.Ordinal);

        provider.Subject = "cb-0099";
        using var colleague = house.Stranger();
        await GoAsync(colleague, provider, SignIn);
        Assert.Contains("Chưa tài khoản nào", colleague.Text, StringComparison.Ordinal);
        Assert.Contains("account.link", (await house.ActsOfAsync("phunu")).Select(a => a.Kind));
    }

    [Fact]
    public async Task One_name_at_the_provider_is_linked_with_one_account_until_it_is_unlinked()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var house = new HouseWithProvider(provider);
        await house.InitializeAsync();
        using var first = await house.As("doan");
        await GoAsync(first, provider, Link);
        await first.SubmitAsync("Nối");
        using var second = await house.As("mattran");
        await GoAsync(second, provider, Link);
        await second.SubmitAsync("Nối");
        Assert.Contains("đã nối với một tài khoản khác", second.Text, StringComparison.Ordinal);

        await first.GetAsync("/tai-khoan/dang-nhap-mot-lan");
        await first.SubmitAsync("Thôi nối");
        using var elsewhere = house.Stranger();
        await GoAsync(elsewhere, provider, SignIn);

        Assert.Contains("Chưa tài khoản nào", elsewhere.Text, StringComparison.Ordinal);
        Assert.Empty(await house.AskAsync(db => db.Set<IdentityUserLogin<Guid>>().ToListAsync()));
    }

    [Fact]
    public async Task The_provider_counts_as_a_password_and_the_second_factor_is_still_asked_for()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var house = new HouseWithProvider(provider);
        await house.InitializeAsync();
        using var man = await house.As("tuphap");
        await GoAsync(man, provider, Link);
        await man.SubmitAsync("Nối");
        await man.SetUpAppAsync();

        using var elsewhere = house.Stranger();
        await GoAsync(elsewhere, provider, SignIn);

        Assert.StartsWith("/dang-nhap/buoc-hai", elsewhere.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_lets_nobody_in()
    {
        await using var provider = await LocalProvider.StartAsync();
        await using var house = new HouseWithProvider(provider);
        await house.InitializeAsync();
        using var asker = house.Stranger();
        using var asked = await asker.Http.GetAsync(SignIn);
        var answer = await provider.AnswerAsync(asked.Headers.Location!);

        using var victim = house.Stranger();
        await victim.GetAsync(answer);

        Assert.Contains("Đăng nhập một lần không thành", victim.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_door()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var visitor = house.Stranger();
        await visitor.GetAsync(SignIn);

        Assert.Equal("/dang-nhap", visitor.Address);
        Assert.DoesNotContain("Đăng nhập một lần", visitor.Text, StringComparison.Ordinal);
    }

    // To the provider and back, as a browser would be led.
    private static async Task GoAsync(Visitor visitor, LocalProvider provider, string from)
    {
        using var asked = await visitor.Http.GetAsync(from);
        await visitor.GetAsync(await provider.AnswerAsync(asked.Headers.Location!));
    }

    private sealed class HouseWithProvider(LocalProvider provider) : TestHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("oidc-authority", LocalProvider.Address);
            builder.UseSetting("oidc-client-id", LocalProvider.ClientId);
            builder.UseSetting("oidc-client-secret", LocalProvider.ClientSecret);
            base.ConfigureWebHost(builder);
        }

        // The visitor's cookies and the provider's tokens end by the machine's clock, not the house's.
        protected override void Change(IServiceCollection services) =>
            services.Configure<OpenIdConnectOptions>(SingleSignOn.Scheme, o => (o.BackchannelHttpHandler, o.TimeProvider) = (provider.Handler, TimeProvider.System));
    }
}
