using MangNon.Domain.Cases;
using MangNon.Domain.Children;

namespace MangNon.Domain.Figures;

// What counts and of whom, a line a figure; what the words mean stands with the indicator of the same code.

/// <summary>Children of the ward, births and deaths.</summary>
internal static class PopulationFigures
{
    private static readonly Count Born = Count.Events(e => e.Kind is ChildEventKind.Birth);
    private static readonly Count Boys = Count.Events(e => e.Kind is ChildEventKind.Birth && e.Sex is Sex.Male);
    private static readonly Count Girls = Count.Events(e => e.Kind is ChildEventKind.Birth && e.Sex is Sex.Female);
    private static readonly Count DeadNewborn = Count.Events(e => e.Kind is ChildEventKind.Death && e.AgeInDays < 28);
    private static readonly Count DeadUnder1 = Count.Events(e => e.Kind is ChildEventKind.Death && e.Years < 1);
    private static readonly Count DeadUnder5 = Count.Events(e => e.Kind is ChildEventKind.Death && e.Years < 5);
    private static readonly Breakdown[] OfDeaths = [Breakdowns.Sex, Breakdowns.Ethnicity, Breakdowns.Group];
    private static readonly Breakdown[] OfBirths = [Breakdowns.Ethnicity, Breakdowns.Group];

    /// <summary>All children on the list.</summary>
    public static Count All16 { get; } = Count.Children(_ => true);

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("X-TT13-I-DANSO", All16) { By = Breakdowns.Listed },
        new("X-TT13-I-TSGTKS", Boys, Girls) { By = OfBirths },
        new("SDG-5.1.1.a", Boys, Girls) { By = OfBirths },
        new("X-TT13-II-NMR", DeadNewborn, Born) { Scale = 1000, By = OfDeaths },
        new("X-TT13-II-IMR", DeadUnder1, Born) { Scale = 1000, By = OfDeaths },
        new("SDG-3.2.2.a", DeadUnder1, Born) { Scale = 1000, By = OfDeaths },
        new("X-TT13-II-U5MR", DeadUnder5, Born) { Scale = 1000, By = OfDeaths },
        new("SDG-3.2.1", DeadUnder5, Born) { Scale = 1000, By = OfDeaths },
    ];
}

/// <summary>Growth, vaccination, checks, insurance, birth registration.</summary>
internal static class HealthFigures
{
    private static readonly Count Under1 = Count.Children(c => c.Years < 1);
    private static readonly Count Vaccinated = Count.Children(c => c.Years < 1 && c.Vaccination is VaccinationState.Complete);
    private static readonly Count Checked = Count.Children(c => c.WasChecked);
    private static readonly ChildFacet[] Health = [ChildFacet.Health];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("SDG-2.2.1", Under5(g => IsStunted(g.Height)), Under5(g => g.Height is not null)) { Reads = Health },
        new("SDG-2.2.2.a", Under5(g => g.WeightForHeight is GrowthClass.Wasted or GrowthClass.SeverelyWasted), Under5(g => g.WeightForHeight is not null)) { Reads = Health },
        new("SDG-2.2.2.b", Under5(g => g.WeightForHeight is GrowthClass.Overweight or GrowthClass.Obese), Under5(g => g.WeightForHeight is not null)) { Reads = Health },
        new("X-QD23-NHECAN", Under5(g => IsUnderweight(g.Weight)), Under5(g => g.Weight is not null)) { Reads = Health },
        new("X-QD06-08", Under5(g => IsUnderweight(g.Weight) || IsStunted(g.Height)), Under5(g => g.Weight is not null || g.Height is not null)) { Reads = Health },
        new("SDG-3.b.1", Vaccinated, Under1) { Reads = Health },
        new("X-QD06-07", Vaccinated, Under1) { Reads = Health },
        new("X-KSK", Checked, PopulationFigures.All16) { Reads = Health },
        new("X-QD06-09", Checked, PopulationFigures.All16) { Reads = Health },
        new("X-BHYT6", Count.Children(c => c.Years < 6 && c.HasCard), Count.Children(c => c.Years < 6)) { Reads = [ChildFacet.Insurance], By = Breakdowns.People },
        new("SDG-16.9.1", Count.Children(c => c.Years < 5 && c.IsRegistered), Count.Children(c => c.Years < 5)) { Reads = [ChildFacet.Registration] },
        new("X-QD06-02", Count.Children(c => c.IsRegistered), PopulationFigures.All16) { Reads = [ChildFacet.Registration] },
    ];

    private static Count Under5(Func<GrowthInPeriod, bool> holds) => Count.Children(c => c.Years < 5 && c.Growth is { } growth && holds(growth));

    private static bool IsStunted(GrowthClass? of) => of is GrowthClass.Stunted or GrowthClass.SeverelyStunted;

    private static bool IsUnderweight(GrowthClass? of) => of is GrowthClass.Underweight or GrowthClass.SeverelyUnderweight;
}

