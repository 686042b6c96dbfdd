using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.Domain.Children;

namespace MangNon.Domain.Figures;

/// <summary>How long a period is.</summary>
public enum FigureSpan
{
    Year,
    HalfYear,
    Quarter,
    Month,

    /// <summary>Năm học, the summer behind it included: figures of education are asked for by it.</summary>
    SchoolYear,
}

/// <summary>Periods of the calendar, as they follow each other.</summary>
public static partial class FigureSpans
{
    /// <summary>The period a day is in, up to that day.</summary>
    public static FigurePeriod UpTo(this FigureSpan span, DateOnly day)
    {
        if (span is FigureSpan.SchoolYear) return new FigurePeriod(SchoolYear.Of(day).FirstDay, day);
        var months = Months(span);
        return new FigurePeriod(new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1), day);
    }

    /// <summary>It has come to its last day.</summary>
    public static bool IsWhole(this FigureSpan span, FigurePeriod period) => period.To == LastDay(span, period.From);

    /// <summary>
    /// The period before, as far as this one has come: of a period that has not ended the same stretch, so that what happened is compared with as
    /// many days.
    /// </summary>
    public static FigurePeriod Before(this FigureSpan span, FigurePeriod period)
    {
        var from = period.From.AddMonths(-Months(span));
        return new FigurePeriod(from, span.IsWhole(period) ? period.From.AddDays(-1) : period.To.AddMonths(-Months(span)));
    }

    /// <summary>The same days a year before; of a whole period the whole one.</summary>
    public static FigurePeriod YearBefore(this FigureSpan span, FigurePeriod period)
    {
        var from = period.From.AddYears(-1);
        return new FigurePeriod(from, span.IsWhole(period) ? LastDay(span, from) : period.To.AddYears(-1));
    }

    /// <summary>This period and whole ones before it, oldest first.</summary>
    public static IReadOnlyList<FigurePeriod> Last(this FigureSpan span, FigurePeriod period, int count)
    {
        var periods = new List<FigurePeriod> { period };
        while (periods.Count < count) periods.Insert(0, span.UpTo(periods[0].From.AddDays(-1)));
        return periods;
    }

    /// <summary>A period as other programs name it, in the way of DHIS2: "2026", "2026S1", "2026Q3", "202609", "2026Sep" for a year that begins in September.</summary>
    public static string CodeOf(FigureSpan span, DateOnly first) => span switch
    {
        FigureSpan.Month => first.ToString("yyyyMM", CultureInfo.InvariantCulture),
        FigureSpan.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}Q{((first.Month - 1) / 3) + 1}"),
        FigureSpan.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}S{((first.Month - 1) / 6) + 1}"),
        FigureSpan.SchoolYear => first.ToString("yyyyMMM", CultureInfo.InvariantCulture),
        _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads what <see cref="CodeOf"/> writes, for years from 2000 on: the length and the first day.</summary>
    /// <returns>Null for anything else.</returns>
    public static (FigureSpan Span, DateOnly First)? TryReadCode(string? code)
    {
        if (Code().Match(code ?? "") is not { Success: true } found) return null;
        var (year, part) = (Number(found.Groups["year"]), Number(found.Groups["part"]));
        return found.Groups["kind"].Value switch
        {
            _ when year < 2000 => null,
            "Q" when part is >= 1 and <= 4 => (FigureSpan.Quarter, new DateOnly(year, (part * 3) - 2, 1)),
            "S" when part is 1 or 2 => (FigureSpan.HalfYear, new DateOnly(year, (part * 6) - 5, 1)),
            "Sep" => (FigureSpan.SchoolYear, new SchoolYear(year).FirstDay),
            "" when part is >= 1 and <= 12 => (FigureSpan.Month, new DateOnly(year, part, 1)),
            "" when !found.Groups["part"].Success => (FigureSpan.Year, new DateOnly(year, 1, 1)),
            _ => null,
        };
    }

    /// <summary>The whole period that begins on a day, or as far as it has come.</summary>
    public static FigurePeriod From(this FigureSpan span, DateOnly first, DateOnly today) =>
        span.UpTo(LastDay(span, first) is var last && last < today ? last : today);

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?<year>[0-9]{4})(?:(?<kind>[QS])(?<part>[0-9])|(?<kind>Sep)|(?<part>[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    /// <summary>Last day of the period that begins on a day.</summary>
    internal static DateOnly LastDay(this FigureSpan span, DateOnly first) => first.AddMonths(Months(span)).AddDays(-1);

    private static int Months(FigureSpan span) => span switch
    {
        FigureSpan.Month => 1,
        FigureSpan.Quarter => 3,
        FigureSpan.HalfYear => 6,
        _ => 12,
    };
}
