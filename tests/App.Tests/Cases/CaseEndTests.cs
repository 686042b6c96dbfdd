using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using MangNon.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>How cases go on and end: a plan refused and changed, a review, closing, opening again, sixteen, a report without ground, a second report.</summary>
public sealed class CaseEndTests
{
    [Fact]
    public async Task A_refused_plan_is_written_again_a_carried_out_one_is_changed_reviewed_closed_and_the_case_opened_again()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await ToSubmittedPlanAsync(officer, address);
        await StepAsync(chairman, address, "refuse-plan");
        Assert.Contains("lý do", chairman.Page.QuerySelector(".sum")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await StepAsync(chairman, address, "refuse-plan", ("ly-do", "Thiếu khám sức khỏe"));
        Assert.Contains("Thiếu khám sức khỏe", await TextOfAsync(officer, address), StringComparison.Ordinal);
        await StepAsync(officer, address, "submit-plan", ("viec-0", "Khám sức khỏe"), ("ai-0", "Trạm Y tế"), ("tu-0", "23/11/2026"), ("den-0", "15/12/2026"));
        await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", "46/QĐ-UBND"));

        Assert.Contains("Gửi", await AgainstAsync(officer, address, "review"), StringComparison.Ordinal);
        await StepAsync(officer, address, "send-plan", ("ghi-lai", "Trạm Y tế, cha mẹ"));
        await StepAsync(officer, address, "change-plan", ("viec-0", "Thêm lớp kỹ năng"), ("ai-0", "Trường"), ("tu-0", "23/11/2026"), ("den-0", "30/12/2026"), ("ly-do", "Em cần học kỹ năng"));
        await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", "47/QĐ-UBND"));
        await StepAsync(officer, address, "send-plan", ("ghi-lai", "Trường, cha mẹ"));

        await StepAsync(officer, address, "review", ("ket-luan", "Close"));
        Assert.Contains("Trả lời đủ các mục rà soát", officer.Text, StringComparison.Ordinal);
        await StepAsync(officer, address, "review", WellReviewed("Close"));
        Assert.Contains("còn phải xong", await TextOfAsync(chairman, address), StringComparison.Ordinal);
        Assert.Contains("Còn dịch vụ", await AgainstAsync(chairman, address, "close"), StringComparison.Ordinal);

        await LinkAsync(house, officer, address);
        while ((await TextOfAsync(officer, address)).Contains("Ghi kết quả, kết thúc", StringComparison.Ordinal)) await officer.SubmitAsync("Ghi kết quả", ("result", "Xong"));
        await StepAsync(chairman, address, "close");
        Assert.Contains("Đã đóng", chairman.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ghi nhận đã nhập cơ sở dữ liệu", await TextOfAsync(officer, address), StringComparison.Ordinal);
        await StepAsync(officer, address, "enter-database");
        await StepAsync(officer, address, "reopen", ("ly-do", "Có tin mới"));
        Assert.Contains("Có tin mới", officer.Text, StringComparison.Ordinal);
        await StepAsync(officer, address, "assess-specifically", ("g", "Em muốn đi học"), ("h", "Cha mẹ đồng ý"));
        Assert.Contains("Họp về ca", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_who_turns_sixteen_in_the_middle_is_proposed_for_further_help_before_the_case_is_closed()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await ToSubmittedPlanAsync(officer, address);
        var turns = await house.AskAsync(db => db.Set<Child>().Where(c => c.LeavesListOn > new DateOnly(2026, 11, 23) && c.WithdrawnAt == null && c.MergedInto == null).OrderBy(c => c.LeavesListOn).Select(c => new { c.Id, c.LeavesListOn }).FirstAsync());
        await LinkAsync(house, officer, address, turns.Id);
        using var chairman = await house.As("chutich");
        Assert.Contains("chưa đủ 16 tuổi", await AgainstAsync(chairman, address, "close-at-sixteen"), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(turns.LeavesListOn.DayNumber - new DateOnly(2026, 11, 23).DayNumber));
        using var leader = await house.As("chutich");
        using var worker = await house.As("vanhoa");
        Assert.Contains("Đề xuất hỗ trợ tiếp", await AgainstAsync(leader, address, "close-at-sixteen"), StringComparison.Ordinal);
        await StepAsync(worker, address, "report-sixteen", ("ghi-lai", "Đề nghị học nghề"));
        while ((await TextOfAsync(worker, address)).Contains("Ghi kết quả, kết thúc", StringComparison.Ordinal)) await worker.SubmitAsync("Ghi kết quả", ("result", "Xong"));
        await StepAsync(leader, address, "close-at-sixteen");
        Assert.Contains("Đã đóng", leader.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_report_without_ground_is_closed_by_the_chairman_with_what_was_found()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em chơi đùa")]);
        await StepAsync(chairman, address, "close-as-unfounded", ("ly-do", "Đã gặp em và nhà trường"));
        Assert.Contains("xác minh", chairman.Page.QuerySelector(".sum")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await StepAsync(chairman, address, "close-as-unfounded", ("ly-do", "Đã gặp em và nhà trường"), ("khong-co-can-cu", true));
        Assert.Contains("Đã gặp em và nhà trường", chairman.Text, StringComparison.Ordinal);
        Assert.Contains("Đã đóng", chairman.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_report_of_one_event_joins_the_case_and_starts_the_hours_anew_where_it_tells_of_danger()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em an toàn")]);
        await StepAsync(chairman, address, "decline-emergency-measure", ("ghi-lai", "Em an toàn ở nhà bà"));
        Assert.DoesNotContain("Quyết định áp dụng hay không", RunningOf(chairman), StringComparison.Ordinal);

        await TakeInAsync(officer);
        await officer.SubmitAsync("Nhập vào ca này", ("into", address.Split('/')[^1]));
        Assert.Equal(address, officer.Address);
        Assert.Contains("còn 12 giờ", RunningOf(officer), StringComparison.Ordinal);
        var owed = await house.AskAsync(db => db.Set<CaseEntry>().CountAsync(e => e.Kind == CaseEventKind.UrgentReportOwed));
        Assert.Equal(1, owed);
        await StepAsync(officer, address, "send-urgent-report", ("ghi-lai", "Thành phố"), ("so-quyet-dinh", "12/BC-UBND"));
        Assert.DoesNotContain("Báo cáo đột xuất lên cấp trên", RunningOf(officer), StringComparison.Ordinal);
        Assert.Contains(Told, await DocxAsync(officer, address + "/dot-xuat.docx"), StringComparison.Ordinal);
        var file = await DocxAsync(officer, address + "/ho-so.docx");
        Assert.Contains("HỒ SƠ TRƯỜNG HỢP", file, StringComparison.Ordinal);
        Assert.DoesNotContain(Teller, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_struck_stands_in_the_story_and_in_no_report()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "notify-police", ("ghi-lai", "Gọi trực ban Công an"));
        Assert.Contains("Gọi trực ban Công an", await DocxAsync(officer, address + "/dot-xuat.docx"), StringComparison.Ordinal);

        var told = await house.AskAsync(db => db.Set<CaseEntry>().Where(e => e.Kind == CaseEventKind.PoliceNotified).Select(e => e.Id).SingleAsync());
        await officer.GetAsync(address);
        await officer.SubmitAsync($"form:has(input[name='entry'][value='{told.Value}']) button", ("reason", "Ghi nhầm ca"), ("strike", "true"));
        Assert.Contains("Gọi trực ban Công an", officer.Text, StringComparison.Ordinal);
        var report = await DocxAsync(officer, address + "/dot-xuat.docx");
        Assert.DoesNotContain("Gọi trực ban Công an", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghi nhầm ca", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_child_is_linked_put_right_and_both_stand_in_the_trace()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await LinkAsync(house, officer, address);
        Assert.DoesNotContain("chưa nối với sổ trẻ em", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Không phải em này, bỏ nối");
        Assert.Contains("chưa nối với sổ trẻ em", officer.Text, StringComparison.Ordinal);
        var kinds = await house.AskAsync(db => db.Set<MangNon.App.Data.ActRecord>().Select(a => a.Kind).ToListAsync());
        Assert.Contains("case.link", kinds);
        Assert.Contains("case.unlink", kinds);
    }

    private static string RunningOf(Visitor visitor) => visitor.Page.QuerySelector("h2 + ul.rows")!.TextContent;
}
