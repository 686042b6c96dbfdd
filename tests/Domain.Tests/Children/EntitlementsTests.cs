using MangNon.Domain.Children;
using Xunit;
using static MangNon.Domain.Tests.Children.SampleFamily;

namespace MangNon.Domain.Tests.Children;

/// <summary>Nghị định 20/2021/NĐ-CP, by the hand-worked tables of coefficients at 360,000 and 500,000 đồng.</summary>
public sealed class EntitlementsTests
{
    [Theory]
    [InlineData("2021-06-30", null)]
    [InlineData("2021-07-01", 360_000L)]
    [InlineData("2024-06-30", 360_000L)]
    [InlineData("2024-07-01", 500_000L)]
    public void The_standard_amount_has_its_days(string day, long? amount) => Assert.Equal(amount, Entitlements.StandardOn(Day(day))?.Amount);

    [Theory]
    [InlineData("2022-05-14", "ND20-6.1a-under4", 900_000L)]
    [InlineData("2022-05-15", "ND20-6.1a", 540_000L)]
    [InlineData("2024-07-01", "ND20-6.1a", 750_000L)]
    public void A_child_without_support_gets_by_age_and_day(string day, string code, long amount)
    {
        var due = Assert.Single(Monthly(new SampleFamily().In("ND20-5.1b"), day));

        Assert.Equal((code, EntitlementStanding.Due, amount), (due.Line.Code, due.Standing, due.Amount));
        Assert.Equal(["ND20-5.1b"], due.Because);
        Assert.Empty(due.Missing);
    }

    [Fact]
    public void Groups_of_the_childrens_law_only_ask_for_the_case_to_be_found()
    {
        var open = Assert.Single(Monthly(new SampleFamily().In("ND56-5.7"), "2025-01-01"));

        Assert.Equal(("ND20-6.1a", EntitlementStanding.Undecided), (open.Line.Code, open.Standing));
        Assert.Equal(["ground-of-5.1"], open.Missing);
        Assert.Empty(Monthly(new SampleFamily(), "2025-01-01"));
        Assert.Empty(Monthly(new SampleFamily().In("ND20-5.1b"), "2021-06-30"));
    }

    [Theory]
    [InlineData("2022-05-14", 900_000L)]
    [InlineData("2022-05-15", 720_000L)]
    [InlineData("2025-01-01", 1_000_000L)]
    public void A_child_with_HIV_gets_it_in_a_poor_household_only(string day, long amount)
    {
        var due = Assert.Single(Monthly(new SampleFamily().In("ND56-7").Poor(), day));

        Assert.Equal((EntitlementStanding.Due, amount), (due.Standing, due.Amount));
        Assert.Empty(Monthly(new SampleFamily().In("ND56-7").Poor(PovertyLevel.NearPoor), day));
        Assert.Equal(["household"], Assert.Single(Entitlements.Of(new SampleFamily().In("ND56-7").Child.AsOf(Day(day)), null), e => e.Line.Rhythm is PaymentRhythm.Monthly).Missing);
    }

    [Theory]
    [InlineData(DisabilityDegree.EspeciallySevere, 1_250_000L)]
    [InlineData(DisabilityDegree.Severe, 1_000_000L)]
    [InlineData(DisabilityDegree.Mild, null)]
    public void A_disabled_child_gets_by_degree(DisabilityDegree degree, long? amount) =>
        Assert.Equal(amount, Child(Disabled(degree, "2024-01-01", "2027-01-01"), "2025-01-01").SingleOrDefault()?.Amount);

    [Theory]
    [InlineData(null, null, "disability-certificate")]
    [InlineData("2020-01-01", "2024-12-31", "disability-certificate-expired")]
    public void A_disability_without_a_valid_certificate_stays_open(string? from, string? to, string missing)
    {
        var open = Assert.Single(Child(Disabled(DisabilityDegree.Severe, from, to), "2025-01-01"));

        Assert.Equal((EntitlementStanding.Undecided, 1_000_000L), (open.Standing, open.Amount));
        Assert.Equal([missing], open.Missing);
        Assert.All(Child(new SampleFamily().In("ND56-6.2"), "2025-01-01"), e => Assert.Equal(["disability-degree"], e.Missing));
    }

