using MangNon.Domain.OfficialDocuments;
using Xunit;
using static MangNon.Domain.Tests.OfficialDocuments.PlanText;

namespace MangNon.Domain.Tests.OfficialDocuments;

public class DueTests
{
    [Theory]
    [InlineData("trước ngày 15/4/2026", "2026-04-14")]
    [InlineData("xong trước 30/6", "2026-06-29")]
    [InlineData("hoàn thành trước ngày 30.6.2026", "2026-06-29")]
    [InlineData("trước ngày 01 tháng 01 năm 2027", "2026-12-31")]
    [InlineData("xong trước tháng 8/2026", "2026-07-31")]
    public void Before_a_day_means_the_day_before(string words, string due)
    {
        var read = Duty($"Sửa sân chơi của khu dân cư, {words}.").Due;
        Assert.Equal((DueKind.Date, DateOnly.Parse(due, null), DateOnly.Parse(due, null).AddDays(1)), (read.Kind, read.Date, read.Before));
    }

    [Theory]
    [InlineData("chậm nhất ngày 20/5", "2026-05-20")]
    [InlineData("chậm nhất là ngày 20-5-2026", "2026-05-20")]
    [InlineData("vào ngày 19 tháng 5 năm 2026", "2026-05-19")]
    [InlineData("đến hết ngày 30/11/2026", "2026-11-30")]
    [InlineData("ngày 05/9", "2026-09-05")]
    public void A_day_itself_is_still_in_time(string words, string due)
    {
        var read = Duty($"Trao quà cho các em, {words}.").Due;
        Assert.Equal((DueKind.Date, DateOnly.Parse(due, null), null), (read.Kind, read.Date, read.Before));
    }

