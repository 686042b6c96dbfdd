using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MangNon.App.Tests.House;
using MangNon.Documents.Reading;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Plans;

/// <summary>A plan goes out as a Word file in the official form, and what goes out is read back as the same plan.</summary>
public sealed class PlanPaperTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Body = """
        I. MỤC ĐÍCH
        Trẻ em của phường được an toàn.
        II. NHIỆM VỤ
        1. Phòng, chống đuối nước
        a) Mở 02 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 20/11/2027.
        b) Thống kê trẻ em chưa biết bơi. Trạm Y tế phường chủ trì.
        """;

    private static async Task<string> WriteAsync(Visitor officer, string signer = "Phạm Quốc Bình")
    {
        await officer.GetAsync("/ke-hoach/moi");
        await officer.SubmitAsync("Tạo bản nháp", ("Title", "Vì trẻ em phường Măng Non năm 2027"), ("Year", "2027"), ("IssuedOn", "05/02/2027"), ("Number", "9/KH-UBND"), ("SignedBy", signer), ("Body", Body));
        return officer.Address.Replace("/ra-soat", "", StringComparison.Ordinal);
    }

    private static async Task<byte[]> PaperAsync(Visitor visitor, string plan)
    {
        await visitor.GetAsync(plan + ".docx");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return await visitor.Answer.Content.ReadAsByteArrayAsync();
    }

    private static string WordsOf(byte[] docx) => string.Join('\n', DocumentFile.Read(docx, "ke-hoach.docx").Lines.Select(l => l.Text));

    [Fact]
    public async Task The_file_is_sound_and_has_the_parts_of_an_official_document_in_their_order()
    {
        using var officer = await house.As("vanhoa");
        var docx = await PaperAsync(officer, await WriteAsync(officer));

        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var words = WordsOf(docx);
        string[] parts = ["ỦY BAN NHÂN DÂN", "PHƯỜNG MĂNG NON", "DỰ THẢO", "9/KH-UBND", "ngày 05 tháng 02 năm 2027", "KẾ HOẠCH", "Vì trẻ em phường Măng Non năm 2027", "I. MỤC ĐÍCH", "II. NHIỆM VỤ", "1. Phòng, chống đuối nước", "a) Mở 02 lớp bơi", "b) Thống kê", "./.", "Nơi nhận:", "CHỦ TỊCH", "Phạm Quốc Bình"];
        Assert.Equal(parts, parts.OrderBy(p => words.IndexOf(p, StringComparison.Ordinal)));
        Assert.All(parts, p => Assert.Contains(p, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_written_is_read_back_as_the_same_plan()
    {
        using var officer = await house.As("vanhoa");
        var plan = await WriteAsync(officer);
        var kept = await house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa")).Where(t => t.PlanId == new PlanId(Guid.Parse(plan.Split('/')[2]))).OrderBy(t => t.Order).ToListAsync());

        var read = PlanReader.Read(DocumentFile.Read(await PaperAsync(officer, plan), "ke-hoach.docx"));

        Assert.Equal(("09/KH-UBND", new DateOnly(2027, 2, 5), 2027), (read.Document.Number, read.Document.Date, read.Document.Year));
        Assert.Equal(kept.Select(t => (t.Path, t.LeadAsWritten, t.DueOn)), read.Tasks.Select(t => (t.Path, t.Lead, t.Due.LastDay)));
    }

    [Fact]
    public async Task What_the_words_leave_open_stands_behind_the_task()
    {
        using var officer = await house.As("vanhoa");
        var plan = await WriteAsync(officer, signer: "Lê Thị Minh Nguyệt");
        var task = await house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa")).SingleAsync(t => t.PlanId == new PlanId(Guid.Parse(plan.Split('/')[2])) && t.Path == "II.1.b"));
        await officer.GetAsync($"{plan}/ra-soat?sua={task.Id.Value}");
        await officer.SubmitAsync("Lưu", ("Due", "30/06/2027"), ("Money", "12.000.000"), ("Product", "Danh sách trẻ em"), ("Targets", "100% trẻ em 6-15 tuổi"));

        var words = WordsOf(await PaperAsync(officer, plan));

        Assert.Contains("Thời hạn: chậm nhất ngày 30/06/2027. Sản phẩm: Danh sách trẻ em. Kinh phí: 12.000.000 đồng. Chỉ tiêu: 100% trẻ em 6-15 tuổi.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn vị chủ trì", words, StringComparison.Ordinal);
        Assert.Contains("KT. CHỦ TỊCH", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_in_force_is_no_draft_leaves_a_trace_and_is_not_for_units()
    {
        using var officer = await house.As("vanhoa");
        var plan = await house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).Where(p => p.Adoption != null).OrderBy(p => p.Id).FirstAsync());
        var address = $"/ke-hoach/{plan.Id.Value}";

        var words = WordsOf(await PaperAsync(officer, address));

        Assert.DoesNotContain("DỰ THẢO", words, StringComparison.Ordinal);
        Assert.Contains("Căn cứ ", words, StringComparison.Ordinal);
        Assert.Equal(1, await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("vanhoa")).CountAsync(a => a.Kind == "plan.print" && a.Subject == $"plan/{plan.Id.Value}")));
        using var police = await house.As("congan");
        await police.GetAsync(address + ".docx");
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
    }
}
