using System.Diagnostics;
using MangNon.App.Data;
using MangNon.App.Platform.Keys;
using MangNon.App.Tests.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Sweeps;

/// <summary>Every address and every handler gets what nobody should send, from several posts: nothing breaks, nothing is told or reflected, nothing is stored by half.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Posted = 6;
    private const int Asked = 2;

    // Who can take other people's posts and accounts away comes last.
    private static readonly Role?[] Senders = [null, Role.Collaborator, Role.UnitHead, Role.LevelAbove, Role.Officer, Role.Leader, Role.Administrator];

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var given) ? given : 20261123;

    [Fact]
    public async Task Whatever_is_sent_to_any_address_nothing_breaks_and_nothing_is_stored_by_half()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        output.WriteLine($"FUZZ_SEED={Seed}");
        await PrepareAsync(house);
        var (fuzz, pages) = (new Fuzz(house, Seed), await TestPage.AllAsync(house.Services));
        var before = await RowsAndActs.ReadAsync(house);
        var (watch, walking) = (Stopwatch.StartNew(), TimeSpan.Zero);
        foreach (var role in Senders) walking += await SendAsAsync(house, fuzz, pages, role);

        var handlers = pages.SelectMany(p => p.Posts.Select(h => $"POST {p.Route}{h}")).ToList();
        output.WriteLine($"{fuzz.Sent} requests in {watch.Elapsed.TotalSeconds:0} s, {walking.TotalSeconds:0} s of it finding the way; never taken: {string.Join(", ", handlers.Except(fuzz.Reached))}");
        Sweep.FindsNothing(fuzz.Found, "answered wrongly");
        Sweep.FindsNothing(fuzz.InTheLog, "lines of the log that hold what was sent");
        Sweep.FindsNothing((await RowsAndActs.ReadAsync(house)).Unexplained(before), "rows and acts that disagree");
        await ChainsHoldAsync(house);
        Assert.True(handlers.Count(fuzz.Reached.Contains) > handlers.Count / 2, $"only {handlers.Count(fuzz.Reached.Contains)} of {handlers.Count} handlers took a request");
    }

    [Fact]
    public async Task An_address_that_breaks_tells_or_reflects_is_found()
    {
        await using var careless = await TestHouse.OpenAsync(services => services.AddSingleton<IStartupFilter>(new Before(app => app
            .Map("/vo", broken => broken.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return Task.CompletedTask;
            }))
            .Map("/ke", telling => telling.Run(context => context.Response.WriteAsync("<pre>   at MangNon.App.Secret() in x.cs:line 7</pre>")))
            .Map("/vong", echoing => echoing.Run(context =>
            {
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync($"<p>{context.Request.Query["q"]}</p>");
            })))));
        var fuzz = new Fuzz(careless, Seed);
        foreach (var address in (string[])["/vo", "/ke", "/vong"]) await fuzz.RunAsync(careless.Stranger(), null, new FuzzTarget(address, address, "", IsPost: false, [new FuzzField("q", "1", IsFile: false)]), rounds: 120);

        Assert.Contains("GET /ke: tells \"   at MangNon.App\"", fuzz.Found);
        Assert.Contains("GET /vong: a script of the sender's", fuzz.Found);
        Assert.Contains(fuzz.Found, f => f.StartsWith("GET /vo: 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_changed_without_an_act_is_found()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var before = await RowsAndActs.ReadAsync(house);
        var unit = await house.AskAsync(db => db.Set<Unit>().Where(u => u.Name == "Tổ dân phố 3").Select(u => u.Id).SingleAsync());

        await house.WorkAsync(db => db.Set<Unit>().Where(u => u.Id == unit).ExecuteUpdateAsync(u => u.SetProperty(x => x.Version, 77)));

        Assert.Equal([$"Unit {unit.Value} changed without an act"], (await RowsAndActs.ReadAsync(house)).Unexplained(before));
    }

    // What the invented ward has none of, so that the forms about it are found.
    private static async Task PrepareAsync(TestHouse house)
    {
        using var officer = await house.As("vanhoa");
        string[] scopes = [nameof(ApiScopes.Figures)];
        await officer.GetAsync("/tai-khoan/khoa-ket-noi");
        await officer.SubmitAsync("Lập khóa", ("name", "Kho số liệu"), ("scopes", scopes));
        await officer.GetAsync("/so-lieu/muc-tieu");
        await officer.SubmitAsync("Đặt mục tiêu", ("Code", "SDG-16.9.1"), ("Value", "99"), ("Year", "2028"), ("Document", "Kế hoạch 12/KH-UBND"));
        await officer.GetAsync("/nhiem-vu?xem=mo");
        await officer.SubmitAsync("Lưu bộ lọc", ("Name", "Việc chưa xong"));
        await officer.GetAsync("/to-chuc/ban-chi-dao/lap");
        await officer.SubmitAsync("Lập ban chỉ đạo", ("Number", ""), ("DecidedOn", ""), ("From", "01/10/2026"));
        await officer.SubmitAsync("Thêm thành viên", ("Name", "Đỗ Thị Trưởng Ban"), ("Title", "Cán bộ"), ("Duty", "Head"), ("Task", "Phụ trách chung"), ("From", "01/10/2026"));
        await officer.FollowAsync("Ghi cuộc họp");
        await officer.SubmitAsync("Lưu cuộc họp", ("On", "10/11/2026"), ("Place", "Phòng họp số 1"), ("Said", "Nghe báo cáo"));
        await officer.SubmitAsync("Thêm kết luận", ("Words", "Rà soát trẻ bỏ học."));
        using var front = await house.As("mattran");
        await front.GetAsync("/giam-sat/them");
        await front.SubmitAsync("Lưu biên bản", ("Subject", "Việc dạy bơi an toàn"), ("On", "20/11/2026"), ("Place", "Trường"), ("Clauses", "II.3.b"), ("Present", "Trưởng đoàn"), ("Findings", "Hai lớp chưa mở."));
        await front.SubmitAsync("Thêm kiến nghị", ("Words", "Trực bể bơi"), ("Unit", "Công an phường"), ("DueOn", "30/11/2026"));
    }

    /// <returns>How long the walk took.</returns>
    private static async Task<TimeSpan> SendAsAsync(TestHouse house, Fuzz fuzz, IReadOnlyList<TestPage> pages, Role? role)
    {
        var watch = Stopwatch.StartNew();
        using var visitor = role is { } post ? await house.As(post) : house.Stranger();
        var account = role is { } known ? Posts.AccountOf[known] : null;
        var stops = await Tour.WalkAsync(visitor, "/", "/dang-nhap", "/ngon-ngu");
        var walked = watch.Elapsed;
        foreach (var page in pages.Where(p => role is null ? p.IsForEverybody : p.Admits(role.Value)).OrderBy(p => p.Route, StringComparer.Ordinal))
        {
            var stop = stops.FirstOrDefault(s => s.Page?.QuerySelector("main form[method=post]") is not null && Fits(page, s.Address)) ?? stops.FirstOrDefault(s => Fits(page, s.Address));
            foreach (var target in FuzzTarget.Of(page, stop?.Address ?? page.Address, stop?.Page)) await fuzz.RunAsync(visitor, account, target, target.IsPost ? Posted : Asked);
        }

        return walked;
    }

    private static bool Fits(TestPage page, string address)
    {
        var matcher = new Microsoft.AspNetCore.Routing.Template.TemplateMatcher(new Microsoft.AspNetCore.Routing.Template.RouteTemplate(page.Endpoint.RoutePattern), []);
        return matcher.TryMatch(address.Split('?')[0], []);
    }

    private static async Task ChainsHoldAsync(TestHouse house)
    {
        var found = await new ChainCheck(house.Services.GetRequiredService<Dialect>(), house.Services.GetRequiredService<KeyRing>()).RunAsync();
        Sweep.FindsNothing(found.Where(f => f.Damage is not null).Select(f => $"{f.WardName}: {f.Damage}"), "broken chains");
        Assert.Empty(await ActsTests.BrokenLinksAsync(house, (await house.ViewerAsync("vanhoa")).Ward));
    }
}
