using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>One visitor's flood is held back, everybody else's work goes on.</summary>
public sealed class RequestLimitTests
{
    [Fact]
    public async Task A_session_that_asks_too_much_is_told_so_and_the_others_go_on()
    {
        await using var house = await TestHouse.OpenAsync(_ => { }, ("requests-per-session", "60"));
        using var flooding = await house.As("vanhoa");
        using var working = await house.As("chutich");

        using var refused = await UntilRefusedAsync(flooding, "/nhiem-vu", most: 80);

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(("5", "text/html"), (refused.Headers.RetryAfter!.ToString(), refused.Content.Headers.ContentType!.MediaType));
        Assert.Contains("chưa có gì bị thay đổi", page, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", refused.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await working.GetAsync("/nhiem-vu");
        Assert.Equal(HttpStatusCode.OK, working.Status);
        using var style = await flooding.Http.GetAsync("/css/base.css");
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task An_address_that_asks_too_much_is_held_back_and_another_is_not()
    {
        await using var house = await TestHouse.OpenAsync(FromSomewhere, ("requests-per-address", "60"));
        using var officer = await house.As("vanhoa");
        using var stranger = house.Stranger();

        using var refused = await UntilRefusedAsync(stranger, "/dang-nhap", most: 80);

        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap") { Headers = { { "X-Test-Address", "198.51.100.2" } } };
        using var answer = await stranger.Http.SendAsync(elsewhere);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await officer.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        using var health = await stranger.Http.GetAsync("/suc-khoe/san-sang");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task An_office_behind_one_address_works_as_ever()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var stranger = house.Stranger();

        // Two hundred people open the sign-in page in the same minute.
        for (var i = 0; i < 400; i++)
        {
            using var answer = await stranger.Http.GetAsync("/dang-nhap");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_request_larger_than_any_form_is_refused_except_where_files_are_taken()
    {
        var invented = await TestDatabase.CopyAsync();
        await using (var program = await ServedProgram.StartAsync(invented))
        {
            using var officer = program.Visitor(new CookieContainer());
            await officer.SignInAsync("vanhoa");
            await officer.GetAsync("/ke-hoach/nhap");

            var plan = new TestFile("kế hoạch.txt", Encoding.UTF8.GetBytes(new string('x', 5_000_000)));
            await officer.SubmitAsync("Đọc kế hoạch", ("File", new[] { plan }));
            Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, officer.Status);

            using var large = new StringContent("Account=" + new string('x', 5_000_000), Encoding.UTF8, "application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-nhap") { Content = large, Headers = { ExpectContinue = true } };
            using var answer = await officer.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("Chưa có gì được lưu", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
        }

        await invented.DropAsync();
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(Visitor visitor, string address, int most)
    {
        for (var i = 0; i < most; i++)
        {
            var answer = await visitor.Http.GetAsync(address);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests) return answer;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }

        throw new Xunit.Sdk.XunitException($"{most} requests were answered.");
    }

    // The test's own word for the network.
    private static void FromSomewhere(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new Sweeps.Before(app => app.Use((context, next) =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["X-Test-Address"].FirstOrDefault() ?? "198.51.100.1");
        return next();
    })));
}
