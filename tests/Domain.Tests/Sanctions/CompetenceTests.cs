using MangNon.Domain.Cases;
using MangNon.Domain.Sanctions;
using Xunit;
using static MangNon.Domain.Tests.Sanctions.SanctionWorld;

namespace MangNon.Domain.Tests.Sanctions;

/// <summary>Who may fine what: by the top of the range and the day of the decision.</summary>
public sealed class CompetenceTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly Since = new(2025, 7, 1);

    // Worked by hand: 10 % of 50 million and at most 5 million until 30/06/2025; 50 % of 50 million from 01/07/2025; 30 million is the top of domestic violence.
    [Theory]
    [InlineData("ND130-23.1", true, true)]
    [InlineData("ND130-27.2", true, true)]
    [InlineData("ND130-28.1", false, true)]
    [InlineData("ND130-21.2", false, true)]
    [InlineData("ND130-28.3", false, false)]
    [InlineData("ND130-31.1", false, false)]
    public void The_top_of_the_range_and_the_day_of_the_decision_say_who_decides(string act, bool before, bool since)
    {
        foreach (var violator in Enum.GetValues<ViolatorKind>())
        {
            var record = Record(Facts(Act(act, violator)) with { Violator = violator });

            Assert.Equal(before, record.IsWithinCompetence(Before));
            Assert.Equal(since, record.IsWithinCompetence(Since));
        }
    }

    [Fact]
    public void Domestic_violence_has_a_lower_top_of_its_own()
    {
        Assert.True(Record("ND282-37-beat").IsWithinCompetence(Today));
        Assert.False(Record("ND282-37-cruel").IsWithinCompetence(Today));
    }

    [Theory]
    [InlineData("2025-06-30", 1, 5_000_000)]
    [InlineData("2025-07-01", 1, 25_000_000)]
    [InlineData("2025-06-30", 2, 10_000_000)]
    [InlineData("2025-07-01", 2, 50_000_000)]
    public void The_ceiling_in_childrens_matters(string day, int times, long ceiling) =>
        Assert.Equal(ceiling, SanctionLaw.CompetenceOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null))!.Ceiling(50_000_000 * times, times));

    [Fact]
    public void An_organisation_is_fined_double_and_where_nothing_is_known_of_organisations_not_at_all()
    {
        var act = Act("ND130-31.1", ViolatorKind.Organisation);

        Assert.Equal((40_000_000, 60_000_000), (act.Low, act.High));
        Assert.Equal("sanction.organisation-range", Codes(Act("ND282-37-beat", ViolatorKind.Organisation).WhyNot(Today)));
    }

    [Fact]
    public void Of_several_acts_one_above_the_competence_is_enough() => Assert.False(Record("ND130-22.1", "ND130-31.1").IsWithinCompetence(Today));

    [Fact]
    public void The_chairman_is_refused_what_is_above_the_competence_and_it_is_passed_on()
    {
        var record = Record("ND130-31.1");

        Assert.Equal("sanction.above-competence", Codes(record.WhyNotDecide(Fine(20_000_000), Today)));
        Assert.Throws<RefusedException>(() => record.Decide(Fine(20_000_000), Chairman, Signer, Today));
        record.Pass(Part(), PassReason.AboveCompetence, "Chủ tịch UBND tỉnh", Today, null, Today);
        Assert.Equal(SanctionState.PassedOn, record.State);
    }

    [Fact]
    public void What_is_within_the_competence_is_not_passed_on_for_being_above_it()
    {
        var record = Record("ND130-22.1");

        Assert.Equal("sanction.within-competence", Codes(record.WhyNotPass(PassReason.AboveCompetence, "Chủ tịch UBND tỉnh", Today, null, Today)));
        Assert.Empty(record.WhyNotPass(PassReason.SuspectedCrime, "Công an phường", Today, null, Today));
    }

    [Fact]
    public void An_act_is_judged_by_the_law_of_the_day_it_happened()
    {
        var act = Act("ND282-37-beat");

        Assert.Equal("sanction.act-not-in-force", Codes(act.WhyNot(new DateOnly(2025, 12, 14))));
        Assert.Empty(act.WhyNot(new DateOnly(2025, 12, 15)));
    }

    [Fact]
    public void An_act_typed_from_the_paper_is_unverified_and_needs_its_article_and_its_range()
    {
        var whole = ActFound.Typed(Part(), "Nghị định 117/2020/NĐ-CP, Điều 31", "Bán rượu cho người dưới 18 tuổi", (1_000_000, 3_000_000), null, 100_000_000, ViolatorKind.Person);

        Assert.Equal(Verification.Assumed, whole.Verified);
        Assert.Empty(whole.WhyNot(Today));
        Assert.Equal("sanction.act-article, sanction.act-range", Codes((whole with { Article = " ", Low = 4_000_000 }).WhyNot(Today)));
        Assert.Equal("sanction.field-most", Codes((whole with { FieldMost = null }).WhyNot(Today)));
    }

    [Fact]
    public void Every_row_of_the_law_says_where_it_was_read_and_fits_its_field() => Assert.All(SanctionLaw.Acts, a =>
    {
        Assert.NotEqual(Verification.Text, a.Verified);
        Assert.NotEmpty(a.Source);
        Assert.True(a.Low is null || a.Low < a.High, a.Code);
        Assert.True(a.High <= SanctionLaw.FindField(a.Field)!.Most, a.Code);
    });
}
