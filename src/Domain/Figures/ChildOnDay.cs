using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Domain.Figures;

/// <summary>A disability as it stood on a day.</summary>
public sealed record DisabilityOnDay(DisabilityKind Kind, DisabilityDegree? Degree, bool IsCertified);

/// <summary>What the last measurement of the period said of a child under five; null for what could not be judged.</summary>
public sealed record GrowthInPeriod(GrowthClass? Weight, GrowthClass? Height, GrowthClass? WeightForHeight);

/// <summary>
/// A child as it was on the last day of a period, as known at an instant: the one definition of what every figure of children reads.
/// </summary>
public sealed class ChildOnDay : FigureRow
{
    private ChildOnDay()
    {
    }

    public override Universe Universe => Universe.Children;

    /// <summary>The last day of the period.</summary>
    public required DateOnly Day { get; init; }

    public required BirthDate Birth { get; init; }

    /// <summary>Completed months on the day.</summary>
    public required int Months { get; init; }

    /// <summary>Not dead; the day of death counts as dead.</summary>
    public required bool IsAlive { get; init; }

    /// <summary>Under sixteen (Luật Trẻ em 102/2016/QH13 Điều 1).</summary>
    public required bool IsChild { get; init; }

    /// <summary>How it was registered where it lived; null for a child who lived in no household of the ward.</summary>
    public ResidenceKind? Residence { get; init; }

    /// <summary>Lived in a social assistance facility.</summary>
    public bool InFacility { get; init; }

    /// <summary>The household was on the list of poor or near-poor ones; null for neither.</summary>
    public PovertyLevel? Poverty { get; init; }

    public bool HasGoodNumber { get; init; }

    public bool IsRegistered { get; init; }

    public bool HasCard { get; init; }

    /// <summary>Father, mother or whoever raises it is written down.</summary>
    public bool HasCarer { get; init; }

    /// <summary>Null where nothing is written down.</summary>
    public SchoolStanding? School { get; init; }

    /// <summary>Class 1 to 12, 0 before class 1; null beyond, and for a child who does not attend.</summary>
    public int? Grade { get; init; }

    /// <summary>School it goes to, or went to last; null where none is written down or it is no unit of the ward.</summary>
    public UnitId? SchoolUnit { get; init; }

    public IReadOnlyList<DisabilityOnDay> Disabilities { get; init; } = [];

    /// <summary>Codes, in order: of the law's groups and sub-groups, of the grounds of social assistance, of the ward's own list.</summary>
    public IReadOnlyList<string> Circumstances { get; init; } = [];

    /// <summary>Its health was checked in the period.</summary>
    public bool WasChecked { get; init; }

    public VaccinationState? Vaccination { get; init; }

    /// <summary>Null where the child was not measured in the period or could not be judged.</summary>
    public GrowthInPeriod? Growth { get; init; }

    public SwimmingLevel? Swimming { get; init; }

    /// <summary>Lines of the supports it received on a day of the period, in order, each once.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>On the list of children of the day: alive, under sixteen, living in a household of the ward.</summary>
    public bool IsOnList => IsAlive && IsChild && Residence is not null;

    /// <summary>Year of the school year less year of birth: how the statistics of education count age (Thông tư 02/2025/TT-BKHĐT, 4.1.1).</summary>
    public int SchoolAge => SchoolYear.Of(Day).Start - Birth.Day.Year;

    public bool IsInSpecialCircumstances => Circumstances.Any(c => Children.Circumstances.GroupOf(c) is not null);

    public bool IsAtRisk => Circumstances.Any(Children.Circumstances.IsLocal);

    /// <summary>In a group of the law.</summary>
    public bool IsIn(string group) => Circumstances.Any(c => Children.Circumstances.GroupOf(c) == group);

    /// <summary>The child, from its record.</summary>
    /// <param name="household">The household it lived in on the last day; null for none.</param>
    /// <param name="known">UTC.</param>
    /// <returns>Null where on the day nobody had been born, as far as was known.</returns>
    public static ChildOnDay? Of(Child child, Household? household, FigurePeriod period, DateTime known)
    {
        var home = household is null ? null : HouseholdStory.Of(household);
        return Of(ChildStory.Of(child), id => id == household?.Id ? home : null, period, known);
    }

