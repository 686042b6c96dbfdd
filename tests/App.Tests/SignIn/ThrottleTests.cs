using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.App.Tests.Sweeps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.SignIn;

/// <summary>Guessing passwords is slow, and stops nobody but the one who guesses.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public async Task Who_hammers_an_account_waits_and_its_owner_comes_in_from_a_browser_of_their_own()
    {
        await using var house = await OpenAsync();
        using var owner = From(house, "10.0.0.1");
        await owner.SignInAsync("vanhoa");
        await owner.GetAsync("/dang-xuat");
        await owner.SubmitAsync("Đăng xuất khỏi máy này");
        using var attacker = From(house, "10.6.6.6");

        for (var i = 0; i < 10; i++) await attacker.SignInAsync("vanhoa", $"sai lần thứ {i}");
        Assert.Equal(HttpStatusCode.OK, attacker.Status);
        await attacker.SignInAsync("vanhoa", "sai lần nữa");
        Assert.Equal(HttpStatusCode.TooManyRequests, attacker.Status);
        Assert.Equal("30", attacker.Answer.Headers.GetValues("Retry-After").Single());
        await attacker.SignInAsync("vanhoa");
        Assert.Equal(HttpStatusCode.TooManyRequests, attacker.Status);

        await owner.SignInAsync("vanhoa");
        Assert.Equal("/", owner.Address);
    }

    [Fact]
    public async Task After_the_wait_there_is_one_more_try_and_a_right_password_costs_nothing()
    {
        await using var house = await OpenAsync();
        using var forgetful = From(house, "10.0.0.2");
        for (var i = 0; i < 11; i++) await forgetful.SignInAsync("tuphap", $"sai lần thứ {i}");
        Assert.Equal(HttpStatusCode.TooManyRequests, forgetful.Status);

        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await forgetful.SignInAsync("tuphap");

        Assert.Equal("/", forgetful.Address);
    }

    [Fact]
    public async Task A_name_nobody_has_is_answered_as_one_that_somebody_has()
    {
        await using var house = await OpenAsync();
        using var known = From(house, "10.0.0.3");
        using var unknown = From(house, "10.0.0.4");

        for (var i = 0; i < 11; i++)
        {
            await known.SignInAsync("congan", $"sai lần thứ {i}");
            await unknown.SignInAsync("khong-ai", $"sai lần thứ {i}");
            Assert.Equal((known.Status, known.Text), (unknown.Status, unknown.Text));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, unknown.Status);
    }

    [Fact]
    public async Task One_address_that_tries_many_names_waits_and_another_does_not()
    {
        await using var house = await OpenAsync();
        using var sprayer = From(house, "2001:db8::1");
        using var neighbour = From(house, "2001:db8::ffff");
        using var other = From(house, "2001:db8:0:1::1");

        for (var i = 0; i < 50; i++) await sprayer.SignInAsync($"ten{i}", "mùa xuân đến rồi");
        await neighbour.SignInAsync("taichinh");
        await other.SignInAsync("taichinh");

        Assert.Equal(HttpStatusCode.TooManyRequests, neighbour.Status);
        Assert.Equal("/", other.Address);
    }

    [Fact]
    public async Task A_flood_of_wrong_passwords_leaves_few_acts()
    {
        await using var house = await OpenAsync();
        using var attacker = From(house, "10.6.6.7");

        for (var i = 0; i < 12; i++)
        {
            await attacker.SignInAsync("phunu", $"sai lần thứ {i}");
            house.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        // Written after the answer has left.
        List<ActRecord> failed = [];
        for (var tries = 0; tries < 100 && failed.Count < 2; tries++)
        {
            await Task.Delay(50);
            failed = [.. (await house.ActsOfAsync("phunu")).Where(a => a.Kind == "session.sign-in-failed")];
        }

        Assert.Equal([null, "Lần sai thứ 10 trong một giờ"], failed.Select(a => a.Reason));
        Assert.All(failed, a => Assert.Equal("10.6.6.7", a.FromAddress));
    }

    [Fact]
    public async Task A_cookie_somebody_made_up_makes_no_known_browser()
    {
        await using var house = await OpenAsync();
        using var owner = From(house, "10.0.0.5");
        await owner.SignInAsync("doan");
        using var attacker = From(house, "10.6.6.8", "mn-device=CfDJ8made-up");
        for (var i = 0; i < 11; i++) await attacker.SignInAsync("doan", $"sai lần thứ {i}");

        Assert.Equal(HttpStatusCode.TooManyRequests, attacker.Status);
    }

    private static Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(services => services.AddSingleton<IStartupFilter>(new Before(app => app.Use((context, next) =>
    {
        if (context.Request.Headers.TryGetValue("X-Test-Address", out var address)) context.Connection.RemoteIpAddress = IPAddress.Parse(address!);
        return next();
    }))));

    private static Visitor From(TestHouse house, string address, string? cookie = null)
    {
        var visitor = house.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("X-Test-Address", address);
        if (cookie is not null) visitor.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        return visitor;
    }
}
