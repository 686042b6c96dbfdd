using System.Globalization;

namespace MangNon.Domain.Reports;

/// <summary>Kinds of periodic reports (chế độ báo cáo định kỳ).</summary>
public enum ReportPeriodKind
{
    /// <summary>6 tháng.</summary>
    HalfYear,

    /// <summary>Cả năm.</summary>
    Year,

    /// <summary>9 tháng.</summary>
    NineMonths,

    /// <summary>Quý.</summary>
    Quarter,

    /// <summary>Tháng.</summary>
    Month,
}

/// <summary>The time a report is about. First and last day both count; they need not be those of the calendar, since plans close the books earlier.</summary>
/// <param name="Kind">How the period is called.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; it decides the year, the half and the quarter.</param>
public sealed record ReportPeriod(ReportPeriodKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>What a report calls it: "6 tháng đầu năm 2026", "năm 2026", "9 tháng đầu năm 2026", "quý II năm 2026".</summary>
    public string Phrase => Kind switch
    {
        ReportPeriodKind.HalfYear => $"6 tháng {(IsFirstHalf ? "đầu" : "cuối")} năm {Number(To.Year)}",
        ReportPeriodKind.NineMonths => $"9 tháng đầu năm {Number(To.Year)}",
        ReportPeriodKind.Quarter => $"quý {OutlineNumbering.Roman(Quarter)} năm {Number(To.Year)}",
        ReportPeriodKind.Month => MonthOf(To),
        _ => $"năm {Number(To.Year)}",
    };

    /// <summary>What follows it: "6 tháng cuối năm 2026", "năm 2027", "3 tháng cuối năm 2026", "quý III năm 2026".</summary>
    public string NextPhrase => Kind switch
    {
        ReportPeriodKind.HalfYear when IsFirstHalf => $"6 tháng cuối năm {Number(To.Year)}",
        ReportPeriodKind.HalfYear => $"6 tháng đầu năm {Number(To.Year + 1)}",
        ReportPeriodKind.NineMonths => $"3 tháng cuối năm {Number(To.Year)}",
        ReportPeriodKind.Quarter when Quarter < 4 => $"quý {OutlineNumbering.Roman(Quarter + 1)} năm {Number(To.Year)}",
        ReportPeriodKind.Quarter => $"quý I năm {Number(To.Year + 1)}",
        ReportPeriodKind.Month => MonthOf(To.AddDays(1)),
        _ => $"năm {Number(To.Year + 1)}",
    };

    private bool IsFirstHalf => To.Month <= 6;

    private int Quarter => (To.Month + 2) / 3;

    /// <summary>01/01-30/6 or 01/7-31/12.</summary>
    public static ReportPeriod OfHalfYear(int year, int half) => half == 1
        ? new(ReportPeriodKind.HalfYear, new DateOnly(year, 1, 1), new DateOnly(year, 6, 30))
        : new(ReportPeriodKind.HalfYear, new DateOnly(year, 7, 1), new DateOnly(year, 12, 31));

    /// <summary>01/01-31/12.</summary>
    public static ReportPeriod OfYear(int year) =>
        new(ReportPeriodKind.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>01/01-30/9.</summary>
    public static ReportPeriod OfNineMonths(int year) =>
        new(ReportPeriodKind.NineMonths, new DateOnly(year, 1, 1), new DateOnly(year, 9, 30));

    /// <param name="quarter">1 to 4.</param>
    public static ReportPeriod OfQuarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new(ReportPeriodKind.Quarter, first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>First to last day of a month.</summary>
    public static ReportPeriod OfMonth(int year, int month) =>
        new(ReportPeriodKind.Month, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    /// <summary>
    /// The period a report due on a day is about: the half-year, nine months or year it falls into; of quarters and months
    /// the one that ends with the time limit, or the one before where the limit lies in its first half.
    /// </summary>
    public static ReportPeriod DueOn(ReportPeriodKind kind, int year, DateOnly due) => kind switch
    {
        ReportPeriodKind.HalfYear => OfHalfYear(year, due.Year > year || due.Month > 7 ? 2 : 1),
        ReportPeriodKind.NineMonths => OfNineMonths(year),
        ReportPeriodKind.Quarter => OfQuarterNear(due.AddDays(-45)),
        ReportPeriodKind.Month => OfMonth(due.AddDays(-14).Year, due.AddDays(-14).Month),
        _ => OfYear(year),
    };

    private static ReportPeriod OfQuarterNear(DateOnly day) => OfQuarter(day.Year, (day.Month + 2) / 3);

    /// <summary>True for the same period of the year before: quarter II of 2025 for quarter II of 2026.</summary>
    public bool IsYearAfter(ReportPeriod other) => Kind == other.Kind && To.Year == other.To.Year + 1 && Kind switch
    {
        ReportPeriodKind.HalfYear => IsFirstHalf == other.IsFirstHalf,
        ReportPeriodKind.Quarter => Quarter == other.Quarter,
        ReportPeriodKind.Month => To.Month == other.To.Month,
        _ => true,
    };

    public bool Includes(DateOnly day) => From <= day && day <= To;

    private static string MonthOf(DateOnly day) => $"tháng {day.Month.ToString(CultureInfo.InvariantCulture)} năm {Number(day.Year)}";

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
