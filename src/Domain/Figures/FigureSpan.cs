namespace MangNon.Domain.Figures;

/// <summary>How long a period is.</summary>
public enum FigureSpan
{
    Year,
    HalfYear,
    Quarter,
    Month,
}

/// <summary>Periods of the calendar, as they follow each other.</summary>
public static class FigureSpans
{
    /// <summary>The period a day is in, up to that day.</summary>
    public static FigurePeriod UpTo(this FigureSpan span, DateOnly day)
    {
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

    /// <summary>This period and whole ones before it, oldest first.</summary>
    public static IReadOnlyList<FigurePeriod> Last(this FigureSpan span, FigurePeriod period, int count)
    {
        var periods = new List<FigurePeriod> { period };
        while (periods.Count < count) periods.Insert(0, span.UpTo(periods[0].From.AddDays(-1)));
        return periods;
    }

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
