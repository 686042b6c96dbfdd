using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.App.Tests.Sweeps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Operating;

/// <summary>Whose word counts about where a request came from.</summary>
public sealed class ProxyTests
{
    private const string Proxy = "192.0.2.10";
    private const string Visitor = "203.0.113.5";

    [Fact]
    public async Task A_proxy_that_is_named_is_believed() => Assert.Equal((Visitor, true), await SignInThroughAsync(Proxy, Visitor, ("proxy", "192.0.2.0/28")));

    [Fact]
    public async Task What_a_visitor_puts_in_front_of_the_proxys_word_does_not_count() =>
        Assert.Equal((Visitor, true), await SignInThroughAsync(Proxy, $"127.0.0.1, {Visitor}", ("proxy", Proxy)));

    [Fact]
    public async Task Nobody_is_believed_where_no_proxy_is_named() => Assert.Equal((Proxy, false), await SignInThroughAsync(Proxy, Visitor));

    [Fact]
    public async Task Another_than_the_named_one_is_not_believed() => Assert.Equal(("192.0.2.99", false), await SignInThroughAsync("192.0.2.99", Visitor, ("proxy", Proxy)));

    // The address in the act of signing in, and whether the cookie is marked for HTTPS.
    private static async Task<(string? From, bool IsSecure)> SignInThroughAsync(string connection, string forwardedFor, params (string, string)[] settings)
    {
        await using var house = await TestHouse.OpenAsync(services => services.AddSingleton<IStartupFilter>(new Before(app => app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
            return next();
        }))), settings);
        using var visitor = house.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await visitor.Http.GetAsync("/dang-nhap");
        visitor.Http.DefaultRequestHeaders.Remove("X-Forwarded-Proto");
        await visitor.SignInAsync("vanhoa");
        var from = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind == "session.sign-in").OrderByDescending(a => a.Sequence).Select(a => a.FromAddress).FirstAsync());
        return (from, page.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("mn-form", StringComparison.Ordinal) && c.Contains("secure", StringComparison.Ordinal)));
    }
}