    [Theory]
    [InlineData("từ ngày 01/6 đến ngày 30/6", "2026-06-01", "2026-06-30")]
    [InlineData("từ ngày 05 đến 20/7/2026", "2026-07-05", "2026-07-20")]
    [InlineData("từ 01/6 - 15/8", "2026-06-01", "2026-08-15")]
    [InlineData("từ ngày 20 tháng 12 năm 2026 đến ngày 05 tháng 01 năm 2027", "2026-12-20", "2027-01-05")]
    public void Two_days_are_a_range(string words, string from, string to)
    {
        var read = Duty($"Dạy bơi cho các em, {words}.").Due;
        Assert.Equal((DueKind.Range, DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (read.Kind, read.From, read.To));
    }

    [Theory]
    [InlineData("hoàn thành trong quý II", "2026-04-01", "2026-06-30", "trong quý II")]
    [InlineData("quý III, IV/2026", "2026-07-01", "2026-12-31", "quý III, IV/2026")]
    [InlineData("tháng 6", "2026-06-01", "2026-06-30", "tháng 6")]
    [InlineData("trong tháng 6 và tháng 7", "2026-06-01", "2026-07-31", "trong tháng 6 và tháng 7")]
    [InlineData("từ tháng 5 đến tháng 8", "2026-05-01", "2026-08-31", "từ tháng 5 đến tháng 8")]
    [InlineData("6 tháng đầu năm", "2026-01-01", "2026-06-30", "6 tháng đầu năm")]
    [InlineData("cả năm", "2026-01-01", "2026-12-31", "cả năm")]
    [InlineData("trong dịp hè", "2026-06-01", "2026-08-31", "dịp hè")]
    public void Quarters_months_and_seasons_are_periods(string words, string from, string to, string label)
    {
        var read = Duty($"Vẽ tranh tường, {words}.").Due;
        Assert.Equal(new Due(DueKind.Period, From: DateOnly.Parse(from, null), To: DateOnly.Parse(to, null), Label: label), read);
    }

    [Theory]
    [InlineData("hằng tháng", "month")]
    [InlineData("hàng quý", "quarter")]
    [InlineData("định kỳ 6 tháng", "half-year")]
    [InlineData("01 lần/tuần", "week")]
    [InlineData("hằng năm", "year")]
    [InlineData("thường xuyên", "continuous")]
    [InlineData("trước ngày 25 hằng tháng", "month")]
    public void A_rhythm_is_recurring(string words, string every)
    {
        var read = Duty($"Dọn vệ sinh sân chơi, {words}.").Due;
        Assert.Equal((DueKind.Recurring, every), (read.Kind, read.Every));
    }

    [Theory]
    [InlineData("nhân dịp Tết Trung thu", "Tết Trung thu", "2026-09-25")]
    [InlineData("nhân Ngày Quốc tế thiếu nhi 01/6", "Ngày Quốc tế thiếu nhi", "2026-06-01")]
    [InlineData("nhân Ngày Gia đình Việt Nam (28/6)", "Ngày Gia đình Việt Nam", "2026-06-28")]
    [InlineData("dịp Tết Nguyên đán Bính Ngọ", "Tết Nguyên đán", "2026-02-17")]
    [InlineData("nhân dịp khai giảng năm học mới", "Ngày toàn dân đưa trẻ đến trường", "2026-09-05")]
    public void An_occasion_has_its_day_in_the_year_of_the_plan(string words, string occasion, string day)
    {
        var read = Duty($"Múa lân cho các em xem {words}.").Due;
        Assert.Equal((DueKind.Occasion, occasion, DateOnly.Parse(day, null)), (read.Kind, read.Occasion, read.Date));
    }

    [Fact]
    public void The_month_of_action_is_the_whole_of_june() =>
        Assert.Equal(new Due(DueKind.Range, From: Day(2026, 6, 1), To: Day(2026, 6, 30)), Duty("Treo cờ hưởng ứng Tháng hành động vì trẻ em.").Due);

    [Fact]
    public void Before_an_occasion_means_the_day_before_it() =>
        Assert.Equal(new Due(DueKind.Occasion, Date: Day(2026, 9, 24), Before: Day(2026, 9, 25), Occasion: "Tết Trung thu"), Duty("Gói quà xong trước Tết Trung thu.").Due);

    [Theory]
    [InlineData("Học tập Nghị quyết số 05-NQ/ĐU ngày 03/02/2026 của Đảng ủy phường.")]
    [InlineData("Lồng ghép vào chương trình giai đoạn 2026 - 2030, tầm nhìn đến năm 2045.")]
    [InlineData("Trực đường dây nóng 24/7, số điện thoại 111.")]
    [InlineData("Chăm sóc trẻ em dưới 6 tuổi ở 2/3 số tổ dân phố.")]
    public void What_looks_like_a_date_is_not_always_one(string duty) => Assert.Equal(Due.None, Duty(duty).Due);

    [Fact]
    public void A_day_that_does_not_exist_is_reported_and_not_used()
    {
        var plan = ReadDocx("KẾ HOẠCH\nGiúp trẻ em năm 2026\nI. NHIỆM VỤ\n1. Công an xã lập danh sách trước ngày 31/6/2026.");
        Assert.Equal(DueKind.None, Assert.Single(plan.Tasks).Due.Kind);
        Assert.Equal(["impossible-date"], plan.Codes());
    }

    [Fact]
    public void A_deadline_before_the_document_itself_is_reported()
    {
        var plan = ReadDocx("Số: 5/KH-UBND|Đồi Sim, ngày 10 tháng 4 năm 2026\nKẾ HOẠCH\nGiúp trẻ em năm 2026\nI. NHIỆM VỤ\n1. Công an xã lập danh sách trước ngày 31/3/2026.");
        Assert.Equal(["date-before-document"], plan.Codes());
    }

    [Fact]
    public void Two_different_deadlines_in_one_duty_are_reported()
    {
        var plan = ReadDocx("KẾ HOẠCH\nGiúp trẻ em năm 2026\nI. NHIỆM VỤ\n1. Công an xã lập danh sách trước ngày 31/3, bổ sung xong trước ngày 30/9.");
        Assert.Equal(Day(2026, 3, 30), Assert.Single(plan.Tasks).Due.Date);
        Assert.Equal(["two-dates"], plan.Codes());
    }

    [Fact]
    public void Points_below_a_heading_with_one_time_have_that_time()
    {
        var plan = ReadDocx("KẾ HOẠCH\nGiúp trẻ em năm 2026\nI. NHIỆM VỤ\n1. Ngày hội đọc sách (ngày 20/4)\na) Dựng gian sách.\nb) Mời tác giả, xong trước ngày 10/4.");
        Assert.Equal(Day(2026, 4, 20), plan.Task("I.1.a").Due.Date);
        Assert.Equal(Day(2026, 4, 9), plan.Task("I.1.b").Due.Date);
    }
}
