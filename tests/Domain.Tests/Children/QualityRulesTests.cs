using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

/// <summary>Each rule is shown a well-kept record, which it leaves alone, and the same record with one thing wrong.</summary>
public sealed class QualityRulesTests
{
    private const string GoodNumber = "051318000123";

    private static readonly Dictionary<string, Func<(SampleFamily Family, QualityContext Context)>> Wrong = new()
    {
        ["name-suspicious"] = () => Plain(Kept(name: "Nguyễn Thị Bé 2")),
        ["birth-date-not-exact"] = () => Plain(Kept(precision: BirthPrecision.Month)),
        ["sex-missing"] = () => Plain(Kept(sex: null)),
        ["ethnicity-missing"] = () => Plain(Kept(ethnicity: null)),
        ["number-missing"] = () => Plain(Kept(number: null)),
        ["number-malformed"] = () => Plain(Kept(number: "51318000123")),
        ["number-year-disagrees"] = () => Plain(Kept(number: "051317000123")),
        ["number-sex-disagrees"] = () => Plain(Kept(number: "051218000123")),
        ["number-place-unknown"] = () => Plain(Kept(number: "000318000123")),
        ["number-held-twice"] = () => (Kept(), QualityContext.None with { NumbersHeldTwice = new HashSet<string> { GoodNumber } }),
        ["likely-duplicate"] = () => Of(f => QualityContext.None with { LikelyDuplicates = new HashSet<ChildId> { f.Child.Id } }),
        ["not-on-school-list"] = () => Of(f => QualityContext.None with { NotOnSchoolList = new HashSet<ChildId> { f.Child.Id } }),
        ["no-parent-or-carer"] = () => Plain(Kept(except: [typeof(Kinship)])),
        ["nobody-raises"] = () => Plain(Kept(except: [typeof(Kinship)]).With(Kin(KinRelation.Mother, Mother, raises: false))),
        ["two-mothers"] = () => Plain(Kept().With(Kin(KinRelation.Mother, new CarerId(Guid.NewGuid())))),
        ["two-fathers"] = () => Plain(Kept().With(Kin(KinRelation.Father, Father)).With(Kin(KinRelation.Father, new CarerId(Guid.NewGuid())))),
        ["parent-too-young"] = () => Plain(Kept().With(Kin(KinRelation.Father, Father, born: 2007))),
        ["carer-dead"] = () => Plain(Kept().With(Kin(KinRelation.Grandparent, Father, state: ParentState.Dead))),
        ["orphan-with-parent"] = () => Plain(Kept().In("ND56-3.3")),
        ["birth-unregistered"] = () => Plain(Kept(except: [typeof(BirthRegistration)])),
        ["registered-before-birth"] = RegisteredBeforeBirth,
        ["young-without-card"] = () => Plain(Kept(born: Day("2022-05-15"), number: "051322000123", except: [typeof(InsuranceCard), typeof(Schooling)])),
        ["card-expired"] = () => Plain(Kept(except: [typeof(InsuranceCard)]).With(new InsuranceCard(Stamp(), Born, Day("2024-09-30"), "TE1510000000001"))),
        ["card-ending-soon"] = () => Plain(Kept(except: [typeof(InsuranceCard)]).With(new InsuranceCard(Stamp(), Born, Today.AddDays(30), "TE1510000000001"))),
        ["disability-without-degree"] = () => Plain(Kept().With(Sight(null, null, null))),
        ["disability-without-certificate"] = () => Plain(Kept().With(Sight(DisabilityDegree.Mild, null, null))),
        ["disability-certificate-expired"] = () => Plain(Kept().With(Sight(DisabilityDegree.Mild, Day("2021-01-01"), Today.AddDays(-1)))),
        ["disability-group-disagrees"] = () => Plain(Kept().With(Sight(DisabilityDegree.Mild, Day("2021-01-01"), Today)).In("ND56-6.2")),
        ["poverty-group-disagrees"] = () => Plain(Kept().In("ND56-15.2").Poor()),
        ["circumstance-without-evidence"] = () => Plain(Kept().In("ND56-10.2", evidence: null)),
        ["violence-without-conclusion"] = () => Plain(Kept().In("ND56-11", evidence: " ")),
        ["age-class-disagree"] = () => Plain(Kept(grade: 6)),
        ["school-age-without-school"] = () => Plain(Kept(except: [typeof(Schooling)])),
        ["class-of-last-year"] = () => Plain(Kept(except: [typeof(Schooling)]).With(new Schooling(Stamp(), Day("2025-09-05"), null, SchoolStanding.Attending, "TH Nguyễn Trãi", 2))),
        ["dead-but-in-school"] = () => Plain(Dead(Kept())),
        ["dead-but-supported"] = () => Plain(Dead(Kept().With(new Support(Stamp(), Day("2024-01-01"), null, "ND20-6.1a", SupportState.Received)))),
        ["left-but-resident"] = () => Plain(Kept().With(new LifeEvent(Stamp(), Day("2026-01-01"), LifeEventKind.Departure))),
        ["no-household"] = NoHousehold,
        ["household-without-head"] = () => Plain(Kept(except: [typeof(HouseholdMember)])),
        ["household-without-address"] = WithoutAddress,
        ["no-contact"] = () => Plain(Kept(except: [typeof(Contact), typeof(HealthCheck), typeof(Measurement)])),
        ["no-health-check"] = () => Plain(Kept(except: [typeof(HealthCheck)]).With(new HealthCheck(Stamp(), Day("2025-11-22")))),
        ["not-measured"] = () => Plain(Kept(born: Day("2022-05-15"), number: "051322000123", except: [typeof(Measurement), typeof(Schooling)])),
        ["measurement-implausible"] = () => Plain(Kept().With(new Measurement(Stamp(), Day("2020-05-15"), 120m, 85m))),
        ["benefit-after-sixteen"] = () => Plain(Kept(born: Day("2010-05-15")).With(new Support(Stamp(), Day("2024-01-01"), null, "ND20-6.1a", SupportState.Received))),
    };

