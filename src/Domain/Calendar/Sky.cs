namespace MangNon.Domain.Calendar;

/// <summary>
/// Where moon and sun stand, as far as a calendar needs it. Series after Jean Meeus, "Astronomical Algorithms",
/// shortened as Hồ Ngọc Đức does; a new moon is right to about two minutes between 1900 and 2199.
/// </summary>
internal static class Sky
{
    private const double VietnamOffset = 7.0 / 24;
    private const double MeanMonth = 29.530588853;
    private const double FirstNewMoon = 2415021.076998695;

    // DateOnly counts days from 01/01/0001, astronomers from noon of 24/11/4714 before Christ.
    private const int JulianDayOfDayZero = 1721426;

    /// <summary>The Vietnamese day on which new moon number <paramref name="k"/> falls; number 0 is the one of 01/01/1900.</summary>
    public static DateOnly NewMoonDay(int k) =>
        DateOnly.FromDayNumber((int)Math.Floor(NewMoon(k) + 0.5 + VietnamOffset) - JulianDayOfDayZero);

    /// <summary>Number of the last new moon on or before a day at the end of a year.</summary>
    public static int NewMoonBefore(DateOnly day)
    {
        var k = (int)Math.Floor((day.DayNumber + JulianDayOfDayZero - FirstNewMoon) / MeanMonth) + 1;
        while (NewMoonDay(k) > day) k--;
        return k;
    }

    /// <summary>Sign of the sun at the beginning of a Vietnamese day: 0 from the spring equinox, 9 from the winter solstice.</summary>
    public static int SunSignAt(DateOnly day) =>
        (int)Math.Floor(SunLongitude(day.DayNumber + JulianDayOfDayZero - 0.5 - VietnamOffset) / 30);

    private static double NewMoon(int k)
    {
        var t = k / 1236.85;
        var (t2, t3) = (t * t, t * t * t);
        var mean = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t2) - (0.000000155 * t3)
            + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t2)));
        return mean + NewMoonCorrection(k, t, t2, t3) - ClockDrift(t, t2, t3);
    }

    private static double NewMoonCorrection(int k, double t, double t2, double t3)
    {
        var sun = 359.2242 + (29.10535608 * k) - (0.0000333 * t2) - (0.00000347 * t3);
        var moon = 306.0253 + (385.81691806 * k) + (0.0107306 * t2) + (0.00001236 * t3);
        var node = 21.2964 + (390.67050646 * k) - (0.0016528 * t2) - (0.00000239 * t3);
        return ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun))
            - (0.4068 * Sin(moon)) + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon))
            + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moon)) - (0.0074 * Sin(sun - moon))
            + (0.0004 * Sin((2 * node) + sun)) - (0.0004 * Sin((2 * node) - sun))
            - (0.0006 * Sin((2 * node) + moon)) + (0.0010 * Sin((2 * node) - moon))
            + (0.0005 * Sin((2 * moon) + sun));
    }

    /// <summary>Days by which the even time of the series runs ahead of the clock (ΔT).</summary>
    private static double ClockDrift(double t, double t2, double t3) => t < -11
        ? 0.001 + (0.000839 * t) + (0.0002261 * t2) - (0.00000845 * t3) - (0.000000081 * t * t3)
        : -0.000278 + (0.000265 * t) + (0.000262 * t2);

    private static double SunLongitude(double julianDay)
    {
        var t = (julianDay - 2451545.0) / 36525;
        var t2 = t * t;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t2) - (0.00000048 * t * t2);
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t2);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t2)) * Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        var longitude = (mean + centre) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
