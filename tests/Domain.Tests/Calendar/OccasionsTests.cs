using MangNon.Domain.Calendar;
using Xunit;

namespace MangNon.Domain.Tests.Calendar;

public class OccasionsTests
{
    [Theory]
    [InlineData("Tổ chức Tết Trung thu cho trẻ em", "mid-autumn", "2026-09-25", "2026-09-25")]
    [InlineData("to chuc trung thu", "mid-autumn", "2026-09-25", "2026-09-25")]
    [InlineData("Thăm, tặng quà nhân dịp Tết Trung thu", "mid-autumn", "2026-09-25", "2026-09-25")]
    [InlineData("DỊP TẾT NGUYÊN ĐÁN", "tet", "2026-02-17", "2026-02-20")]
    [InlineData("thăm hỏi trước Tết", "tet", "2026-02-17", "2026-02-20")]
    [InlineData("trước 23 tháng Chạp", "kitchen-gods", "2026-02-10", "2026-02-10")]
    [InlineData("Tháng hành động\nVì trẻ em", "children-month", "2026-06-01", "2026-06-30")]
    [InlineData("nhân Ngày quốc tế thiếu nhi (01/6)", "children-day", "2026-06-01", "2026-06-01")]
    [InlineData("Tết thiếu nhi 1/6", "children-day", "2026-06-01", "2026-06-01")]
    [InlineData("ngày gia đình Việt Nam", "family-day", "2026-06-28", "2026-06-28")]
    [InlineData("Ngày toàn dân đưa trẻ đến trường", "school-opening", "2026-09-05", "2026-09-05")]
    [InlineData("trước lễ khai giảng năm học mới", "school-opening", "2026-09-05", "2026-09-05")]
    public void A_text_that_names_an_occasion_is_understood(string text, string code, string from, string to)
    {
        var found = Occasions.Find(text, 2026)!;

        Assert.Equal((code, from, to), (found.Occasion.Code, Iso(found.From), Iso(found.To)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tháng hành động vì an toàn thực phẩm")]
    [InlineData("khai giảng lớp dạy bơi")]
    [InlineData("phòng, chống đuối nước trong mùa hè")]
    [InlineData("chi tiết kế hoạch")]
    public void Other_texts_name_none(string text) => Assert.Null(Occasions.Find(text, 2026));

    [Fact]
    public void All_occasions_of_a_text_come_in_its_order()
    {
        var found = Occasions.FindAll("Các dịp Tết Nguyên đán, Tháng hành động vì trẻ em, Ngày Quốc tế thiếu nhi và Tết Trung thu; Trung thu", 2024);

        Assert.Equal(["tet", "children-month", "children-day", "mid-autumn"], found.Select(o => o.Occasion.Code));
        Assert.Equal("2024-09-17", Iso(found[^1].From));
    }

    [Fact]
    public void A_year_lists_its_occasions_by_date()
    {
        var year = Occasions.In(2025);

        Assert.Equal(Occasions.All.Count, year.Count);
        Assert.Equal(year.OrderBy(o => o.From).Select(o => o.From), year.Select(o => o.From));
        Assert.All(year, o => Assert.Equal(2025, o.From.Year));
        Assert.Equal("2025-01-22", Iso(year.Single(o => o.Occasion.Code == "kitchen-gods").From));
        Assert.Equal("2025-10-06", Iso(year.Single(o => o.Occasion.Code == "mid-autumn").From));
    }

    [Fact]
    public void Codes_are_unique_and_what_no_source_was_seen_for_is_unverified()
    {
        Assert.Equal(Occasions.All.Count, Occasions.All.Select(o => o.Code).Distinct().Count());
        Assert.All(Occasions.All, o => Assert.Equal(o.Source is not null, o.Verified));
        Assert.False(Occasions.All.Single(o => o.Code == "family-day").Verified);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