    [Fact]
    public void A_well_kept_record_breaks_no_rule() => Assert.Empty(Codes(Kept(), QualityContext.None));

    [Fact]
    public void Every_rule_has_its_case_and_its_place()
    {
        Assert.Equal(QualityRules.All.Select(r => r.Code).Order(), Wrong.Keys.Order());
        Assert.All(QualityRules.All, r => Assert.Equal($"quality.{r.Code}", r.Sentence));
        Assert.True(QualityRules.All.Count >= 25);
    }

    public static TheoryData<string> Rules => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_wrong_is_found(string code)
    {
        var (family, context) = Wrong[code]();

        Assert.Contains(code, Codes(family, context));
    }

    // The bound itself is still in order.
    [Fact]
    public void On_the_last_good_day_nothing_is_wrong_yet()
    {
        Assert.DoesNotContain("birth-unregistered", On(new SampleFamily(), Born.AddDays(60)));
        Assert.Contains("birth-unregistered", On(new SampleFamily(), Born.AddDays(61)));
        Assert.DoesNotContain("no-health-check", On(new SampleFamily(), Born.AddMonths(12)));
        Assert.Contains("no-health-check", On(new SampleFamily(), Born.AddMonths(12).AddDays(1)));
        Assert.DoesNotContain("no-contact", On(new SampleFamily(), Born.AddMonths(12)));
        Assert.Contains("no-contact", On(new SampleFamily(), Born.AddMonths(12).AddDays(1)));
        Assert.Contains("young-without-card", On(new SampleFamily(), Day("2024-09-30")));
        Assert.DoesNotContain("young-without-card", On(new SampleFamily(), Day("2024-10-01")));
        Assert.DoesNotContain("school-age-without-school", On(new SampleFamily(), Day("2024-08-31")));
        Assert.Contains("school-age-without-school", On(new SampleFamily(), Day("2024-09-01")));
        Assert.DoesNotContain("age-class-disagree", Codes(Kept(grade: 5), QualityContext.None));
        Assert.DoesNotContain("card-ending-soon", Codes(Kept(except: [typeof(InsuranceCard)]).With(new InsuranceCard(Stamp(), Born, Today.AddDays(31), "TE1")), QualityContext.None));
    }

    [Fact]
    public void Who_left_the_list_is_asked_nothing_more()
    {
        Assert.Empty(Codes(new SampleFamily(born: Day("2010-05-15")), QualityContext.None));
        Assert.NotEmpty(Codes(new SampleFamily(born: Day("2010-12-15")), QualityContext.None));
    }

