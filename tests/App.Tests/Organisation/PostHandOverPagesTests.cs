using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Organisation;

/// <summary>An officer leaves; the work goes to the next one on the pages people use.</summary>
public sealed class PostHandOverPagesTests
{
    private const string Child = "Nguyễn Thị Giả Tưởng";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Three_confirm_and_the_case_and_the_document_go_to_the_taker()
    {
        await using var house = await OpenAsync();
        using var giver = await house.As("vanhoa");
        var address = await BeginAsync(house, giver);
        Assert.Contains("CA-2026-901", giver.Text, StringComparison.Ordinal);
        Assert.Contains("Số đến 901/2026: Rà soát trẻ em bỏ học", giver.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Child, giver.Text, StringComparison.Ordinal);
        using var taker = await house.As("tuphap");
        await taker.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, taker.Status);

        await giver.GetAsync(address);
        await giver.SubmitAsync("Xác nhận giao", ("words[Documents]", "Đã hứa trả lời Sở trước thứ Sáu"), ("words[Cases]", "Hẹn gặp bà ngoại thứ Năm"));
        Assert.Contains("chờ người nhận", giver.Text, StringComparison.Ordinal);
        Assert.Null(giver.Page.QuerySelector("textarea[name='words[Documents]']"));
        await taker.GetAsync(address);
        Assert.Contains("Hẹn gặp bà ngoại thứ Năm", taker.Text, StringComparison.Ordinal);
        await taker.SubmitAsync("Xác nhận nhận việc");
        Assert.Contains("do lãnh đạo chuyển", taker.Text, StringComparison.Ordinal);

        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Ghi nhận bàn giao");
        Assert.Contains("đã bàn giao", leader.Text, StringComparison.Ordinal);
        await leader.SubmitAsync("Chuyển cho người nhận: Số đến 901/2026: Rà soát trẻ em bỏ học");
        await leader.SubmitAsync("Chuyển cho người nhận: CA-2026-901");
        foreach (var passed in new[] { "Số đến 901", "CA-2026-901" }) Assert.DoesNotContain($"Chuyển cho người nhận: {passed}", leader.Text, StringComparison.Ordinal);