    /// <summary>The child, from what figures need of its record.</summary>
    /// <param name="households">Finds a household's story; null where there is none.</param>
    public static ChildOnDay? Of(ChildStory story, Func<HouseholdId, HouseholdStory?> households, FigurePeriod period, DateTime known)
    {
        var day = period.To;
        if (story.Basics.On(day, known)?.What is not { } basic) return null;
        var home = story.Homes.On(day, known)?.What;
        var house = home is null ? null : households(home.Household);
        var school = story.Schools.On(day, known)?.What;
        return new ChildOnDay
        {
            Record = story.Child.Value,
            Who = story.Child.Value,
            Sex = basic.Sex,
            Years = basic.Birth.YearsOn(day),
            Ethnicity = basic.Ethnicity,
            Group = house?.Dwellings.On(day, known)?.What,
            Day = day,
            Birth = basic.Birth,
            Months = basic.Birth.MonthsOn(day),
            IsAlive = !story.Deaths.Any(d => d.From <= day && d.WasKnownAt(known)),
            IsChild = day < AgeRules.LeavesListOn(basic.Birth),
            Residence = home?.Kind,
            InFacility = home?.InFacility is true,
            Poverty = house?.Poverty.On(day, known)?.What,
            HasGoodNumber = story.Numbers.On(day, known)?.What is true,
            IsRegistered = story.Registrations.On(day, known) is not null,
            HasCard = story.Cards.On(day, known) is not null,
            HasCarer = story.Kin.On(day, known) is not null,
            School = school?.Standing,
            Grade = school?.Standing is SchoolStanding.Attending ? school.Grade : null,
            SchoolUnit = school?.School,
            Disabilities = DisabilitiesOf(story.Disabilities, day, known),
            Circumstances = Codes(story.Circumstances, c => c.Includes(day), known),
            WasChecked = story.HealthChecks.LastIn(period, known) is not null,
            Vaccination = story.Vaccinations.On(day, known)?.What,
            Growth = GrowthOf(basic, story.Measurements.LastIn(period, known)),
            Swimming = story.Swimming.On(day, known)?.What,
            Supports = Codes(story.Supports, s => period.Meets(s.From, s.To), known),
        };
    }

    private static IReadOnlyList<DisabilityOnDay> DisabilitiesOf(List<Told<DisabilityTold>> told, DateOnly day, DateTime known) => told.Count == 0 ? [] :
    [
        .. told.Where(d => d.Includes(day) && d.WasKnownAt(known)).OrderBy(d => d.What.Kind).ThenBy(d => d.What.Degree)
            .Select(d => new DisabilityOnDay(d.What.Kind, d.What.Degree, d.What.CertificateFrom <= day && !(day > d.What.CertificateTo))),
    ];

    private static IReadOnlyList<string> Codes(List<Told<string>> told, Func<Told<string>, bool> holds, DateTime known) =>
        told.Count == 0 ? [] : [.. told.Where(t => t.WasKnownAt(known) && holds(t)).Select(t => t.What).Distinct().Order(StringComparer.Ordinal)];

    private static GrowthInPeriod? GrowthOf(BasicTold basic, Told<MeasureTold>? last)
    {
        if (last is not { } measured) return null;
        var scores = Children.Growth.Of(basic.Sex, basic.Birth, measured.From, (measured.What.Weight, measured.What.Height, measured.What.Lying));
        if (scores.Count == 0) return null;
        GrowthClass? Of(GrowthMeasure measure) => scores.Where(s => s.Measure == measure && s.Class is not GrowthClass.Implausible).Select(s => (GrowthClass?)s.Class).FirstOrDefault();
        return new GrowthInPeriod(Of(GrowthMeasure.WeightForAge), Of(GrowthMeasure.HeightForAge), Of(GrowthMeasure.WeightForHeight));
    }
}
