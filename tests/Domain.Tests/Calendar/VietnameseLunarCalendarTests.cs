using System.Globalization;
using MangNon.Domain.Calendar;
using Xunit;

namespace MangNon.Domain.Tests.Calendar;

public class VietnameseLunarCalendarTests
{
    [Theory]
    [InlineData(2019, "28/01", "05/02", "14/04", "13/09")]
    [InlineData(2020, "17/01", "25/01", "02/04", "01/10")]
    [InlineData(2021, "04/02", "12/02", "21/04", "21/09")]
    [InlineData(2022, "25/01", "01/02", "10/04", "10/09")]
    [InlineData(2023, "14/01", "22/01", "29/04", "29/09")]
    [InlineData(2024, "02/02", "10/02", "18/04", "17/09")]
    [InlineData(2025, "22/01", "29/01", "07/04", "06/10")]
    [InlineData(2026, "10/02", "17/02", "26/04", "25/09")]
    [InlineData(2027, "30/01", "06/02", "16/04", "15/09")]
    [InlineData(2028, "19/01", "26/01", "04/04", "03/10")]
    [InlineData(2029, "06/02", "13/02", "23/04", "22/09")]
    [InlineData(2030, "26/01", "02/02", "12/04", "12/09")]
    public void The_days_of_the_year_that_matter_agree_with_the_table(
        int year, string kitchenGods, string tet, string hungKings, string midAutumn)
    {
        Assert.Equal(Day(kitchenGods, year), VietnameseLunarCalendar.ToSolar(year - 1, 12, 23));
        Assert.Equal(Day(tet, year), VietnameseLunarCalendar.ToSolar(year, 1, 1));
        Assert.Equal(Day(hungKings, year), VietnameseLunarCalendar.ToSolar(year, 3, 10));
        Assert.Equal(Day(midAutumn, year), VietnameseLunarCalendar.ToSolar(year, 8, 15));

        Assert.Equal(new LunarDate(year, 1, 1), VietnameseLunarCalendar.ToLunar(Day(tet, year)));
        Assert.Equal(new LunarDate(year - 1, 12, 23), VietnameseLunarCalendar.ToLunar(Day(kitchenGods, year)));
    }

    [Fact]
    public void The_year_2025_has_a_leap_sixth_month()
    {
        Assert.Equal(6, VietnameseLunarCalendar.LeapMonthOf(2025));
        Assert.Equal(new LunarDate(2025, 6, 1), VietnameseLunarCalendar.ToLunar(new DateOnly(2025, 6, 25)));
        Assert.Equal(new LunarDate(2025, 6, 1, IsLeapMonth: true), VietnameseLunarCalendar.ToLunar(new DateOnly(2025, 7, 25)));
        Assert.Equal(new DateOnly(2025, 7, 25), VietnameseLunarCalendar.ToSolar(2025, 6, 1, leapMonth: true));
        Assert.Null(VietnameseLunarCalendar.LeapMonthOf(2026));
    }

    [Theory]
    [InlineData(1985, 1, 21, "1985-02-20")]
    [InlineData(2007, 2, 17, "2007-02-18")]
    [InlineData(2030, 2, 2, "2030-02-03")]
    public void Tet_falls_on_another_day_than_in_China_where_the_two_clocks_differ(int year, int month, int day, string inChina)
    {
        var tet = VietnameseLunarCalendar.ToSolar(year, 1, 1);
        var chinese = new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0);

        Assert.Equal(new DateOnly(year, month, day), tet);
        Assert.Equal(DateOnly.Parse(inChina, CultureInfo.InvariantCulture), DateOnly.FromDateTime(chinese));
    }

    [Fact]
    public void The_leap_month_that_China_had_in_1984_came_to_Vietnam_in_1985()
    {
        Assert.Equal(new DateOnly(1984, 2, 2), VietnameseLunarCalendar.ToSolar(1984, 1, 1));
        Assert.Null(VietnameseLunarCalendar.LeapMonthOf(1984));
        Assert.Equal(2, VietnameseLunarCalendar.LeapMonthOf(1985));
        Assert.Equal(11, new ChineseLunisolarCalendar().GetLeapMonth(1984)); // its 11th month is the leap 10th
    }

    [Fact]
    public void Every_day_from_1950_to_2100_returns_to_itself_and_follows_the_day_before()
    {
        var before = VietnameseLunarCalendar.ToLunar(new DateOnly(1949, 12, 31));
        for (var day = new DateOnly(1950, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var lunar = VietnameseLunarCalendar.ToLunar(day);
            Assert.Equal(day, VietnameseLunarCalendar.ToSolar(lunar.Year, lunar.Month, lunar.Day, lunar.IsLeapMonth));
            Assert.True(Follows(before, lunar), $"{lunar} does not follow {before}");
            before = lunar;
        }
    }

    [Fact]
    public void The_first_and_the_last_day_convert_both_ways()
    {
        foreach (var day in new[] { VietnameseLunarCalendar.FirstDay, VietnameseLunarCalendar.LastDay })
        {
            var lunar = VietnameseLunarCalendar.ToLunar(day);
            Assert.Equal(day, VietnameseLunarCalendar.ToSolar(lunar.Year, lunar.Month, lunar.Day, lunar.IsLeapMonth));
        }

        Assert.Equal(new LunarDate(1899, 12, 1), VietnameseLunarCalendar.ToLunar(new DateOnly(1900, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.ToLunar(new DateOnly(1899, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.ToLunar(new DateOnly(2200, 1, 1)));
    }

    [Theory]
    [InlineData(2026, 6, 1, true)]
    [InlineData(2026, 13, 1, false)]
    [InlineData(2026, 1, 31, false)]
    [InlineData(2026, 1, 0, false)]
    [InlineData(2300, 1, 1, false)]
    public void A_day_the_calendar_does_not_have_is_refused(int year, int month, int day, bool leap)
    {
        Assert.Null(VietnameseLunarCalendar.FindSolar(new LunarDate(year, month, day, leap)));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.ToSolar(year, month, day, leap));
    }

    [Fact]
    public void It_differs_from_the_Chinese_calendar_on_few_new_years_only()
    {
        var chinese = new ChineseLunisolarCalendar();
        var differing = Enumerable.Range(1902, 198)
            .Where(y => DateOnly.FromDateTime(chinese.ToDateTime(y, 1, 1, 0, 0, 0, 0)) != VietnameseLunarCalendar.ToSolar(y, 1, 1))
            .ToList();

        Assert.Contains(2007, differing);
        Assert.InRange(differing.Count, 4, 12);
    }

    private static bool Follows(LunarDate before, LunarDate next) =>
        next == before with { Day = before.Day + 1 }
        || (next.Day == 1 && before.Day is 29 or 30
            && (next == new LunarDate(before.Year, before.Month, 1, IsLeapMonth: true)
                || next == new LunarDate(before.Year, before.Month + 1, 1)
                || (before.Month == 12 && next == new LunarDate(before.Year + 1, 1, 1))));

    private static DateOnly Day(string dayAndMonth, int year) =>
        DateOnly.ParseExact($"{dayAndMonth}/{year}", "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
