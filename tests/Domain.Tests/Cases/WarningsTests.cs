using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.CaseEventKind;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases;

public sealed class WarningsTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarData.Default;

    [Fact]
    public void ND56_31_2_The_twelve_hours_warn_at_night_the_worker_first_then_the_leader_and_after_a_breach_the_level_above()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-02-16 22:00").With(EmergencyFound, "2026-02-16 22:10");

        Assert.Empty(Due(story, "2026-02-17 03:59", "ND56-31.2"));
        Assert.Equal(["50% Worker"], Due(story, "2026-02-17 04:00", "ND56-31.2"));
        Assert.Equal(["50% Worker", "75% Worker", "75% Leader", "90% Worker", "90% Leader"], Due(story, "2026-02-17 09:00", "ND56-31.2"));
        Assert.Equal(["due Worker", "due Leader"], Due(story, "2026-02-17 10:00", "ND56-31.2"));
        Assert.Equal(["due Worker", "due Leader", "+1h LevelAbove"], Due(story, "2026-02-17 11:00", "ND56-31.2"));
    }

    [Fact]
    public void ND56_28_1_Quiet_clocks_wait_for_office_hours()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00");

        Assert.Empty(Due(story, "2026-03-05 11:59", "ND56-28.1"));
        Assert.Equal(["50% Worker"], Due(story, "2026-03-05 12:00", "ND56-28.1"));
        Assert.Equal(["50% Worker"], Due(story, "2026-03-06 16:59", "ND56-28.1"));
        Assert.Empty(Due(story, "2026-03-06 18:00", "ND56-28.1"));
        Assert.Empty(Due(story, "2026-03-08 09:00", "ND56-28.1"));
        Assert.Equal(["50% Worker", "75% Worker"], Due(story, "2026-03-09 07:30", "ND56-28.1"));
    }

    [Fact]
    public void ND56_32_3_A_separation_that_ends_in_Tet_is_warned_of_on_the_last_day_of_work_before()
    {
        var story = new CaseStory().With(SeparationDecided, "2026-02-03 10:00", subject: 1);

        Assert.Equal(Day("2026-02-18"), story.Clock("ND56-32.3a", "2026-02-04 08:00", subject: 1).LastDay);
        Assert.Equal(["-3d Worker", "-1d Worker", "-1d Leader"], Due(story, "2026-02-13 16:00", "ND56-32.3a"));
    }

    [Fact]
    public void A_job_run_twice_sends_nothing_twice_and_one_run_late_loses_nothing()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyFound, "2026-03-02 08:10");
        var sent = new HashSet<string>();

        var first = Warnings.Due(story.Clocks("2026-03-02 17:30"), Time("2026-03-02 17:30"), sent, Calendar, OfficeHours.Usual);
        sent.UnionWith(first.Select(w => w.Key));

        Assert.NotEmpty(first);
        Assert.Empty(Warnings.Due(story.Clocks("2026-03-02 17:30"), Time("2026-03-02 17:30"), sent, Calendar, OfficeHours.Usual));
        Assert.Empty(Warnings.Due(story.Clocks("2026-03-02 10:00"), Time("2026-03-02 10:00"), sent, Calendar, OfficeHours.Usual));
        Assert.Contains("due Leader", Due(story, "2026-03-05 09:00", "ND56-31.2"));
    }

    [Fact]
    public void A_breach_that_ended_between_two_runs_is_told_and_what_was_done_in_time_is_not()
    {
        var breached = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureDeclined, "2026-03-02 20:30");
        var met = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureDeclined, "2026-03-02 19:30");

        Assert.Equal(["due Worker", "due Leader"], Due(breached, "2026-03-03 09:00", "ND56-26.3"));
        Assert.Empty(Due(met, "2026-03-03 09:00", "ND56-26.3"));
    }

    [Fact]
    public void ND56_32_3_An_extension_makes_new_warnings_for_the_new_end()
    {
        var story = new CaseStory().With(SeparationDecided, "2026-03-02 08:00", subject: 1, until: "2026-03-06");
        var before = Warnings.Due(story.Clocks("2026-03-06 09:00"), Time("2026-03-06 09:00"), new HashSet<string>(), Calendar, OfficeHours.Usual).Select(w => w.Key).ToHashSet();

        story.With(SeparationExtended, "2026-03-06 15:00", subject: 1, until: "2026-03-13");
        var after = Warnings.Due(story.Clocks("2026-03-12 09:00"), Time("2026-03-12 09:00"), before, Calendar, OfficeHours.Usual).Where(w => w.Clock.Rule.Id == "ND56-32.3a").Select(w => w.Point.ToString());

        Assert.Equal(["-3d", "-1d", "-1d"], after);
    }

    [Fact]
    public void An_unanswered_referral_rises_by_itself_from_the_receiver_to_the_level_above()
    {
        var story = new CaseStory().With(ReferralSent, "2026-03-02 08:00", subject: 1);

        Assert.Equal(["50% OtherBody"], Due(story, "2026-03-05 13:00", "OURS-referral-answer"));
        Assert.Equal(["due OtherBody", "due Worker"], Due(story, "2026-03-10 08:00", "OURS-referral-answer"));
        Assert.Equal(["due OtherBody", "due Worker", "+24h Leader"], Due(story, "2026-03-11 08:00", "OURS-referral-answer"));
        Assert.Equal(["due OtherBody", "due Worker", "+24h Leader", "+72h LevelAbove"], Due(story, "2026-03-13 08:00", "OURS-referral-answer"));
    }

    [Fact]
    public void A_child_at_high_risk_of_whom_nothing_was_heard_is_warned_of()
    {
        var story = new CaseStory().With(RiskFoundHigh, "2026-03-02 08:00").With(ContactMade, "2026-03-03 08:00");

        Assert.Empty(Due(story, "2026-03-06 09:00", "OURS-silence"));
        Assert.Equal(["75% Worker"], Due(story, "2026-03-09 09:00", "OURS-silence"));
        Assert.Equal(["due Worker"], Due(story, "2026-03-11 08:00", "OURS-silence"));
        Assert.Equal(["due Worker", "+24h Leader", "+120h LevelAbove"], Due(story, "2026-03-16 08:00", "OURS-silence"));
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("-3d")]
    [InlineData("due")]
    [InlineData("+24h")]
    public void A_point_is_written_as_it_is_read(string text) => Assert.Equal(text, WarningPoint.Parse(text).ToString());

    [Theory]
    [InlineData("soon")]
    [InlineData("%")]
    [InlineData("+24d")]
    public void What_is_no_point_is_refused(string text) => Assert.Throws<FormatException>(() => WarningPoint.Parse(text));

    private static IEnumerable<string> Due(CaseStory story, string now, string rule) =>
        Warnings.Due(story.Clocks(now), Time(now), new HashSet<string>(), Calendar, OfficeHours.Usual).Where(w => w.Clock.Rule.Id == rule).Select(w => $"{w.Point} {w.To}");
}
