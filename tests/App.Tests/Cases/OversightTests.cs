using System.Globalization;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>The oversight of the work of protection, against cases of March counted by hand; the list of closed cases; the fines that came of a case.</summary>
public sealed class OversightTests
{
    private const string March = "?tu=01/03/2026&den=31/03/2026";
    private const string ChildTold = "Trẻ Kín Tên";

    [Fact]
    public async Task The_page_counts_what_happened_in_the_period()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedMarchAsync(house);
        using var chairman = await house.As("chutich");
        await chairman.GetAsync("/ca-bao-ve/giam-sat" + March);

        // Three cases, none closed, two of one child. Of none was decided in twelve hours or a plan submitted in time.
        Assert.Equal(["3", "3"], chairman.Page.QuerySelectorAll(".figs b").Take(2).Select(b => b.TextContent));
        Assert.Contains("6 trên 6", RowOf(chairman, "Trần Thu Hà"), StringComparison.Ordinal);
        Assert.Equal("1", chairman.Page.QuerySelectorAll(".figs b")[3].TextContent);
        Assert.Contains("Có lúc hai ca cùng mở", chairman.Text, StringComparison.Ordinal);
        var first = chairman.Page.GetElementById("ND56-26.3")!;
        Assert.Equal(3, first.QuerySelectorAll("li").Length);
        Assert.Contains("chưa xong, quá 265 ngày", first.TextContent, StringComparison.Ordinal);

        // Answered on the day, after it, and never.
        Assert.Equal(["1", "1", "0", "0", "50%"], CellsOf(chairman, "Trạm Y tế"));
        Assert.Equal(["0", "0", "1", "0", "0%"], CellsOf(chairman, "Công an"));

        Assert.Equal("2", CellsOf(chairman, "Bạo lực")[^1]);
        Assert.Equal("1", CellsOf(chairman, "Xâm hại tình dục")[^1]);
        Assert.Equal("3", CellsOf(chairman, "03/2026")[^1]);
        Assert.DoesNotContain(ChildTold, chairman.Text, StringComparison.Ordinal);

