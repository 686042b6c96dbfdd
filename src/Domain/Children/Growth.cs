using System.Globalization;

namespace MangNon.Domain.Children;

/// <summary>What is compared with the standard.</summary>
public enum GrowthMeasure
{
    /// <summary>Cân nặng theo tuổi.</summary>
    WeightForAge,

    /// <summary>Chiều dài, chiều cao theo tuổi.</summary>
    HeightForAge,

    /// <summary>Cân nặng theo chiều dài, chiều cao.</summary>
    WeightForHeight,
}

/// <summary>What a z-score says (forms of malnutrition, Thông tư 15/2026/TT-BYT Điều 43).</summary>
public enum GrowthClass
{
    Normal,

    /// <summary>Nhẹ cân.</summary>
    Underweight,
    SeverelyUnderweight,

    /// <summary>Thấp còi.</summary>
    Stunted,
    SeverelyStunted,

    /// <summary>Gầy còm.</summary>
    Wasted,
    SeverelyWasted,

    /// <summary>Thừa cân.</summary>
    Overweight,

    /// <summary>Béo phì.</summary>
    Obese,

    /// <summary>Outside what a living child can measure: measured or written wrongly.</summary>
    Implausible,
}

/// <summary>Distance from the median of the standard, in standard deviations.</summary>
/// <param name="Z">Not rounded.</param>
public readonly record struct GrowthScore(GrowthMeasure Measure, double Z, GrowthClass Class);

/// <summary>A limit by which a z-score is read.</summary>
/// <param name="Below">The class holds for z below this; null for limits above.</param>
/// <param name="Above">The class holds for z above this.</param>
public sealed record GrowthLimit(GrowthMeasure Measure, GrowthClass Class, double? Below, double? Above, string Source, bool Verified);

/// <summary>
/// WHO Child Growth Standards for children under five: z-scores from the published L, M and S values. Weight-based scores beyond ±3 are
/// counted in steps of the distance between 2 and 3 SD, as the standards lay down, since L, M and S run away there.
/// </summary>
public static class Growth
{
    // Lying is about 0.7 cm longer than standing: the step between day 730 and 731 in the tables themselves.
    private const decimal LyingIsLonger = 0.7m;

    private const int FirstStandingDay = 731;

    private static readonly Lazy<Dictionary<(int, int), Lms>> Weights = Table("weianthro.tsv", factor: 1);
    private static readonly Lazy<Dictionary<(int, int), Lms>> Heights = Table("lenanthro.tsv", factor: 1);
    private static readonly Lazy<Dictionary<(int, int), Lms>> ByLength = Table("wflanthro.tsv", factor: 10);
    private static readonly Lazy<Dictionary<(int, int), Lms>> ByHeight = Table("wfhanthro.tsv", factor: 10);

    /// <summary>How z-scores are read, the most telling limit of a measure first.</summary>
    public static IReadOnlyList<GrowthLimit> Limits { get; } = ChildrenData.Read<GrowthLimit[]>("growth-limits.json");

    /// <summary>Z-score of weight for age; null beyond the table (day 1826).</summary>
    /// <param name="days">Age in days.</param>
    /// <param name="weight">Kilograms.</param>
    public static GrowthScore? WeightForAge(Sex sex, int days, decimal weight) =>
        Score(GrowthMeasure.WeightForAge, Find(Weights, sex, days), weight, restricted: true);

    /// <summary>Z-score of length or height for age; null beyond the table.</summary>
    /// <param name="height">Centimetres as measured.</param>
    /// <param name="lying">How it was measured; null: lying under two years, standing from then on.</param>
    public static GrowthScore? HeightForAge(Sex sex, int days, decimal height, bool? lying = null) =>
        Score(GrowthMeasure.HeightForAge, Find(Heights, sex, days), AsStandard(days, height, lying), restricted: false);

