using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.CaseEventKind;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases;

/// <summary>Nghị định 56/2017/NĐ-CP Điều 32 khoản 3.</summary>
public sealed class SeparationTermTests
{
    [Fact]
    public void ND56_32_3_A_separation_without_a_term_ends_after_fifteen_calendar_days_on_whatever_day_that_is()
    {
        var term = Term(Decided(null), "2026-02-03 08:00");

        Assert.Equal(Day("2026-02-16"), term.LastDay);
        Assert.Equal(term.LastDay, term.Cap);
        Assert.Equal(13, term.DaysLeft(Day("2026-02-03")));
    }

    [Fact]
    public void ND56_32_3_A_term_longer_than_fifteen_days_is_cut() =>
        Assert.Equal(Day("2026-02-16"), Term(Decided("2026-03-20"), "2026-02-03 08:00").LastDay);

    [Fact]
    public void ND56_32_3_It_is_extended_inside_the_fifteen_days_only()
    {
        var term = Term(Decided("2026-02-06"), "2026-02-05 08:00");

        Assert.Empty(term.WhyNotExtend(Day("2026-02-16"), Time("2026-02-05 08:00")));
        Assert.Equal(["separation.past-fifteen-days"], Codes(term.WhyNotExtend(Day("2026-02-17"), Time("2026-02-05 08:00"))));
        Assert.Equal(["separation.not-later"], Codes(term.WhyNotExtend(Day("2026-02-06"), Time("2026-02-05 08:00"))));
        Assert.Equal(["separation.expired"], Codes(term.WhyNotExtend(Day("2026-02-10"), Time("2026-02-07 00:00"))));

        var extended = Decided("2026-02-06").With(SeparationExtended, "2026-02-06 10:00", subject: 1, until: "2026-02-12").With(SeparationExtended, "2026-02-12 10:00", subject: 1, until: "2026-02-28");
        Assert.Equal(Day("2026-02-16"), Term(extended, "2026-02-13 08:00").LastDay);
        Assert.Equal(2, Term(extended, "2026-02-13 08:00").Clock.Extensions.Count);
    }

    [Fact]
    public void ND56_32_3_It_goes_on_longer_only_where_a_competent_body_requires_it_by_a_document()
    {
        var term = Term(Decided(null), "2026-02-10 08:00");
        Assert.Equal(["separation.needs-document"], Codes(term.WhyNotRequireLonger(Day("2026-03-10"), " ", Time("2026-02-10 08:00"))));
        Assert.Empty(term.WhyNotRequireLonger(Day("2026-03-10"), "15/CV-VKS, Viện kiểm sát nhân dân khu vực", Time("2026-02-10 08:00")));

        var unnamed = Decided(null).With(SeparationRequiredLonger, "2026-02-10 08:00", subject: 1, until: "2026-03-10");
        var named = Decided(null).With(SeparationRequiredLonger, "2026-02-10 08:00", subject: 1, until: "2026-03-10", document: "15/CV-VKS");
        Assert.Equal(Day("2026-02-16"), Term(unnamed, "2026-02-11 08:00").LastDay);
        Assert.Equal(Day("2026-03-10"), Term(named, "2026-02-11 08:00").LastDay);
        Assert.True(Term(named, "2026-02-11 08:00").IsRequiredLonger);
    }

    [Fact]
    public void ND56_32_3_What_has_ended_is_neither_extended_nor_put_off_by_an_entry_made_later()
    {
        var ended = Decided(null).With(SeparationCancelled, "2026-02-05 08:00", subject: 1);
        var afterwards = Decided("2026-02-06").With(SeparationExtended, "2026-02-06 10:00", subject: 1, typed: "2026-02-12 10:00", until: "2026-02-12");

        Assert.Equal(["separation.ended"], Codes(Term(Decided("2026-02-06").With(SeparationCancelled, "2026-02-05 08:00", subject: 1), "2026-02-06 08:00").WhyNotExtend(Day("2026-02-10"), Time("2026-02-06 08:00"))));
        Assert.Equal(["separation.ended"], Codes(Term(ended, "2026-02-06 08:00").WhyNotCancel(homeAssessedSafe: true)));
        Assert.Equal(ClockState.BreachedRunning, Term(afterwards, "2026-02-12 11:00").Clock.State);
    }

    [Fact]
    public void ND56_32_3_It_is_cancelled_once_the_home_is_assessed_as_safe()
    {
        var term = Term(Decided(null), "2026-02-03 08:00");

        Assert.Empty(term.WhyNotCancel(homeAssessedSafe: true));
        Assert.Equal(["separation.home-not-assessed"], Codes(term.WhyNotCancel(homeAssessedSafe: false)));
    }

    [Fact]
    public void ND56_32_1_It_is_decided_on_a_ground_by_the_ward_of_residence_or_of_the_event_with_a_shelter()
    {
        var right = new SeparationRequest(SeparationGround.HarmByParentOrCarer, IsWardOfChild: true, "Nhà tạm lánh phường", Day("2026-02-01"), Day("2026-02-16"));
        var wrong = new SeparationRequest(null, IsWardOfChild: false, null, Day("2026-02-01"), Day("2026-02-17"));

        Assert.Empty(SeparationTerm.WhyNotDecide(right, ClockRules.Default));
        Assert.Equal(["separation.needs-ground", "separation.other-ward", "separation.needs-shelter", "separation.past-fifteen-days"], Codes(SeparationTerm.WhyNotDecide(wrong, ClockRules.Default)));
        Assert.Equal(["separation.ends-before-start"], Codes(SeparationTerm.WhyNotDecide(right with { LastDay = Day("2026-01-31") }, ClockRules.Default)));
    }

    [Fact]
    public void ND56_32_3_Where_the_first_day_counts_the_fifteenth_comes_one_day_sooner()
    {
        var rules = new ClockRules(ClockRules.All, new ClockChoices { FirstDayCounts = new Dictionary<string, bool> { [SeparationTerm.RuleId] = true } });
        var story = new CaseStory { Rules = rules }.With(SeparationDecided, "2026-02-01 20:00", subject: 1);
        var request = new SeparationRequest(SeparationGround.HarmByParentOrCarer, IsWardOfChild: true, "Nhà tạm lánh phường", Day("2026-02-01"), Day("2026-02-16"));

        Assert.Equal(Day("2026-02-15"), Term(story, "2026-02-03 08:00").Cap);
        Assert.Equal(Day("2026-02-15"), Term(story, "2026-02-03 08:00").LastDay);
        Assert.Equal(["separation.past-fifteen-days"], Codes(SeparationTerm.WhyNotDecide(request, rules)));
    }

    [Fact]
    public void A_child_that_was_not_separated_has_no_term() => Assert.Null(SeparationTerm.Of([], Id(1001)));

    private static CaseStory Decided(string? until) => new CaseStory().With(SeparationDecided, "2026-02-01 20:00", subject: 1, until: until);

    private static SeparationTerm Term(CaseStory story, string now) => SeparationTerm.Of(story.Clocks(now), Id(1001))!;

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);
}
