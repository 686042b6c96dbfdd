using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Tasks;

/// <summary>Units tell how their tasks go; the officer accepts or returns; a leader cancels.</summary>
public sealed class StepTests(TestHouse house) : IClassFixture<TestHouse>
{
    private Task<PlanTask> FindAsync(string path) => house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa")).FirstAsync(t => t.Path == path));

    [Fact]
    public async Task A_unit_reports_done_with_numbers_and_evidence_and_the_officer_accepts()
    {
        var task = await FindAsync("IV.7#1");
        using var police = await house.As("congan");
        await police.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Finish"), ("Words", "Đã bố trí hai cán bộ nữ."), ("nhan-0", "Số cán bộ"), ("so-0", "2"), ("dv-0", "người"), ("files", new TestFile("bien-ban.txt", Encoding.UTF8.GetBytes("Biên bản phân công."))));

        Assert.Contains("Số cán bộ: 2 người", police.Text, StringComparison.Ordinal);
        Assert.Equal(PlanTaskStatus.Done, (await FindAsync("IV.7#1")).Status);
        using var officer = await house.As("vanhoa");
        await officer.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await officer.SubmitAsync("Ghi nhận", ("Action", "Accept"));
        Assert.Equal(PlanTaskStatus.Accepted, (await FindAsync("IV.7#1")).Status);
    }

    [Fact]
    public async Task A_step_without_its_reason_is_refused_and_the_words_stay()
    {
        var task = await FindAsync("IV.9");
        using var union = await house.As("phunu");
        await union.GetAsync($"/nhiem-vu/{task.Id.Value}");

        await union.SubmitAsync("Ghi nhận", ("Action", "Block"), ("nhan-0", "Số gia đình"), ("so-0", "sáu"));

        var summary = union.Page.QuerySelector(".sum")!.TextContent;
        Assert.Contains("lý do", summary, StringComparison.Ordinal);
        Assert.Contains("chưa phải là số", summary, StringComparison.Ordinal);
        Assert.Equal("sáu", union.Page.QuerySelector("#so-0")!.GetAttribute("value"));
        Assert.Equal(PlanTaskStatus.Planned, (await FindAsync("IV.9")).Status);
    }

    [Fact]
    public async Task A_program_is_no_evidence_whatever_its_name()
    {
        var task = await FindAsync("IV.9");
        using var union = await house.As("phunu");
        await union.GetAsync($"/nhiem-vu/{task.Id.Value}");

        await union.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã giúp ba gia đình."), ("files", new TestFile("anh.jpg", [0x4D, 0x5A, 0x90, 0x00, 0x03])));

        Assert.Contains("anh.jpg", union.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã giúp ba gia đình.", union.Page.QuerySelector("#loi-ke")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlanTaskStatus.Planned, (await FindAsync("IV.9")).Status);
    }

    [Fact]
    public async Task Of_two_who_tell_at_once_the_second_sees_the_first_and_loses_nothing()
    {
        var task = await FindAsync("II.1.b");
        using var head = await house.As("totruong3");
        using var officer = await house.As("vanhoa");
        await head.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await officer.GetAsync($"/nhiem-vu/{task.Id.Value}");

        await head.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã cắm thêm hai biển."));
        await officer.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã đi kiểm tra thực địa."));

        Assert.Contains("Đã cắm thêm hai biển.", officer.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đã đi kiểm tra thực địa.", officer.Page.QuerySelector("#loi-ke")!.TextContent.Trim());
        await officer.SubmitAsync("Ghi nhận");
        Assert.Contains("Đã đi kiểm tra thực địa.", officer.Page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_the_lead_unit_names_who_answers_for_a_task_and_only_one_of_its_people()
    {
        var task = await FindAsync("IV.7#2");
        using var police = await house.As("congan");
        await police.GetAsync($"/nhiem-vu/{task.Id.Value}");
        await police.SubmitAsync("Lưu người chịu trách nhiệm", ("person", "Hoàng Văn Dũng"));

        Assert.Contains("Hoàng Văn Dũng", police.Page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((await house.ViewerAsync("congan")).Person, (await FindAsync("IV.7#2")).AccountableId);
        var forged = police.Request("dl.facts", "Lưu người chịu trách nhiệm");
        forged.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = police.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["person"] = (await house.ViewerAsync("tramyte")).Person.Value.ToString(),
        });
        await police.SendAsync(forged);
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }

    [Fact]
    public async Task A_task_of_another_unit_does_not_exist()
    {
        var task = await FindAsync("IV.4");
        using var police = await house.As("congan");

        await police.GetAsync($"/nhiem-vu/{task.Id.Value}");

        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }

    [Fact]
    public async Task The_fatherland_front_sees_every_task_and_changes_none_but_its_own()
    {
        var task = await FindAsync("IV.4");
        using var front = await house.As("mattran");

        await front.GetAsync($"/nhiem-vu/{task.Id.Value}");

        Assert.Equal(HttpStatusCode.OK, front.Status);
        Assert.Null(front.Page.QuerySelector("#loi-ke"));
    }

    [Fact]
    public async Task A_list_keeps_its_filters_in_the_address_and_the_workbook_has_the_same_rows()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/nhiem-vu?trang-thai=Accepted&nhom=don-vi&q=luoi+hoc");
        Assert.Contains("Không có nhiệm vụ nào khớp", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync("/nhiem-vu?trang-thai=Accepted&q=trung thu");

        Assert.Contains("1 nhiệm vụ", officer.Text, StringComparison.Ordinal);
        var workbook = await officer.Http.GetAsync(new Uri("/nhiem-vu.xlsx?trang-thai=Accepted&q=trung%20thu", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.Content.Headers.ContentType!.MediaType);
        Assert.Equal(1, await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("vanhoa")).CountAsync(a => a.Kind == "task.export" && a.Subject == "rows/1")));
    }
}
