using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

public sealed class FactsTests
{
    [Fact]
    public void Who_was_a_child_of_group_2_on_30_June_2024_as_known_on_15_July_2024()
    {
        var family = new SampleFamily();
        var (child, household) = (family.Child, family.Household);
        var move = new Dwelling(Stamp("2024-08-01"), Day("2024-06-01"), null, "3 Lê Lợi", Group1, ResidenceKind.Permanent);
        household.Change(move, NewId(), Today);

        bool WasOfGroup2(string day, string known) =>
            child.AsKnown(Day(day), At(known)).IsOnList && household.AsKnown(Day(day), At(known)).Dwelling?.GroupId == Group2;

        Assert.True(WasOfGroup2("2024-06-30", "2024-07-15"));
        Assert.False(WasOfGroup2("2024-06-30", "2024-08-01"));
        Assert.True(WasOfGroup2("2024-05-31", "2024-08-01"));
        Assert.False(WasOfGroup2("2024-05-31", "2019-12-31"));
    }

    [Fact]
    public void A_correction_supersedes_and_deletes_nothing()
    {
        var child = new SampleFamily().Child;
        var wrong = child.Basics[0];
        var right = new BasicData(Stamp("2025-03-01"), Day("2018-05-05"), "Nguyễn Thị Bê", new BirthDate(Day("2018-05-05"), BirthPrecision.Day));

        child.Correct(wrong.Id, right, Today);

        Assert.Equal([wrong, right], child.Basics);
        Assert.Equal((At("2025-03-01"), wrong.Id), (wrong.SupersededAt, right.Supersedes));
        Assert.Equal(("Nguyễn Thị Bê", "nguyen thi be", Day("2018-05-05")), (child.FullName, child.SearchWords, child.BornOn));
        Assert.Equal("Nguyễn Thị Bé", child.AsKnown(Today, At("2025-02-28")).Basic!.FullName);
        Assert.Equal("Nguyễn Thị Bê", child.AsOf(Today).Basic!.FullName);
    }

    [Fact]
    public void A_change_ends_what_held_the_day_before()
    {
        var child = new SampleFamily().Child;
        child.Record(new Schooling(Stamp("2024-09-10"), Day("2024-09-05"), null, SchoolStanding.Attending, "TH Nguyễn Trãi", 1), Today);
        child.Change(new Schooling(Stamp("2025-09-10"), Day("2025-09-05"), null, SchoolStanding.Attending, "TH Nguyễn Trãi", 2), NewId(), Today);

        Assert.Equal((1, 2), (child.AsOf(Day("2025-09-04")).Schooling!.Grade, child.AsOf(Day("2025-09-05")).Schooling!.Grade));
        Assert.Equal(1, child.AsKnown(Day("2025-09-05"), At("2025-09-09")).Schooling!.Grade);
        Assert.Equal(3, child.Schoolings.Count);
        Assert.Equal((2024, 2025), (child.Schoolings[0].SchoolYearStart, child.AsOf(Today).Schooling!.SchoolYearStart));
    }

    [Fact]
    public void What_was_withdrawn_was_known_until_then()
    {
        var family = new SampleFamily().In("ND56-4.1");
        var fact = family.Child.Circumstances[0];
        family.Child.Withdraw(fact.Id, Stamp("2024-01-01"));

        Assert.False(family.Child.AsOf(Today).IsInSpecialCircumstances);
        Assert.True(family.Child.AsKnown(Today, At("2023-12-31")).IsInSpecialCircumstances);
        Assert.Equal(["fact.superseded-already"], Codes(family.Child.WhyNotWithdraw(fact.Id, At("2024-02-01"))));
        Assert.Equal(["fact.not-found"], Codes(family.Child.WhyNotWithdraw(NewId(), At("2024-02-01"))));
    }

