using MangNon.Domain.Cases;
using Xunit;
using static MangNon.Domain.Cases.CaseEventKind;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases;

/// <summary>Nothing is erased by typing a date.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void A_receipt_corrected_to_an_earlier_time_moves_the_end_and_one_to_a_later_time_does_not()
    {
        var earlier = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(ReceivedByWard, "2026-03-02 06:00", typed: "2026-03-02 10:00", corrects: 1);
        var later = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(ReceivedByWard, "2026-03-02 14:00", typed: "2026-03-02 15:00", corrects: 1);

        Assert.Equal(Time("2026-03-02 18:00"), earlier.Clock("ND56-26.3", "2026-03-02 16:00").Due);
        Assert.Equal(Time("2026-03-02 20:00"), later.Clock("ND56-26.3", "2026-03-02 16:00").Due);
    }

    [Fact]
    public void A_measure_entered_long_after_the_limit_is_shown_as_typed_late()
    {
        var sameDay = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureApplied, "2026-03-02 10:00", typed: "2026-03-03 19:00");
        var weekLater = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureApplied, "2026-03-02 10:00", typed: "2026-03-09 10:00");

        Assert.Equal(ClockState.Met, sameDay.State("ND56-26.3", "2026-03-10 08:00"));
        Assert.Equal(ClockState.MetTypedLate, weekLater.State("ND56-26.3", "2026-03-10 08:00"));
    }

    [Fact]
    public void A_late_measure_corrected_into_the_limit_days_after_is_shown_as_typed_late()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureApplied, "2026-03-02 21:00").With(EmergencyMeasureApplied, "2026-03-02 19:00", typed: "2026-03-10 08:00", corrects: 2);

        Assert.Equal(ClockState.MetTypedLate, story.State("ND56-26.3", "2026-03-11 08:00"));
    }

    [Fact]
    public void A_closing_typed_after_the_limit_does_not_make_it_lapse()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(Closed, "2026-03-05 08:00", typed: "2026-03-20 08:00");

        Assert.Equal(ClockState.MetTypedLate, story.State("ND56-28.1", "2026-03-21 08:00"));
    }

    [Fact]
    public void A_struck_stop_stops_nothing_and_a_struck_start_stays_to_be_seen()
    {
        var stop = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(EmergencyMeasureApplied, "2026-03-02 10:00").With(Withdrawn, "2026-03-02 11:00", corrects: 2);
        var inTime = new CaseStory().With(PlanSubmitted, "2026-03-02 08:00").With(Withdrawn, "2026-03-02 09:00", corrects: 1);
        var tooLate = new CaseStory().With(PlanSubmitted, "2026-03-02 08:00").With(Withdrawn, "2026-03-09 09:00", corrects: 1);

        Assert.Equal(ClockState.Running, stop.State("ND56-26.3", "2026-03-02 12:00"));
        Assert.Equal(ClockState.Lapsed, inTime.State("ND56-28.4", "2026-03-20 08:00"));
        Assert.Equal(ClockState.BreachedStopped, tooLate.State("ND56-28.4", "2026-03-20 08:00"));
    }

    [Fact]
    public void A_plan_entered_again_after_it_was_struck_keeps_its_clock()
    {
        var story = new CaseStory().With(PlanSubmitted, "2026-03-02 08:00").With(Withdrawn, "2026-03-02 15:00", corrects: 1).With(PlanSubmitted, "2026-03-02 09:00", typed: "2026-03-02 15:05");

        Assert.Equal(Time("2026-03-02 09:00"), story.Clock("ND56-28.4", "2026-03-03 08:00").From);
        Assert.Equal(ClockState.Running, story.State("ND56-28.4", "2026-03-03 08:00"));
    }

    [Fact]
    public void A_day_for_an_answer_corrected_after_it_has_passed_stays()
    {
        var before = new CaseStory().With(ReferralSent, "2026-03-02 08:00", subject: 1, until: "2026-03-04").With(ReferralSent, "2026-03-02 08:00", subject: 1, typed: "2026-03-03 08:00", until: "2026-03-10", corrects: 1);
        var after = new CaseStory().With(ReferralSent, "2026-03-02 08:00", subject: 1, until: "2026-03-04").With(ReferralSent, "2026-03-02 08:00", subject: 1, typed: "2026-03-05 08:00", until: "2026-03-10", corrects: 1);

        Assert.Equal(Day("2026-03-10"), before.Clock("OURS-referral-answer", "2026-03-06 08:00", subject: 1).LastDay);
        Assert.Equal(Day("2026-03-04"), after.Clock("OURS-referral-answer", "2026-03-06 08:00", subject: 1).LastDay);
    }

    [Fact]
    public void The_ledger_shows_what_was_first_entered_and_its_correction()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00", typed: "2026-03-02 08:30").With(ReceivedByWard, "2026-03-02 07:00", typed: "2026-03-02 10:00", corrects: 1).With(EmergencyMeasureApplied, "2026-03-02 21:00");

        var ledger = Ledger.Of(story.Events, story.Clocks("2026-03-03 08:00"), Time("2026-03-03 08:00"));

        Assert.Equal([2, 1, 3], ledger.Lines.Select(l => story.Events.ToList().IndexOf(l.Event) + 1));
        Assert.Equal([true, false, true], ledger.Lines.Select(l => l.Stands));
        Assert.Same(story.Events[1], ledger.Lines[1].CorrectedBy);
        Assert.Equal(TimeSpan.FromMinutes(30), ledger.Lines[1].EnteredAfter);
        Assert.Equal(["ND56-26.3"], ledger.Breaches.Select(c => c.Rule.Id));
    }

    [Fact]
    public void A_correction_names_an_event_of_its_own_kind_and_subject()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00").With(PlanSubmitted, "2026-03-04 08:00").With(Withdrawn, "2026-03-04 09:00", corrects: 2);
        var now = Time("2026-03-05 08:00");
        IEnumerable<string> Why(CaseEventKind kind, string at, int? corrects, int id = 99) =>
            new CaseEvent(kind, Time(at), now, Guid.Empty, Id(id), Corrects: corrects is { } n ? Id(n) : null).WhyNotAdd(story.Events, now).Select(r => r.Code);

        Assert.Empty(Why(PlanSubmitted, "2026-03-04 07:00", corrects: 2));
        Assert.Equal(["case-event.corrects-another"], Why(PlanSubmitted, "2026-03-04 07:00", corrects: 1));
        Assert.Equal(["case-event.corrects-unknown"], Why(PlanSubmitted, "2026-03-04 07:00", corrects: 50));
        Assert.Equal(["case-event.corrects-withdrawal"], Why(PlanSubmitted, "2026-03-04 07:00", corrects: 3));
        Assert.Equal(["case-event.withdraws-nothing"], Why(Withdrawn, "2026-03-04 07:00", corrects: null));
        Assert.Equal(["case-event.in-future"], Why(PlanSubmitted, "2026-03-05 08:01", corrects: null));
        Assert.Equal(["case-event.twice"], Why(PlanSubmitted, "2026-03-04 07:00", corrects: null, id: 1));
    }

    [Fact]
    public void Corrections_in_a_circle_or_of_nothing_lose_no_event()
    {
        var story = new CaseStory().With(ReceivedByWard, "2026-03-02 08:00", corrects: 2).With(ReceivedByWard, "2026-03-02 07:00", corrects: 1).With(Withdrawn, "2026-03-02 09:00", corrects: 77);

        Assert.Equal(3, Ledger.Of(story.Events, story.Clocks("2026-03-02 10:00"), Time("2026-03-02 10:00")).Lines.Count);
        Assert.True(story.Has("ND56-26.3", "2026-03-02 10:00"));
    }
}
