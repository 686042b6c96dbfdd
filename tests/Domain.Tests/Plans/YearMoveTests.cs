using MangNon.Domain.Calendar;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class YearMoveTests
{
    // 30/04/2027 is a Friday off, 03/05/2027 a Monday off in exchange for the Saturday.
    private static readonly WorkingCalendar Calendar = new(
    [
        new(new(2027, 4, 30), CalendarExceptionKind.Off, "Ngày Chiến thắng", null, Provisional: false),
        new(new(2027, 5, 3), CalendarExceptionKind.Off, "Nghỉ bù", null, Provisional: false),
    ]);

    private static readonly YearMove Move = new(2026, 2027, Calendar);

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [Fact]
    public void A_day_keeps_its_day_and_month()
    {
        var moved = Move.Of(new TaskDue(DueKind.Date, null, Day(2026, 12, 15), null));

        Assert.Equal(new MovedDue(new TaskDue(DueKind.Date, null, Day(2027, 12, 15), null), null), moved);
    }

    [Theory]
    [InlineData(5, 15, 5, 17)] // Saturday
    [InlineData(5, 16, 5, 17)] // Sunday
    [InlineData(4, 30, 5, 4)] // holiday, weekend and the day off in exchange
    public void A_time_limit_on_a_day_off_ends_on_the_next_working_day_and_says_so(int month, int day, int newMonth, int newDay)
    {
        var moved = Move.Of(new TaskDue(DueKind.Date, null, Day(2026, month, day), null));

        Assert.Equal(Day(2027, newMonth, newDay), moved.Due.On);
        Assert.Equal(Day(2027, month, day), moved.DayOff);
    }

    [Fact]
    public void The_first_day_of_a_stretch_stays_where_it_is_its_last_day_is_worked()
    {
        var moved = Move.Of(new TaskDue(DueKind.Range, Day(2026, 5, 1), Day(2026, 5, 15), null));

        Assert.Equal((Day(2027, 5, 1), Day(2027, 5, 17)), (moved.Due.From, moved.Due.On));
    }

    [Fact]
    public void A_period_ends_with_its_last_day_and_says_its_new_year()
    {
        var moved = Move.Of(new TaskDue(DueKind.Period, Day(2026, 7, 1), Day(2026, 10, 31), "quý III và tháng 10/2026"));

        Assert.Equal(new MovedDue(new TaskDue(DueKind.Period, Day(2027, 7, 1), Day(2027, 10, 31), "quý III và tháng 10/2027"), null), moved);
    }

    [Fact]
    public void February_ends_with_its_last_day_in_a_leap_year_too()
    {
        var moved = new YearMove(2027, 2028, Calendar).Of(new TaskDue(DueKind.Period, Day(2027, 2, 1), Day(2027, 2, 28), "tháng 2"));

        Assert.Equal(Day(2028, 2, 29), moved.Due.On);
        Assert.Equal(Day(2029, 2, 28), new YearMove(2028, 2029, Calendar).Of(Day(2028, 2, 29)).Due.On);
    }

    [Fact]
    public void An_occasion_of_the_lunar_calendar_is_looked_up_anew()
    {
        var before = Occasions.All.Single(o => o.Code == "mid-autumn");

        var moved = Move.Of(new TaskDue(DueKind.Occasion, null, before.In(2026).From, before.Name));

        Assert.Equal(VietnameseLunarCalendar.ToSolar(2027, 8, 15), moved.Due.On);
        Assert.NotEqual(before.In(2026).From.AddYears(1), moved.Due.On);
        Assert.Null(moved.DayOff);
    }

    [Fact]
    public void The_day_before_an_occasion_stays_the_day_before_it()
    {
        var occasion = Occasions.All.Single(o => o.Code == "mid-autumn");

        Assert.Equal(occasion.In(2027).From.AddDays(-1), Move.Of(new TaskDue(DueKind.Occasion, null, occasion.In(2026).From.AddDays(-1), occasion.Name)).Due.On);
    }

    [Fact]
    public void The_day_before_new_year_lies_in_the_year_before()
    {
        var occasion = Occasions.All.Single(o => o.Code == "new-year");

        Assert.Equal(Day(2026, 12, 31), Move.Of(new TaskDue(DueKind.Occasion, null, Day(2025, 12, 31), occasion.Name)).Due.On);
    }

    [Fact]
    public void Several_occasions_end_with_the_last_of_them_in_the_new_year()
    {
        var (tet, autumn) = (Occasions.All.Single(o => o.Code == "tet"), Occasions.All.Single(o => o.Code == "mid-autumn"));

        var moved = Move.Of(new TaskDue(DueKind.Occasion, null, autumn.In(2026).From, $"{tet.Name}; {autumn.Name}"));

        Assert.Equal(autumn.In(2027).From, moved.Due.On);
    }

    [Fact]
    public void An_occasion_the_calendar_does_not_know_keeps_its_day()
    {
        Assert.Equal(Day(2027, 3, 20), Move.Of(new TaskDue(DueKind.Occasion, null, Day(2026, 3, 20), "Ngày Quốc tế Hạnh phúc")).Due.On);
    }

    [Fact]
    public void A_rhythm_has_no_days_to_move()
    {
        var due = new TaskDue(DueKind.Recurring, null, null, "quarter");

        Assert.Equal(new MovedDue(due, null), Move.Of(due));
    }

    [Theory]
    [InlineData("Công tác trẻ em năm 2026", "Công tác trẻ em năm 2027")]
    [InlineData("KẾ HOẠCH NĂM 2026", "KẾ HOẠCH NĂM 2027")]
    [InlineData("Quyết định ngày 05 tháng 02 năm 2026", "Quyết định ngày 05 tháng 02 năm 2026")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 05/02/2026", "Kế hoạch số 12/KH-UBND ngày 05/02/2026")]
    public void The_year_of_the_plan_is_said_anew_the_days_of_documents_are_not(string written, string expected) => Assert.Equal(expected, Move.Words(written));

    [Theory]
    [InlineData("Mở lớp bơi trước ngày 15/12/2026.", "Mở lớp bơi trước ngày 15/12/2027.")]
    [InlineData("Mở lớp bơi chậm nhất ngày 14/12/2026.", "Mở lớp bơi chậm nhất ngày 14/12/2027.")]
    [InlineData("Theo Quyết định ngày 05/2/2026, xong 14/12/2026.", "Theo Quyết định ngày 05/2/2026, xong 14/12/2027.")]
    public void The_last_day_of_a_task_is_said_anew_in_its_words(string written, string expected) =>
        Assert.Equal(expected, Move.Words(written, new TaskDue(DueKind.Date, null, Day(2026, 12, 14), null)));

    [Fact]
    public void A_last_day_that_was_moved_from_a_day_off_is_said_as_moved() =>
        Assert.Equal("trước ngày 18/5/2027", Move.Words("trước ngày 16/5/2026", new TaskDue(DueKind.Date, null, Day(2026, 5, 15), null)));

    [Fact]
    public void The_old_year_that_still_stands_is_seen()
    {
        Assert.True(Move.StillSaysOldYear("trước ngày 15/12/2026"));
        Assert.False(Move.StillSaysOldYear("năm 2027, 12026 suất"));
        Assert.False(Move.StillSaysOldYear(null));
    }
}