/// <summary>Nursery, kindergarten and school.</summary>
internal static class EducationFigures
{
    private static readonly Count From3To5 = Count.Children(c => c.Years is >= 3 and <= 5);
    private static readonly Count InKindergarten = Count.Children(c => c.Years is >= 3 and <= 5 && c.Grade == 0);
    private static readonly Count OfSchoolAge = Count.Children(c => c.SchoolAge is >= 6 and <= 14);
    private static readonly ChildFacet[] School = [ChildFacet.School];
    private static readonly Breakdown[] ByLevel = [.. Breakdowns.People, Breakdowns.LevelOfAge, Breakdowns.School];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("X-TT13-IV-NHATRE", Count.Children(c => c.Months is >= 3 and < 36 && c.Grade == 0), Count.Children(c => c.Months is >= 3 and < 36)) { Reads = School },
        new("X-TT13-IV-MAUGIAO", InKindergarten, From3To5) { Reads = School },
        new("X-QD06-10", InKindergarten, From3To5) { Reads = School },
        new("SDG-4.2.2", Count.Children(c => c.SchoolAge == 5 && c.Grade == 0), Count.Children(c => c.SchoolAge == 5)) { Reads = School },
        new("SDG-4.1.1-CHUNG", Count.Children(c => c.Grade is >= 1 and <= 9), OfSchoolAge) { Reads = School },
        new("SDG-4.1.1-DUNGTUOI", Count.Children(LearnsAtItsLevel), OfSchoolAge) { Reads = School, By = ByLevel },
        new("X-BOHOC", Count.Children(c => c.SchoolAge is >= 6 and <= 14 && c.School is SchoolStanding.DroppedOut), OfSchoolAge) { Reads = School, By = ByLevel },
    ];

    private static bool LearnsAtItsLevel(ChildOnDay child) => child.SchoolAge switch
    {
        >= 6 and <= 10 => child.Grade is >= 1 and <= 5,
        >= 11 and <= 14 => child.Grade is >= 6 and <= 9,
        _ => false,
    };
}

/// <summary>Circumstances and supports.</summary>
internal static class ProtectionFigures
{
    // Trẻ em vi phạm pháp luật, trẻ em nghiện ma túy (Luật Trẻ em Điều 10 khoản 1 điểm e, điểm g).
    private const string Offending = "LTE-10.1e", Addicted = "LTE-10.1g";

    private static readonly ChildFacet[] Groups = [ChildFacet.Circumstance];
    private static readonly ChildFacet[] Helped = [ChildFacet.Circumstance, ChildFacet.Support];
    private static readonly Count Special = Count.Children(c => c.IsInSpecialCircumstances);
    private static readonly Count Supported = Count.Children(c => c.IsInSpecialCircumstances && c.Supports.Count > 0);
    private static readonly Breakdown[] ByGroup = [.. Breakdowns.Listed, Breakdowns.Circumstance];
    private static readonly Breakdown[] BySupport = [.. Breakdowns.Listed, Breakdowns.Circumstance, Breakdowns.Support];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("X-TT13-III-HCDB", Special, PopulationFigures.All16) { Reads = Groups, By = ByGroup },
        new("X-QD23-HCDB-TL", Special, PopulationFigures.All16) { Reads = Groups, By = ByGroup },
        new("X-TT13-III-HCDB-TG", Supported, Special) { Reads = Helped, By = BySupport },
        new("X-QD23-HCDB-TG", Supported, Special) { Reads = Helped, By = BySupport },
        new("X-QD06-06", Supported, Special) { Reads = Helped, By = BySupport },
        new("X-QD06-04", Count.Children(c => c.IsIn(Offending) || c.IsIn(Addicted)), PopulationFigures.All16) { Reads = [ChildFacet.Circumstance, ChildFacet.Sensitive], By = [Breakdowns.Sex, Breakdowns.Age] },
        new("X-HCDB-NHOM", Special) { Reads = Groups, By = [.. ByGroup, Breakdowns.Subgroup] },
        new("X-NGUYCO", Count.Children(c => c.IsAtRisk)) { Reads = Groups, By = [.. Breakdowns.Listed, Breakdowns.Risk] },
        new("X-NGHEO", Count.Children(c => c.Poverty is not null)) { Reads = [ChildFacet.Living], By = Breakdowns.Listed },
        new("X-KHUYETTAT", Count.Children(c => c.Disabilities.Any(d => d.IsCertified))) { Reads = [ChildFacet.Disability], By = [.. Breakdowns.Listed, Breakdowns.DisabilityKinds, Breakdowns.DisabilityDegrees] },
    ];
}

