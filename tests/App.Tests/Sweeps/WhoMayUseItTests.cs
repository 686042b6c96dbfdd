using System.Net;
using MangNon.App.Platform.SignIn;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Every address says who it is for, and keeps to it.</summary>
public sealed class WhoMayUseItTests(TestHouse house) : IClassFixture<TestHouse>
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public async Task Every_address_says_who_may_use_it()
    {
        var pages = await TestPage.AllAsync(house.Services);

        Assert.Contains(pages, p => p.Route == "/");
        Sweep.FindsNothing(Silent(pages.Select(p => p.Endpoint)));
        Sweep.FindsNothing(Silent(house.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null)));
    }

    [Fact]
    public void An_address_that_does_not_say_it_is_found()
    {
        var forgotten = new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/quen"), 0, EndpointMetadataCollection.Empty, "forgotten");

        Assert.Equal(["forgotten"], Silent([forgotten]));
    }

    [Fact]
    public async Task An_address_that_does_not_say_it_is_closed_for_everybody()
    {
        await using var forgetful = await TestHouse.OpenAsync(services => services.AddSingleton<IStartupFilter>(new Before(app =>
            app.MapWhen(context => context.Request.Path == "/quen", branch => branch
                .UseRouting()
                .UseAuthentication()
                .UseAuthorization()
                .UseEndpoints(e => e.MapGet("/quen", () => "open"))))));
        using var chairman = await forgetful.As("chutich");

        await chairman.GetAsync("/quen");

        Assert.Equal(HttpStatusCode.Forbidden, chairman.Status);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_page_opens_for_the_posts_it_names_and_for_no_other(Role role)
    {
        using var visitor = await house.As(role);
        var pages = (await TestPage.AllAsync(house.Services)).Where(p => p.HasNoParameters && p.AnswersGet).ToList();

        Assert.NotEmpty(pages);
        Sweep.FindsNothing(await AnswersOtherwiseAsync(visitor, role, pages));
    }

    [Fact]
    public async Task A_page_that_opens_for_others_than_it_names_is_found()
    {
        using var visitor = await house.As("vanhoa");
        var today = (await TestPage.AllAsync(house.Services)).Single(p => p.Route == "/");

        Assert.Single(await AnswersOtherwiseAsync(visitor, Role.Officer, [today with { Model = typeof(ForTheAuditor) }]));
    }

    [Fact]
    public async Task Somebody_not_signed_in_is_led_to_the_sign_in_page_from_every_other_page()
    {
        var guarded = (await TestPage.AllAsync(house.Services)).Where(p => !p.IsForEverybody && p.AnswersGet).ToList();

        Assert.NotEmpty(guarded);
        Sweep.FindsNothing(await OpenForStrangersAsync(guarded));
    }

    [Fact]
    public async Task A_page_open_for_somebody_not_signed_in_is_found()
    {
        var open = (await TestPage.AllAsync(house.Services)).Where(p => p.Route == "/dang-nhap");

        Assert.Equal(["/dang-nhap answers 200"], await OpenForStrangersAsync(open));
    }

    private static IEnumerable<string?> Silent(IEnumerable<Endpoint> endpoints) => endpoints
        .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(e => e.DisplayName);

    private async Task<List<string>> AnswersOtherwiseAsync(Visitor visitor, Role role, IEnumerable<TestPage> pages)
    {
        var otherwise = new List<string>();
        foreach (var page in pages)
        {
            using var answer = await visitor.Http.GetAsync(page.Address);
            if (!Fits(page.Admits(role), answer)) otherwise.Add($"{page.Address} answers {(int)answer.StatusCode} {answer.Headers.Location} to {role}, for whom it is {(page.Admits(role) ? "" : "not ")}meant{WhatBroke(answer)}");
        }

        return otherwise;
    }

    private string? WhatBroke(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.InternalServerError ? $" ({house.Logs.Lines.LastOrDefault(l => l.Level is LogLevel.Error)})" : null;

    private static bool Fits(bool admitted, HttpResponseMessage answer) => admitted
        ? answer.StatusCode is HttpStatusCode.OK || answer.StatusCode is HttpStatusCode.Found && !LeadsToSignIn(answer)
        : answer.StatusCode is HttpStatusCode.Forbidden;

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Found && answer.Headers.Location?.ToString().Contains("/dang-nhap?tiep=", StringComparison.Ordinal) is true;

    private async Task<List<string>> OpenForStrangersAsync(IEnumerable<TestPage> pages)
    {
        using var stranger = house.Stranger();
        var open = new List<string>();
        foreach (var page in pages)
        {
            using var answer = await stranger.Http.GetAsync(page.Address);
            if (!LeadsToSignIn(answer)) open.Add($"{page.Address} answers {(int)answer.StatusCode}");
        }

        return open;
    }

    [For(Role.Auditor)]
    private sealed class ForTheAuditor
    {
        public static void OnGet()
        {
        }
    }
}

/// <summary>Puts something before the program's own pipeline.</summary>
internal sealed class Before(Action<IApplicationBuilder> put) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        put(app);
        next(app);
    };
}