    [Fact]
    public void Only_the_highest_is_paid()
    {
        var all = Child(Disabled(DisabilityDegree.EspeciallySevere, "2024-01-01", null).In("ND20-5.1b"), "2025-01-01");

        Assert.Equal(
            [("ND20-6.1a", EntitlementStanding.HigherOnePaid), ("ND20-6.1e-especially-severe", EntitlementStanding.Due)],
            all.Select(e => (e.Line.Code, e.Standing)));
    }

    [Fact]
    public void One_that_is_open_and_higher_stays_open_beside_the_one_due()
    {
        var all = Child(Disabled(DisabilityDegree.Severe, null, null).In("ND20-5.1b"), "2025-01-01");

        Assert.Equal([EntitlementStanding.Due, EntitlementStanding.Undecided], all.Select(e => e.Standing));
    }

    [Fact]
    public void In_a_facility_the_facility_is_paid_and_nobody_else()
    {
        var family = new SampleFamily().In("ND20-5.1b");
        family.Child.Change(new Residence(Stamp(), Day("2020-01-01"), null, family.Household.Id, ResidenceKind.Permanent) { Facility = "Trung tâm Công tác xã hội" }, NewId(), Today);

        Assert.Equal(
            [("ND20-6.1a", EntitlementStanding.HigherOnePaid, 750_000L), ("ND20-25.1b", EntitlementStanding.Due, 2_000_000L)],
            Monthly(family, "2025-01-01").Select(e => (e.Line.Code, e.Standing, e.Amount!.Value)));
        Assert.Contains(Monthly(family, "2022-05-14"), e => e is { Line.Code: "ND20-25.1a", Amount: 1_800_000 });
    }

    [Theory]
    [InlineData(2021, "2020-01-01", "2024-05-14", 540_000L)]
    [InlineData(2021, "2020-01-01", "2024-05-15", null)]
    public void Under_three_in_a_very_difficult_area(int year, string from, string day, long? amount)
    {
        var family = new SampleFamily(new DateOnly(year, 5, 15)).Poor(PovertyLevel.NearPoor);
        family.Household.Change(new Dwelling(Stamp(), Day(from), null, "Thôn 1", Group1, ResidenceKind.Permanent) { InVeryDifficultArea = true }, NewId(), Today);

        // 360,000 × 1.5 until 30/6/2024.
        Assert.Equal(amount, Child(family, day).SingleOrDefault()?.Amount);
        Assert.Equal(["area"], Child(new SampleFamily(new DateOnly(year, 5, 15)).Poor(), "2024-05-14").Single().Missing);
        Assert.DoesNotContain(Child(family.In("ND20-5.1b"), day), e => e.Line.Code == "ND20-6.1g");
    }

    [Fact]
    public void Who_was_paid_until_sixteen_and_studies_goes_on_to_22()
    {
        var family = new SampleFamily(new DateOnly(2004, 5, 15))
            .With(new Support(Stamp(), Day("2019-07-01"), Day("2021-05-01"), "ND20-6.1a", SupportState.Received))
            .With(new Schooling(Stamp(), Day("2022-09-05"), null, SchoolStanding.Attending, "Đại học Phạm Văn Đồng", null));

        Assert.Equal(750_000L, Assert.Single(Monthly(family, "2026-05-14")).Amount);
        Assert.Equal(["age-limit-22"], Assert.Single(Monthly(family, "2026-05-15")).Missing);
        Assert.Equal("schooling", Assert.Single(Assert.Single(Monthly(family, "2022-01-01")).Missing));
        Assert.Empty(Monthly(new SampleFamily(new DateOnly(2004, 5, 15)).With(new Support(Stamp(), Day("2019-07-01"), Day("2020-05-13"), "ND20-6.1a", SupportState.Received)), "2026-05-14"));
    }

    [Fact]
    public void A_poor_single_parent_gets_it_for_each_child_beside_the_childs_own()
    {
        var all = Monthly(Disabled(DisabilityDegree.Severe, "2024-01-01", null).In("ND20-5.4").Poor(PovertyLevel.NearPoor), "2025-01-01");

        Assert.Equal([("ND20-6.1d", 500_000L), ("ND20-6.1e-severe", 1_000_000L)], all.Where(e => e.Standing is EntitlementStanding.Due).Select(e => (e.Line.Code, e.Amount!.Value)));
        Assert.Empty(Monthly(new SampleFamily().In("ND20-5.4"), "2025-01-01"));
    }