        var next = (await house.ViewerAsync("tuphap")).Account;
        Assert.Equal(next, await house.AskAsync(db => db.Set<ProtectionCase>().Where(c => c.Number == 901).Select(c => c.Worker).SingleAsync()));
        Assert.Equal(next, await house.AskAsync(db => db.Set<IncomingDocument>().Where(d => d.Number == 901).Select(d => d.HandlerId).SingleAsync()));
        Assert.Equal(1, await house.AskAsync(db => db.Set<CircleMember>().CountAsync(m => m.AccountId == next && m.Relation == Relation.AssignedWorker && m.To == null)));
        var text = await PaperAsync(taker, $"{address}/bien-ban.docx");
        foreach (var words in new[] { "BIÊN BẢN", "CA-2026-901", "Đã hứa trả lời Sở", "Lãnh đạo ghi nhận: Phạm Quốc Bình" }) Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Child, text, StringComparison.Ordinal);
        var acts = await house.AskAsync(db => db.Set<ActRecord>().OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync());
        Assert.Equal(
            ["post-hand-over.begin", "post-hand-over.give", "post-hand-over.take", "post-hand-over.note", "incoming.assign", "case.hand-to", "post-hand-over.export"],
            acts.Where(k => (k.StartsWith("post-hand-over.", StringComparison.Ordinal) && k != "post-hand-over.look") || k is "incoming.assign" or "case.hand-to"));
    }

    [Fact]
    public async Task What_is_wrong_is_begun_again_and_others_see_nothing()
    {
        await using var house = await OpenAsync();
        using var giver = await house.As("vanhoa");
        var address = await BeginAsync(house, giver);
        await giver.SubmitAsync("Lưu lời dặn", ("lastDay", "40/11/2026"), ("words[Tasks]", "Ảnh còn thiếu"));
        Assert.NotNull(giver.Page.QuerySelector(".sum a[href='#ngay-cuoi']"));
        Assert.Equal("Ảnh còn thiếu", giver.Page.QuerySelector("#loi-Tasks")!.TextContent);
        await giver.SubmitAsync("Xác nhận giao", ("lastDay", "30/11/2026"));
        await giver.GetAsync("/ban-giao");
        Assert.Null(giver.Page.QuerySelector("#nguoi-nhan"));

        using var other = await house.As("phunu");
        await other.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.GetAsync($"{address}/bien-ban.docx");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        using var above = await house.As("captren");
        await above.GetAsync("/ban-giao");
        Assert.Equal(HttpStatusCode.Forbidden, above.Status);

        using var taker = await house.As("tuphap");
        await taker.GetAsync(address);
        await taker.SubmitAsync("Bỏ các xác nhận, làm lại", ("reason", " "));
        Assert.NotNull(taker.Page.QuerySelector(".sum a[href='#ly-do']"));
        await taker.SubmitAsync("Bỏ các xác nhận, làm lại", ("reason", "Thiếu một nhiệm vụ"));
        await taker.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, taker.Status);
        Assert.Equal(0, await house.AskAsync(db => db.Set<HandedLine>().CountAsync()));
        await giver.GetAsync(address);
        Assert.Equal("Ảnh còn thiếu", giver.Page.QuerySelector("#loi-Tasks")!.TextContent);
    }

    [Fact]
    public async Task Which_cases_somebody_works_on_is_not_for_another_officer()
    {
        await using var house = await OpenAsync();
        using var giver = await house.As("vanhoa");
        var address = await BeginAsync(house, giver, "chutich");
        await giver.SubmitAsync("Xác nhận giao", ("words[Cases]", "Hẹn gặp bà ngoại"));

        using var officer = await house.As("tuphap");
        await officer.GetAsync(address);
        Assert.Contains("901/2026", officer.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { "CA-2026-901", "Hẹn gặp bà ngoại" }) Assert.DoesNotContain(hidden, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CA-2026-901", await PaperAsync(officer, $"{address}/bien-ban.docx"), StringComparison.Ordinal);

        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await leader.SubmitAsync("Xác nhận nhận việc");
        Assert.Contains("Người nhận không phải công chức", leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi nhận bàn giao", leader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_new_is_guided_by_the_work_of_the_ward()
    {
        await using var house = await OpenAsync();
        using var officer = await house.As("tuphap");
        await officer.GetAsync("/");
        await officer.FollowAsync("Hướng dẫn cho người mới");
        Assert.Contains("Nhiệm vụ lấy từ kế hoạch năm", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CA-2026-901", officer.Text, StringComparison.Ordinal);

        using var before = await house.As("vanhoa");
        await before.GetAsync("/huong-dan");
        Assert.Contains("CA-2026-901", before.Text, StringComparison.Ordinal);
        Assert.Contains("Số đến 901/2026", before.Text, StringComparison.Ordinal);
        await before.GetAsync("/");
        Assert.Empty(before.Page.QuerySelectorAll("a[href='/huong-dan']"));
    }

    private static async Task<string> BeginAsync(TestHouse house, Visitor giver, string taker = "tuphap")
    {
        await giver.GetAsync("/tai-khoan/cua-toi");
        await giver.FollowAsync("Bàn giao công việc");
        await giver.SubmitAsync("Lập bản bàn giao", ("taker", ""), ("lastDay", "30/11/2026"));
        Assert.NotNull(giver.Page.QuerySelector(".sum a[href='#nguoi-nhan']"));
        await giver.SubmitAsync("Lập bản bàn giao", ("taker", (await house.ViewerAsync(taker)).Account.Value));
        Assert.StartsWith("/ban-giao/", giver.Address, StringComparison.Ordinal);
        return giver.Address;
    }

    // A second officer, a case and a document of the first.
    private static async Task<TestHouse> OpenAsync()
    {
        var house = await TestHouse.OpenAsync(_ => { });
        var (me, next) = (await house.ViewerAsync("vanhoa"), await house.ViewerAsync("tuphap"));
        await house.WorkAsync(async db =>
        {
            var facts = new ReportFacts(ReportChannel.Phone, Now.AddDays(-3), null, null, "Kể lại", Whereabouts.ThisWard, null, null, HarmForms.Violence, Known.Unknown, Known.Unknown, null, null);
            var report = new CaseReport(Ids.New<CaseReportId>(), me.Ward, me.Account, me.Unit, 901, facts, [new ChildTold(Ids.New<ReportPartId>(), Child, null, null, null)], Now.AddDays(-3));
            var one = new ProtectionCase(Ids.New<ProtectionCaseId>(), me.Account, 901, report, report.Told(1), CaseGroup.Abused, Now.AddDays(-3));
            foreach (var entry in ReceiptEntries.Of(report, joins: false, Ids.New<CaseEntryId>)) one.Write(entry, Now.AddDays(-2));
            var document = new IncomingDocument(Ids.New<IncomingDocumentId>(), me, 901, new IncomingFacts(Today, "Sở Y tế", null, null, "Công văn", "Rà soát trẻ em bỏ học"), Today);
            document.Assign(new Assignment(me.Unit, me.Account, null, Today.AddDays(4)), Today);
            db.AddRange(report, one, document, new Post(Ids.New<PostId>(), me.Ward, next.Person, me.Unit, "Công chức Văn hóa - Xã hội", Role.Officer, Today.AddDays(-1)));
            db.Add(CircleMember.Worker(Ids.New<CircleMemberId>(), me.Ward, RecordKind.Case, one.Id.Value, me.Account, Today.AddDays(-3)));
            await db.SaveAsync(new Act(me, "test.seed", Now));
        });
        return house;
    }

    private static async Task<string> PaperAsync(Visitor visitor, string address)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