    /// <summary>Z-score of weight for length (under two years) or height; null where the table has no such height (45-110, 65-120 cm).</summary>
    public static GrowthScore? WeightForHeight(Sex sex, int days, decimal weight, decimal height, bool? lying = null)
    {
        if (days > LastDay) return null;
        var millimetres = (int)decimal.Round(AsStandard(days, height, lying) * 10, MidpointRounding.AwayFromZero);
        return Score(GrowthMeasure.WeightForHeight, Find(days < FirstStandingDay ? ByLength : ByHeight, sex, millimetres), weight, restricted: true);
    }

    /// <summary>All scores a measurement of a child gives; none where sex or day of birth are not known or the child is five or older.</summary>
    public static IReadOnlyList<GrowthScore> Of(BasicData child, Measurement measurement) =>
        Of(child.Sex, child.Birth, measurement.From, (measurement.Weight, measurement.Height, measurement.Lying));

    /// <inheritdoc cref="Of(BasicData, Measurement)"/>
    /// <param name="measured">Kilograms, centimetres, and whether the length was taken lying.</param>
    public static IReadOnlyList<GrowthScore> Of(Sex? known, BirthDate birth, DateOnly on, (decimal? Weight, decimal? Height, bool? Lying) measured)
    {
        if (known is not { } sex || !birth.IsExact || on < birth.Day) return [];
        if (birth.YearsOn(on) >= AgeRules.On("growth.under", on).Amount) return [];
        return [.. Scores(sex, birth.DaysOn(on), measured).OfType<GrowthScore>()];
    }

    // Last day of the tables by age.
    private const int LastDay = 1826;

    private static IEnumerable<GrowthScore?> Scores(Sex sex, int days, (decimal? Weight, decimal? Height, bool? Lying) m)
    {
        if (m.Weight is { } kg) yield return WeightForAge(sex, days, kg);
        if (m.Height is { } cm) yield return HeightForAge(sex, days, cm, m.Lying);
        if (m.Weight is { } w && m.Height is { } h) yield return WeightForHeight(sex, days, w, h, m.Lying);
    }

    // The tables expect lying under two years and standing from then on.
    private static decimal AsStandard(int days, decimal height, bool? lying) => (days < FirstStandingDay, lying) switch
    {
        (true, false) => height + LyingIsLonger,
        (false, true) => height - LyingIsLonger,
        _ => height,
    };

    private static GrowthScore? Score(GrowthMeasure measure, Lms? lms, decimal value, bool restricted)
    {
        if (lms is not { } table || value <= 0) return null;
        var z = restricted ? table.RestrictedZ((double)value) : table.Z((double)value);
        return new GrowthScore(measure, z, ClassOf(measure, z));
    }

    private static GrowthClass ClassOf(GrowthMeasure measure, double z) =>
        Limits.FirstOrDefault(l => l.Measure == measure && (z < l.Below || z > l.Above))?.Class ?? GrowthClass.Normal;

    private static Lms? Find(Lazy<Dictionary<(int, int), Lms>> table, Sex sex, int key) =>
        table.Value.TryGetValue((sex is Sex.Male ? 1 : 2, key), out var lms) ? lms : null;

    private static Lazy<Dictionary<(int, int), Lms>> Table(string file, int factor) => new(() =>
    {
        using var reader = new StreamReader(ChildrenData.Open(file));
        reader.ReadLine();
        var rows = new Dictionary<(int, int), Lms>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split('\t');
            rows.Add(((int)Number(cells[0]), (int)Math.Round(Number(cells[1]) * factor)), new Lms(Number(cells[2]), Number(cells[3]), Number(cells[4])));
        }

        return rows;
    });

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Power, median and coefficient of variation.</summary>
    private readonly record struct Lms(double L, double M, double S)
    {
        public double Z(double value) => (Math.Pow(value / M, L) - 1) / (L * S);

        public double RestrictedZ(double value)
        {
            var z = Z(value);
            return z switch
            {
                > 3 => 3 + ((value - At(3)) / (At(3) - At(2))),
                < -3 => -3 + ((value - At(-3)) / (At(-2) - At(-3))),
                _ => z,
            };
        }

        private double At(int z) => M * Math.Pow(1 + (L * S * z), 1 / L);
    }
}