    [Fact]
    public void Who_took_the_child_in_gets_the_rate_for_carers()
    {
        var taken = Monthly(new SampleFamily().In("ND20-5.1b").RaisedBy(KinRelation.AlternativeCarer), "2025-01-01");
        var grandmother = Monthly(new SampleFamily().In("ND20-5.1b").RaisedBy(KinRelation.Grandparent), "2025-01-01");

        Assert.Equal([("ND20-6.1a", 750_000L), ("ND20-20.1b", 750_000L)], taken.Select(e => (e.Line.Code, e.Amount!.Value)));
        Assert.Equal(["taking-in-decision"], grandmother.Single(e => e.Line.Code == "ND20-20.1b").Missing);
    }

    [Fact]
    public void An_especially_severely_disabled_child_is_cared_for_at_home_or_taken_in()
    {
        static IEnumerable<(string, long?)> Of(KinRelation relation) =>
            Monthly(Disabled(DisabilityDegree.EspeciallySevere, "2024-01-01", null).RaisedBy(relation), "2025-01-01").Skip(1).Select(e => (e.Line.Code, e.Amount));

        Assert.Equal([("ND20-20.2c", 500_000L)], Of(KinRelation.Mother));
        Assert.Equal([("ND20-20.2d", 1_250_000L)], Of(KinRelation.AlternativeCarer));
    }

    [Fact]
    public void A_disabled_parent_of_two_under_36_months_gets_the_higher_share_only()
    {
        var one = new SampleFamily(new DateOnly(2023, 5, 15)).RaisedBy(KinRelation.Mother, Mother, DisabilityDegree.Severe);
        var other = new SampleFamily(new DateOnly(2024, 9, 1)).RaisedBy(KinRelation.Mother, Mother, DisabilityDegree.Severe);
        var day = Day("2025-01-01");

        IEnumerable<(string, EntitlementStanding, long?)> Of(params ChildSnapshot[] siblings) =>
            Entitlements.Of(one.Child.AsOf(day), one.Household.AsOf(day), siblings).Select(e => (e.Line.Code, e.Standing, e.Amount));

        Assert.Equal([("ND20-20.2a-one", EntitlementStanding.Due, 750_000L), ("ND20-20.2a-two", EntitlementStanding.Undecided, 1_000_000L)], Of());
        Assert.Equal([("ND20-20.2a-one", EntitlementStanding.HigherOnePaid, 750_000L), ("ND20-20.2a-two", EntitlementStanding.Due, 1_000_000L)], Of(other.Child.AsOf(day)));
    }

    [Fact]
    public void A_beneficiary_who_died_is_buried_with_twenty_times_the_standard()
    {
        var family = new SampleFamily().In("ND20-5.1b").With(new Support(Stamp(), Day("2022-01-01"), null, "ND20-6.1a", SupportState.Received) { Amount = 750_000 });
        family.Child.Leave(new LifeEvent(Stamp("2025-01-02"), Day("2025-01-01"), LifeEventKind.Death), NewId(), Today);

        var due = Assert.Single(Entitlements.Of(family.Child, family.Household, Day("2025-01-01")));
        Assert.Equal(("ND20-11.2", 10_000_000L, true), (due.Line.Code, due.Amount!.Value, due.Line.Minimum));
    }

    [Fact]
    public void A_province_pays_its_own_standard_where_that_is_higher()
    {
        var family = new SampleFamily().In("ND20-5.1b").RaisedBy(KinRelation.AlternativeCarer);
        StandardAmount Local(long amount, bool minimums) => new(amount, "Nghị quyết của Hội đồng nhân dân tỉnh", Day("2025-01-01"), Day("2025-12-31"), true, "51", minimums);
        IEnumerable<long?> Of(string day, StandardAmount local) =>
            Entitlements.Of(family.Child.AsOf(Day(day)), family.Household.AsOf(Day(day)), [], [local]).Where(e => e.Line.Rhythm is PaymentRhythm.Monthly).Select(e => e.Amount);

        Assert.Equal([900_000L, 750_000L], Of("2025-01-01", Local(600_000, minimums: false)));
        Assert.Equal([900_000L, 900_000L], Of("2025-01-01", Local(600_000, minimums: true)));
        Assert.Equal([750_000L, 750_000L], Of("2025-01-01", Local(400_000, minimums: true)));
        Assert.Equal([750_000L, 750_000L], Of("2026-01-01", Local(600_000, minimums: true)));
    }

