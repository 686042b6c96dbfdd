using System.Globalization;
using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

/// <summary>Values by hand from the rows of the published tables.</summary>
public sealed class GrowthTests
{
    [Theory]
    [InlineData(Sex.Male, 0, "3.3464")]
    [InlineData(Sex.Male, 730, "12.1482")]
    [InlineData(Sex.Female, 1826, "18.2179")]
    public void The_median_weight_is_zero(Sex sex, int days, string weight) =>
        Assert.Equal(0, Growth.WeightForAge(sex, days, Number(weight))!.Value.Z, 6);

    [Theory]
    [InlineData(Sex.Male, 0, "49.8842", null)]
    [InlineData(Sex.Male, 730, "87.8018", null)]
    [InlineData(Sex.Male, 731, "87.1303", null)]
    [InlineData(Sex.Male, 731, "87.8303", true)]
    [InlineData(Sex.Female, 730, "85.7008", false)]
    public void The_median_height_is_zero_lying_and_standing(Sex sex, int days, string height, bool? lying) =>
        Assert.Equal(0, Growth.HeightForAge(sex, days, Number(height), lying)!.Value.Z, 6);

    [Fact]
    public void The_median_weight_of_a_length_and_of_a_height_is_zero()
    {
        Assert.Equal(0, Growth.WeightForHeight(Sex.Male, 0, 2.441m, 45.0m)!.Value.Z, 6);
        Assert.Equal(0, Growth.WeightForHeight(Sex.Female, 1000, 22.8173m, 120.0m)!.Value.Z, 6);
        Assert.Equal(0, Growth.WeightForHeight(Sex.Female, 1000, 22.8173m, 119.96m)!.Value.Z, 6);
        Assert.Null(Growth.WeightForHeight(Sex.Male, 0, 2.4m, 44.9m));
        Assert.Null(Growth.WeightForHeight(Sex.Male, 1827, 15m, 100m));
        Assert.Null(Growth.WeightForAge(Sex.Male, 1827, 15m));
    }

    // M (1 + L S z)^(1/L) for a boy at birth: L 0.3487, M 3.3464, S 0.14602. The published chart has 2.9, 3.9; 2.5, 4.4; 2.1, 5.0 kg.
    [Theory]
    [InlineData(-1, "2.9")]
    [InlineData(1, "3.9")]
    [InlineData(-2, "2.5")]
    [InlineData(2, "4.4")]
    [InlineData(-3, "2.1")]
    [InlineData(3, "5.0")]
    public void The_published_lines_of_the_chart_are_met(int z, string published)
    {
        var weight = (decimal)(3.3464 * Math.Pow(1 + (0.3487 * 0.14602 * z), 1 / 0.3487));

        Assert.Equal(Number(published), decimal.Round(weight, 1));
        Assert.Equal(z, Growth.WeightForAge(Sex.Male, 0, weight)!.Value.Z, 6);
    }

    [Fact]
    public void Beyond_three_a_step_is_the_distance_between_two_and_three()
    {
        double At(int z) => 3.3464 * Math.Pow(1 + (0.3487 * 0.14602 * z), 1 / 0.3487);

        Assert.Equal(4, Growth.WeightForAge(Sex.Male, 0, (decimal)(At(3) + At(3) - At(2)))!.Value.Z, 6);
        Assert.Equal(-4, Growth.WeightForAge(Sex.Male, 0, (decimal)(At(-3) - At(-2) + At(-3)))!.Value.Z, 6);
        Assert.Equal(4, Growth.HeightForAge(Sex.Male, 0, (decimal)(49.8842 * (1 + (0.03795 * 4))))!.Value.Z, 6);
    }

