using System.Net;
using MangNon.App.Data;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>A child in danger, from the first words to the units that help, by the pages people use.</summary>
public sealed class CasePagesTests
{
    [Fact]
    public async Task A_report_starts_the_twelve_hours_and_the_case_goes_from_assessment_to_the_plan_of_the_chairman()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var report = await TakeInAsync(officer);
        Assert.Contains("còn 12 giờ", await TextOfAsync(officer, "/ca-bao-ve"), StringComparison.Ordinal);

        var address = await OpenCaseAsync(officer, report);
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "Yes"), ("nguoi-nuoi", "Yes"), ("bi-xam-hai", true), ("khan-cap", "Yes")]);
        Assert.Contains("khẩn cấp", officer.Text, StringComparison.Ordinal);

        // The officer cannot decide what is the chairman's.
        await officer.GetAsync(address + "/buoc/apply-emergency-measure");
        Assert.True(officer.Page.QuerySelector("#buoc .btn.main")!.HasAttribute("disabled"));

        using var chairman = await house.As("chutich");
        Assert.Contains("CA-2026-002", await TextOfAsync(chairman, "/"), StringComparison.Ordinal);
        await StepAsync(chairman, address, "decide-separation", ("can-cu", "HarmByParentOrCarer"), ("noi-tam-tru", "Nhà bà ngoại"), ("den-ngay", "20/12/2026"), ("so-quyet-dinh", "45/QĐ-UBND"));
        Assert.Contains("Quá 15 ngày", chairman.Text, StringComparison.Ordinal);
        await StepAsync(chairman, address, "decide-separation", ("can-cu", "HarmByParentOrCarer"), ("noi-tam-tru", "Nhà bà ngoại"), ("den-ngay", "01/12/2026"), ("so-quyet-dinh", "45/QĐ-UBND"));
        Assert.Contains("luật cho tối đa đến hết", chairman.Text, StringComparison.Ordinal);

        await StepAsync(officer, address, "assess-specifically", ("a", "Gầy"));
        Assert.Contains("Điều 27 khoản 1 điểm g", officer.Text, StringComparison.Ordinal);
        await StepAsync(officer, address, "assess-specifically", ("a", "Gầy"), ("g", "Em muốn ở với bà"));
        await StepAsync(officer, address, "hold-meeting", ("chu-tri", true), ("khu-dan-cu", true), ("ghi-lai", "Thống nhất cho em ở với bà"));
        await StepAsync(officer, address, "submit-plan", ("viec-0", "Khám và điều trị"), ("ai-0", "Trạm Y tế"), ("tu-0", "23/11/2026"), ("den-0", "15/12/2026"), ("tien-0", "500.000"));
        Assert.Contains("Chờ phê duyệt", officer.Text, StringComparison.Ordinal);
        await StepAsync(chairman, address, "approve-plan", ("so-quyet-dinh", "46/QĐ-UBND"));
        Assert.Contains("Đang thực hiện kế hoạch", chairman.Text, StringComparison.Ordinal);
        Assert.Contains("500.000 đồng", chairman.Text, StringComparison.Ordinal);

        var kinds = await house.AskAsync(db => db.Set<ActRecord>().Where(a => a.Kind.StartsWith("case.")).Select(a => a.Kind).ToListAsync());
        Assert.Superset(new HashSet<string> { "case.open", "case.assess-initially", "case.decide-separation", "case.approve-plan", "case.look" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task Who_told_is_seen_by_nobody_until_the_seal_is_broken_and_lies_sealed_in_the_database()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var report = await TakeInAsync(officer);
        Assert.DoesNotContain(Teller, officer.Page.DocumentElement.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(Teller, await DocxAsync(officer, report + "/mau-01.docx"), StringComparison.Ordinal);
        Assert.Contains(Told, await DocxAsync(officer, report + "/mau-01.docx"), StringComparison.Ordinal);

        await officer.FollowAsync("Phá niêm phong, có lý do");
        await officer.SubmitAsync("Phá niêm phong", ("reason", "Cần gọi lại ngay để hỏi chỗ ở của em"));
        await officer.GetAsync(report);
        Assert.Contains(Teller, officer.Text, StringComparison.Ordinal);
        Assert.Contains(await house.AskAsync(db => db.Set<ActRecord>().Select(a => a.Kind).ToListAsync()), k => k == "informant.look");
        using var chairman = await house.As("chutich");
        await chairman.GetAsync(report);
        Assert.DoesNotContain(Teller, chairman.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_sees_nothing_of_a_case_a_unit_sees_its_referral_alone_and_the_one_who_reported_their_report()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var teacher = await house.As("truong.tieuhoc");
        await teacher.GetAsync("/ca-bao-ve/tiep-nhan");
        await teacher.SubmitAsync("Báo cho phường", ("ten-0", "Trẻ Thử Nghiệm"), ("ke", Told), ("nguoi-nuoi", "No"));
        var report = teacher.Address;
        Assert.StartsWith("/ca-bao-ve/tin/", report, StringComparison.Ordinal);
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, report);

        foreach (var account in (string[])["truong.tieuhoc", "congan", "ctv1", "tramyte"])
        {
            using var colleague = await house.As(account);
            await colleague.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, colleague.Status);
        }

        await StepAsync(officer, address, "refer", ("don-vi", await UnitAsync(house, "Trạm Y tế")), ("dich-vu", "Khám sức khỏe"), ("ghi-lai", "Một em cần khám vết bầm"), ("tra-loi", "26/11/2026"));
        using var station = await house.As("tramyte");
        await station.GetAsync("/");
        await station.FollowAsync("Xem: của một ca bảo vệ trẻ em");
        Assert.Contains("Một em cần khám vết bầm", station.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trẻ Thử Nghiệm", station.Text, StringComparison.Ordinal);
        await station.SubmitAsync("Không nhận, có lý do");
        Assert.Contains("Không nhận thì ghi lý do", station.Text, StringComparison.Ordinal);
        await station.SubmitAsync("Nhận");
        await station.SubmitAsync("Ghi kết quả, kết thúc", ("words", "Đã khám, có giấy"));
        Assert.Contains("đã xong", station.Text, StringComparison.Ordinal);
        Assert.Contains("Đơn vị đã trả lời chuyển gửi", await TextOfAsync(officer, address), StringComparison.Ordinal);

        using var above = await house.As("captren");
        await above.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, above.Status);
    }

    [Fact]
    public async Task A_named_person_reads_the_case_from_that_day_on_and_may_not_change_it()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await officer.SubmitAsync("Thêm", ("person", await AccountAsync(house, "congan")), ("reason", "Phần công an"));
        Assert.Contains("xem được ca này từ hôm nay", officer.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        using var police = await house.As("congan");
        await police.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, police.Status);
        Assert.DoesNotContain("Việc có thể làm tiếp", police.Text, StringComparison.Ordinal);
        await police.GetAsync(address + "/buoc/note-contact");
        Assert.Equal(HttpStatusCode.Forbidden, police.Status);
    }

    [Fact]
    public async Task Times_in_the_future_an_empty_report_and_a_plan_its_writer_approves_are_refused_in_words()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var chairman = await house.As("chutich");
        await chairman.GetAsync("/ca-bao-ve/tiep-nhan");
        await chairman.SubmitAsync("Ghi nhận, bắt đầu tính giờ", ("luc", "01/01/2027 08:00"), ("ten-0", "Em Chưa Rõ"));
        Assert.Contains("không thể ở tương lai", chairman.Text, StringComparison.Ordinal);
        Assert.Contains("Kể lại điều được báo", chairman.Text, StringComparison.Ordinal);
        Assert.Equal("Em Chưa Rõ", chairman.Page.QuerySelector("#ten-0")!.GetAttribute("value"));

        var address = await OpenCaseAsync(chairman, await TakeInAsync(chairman), await AccountAsync(house, "vanhoa"));
        await StepAsync(chairman, address, "assess-initially", [.. Levels(), ("nghiem-trong", "Yes"), ("nguoi-nuoi", "Yes"), ("khan-cap", "No")]);
        Assert.Contains("luôn là trường hợp khẩn cấp", chairman.Text, StringComparison.Ordinal);
        await StepAsync(chairman, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Đã gặp em"), ("luc", "24/11/2026 08:00")]);
        Assert.Contains("Giờ này ở tương lai", chairman.Text, StringComparison.Ordinal);
        await StepAsync(chairman, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Đã gặp em, em an toàn")]);
        await StepAsync(chairman, address, "assess-specifically", ("g", "Em muốn đi học"), ("h", "Cha mẹ đồng ý"));
        await StepAsync(chairman, address, "hold-meeting", ("chu-tri", true), ("khu-dan-cu", true), ("cha-me", true), ("ghi-lai", "Thống nhất"));
        await StepAsync(chairman, address, "submit-plan", ("viec-0", "Thăm hằng tuần"), ("ai-0", "Tổ dân phố"), ("tu-0", "23/11/2026"), ("den-0", "15/12/2026"));
        await chairman.GetAsync(address + "/buoc/approve-plan");
        Assert.Contains("Người lập kế hoạch không tự phê duyệt", chairman.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_take_a_step_the_second_is_told_and_loses_no_word()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var other = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await officer.GetAsync(address + "/buoc/note-contact");
        await other.GetAsync(address + "/buoc/note-contact");
        await officer.SubmitAsync("#buoc .btn.main", ("ghi-lai", "Đã gặp em ở trường"));
        await other.SubmitAsync("#buoc .btn.main", ("ghi-lai", "Đã gọi cho bà"));

        Assert.Contains("Người khác vừa thay đổi ca này", other.Text, StringComparison.Ordinal);
        var id = new ProtectionCaseId(Guid.Parse(address.Split('/')[^1]));
        Assert.Equal("Đã gọi cho bà", other.Page.QuerySelector("#ghi-lai")!.TextContent);
        Assert.Equal(1, await house.AskAsync(db => db.Set<CaseEntry>().CountAsync(e => e.Kind == CaseEventKind.ContactMade && EF.Property<ProtectionCaseId>(e, "CaseId") == id)));
    }

    [Fact]
    public async Task Reports_taken_in_at_once_get_numbers_of_their_own()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.As("vanhoa")));
        foreach (var visitor in visitors) await visitor.GetAsync("/ca-bao-ve/tiep-nhan");
        await Task.WhenAll(visitors.Select(v => v.SubmitAsync("Ghi nhận, bắt đầu tính giờ", ("ke", Told))));

        Assert.All(visitors, v => Assert.StartsWith("/ca-bao-ve/tin/", v.Address, StringComparison.Ordinal));
        var numbers = await house.AskAsync(db => db.Set<CaseReport>().Select(r => r.Number).ToListAsync());
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task A_wrong_hour_is_put_right_beside_the_old_one_and_what_was_late_stays_late()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "note-contact", ("ghi-lai", "Đã gặp em ở trường"));
        await officer.SubmitWithinAsync(".story", "Ghi", ("at", "22/11/2026 16:00"), ("reason", "Gõ nhầm giờ"));
        Assert.Contains("đã sửa", officer.Text, StringComparison.Ordinal);
        Assert.Contains("22/11/2026 16:00", officer.Text, StringComparison.Ordinal);

        // The certificate of limits and the paper of a step are papers to sign.
        Assert.Contains("CA-2026-002", await DocxAsync(officer, address + "/thoi-han.docx"), StringComparison.Ordinal);
        Assert.Contains("SỔ", (await DocxAsync(officer, "/ca-bao-ve/so-tiep-nhan.docx")).ToUpperInvariant(), StringComparison.Ordinal);
    }
    [Fact]
    public async Task A_child_before_the_courts_has_the_workers_part_and_the_day_of_coming_home_written_down()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "note-proceedings", ("ghi-lai", "Gửi công an"));
        Assert.Contains("Chọn việc đã làm", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, address, "note-proceedings", ("tu-cach", "Witness"), ("phan-tham-gia", "InformedAuthority"), ("ghi-lai", "Gửi công an"));
        Assert.Contains("em là người làm chứng", officer.Text, StringComparison.Ordinal);

        Assert.Contains("Chưa ghi ngày em chấp hành xong", await AgainstAsync(officer, address, "note-release-notice"), StringComparison.Ordinal);
        await StepAsync(officer, address, "expect-release", ("tu-dau", "Prison"), ("den-ngay", "01/11/2026"));
        Assert.Contains("Ngày này đã qua", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, address, "expect-release", ("tu-dau", "Prison"), ("den-ngay", "30/06/2027"));
        var running = officer.Page.QuerySelector("h2 + ul.rows")!.TextContent;
        Assert.Contains("Thông báo trước khi chấp hành xong hình phạt tù", running, StringComparison.Ordinal);
        Assert.Contains("30/04/2027", running, StringComparison.Ordinal);
        Assert.Contains("Đã ghi ngày chấp hành xong", await AgainstAsync(officer, address, "expect-release"), StringComparison.Ordinal);
        await StepAsync(officer, address, "note-release-notice", ("so-quyet-dinh", "12/TB-TG, 20/11/2026"));
        Assert.DoesNotContain("Thông báo trước khi chấp hành xong hình phạt tù", officer.Page.QuerySelector("h2 + ul.rows")!.TextContent, StringComparison.Ordinal);
    }

}
