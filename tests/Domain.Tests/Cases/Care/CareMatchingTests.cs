using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Care;

public sealed class CareMatchingTests
{
    private static readonly DateOnly Today = Day("2026-03-12");

    private static readonly UnitId Here = new(new Guid(4, 0, 0, new byte[8]));

    private static readonly ChildToPlace Child = new(new BirthDate(Day("2018-01-10"), BirthPrecision.Day), Sex.Male, CareTerm.Lasting, [], Here, []);

    [Fact]
    public void ND56_42_3_Relatives_then_the_ward_then_the_country_then_foreigners()
    {
        var ranked = CareMatching.Rank(Child, [Carer("D", CarerReach.Foreigner), Carer("C", CarerReach.SameCountry), Carer("B", CarerReach.SameWard), Carer("A", CarerReach.Relative)], Today);

        Assert.Equal(["A", "B", "C", "D"], ranked.Select(c => c.Carer.Name));
        Assert.Equal([CareReason.Relative], ranked[0].For);
        Assert.Equal(CareReason.Foreigner, ranked[3].Against.Single());
    }

    [Fact]
    public void LTE_63_2_Who_may_not_stands_behind_with_the_reason()
    {
        var ranked = CareMatching.Rank(Child,
        [
            Carer("unfit", CarerReach.Relative) with { Verification = CareWorld.Fit with { Home = Known.No } },
            Carer("young", CarerReach.SameWard) with { Born = new BirthDate(Day("1998-01-11"), BirthPrecision.Day) },
            Carer("off", CarerReach.SameWard) with { IsActive = false },
            Carer("fine", CarerReach.Foreigner),
        ], Today);

        Assert.Equal(["fine", "unfit", "off", "young"], ranked.Select(c => c.Carer.Name));
        Assert.Equal([false, true, true, true], ranked.Select(c => c.IsExcluded));
        Assert.Equal([CareReason.ConditionsFail], ranked[1].Against);
        Assert.Equal([CareReason.NotOnList], ranked[2].Against);
        Assert.Equal([CareReason.TooYoung], ranked[3].Against);
    }

    [Fact]
    public void LTE_63_2d_A_relative_is_of_age_and_need_not_be_twenty_years_older()
    {
        Assert.False(One(Carer("A", CarerReach.Relative) with { Born = new BirthDate(Day("2008-03-12"), BirthPrecision.Day) }).IsExcluded);
        Assert.True(One(Carer("A", CarerReach.Relative) with { Born = new BirthDate(Day("2008-03-13"), BirthPrecision.Day) }).IsExcluded);
        Assert.Contains(CareReason.AgeUnknown, One(Carer("A", CarerReach.Relative) with { Born = null }).Against);
    }

    [Fact]
    public void LTE_60_4_Who_keeps_brothers_and_sisters_together_comes_before_whose_wish_it_is()
    {
        var two = Child with { Siblings = [(6, Sex.Female)] };
        var wish = CareWorld.Application with { WishCount = null };

        var ranked = CareMatching.Rank(two, [Carer("one", CarerReach.SameWard) with { Application = CareWorld.Application }, Carer("both", CarerReach.SameWard) with { Application = wish with { WishTerm = null } }], Today);

        Assert.Equal(["both", "one"], ranked.Select(c => c.Carer.Name));
        Assert.Contains(CareReason.SiblingsTogether, ranked[0].For);
        Assert.Contains(CareReason.SiblingsApart, ranked[1].Against);
        Assert.Contains(CareReason.SiblingsApart, CareMatching.Rank(Child with { Siblings = [(6, Sex.Female), (3, null)] }, [Carer("A", CarerReach.SameWard) with { Application = wish }], Today)[0].Against);
    }

    [Fact]
    public void Wishes_needs_and_the_same_street_order_who_is_equal_otherwise()
    {
        var autism = Child with { Needs = ["tự kỷ"] };
        var plain = Carer("plain", CarerReach.SameWard);

        var ranked = CareMatching.Rank(autism,
        [
            plain with { ChildrenNow = 1, Name = "busy" },
            plain,
            plain with { Name = "near", Group = Here },
            plain with { Name = "knows", Verification = CareWorld.Fit },
            plain with { Name = "wishes", Application = CareWorld.Application },
        ], Today);

        Assert.Equal(["wishes", "knows", "near", "plain", "busy"], ranked.Select(c => c.Carer.Name));
        Assert.Equal([CareReason.SameWard, CareReason.WishFitsAge, CareReason.WishFitsTerm], ranked[0].For);
        Assert.Equal([CareReason.SameWard, CareReason.KnowsNeed], ranked[1].For);
        Assert.Equal([CareReason.CaresForOthers], ranked[4].Against);
    }

