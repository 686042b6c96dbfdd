using MangNon.Domain.Figures;
using Xunit;

namespace MangNon.Domain.Tests.Figures;

/// <summary>The catalogue is complete, and what it promises is there.</summary>
public sealed class IndicatorTests
{
    [Fact]
    public void There_are_as_many_indicators_as_were_found_each_with_its_own_code()
    {
        Assert.Equal(101, Indicators.All.Count);
        Assert.Equal(101, Indicators.All.Select(i => i.Code).Distinct().Count());
    }

    [Fact]
    public void Every_row_says_what_is_counted_where_it_stands_and_what_it_is_called() => Assert.All(Indicators.All, i =>
    {
        Assert.All([i.Code, i.Group, i.Vi, i.En, i.Numerator, i.Source], t => Assert.False(string.IsNullOrWhiteSpace(t)));
        Assert.Equal(i.Denominator is null, i.Unit is not (IndicatorUnit.Percent or IndicatorUnit.PerHundred or IndicatorUnit.PerThousand or IndicatorUnit.PerHundredThousand));
        Assert.False(i.To < i.From);
    });

    [Fact]
    public void Every_row_is_computed_or_says_who_has_it_or_why_no_ward_can()
    {
        Assert.All(Indicators.All, i => Assert.Equal(i.IsComputed, i.Who is null));
        Assert.Equal(Indicators.All.Where(i => i.IsComputed).Select(i => i.Code).Order(StringComparer.Ordinal), FigureTable.All.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_figure_is_defined_once_and_as_its_row_says() => Assert.All(FigureTable.All, f =>
    {
        Assert.Equal(f.Of is null, f.Indicator.Denominator is null);
        Assert.Equal(f.Counts.Universe is Universe.Cases or Universe.Limits or Universe.Reports, f.Indicator.By is IndicatorSource.Cases);
        if (f.Of is not null) Assert.Equal(f.Scale, f.Indicator.Unit switch { IndicatorUnit.PerThousand => 1000, IndicatorUnit.PerHundredThousand => 100_000, _ => 100 });
    });

    [Fact]
    public void A_programme_holds_in_its_years() => Assert.Equal(
        (false, true, false),
        (Indicators.Find("X-QD23-TNTT")!.HoldsOn(new DateOnly(2020, 12, 31)), Indicators.Find("X-QD23-TNTT")!.HoldsOn(new DateOnly(2026, 1, 1)), Indicators.Find("X-QD23-TNTT")!.HoldsOn(new DateOnly(2031, 1, 1))));
}
