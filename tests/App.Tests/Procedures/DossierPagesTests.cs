using System.IO.Compression;
using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Procedures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Procedures;

/// <summary>A dossier goes from the intake to the result by the pages people use.</summary>
public sealed class DossierPagesTests
{
    private const string Applicant = "Lê Thị Giả Tưởng";

    private static readonly string[] Assessment = ["danh-gia-cu-the"];
    private static readonly string[] Request = ["mau-15"];

    [Fact]
    public async Task What_is_missing_is_asked_for_on_paper_then_the_result_is_appointed_and_given()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await TakeInAsync(officer, "plan", ["danh-gia-ban-dau", "bien-ban", "du-thao"]);
        Assert.Contains("Hồ sơ số 1/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("chờ bổ sung", officer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, address + "/bo-sung-1.docx"));
        await officer.GetAsync(address);
        await AskAsync(officer, Assessment);
        var request = await EntryAsync(officer, address + "/bo-sung-1.docx", "word/document.xml");
        Assert.Contains("đánh giá cụ thể", request, StringComparison.Ordinal);
        Assert.Contains(Applicant, request, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(officer, address + "/giay-hen.docx"));

        await officer.GetAsync(address);
        await officer.SubmitAsync("Ghi giấy tờ bổ sung");
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#giay']"));
        await officer.SubmitAsync("Ghi giấy tờ bổ sung", ("giay", Assessment));
        Assert.Contains("Đã đủ hồ sơ, hẹn trả 30/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("30/11/2026", await EntryAsync(officer, address + "/giay-hen.docx", "word/document.xml"), StringComparison.Ordinal);

        await officer.GetAsync(address);
        await officer.SubmitAsync("Ghi trả kết quả", ("ngay-ket-qua", "40/11/2026"));
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#so-ket-qua']"));
        Assert.Equal("40/11/2026", officer.Page.QuerySelector("#ngay-ket-qua")!.GetAttribute("value"));
        await officer.SubmitAsync("Ghi trả kết quả", ("so-ket-qua", "118/QĐ-UBND"), ("ngay-ket-qua", "23/11/2026"));
        Assert.Contains("đã trả kết quả", officer.Text, StringComparison.Ordinal);
        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("dossier.")).Select(a => a.Kind).ToListAsync());
        Assert.Superset(new HashSet<string> { "dossier.take-in", "dossier.look", "dossier.request", "dossier.supplement", "dossier.result", "dossier.export" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task Each_request_is_kept_with_its_day_and_the_second_is_counted()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await TakeInAsync(officer, "plan", ["danh-gia-ban-dau", "bien-ban"]);
        await officer.SubmitAsync("Ghi yêu cầu bổ sung", ("truoc-ngay", "hôm kia"), ("vi-sao", "Chưa có"));
        foreach (var field in new[] { "can-giay", "truoc-ngay" }) Assert.NotNull(officer.Page.QuerySelector($".sum a[href='#{field}']"));
        Assert.Equal("Chưa có", officer.Page.QuerySelector("#vi-sao")!.TextContent);
        await AskAsync(officer, Assessment);
        await AskAsync(officer, Assessment);
        Assert.Contains("đã được yêu cầu và người nộp còn thời gian", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(8));
        await officer.SignInAsync("vanhoa");
        await officer.GetAsync("/");
        Assert.Contains("Giấy tờ yêu cầu bổ sung chưa đến", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicant, officer.Text, StringComparison.Ordinal);
        await officer.GetAsync(address);
        Assert.Contains("quá ngày bổ sung", officer.Text, StringComparison.Ordinal);
        using var leader = await house.As("chutich");
        await leader.GetAsync(address);
        await AskAsync(officer, Assessment, "15/12/2026");
        await AskAsync(leader, Assessment, "16/12/2026");
        Assert.Contains("Người khác vừa thay đổi", leader.Text, StringComparison.Ordinal);
        Assert.Equal([(1, new DateOnly(2026, 11, 30)), (2, new DateOnly(2026, 12, 15))], (await house.AskAsync(db => db.Set<PaperRequest>().OrderBy(r => r.Number).ToListAsync())).Select(r => (r.Number, r.Until)));
        Assert.Contains("lần 1, đến hết ngày 30/11/2026", await EntryAsync(officer, address + "/bo-sung-1.docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("lần 2, đến hết ngày 15/12/2026", await EntryAsync(officer, address + "/bo-sung-2.docx", "word/document.xml"), StringComparison.Ordinal);

        await leader.GetAsync("/thu-tuc/giam-sat");
        Assert.Equal(["1", "0", "1", "1", "0", "0", "0", "0"], leader.Page.QuerySelectorAll("table.list tbody td").Select(c => c.TextContent.Trim()));
        Assert.Contains("yêu cầu bổ sung 2 lần", leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicant, leader.Text, StringComparison.Ordinal);
        Assert.Contains("Theo dõi giải quyết thủ tục", await EntryAsync(leader, "/thu-tuc/giam-sat.xlsx?nam=2026", "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        var stored = await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Why\" AS \"Value\" FROM paper_requests").ToListAsync());
        Assert.All(stored, s => Assert.DoesNotContain("Bản cũ", System.Text.Encoding.UTF8.GetString(s), StringComparison.Ordinal));
        Assert.Equal(2, stored.Count);
    }

    [Fact]
    public async Task A_paper_that_turns_out_unfit_is_asked_for_and_the_appointed_day_stays()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await TakeInAsync(officer, "plan", ["danh-gia-ban-dau", "bien-ban", "du-thao", .. Assessment]);
        var due = await house.AskAsync(db => db.Set<Dossier>().Select(d => d.DueAt).SingleAsync());
        await AskAsync(officer, ["bien-ban"]);
        Assert.Contains("Đã ghi yêu cầu bổ sung số 1", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày hẹn trả kết quả giữ nguyên: 30/11/2026", await EntryAsync(officer, address + "/bo-sung-1.docx", "word/document.xml"), StringComparison.Ordinal);

        await officer.GetAsync(address);
        await officer.SubmitAsync("Đã nhận đủ: Lần 1");
        Assert.Contains("ngày hẹn trả giữ nguyên: 30/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã nhận đủ", officer.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(due, await house.AskAsync(db => db.Set<Dossier>().Select(d => d.DueAt).SingleAsync()));
        Assert.Equal(PaperRequestState.PapersCame, await house.AskAsync(db => db.Set<PaperRequest>().Select(r => r.State).SingleAsync()));
    }

    [Fact]
    public async Task A_dossier_its_applicant_takes_back_waits_no_longer()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await TakeInAsync(officer, "care-end", []);
        await AskAsync(officer, Request);
        await officer.SubmitAsync("Ghi không giải quyết", ("cach", "rut"), ("ly-do", "Gia đình đã tự thu xếp"));
        Assert.Contains("người nộp đã rút", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi yêu cầu bổ sung", officer.Text, StringComparison.Ordinal);
        Assert.Equal(PaperRequestState.Withdrawn, await house.AskAsync(db => db.Set<PaperRequest>().Select(r => r.State).SingleAsync()));
        Assert.Contains("dossier.withdraw", await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()));
        using var police = await house.As("congan");
        foreach (var page in new[] { "/thu-tuc/giam-sat", "/thu-tuc/giam-sat.xlsx", officer.Address + "/bo-sung-1.docx" }) Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(police, page));
    }

    [Fact]
    public async Task Late_ones_stand_first_and_the_register_goes_on_paper()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await TakeInAsync(officer, "care-end", ["mau-15"]);
        await TakeInAsync(officer, "emergency", ["mau-01", "mau-02", "mau-07"]);
        await TakeInAsync(officer, "care-end", []);
        house.Clock.Advance(TimeSpan.FromHours(13));
        using var leader = await house.As("chutich");
        await leader.GetAsync("/thu-tuc");
        Assert.Equal(["2/2026", "1/2026", "3/2026"], leader.Page.QuerySelectorAll("table.list tbody th a").Select(a => a.TextContent));
        Assert.Contains("1 hồ sơ quá hạn trả", leader.Text, StringComparison.Ordinal);
        Assert.NotNull(leader.Page.QuerySelector("tbody tr .due.late"));
        await leader.GetAsync("/");
        Assert.Contains("hồ sơ số 2/2026", leader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicant, leader.Text, StringComparison.Ordinal);
        Assert.Contains(Applicant, await EntryAsync(leader, "/thu-tuc/so-theo-doi.docx?nam=2026", "word/document.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(leader, "/thu-tuc/so-theo-doi.xlsx?trang-thai=Incomplete"));

        var stored = await house.AskAsync(db => db.Database.SqlQueryRaw<byte[]>("SELECT \"Applicant\" AS \"Value\" FROM dossiers").ToListAsync());
        Assert.Equal(3, stored.Count);
        Assert.All(stored, s => Assert.DoesNotContain(Applicant, System.Text.Encoding.UTF8.GetString(s), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dossier_is_refused_or_given_back_with_a_reason_and_of_two_the_second_is_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var leader = await house.As("chutich");
        var address = await TakeInAsync(officer, "care-end", ["mau-15"]);
        await leader.GetAsync(address);
        await officer.SubmitAsync("Ghi không giải quyết", ("cach", "tu-choi"));
        Assert.NotNull(officer.Page.QuerySelector(".sum a[href='#ly-do']"));
        await officer.SubmitAsync("Ghi không giải quyết", ("cach", "tu-choi"), ("ly-do", "Chưa đủ điều kiện"));
        Assert.Contains("từ chối giải quyết", officer.Text, StringComparison.Ordinal);
        await leader.SubmitAsync("Ghi trả kết quả", ("so-ket-qua", "9/QĐ"));
        Assert.Contains("Người khác vừa thay đổi", leader.Text, StringComparison.Ordinal);
        Assert.Equal(DossierState.Refused, await house.AskAsync(db => db.Set<Dossier>().Select(d => d.State).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_typed_is_lost_a_foreign_case_is_not_there_and_nobody_else_sees_a_dossier()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/thu-tuc/moi");
        await officer.FollowAsync("Chọn: Chấm dứt");
        await officer.SubmitAsync("Ghi vào sổ", ("ve-em", "Em An"), ("nhan-luc", "sáng nay"), ("so-ca", "CA-2026-999"));
        foreach (var field in new[] { "ten", "nhan-luc", "so-ca" }) Assert.NotNull(officer.Page.QuerySelector($".sum a[href='#{field}']"));
        Assert.Equal("sáng nay", officer.Page.QuerySelector("#nhan-luc")!.GetAttribute("value"));
        await officer.SubmitAsync("Ghi vào sổ", ("ten", Applicant), ("nhan-luc", "23/11/2026 07:30"), ("so-ca", "CA-2026-001"), ("giay", Request));
        Assert.Contains("CA-2026-001", officer.Text, StringComparison.Ordinal);
        var address = officer.Address;
        foreach (var account in new[] { "congan", "tramyte", "quantri", "captren" })
        {
            using var other = await house.As(account);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other, address));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other, address + "/giay-hen.docx"));
        }
    }

    [Fact]
    public async Task A_code_from_memory_is_shown_to_the_administrator_alone_as_such()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/thu-tuc/danh-muc");
        Assert.Contains("1.004946", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2.001947", officer.Text, StringComparison.Ordinal);
        using var administrator = await house.As("quantri");
        await administrator.GetAsync("/thu-tuc/danh-muc");
        Assert.Contains("2.001947 ghi theo trí nhớ, chưa kiểm chứng", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Số lần được yêu cầu bổ sung: 1 (Nghị định 118/2025/NĐ-CP), chưa kiểm chứng", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("118/2025", officer.Text, StringComparison.Ordinal);
        Assert.Contains("mẫu của phường, chưa đối chiếu", administrator.Text, StringComparison.Ordinal);
    }

    private static Task AskAsync(Visitor visitor, string[] papers, string until = "30/11/2026") =>
        visitor.SubmitAsync("Ghi yêu cầu bổ sung", ("can-giay", papers), ("truoc-ngay", until), ("vi-sao", "Bản cũ đã mờ"));

    private static async Task<string> TakeInAsync(Visitor visitor, string procedure, string[] papers)
    {
        await visitor.GetAsync("/thu-tuc/moi?thu-tuc=" + procedure);
        await visitor.SubmitAsync("Ghi vào sổ", ("ten", Applicant), ("giay", papers));
        Assert.StartsWith("/thu-tuc/", visitor.Address, StringComparison.Ordinal);
        return visitor.Address;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        await visitor.GetAsync(address);
        return visitor.Status;
    }

    private static async Task<string> EntryAsync(Visitor visitor, string address, string entry)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