        await chairman.GetAsync("/ca-bao-ve/giam-sat?tu=01/04/2026&den=30/04/2026");
        Assert.Equal(["3", "0"], chairman.Page.QuerySelectorAll(".figs b").Take(2).Select(b => b.TextContent));
        Assert.Contains("Không có ca nào mở trong những ngày này", chairman.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tasks_due_in_the_period_are_counted_by_unit_on_the_page_in_the_minute_and_in_the_figures()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var due = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("chutich")).Where(t => t.DueOn >= new DateOnly(2026, 11, 1) && t.DueOn <= new DateOnly(2026, 11, 30)).ToListAsync());
        Assert.NotEmpty(due);
        using var chairman = await house.As("chutich");
        await chairman.GetAsync("/ca-bao-ve/giam-sat?tu=01/11/2026&den=30/11/2026");
        var cells = chairman.Page.QuerySelector("#nhiem-vu + table.list")!;
        Assert.Equal(due.Count, cells.QuerySelectorAll("tbody td:nth-child(2)").Sum(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture)));

        // The police were to check the internet cafés by 17/11 and have told of three out of five.
        Assert.Equal(["1", "0", "1", "0", "0", "0%"], cells.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "Công an phường").QuerySelectorAll("td").Select(c => c.TextContent.Trim()));

        var minute = await DocxAsync(chairman, "/ca-bao-ve/giam-sat/bien-ban.docx?tu=01/11/2026&den=30/11/2026");
        foreach (var said in (string[])["theo đơn vị chủ trì", "Được giao", "Chưa báo cáo", "Công an phường"]) Assert.Contains(said, minute, StringComparison.Ordinal);
        await chairman.GetAsync("/ca-bao-ve/giam-sat/so-lieu.xlsx?tu=01/11/2026&den=30/11/2026");
        Assert.Equal(HttpStatusCode.OK, chairman.Status);
    }

    [Fact]
    public async Task An_officer_counts_the_own_cases_alone_and_nobody_else_sees_the_page()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedMarchAsync(house);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ca-bao-ve/giam-sat" + March);
        Assert.Equal("1", officer.Page.QuerySelectorAll(".figs b")[1].TextContent);
        Assert.Contains("Từ những ca bạn phụ trách", officer.Text, StringComparison.Ordinal);

        foreach (var account in (string[])["tramyte", "congan", "ctv1", "captren", "quantri", "kiemtra"])
        {
            using var other = await house.As(account);
            foreach (var address in (string[])["", "/bien-ban.docx", "/so-lieu.xlsx"])
            {
                await other.GetAsync("/ca-bao-ve/giam-sat" + address);
                Assert.Equal(HttpStatusCode.Forbidden, other.Status);
            }
        }
    }

    [Fact]
    public async Task The_minute_and_the_figures_leave_a_trace_and_the_minute_hides_small_counts()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedMarchAsync(house);
        using var chairman = await house.As("chutich");
        var minute = await DocxAsync(chairman, "/ca-bao-ve/giam-sat/bien-ban.docx" + March);
        foreach (var said in (string[])["BIÊN BẢN", "01/03/2026", "Trạm Y tế", "50%", "Chuyển gửi chưa trả lời", "CA-2026-803", "Điều 26", "&lt;5", "CHỦ TRÌ", "THƯ KÝ"])
            Assert.Contains(said, minute, StringComparison.Ordinal);
        foreach (var hidden in (string[])[ChildTold, "Khám sức khỏe", "Một em cần khám"]) Assert.DoesNotContain(hidden, minute, StringComparison.Ordinal);

        await chairman.GetAsync("/ca-bao-ve/giam-sat/so-lieu.xlsx" + March);
        Assert.Equal(HttpStatusCode.OK, chairman.Status);
        Assert.Equal(["rows/4", "rows/4"], await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind == "case-oversight.export").Select(a => a.Subject).ToListAsync()));
        await chairman.GetAsync("/ca-bao-ve/giam-sat");
        Assert.Contains("case-oversight.look", await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("?tu=32/01/2026", "#tu")]
    [InlineData("?den=nay", "#den")]
    [InlineData("?tu=02/03/2026&den=01/03/2026", "#den")]
    public async Task What_is_no_period_is_said_at_the_field(string query, string field)
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var chairman = await house.As("chutich");
        foreach (var address in (string[])["", "/bien-ban.docx", "/so-lieu.xlsx"])
        {
            await chairman.GetAsync("/ca-bao-ve/giam-sat" + address + query);
            Assert.NotNull(chairman.Page.QuerySelector($".sum a[href='{field}']"));
            Assert.Equal(query.Split('=')[^1], chairman.Page.QuerySelector(field)!.GetAttribute("value"));
            Assert.Empty(chairman.Page.QuerySelectorAll(".figs"));
        }
    }

    [Fact]
    public async Task Closed_cases_stand_fifty_on_a_page()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await house.WorkAsync(async db =>
        {
            var me = await house.ViewerAsync("vanhoa");
            foreach (var i in Enumerable.Range(0, 53)) db.AddRange(NewCase(me, 900 + i, At("2026-03-02 01:00").AddHours(i), HarmForms.Violence, child: null, inCircle: true));
            await db.SaveAsync(new Act(me, "test.seed", At("2026-11-23 01:00")));
            await db.Set<ProtectionCase>().Where(c => c.Number >= 900).ExecuteUpdateAsync(s => s.SetProperty(c => c.IsClosed, true));
        });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ca-bao-ve?xem=dong");
        Assert.Equal((50, "53"), (MarksOf(officer).Count, officer.Page.QuerySelector("h2 .count")!.TextContent));
        var first = MarksOf(officer);
        await officer.GetAsync("/ca-bao-ve?xem=dong&trang=2");
        Assert.Equal(["CA-2026-900", "CA-2026-901", "CA-2026-902"], MarksOf(officer).Order(StringComparer.Ordinal));
        Assert.Empty(first.Intersect(MarksOf(officer)));
        await officer.GetAsync("/ca-bao-ve?xem=dong&trang=99");
        Assert.Equal(3, MarksOf(officer).Count);
        await officer.GetAsync("/ca-bao-ve?xem=dong&trang=-1");
        Assert.Equal(50, MarksOf(officer).Count);
    }

    [Fact]
    public async Task A_case_names_the_sanctions_that_came_of_it_and_a_fine_past_its_day_stands_on_the_home_page()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        await SeedMarchAsync(house);
        var address = "/ca-bao-ve/" + await house.AskAsync(db => db.Set<ProtectionCase>().Where(c => c.Number == 803).Select(c => c.Id.Value).SingleAsync());
        using var officer = await house.As("vanhoa");
        Assert.DoesNotContain("Xử phạt vi phạm hành chính 1", await TextOfAsync(officer, address), StringComparison.Ordinal);
        var sanction = await FineAsync(house, Guid.Parse(address.Split('/')[^1]));
        await officer.GetAsync(address);
        Assert.Contains("Vụ số 77/2026", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector($"a[href='/xu-phat/{sanction}']"));
        Assert.DoesNotContain("Người Bị Phạt", officer.Text, StringComparison.Ordinal);

        foreach (var (account, sees) in new[] { ("vanhoa", true), ("chutich", true), ("tramyte", false), ("ctv1", false) })
        {
            using var reader = await house.As(account);
            Assert.Equal(sees, (await TextOfAsync(reader, "/")).Contains("vụ số 77/2026", StringComparison.Ordinal));
        }
    }

    private static List<string> MarksOf(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("ul.rows li b").Select(b => b.TextContent).Where(m => m.StartsWith("CA-", StringComparison.Ordinal))];

    private static string RowOf(Visitor visitor, string head) => visitor.Page.QuerySelectorAll("table.list tr").First(r => r.QuerySelector("th")!.TextContent.Contains(head, StringComparison.Ordinal)).TextContent;

    private static IReadOnlyList<string> CellsOf(Visitor visitor, string head) =>
        [.. visitor.Page.QuerySelectorAll("table.list tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim().StartsWith(head, StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];

    // Two cases of one linked child, one of a child nobody knows; the officer is named as the worker of the third alone.
    private static Task SeedMarchAsync(TestHouse house) => house.WorkAsync(async db =>
    {
        var me = await house.ViewerAsync("vanhoa");
        var child = await db.Set<Child>().Where(c => c.WardId == me.Ward && c.WithdrawnAt == null && c.MergedInto == null).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync();
        var (a, b, c) = (At("2026-03-02 01:00"), At("2026-03-05 01:00"), At("2026-03-10 01:00"));
        db.AddRange(NewCase(me, 801, a, HarmForms.Violence, child, inCircle: false));
        db.AddRange(NewCase(me, 802, b, HarmForms.Violence, child, inCircle: false));
        var third = NewCase(me, 803, c, HarmForms.SexualAbuse, child: null, inCircle: true);
        db.AddRange(third);
        var (station, police) = (await UnitOfAsync(db, "Trạm Y tế"), await UnitOfAsync(db, "Công an"));
        db.AddRange(Referral(third, station, me, c, At("2026-03-12 16:59")), Referral(third, station, me, c, At("2026-03-12 17:00")), Referral(third, police, me, c, answered: null));
        await db.SaveAsync(new Act(me, "test.seed", At("2026-11-23 01:00")));
    });

    private static DateTime At(string utc) => DateTime.SpecifyKind(DateTime.Parse(utc, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static object[] NewCase(Viewer me, int number, DateTime at, HarmForms forms, ChildId? child, bool inCircle)
    {
        var facts = new ReportFacts(ReportChannel.Phone, at, null, null, "Kể lại", Whereabouts.ThisWard, null, null, forms, Known.Unknown, Known.Unknown, null, null);
        var report = new CaseReport(Ids.New<CaseReportId>(), me.Ward, me.Account, me.Unit, number, facts, [new ChildTold(Ids.New<ReportPartId>(), ChildTold, null, null, null)], at);
        var one = new ProtectionCase(Ids.New<ProtectionCaseId>(), me.Account, number, report, report.Told(1), CaseGroup.Abused, at);
        one.Link(child);
        foreach (var entry in ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>)) one.Write(entry, at.AddMinutes(1));
        return inCircle ? [report, one, CircleMember.Worker(Ids.New<CircleMemberId>(), me.Ward, RecordKind.Case, one.Id.Value, me.Account, new DateOnly(2026, 3, 1))] : [report, one];
    }

    // Its answer is due on 12/03/2026, whose last instant is 17:00 UTC.
    private static CaseReferral Referral(object[] of, UnitId unit, Viewer me, DateTime sent, DateTime? answered)
    {
        var referral = new CaseReferral(Ids.New<CaseReferralId>(), (ProtectionCase)of[1], unit, "Khám sức khỏe", "Một em cần khám", new DateOnly(2026, 3, 12), me.Account, sent);
        if (answered is { } at) referral.Reply(accepts: true, null, me.Account, at);
        return referral;
    }

    private static Task<UnitId> UnitOfAsync(AppDb db, string name) => db.Set<Domain.Organisation.Unit>().Where(u => u.Name.Contains(name)).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync();

    // Decided, to be paid by 10/11/2026, nothing paid.
    private static Task<Guid> FineAsync(TestHouse house, Guid of) => house.AskAsync(async db =>
    {
        var (me, now) = (await house.ViewerAsync("vanhoa"), At("2026-11-23 01:00"));
        var facts = new ViolationFacts("9/BB-VPHC", new DateOnly(2026, 10, 1), "UBND phường", "Người lập", new DateOnly(2026, 9, 30), "Sự việc", ViolatorKind.Person, "Người Bị Phạt", null, IsMinor: false, [ActFound.Listed(Ids.New<SanctionPartId>(), SanctionLaw.FindAct("ND130-22.1")!, ViolatorKind.Person)]);
        var sanction = new SanctionRecord(Ids.New<SanctionId>(), me.Ward, me.Account, me.Unit, new ProtectionCaseId(of), 77, facts, now);
        sanction.Decide(new DecisionAsked("77/QĐ-XPHC", new DateOnly(2026, 10, 5), IsWarning: false, new Dictionary<int, long?> { [1] = 15_000_000 }, new DateOnly(2026, 11, 10), null, null), me.Account, ("Người ký", "Chủ tịch UBND phường"), new DateOnly(2026, 11, 23));
        db.Add(sanction);
        await db.SaveAsync(new Act(me, "test.seed", now));
        return sanction.Id.Value;
    });
}
