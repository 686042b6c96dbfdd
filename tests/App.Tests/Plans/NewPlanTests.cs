using System.Net;
using MangNon.App.Tests.House;
using MangNon.Domain.Calendar;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Plans;

/// <summary>A plan is written in the product or copied from another year, gone through, and comes into force.</summary>
public sealed class NewPlanTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static PlanId PlanOf(string review) => new(Guid.Parse(review.Split('/')[2]));

    private Task<List<PlanTask>> TasksAsync(string review) => house.AskAsync(async db => await db.ReadTasksFor(await house.ViewerAsync("vanhoa"))
        .Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == PlanOf(review)).OrderBy(t => t.Order).ToListAsync());

    private Task<Plan> LastYearAsync() => house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).Where(p => p.Adoption != null).OrderBy(p => p.Id).FirstAsync());

    private Task<List<PlanTask>> OwedAsync(PlanId plan) => house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("vanhoa"))
        .Include(t => t.Support).Include(t => t.Targets).Where(t => t.PlanId == plan).OrderBy(t => t.Order).ToListAsync());

    private async Task<string> CopyAsync(Visitor officer, int year)
    {
        await officer.GetAsync("/ke-hoach/moi");
        await officer.SubmitAsync("Chép thành bản nháp", ("Source", (await LastYearAsync()).Id.Value.ToString()), ("CopyYear", year));
        Assert.EndsWith("/ra-soat", officer.Address, StringComparison.Ordinal);
        return officer.Address;
    }

    private static async Task<string> WriteAsync(Visitor officer, string title, string? body = null)
    {
        await officer.GetAsync("/ke-hoach/moi");
        await officer.SubmitAsync("Tạo bản nháp", ("Title", title), ("Year", "2027"), ("IssuedOn", "05/02/2027"), ("Number", "9/KH-UBND"), ("SignedBy", "Phạm Quốc Bình"), ("Body", body ?? ""));
        Assert.EndsWith("/ra-soat", officer.Address, StringComparison.Ordinal);
        return officer.Address;
    }

    [Fact]
    public async Task A_copy_has_the_tasks_of_last_year_and_nothing_of_what_was_done()
    {
        using var officer = await house.As("vanhoa");
        var source = await LastYearAsync();
        var old = (await OwedAsync(source.Id)).Where(t => t.Status is not PlanTaskStatus.Cancelled).ToList();
        Assert.Contains(old, t => t.Status is not PlanTaskStatus.Planned);

        var review = await CopyAsync(officer, source.Year + 1);

        var copied = await TasksAsync(review);
        Assert.Equal(old.Select(t => (t.Path, t.LeadUnitId, t.Money, t.Support.Count, t.Targets.Count)), copied.Select(t => (t.Path, t.LeadUnitId, t.Money, t.Support.Count, t.Targets.Count)));
        Assert.All(copied, t => Assert.Equal((PlanTaskStatus.Planned, null, null), (t.Status, t.DoneOn, t.LastEntryAt)));
        Assert.Empty(old.Select(t => t.Id).Intersect(copied.Select(t => t.Id)));
        Assert.Contains($"năm {source.Year + 1}", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_go_over_into_the_new_year_by_the_calendar()
    {
        using var officer = await house.As("vanhoa");
        var source = await LastYearAsync();
        var old = (await OwedAsync(source.Id)).Where(t => t.Status is not PlanTaskStatus.Cancelled).ToList();

        var copied = old.Zip(await TasksAsync(await CopyAsync(officer, source.Year + 1)), (Old, New) => (Old, New)).ToList();

        var autumn = Occasions.All.Single(o => o.Code == "mid-autumn");
        var lunar = copied.Where(t => t.New.DueKind is DueKind.Occasion && t.New.DueLabel == autumn.Name).ToList();
        Assert.NotEmpty(lunar);
        Assert.All(lunar, t => Assert.Equal(autumn.In(source.Year + 1).From.DayNumber - autumn.In(source.Year).From.DayNumber, t.New.DueOn!.Value.DayNumber - t.Old.DueOn!.Value.DayNumber));
        var days = copied.Where(t => t.New.DueKind is DueKind.Date && t.New.DueOn is not null).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, t => Assert.Equal(WorkingCalendarData.Default.SameOrNextWorkingDay(t.Old.DueOn!.Value.AddYears(1)), t.New.DueOn));
    }

    [Fact]
    public async Task Rounds_and_grounds_are_copied_and_the_copy_is_adopted_like_a_reading()
    {
        using var officer = await house.As("vanhoa");
        var source = await LastYearAsync();
        var review = await CopyAsync(officer, 2031);
        var me = await house.ViewerAsync("vanhoa");
        var (rounds, copied, cited) = await house.AskAsync(async db => (
            await db.RoundsFor(me).Include(r => r.Reporters).Where(r => r.PlanId == source.Id).OrderBy(r => r.DueOn).ToListAsync(),
            await db.ReadRoundsFor(me).Include(r => r.Reporters).Where(r => r.PlanId == PlanOf(review)).OrderBy(r => r.DueOn).ToListAsync(),
            await db.CitationsFor(me).CountAsync(c => c.PlanId == PlanOf(review)) - await db.CitationsFor(me).CountAsync(c => c.PlanId == source.Id)));

        Assert.Equal(rounds.Select(r => (r.Kind, r.Reporters.Count)), copied.Select(r => (r.Kind, r.Reporters.Count)));
        Assert.All(copied, r => Assert.Equal(2031, r.PeriodTo.Year));
        Assert.Equal(0, cited);
        await officer.SubmitAsync("Thông qua kế hoạch");
        Assert.Equal(review.Replace("/ra-soat", "", StringComparison.Ordinal), officer.Address);
        using var school = await house.As("truong.tieuhoc");
        await school.GetAsync(officer.Address);
        Assert.Equal(HttpStatusCode.OK, school.Status);
    }

    [Fact]
    public async Task A_copy_sent_twice_is_made_once_and_a_wrong_year_is_told_beside_its_field()
    {
        using var officer = await house.As("vanhoa");
        var source = await LastYearAsync();
        await officer.GetAsync("/ke-hoach/moi");
        await officer.SubmitAsync("Chép thành bản nháp", ("Source", source.Id.Value.ToString()), ("CopyYear", source.Year));
        Assert.NotNull(officer.Page.QuerySelector("#loi-nam-moi"));
        await officer.SubmitAsync("Chép thành bản nháp", ("CopyYear", "năm tới"));
        Assert.Equal("năm tới", officer.Page.QuerySelector("#nam-moi")!.GetAttribute("value"));

        var (first, second) = (officer.Request("body", "Chép thành bản nháp", ("CopyYear", "2035")), officer.Request("body", "Chép thành bản nháp", ("CopyYear", "2035")));
        await officer.SendAsync(first);
        var address = officer.Address;
        await officer.SendAsync(second);

        Assert.Equal(address, officer.Address);
        Assert.Equal(1, await house.AskAsync(async db => await db.PlansFor(await house.ViewerAsync("vanhoa")).CountAsync(p => p.Year == 2035)));
    }

    [Fact]
    public async Task A_typed_text_is_read_as_a_signed_paper_is()
    {
        using var officer = await house.As("vanhoa");
        var review = await WriteAsync(officer, "Vì trẻ em phường Măng Non năm 2027", """
            I. MỤC ĐÍCH
            Trẻ em của phường được an toàn.
            II. NHIỆM VỤ
            1. Phòng, chống đuối nước
            a) Mở 02 lớp bơi cho trẻ em. Công an phường chủ trì, phối hợp với Trạm Y tế phường; hoàn thành trước ngày 20/11/2027.
            b) Thống kê trẻ em chưa biết bơi. Trạm Y tế phường chủ trì.
            """);

        var tasks = await TasksAsync(review);
        Assert.Equal(["II.1.a", "II.1.b"], tasks.Select(t => t.Path));
        Assert.Equal(new DateOnly(2027, 11, 19), tasks[0].DueOn);
        Assert.Single(tasks[0].Support);
        Assert.Contains("Mở 02 lớp bơi", officer.Page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        string? Shown(string field) => officer.Page.QuerySelector(field)!.GetAttribute("value");
        Assert.Equal(("9/KH-UBND", "05/02/2027", "Phạm Quốc Bình"), (Shown("#so"), Shown("#ngay"), Shown("#nguoi-ky")));
    }

    [Fact]
    public async Task A_text_without_numbered_points_is_refused_and_stays_as_typed()
    {
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/ke-hoach/moi");

        await officer.SubmitAsync("Tạo bản nháp", ("Title", "Vì trẻ em"), ("Year", "2027"), ("IssuedOn", "30/02/2027"), ("Body", "Làm tốt công tác trẻ em."));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ngay"));
        await officer.SubmitAsync("Tạo bản nháp", ("IssuedOn", ""));

        Assert.NotNull(officer.Page.QuerySelector("#loi-than-bai"));
        Assert.Equal(("Vì trẻ em", "Làm tốt công tác trẻ em."), (officer.Page.QuerySelector("#trich-yeu")!.TextContent.Trim(), officer.Page.QuerySelector("#than-bai")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_plan_is_put_together_point_by_point_and_adopted()
    {
        using var officer = await house.As("vanhoa");
        var review = await WriteAsync(officer, "Phòng, chống đuối nước trẻ em năm 2027");
        var outline = review.Replace("/ra-soat", "/dan-y", StringComparison.Ordinal);
        await AddPointAsync(officer, outline, "", "NHIỆM VỤ");
        await AddPointAsync(officer, outline, "I", "Dạy bơi");
        await AddPointAsync(officer, outline, "I.1", "Lớp bơi hè");
        await AddPointAsync(officer, outline, "", "TỔ CHỨC THỰC HIỆN");

        await officer.GetAsync(review);
        await officer.SubmitWithinAsync("form[action*='Add']", "Thêm", ("Path", "I.1.a"), ("Lead", "Công an phường"), ("Text", "Mở lớp bơi."));
        var task = Assert.Single(await TasksAsync(review));
        await officer.GetAsync($"{review}?sua={task.Id.Value}");
        await officer.SubmitAsync("Lưu", ("Due", "30/06/2027"), ("Money", "12.000.000"), ("Targets", "ít nhất 60 trẻ em"), ("Product", "Danh sách lớp"));
        await officer.SubmitWithinAsync("form[action*='AddRound']", "Thêm kỳ báo cáo", ("Kind", nameof(ReportPeriodKind.Year)), ("DueOn", "30/11/2027"));
        await officer.SubmitAsync("Thông qua kế hoạch");

        Assert.Equal(review.Replace("/ra-soat", "", StringComparison.Ordinal), officer.Address);
        var owed = Assert.Single(await OwedAsync(PlanOf(review)));
        Assert.Equal(("I.1.a", 12_000_000L, new DateOnly(2027, 6, 30), 60m), (owed.ClausePath, owed.Money, owed.DueOn, Assert.Single(owed.Targets).Value));
        Assert.Equal(["I", "I.1", "I.1.a", "II"], await house.AskAsync(async db => await db.ClausesFor(await house.ViewerAsync("vanhoa")).Where(c => c.PlanId == PlanOf(review)).OrderBy(c => c.Order).Select(c => c.Path).ToListAsync()));
        using var police = await house.As("congan");
        await police.GetAsync(officer.Address);
        Assert.Contains("Mở lớp bơi.", police.Text, StringComparison.Ordinal);
    }

    private static async Task AddPointAsync(Visitor officer, string outline, string under, string heading)
    {
        await officer.GetAsync(outline);
        await officer.SubmitAsync("Thêm mục", ("Under", under), ("Heading", heading));
        Assert.Contains(heading, officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_of_a_task_is_told_beside_its_field_and_stays()
    {
        using var officer = await house.As("vanhoa");
        var review = await WriteAsync(officer, "Vì trẻ em năm 2027", "I. NHIỆM VỤ\n1. Mở lớp bơi. Công an phường chủ trì.");
        var task = Assert.Single(await TasksAsync(review));
        await officer.GetAsync($"{review}?sua={task.Id.Value}");

        await officer.SubmitAsync("Lưu", ("Money", "mười triệu"), ("Targets", "nhiều trẻ em"));

        Assert.NotNull(officer.Page.QuerySelector("#loi-kp"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-ct"));
        Assert.Equal(("mười triệu", "nhiều trẻ em"), (officer.Page.QuerySelector("#kp")!.GetAttribute("value"), officer.Page.QuerySelector("#ct")!.TextContent.Trim()));
        Assert.Null(Assert.Single(await TasksAsync(review)).Money);
    }

    [Fact]
    public async Task Of_two_people_who_change_one_outline_the_second_is_told_and_keeps_the_words()
    {
        using var officer = await house.As("vanhoa");
        var outline = (await WriteAsync(officer, "Vì trẻ em năm 2027")).Replace("/ra-soat", "/dan-y", StringComparison.Ordinal);
        using var leader = await house.As("phochutich");
        await leader.GetAsync(outline);
        await AddPointAsync(officer, outline, "", "MỤC ĐÍCH");

        await leader.SubmitAsync("Thêm mục", ("Heading", "NHIỆM VỤ"));

        Assert.Contains("Người khác vừa sửa", leader.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("NHIỆM VỤ", leader.Page.QuerySelector("#de-muc")!.GetAttribute("value"));
        await leader.SubmitAsync("Thêm mục");
        Assert.Contains("II. NHIỆM VỤ", leader.Text, StringComparison.Ordinal);
        await leader.SubmitAsync("[aria-label='Bỏ mục II']");
        Assert.DoesNotContain("NHIỆM VỤ", leader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_neither_write_nor_copy_plans_nor_see_drafts()
    {
        using var officer = await house.As("vanhoa");
        var review = await WriteAsync(officer, "Vì trẻ em năm 2027");
        using var police = await house.As("congan");

        foreach (var address in new[] { "/ke-hoach/moi", review, review.Replace("/ra-soat", "/dan-y", StringComparison.Ordinal) })
        {
            await police.GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, police.Status);
        }

        await police.GetAsync(review.Replace("/ra-soat", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, police.Status);
    }
}
