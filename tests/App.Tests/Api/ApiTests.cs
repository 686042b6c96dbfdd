using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using MangNon.App.Features.Api;
using MangNon.App.Tests.House;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace MangNon.App.Tests.Api;

/// <summary>What other programs read with a token, and what they do not.</summary>
public sealed class ApiTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Page = "/tai-khoan/khoa-ket-noi";

    [Fact]
    public async Task No_address_opens_without_a_token_or_with_a_session_or_with_a_token_that_is_none()
    {
        using var stranger = house.Stranger();
        using var officer = await house.As("vanhoa");
        var addresses = Addresses();
        Assert.True(addresses.Count >= 7);
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stranger, address, null)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(officer, address, null)).Status);
            var (status, answer) = await AskAsync(stranger, address, "mn1_" + new string('A', 43));
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Contains("khóa kết nối", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_reads_only_what_its_scopes_say_and_nothing_after_its_end_or_its_day()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var officer = await own.As("vanhoa");
        using var program = own.Stranger();
        var token = await MakeAsync(officer, "Kho dữ liệu tỉnh", "Figures");

        // Shown once; the database knows its hash alone.
        await officer.GetAsync(Page);
        Assert.Null(officer.Page.QuerySelector(".secret"));
        Assert.DoesNotContain(token, string.Join('\n', await own.ToldAsync()), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(program, "/api/v1/figures", token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(program, "/api/v1/reports", token)).Status);
        await officer.GetAsync(Page);
        Assert.Contains("dùng gần nhất 23/11/2026", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Bỏ khóa kết nối");
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(program, "/api/v1/figures", token)).Status);

        var second = await MakeAsync(officer, "Bảng tính", "Figures");
        own.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(program, "/api/v1/figures", second)).Status);
    }

    [Fact]
    public async Task Nobody_ends_the_token_of_another_and_wrong_wishes_are_told()
    {
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        await MakeAsync(officer, "Của cán bộ", "Reports");
        var id = await house.AskAsync(async db => await db.ApiTokensFor(await house.ViewerAsync("vanhoa")).Where(t => t.Name == "Của cán bộ").Select(t => t.Id).SingleAsync());
        await MakeAsync(leader, "Của chủ tịch", "Reports");
        await leader.GetAsync(Page);
        leader.Page.QuerySelector("button[name=token]")!.SetAttribute("value", id.ToString());
        await leader.SubmitAsync("Bỏ khóa kết nối");
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);

        await officer.GetAsync(Page);
        await officer.SubmitAsync("Lập khóa", ("name", "  "));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ten"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-pham-vi"));
        Assert.True(await house.AskAsync(async db => await db.ApiTokensFor(await house.ViewerAsync("vanhoa")).AllAsync(t => t.EndedAt == null)));
    }

    [Fact]
    public async Task Values_are_those_of_the_page_with_their_breakdowns_and_leave_a_trace_with_the_name_of_the_token()
    {
        using var officer = await house.As("vanhoa");
        using var program = house.Stranger();
        var token = await MakeAsync(officer, "Đối chiếu", "Figures");
        await officer.GetAsync("/so-lieu/so-lieu.json?ky=quy&ngay=30/09/2026&ma=X-TT13-I-DANSO");
        using var file = JsonDocument.Parse(await officer.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var expected = file.RootElement.GetProperty("figures")[0];

        var (status, answer) = await AskAsync(program, "/api/v1/figures/values?period=2026Q3&code=X-TT13-I-DANSO&breakdowns=true", token);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("2026-07-01", "2026-09-30", true), (answer.GetProperty("from").GetString(), answer.GetProperty("to").GetString(), answer.GetProperty("whole").GetBoolean()));
        var figure = answer.GetProperty("figures")[0];
        Assert.Equal(expected.GetProperty("value").GetProperty("count").GetInt32(), figure.GetProperty("value").GetProperty("count").GetInt32());
        Assert.Equal(expected.GetProperty("breakdowns").GetArrayLength(), figure.GetProperty("breakdowns").GetArrayLength());
        foreach (var cut in figure.GetProperty("breakdowns").EnumerateArray().Where(c => c.GetProperty("additive").GetBoolean()))
            Assert.Equal(figure.GetProperty("value").GetProperty("count").GetInt32(), cut.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("value").GetProperty("count").GetInt32()));
        Assert.Contains(await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("chutich")).Where(a => a.Kind == "api.figures").ToListAsync()), l => l.Reason == "Đối chiếu");
    }

    [Theory]
    [InlineData("/api/v1/figures/values")]
    [InlineData("/api/v1/figures/values?period=2027")]
    [InlineData("/api/v1/figures/values?period=2026Q7")]
    [InlineData("/api/v1/figures/values?period=2026&code=KHONG-CO")]
    [InlineData("/api/v1/figures/values?period=2026&known=mai")]
    [InlineData("/api/v1/figures/values?period=2026&breakdowns=co")]
    [InlineData("/api/v1/dhis2/dataValueSets?period=2026&dataSet=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/api/v1/reports?year=12")]
    [InlineData("/api/v1/reports?year=%00")]
    public async Task What_cannot_be_answered_is_refused_as_a_problem(string address)
    {
        using var officer = await house.As("vanhoa");
        using var program = house.Stranger();
        var token = await MakeAsync(officer, "Sai", "Figures", "Reports");

        var (status, answer) = await AskAsync(program, address, token);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(400, answer.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Dhis2_gets_whole_numbers_under_codes_it_can_hold_that_the_metadata_name()
    {
        using var officer = await house.As("vanhoa");
        using var program = house.Stranger();
        var token = await MakeAsync(officer, "DHIS2", "Figures");

        var (_, set) = await AskAsync(program, "/api/v1/dhis2/dataValueSets?period=2026Q3&breakdowns=true&dataSet=MANG-NON-QUY", token);
        var (_, metadata) = await AskAsync(program, "/api/v1/dhis2/metadata?period=2026Q3&breakdowns=true", token);

        Assert.Equal(("CODE", "2026Q3", "MANG-NON-QUY", "2026-09-30"), (set.GetProperty("idScheme").GetString(), set.GetProperty("period").GetString(), set.GetProperty("dataSet").GetString(), set.GetProperty("completeDate").GetString()));
        Assert.Equal(await house.AskAsync(async db => await db.WardsFor(await house.ViewerAsync("vanhoa")).Select(w => w.Code).SingleAsync()), set.GetProperty("orgUnit").GetString());
        var values = set.GetProperty("dataValues").EnumerateArray().Select(v => (Code: v.GetProperty("dataElement").GetString()!, Value: v.GetProperty("value").GetString()!)).ToList();
        Assert.True(values.Count > 100);
        Assert.All(values, v => Assert.InRange(v.Code.Length, 1, Dhis2.CodeLength));
        Assert.All(values, v => Assert.True(int.Parse(v.Value, System.Globalization.CultureInfo.InvariantCulture) >= 0));
        Assert.Equal(values.Count, values.Select(v => v.Code).Distinct().Count());
        Assert.Equal(values.Select(v => v.Code), metadata.GetProperty("dataElements").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.All(metadata.GetProperty("dataElements").EnumerateArray(), e => Assert.True(e.GetProperty("name").GetString()!.Length <= 230, e.ToString()));

        var (_, going) = await AskAsync(program, "/api/v1/dhis2/dataValueSets?period=2026Q4&dataSet=MANG-NON-QUY", token);
        Assert.False(going.TryGetProperty("completeDate", out _));
        await officer.GetAsync("/so-lieu/so-lieu.dhis2?ky=quy&ngay=30/09/2026");
        using var file = JsonDocument.Parse(await officer.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("2026Q3", file.RootElement.GetProperty("period").GetString());
        Assert.False(file.RootElement.TryGetProperty("dataSet", out _));
    }

    [Fact]
    public async Task A_frozen_report_is_read_byte_for_byte_and_only_by_those_who_see_it()
    {
        using var officer = await house.As("vanhoa");
        using var above = await house.As("captren");
        using var program = house.Stranger();
        var (mine, theirs) = (await MakeAsync(officer, "Lưu trữ", "Reports"), await MakeAsync(above, "Tổng hợp", "Reports"));
        var (_, list) = await AskAsync(program, "/api/v1/reports", mine);
        Assert.NotEqual(0, list.GetArrayLength());

        var seenAbove = (await AskAsync(program, "/api/v1/reports", theirs)).Answer.EnumerateArray().Select(r => r.GetProperty("id").GetGuid()).ToHashSet();
        foreach (var version in list.EnumerateArray())
        {
            var (id, digest) = (version.GetProperty("id").GetGuid(), version.GetProperty("digest").GetString());
            var (_, whole) = await AskAsync(program, $"/api/v1/reports/{id}", mine);
            Assert.True(whole.GetProperty("intact").GetBoolean());
            using var answer = await SendAsync(program, $"/api/v1/reports/{id}/content", mine);
            Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))));
            Assert.Equal(seenAbove.Contains(id) ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await AskAsync(program, $"/api/v1/reports/{id}", theirs)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(program, $"/api/v1/reports/{Guid.Empty}", mine)).Status);
    }

    [Fact]
    public async Task The_description_is_valid_and_names_every_address()
    {
        using var stranger = house.Stranger();
        using var answer = await SendAsync(stranger, "/api/v1/openapi.json", null);
        var read = OpenApiDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "json");

        Assert.Empty(read.Diagnostic!.Errors);
        var described = read.Document!.Paths.Keys.Select(p => p.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal)).Order();
        Assert.Equal(Addresses().Order(), described);
        Assert.All(read.Document.Paths.Values.SelectMany(p => p.Operations!.Values), o => Assert.False(string.IsNullOrEmpty(o.Summary)));
        Assert.Equal("bearer", read.Document.Components!.SecuritySchemes!["token"].Scheme);
    }

    [Fact]
    public async Task Guessing_ends()
    {
        await using var own = await TestHouse.OpenAsync(_ => { });
        using var stranger = own.Stranger();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 40; i++) answers.Add((await AskAsync(stranger, "/api/v1/figures", $"mn1_{i}")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private List<string> Addresses() => [.. house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => e.RoutePattern.RawText!).Where(p => p.StartsWith("/api/v1/", StringComparison.Ordinal)).Select(p => p.Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal))];

    private static async Task<string> MakeAsync(Visitor person, string name, params string[] scopes)
    {
        await person.GetAsync(Page);
        await person.SubmitAsync("Lập khóa", ("name", name), ("scopes", scopes));
        return person.Page.QuerySelector(".secret")!.TextContent.Trim();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(Visitor program, string address, string? token)
    {
        using var answer = await SendAsync(program, address, token);
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, read.RootElement.Clone());
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor program, string address, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