    [Fact]
    public void The_score_is_the_share_without_errors()
    {
        var error = QualityRules.All.First(r => r.Severity is QualitySeverity.Error);
        var hint = QualityRules.All.First(r => r.Severity is QualitySeverity.Hint);

        Assert.Equal(0.75, QualityRules.Score([[], [hint], [error, hint], []]));
        Assert.Null(QualityRules.Score([]));
    }

    private static IEnumerable<string> Codes(SampleFamily family, QualityContext context) =>
        QualityRules.Broken(family.Child.AsOf(Today), family.Household.AsOf(Today), context).Select(r => r.Code);

    private static IEnumerable<string> On(SampleFamily family, DateOnly day) =>
        QualityRules.Broken(family.Child.AsOf(day), family.Household.AsOf(day), QualityContext.None).Select(r => r.Code);

    private static (SampleFamily Family, QualityContext Context) Plain(SampleFamily family) => (family, QualityContext.None);

    private static (SampleFamily Family, QualityContext Context) Of(Func<SampleFamily, QualityContext> context)
    {
        var family = Kept();
        return (family, context(family));
    }

    private static SampleFamily Kept(
        DateOnly? born = null,
        string name = "Nguyễn Thị Bé",
        BirthPrecision precision = BirthPrecision.Day,
        Sex? sex = Sex.Female,
        string? ethnicity = "Kinh",
        string? number = GoodNumber,
        int grade = 3,
        params Type[] except)
    {
        var family = new SampleFamily(born);
        var basic = new BasicData(Stamp("2020-01-02"), family.BornOn, name, new BirthDate(family.BornOn, precision)) { Sex = sex, Ethnicity = ethnicity };
        family.Child.Correct(family.Child.Basics[0].Id, basic, Today);
        Fact[] facts =
        [
            new BirthRegistration(Stamp(), family.BornOn.AddDays(20), "12/2018", "UBND phường Măng Non"),
            Kin(KinRelation.Mother, Mother),
            new InsuranceCard(Stamp(), family.BornOn, null, "TE1510000000001"),
            new Schooling(Stamp(), Day("2026-09-05"), null, SchoolStanding.Attending, "TH Nguyễn Trãi", grade),
            new Contact(Stamp(), Day("2026-10-01")),
            new HealthCheck(Stamp(), Day("2026-10-02")),
            new Measurement(Stamp(), Day("2026-10-02"), 24m, 125m),
            new HouseholdMember(Stamp(), Day("2018-01-01"), null, Mother, "Lê Thị Mẹ") { IsHead = true },
        ];
        foreach (var fact in facts.Where(f => !except.Contains(f.GetType()))) family.With(fact);
        if (number is not null) family.With(new NumberGiven(Stamp(), family.BornOn, number));
        return family;
    }

    private static Kinship Kin(KinRelation relation, CarerId carer, bool raises = true, int born = 1990, ParentState state = ParentState.Alive) =>
        new(Stamp(), Born, null, carer, relation, "Lê Thị Mẹ") { RaisesChild = raises, BirthYear = born, State = state };

    private static Disability Sight(DisabilityDegree? degree, DateOnly? from, DateOnly? to) =>
        new(Stamp(), Day("2021-01-01"), null, DisabilityKind.Sight, degree) { CertificateFrom = from, CertificateTo = to };

    private static SampleFamily Dead(SampleFamily family)
    {
        family.Child.Leave(new LifeEvent(Stamp("2026-10-03"), Day("2026-10-02"), LifeEventKind.Death), NewId(), Today);
        return family;
    }

    private static (SampleFamily Family, QualityContext Context) RegisteredBeforeBirth()
    {
        var family = Kept();
        var later = family.BornOn.AddDays(30);
        family.Child.Correct(family.Child.Basics.Single(b => b.Stands).Id, new BasicData(Stamp("2021-01-01"), family.BornOn, "Nguyễn Thị Bé", new BirthDate(later, BirthPrecision.Day)), Today);
        return Plain(family);
    }

    private static (SampleFamily Family, QualityContext Context) NoHousehold()
    {
        var family = Kept();
        family.Child.End(family.Home.Id, Today.AddDays(-1), Stamp());
        return Plain(family);
    }

    private static (SampleFamily Family, QualityContext Context) WithoutAddress()
    {
        var family = Kept();
        family.Household.End(family.Household.Dwellings[0].Id, Today.AddDays(-1), Stamp());
        return Plain(family);
    }
}
