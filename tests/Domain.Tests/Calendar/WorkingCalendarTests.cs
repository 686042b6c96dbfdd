using System.Globalization;
using MangNon.Domain.Calendar;
using Xunit;

namespace MangNon.Domain.Tests.Calendar;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarData.Default;

    [Theory]
    [InlineData(2024, "01/01 08/02 09/02 12/02 13/02 14/02 18/04 29/04 30/04 01/05 02/09 03/09", "04/05")]
    [InlineData(2025, "01/01 27/01 28/01 29/01 30/01 31/01 07/04 30/04 01/05 02/05 01/09 02/09", "26/04")]
    [InlineData(2026, "01/01 02/01 16/02 17/02 18/02 19/02 20/02 27/04 30/04 01/05 31/08 01/09 02/09", "10/01 22/08")]
    [InlineData(2027, "01/01 05/02 08/02 09/02 10/02 11/02 16/04 30/04 03/05 02/09 03/09", "")]
    public void The_days_off_and_the_worked_Saturdays_are_those_of_the_year(int year, string off, string worked)
    {
        var days = DaysOf(year).ToList();

        Assert.Equal(Days(off, year), days.Where(d => !IsWeekend(d) && !Calendar.IsWorkingDay(d)));
        Assert.Equal(Days(worked, year), days.Where(d => IsWeekend(d) && Calendar.IsWorkingDay(d)));
    }

    [Fact]
    public void The_culture_day_stays_a_working_day_until_an_administrator_confirms_it()
    {
        var day = new DateOnly(2026, 11, 24);
        var row = Calendar.FindException(day)!;

        Assert.True(row is { Provisional: true, Counts: false });
        Assert.True(Calendar.IsWorkingDay(day));

        var confirmed = WorkingCalendarData.Rows.Select(r => r.Date == day ? r with { Counts = true, Provisional = false } : r);
        Assert.False(new WorkingCalendar(confirmed).IsWorkingDay(day));
    }

    [Fact]
    public void Rows_that_no_document_was_compared_with_are_provisional()
    {
        Assert.All(WorkingCalendarData.Rows.Where(r => r.Date.Year == 2027), r => Assert.True(r.Provisional));
        Assert.True(Calendar.FindException(new DateOnly(2026, 1, 2))!.Provisional);
        Assert.True(Calendar.FindException(new DateOnly(2026, 1, 10))!.Provisional);
        Assert.False(Calendar.FindException(new DateOnly(2026, 8, 22))!.Provisional);
        Assert.All(WorkingCalendarData.Rows, r => Assert.False(string.IsNullOrWhiteSpace(r.Note) || string.IsNullOrWhiteSpace(r.Basis)));
    }

    [Theory]
    [InlineData("2026-03-02", 5, "2026-03-09")] // five plain weekdays and a weekend
    [InlineData("2026-02-13", 1, "2026-02-23")] // over Tết
    [InlineData("2026-08-21", 1, "2026-08-22")] // the worked Saturday
    [InlineData("2026-08-28", 1, "2026-09-03")] // over Quốc khánh with its swap
    [InlineData("2026-03-07", 1, "2026-03-09")] // from a Saturday
    [InlineData("2026-03-07", 0, "2026-03-07")]
    [InlineData("2026-03-08", -1, "2026-03-06")] // from a Sunday back
    [InlineData("2026-03-09", -1, "2026-03-06")]
    [InlineData("2026-02-23", -1, "2026-02-13")]
    public void Working_days_are_added_without_the_first_day(string day, int n, string expected) =>
        Assert.Equal(Day(expected), Calendar.AddWorkingDays(Day(day), n));

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-02", "2026-03-09", 5)]
    [InlineData("2026-03-09", "2026-03-02", -5)]
    [InlineData("2026-02-13", "2026-02-22", 0)] // all of Tết
    [InlineData("2026-08-21", "2026-08-22", 1)]
    public void The_days_between_are_those_after_the_first_up_to_the_last(string from, string to, int expected) =>
        Assert.Equal(expected, Calendar.WorkingDaysBetween(Day(from), Day(to)));

    [Fact]
    public void The_quick_count_agrees_with_counting_day_by_day()
    {
        var from = new DateOnly(2023, 12, 30);
        var counted = 0;
        for (var day = from.AddDays(1); day.Year < 2028; day = day.AddDays(1))
        {
            if (Calendar.IsWorkingDay(day)) counted++;
            Assert.Equal(counted, Calendar.WorkingDaysBetween(from, day));
            if (Calendar.IsWorkingDay(day)) Assert.Equal(day, Calendar.AddWorkingDays(from, counted));
        }
    }

    [Theory]
    [InlineData("2026-09-03", 1)]
    [InlineData("2026-03-02", 1)]
    [InlineData("2026-03-31", 22)]
    [InlineData("2026-03-01", null)]
    [InlineData("2026-01-01", null)]
    public void A_working_day_has_its_place_in_the_month(string day, int? expected) =>
        Assert.Equal(expected, Calendar.OrdinalInMonth(Day(day)));

    [Fact]
    public void A_time_limit_that_ends_on_a_day_off_ends_on_the_next_working_day()
    {
        Assert.Equal(Day("2026-02-23"), Calendar.SameOrNextWorkingDay(Day("2026-02-16")));
        Assert.Equal(Day("2026-02-13"), Calendar.SameOrNextWorkingDay(Day("2026-02-13")));
        Assert.Equal(Day("2026-02-23"), Calendar.NextWorkingDay(Day("2026-02-13")));
    }

    [Fact]
    public void A_row_that_repeats_the_plain_week_changes_nothing()
    {
        var sunday = Day("2026-03-08");
        var calendar = new WorkingCalendar(
        [
            new CalendarException(sunday, CalendarExceptionKind.Off, "Chủ nhật", null, false),
            new CalendarException(Day("2026-03-10"), CalendarExceptionKind.Working, "thứ Ba", null, false),
        ]);

        Assert.Equal(5, calendar.WorkingDaysBetween(Day("2026-03-06"), Day("2026-03-13")));
        Assert.False(calendar.IsWorkingDay(sunday));
    }

    [Fact]
    public void Two_rows_about_one_day_are_refused()
    {
        var row = new CalendarException(Day("2026-03-10"), CalendarExceptionKind.Off, "nghỉ", null, false);
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([row, row with { Kind = CalendarExceptionKind.Working }]));
    }

    [Fact]
    public void Without_rows_the_week_alone_counts()
    {
        var calendar = new WorkingCalendar([]);
        Assert.Equal(261, calendar.WorkingDaysBetween(Day("2025-12-31"), Day("2026-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.AddWorkingDays(DateOnly.MaxValue, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.AddWorkingDays(DateOnly.MinValue, -10));
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));

    private static IEnumerable<DateOnly> Days(string list, int year) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(d => DateOnly.ParseExact($"{d}/{year}", "dd/MM/yyyy", CultureInfo.InvariantCulture));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
