using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.CaseEventKind;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases;

public sealed class CaseClocksTests
{
    [Fact]
    public void ND56_31_2_The_twelve_hours_run_through_the_eve_of_Tet_from_the_first_receipt_by_anyone()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-02-16 22:40").With(ReceivedByHotline, "2026-02-16 22:00").With(EmergencyFound, "2026-02-16 23:00");

        var clock = story.Clock("ND56-31.2", "2026-02-17 04:00");

        Assert.Equal(ReceivedByHotline, clock.Start.Kind);
        Assert.Equal("earliest-receipt", clock.Rule.Reading!.Code);
        Assert.Equal(Time("2026-02-17 10:00"), clock.Due);
        Assert.Equal(0.5, clock.Share);
        Assert.Equal(TimeSpan.FromHours(6), clock.Left);
        Assert.Null(clock.LastDay);
    }

    [Fact]
    public void ND56_31_2_Another_reading_counts_from_the_receipt_of_the_ward()
    {
        var choices = new ClockChoices { Readings = new Dictionary<string, string> { ["ND56-31.2"] = "ward-receipt" } };
        var story = new CaseStory { Rules = new ClockRules(ClockRules.All, choices) }.With(ReceivedByHotline, "2026-03-02 08:00").With(ReceivedByWard, "2026-03-02 09:00").With(EmergencyFound, "2026-03-02 09:30");

        Assert.Equal(Time("2026-03-02 21:00"), story.Clock("ND56-31.2", "2026-03-02 10:00").Due);
        Assert.Equal(Time("2026-03-02 20:00"), story.Clock("ND56-26.3", "2026-03-02 10:00").Due);
    }

    [Fact]
    public void ND56_31_2_Without_an_emergency_only_the_decision_of_ND56_26_3_is_owed()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureDeclined, "2026-03-02 15:00");

        Assert.False(story.Has("ND56-31.2", "2026-03-02 16:00"));
        Assert.Equal(ClockState.Met, story.State("ND56-26.3", "2026-03-02 16:00"));
    }

    [Fact]
    public void ND56_31_2_Twelve_hours_to_the_second_is_late()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureApplied, "2026-03-02 20:00");

        Assert.Equal(ClockState.BreachedStopped, story.State("ND56-26.3", "2026-03-03 16:00"));
        Assert.Equal(ClockState.Running, new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").State("ND56-26.3", "2026-03-02 19:59"));
        Assert.Equal(ClockState.BreachedRunning, new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").State("ND56-26.3", "2026-03-02 20:00"));
    }

    [Fact]
    public void ND56_26_3_Later_news_of_danger_has_twelve_hours_of_its_own()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureDeclined, "2026-03-02 15:00").With(NewDangerReceived, "2026-03-20 21:00", subject: 4);

        Assert.Equal(Time("2026-03-21 09:00"), story.Clock("ND56-26.3", "2026-03-20 22:00", subject: 4).Due);
    }

    [Fact]
    public void ND56_28_1_Five_working_days_skip_Tet_and_end_with_the_last_day()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-02-12 16:00");
        var due = WorkingCalendarData.Default.AddWorkingDays(Day("2026-02-12"), 5);

        var clock = story.Clock("ND56-28.1", "2026-02-13 12:00");

        Assert.Equal(due, clock.LastDay);
        Assert.True(due > Day("2026-02-22"), "Tết lies between");
        Assert.Equal(due.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-7), clock.Due);
        Assert.Equal(0.1, clock.Share, 6);
    }

    [Fact]
    public void ND56_28_1_A_plan_submitted_in_the_last_minute_is_in_time_and_one_minute_later_is_not()
    {
        Assert.Equal(ClockState.Met, Submitted("2026-03-09 23:59").State("ND56-28.1", "2026-03-12 08:00"));
        Assert.Equal(ClockState.BreachedStopped, Submitted("2026-03-10 00:00").State("ND56-28.1", "2026-03-12 08:00"));
    }

    [Fact]
    public void ND56_28_1_The_first_day_counts_where_the_ward_chose_so()
    {
        var choices = new ClockChoices { FirstDayCounts = new Dictionary<string, bool> { ["ND56-28.1"] = true } };
        var story = new CaseStory { Rules = new ClockRules(ClockRules.All, choices) }.With(ReceivedByWard, "2026-03-02 08:00");

        Assert.Equal(Day("2026-03-06"), story.Clock("ND56-28.1", "2026-03-02 12:00").LastDay);
    }

    [Fact]
    public void ND56_28_1_Does_not_bind_an_emergency_unless_that_was_entered_after_the_limit()
    {
        var inTime = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyFound, "2026-03-03 08:00");
        var typedLate = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyFound, "2026-03-03 08:00", typed: "2026-03-20 08:00");
        var over = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyFound, "2026-03-02 09:00").With(EmergencyOver, "2026-03-20 08:00").With(NextRoundOpened, "2026-05-04 08:00", subject: 1);

        Assert.Equal(ClockState.NotBinding, inTime.State("ND56-28.1", "2026-03-30 08:00"));
        Assert.Equal(ClockState.BreachedRunning, typedLate.State("ND56-28.1", "2026-03-30 08:00"));
        Assert.Equal(ClockState.Running, over.State("ND56-28.1", "2026-05-05 08:00", subject: 1));
    }

    [Fact]
    public void ND56_28_4_A_refused_plan_that_comes_again_has_two_working_days_again()
    {
        var story = new CaseStory().With(PlanSubmitted, "2026-03-02 08:00").With(PlanRefused, "2026-03-03 08:00").With(PlanSubmitted, "2026-03-05 08:00");

        Assert.Equal(ClockState.Met, story.Clock("ND56-28.4", "2026-03-05 09:00").State);
        Assert.Equal(Day("2026-03-09"), story.Clock("ND56-28.4", "2026-03-05 09:00", occurrence: 2).LastDay);
        Assert.Equal(ClockState.Met, story.Clock("OURS-plan-again", "2026-03-05 09:00").State);
    }

    [Fact]
    public void ND56_43_2_Follow_ups_come_after_one_month_three_months_and_each_six()
    {
        var story = new CaseStory().With(ChildHandedToCarer, "2025-08-31 10:00", subject: 1).With(FirstFollowUpDone, "2025-09-30 10:00", subject: 1).With(HalfYearReportDone, "2026-03-02 10:00", subject: 1);

        var clocks = story.Clocks("2026-03-10 08:00");

        Assert.Equal(ClockState.Met, clocks.Single(c => c.Rule.Id == "ND56-43.2a").State);
        Assert.Equal(Day("2025-12-01"), clocks.Single(c => c.Rule.Id == "ND56-43.2b").LastDay);
        var periods = clocks.Where(c => c.Rule.Id == "ND56-43.2c").ToList();
        // 28 February is a Saturday, 31 August a day off before the National Day.
        Assert.Equal([Day("2026-03-02"), Day("2026-09-03")], periods.Select(c => c.LastDay!.Value));
        Assert.Equal([ClockState.Met, ClockState.Running], periods.Select(c => c.State));
    }

    [Fact]
    public void LTE_64_1b_The_carer_tells_after_six_months_and_then_each_year()
    {
        var notices = new CaseStory().With(ChildHandedToCarer, "2024-03-04 10:00", subject: 1).Clocks("2026-11-01 08:00").Where(c => c.Rule.Id == "LTE-64.1b").Select(c => c.LastDay!.Value);

        Assert.Equal([Day("2024-09-04"), Day("2025-09-04"), Day("2026-09-04"), Day("2027-09-06")], notices);
    }

    [Fact]
    public void ND56_43_2_A_placement_that_ended_owes_nothing_more()
    {
        var story = new CaseStory().With(ChildHandedToCarer, "2026-01-05 10:00", subject: 1).With(CareEnded, "2026-01-20 10:00", subject: 1);

        Assert.Equal(ClockState.Lapsed, story.State("ND56-43.2a", "2026-05-01 08:00", subject: 1));
        Assert.Single(story.Clocks("2028-05-01 08:00"), c => c.Rule.Id == "ND56-43.2c");
    }

    [Fact]
    public void ND56_43_2_A_placement_is_followed_up_after_the_case_is_closed_and_not_after_another_ward_took_it_over()
    {
        var closed = new CaseStory().With(ChildHandedToCarer, "2026-01-05 10:00", subject: 1).With(Closed, "2026-01-20 10:00");
        var moved = new CaseStory().With(ChildHandedToCarer, "2026-01-05 10:00", subject: 1).With(HandedOver, "2026-01-20 10:00", subject: 7);

        Assert.Equal(ClockState.Running, closed.State("ND56-43.2a", "2026-02-02 08:00", subject: 1));
        Assert.Equal(ClockState.Lapsed, moved.State("ND56-43.2a", "2026-02-02 08:00", subject: 1));
    }

    [Fact]
    public void LTE_73_2_The_prison_tells_two_months_and_the_reform_school_one_month_before_the_end()
    {
        var story = new CaseStory().With(PrisonReleaseExpected, "2026-01-05 10:00", subject: 1, until: "2026-06-30").With(ReformSchoolReleaseExpected, "2026-01-05 10:00", subject: 2, until: "2026-03-31");

        Assert.Equal(Day("2026-04-30"), story.Clock("LTE-73.2a", "2026-02-01 08:00", subject: 1).LastDay);
        Assert.Equal(Day("2026-02-28"), story.Clock("LTE-73.2b", "2026-02-01 08:00", subject: 2).LastDay);
    }

    [Fact]
    public void TT14_15_1a6_The_named_day_is_itself_late()
    {
        var story = new CaseStory().With(YearBegan, "2026-01-01 00:00");

        Assert.Equal(Time("2026-12-25 00:00"), story.Clock("TT14-15.1a6", "2026-02-01 08:00").Due);
        Assert.Equal(Day("2026-12-24"), story.Clock("TT14-15.1a6", "2026-02-01 08:00").LastDay);
    }

    [Fact]
    public void ND56_40_1_The_list_of_carers_is_owed_by_the_last_day_of_the_quarter() =>
        Assert.Equal(Day("2026-06-30"), new CaseStory().With(QuarterBegan, "2026-04-01 00:00").Clock("ND56-40.1", "2026-05-01 08:00").LastDay);

    [Fact]
    public void Silence_begins_anew_with_each_contact_and_ends_with_the_risk()
    {
        var story = new CaseStory().With(RiskFoundHigh, "2026-03-02 08:00").With(ContactMade, "2026-03-04 08:00").With(ContactMade, "2026-03-20 08:00").With(RiskFell, "2026-03-21 08:00").With(ContactMade, "2026-03-29 08:00");

        var clocks = story.Clocks("2026-04-20 08:00").Where(c => c.Rule.Id == "OURS-silence").ToList();

        Assert.Equal([ClockState.Met, ClockState.BreachedStopped, ClockState.Lapsed], clocks.Select(c => c.State));
        Assert.Equal(Day("2026-03-11"), clocks[1].LastDay);
    }

    [Fact]
    public void A_referral_may_name_its_own_day()
    {
        var story = new CaseStory().With(ReferralSent, "2026-03-02 08:00", subject: 1).With(ReferralSent, "2026-03-02 08:00", subject: 2, until: "2026-03-04");

        Assert.Equal(Day("2026-03-09"), story.Clock("OURS-referral-answer", "2026-03-02 09:00", subject: 1).LastDay);
        Assert.Equal(Day("2026-03-04"), story.Clock("OURS-referral-answer", "2026-03-02 09:00", subject: 2).LastDay);
    }

    [Fact]
    public void What_a_case_started_falls_away_when_it_is_handed_over()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(HandOverOffered, "2026-03-03 08:00", subject: 9).With(HandedOver, "2026-03-04 08:00", subject: 9);

        Assert.Equal(ClockState.Lapsed, story.State("ND56-28.1", "2026-04-01 08:00"));
        Assert.Equal(ClockState.Met, story.State("OURS-hand-over", "2026-04-01 08:00", subject: 9));
    }

    private static CaseStory Submitted(string at) => new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(PlanSubmitted, at);
}
