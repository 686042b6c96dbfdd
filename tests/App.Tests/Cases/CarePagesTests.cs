using System.Net;
using MangNon.App.Tests.Children;
using MangNon.App.Tests.House;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static MangNon.App.Tests.Cases.CaseWalk;

namespace MangNon.App.Tests.Cases;

/// <summary>Alternative care through its pages: who offers it, a child on its way into it, through it and out of it.</summary>
public sealed class CarePagesTests
{
    private const string CarerName = "Phạm Thị Nhận Nuôi";
    private const string Carers = "/cham-soc-thay-the/nguoi-nhan";

    [Fact]
    public async Task Somebody_who_registers_is_verified_counselled_and_approved_by_somebody_else()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        await officer.GetAsync(Carers + "/don");
        await officer.SubmitAsync("Ghi đơn đăng ký", ("ho-ten", ""), ("sinh", "hôm qua"), ("mong-tu", "9"), ("mong-den", "3"));
        Assert.Contains("Cần ghi họ và tên", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ngày sinh chưa đúng", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);

        var carer = await RegisterAsync(officer);
        Assert.Contains("Chưa duyệt được", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu giấy khám sức khỏe", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync(carer.Replace("nguoi-nhan/", "nguoi-nhan/don/", StringComparison.Ordinal));
        await officer.SubmitAsync("Lưu", ("kham", "20/11/2026"));
        await VerifyAsync(officer, carer);
        Assert.DoesNotContain("Duyệt vào danh sách", officer.Text, StringComparison.Ordinal);

        await chairman.GetAsync(carer);
        await chairman.SubmitAsync("Duyệt vào danh sách");
        Assert.Contains("Trong danh sách", chairman.Text, StringComparison.OrdinalIgnoreCase);
        await officer.GetAsync(Carers);
        Assert.Contains(CarerName, officer.Text, StringComparison.Ordinal);
        Assert.Contains(CarerName, await DocxAsync(officer, Carers + "/mau-09.docx"), StringComparison.Ordinal);
        Assert.Contains(CarerName, await DocxAsync(officer, Carers + "/so.docx"), StringComparison.Ordinal);
        Assert.Contains(CarerName, await DocxAsync(officer, carer + "/mau-08.docx"), StringComparison.Ordinal);

        // Two at once: the second one sees what the first has done, and nothing is done twice.
        using var second = await house.As("vanhoa");
        await officer.GetAsync(carer);
        await second.GetAsync(carer);
        await officer.SubmitAsync("Tạm ngừng nhận trẻ em");
        await second.SubmitAsync("Tạm ngừng nhận trẻ em");
        Assert.Contains("Người khác vừa thay đổi", second.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("Đưa ra khỏi danh sách", ("vi-sao-ra", "OwnWish"), ("ly-do-ra", "Chuyển công tác"));
        await officer.GetAsync(Carers + "?xem=cu");
        Assert.Contains(CarerName, officer.Text, StringComparison.Ordinal);
        var kinds = await house.AskAsync(db => db.Set<MangNon.App.Data.ActRecord>().Select(a => a.Kind).ToListAsync());
        foreach (var kind in (string[])["carer.register", "carer.correct", "carer.verify", "carer.counsel", "carer.approve", "carer.pause", "carer.strike-off", "carer.look", "carer.export"]) Assert.Contains(kind, kinds);
    }

    [Fact]
    public async Task A_child_goes_from_the_need_to_a_lasting_carer_and_is_followed_up()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        await ApprovedCarerAsync(officer, chairman);
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await LinkAsync(house, officer, address);
        var care = await OpenCareAsync(officer, address, CareTerm.Lasting);
        Assert.Contains("Hồ sơ của em còn thiếu", officer.Text, StringComparison.Ordinal);

        await StepAsync(officer, care, "assess", ("truong-hop", ""), ("ghi-ro", "Em ở với hàng xóm"));
        Assert.Contains("Chưa ghi trẻ em thuộc trường hợp nào", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, care, "assess", ("truong-hop", "WithoutParents"), ("f-child-health", "Em gầy, ngủ ít"), ("ghi-ro", "Em ở với hàng xóm"));
        Assert.Contains("Đã đánh giá", officer.Text, StringComparison.Ordinal);
        await StepAsync(officer, care, "submit-plan", ("ghi-ro", "Tìm người nhận trong họ, rồi trong phường"));
        await StepAsync(chairman, care, "approve-plan", ("so-van-ban", "50/QĐ-UBND"));
        await officer.GetAsync(care);
        await officer.SubmitAsync("form:has(input[name='nguoi-nhan']) button");
        Assert.Contains($"Đã chọn {CarerName}", officer.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, care, "note-form-tried", ("hinh-thuc", "Relative"), ("ket-qua", "Nobody"), ("ghi-ro", "Đã hỏi họ nội, họ ngoại"));
        await StepAsync(officer, care, "verify-carer");
        Assert.Contains("Đã chọn người nhận", officer.Text, StringComparison.Ordinal);

        // What is missing is said before anything is decided; two visits are the law's.
        Assert.Contains("Hồ sơ của trẻ em chưa đủ", await AgainstAsync(chairman, care, "decide"), StringComparison.Ordinal);
        await officer.SubmitAsync("Lưu", ("truong-hop", "WithoutParents"), ("kham", "20/11/2026"), ("anh", "20/11/2026"), ("mien-dong-y", "NoGuardian"), ("giam-ho", CarerName));
        await StepAsync(officer, care, "ask-child", ("dong-y", "Yes"), ("ghi-ro", "Em thích ở với cô"));
        await StepAsync(chairman, care, "decide", ("so-van-ban", "51/QĐ-UBND"));
        Assert.Contains("Đã quyết định", chairman.Text, StringComparison.Ordinal);
        Assert.Contains("Giao, nhận", chairman.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ít nhất 2 lần", await AgainstAsync(officer, care, "hand-over"), StringComparison.OrdinalIgnoreCase);
        await StepAsync(officer, care, "note-meeting", ("ghi-ro", "Gặp tại trường"));
        await StepAsync(officer, care, "note-meeting", ("ghi-ro", "Gặp tại nhà cô"));
        await StepAsync(officer, care, "hand-over", ("ghi-ro", "Giao tại trụ sở phường"));
        Assert.Contains("Đang được chăm sóc", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Theo dõi, đánh giá sau 01 tháng", officer.Text, StringComparison.Ordinal);
        Assert.Contains("51/QĐ-UBND", await DocxAsync(officer, care + "/mau-15.docx"), StringComparison.Ordinal);
        Assert.Contains(CarerName, await DocxAsync(officer, care + "/mau-12.docx"), StringComparison.Ordinal);
        await officer.GetAsync(Carers);
        Assert.Contains("1 em", officer.Text, StringComparison.Ordinal);
        Assert.Contains("CA-2026-002", await DocxAsync(officer, "/cham-soc-thay-the/danh-sach.docx"), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(20));
        await officer.SignInAsync("vanhoa");
        await StepAsync(officer, care, "follow-up-first", ("f-fitting-in", "Em đã quen nhà mới"), ("ghi-ro", "Em khỏe"));
        Assert.Contains("Theo dõi, đánh giá sau 03 tháng", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync(officer.Page.QuerySelector(".story a[href*='/giay/']")!.GetAttribute("href")!);
        Assert.Contains("Em đã quen nhà mới", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Em đã quen nhà mới", await DocxAsync(officer, officer.Address + "/bieu-mau.docx"), StringComparison.Ordinal);
        Assert.Contains("Em gầy, ngủ ít", await DocxAsync(officer, address + "/ho-so.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carer_is_held_against_the_brothers_and_sisters_who_wait_too_and_against_what_the_child_needs()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var by = await house.ViewerAsync("vanhoa");
        var home = SampleChildren.Household(by, await SampleChildren.UnitAsync(house, by, "Tổ dân phố 1"), "7 Bờ Đê");
        var (elder, younger) = (SampleChildren.Child(by, home, "Lê Thị Chị"), SampleChildren.Child(by, home, "Lê Thị Em", new DateOnly(2021, 3, 2)));
        elder.Record(new Disability(SampleChildren.Stamp(by), new DateOnly(2022, 1, 1), null, DisabilityKind.HearingAndSpeech, DisabilityDegree.Severe), SampleChildren.Today);
        await SampleChildren.SaveAsync(house, by, home, elder, younger);
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        await ApprovedCarerAsync(officer, chairman, suitability: "Từng nuôi cháu khiếm thính");
        var care = await SearchingAsync(house, officer, chairman, elder.Id);
        await officer.GetAsync(care);
        Assert.Contains("Có kinh nghiệm với nhu cầu", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Không nhận được cả anh, chị, em", officer.Text, StringComparison.Ordinal);

        await SearchingAsync(house, officer, chairman, younger.Id);
        await officer.GetAsync(care);

        Assert.Contains("Không nhận được cả anh, chị, em", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_carer_of_the_childs_own_group_is_named_so_once_the_group_is_known()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var by = await house.ViewerAsync("vanhoa");
        var (one, two) = (await SampleChildren.UnitAsync(house, by, "Tổ dân phố 1"), await SampleChildren.UnitAsync(house, by, "Tổ dân phố 2"));
        var home = SampleChildren.Household(by, one, "7 Bờ Đê");
        var child = SampleChildren.Child(by, home, "Lê Thị Chị");
        await SampleChildren.SaveAsync(house, by, home, child);
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        await ApprovedCarerAsync(officer, chairman);
        var carer = chairman.Address;
        var care = await SearchingAsync(house, officer, chairman, child.Id);
        foreach (var (group, isNear) in new (UnitId?, bool)[] { (null, false), (two, false), (one, true) })
        {
            await officer.GetAsync(carer.Replace("nguoi-nhan/", "nguoi-nhan/don/", StringComparison.Ordinal));
            await officer.SubmitAsync("Lưu", ("to-dan-pho", group?.Value.ToString() ?? ""));
            await officer.GetAsync(care);
            Assert.Equal(isNear, officer.Text.Contains("Ở cùng tổ dân phố với em", StringComparison.Ordinal));
            Assert.Contains("Cùng phường với trẻ em", officer.Text, StringComparison.Ordinal);
        }

        await officer.GetAsync(carer);
        Assert.Contains("Tổ dân phố 1", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_carer_is_looked_for_the_case_is_not_closed_and_a_child_abused_in_care_is_an_emergency_again()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        using var chairman = await house.As("chutich");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await LinkAsync(house, officer, address);
        await ToSentPlanAsync(officer, chairman, address);
        var care = await OpenCareAsync(officer, address, CareTerm.Temporary);
        Assert.Contains("đang mở cho trẻ em này", await RefusedToOpenAsync(officer, address), StringComparison.Ordinal);
        await officer.GetAsync(care);
        await officer.SubmitAsync("Chọn người này", ("nguoi-ten", "Bà ngoại của em"), ("nguoi-sinh", "1960"), ("nguoi-la", "Relative"), ("nguoi-o-dau", "ThisWard"));
        Assert.Contains("Chỉ giao ngay trước thủ tục", await AgainstAsync(chairman, care, "hand-to-temporary-carer"), StringComparison.Ordinal);

        await StepAsync(officer, care, "move-out", ("ghi-ro", "Em bị đánh ở nhà người đang giữ em"), ("biet-luc", "24/11/2099 08:00"));
        Assert.Contains("Giờ này ở tương lai", officer.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(officer, care, "move-out", ("ghi-ro", "Em bị đánh ở nhà người đang giữ em"), ("biet-luc", "23/11/2026 07:30"));
        Assert.Contains("Đã đưa ra khẩn cấp", officer.Text, StringComparison.Ordinal);
        await officer.GetAsync(address);
        Assert.Contains("khẩn cấp", officer.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("còn 11 giờ", officer.Page.QuerySelector("h2 + ul.rows")!.TextContent, StringComparison.Ordinal);

        await officer.SubmitAsync("Ghi kết quả", ("day", "23/11/2026"), ("result", "Đã thăm"));
        await StepAsync(officer, address, "review", WellReviewed("Close"));
        Assert.Contains("việc chăm sóc thay thế chưa ổn định", await TextOfAsync(chairman, address), StringComparison.Ordinal);

        // Ended with its ground and with where the child goes; then nothing of it stands against closing.
        await StepAsync(chairman, care, "end", ("can-cu", "Reunion"), ("noi-tiep", "Family"), ("so-van-ban", "60/QĐ-UBND"));
        Assert.Contains("Căn cứ chấm dứt chưa có", chairman.Page.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        await StepAsync(chairman, care, "end", ("can-cu", "CarerHarmedChild"), ("noi-tiep", "Family"), ("noi-tiep-ghi", "Về với mẹ"), ("so-van-ban", "60/QĐ-UBND"));
        Assert.Contains("Đã chấm dứt", chairman.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("việc chăm sóc thay thế chưa ổn định", await TextOfAsync(chairman, address), StringComparison.Ordinal);
        await officer.GetAsync("/cham-soc-thay-the?xem=xong");
        Assert.Contains("CA-2026-002", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_along_when_another_ward_takes_the_case_over()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var other = await CaseHandOverTests.OtherWardAsync(house);
        using var officer = await house.As("vanhoa");
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await StepAsync(officer, address, "assess-initially", [.. Levels(), ("nghiem-trong", "No"), ("nguoi-nuoi", "No"), ("khan-cap", "No"), ("ly-do", "Em an toàn")]);
        var care = await OpenCareAsync(officer, address, CareTerm.Lasting);
        await StepAsync(officer, care, "assess", ("truong-hop", "WithoutParents"), ("f-child-health", "Em gầy, ngủ ít"), ("ghi-ro", "Em ở với hàng xóm"));
        await StepAsync(officer, address, "offer-hand-over", ("phuong", other.Value.ToString()), ("ly-do", "Em về ở với ông bà"));
        using var receiver = await house.As("benkia");
        await receiver.GetAsync("/");
        await receiver.FollowAsync("Xem, nhận: phường khác đã bàn giao");
        await receiver.SubmitAsync("Nhận ca");
        await receiver.GetAsync("/cham-soc-thay-the");
        Assert.Contains("Đã đánh giá", receiver.Text, StringComparison.Ordinal);
        await receiver.GetAsync(receiver.Page.QuerySelector("a.btn[href*='/cham-soc/']")!.GetAttribute("href")!);
        Assert.Contains("Em ở với hàng xóm", receiver.Text, StringComparison.Ordinal);
        Assert.Contains("Kế hoạch cho trẻ em được chăm sóc thay thế", receiver.Text, StringComparison.Ordinal);
        await receiver.GetAsync(care);
        Assert.Equal(HttpStatusCode.NotFound, receiver.Status);
        Assert.Equal(2, await house.AskAsync(db => db.Set<CarePlacement>().CountAsync()));
    }

    [Theory]
    [InlineData("truong.tieuhoc")]
    [InlineData("congan")]
    [InlineData("ctv1")]
    [InlineData("quantri")]
    public async Task Who_does_not_run_the_ward_sees_neither_carers_nor_children_in_care(string account)
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        var carer = await RegisterAsync(officer);
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        var care = await OpenCareAsync(officer, address, CareTerm.Lasting);
        using var other = await house.As(account);
        foreach (var page in (string[])["/cham-soc-thay-the", Carers, carer, care, care + "/mau-12.docx", Carers + "/so.docx", care + "/buoc/assess"])
        {
            await other.GetAsync(page);
            Assert.DoesNotContain(CarerName, other.Text, StringComparison.Ordinal);
            Assert.True(other.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{page}: {other.Status}");
        }
    }

    private static async Task<string> RegisterAsync(Visitor officer, string? examined = null)
    {
        await officer.GetAsync(Carers + "/don");
        await officer.SubmitAsync("Ghi đơn đăng ký", ("nop", "22/11/2026"), ("ho-ten", CarerName), ("sinh", "12/05/1975"), ("noi-o", "12 đường Hoa Sữa"), ("gia-dinh", "Yes"), ("kham", examined ?? ""), ("mong-so", "1"));
        Assert.Contains(CarerName, officer.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        return officer.Address;
    }

    // A case of this child up to the plan of its care that is approved.
    private static async Task<string> SearchingAsync(TestHouse house, Visitor officer, Visitor chairman, ChildId child)
    {
        var address = await OpenCaseAsync(officer, await TakeInAsync(officer));
        await LinkAsync(house, officer, address, child);
        var care = await OpenCareAsync(officer, address, CareTerm.Lasting);
        await StepAsync(officer, care, "assess", ("truong-hop", "WithoutParents"), ("f-child-health", "Em gầy"), ("ghi-ro", "Em ở với hàng xóm"));
        await StepAsync(officer, care, "submit-plan", ("ghi-ro", "Tìm người nhận"));
        await StepAsync(chairman, care, "approve-plan", ("so-van-ban", "50/QĐ-UBND"));
        return care;
    }

    private static async Task VerifyAsync(Visitor officer, string carer, string suitability = "")
    {
        await officer.GetAsync(carer);
        await officer.SubmitAsync("Ghi kết quả xác minh", [.. Enum.GetNames<CarerCondition>().Select(c => ($"dk-{c}", (object?)"Yes")), ("ngay-xac-minh", "23/11/2026"), ("nguoi-xac-minh", "Trần Thu Hà, tổ trưởng"), ("phu-hop", suitability)]);
        await officer.SubmitAsync("Ghi ngày tư vấn", ("ngay-tu-van", "23/11/2026"));
    }

    private static async Task ApprovedCarerAsync(Visitor officer, Visitor chairman, string suitability = "")
    {
        var carer = await RegisterAsync(officer, "20/11/2026");
        await VerifyAsync(officer, carer, suitability);
        await chairman.GetAsync(carer);
        await chairman.SubmitAsync("Duyệt vào danh sách");
    }

    private static async Task<string> OpenCareAsync(Visitor officer, string address, CareTerm term)
    {
        await officer.GetAsync(address + "/cham-soc");
        await officer.SubmitAsync("Ghi nhu cầu", ("thoi-gian", term), ("ly-do", "Cha mẹ không còn, em ở nhờ"));
        Assert.Contains("/cham-soc/", officer.Address, StringComparison.Ordinal);
        return officer.Address;
    }

    private static async Task<string> RefusedToOpenAsync(Visitor officer, string address)
    {
        await officer.GetAsync(address + "/cham-soc");
        await officer.SubmitAsync("Ghi nhu cầu", ("thoi-gian", CareTerm.Temporary), ("ly-do", "Lần nữa"));
        return officer.Page.QuerySelector(".sum")!.TextContent;
    }
}
