using System.Globalization;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Reports;

namespace MangNon.App.Features.Reports;

/// <summary>A period in the language of the reader. The reports themselves are Vietnamese.</summary>
public static class PeriodWords
{
    /// <summary>"6 tháng đầu năm 2026", "the first half of 2026".</summary>
    public static string Period(this Texts t, ReportPeriod period) => t.Either(period.Phrase, English(period));

    private static string English(ReportPeriod period) => period.Kind switch
    {
        ReportPeriodKind.HalfYear => $"the {(period.To.Month <= 6 ? "first" : "second")} half of {period.To.Year}",
        ReportPeriodKind.NineMonths => $"the first nine months of {period.To.Year}",
        ReportPeriodKind.Quarter => $"quarter {(period.To.Month + 2) / 3} of {period.To.Year}",
        ReportPeriodKind.Month => period.To.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => $"{period.To.Year}",
    };
}