/// <summary>Injuries, drowning, swimming.</summary>
internal static class InjuryFigures
{
    private static readonly ChildFacet[] Hurt = [ChildFacet.Injury];
    private static readonly Count Injured = Count.ChildrenWith(IsInjury);
    private static readonly Count Dead = Count.ChildrenWith(e => IsInjury(e) && e.Injury!.Outcome is InjuryOutcome.Died);

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("X-TNTT-MAC", Injured) { Reads = Hurt, By = Breakdowns.Injured },
        new("X-TNTT-TUVONG", Dead) { Reads = Hurt, By = Breakdowns.Injured },
        new("X-TNTT-KHUYETTAT", Count.ChildrenWith(e => IsInjury(e) && e.Injury!.Outcome is InjuryOutcome.Disabled)) { Reads = Hurt, By = Breakdowns.Injured },
        new("X-TNTT-DUOINUOC", Count.ChildrenWith(e => IsInjury(e) && e.IsDrowning)) { Reads = Hurt, By = Breakdowns.Injured },
        new("X-QD23-TNTT", Injured, PopulationFigures.All16) { Reads = Hurt, Scale = 100_000 },
        new("X-QD23-TNTT-TV", Dead, PopulationFigures.All16) { Reads = Hurt, Scale = 100_000 },
        new("X-QD06-05", Injured, PopulationFigures.All16) { Reads = Hurt },
        new("X-TNTT-BOI", Count.Children(c => c.Years >= 6 && c.Swimming is SwimmingLevel.SwimsSafely), Count.Children(c => c.Years >= 6)) { Reads = [ChildFacet.Swimming] },
    ];

    private static bool IsInjury(ChildEvent happened) => happened is { Kind: ChildEventKind.Injury, WasChild: true };
}

/// <summary>Protection cases and the limits of their procedure.</summary>
internal static class CaseFigures
{
    private static readonly Count Abused = Count.ChildrenInCases(c => c.OpenedIn && c.IsAbuse);
    private static readonly Count Planned = Count.Cases(c => c.HasPlan);
    private static readonly IReadOnlyList<Breakdown> By = Breakdowns.InCases;

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("TT13-PL2-0101", Abused) { By = By },
        new("X-XH-HINHTHUC", Abused) { By = By },
        new("X-XH-SOVU", Count.Cases(c => c.OpenedIn && c.IsAbuse)) { By = By },
        new("X-XH-TYLE", Abused, PopulationFigures.All16) { By = [Breakdowns.Sex, Breakdowns.Age] },
        new("X-QD06-03", Abused, PopulationFigures.All16) { By = [Breakdowns.Sex, Breakdowns.Age] },
        new("X-XH-HOTRO", Count.ChildrenInCases(c => c.OpenedIn && c.IsAbuse && c.Done.Contains(CaseEventKind.PlanApproved)), Abused) { By = By },
        new("X-NGUYCO-BL", Count.ChildrenInCases(c => c.OpenedIn && c.Reason is CaseGroup.AtRisk)) { By = By },
        new("X-BVTE-TIEPNHAN", Count.Reports(_ => true)) { By = [Breakdowns.Form] },
        Kept("X-BVTE-12H", "ND56-31.2"),
        Kept("X-BVTE-5NGAY", "ND56-28.1"),
        Kept("X-BVTE-2NGAY", "ND56-28.4"),
        new("X-BVTE-CACHLY", Count.ChildrenInCases(c => c.DoneIn.Contains(CaseEventKind.SeparationDecided))) { By = By },
        new("X-BVTE-DONGHS", Count.Cases(c => c.HasPlan && c.ClosedIn && c.Done.Contains(CaseEventKind.ReviewDone)), Planned) { By = By },
        new("X-BVTE-NHAPCSDL", Count.Cases(c => c.HasPlan && c.Done.Contains(CaseEventKind.DatabaseEntered)), Planned) { By = By },
    ];

    private static Figure Kept(string code, string rule) => new(code, Count.Limits(l => l.Rule == rule && l.IsKept), Count.Limits(l => l.Rule == rule)) { By = [] };
}

/// <summary>How well the registry itself is kept.</summary>
internal static class DataFigures
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("X-DL-DINHDANH", Count.Children(c => c.HasGoodNumber), PopulationFigures.All16) { Reads = [ChildFacet.Number] },
        new("X-DL-THIEU", Count.Children(c => c.Sex is null || c.Ethnicity is null || !c.Birth.IsExact || !c.HasCarer)) { Reads = [ChildFacet.Family], By = Breakdowns.Listed },
    ];
}
