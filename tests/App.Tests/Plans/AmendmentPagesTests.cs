using System.Net;
using System.Text;
using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Plans;

/// <summary>A plan in force is amended: read or by hand, held against it, confirmed; what stays keeps all that was told.</summary>
public sealed class AmendmentPagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static TestFile Paper(string head, string body) => new("sua-doi.txt", Encoding.UTF8.GetBytes($"""
        ỦY BAN NHÂN DÂN
        PHƯỜNG MĂNG NON
        Số: 60/KH-UBND
        Măng Non, ngày 20 tháng 11 năm 2026

        KẾ HOẠCH
        {head}

        Ủy ban nhân dân phường Măng Non sửa đổi kế hoạch như sau:

        {body}
        """), "text/plain");

    private static readonly TestFile Points = Paper("Sửa đổi, bổ sung Kế hoạch số 21/KH-UBND năm 2026", """
        I. NHIỆM VỤ SỬA ĐỔI, BỔ SUNG
        1. Sửa đổi điểm b khoản 1 Mục II như sau: Mở 03 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 15/12/2026.
        2. Bãi bỏ điểm d khoản 1 Mục II.
        3. Bổ sung khoản 1 Mục II: Tổ chức hội thi an toàn dưới nước. Trạm Y tế phường chủ trì, hoàn thành trước ngày 20/12/2026.
        """);

    private static readonly TestFile Other = Paper("Vì trẻ em phường Măng Non năm 2026 (thay thế Kế hoạch số 21/KH-UBND)", """
        I. MỤC ĐÍCH
        Trẻ em của phường được an toàn.
        II. NHIỆM VỤ
        1. Phòng, chống đuối nước
        a) Mở 02 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 20/11/2026.
        b) Tổ chức hội thi an toàn dưới nước. Trạm Y tế phường chủ trì.
        """);

    /// <summary>A plan of its own in force, with something told about the swimming lessons.</summary>
    private async Task<string> PlanAsync(Visitor officer)
    {
        await officer.GetAsync("/ke-hoach/nhap");
        await officer.SubmitAsync("Đọc kế hoạch", ("File", SamplePlan.File));
        await officer.SubmitWithinAsync("#chua-giao", "Giao", ("Unit", "Văn hóa - Xã hội phường"));
        await officer.SubmitAsync("Thông qua kế hoạch");
        var plan = officer.Address;
        using var police = await house.As("congan");
        await police.GetAsync($"/nhiem-vu/{(await TaskAsync(plan, "II.1.b")).Id.Value}");
        await police.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Đã mở 01 lớp với 20 em."));
        return plan;
    }

    private static PlanId IdOf(string address) => new(Guid.Parse(address.Split('/')[2]));

    private Task<List<PlanTask>> TasksAsync(string plan) => house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa"))
        .Include(t => t.Support).Where(t => t.PlanId == IdOf(plan)).OrderBy(t => t.Order).ToListAsync());

    private async Task<PlanTask> TaskAsync(string plan, string path) => (await TasksAsync(plan)).Single(t => t.Path == path);

    private static async Task<string> ReadAsync(Visitor officer, string plan, TestFile paper, AmendmentKind kind)
    {
        await officer.GetAsync(plan + "/sua-doi");
        await officer.SubmitAsync("Đọc văn bản sửa đổi", ("Kind", kind.ToString()), ("File", paper));
        Assert.EndsWith("/ra-soat", officer.Address, StringComparison.Ordinal);
        var draft = officer.Address.Replace("/ra-soat", "", StringComparison.Ordinal);
        await officer.GetAsync(draft + "/doi-chieu");
        return draft;
    }

    private static async Task<string> CopyAsync(Visitor officer, string plan)
    {
        await officer.GetAsync(plan + "/sua-doi");
        await officer.SubmitAsync("Tạo bản nháp sửa đổi");
        return officer.Address.Replace("/ra-soat", "", StringComparison.Ordinal);
    }

    private static string Section(Visitor visitor, string heading)
    {
        var words = new StringBuilder();
        for (var next = visitor.Page.QuerySelector($"#{heading}")!.NextElementSibling; next is not null && next.TagName != "H2"; next = next.NextElementSibling) words.Append(next.TextContent).Append('\n');
        return words.ToString();
    }

    [Fact]
    public async Task Single_points_change_end_and_add_what_they_name_and_the_rest_stays()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var before = await TaskAsync(plan, "II.1.b");

        var draft = await ReadAsync(officer, plan, Points, AmendmentKind.Supplement);
        Assert.Contains("Mở 03 lớp bơi", Section(officer, "thay-doi"), StringComparison.Ordinal);
        Assert.Contains("14/12/2026", Section(officer, "thay-doi"), StringComparison.Ordinal);
        Assert.Contains("hội thi an toàn", Section(officer, "bo-sung"), StringComparison.Ordinal);
        Assert.Contains("Thống kê trẻ em chưa biết bơi", Section(officer, "thoi"), StringComparison.Ordinal);
        Assert.Equal("Mở 02 lớp bơi cho trẻ em.", (await TaskAsync(plan, "II.1.b")).Text);
        await officer.SubmitAsync("Áp dụng sửa đổi");

        Assert.Equal(plan, officer.Address);
        var tasks = await TasksAsync(plan);
        var changed = tasks.Single(t => t.Id == before.Id);
        Assert.Equal(("Mở 03 lớp bơi cho trẻ em.", new DateOnly(2026, 12, 14), PlanTaskStatus.Started), (changed.Text, changed.DueOn, changed.Status));
        var ended = tasks.Single(t => t.Path == "II.1.d");
        Assert.Equal((PlanTaskStatus.Cancelled, new DateOnly(2026, 11, 20), IdOf(draft)), (ended.Status, ended.EndedOn, ended.EndedBy));
        var added = Assert.Single(tasks, t => t.AddedBy is not null);
        Assert.Equal(("II.1", "Tổ chức hội thi an toàn dưới nước."), (added.ClausePath, added.Text));
        Assert.Equal(["II.1.a", "III.1", "III.2"], tasks.Where(t => t.AddedBy is null && t.EndedBy is null && t.Id != before.Id).Select(t => t.Path));
    }

    [Fact]
    public async Task What_was_told_stays_and_the_history_says_what_changed_to_whom_it_concerns()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var draft = await ReadAsync(officer, plan, Points, AmendmentKind.Supplement);
        await officer.SubmitAsync("Áp dụng sửa đổi");

        Assert.Contains("Sửa đổi, bổ sung Kế hoạch số 21/KH-UBND năm 2026", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Mở 03 lớp bơi", officer.Page.QuerySelector(".outline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mở 02 lớp bơi", officer.Page.QuerySelector(".outline")!.TextContent, StringComparison.Ordinal);
        using var police = await house.As("congan");
        await police.GetAsync(draft + "/da-sua");
        Assert.Contains("Mở 02 lớp bơi cho trẻ em.", police.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hội thi an toàn", police.Text, StringComparison.Ordinal);
        await police.GetAsync($"/nhiem-vu/{(await TaskAsync(plan, "II.1.b")).Id.Value}");
        Assert.Contains("Đã mở 01 lớp với 20 em.", police.Text, StringComparison.Ordinal);
        using var health = await house.As("tramyte");
        await health.GetAsync($"/nhiem-vu/{(await TaskAsync(plan, "II.1.d")).Id.Value}");
        Assert.Contains("Bãi bỏ điểm d khoản 1 Mục II", health.Text, StringComparison.Ordinal);
        await health.GetAsync($"/nhiem-vu?xem=mo&ke-hoach={IdOf(plan).Value}");
        Assert.DoesNotContain("Thống kê trẻ em chưa biết bơi", health.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_replaces_another_brings_its_outline_and_ends_what_it_does_not_list()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var lessons = (await TaskAsync(plan, "II.1.b")).Id;

        await ReadAsync(officer, plan, Other, AmendmentKind.Replace);
        await officer.SubmitAsync("[aria-label='Giữ lại III.1']");
        await officer.SubmitAsync("Áp dụng sửa đổi");

        var tasks = await TasksAsync(plan);
        Assert.Equal(("II.1.a", PlanTaskStatus.Started), (tasks.Single(t => t.Id == lessons).Path, tasks.Single(t => t.Id == lessons).Status));
        Assert.Equal(3, tasks.Count(t => t.EndedBy is not null));
        Assert.Contains("che đậy giếng", officer.Page.QuerySelector(".outline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hướng dẫn sơ cứu", officer.Page.QuerySelector(".outline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await house.AskAsync(async db => await db.RoundsFor(await house.ViewerAsync("vanhoa")).CountAsync(r => r.PlanId == IdOf(plan))));
    }

    [Fact]
    public async Task By_hand_the_plan_changes_by_just_what_was_changed_in_its_copy()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var draft = await CopyAsync(officer, plan);
        await officer.GetAsync(draft + "/doi-chieu");
        Assert.NotNull(officer.Page.QuerySelector("#ap-dung button[disabled]"));
        var copied = await house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa")).Where(t => t.PlanId == IdOf(draft)).ToListAsync());

        await officer.GetAsync($"{draft}/ra-soat?sua={copied.Single(t => t.Path == "II.1.a").Id.Value}");
        await officer.SubmitAsync("Lưu", ("Due", "18/12/2026"));
        await officer.SubmitAsync("[aria-label='Bỏ III.2']");
        await officer.GetAsync(draft + "/doi-chieu");
        await officer.SubmitAsync("Áp dụng sửa đổi");

        var tasks = await TasksAsync(plan);
        Assert.Equal(new DateOnly(2026, 12, 18), tasks.Single(t => t.Path == "II.1.a").DueOn);
        Assert.Equal(["III.2"], tasks.Where(t => t.EndedBy is not null).Select(t => t.Path));
        var lines = await house.AskAsync(async db => await db.PlanChangesFor(await house.ViewerAsync("vanhoa")).Where(c => c.AmendmentId == IdOf(draft)).OrderBy(c => c.Order).ToListAsync());
        Assert.Equal([(PlanChangeKind.Changed, (TaskField?)TaskField.Due), (PlanChangeKind.Ended, null)], lines.Select(l => (l.Kind, l.Field)));
        Assert.Equal(("14/12/2026", "18/12/2026"), (lines[0].Old, lines[0].New));

        // The outline says no longer what the task does not say either.
        await officer.GetAsync(plan);
        var outline = officer.Page.QuerySelector(".outline")!.TextContent;
        Assert.DoesNotContain("15/12/2026", outline, StringComparison.Ordinal);
        Assert.Contains("18/12/2026", outline, StringComparison.Ordinal);
        Assert.DoesNotContain("Hướng dẫn sơ cứu", outline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_task_that_ended_nor_of_what_was_asked_about_it()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var lessons = (await TaskAsync(plan, "II.1.b")).Id.Value;
        using var leader = await house.As("chutich");
        await leader.GetAsync($"/nhiem-vu/{lessons}/giai-trinh");
        await leader.SubmitAsync("Gửi yêu cầu", ("Words", "Vì sao lớp bơi quá hạn?"), ("By", "25/11/2026"));
        using var police = await house.As("congan");
        await police.GetAsync("/");
        Assert.NotEmpty(police.Page.QuerySelectorAll($"main a[href*='{lessons}']"));

        var draft = await CopyAsync(officer, plan);
        await officer.SubmitAsync("[aria-label='Bỏ II.1.b']");
        await officer.GetAsync(draft + "/doi-chieu");
        await officer.SubmitWithinAsync("#thoi ~ .card", "Lưu lý do", ("Reason", "Bể bơi đóng cửa."));
        await officer.SubmitAsync("Áp dụng sửa đổi");

        await police.GetAsync("/");
        Assert.Empty(police.Page.QuerySelectorAll($"main a[href*='{lessons}']"));
        await police.GetAsync($"/nhiem-vu/{lessons}");
        Assert.Contains("Bể bơi đóng cửa.", police.Text, StringComparison.Ordinal);
        Assert.Contains("Đã mở 01 lớp với 20 em.", police.Text, StringComparison.Ordinal);
        Assert.Equal(1, await house.AskAsync(async db => await db.ExplanationsFor(await house.ViewerAsync("chutich")).CountAsync(e => e.TaskId == new PlanTaskId(lessons))));
    }

    [Fact]
    public async Task The_officer_corrects_what_was_matched()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var draft = await ReadAsync(officer, plan, Other, AmendmentKind.Replace);
        var said = await house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa")).Where(t => t.PlanId == IdOf(draft)).OrderBy(t => t.Order).ToListAsync());
        var contest = said.Single(t => t.Text.Contains("hội thi", StringComparison.Ordinal));
        Assert.Null(contest.Replaces);
        var counting = await TaskAsync(plan, "II.1.d");

        await officer.GetAsync($"{draft}/doi-chieu?sua={contest.Id.Value}");
        await officer.SubmitAsync("Lưu ghép", ("InForce", counting.Id.Value.ToString()));

        Assert.Contains("Thống kê trẻ em chưa biết bơi", Section(officer, "thay-doi"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thống kê trẻ em chưa biết bơi", Section(officer, "thoi"), StringComparison.Ordinal);
        await officer.SubmitAsync("Áp dụng sửa đổi");
        Assert.Equal("Tổ chức hội thi an toàn dưới nước.", (await TasksAsync(plan)).Single(t => t.Id == counting.Id).Text);
    }

    [Fact]
    public async Task A_confirmation_sent_twice_acts_once()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        await ReadAsync(officer, plan, Points, AmendmentKind.Supplement);

        var (first, second) = (officer.Request("#ap-dung", "Áp dụng sửa đổi"), officer.Request("#ap-dung", "Áp dụng sửa đổi"));
        await officer.SendAsync(first);
        await officer.SendAsync(second);

        Assert.Equal(plan, officer.Address);
        Assert.Single(await TasksAsync(plan), t => t.AddedBy is not null);
    }

    [Fact]
    public async Task Of_two_people_who_confirm_at_once_one_does_and_the_other_is_told()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var draft = await ReadAsync(officer, plan, Points, AmendmentKind.Supplement);
        using var leader = await house.As("phochutich");
        await leader.GetAsync(draft + "/doi-chieu");

        await Task.WhenAll(officer.SendAsync(officer.Request("#ap-dung", "Áp dụng sửa đổi")), leader.SendAsync(leader.Request("#ap-dung", "Áp dụng sửa đổi")));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (officer.Status, leader.Status));
        Assert.Equal([plan, plan], [officer.Address, leader.Address]);
        Assert.Single(await TasksAsync(plan), t => t.AddedBy is not null);
        Assert.Equal(1, new[] { officer, leader }.Count(v => v.Page.Body!.TextContent.Contains("được người khác áp dụng trước đó", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_plan_is_amended_twice_and_the_second_is_held_against_what_the_first_made_of_it()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        var second = await ReadAsync(officer, plan, Other, AmendmentKind.Replace);
        using var leader = await house.As("phochutich");
        await ReadAsync(leader, plan, Points, AmendmentKind.Supplement);
        await leader.SubmitAsync("Áp dụng sửa đổi");

        await officer.SubmitAsync("Áp dụng sửa đổi");
        Assert.Contains("đã thay đổi nên chưa áp dụng", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mở 03 lớp bơi", Section(officer, "thay-doi"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thống kê trẻ em chưa biết bơi", Section(officer, "thoi"), StringComparison.Ordinal);
        await officer.SubmitAsync("Áp dụng sửa đổi");

        Assert.Equal(plan, officer.Address);
        Assert.Equal(2, officer.Page.QuerySelectorAll("a[href$='/da-sua']").Length);
        var lessons = (await TasksAsync(plan)).Single(t => t.Path == "II.1.a" && t.EndedBy is null);
        Assert.Equal(("Mở 02 lớp bơi cho trẻ em.", PlanTaskStatus.Started), (lessons.Text, lessons.Status));
        await officer.GetAsync(second + "/doi-chieu");
        Assert.Equal(second + "/da-sua", officer.Address);
    }

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_and_units_do_not_amend()
    {
        using var officer = await house.As("vanhoa");
        var plan = await PlanAsync(officer);
        await officer.GetAsync(plan + "/sua-doi");
        await officer.SubmitAsync("Đọc văn bản sửa đổi", ("Kind", nameof(AmendmentKind.Replace)));
        Assert.NotNull(officer.Page.QuerySelector("#loi-tep"));
        Assert.True(officer.Page.QuerySelector($"[value='{AmendmentKind.Replace}'][type='radio']")!.HasAttribute("checked"));
        var draft = await CopyAsync(officer, plan);

        using var police = await house.As("congan");
        foreach (var address in new[] { plan + "/sua-doi", draft + "/doi-chieu" })
        {
            await police.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, police.Status);
        }

        await police.GetAsync(draft + "/da-sua");
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }
}