    [Fact]
    public void A_birth_known_to_the_year_leaves_the_rate_open_around_the_birthday()
    {
        var family = new SampleFamily(new DateOnly(2021, 1, 1), BirthPrecision.Year).In("ND20-5.1b");

        Assert.All(Monthly(family, "2025-06-01"), e => Assert.Equal((EntitlementStanding.Undecided, "birth-date"), (e.Standing, e.Missing.Single())));
        Assert.Equal(2, Monthly(family, "2025-06-01").Count);
        Assert.Equal(EntitlementStanding.Due, Assert.Single(Monthly(family, "2024-12-31")).Standing);
    }

    [Fact]
    public void Children_in_special_circumstances_and_beneficiaries_have_policies_in_kind()
    {
        var family = new SampleFamily().In("ND56-10.2").In("ND20-5.1b").With(new Support(Stamp(), Day("2022-01-01"), null, "ND20-6.1a", SupportState.Received));
        var kind = Entitlements.Of(family.Child, family.Household, Day("2025-01-01")).Where(e => e.Line.Rhythm is PaymentRhythm.InKind).ToList();

        Assert.Equal(["ND20-9", "ND20-10", "ND56-18", "ND56-20", "ND56-21"], kind.Select(e => e.Line.Code));
        Assert.Equal(["schooling"], kind[1].Missing);
        Assert.All(kind, e => Assert.Null(e.Amount));
    }

    [Theory]
    [InlineData(null, null, SupportGapKind.NotReceived)]
    [InlineData(SupportState.Refused, null, SupportGapKind.Refused)]
    [InlineData(SupportState.Declined, null, SupportGapKind.Declined)]
    [InlineData(SupportState.Received, 540_000L, SupportGapKind.TooLittle)]
    [InlineData(SupportState.Received, 750_000L, null)]
    public void What_is_due_and_not_received_is_a_gap(SupportState? state, long? amount, SupportGapKind? kind)
    {
        var family = new SampleFamily().In("ND20-5.1b");
        if (state is { } known) family.With(new Support(Stamp(), Day("2024-07-01"), null, "ND20-6.1a", known) { Amount = amount, Note = "ghi chú" });

        Assert.Equal(kind is null ? [] : [kind.Value], Gaps(family).Select(g => g.Kind));
    }

    [Fact]
    public void What_is_received_and_not_due_is_a_gap_too()
    {
        var family = new SampleFamily().With(new Support(Stamp(), Day("2024-07-01"), null, "ND20-6.1a", SupportState.Received) { Amount = 750_000 });

        Assert.Equal([new SupportGap("ND20-6.1a", SupportGapKind.NotDue, null, 750_000)], Gaps(family));
    }

    [Fact]
    public void Every_line_names_its_article_and_a_known_condition()
    {
        Assert.All(Entitlements.Lines, l => Assert.Contains("Điều", l.Article, StringComparison.Ordinal));
        Assert.Equal(Entitlements.Lines.Count, Entitlements.Lines.Select(l => l.Code).Distinct().Count());
        Assert.All(Entitlements.Lines, l => Assert.True(l.Factor is null || l.Amount is null));
        Assert.All(Entitlements.Standards.Where(s => s.From >= Day("2024-07-01")), s => Assert.False(s.Verified));

        // Asking on each day on which a line holds meets every condition; one that is not known would throw.
        foreach (var born in new[] { "2010-01-01", "2022-01-01", "2024-01-01" })
            Assert.NotNull(Entitlements.Of(new SampleFamily(Day(born)).Child.AsOf(Day("2026-06-01")), null));
    }

    private static IReadOnlyList<SupportGap> Gaps(SampleFamily family) =>
        Entitlements.GapsOf(family.Child.AsOf(Day("2025-01-01")), Entitlements.Of(family.Child, family.Household, Day("2025-01-01")));

    private static List<Entitlement> Monthly(SampleFamily family, string day) =>
        [.. Entitlements.Of(family.Child, family.Household, Day(day)).Where(e => e.Line.Rhythm is PaymentRhythm.Monthly)];

    private static List<Entitlement> Child(SampleFamily family, string day) => [.. Monthly(family, day).Where(e => e.Line.Payee is Payee.Child)];

    private static SampleFamily Disabled(DisabilityDegree degree, string? from, string? to) => new SampleFamily().With(
        new Disability(Stamp(), Day("2019-01-01"), null, DisabilityKind.Movement, degree) { CertificateFrom = from is null ? null : Day(from), CertificateTo = to is null ? null : Day(to) });
}
