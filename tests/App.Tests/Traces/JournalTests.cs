using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform.Texts;
using MangNon.App.Tests.House;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Traces;

/// <summary>Who looked and who did what, in plain words, for those who may ask.</summary>
public sealed class JournalTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_look_at_a_person_is_in_the_journal_of_that_person()
    {
        var id = await PersonAsync("Vũ Thị Lan");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/to-chuc/nguoi/{id}");

        await officer.FollowAsync("Ai đã xem, ai đã sửa");

        Assert.Equal($"/nhat-ky?ho-so={Uri.EscapeDataString($"person/{id}")}", officer.Address);
        var row = officer.Page.QuerySelector("table.list tbody tr")!.TextContent;
        Assert.All(["Xem thông tin người", "Trần Thu Hà", "Vũ Thị Lan"], words => Assert.Contains(words, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_look_at_a_person_one_may_not_see_leaves_nothing()
    {
        var before = await LooksAsync();
        using var unit = await house.As("congan");
        await unit.GetAsync($"/to-chuc/nguoi/{await PersonAsync("Đặng Thị Hồng")}");
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/to-chuc/nguoi/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        Assert.Equal(before, await LooksAsync());
    }

    [Fact]
    public async Task The_journal_is_narrowed_by_person_kind_and_day()
    {
        using var leader = await house.As("chutich");
        var officer = (await house.ViewerAsync("vanhoa")).Account.Value;

        await leader.GetAsync($"/nhat-ky?nguoi={officer}&loai=lam&tu=23/11/2026&den=23/11/2026");

        var rows = leader.Page.QuerySelectorAll("table.list tbody tr").Select(r => r.TextContent).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Contains("Trần Thu Hà", r, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, r => r.Contains("Đăng nhập", StringComparison.Ordinal));
        await leader.GetAsync("/nhat-ky?den=22/11/2026");
        Assert.Contains("Không có thao tác nào khớp", leader.Text, StringComparison.Ordinal);
        await leader.GetAsync("/nhat-ky?tu=hom-qua");
        Assert.Contains("ngày/tháng/năm", leader.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_pages_follow_and_no_act_is_shown_twice()
    {
        var me = await house.ViewerAsync("phochutich");
        for (var i = 0; i < 60; i++) await house.WorkAsync(db => db.TraceAsync(new Act(me, "person.look", TestHouse.Start.UtcDateTime, $"rows/{i}")));
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/nhat-ky?nguoi={me.Account.Value}");
        var first = About(leader);

        await leader.FollowAsync("Cũ hơn");

        Assert.Equal(50, first.Count);
        Assert.Equal([.. Enumerable.Range(0, 60).Reverse().Select(i => $"{i} dòng")], [.. first.Concat(About(leader)).Take(60)]);
    }

    [Fact]
    public async Task The_auditor_reads_and_exports_the_journal_and_nothing_else()
    {
        using var auditor = await house.As("kiemtra");

        await auditor.GetAsync("/nhat-ky");
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        var file = await auditor.Http.GetAsync("/nhat-ky.xlsx?loai=vao", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        var me = (await house.ViewerAsync("kiemtra")).Account;
        Assert.Equal(1, await house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.AccountId == me && a.Kind == "trace.export")));
        await auditor.GetAsync("/nhiem-vu");
        Assert.Equal(HttpStatusCode.Forbidden, auditor.Status);
        using var leader = await house.As("chutich");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Http.GetAsync("/nhat-ky.xlsx", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_level_above_sees_the_seals_of_its_wards_with_the_digits_the_ward_sees()
    {
        await using var later = await TestHouse.OpenAsync(_ => { });
        later.Clock.Advance(TimeSpan.FromDays(1));
        await later.WorkAsync(db => db.SealChainsAsync(new DateOnly(2026, 11, 24), later.Clock.GetUtcNow().UtcDateTime));
        using var leader = await later.As("chutich");
        await leader.GetAsync("/nhat-ky/niem-phong");
        using var above = await later.As("captren");
        await above.GetAsync("/nhat-ky/niem-phong");

        var digits = leader.Page.QuerySelector("table.list code")!.TextContent;
        Assert.Equal(79, digits.Length);
        Assert.Contains(digits, above.Page.QuerySelectorAll("table.list code").Select(c => c.TextContent));
        Assert.Contains("Phường Măng Non", above.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_act_and_record_has_its_words()
    {
        var book = house.Services.GetRequiredService<TextBook>();
        var acts = await house.AskAsync(db => db.Set<ActRecord>().Select(a => new { a.Kind, a.Subject }).Distinct().ToListAsync());

        var keys = acts.Where(a => !a.Kind.StartsWith("test.", StringComparison.Ordinal)).Select(a => "act." + a.Kind)
            .Concat(acts.Select(a => a.Subject).OfType<string>().Select(s => "record." + s.Split('/')[0])).Distinct();

        Assert.DoesNotContain(keys, k => !book.Codes.Contains(k) || !book.HasEnglish(k));
    }

    private static List<string> About(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("table.list tbody tr").Select(r => r.Children[3].FirstElementChild!.FirstChild!.TextContent.Trim())];

    private Task<Guid> PersonAsync(string name) => house.AskAsync(async db => (await db.Set<Person>().SingleAsync(p => p.FullName == name)).Id.Value);

    private Task<int> LooksAsync() => house.AskAsync(db => db.Set<ActRecord>().CountAsync(a => a.Kind == "person.look"));
}
