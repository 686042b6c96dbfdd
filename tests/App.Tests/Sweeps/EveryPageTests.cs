using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>What holds for every page, looked at by walking through all of them as each role.</summary>
public sealed class EveryPageTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly (string Name, string Value)[] Headers = [("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff")];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_has_what_a_page_needs_and_no_link_is_dead(Role role)
    {
        using var visitor = await house.As(role);

        var stops = await Tour.WalkAsync(visitor, "/", "/khong-co-trang-nay");

        Assert.NotEmpty(stops);
        var lacking = stops.Where(s => s.Page is not null).SelectMany(s => Lacking(s.Page!, s.Answer).Select(l => $"{s.Address}: {l}"));
        var dead = stops.Where(s => s.From.Length > 0 && s.Status is not HttpStatusCode.OK).Select(s => $"{s.From} links to {s.Address}, which answers {(int)s.Status} to {role}");
        Sweep.FindsNothing([.. lacking, .. dead]);
    }

    [Fact]
    public async Task The_sign_in_page_has_what_a_page_needs()
    {
        using var stranger = house.Stranger();
        await stranger.GetAsync("/dang-nhap");

        Sweep.FindsNothing(Lacking(stranger.Page, stranger.Answer));
    }

    [Fact]
    public async Task A_page_that_lacks_something_is_found()
    {
        using var bare = new HttpResponseMessage(HttpStatusCode.OK);
        bare.Headers.Add("X-Powered-By", "something 1.2");
        var page = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(
            "<title> · Măng Non</title><h3>Third</h3><p id=a style='color:red' onclick='x()'>x</p><p id=a><script>x()</script><form method=post></form><img src='https://example.org/x.png'>"));

        Assert.Equal(
            ["no content security policy", "no Referrer-Policy: no-referrer", "no X-Frame-Options: DENY", "no X-Content-Type-Options: nosniff", "names its make: X-Powered-By", "no title", "no language", "0 main headings", "no level above the heading Third", "no viewport", "style in the page", "script in the page", "two elements have the id a", "a form without token", "a form without key", "foreign content https://example.org/x.png"],
            Lacking(page, bare));
    }

    private static IEnumerable<string> Lacking(IHtmlDocument page, HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Content-Security-Policy", out var policy) || !policy.Single().StartsWith("default-src 'none'", StringComparison.Ordinal)) yield return "no content security policy";
        var holdsPasskeys = page.QuerySelector("form[data-passkey]") is not null;
        var referrer = holdsPasskeys ? "same-origin" : "no-referrer";
        foreach (var (name, value) in ((string, string)[])[("Referrer-Policy", referrer), .. Headers])
            if (!answer.Headers.TryGetValues(name, out var said) || said.Single() != value) yield return $"no {name}: {value}";
        foreach (var banner in (string[])["Server", "X-Powered-By"])
            if (answer.Headers.Contains(banner)) yield return $"names its make: {banner}";
        if (string.IsNullOrWhiteSpace(page.Title?.Split('·')[0])) yield return "no title";
        if (page.DocumentElement.GetAttribute("lang") is not ("vi" or "en")) yield return "no language";
        if (page.QuerySelectorAll("h1").Length != 1) yield return $"{page.QuerySelectorAll("h1").Length} main headings";
        foreach (var heading in Skipping(page)) yield return $"no level above the heading {heading}";
        if (page.QuerySelector("meta[name=viewport]") is null) yield return "no viewport";
        if (page.QuerySelector("[style], style") is not null) yield return "style in the page";
        if (page.QuerySelector("script:not([src]):not([type='application/json'])") is not null || page.All.Any(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)))) yield return "script in the page";
        foreach (var twice in page.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id).Where(g => g.Count() > 1)) yield return $"two elements have the id {twice.Key}";
        var forms = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").ToList();
        if (forms.Any(f => f.QuerySelector("input[name=__RequestVerificationToken]") is null)) yield return "a form without token";
        if (forms.Any(f => f.QuerySelector("input[name=_once]") is null)) yield return "a form without key";
        foreach (var foreign in page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).Where(a => a.Contains("//", StringComparison.Ordinal))) yield return $"foreign content {foreign}";
    }

    // Who hears a page walks it by its headings: none may be two levels below the one before.
    private static IEnumerable<string> Skipping(IHtmlDocument page)
    {
        var before = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1) yield return heading.TextContent.Trim();
            before = level;
        }
    }
}
