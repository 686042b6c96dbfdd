using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Plans;

/// <summary>A file becomes a reading, a person goes through it, the plan comes into force.</summary>
public sealed class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static async Task<string> ImportAsync(Visitor officer)
    {
        await officer.GetAsync("/ke-hoach/nhap");
        await officer.SubmitAsync("Đọc kế hoạch", ("File", SamplePlan.File));
        Assert.EndsWith("/ra-soat", officer.Address, StringComparison.Ordinal);
        return officer.Address;
    }

    private Task<List<PlanTask>> TasksAsync(string review) => house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa"))
        .Include(t => t.Support).Where(t => t.PlanId == new PlanId(Guid.Parse(review.Split('/')[2]))).OrderBy(t => t.Order).ToListAsync());

    [Fact]
    public async Task What_was_read_stands_beside_the_document_and_nothing_is_in_force_yet()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);

        Assert.Contains("Vì trẻ em phường Măng Non năm 2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("thiếu mục c", officer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["II.1.a", "II.1.b", "II.1.d", "III.1", "III.2"], (await TasksAsync(review)).Select(t => t.Path));
        using var police = await house.As("congan");
        await police.GetAsync("/nhiem-vu?ke-hoach=" + review.Split('/')[2]);
        Assert.DoesNotContain("che đậy giếng", police.Text, StringComparison.Ordinal);
        await police.GetAsync(review);
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
    }

    [Fact]
    public async Task A_reading_is_put_right_split_merged_dropped_added_to_and_adopted()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);
        var first = (await TasksAsync(review))[0];

        await officer.SubmitWithinAsync("#chua-giao", "Giao", ("Unit", "Văn hóa - Xã hội phường"));
        await officer.GetAsync($"{review}?sua={first.Id.Value}");
        await officer.SubmitAsync("Lưu và tách theo dòng", ("Text", "Cắm biển cảnh báo quanh ao.\nRào các hố công trình."), ("Due", "10/12/2026"));
        await officer.SubmitAsync($"[aria-label='Gộp II.1.d vào nhiệm vụ trên']");
        await officer.SubmitAsync("[aria-label='Bỏ III.2']");
        await officer.SubmitWithinAsync("form[action*='Add']", "Thêm", ("Path", "II.1"), ("Lead", "Tổ dân phố 1"), ("Text", "Đi từng nhà nhắc phụ huynh."));

        var tasks = await TasksAsync(review);
        Assert.Equal(
            ["II.1.a Cắm biển cảnh báo quanh ao.", "II.1.a#2 Rào các hố công trình.", "II.1.b Mở 02 lớp bơi cho trẻ em. Thống kê trẻ em chưa biết bơi."],
            tasks.Where(t => t.Path.StartsWith("II.1.", StringComparison.Ordinal) && !t.IsDropped).Select(t => $"{t.Path} {t.Text}"));
        Assert.Equal([new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 10)], tasks.Where(t => t.ClausePath == "II.1.a").Select(t => t.DueOn!.Value));
        Assert.True(tasks.Single(t => t.Path == "III.2").IsDropped);
        Assert.Contains(tasks, t => t.ClausePath == "II.1" && t.Text == "Đi từng nhà nhắc phụ huynh.");

        await officer.SubmitAsync("Thông qua kế hoạch");

        Assert.Equal(review.Replace("/ra-soat", "", StringComparison.Ordinal), officer.Address);
        using var police = await house.As("congan");
        await police.GetAsync("/nhiem-vu?q=giếng&ke-hoach=" + review.Split('/')[2]);
        Assert.Contains("che đậy giếng", police.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_with_a_task_nobody_leads_is_not_adopted_even_by_a_forged_form()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);
        var forged = officer.Request("#chua-giao", "Giao");
        forged.RequestUri = new Uri(forged.RequestUri!.ToString().Replace("AssignRest", "Adopt", StringComparison.Ordinal));

        await officer.SendAsync(forged);

        Assert.Contains("chủ trì", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(await TasksAsync(review));
    }

    [Fact]
    public async Task Of_two_people_who_edit_one_task_the_second_sees_the_firsts_words_and_keeps_the_own()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);
        var task = (await TasksAsync(review))[1];
        using var leader = await house.As("phochutich");
        await leader.GetAsync($"{review}?sua={task.Id.Value}");
        await officer.GetAsync($"{review}?sua={task.Id.Value}");

        await leader.SubmitAsync("Lưu", ("Text", "Mở 03 lớp bơi."));
        await officer.SubmitAsync("Lưu", ("Text", "Mở 02 lớp bơi miễn phí."));

        Assert.Contains("Mở 03 lớp bơi.", officer.Page.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mở 02 lớp bơi miễn phí.", officer.Page.QuerySelector("#nd")!.TextContent.Trim());
        Assert.Equal("Mở 03 lớp bơi.", (await TasksAsync(review))[1].Text);
        await officer.SubmitAsync("Lưu");
        Assert.Equal("Mở 02 lớp bơi miễn phí.", (await TasksAsync(review))[1].Text);
    }

    [Fact]
    public async Task A_date_that_is_none_is_named_and_what_was_typed_stays()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);
        var task = (await TasksAsync(review))[0];
        await officer.GetAsync($"{review}?sua={task.Id.Value}");

        await officer.SubmitAsync("Lưu", ("Text", "Cắm 20 biển."), ("Due", "31/11/2026"));

        Assert.Contains("ngày/tháng/năm", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Cắm 20 biển.", "31/11/2026"), (officer.Page.QuerySelector("#nd")!.TextContent.Trim(), officer.Page.QuerySelector("#den")!.GetAttribute("value")));
        Assert.NotEqual("Cắm 20 biển.", (await TasksAsync(review))[0].Text);
    }

    [Theory]
    [InlineData("anh.docx", "\u0089PNG", "ảnh")]
    [InlineData("trong.txt", "", "trống")]
    [InlineData("bang.ods", "\u0001\u0002\u0003\u0000\u0004\u0005\u0006", "“bang.ods”")]
    [InlineData("thu.txt", "Chào bạn, hôm nay trời đẹp. Hẹn gặp lại.", "kế hoạch")]
    public async Task A_wrong_file_gets_a_clear_sentence_and_leaves_nothing(string name, string content, string expected)
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ke-hoach/nhap");
        var bytes = name == "anh.docx" ? [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] : Encoding.UTF8.GetBytes(content);
        var before = await house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).CountAsync());

        await officer.SubmitAsync("Đọc kế hoạch", ("File", new TestFile(name, bytes)));

        Assert.Contains(expected, officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).CountAsync()));
    }

    [Fact]
    public async Task The_same_import_sent_twice_makes_one_reading()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ke-hoach/nhap");
        var (once, again) = (officer.Request("body", "Đọc kế hoạch", ("File", SamplePlan.File)), officer.Request("body", "Đọc kế hoạch", ("File", SamplePlan.File)));

        await officer.SendAsync(once);
        var first = officer.Address;
        await officer.SendAsync(again);

        Assert.Equal(first, officer.Address);
    }

    [Fact]
    public async Task The_original_file_is_kept_and_given_back_byte_for_byte()
    {
        using var officer = await house.As("vanhoa");
        var review = await ImportAsync(officer);
        var plan = await house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).SingleAsync(p => p.Id == new PlanId(Guid.Parse(review.Split('/')[2]))));

        var kept = await officer.Http.GetByteArrayAsync($"/tep/{plan.SourceFile!.Value.Value}");

        Assert.Equal(plan.SourceHash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept)));
        using var police = await house.As("congan");
        await police.GetAsync($"/tep/{plan.SourceFile.Value.Value}");
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }
}
