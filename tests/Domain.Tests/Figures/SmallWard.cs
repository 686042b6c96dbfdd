using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Figures;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Figures;

/// <summary>
/// Fourteen children and four cases, few enough to count by hand. The period is 01/01/2026 to 30/09/2026; ten children are on the list of
/// its last day: An, Bình, Dũng, Em, Giang, Hoa, Khánh, Lân, Minh, Quân.
/// </summary>
internal sealed class SmallWard
{
    public static readonly FigurePeriod Period = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30));
    private readonly Dictionary<string, Child> _children = [];
    private readonly Dictionary<HouseholdId, Household> _households = [];

    public SmallWard()
    {
        Add("An", "2026-03-10", Sex.Male, f => [new BirthRegistration(f, Day("2026-03-20"), "1", ""), new Vaccination(f, Day("2026-08-01"), VaccinationState.Complete), new InsuranceCard(f, Day("2026-03-20"), null, "TE1")]);
        Add("Bình", "2026-05-01", Sex.Female, f => [new Vaccination(f, Day("2026-08-01"), VaccinationState.Partial)]);

        // Lived nine days.
        Add("Chi", "2026-02-01", Sex.Male, _ => []);
        Leave("Chi", LifeEventKind.Death, "2026-02-10");

        // Short for its age.
        Add("Dũng", "2024-08-15", Sex.Male, f => [new BirthRegistration(f, Day("2024-09-01"), "2", ""), new Measurement(f, Day("2026-06-01"), 11.5m, 78m), Learns(f, 0)]);

        // Much too light for its height and light for its age; checked once.
        Add("Em", "2022-04-01", Sex.Female, f => [new Measurement(f, Day("2026-06-01"), 11.5m, 102m), Learns(f, 0), new InsuranceCard(f, Day("2022-05-01"), Day("2028-09-30"), "TE2"), new HealthCheck(f, Day("2026-05-05"))]);
        Add("Giang", "2021-05-05", Sex.Male, f => [Learns(f, 0)], poverty: PovertyLevel.Poor);

        // Much too heavy; nobody who raises it is written down.
        Add("Hoa", "2022-09-01", Sex.Female, f => [new Measurement(f, Day("2026-09-10"), 22m, 102m)], people: "Tày", hasMother: false);
        Add("Khánh", "2018-05-15", Sex.Female, f => [new BirthRegistration(f, Day("2018-06-01"), "3", ""), Learns(f, 3), new CircumstanceFact(f, Day("2024-01-01"), null, "ND56-3.3"), new Support(f, Day("2025-01-01"), Day("2026-01-31"), "ND20-6.1a", SupportState.Received), new SwimmingSkill(f, Day("2026-06-01"), SwimmingLevel.SwimsSafely), new NumberGiven(f, Day("2018-06-01"), "001318000001")]);

        // Two classes behind, offended, hurt twice and disabled by it; its number lacks digits; a support it did not get.
        Add("Lân", "2014-01-10", Sex.Male, f => [Learns(f, 5), new CircumstanceFact(f, Day("2025-01-01"), null, "ND56-8.1"), new Support(f, Day("2026-02-01"), null, "ND20-6.1a", SupportState.Refused) { Note = "thiếu giấy" }, new NumberGiven(f, Day("2014-02-01"), "00121400001"), new Injury(f, Day("2026-02-02"), "01", null) { Outcome = InjuryOutcome.Recovered }, new Injury(f, Day("2026-04-04"), "01", null) { Outcome = InjuryOutcome.Disabled }, new Disability(f, Day("2026-05-01"), null, DisabilityKind.Movement, DisabilityDegree.Severe) { CertificateFrom = Day("2026-05-01") }]);

        // Left school, on the ward's own list; its certificate has run out.
        Add("Minh", "2013-03-03", Sex.Male, f => [new Schooling(f, Day("2025-09-01"), null, SchoolStanding.DroppedOut, "THCS Một", 6), new CircumstanceFact(f, Day("2025-01-01"), null, "LOCAL-BO-HOC"), new SwimmingSkill(f, Day("2026-06-01"), SwimmingLevel.Swims), new Disability(f, Day("2020-01-01"), null, DisabilityKind.Sight, DisabilityDegree.Mild) { CertificateFrom = Day("2020-01-01"), CertificateTo = Day("2025-12-31") }]);

        // Drowned at ten.
        Add("Nam", "2016-06-06", Sex.Male, f => [new Injury(f, Day("2026-07-01"), "08", "3") { Outcome = InjuryOutcome.Died, Place = InjuryPlace.Public }]);
        Leave("Nam", LifeEventKind.Death, "2026-07-01");

        // Came of age; moved away.
        Add("Oanh", "2010-06-01", Sex.Female, _ => []);
        Add("Phúc", "2015-05-05", Sex.Male, f => [Learns(f, 5)]);
        Leave("Phúc", LifeEventKind.Departure, "2026-04-30");

        // Little is known.
        Add("Quân", "2017-01-01", null, f => [Learns(f, 3)], people: null, precision: BirthPrecision.Year, hasMother: false);
    }

    public Child this[string name] => _children[name];

    public IEnumerable<Child> Children => _children.Values;

    public static CaseRow[] CasesOf(ChildId khanh, ChildId minh) =>
    [
        Case(khanh, "2026-02-01", "2026-06-01", CaseGroup.Abused, HarmForms.Violence, (CaseEventKind.PlanApproved, "2026-02-10"), (CaseEventKind.ReviewDone, "2026-05-30"), (CaseEventKind.DatabaseEntered, "2026-06-01")),
        Case(khanh, "2026-07-01", null, CaseGroup.Abused, HarmForms.Violence | HarmForms.SexualAbuse, (CaseEventKind.SeparationDecided, "2026-07-02")),
        Case(null, "2026-03-01", null, CaseGroup.AtRisk, HarmForms.None, (CaseEventKind.PlanApproved, "2026-03-09")),
        Case(minh, "2025-11-01", "2025-12-20", CaseGroup.Abused, HarmForms.Abandonment, (CaseEventKind.PlanApproved, "2025-11-20")),
        Case(minh, "2026-10-02", null, CaseGroup.Abused, HarmForms.Abandonment),
    ];

    // Of ND56-28.4 one was decided before the period; the limit of ours counts nowhere.
    public static ClockRow[] Limits { get; } =
    [
        Limit("ND56-31.2", "2026-07-01", ClockState.Met), Limit("ND56-31.2", "2026-07-05", ClockState.BreachedStopped), Limit("ND56-31.2", "2026-07-06", ClockState.Met, ours: true),
        Limit("ND56-28.1", "2026-02-08", ClockState.Met), Limit("ND56-28.1", "2026-03-08", ClockState.Met), Limit("ND56-28.1", "2026-07-08", ClockState.MetTypedLate),
        Limit("ND56-28.4", "2025-11-20", ClockState.BreachedStopped), Limit("ND56-28.4", "2026-02-10", ClockState.Met),
    ];

    public FigureRowSet Rows(FigurePeriod? period = null, DateTime? known = null)
    {
        var (days, at) = (period ?? Period, known ?? FactHistory.Now);
        var stories = _children.Values.Select(ChildStory.Of).ToList();
        var homes = _households.ToDictionary(h => h.Key, h => HouseholdStory.Of(h.Value));
        return new FigureRowSet
        {
            Period = days,
            Children = [.. stories.Select(s => ChildOnDay.Of(s, homes.GetValueOrDefault, days, at)).OfType<ChildOnDay>()],
            Events = [.. stories.SelectMany(s => ChildEvent.Of(s, homes.GetValueOrDefault, days, at))],
            Cases = [.. CasesOf(this["Khánh"].Id, this["Minh"].Id).Select(c => CaseInPeriod.Of(c, days)).OfType<CaseInPeriod>()],
            Limits = [.. Limits.Select(l => LimitDecided.Of(l, days)).OfType<LimitDecided>()],
            Reports = [Report("2026-02-01", HarmForms.Violence), Report("2026-03-01", HarmForms.None)],
        };
    }

    public Household HouseholdOf(string name) => _households[_children[name].Residences[0].HouseholdId];

    private static Schooling Learns(FactStamp stamp, int grade) => new(stamp, Day("2026-09-05"), null, SchoolStanding.Attending, "Trường Một", grade);

    private void Add(string name, string born, Sex? sex, Func<FactStamp, Fact[]> facts, PovertyLevel? poverty = null, string? people = "Kinh", BirthPrecision precision = BirthPrecision.Day, bool hasMother = true)
    {
        var group = sex is Sex.Male ? Group1 : Group2;
        var household = new Household(new HouseholdId(Guid.NewGuid()), Tests.Children.SampleFamily.Ward, new Dwelling(Stamp(), Day("2000-01-01"), null, "1 Hùng Vương", group, ResidenceKind.Permanent), Today);
        if (poverty is { } level) household.Record(new Poverty(Stamp(), Day("2026-01-01"), null, level), Today);
        var child = new Child(new ChildId(Guid.NewGuid()), Tests.Children.SampleFamily.Ward, new BasicData(Stamp(), Day(born), name, new BirthDate(Day(born), precision)) { Sex = sex, Ethnicity = people }, Today);
        child.Record(new Residence(Stamp(), Day(born), null, household.Id, ResidenceKind.Permanent), Today);
        if (hasMother) child.Record(new Kinship(Stamp(), Day(born), null, new CarerId(Guid.NewGuid()), KinRelation.Mother, "Lê Thị Mẹ"), Today);
        for (var i = 0; i < facts(Stamp()).Length; i++) child.Record(facts(Stamp())[i], Today);
        (_children[name], _households[household.Id]) = (child, household);
    }

    private void Leave(string name, LifeEventKind kind, string on) => _children[name].Leave(new LifeEvent(Stamp(), Day(on), kind), NewId(), Today);

    private static CaseRow Case(ChildId? child, string opened, string? closed, CaseGroup group, HarmForms forms, params (CaseEventKind Kind, string On)[] steps) =>
        new(new ProtectionCaseId(Guid.NewGuid()), child, Officer, Day(opened), closed is null ? null : Day(closed), group, forms, Sex.Female, 8, Known.Yes, null) { Steps = [.. steps.Select(s => (s.Kind, Day(s.On)))] };

    private static ClockRow Limit(string rule, string due, ClockState state, bool ours = false)
    {
        var end = Stamp(due).At.AddHours(8);
        return new ClockRow(new ProtectionCaseId(Guid.NewGuid()), Officer, rule, ours, end.AddDays(-2), state is ClockState.BreachedStopped ? end.AddDays(1) : end.AddHours(-1), state) { Due = end };
    }

    private static ReportReceived Report(string on, HarmForms forms)
    {
        var id = Guid.NewGuid();
        return new ReportReceived { Record = id, Who = id, On = Day(on), Forms = forms };
    }
}