    [Fact]
    public void A_child_leaves_the_list_on_the_sixteenth_birthday_and_keeps_its_history()
    {
        var child = new SampleFamily(born: Day("2010-02-28")).Child;

        Assert.Equal(Day("2026-02-28"), child.LeavesListOn);
        Assert.True(child.AsOf(Day("2026-02-27")).IsOnList);
        Assert.False(child.AsOf(Day("2026-02-28")).IsOnList);
        Assert.NotNull(child.AsOf(Day("2026-02-28")).Residence);
        Assert.False(child.AsOf(Day("2010-02-27")).IsOnList);
    }

    [Theory]
    [InlineData(LifeEventKind.Departure, true)]
    [InlineData(LifeEventKind.Death, false)]
    public void Who_moves_away_or_dies_leaves_the_list(LifeEventKind kind, bool alive)
    {
        var child = new SampleFamily().Child;
        child.Leave(new LifeEvent(Stamp("2024-05-02"), Day("2024-05-01"), kind), NewId(), Today);

        Assert.True(child.AsOf(Day("2024-04-30")).IsOnList);
        Assert.False(child.AsOf(Day("2024-05-02")).IsOnList);
        Assert.Equal(alive, child.AsOf(Day("2024-05-01")).IsOnList);
        Assert.Equal(alive, child.AsOf(Day("2024-05-02")).IsAlive);
        Assert.True(child.AsKnown(Day("2024-05-02"), At("2024-05-01")).IsOnList);
        Assert.Contains("child.lives-nowhere", Codes(child.WhyNotLeave(new LifeEvent(Stamp(), Day("2024-06-01"), kind), Today)));
    }

    [Fact]
    public void Nothing_but_corrections_and_support_comes_after_a_death()
    {
        var child = new SampleFamily().Child;
        child.Leave(new LifeEvent(Stamp("2024-05-02"), Day("2024-05-01"), LifeEventKind.Death), NewId(), Today);

        Assert.Equal(["child.after-death"], Codes(child.WhyNotRecord(new HealthCheck(Stamp(), Day("2024-05-02")), Today)));
        Assert.Empty(child.WhyNotRecord(new HealthCheck(Stamp(), Day("2024-05-01")), Today));
        Assert.Empty(child.WhyNotRecord(new Support(Stamp(), Day("2024-06-01"), null, "ND20-11.2", SupportState.Received), Today));
    }

