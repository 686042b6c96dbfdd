using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

public sealed class AgesTests
{
    [Theory]
    [InlineData("2020-02-29", "2024-02-28", 3, 47)]
    [InlineData("2020-02-29", "2024-02-29", 4, 48)]
    [InlineData("2020-02-29", "2023-02-28", 3, 36)]
    [InlineData("2020-01-31", "2020-02-28", 0, 0)]
    [InlineData("2020-01-31", "2020-02-29", 0, 1)]
    [InlineData("2020-05-15", "2020-05-01", 0, 0)]
    public void Ages_are_counted_in_completed_years_and_months(string born, string day, int years, int months)
    {
        var birth = new BirthDate(Day(born), BirthPrecision.Day);

        Assert.Equal((years, months), (birth.YearsOn(Day(day)), birth.MonthsOn(Day(day))));
    }

    [Theory]
    [InlineData(BirthPrecision.Year, "2010-01-01", "2010-12-31", "2026-12-31")]
    [InlineData(BirthPrecision.Month, "2010-02-01", "2010-02-28", "2026-02-28")]
    [InlineData(BirthPrecision.Estimated, "2010-02-10", "2010-02-10", "2026-02-10")]
    public void What_is_not_known_counts_for_the_child(BirthPrecision precision, string born, string latest, string leaves)
    {
        var birth = new BirthDate(Day(born), precision);

        Assert.Equal((Day(latest), Day(leaves), false), (birth.Latest, AgeRules.LeavesListOn(birth), birth.IsExact));
    }

    [Theory]
    [InlineData("2024-08-31", 2023)]
    [InlineData("2024-09-01", 2024)]
    public void The_summer_belongs_to_the_school_year_that_ended(string day, int start)
    {
        Assert.Equal(start, SchoolYear.Of(Day(day)).Start);
        Assert.Equal((Day("2024-09-01"), Day("2025-08-31"), "2024-2025"), (new SchoolYear(2024).FirstDay, new SchoolYear(2024).LastDay, new SchoolYear(2024).ToString()));
        Assert.Equal(1, new SchoolYear(2024).UsualClassOf(new BirthDate(Day("2018-12-31"), BirthPrecision.Day)));
    }

    [Theory]
    [InlineData("2018-05-15", "2024-09-30")]
    [InlineData("2018-09-30", "2024-09-30")]
    [InlineData("2018-10-01", "2024-10-01")]
    public void The_card_of_a_young_child_lasts_to_72_months_or_the_end_of_September(string born, string ends) =>
        Assert.Equal(Day(ends), AgeRules.YoungChildCardEnds(new BirthDate(Day(born), BirthPrecision.Day)));

    [Fact]
    public void A_birth_is_registered_within_sixty_days() =>
        Assert.Equal(Day("2024-03-01"), AgeRules.RegistrationDue(new BirthDate(Day("2024-01-01"), BirthPrecision.Day)));

    [Fact]
    public void Every_rule_names_where_it_stands()
    {
        Assert.All(AgeRules.All, r => Assert.True(r.Article.Length > 0 && r.Amount > 0));
        Assert.Equal(AgeRules.All.Count, AgeRules.All.DistinctBy(r => (r.Code, r.From)).Count());
        Assert.DoesNotContain(AgeRules.All, r => r.Verified && r.Article.StartsWith("Quy ước", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => AgeRules.On("study.until", Day("2021-06-30")));
    }
}
