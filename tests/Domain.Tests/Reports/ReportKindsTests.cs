using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Figures;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Xunit;

namespace MangNon.Domain.Tests.Reports;

/// <summary>What a ward owes in a year, worked out by hand.</summary>
public sealed class ReportKindsTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarData.Default;

    private static readonly AccountId Officer = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));

    private static string Line(OwedReport owed) => $"{owed.Key} {owed.DueOn:dd/MM/yyyy}".TrimEnd();

    // Before the 10th: the 9th is the last day. November 2024: year 4 of 2021-2025.
    [Fact]
    public void Year_2024_by_hand() => Assert.Equal(
        [
            "assistance-district/2024-h1 14/06/2024", "month-of-action-district/2024-june 09/07/2024", "child-friendly/2024-year 30/11/2024", "assistance-district/2024-h2 14/12/2024",
            "care-list-district/2024-q1", "care-list-district/2024-q2", "placements-district/2024-h1", "care-list-district/2024-q3",
            "forum-district/2024-year", "care-list-district/2024-q4", "placements-district/2024-h2", "council/2024-year", "activities/2024-year", "self-inspection/2024-year", "sanctions/2024-year", "programme-targets/2024-year",
        ],
        ReportKinds.OwedIn(2024, Calendar).Select(Line));

    // The district ended with June: what comes up from July goes elsewhere.
    [Fact]
    public void Year_2025_by_hand() => Assert.Equal(
        [
            "assistance-district/2025-h1 14/06/2025", "month-of-action-province/2025-june 19/07/2025", "assistance/2025-h2 14/12/2025",
            "care-list-district/2025-q1", "care-list/2025-q2", "placements/2025-h1", "care-list/2025-q3",
            "forum-province/2025-year", "care-list/2025-q4", "placements/2025-h2", "council/2025-year", "activities/2025-year", "self-inspection/2025-year", "sanctions/2025-year", "programme-targets/2025-year",
        ],
        ReportKinds.OwedIn(2025, Calendar).Select(Line));

    // 5 and 10 working days from 30/06/2026; of the year 2026 across New Year's Day (a Friday). 19/07/2026 is a Sunday and stays.
    [Theory]
    [InlineData("injuries-school/2026-h1", "2026-07-07")]
    [InlineData("injuries-station/2026-h1", "2026-07-14")]
    [InlineData("nutrition-station/2026-h1", "2026-07-14")]
    [InlineData("month-of-action-province/2026-june", "2026-07-19")]
    [InlineData("injuries-school/2026-year", "2027-01-08")]
    [InlineData("injuries-station/2026-year", "2027-01-15")]
    [InlineData("assistance/2026-h1", "2026-06-14")]
    public void Year_2026_by_hand(string key, string due) =>
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), ReportKinds.OwedIn(2026, Calendar).Single(o => o.Key == key).DueOn);

    [Fact]
    public void A_holiday_within_the_working_days_puts_the_end_off()
    {
        var off = new WorkingCalendar([new(new DateOnly(2026, 7, 3), CalendarExceptionKind.Off, "Nghỉ", "Thử", Provisional: false)]);
        var owed = ReportKinds.OwedIn(2026, off);

        Assert.Equal(new DateOnly(2026, 7, 8), owed.Single(o => o.Key == "injuries-school/2026-h1").DueOn);
        Assert.Equal(new DateOnly(2026, 7, 15), owed.Single(o => o.Key == "injuries-station/2026-h1").DueOn);
    }

    // 15 days from Saturday 25/07/2026 end on Sunday 09/08: the next working day is Monday.
    [Fact]
    public void Fifteen_days_after_the_forum_that_end_on_a_Sunday_end_on_Monday() =>
        Assert.Equal(new DateOnly(2026, 8, 10), ReportKinds.Find("forum-province")!.DueAfter(new DateOnly(2026, 7, 25), Calendar));

    [Theory]
    [InlineData(2021, false)]
    [InlineData(2022, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    [InlineData(2029, true)]
    public void Self_scoring_falls_into_the_second_and_fourth_year_of_five(int year, bool owed) =>
        Assert.Equal(owed, ReportKinds.OwedIn(year, Calendar).Any(o => o.Kind.Code == "child-friendly"));

    [Fact]
    public void The_data_is_whole()
    {
        Assert.Equal(ReportKinds.All.Count, ReportKinds.All.Select(k => k.Code).Distinct().Count());
        Assert.All(ReportKinds.All, k =>
        {
            Assert.All(new[] { k.Vi, k.En, k.Article, k.Source }, t => Assert.False(string.IsNullOrWhiteSpace(t)));
            Assert.All(k.Figures, code => Assert.Contains(Indicators.All, i => i.Code == code));
            Assert.Equal(k.FromPlan, k.Owed.Count == 0);
            Assert.True(k.From is null || k.To is null || k.From < k.To);
            Assert.Equal((k.AddresseeVi is null, k.ScopeVi is null, k.NoteVi is null), (k.AddresseeEn is null, k.ScopeEn is null, k.NoteEn is null));
            Assert.True(k.Verified is not Verification.Assumed || k.Owed.All(o => o.DueIn(2026, Calendar) is null), "a day nobody read in a text");
        });
    }

    [Fact]
    public void No_report_is_owed_twice()
    {
        for (var year = 2020; year < 2032; year++)
            Assert.Equal(ReportKinds.OwedIn(year, Calendar).Count, ReportKinds.OwedIn(year, Calendar).Select(o => o.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-07-04", OwedState.NotYet)]
    [InlineData("2026-07-05", OwedState.Soon)]
    [InlineData("2026-07-19", OwedState.Soon)]
    [InlineData("2026-07-20", OwedState.Late)]
    public void It_is_soon_for_fourteen_days_and_late_the_day_after(string today, OwedState state) =>
        Assert.Equal(state, Month().StateOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), null, Calendar));

    [Fact]
    public void What_was_sent_is_in_time_or_late_and_what_was_taken_back_is_owed_again()
    {
        var (filing, today) = (new ReportFiling(new ReportFilingId(Guid.NewGuid()), new WardId(Guid.NewGuid()), Month()), new DateOnly(2026, 7, 25));
        filing.File(new FilingFacts(new DateOnly(2026, 7, 19), " 12/BC-UBND ", null, null), Officer, DateTime.UnixEpoch);
        Assert.Equal((OwedState.Filed, "12/BC-UBND"), (Month().StateOn(today, filing, Calendar), filing.Number));

        filing.File(new FilingFacts(new DateOnly(2026, 7, 20), null, null, null), Officer, DateTime.UnixEpoch);
        Assert.Equal(OwedState.FiledLate, Month().StateOn(today, filing, Calendar));

        filing.Void("Ghi nhầm", Officer, DateTime.UnixEpoch);
        Assert.Equal(OwedState.Late, Month().StateOn(today, filing, Calendar));
        Assert.Equal("filing.void-already", Assert.Single(filing.WhyNotVoid("Lần nữa")).Code);
    }

    [Fact]
    public void The_day_of_the_forum_decides_whether_its_report_was_in_time()
    {
        var forum = ReportKinds.OwedIn(2026, Calendar).Single(o => o.Kind.Code == "forum-province");
        var filing = new ReportFiling(new ReportFilingId(Guid.NewGuid()), new WardId(Guid.NewGuid()), forum);
        Assert.Equal(OwedState.NoDay, forum.StateOn(new DateOnly(2026, 11, 1), null, Calendar));

        filing.File(new FilingFacts(new DateOnly(2026, 8, 10), null, null, new DateOnly(2026, 7, 25)), Officer, DateTime.UnixEpoch);
        Assert.Equal(OwedState.Filed, forum.StateOn(new DateOnly(2026, 11, 1), filing, Calendar));
        filing.File(new FilingFacts(new DateOnly(2026, 8, 11), null, null, new DateOnly(2026, 7, 25)), Officer, DateTime.UnixEpoch);
        Assert.Equal(OwedState.FiledLate, forum.StateOn(new DateOnly(2026, 11, 1), filing, Calendar));
    }

    [Fact]
    public void Facts_that_cannot_be_are_refused()
    {
        var (month, forum) = (Month(), ReportKinds.OwedIn(2026, Calendar).Single(o => o.Kind.Code == "forum-province"));
        var today = new DateOnly(2026, 8, 1);
        string[] Codes(FilingFacts facts, OwedReport owed) => [.. ReportFiling.WhyNotFile(facts, owed, today).Select(r => r.Code)];

        Assert.Empty(Codes(new FilingFacts(today, "1", null, null), month));
        Assert.Equal(["filing.sent-later"], Codes(new FilingFacts(today.AddDays(1), null, null, null), month));
        Assert.Equal(["filing.sent-before-period"], Codes(new FilingFacts(new DateOnly(2026, 5, 31), null, null, null), month));
        Assert.Equal(["filing.number-long", "filing.note-long"], Codes(new FilingFacts(today, new string('1', 61), new string('a', 501), null), month));
        Assert.Equal(["filing.event-missing"], Codes(new FilingFacts(today, null, null, null), forum));
        Assert.Equal(["filing.event-later"], Codes(new FilingFacts(today, null, null, today.AddDays(1)), forum));
        Assert.Equal(["filing.event-year"], Codes(new FilingFacts(today, null, null, new DateOnly(2025, 7, 25)), forum));
    }

    private static OwedReport Month() => ReportKinds.OwedIn(2026, Calendar).Single(o => o.Kind.Code == "month-of-action-province");
}