    public static TheoryData<string, Fact> Refused => new()
    {
        { "child.before-birth", new HealthCheck(Stamp(), Born.AddDays(-1)) },
        { "fact.lies-ahead", new HealthCheck(Stamp(), Today.AddDays(1)) },
        { "fact.ends-before-it-begins", new InsuranceCard(Stamp(), Day("2024-01-01"), Day("2023-01-01"), "TE1510000000001") },
        { "fact.overlaps", new Residence(Stamp(), Day("2024-01-01"), null, new HouseholdId(Guid.NewGuid()), ResidenceKind.Temporary) },
        { "child.card-number", new InsuranceCard(Stamp(), Day("2024-01-01"), null, " ") },
        { "child.circumstance", new CircumstanceFact(Stamp(), Day("2024-01-01"), null, "ND56-6.4") },
        { "child.injury", new Injury(Stamp(), Day("2024-01-01"), "12", null) },
        { "child.note-too-long", new Contact(Stamp(), Day("2024-01-01"), new string('a', 2001)) },
        { "fact.evidence-too-long", new Contact(Stamp(), Day("2024-01-01")) { Evidence = new string('a', 501) } },
        { "child.nothing-measured", new Measurement(Stamp(), Day("2024-01-01"), null, null) },
        { "child.weight", new Measurement(Stamp(), Day("2024-01-01"), 0, null) },
        { "child.height", new Measurement(Stamp(), Day("2024-01-01"), null, 251) },
        { "child.school", new Schooling(Stamp(), Day("2024-01-01"), null, SchoolStanding.Attending, "", 1) },
        { "child.class", new Schooling(Stamp(), Day("2024-01-01"), null, SchoolStanding.Attending, "TH", 13) },
        { "child.carer-name", new Kinship(Stamp(), Day("2024-01-01"), null, Mother, KinRelation.Mother, "") },
        { "child.support-needs-reason", new Support(Stamp(), Day("2024-01-01"), null, "ND20-6.1a", SupportState.Refused) },
        { "child.certificate-ends-before-it-begins", new Disability(Stamp(), Day("2024-01-01"), null, DisabilityKind.Sight, DisabilityDegree.Mild) { CertificateFrom = Day("2024-01-02"), CertificateTo = Day("2024-01-01") } },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_fact_that_cannot_be_is_refused(string code, Fact fact)
    {
        Assert.Equal([code], Codes(new SampleFamily().Child.WhyNotRecord(fact, Today)));
    }

    [Fact]
    public void A_change_that_would_split_a_period_or_hides_a_correction_is_refused()
    {
        var child = new SampleFamily().Child;
        var other = new HouseholdId(Guid.NewGuid());

        Assert.Equal(["fact.would-split"], Codes(child.WhyNotChange(new Residence(Stamp(), Day("2024-01-01"), Day("2024-02-01"), other, ResidenceKind.Temporary), Today)));
        Assert.Equal(["fact.changes-on-the-same-day"], Codes(child.WhyNotChange(new Residence(Stamp(), Born, null, other, ResidenceKind.Temporary), Today)));
        Assert.Equal(["fact.other-kind"], Codes(child.WhyNotCorrect(child.Residences[0].Id, new HealthCheck(Stamp(), Today), Today)));
        Assert.Equal(["fact.earlier-than-recorded"], Codes(child.WhyNotWithdraw(child.Residences[0].Id, At("2019-12-31"))));
        Assert.Equal(["fact.ends-before-it-begins"], Codes(child.WhyNotEnd(child.Residences[0].Id, Born.AddDays(-1), At("2024-01-01"))));
    }

    [Fact]
    public void A_child_needs_a_name_and_a_birth_that_has_been()
    {
        static IEnumerable<string> Of(string name, string born) =>
            Assert.Throws<RefusedException>(() => new Child(new ChildId(Guid.NewGuid()), Ward, new BasicData(Stamp(), Today, name, new BirthDate(Day(born), BirthPrecision.Day)), Today)).Refusals.Select(r => r.Code);

        Assert.Equal(["child.name"], Of(" ", "2026-11-23"));
        Assert.Equal(["child.born-in-the-future"], Of("Lê An", "2026-11-24"));
    }

    [Fact]
    public void Words_from_outside_are_cleaned()
    {
        var contact = new Contact(Stamp(), Today, " gọi điện\u0000 ") { Evidence = "  " };

        Assert.Equal(("gọi điện", null), (contact.Note, contact.Evidence));
    }

    [Fact]
    public void A_household_has_one_head_and_its_position_whole()
    {
        var household = new SampleFamily().Household;
        household.Record(new HouseholdMember(Stamp(), Day("2018-01-01"), null, Mother, "Lê Thị Mẹ") { IsHead = true }, Today);

        Assert.Equal(("Lê Thị Mẹ", "12 nguyen trai le thi me"), (household.HeadName, household.SearchWords));
        Assert.Equal("Lê Thị Mẹ", household.AsOf(Today).Head?.FullName);
        Assert.Equal(["fact.overlaps"], Codes(household.WhyNotRecord(new HouseholdMember(Stamp(), Day("2019-01-01"), null, Father, "Nguyễn Văn Cha") { IsHead = true }, Today)));
        Assert.Empty(household.WhyNotRecord(new HouseholdMember(Stamp(), Day("2019-01-01"), null, Father, "Nguyễn Văn Cha"), Today));
        Assert.Contains("household.position", Codes(household.WhyNotRecord(new Dwelling(Stamp(), Day("2010-01-01"), Day("2011-01-01"), "1 Lê Lợi", Group1, ResidenceKind.Permanent) { Latitude = 15 }, Today)));
        Assert.Throws<ArgumentException>(() => household.WhyNotRecord(new HealthCheck(Stamp(), Today), Today).ToList());
    }

    private static DateTime At(string instant) => Stamp(instant).At;

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);
}
