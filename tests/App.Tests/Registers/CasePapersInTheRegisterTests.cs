using System.IO.Compression;
using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Registers;

/// <summary>What is issued in a child's case gets its number of the ward's register and enters it; outside the case only the number is seen.</summary>
public sealed class CasePapersInTheRegisterTests
{
    private const string Covered = "Tài liệu mật của một ca bảo vệ trẻ em";

    [Fact]
    public async Task The_decision_takes_the_next_number_enters_by_itself_and_is_printed_under_it()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await ToSubmittedPlanAsync(officer, address);

        // Another document has the first number of decisions.
        await OutgoingAsync(officer, "Thành lập tổ công tác");
        await chairman.GetAsync($"{address}/buoc/approve-plan");
        Assert.Contains("02/QĐ-UBND", chairman.Page.QuerySelector("[field-for=so-quyet-dinh], .field:has(#so-quyet-dinh)")!.TextContent, StringComparison.Ordinal);
        await chairman.SubmitAsync("#buoc .btn.main");
        Assert.Contains("02/QĐ-UBND", chairman.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Văn bản: 02/QĐ-UBND", chairman.Text, StringComparison.Ordinal);

        var entry = await house.AskAsync(db => db.Set<OutgoingDocument>().SingleAsync(d => d.CaseId != null));
        Assert.Equal(("02/QĐ-UBND", SecrecyLevel.Protected, SecrecyMark.None, "Phạm Quốc Bình"), (entry.Mark, entry.Secrecy, entry.SecrecyMark, entry.Signer));
        var mark = await house.AskAsync(async db => (await db.Set<ProtectionCase>().SingleAsync(c => c.Id == entry.CaseId)).Mark);
        Assert.EndsWith(mark, entry.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử", entry.Subject, StringComparison.Ordinal);

        var paper = await house.AskAsync(db => db.Set<CasePaper>().Where(p => p.CaseId == entry.CaseId && p.Form == "05").Select(p => p.Id).SingleAsync());
        var printed = await DocxAsync(chairman, $"{address}/giay/{paper.Value}/bieu-mau.docx");
        Assert.Contains("Số: 02/QĐ-UBND", printed, StringComparison.Ordinal);
        Assert.Contains("ngày 23 tháng 11 năm 2026", printed, StringComparison.Ordinal);
        Assert.Contains("02/QĐ-UBND", await DocxAsync(chairman, $"{address}/ho-so.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_given_on_paper_enters_too_one_of_another_document_is_refused_and_what_was_typed_stays()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await ToSubmittedPlanAsync(officer, address);
        await OutgoingAsync(officer, "Thành lập tổ công tác");
        foreach (var (typed, sentence) in new[] { ("1/QĐ-UBND", "Số này đã có trong sổ"), ("quyết định miệng", "Chưa đọc được số"), ("9/QĐ-UBND, 24/12/2026", "Ngày văn bản chưa tới") })
        {
            await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", typed));
            Assert.Contains(sentence, chairman.Text, StringComparison.Ordinal);
            Assert.Equal(typed, chairman.Page.QuerySelector("#so-quyet-dinh")!.GetAttribute("value"));
        }

        await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", "46/QĐ-UBND, 20/11/2026"));
        var entry = await house.AskAsync(db => db.Set<OutgoingDocument>().SingleAsync(d => d.CaseId != null));
        Assert.Equal(("46/QĐ-UBND", new DateOnly(2026, 11, 20)), (entry.Mark, entry.IssuedOn));

        // The number stands for this case already, entered beforehand: the step takes it and enters nothing twice.
        await StepAsync(officer, address, "notify-police", ("ghi-lai", "Báo trực ban"));
        Assert.Equal(1, await house.AskAsync(db => db.Set<OutgoingDocument>().CountAsync(d => d.CaseId != null)));
        await StepAsync(officer, address, "notify-police", ("ghi-lai", "Báo bằng văn bản"), ("cap-so", true));
        await StepAsync(officer, address, "notify-police", ("ghi-lai", "Báo lại"), ("so-quyet-dinh", "01/TB-UBND"));
        Assert.Equal(["01/TB-UBND", "46/QĐ-UBND"], (await house.AskAsync(db => db.Set<OutgoingDocument>().Where(d => d.CaseId != null).ToListAsync())).Select(d => d.Mark).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_referral_goes_out_under_a_number_to_its_unit()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "refer", ("don-vi", await UnitAsync(house, "Trạm Y tế")), ("dich-vu", "Khám"), ("ghi-lai", "Khám tổng quát"), ("tra-loi", "30/11/2026"), ("cap-so", true));
        var entry = await house.AskAsync(db => db.Set<OutgoingDocument>().SingleAsync(d => d.CaseId != null));
        Assert.Equal("01/UBND", entry.Mark);
        Assert.Contains("Trạm Y tế", entry.Recipients, StringComparison.Ordinal);
        Assert.Equal(RegisterLaw.Letter, entry.KindCode);
    }

    [Fact]
    public async Task Who_is_not_in_the_case_sees_kind_number_and_day_and_nothing_to_open()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await ToSentPlanAsync(officer, chairman, address);
        await house.HireAsync("vanhoa2", "Đỗ Thị Ngoài Ca", Role.Officer, "vanhoa");
        using var colleague = await house.As("vanhoa2");
        var entry = await house.AskAsync(db => db.Set<OutgoingDocument>().SingleAsync(d => d.CaseId != null));
        var page = $"/so-van-ban/di/{entry.Id.Value}";

        await officer.GetAsync("/so-van-ban?so=di");
        Assert.NotNull(officer.Page.QuerySelector($"a[href='{page}']"));
        await officer.GetAsync(page);
        await officer.SubmitAsync("#sua .btn.main", ("files", new TestFile("qd.txt", Encoding.UTF8.GetBytes("Quyết định"))));
        var file = officer.Page.QuerySelector("a[href^='/tep/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(officer, file));

        await colleague.GetAsync("/so-van-ban?so=di");
        var row = colleague.Page.QuerySelectorAll("table.list tbody tr").Single(r => r.TextContent.Contains("46/QĐ-UBND", StringComparison.Ordinal));
        foreach (var shown in new[] { "Quyết định", "23/11/2026", Covered }) Assert.Contains(shown, row.TextContent, StringComparison.Ordinal);
        foreach (var hidden in new[] { "CA-2026", entry.Subject, entry.Signer }) Assert.DoesNotContain(hidden, row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("a"));
        foreach (var closed in new[] { page, address, file }) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(colleague, closed));

        // Not even by the words one looks for.
        await colleague.GetAsync("/so-van-ban?so=di&q=" + Uri.EscapeDataString(entry.Subject));
        Assert.DoesNotContain("46/QĐ-UBND", colleague.Text, StringComparison.Ordinal);
        await colleague.GetAsync("/so-van-ban?so=di&loai=BC");
        Assert.DoesNotContain("46/QĐ-UBND", colleague.Text, StringComparison.Ordinal);

        foreach (var (visitor, sees) in new[] { (officer, true), (colleague, false) })
        {
            var printed = await DocxAsync(visitor, "/so-van-ban/di.docx");
            Assert.Contains("46/QĐ-UBND", printed, StringComparison.Ordinal);
            Assert.Equal(sees, printed.Contains(entry.Subject, StringComparison.Ordinal));
            Assert.Equal(!sees, printed.Contains(Covered, StringComparison.Ordinal));
            var book = await SheetsAsync(visitor, "/so-van-ban/di.xlsx");
            Assert.Contains("46/QĐ-UBND", book, StringComparison.Ordinal);
            Assert.Equal(sees, book.Contains(entry.Subject, StringComparison.Ordinal));
        }

        // The number is given all the same: nobody gets it twice.
        await colleague.GetAsync("/so-van-ban/di/moi");
        await colleague.SubmitAsync("Ghi vào sổ", ("loai", "QĐ"), ("trich-yeu", "Việc khác"), ("nguoi-ky", "Phạm Quốc Bình"), ("so", "46"));
        Assert.NotNull(colleague.Page.QuerySelector(".sum a[href='#so']"));
        await colleague.SubmitAsync("Ghi vào sổ", ("so", ""));
        Assert.Contains("47/QĐ-UBND", colleague.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_decisions_at_once_get_two_numbers()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        using var other = await house.As("phochutich");
        List<string> cases = [];
        for (var i = 0; i < 2; i++)
        {
            var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
            await ToSubmittedPlanAsync(officer, address);
            cases.Add(address);
        }

        List<Task> both = [];
        foreach (var (visitor, address) in new[] { chairman, other }.Zip(cases))
        {
            await visitor.GetAsync($"{address}/buoc/approve-plan");
            var request = visitor.Request("body", "#buoc .btn.main");
            both.Add(Task.Run(() => visitor.SendAsync(request)));
        }

        await Task.WhenAll(both);
        var entries = await house.AskAsync(db => db.Set<OutgoingDocument>().Where(d => d.CaseId != null).OrderBy(d => d.Number).ToListAsync());
        Assert.Equal([1, 2], entries.Select(d => d.Number));
        Assert.Equal(2, entries.Select(d => d.CaseId).Distinct().Count());
    }

    private static async Task OutgoingAsync(Visitor officer, string subject)
    {
        await officer.GetAsync("/so-van-ban/di/moi");
        await officer.SubmitAsync("Ghi vào sổ", ("loai", "QĐ"), ("trich-yeu", subject), ("nguoi-ky", "Phạm Quốc Bình"));
        Assert.Contains("01/QĐ-UBND", officer.Text, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address) =>
        (await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode;

    private static async Task<string> SheetsAsync(Visitor visitor, string address)
    {
        await using var zip = new ZipArchive(await visitor.Http.GetStreamAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        var words = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            words.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return words.ToString();
    }
}