    [Fact]
    public void LTE_60_2_The_own_street_speaks_beside_other_reasons_alone()
    {
        var near = One(Carer("near", CarerReach.SameWard) with { Group = Here });
        Assert.Equal([CareReason.SameWard, CareReason.SameGroup], near.For);
        Assert.DoesNotContain(CareReason.SameGroup, One(Carer("far", CarerReach.SameWard) with { Group = new UnitId(new Guid(5, 0, 0, new byte[8])) }).For);

        // A foreigner of the same street has no other reason; whom the law excludes gets none.
        Assert.Empty(One(Carer("alone", CarerReach.Foreigner) with { Group = Here }).For);
        Assert.Equal([CareReason.SameWard], One(Carer("off", CarerReach.SameWard) with { Group = Here, IsActive = false }).For);
        Assert.DoesNotContain(CareReason.SameGroup, CareMatching.Rank(Child with { Group = null }, [Carer("unknown", CarerReach.SameWard)], Today)[0].For);

        // It never lifts anybody over whom the law puts first.
        var ranked = CareMatching.Rank(Child, [Carer("near", CarerReach.SameWard) with { Group = Here }, Carer("aunt", CarerReach.Relative)], Today);
        Assert.Equal(["aunt", "near"], ranked.Select(c => c.Carer.Name));
    }

    [Fact]
    public void What_a_verification_says_of_a_carer_is_held_against_the_disability_of_the_child()
    {
        var knows = Carer("A", CarerReach.SameWard) with { Verification = CareWorld.Fit with { Suitability = "Đã nuôi cháu khiếm thính ba năm" } };

        Assert.Contains(CareReason.KnowsNeed, CareMatching.Rank(Child with { Needs = CareMatching.NeedsOf(DisabilityKind.HearingAndSpeech) }, [knows], Today)[0].For);
        Assert.DoesNotContain(CareReason.KnowsNeed, CareMatching.Rank(Child with { Needs = CareMatching.NeedsOf(DisabilityKind.Sight) }, [knows], Today)[0].For);
        Assert.Empty(CareMatching.NeedsOf(DisabilityKind.Other));
    }

    [Fact]
    public void A_wish_for_others_speaks_against_and_does_not_exclude()
    {
        var candidate = One(Carer("A", CarerReach.SameWard) with { Application = new CarerApplication { WishToAge = 7, WishSex = Sex.Female, WishTerm = CareTerm.Temporary } });

        Assert.False(candidate.IsExcluded);
        Assert.Equal([CareReason.WishOtherAge, CareReason.WishOtherSex, CareReason.WishOtherTerm], candidate.Against);
    }

    [Fact]
    public void ND56_42_3_Somebody_nearer_is_left_while_they_could_and_would()
    {
        var ranked = CareMatching.Rank(Child, [Carer("A", CarerReach.SameWard), Carer("B", CarerReach.SameCountry)], Today);
        Assert.True(CareMatching.IsNearerLeft(ranked, CarerReach.SameCountry));
        Assert.False(CareMatching.IsNearerLeft(ranked, CarerReach.SameWard));

        var unwilling = CareMatching.Rank(Child, [Carer("A", CarerReach.SameWard) with { Application = new CarerApplication { WishToAge = 3 } }], Today);
        Assert.False(CareMatching.IsNearerLeft(unwilling, CarerReach.SameCountry));
    }

    [Fact]
    public void Nobody_on_the_list_is_an_empty_answer() => Assert.Empty(CareMatching.Rank(Child, [], Today));

    [Fact]
    public void The_list_gives_what_the_ranking_asks()
    {
        var offered = CarerOffered.Of(CareWorld.Listed(), 0);

        Assert.Equal(("Hoàng Thị Đậu", CarerReach.SameWard, true), (offered.Name, offered.Reach, offered.IsActive));
    }

    private static CareCandidate One(CarerOffered carer) => CareMatching.Rank(Child, [carer], Today).Single();

    private static CarerOffered Carer(string name, CarerReach reach) =>
        new(null, name, reach, new BirthDate(Day("1980-05-01"), BirthPrecision.Day), null, CareWorld.Fit with { Suitability = null }, IsActive: true, null, 0);
}