    [Fact]
    public void More_weight_is_a_higher_score_throughout()
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var days = 0; days <= 1826; days += 83)
            {
                var scores = Enumerable.Range(5, 300).Select(w => Growth.WeightForAge(sex, days, w / 10m)!.Value.Z).ToList();
                Assert.All(scores.Zip(scores.Skip(1)), p => Assert.True(p.First < p.Second));
            }
        }
    }

    [Theory]
    [InlineData(GrowthMeasure.HeightForAge, -6.01, GrowthClass.Implausible)]
    [InlineData(GrowthMeasure.HeightForAge, -3.01, GrowthClass.SeverelyStunted)]
    [InlineData(GrowthMeasure.HeightForAge, -2.01, GrowthClass.Stunted)]
    [InlineData(GrowthMeasure.HeightForAge, -1.99, GrowthClass.Normal)]
    [InlineData(GrowthMeasure.HeightForAge, 6.01, GrowthClass.Implausible)]
    [InlineData(GrowthMeasure.WeightForAge, -3.01, GrowthClass.SeverelyUnderweight)]
    [InlineData(GrowthMeasure.WeightForAge, -2.01, GrowthClass.Underweight)]
    [InlineData(GrowthMeasure.WeightForAge, 4.9, GrowthClass.Normal)]
    [InlineData(GrowthMeasure.WeightForAge, 5.01, GrowthClass.Implausible)]
    [InlineData(GrowthMeasure.WeightForHeight, -3.01, GrowthClass.SeverelyWasted)]
    [InlineData(GrowthMeasure.WeightForHeight, -2.01, GrowthClass.Wasted)]
    [InlineData(GrowthMeasure.WeightForHeight, 2.01, GrowthClass.Overweight)]
    [InlineData(GrowthMeasure.WeightForHeight, 3.01, GrowthClass.Obese)]
    [InlineData(GrowthMeasure.WeightForHeight, 5.01, GrowthClass.Implausible)]
    public void Scores_are_read_by_their_limits(GrowthMeasure measure, double z, GrowthClass expected)
    {
        var score = measure switch
        {
            GrowthMeasure.HeightForAge => Growth.HeightForAge(Sex.Male, 0, (decimal)(49.8842 * (1 + (0.03795 * z)))),
            GrowthMeasure.WeightForAge => Growth.WeightForAge(Sex.Male, 0, Weight(z, 0.3487, 3.3464, 0.14602)),
            _ => Growth.WeightForHeight(Sex.Male, 0, Weight(z, -0.3521, 2.441, 0.09182), 45m),
        };

        Assert.Equal((z, expected), (Math.Round(score!.Value.Z, 6), score.Value.Class));
    }

    [Fact]
    public void A_measurement_gives_what_its_numbers_allow()
    {
        var basic = new SampleFamily().Child.Basics[0];
        var day = Born.AddDays(365);

        Assert.Equal(3, Growth.Of(basic, new Measurement(Stamp(), day, 9m, 74m)).Count);
        Assert.Equal(GrowthMeasure.HeightForAge, Assert.Single(Growth.Of(basic, new Measurement(Stamp(), day, null, 74m))).Measure);
        Assert.Empty(Growth.Of(basic, new Measurement(Stamp(), Born.AddYears(5), 18m, 105m)));
        Assert.NotEmpty(Growth.Of(basic, new Measurement(Stamp(), Born.AddYears(5).AddDays(-1), 18m, 105m)));
        Assert.Empty(Growth.Of(new SampleFamily(sex: null).Child.Basics[0], new Measurement(Stamp(), day, 9m, 74m)));
        Assert.Empty(Growth.Of(new SampleFamily(precision: BirthPrecision.Month).Child.Basics[0], new Measurement(Stamp(), day, 9m, 74m)));
    }

    private static decimal Weight(double z, double l, double m, double s)
    {
        double At(double x) => m * Math.Pow(1 + (l * s * x), 1 / l);
        return (decimal)(z switch
        {
            > 3 => At(3) + ((z - 3) * (At(3) - At(2))),
            < -3 => At(-3) + ((z + 3) * (At(-2) - At(-3))),
            _ => At(z),
        });
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
