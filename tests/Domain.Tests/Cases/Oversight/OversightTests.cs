using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Oversight;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using Xunit;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Oversight;

/// <summary>All numbers are counted by hand.</summary>
public sealed class OversightTests
{
    private static readonly AccountId Ma = new(Id(1));
    private static readonly AccountId Gao = new(Id(2));
    private static readonly OversightPeriod March = new(Day("2026-03-01"), Day("2026-03-31"));

    [Fact]
    public void Load_counts_what_is_open_at_the_end_and_what_came_and_went()
    {
        var loads = OversightFigures.Loads(
        [
            Case(1, Ma, "2026-02-10", null), Case(2, Ma, "2026-03-05", null), Case(3, Ma, "2026-03-06", "2026-03-31"), Case(4, Ma, "2026-01-05", "2026-03-01"),
            Case(5, Gao, "2026-03-31", "2026-04-01"), Case(6, new AccountId(Id(3)), "2026-01-01", "2026-02-28"), Case(7, Gao, "2026-04-01", null),
        ], March);

        Assert.Equal([new WorkerLoad(Ma, 2, 2, 2), new WorkerLoad(Gao, 1, 1, 0)], loads);
    }

    [Fact]
    public void Median_and_ninetieth_percentile_of_what_was_done()
    {
        // Hours 1 to 10: the middle between 5 and 6, and the ninth of ten. What runs or lapsed took no time.
        var times = OversightFigures.Times(
        [
            .. Enumerable.Range(1, 10).Select(h => Clock("ND56-26.3", h, h % 2 == 0 ? ClockState.Met : ClockState.BreachedStopped)),
            Clock("ND56-26.3", 99, ClockState.Lapsed), Clock("ND56-26.3", null, ClockState.BreachedRunning),
            Clock("ND56-28.1", 3, ClockState.MetTypedLate), Clock("ND56-28.1", 7, ClockState.Met), Clock("ND56-28.1", 5, ClockState.Met),
            Clock("ND56-28.4", 4, ClockState.NotBinding),
        ]);

        Assert.Equal([new StepTime("ND56-26.3", 10, TimeSpan.FromHours(5.5), TimeSpan.FromHours(9)), new StepTime("ND56-28.1", 3, TimeSpan.FromHours(5), TimeSpan.FromHours(7))], times);
    }

    [Fact]
    public void Breaches_by_rule_and_by_worker_are_of_the_law_only()
    {
        ClockRow[] clocks =
        [
            Clock("A", 1, ClockState.Met), Clock("A", 1, ClockState.BreachedStopped), Clock("A", null, ClockState.BreachedRunning, Gao), Clock("A", null, ClockState.Running), Clock("A", 1, ClockState.Lapsed),
            Clock("B", 1, ClockState.MetTypedLate, Gao), Clock("B", 1, ClockState.Met), Clock("B", 1, ClockState.Met), Clock("C", null, ClockState.Running),
            Clock("OURS-x", null, ClockState.BreachedRunning) with { Ours = true },
        ];

        Assert.Equal([new RuleKeeping("A", new Keeping(1, 0, 2)), new RuleKeeping("B", new Keeping(2, 1, 0))], OversightFigures.ByRule(clocks));
        Assert.Equal([new WorkerKeeping(Ma, new Keeping(3, 0, 1)), new WorkerKeeping(Gao, new Keeping(0, 1, 1))], OversightFigures.ByWorker(clocks));
        Assert.Equal((0.75, null), (new Keeping(3, 0, 1).Share, new Keeping(0, 0, 0).Share));
    }

    [Theory]
    [InlineData("2026-03-31 16:59", "2026-03-31", "the day it was done, before the end")]
    [InlineData("2026-03-31 17:00", "2026-04-01", "its end is the first instant that is late")]
    [InlineData("2026-06-05 09:00", "2026-04-01", "however late it was done")]
    [InlineData(null, "2026-04-01", "not done yet")]
    public void A_limit_counts_in_the_period_in_which_it_was_clear_whether_it_was_kept(string? doneAt, string day, string why)
    {
        DateTime? done = doneAt is null ? null : DateTime.SpecifyKind(DateTime.Parse(doneAt, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var clock = Clock("A", null, ClockState.BreachedRunning) with { Due = new DateTime(2026, 3, 31, 17, 0, 0, DateTimeKind.Utc), EndedAt = done };

        Assert.True(clock.DecidedOn == Day(day), why);
        Assert.Equal((done ?? clock.Due.AddHours(3)) - clock.Due, clock.LateBy(clock.Due.AddHours(3)));
    }

    [Fact]
    public void A_child_comes_back_when_a_second_case_is_opened_in_the_period()
    {
        var (anew, beside, before, once) = (Child(1), Child(2), Child(3), Child(4));
        var repeated = OversightFigures.Repeated(
        [
            Case(1, Ma, "2025-05-01", "2026-01-31", anew), Case(2, Ma, "2026-03-02", "2026-03-10", anew), Case(3, Ma, "2026-03-12", null, anew),
            Case(4, Ma, "2026-02-01", null, beside), Case(5, Ma, "2026-03-01", null, beside),
            Case(6, Ma, "2025-01-01", "2025-02-01", before), Case(7, Ma, "2025-06-01", null, before),
            Case(8, Ma, "2026-03-05", null, once), Case(9, Ma, "2026-04-05", null, once), Case(10, Ma, "2026-03-05", null), Case(11, Ma, "2026-03-06", null),
        ], March);

        Assert.Equal([anew, beside], repeated.Select(r => r.Child));
        Assert.Equal([new ProtectionCaseId(Id(1)), new ProtectionCaseId(Id(2)), new ProtectionCaseId(Id(3))], repeated[0].Cases);
        Assert.Equal([2, null], repeated.Select(r => r.LeastDaysBetween));
    }

    [Fact]
    public void Units_answer_on_the_last_day_in_time_and_after_it_late()
    {
        var (school, station) = (new UnitId(Id(1)), new UnitId(Id(2)));
        var answers = OversightFigures.ByUnit(
        [
            new(school, Day("2026-03-10"), Day("2026-03-10"), ReferralState.Accepted), new(school, Day("2026-03-10"), Day("2026-03-09"), ReferralState.Declined), new(school, Day("2026-03-10"), Day("2026-03-11"), ReferralState.Done),
            new(school, Day("2026-03-19"), null, ReferralState.Sent), new(school, Day("2026-03-20"), null, ReferralState.Sent), new(school, Day("2026-03-01"), null, ReferralState.Withdrawn),
            new(station, Day("2026-03-30"), null, ReferralState.Sent),
        ], Day("2026-03-20"));

        Assert.Equal([new UnitAnswers(school, 2, 1, 1, 1), new UnitAnswers(station, 0, 0, 0, 1)], answers);
        Assert.Equal([0.5, null], answers.Select(a => a.Share));
    }

    [Fact]
    public void Cases_by_two_dimensions_add_up()
    {
        var table = CaseTable.Of(
        [
            Case(1, Ma, "2026-03-01", null) with { Sex = Sex.Male, Age = 5, Forms = HarmForms.Violence }, Case(2, Ma, "2026-03-01", null) with { Sex = Sex.Male, Age = 6, Forms = HarmForms.Violence },
            Case(3, Ma, "2026-03-01", null) with { Sex = Sex.Female, Age = 15, Forms = HarmForms.Violence | HarmForms.SexualAbuse }, Case(4, Ma, "2026-03-01", null) with { Age = null },
        ], CaseDimension.Sex, CaseDimension.Age);

        Assert.Equal(["Male", "Female", "Unknown"], table.Rows);
        Assert.Equal(["0-5", "6-10", "11-15", "Unknown"], table.Columns);
        Assert.Equal((4, 2, 1, 1, 0), (table.Total, table.RowTotal(0), table.ColumnTotal(3), table[1, 2], table[0, 2]));
    }

    [Theory]
    [InlineData(CaseDimension.Group, "AtRisk")]
    [InlineData(CaseDimension.Form, "Several")]
    [InlineData(CaseDimension.Sex, "Female")]
    [InlineData(CaseDimension.Age, "11-15")]
    [InlineData(CaseDimension.ByCarer, "Yes")]
    [InlineData(CaseDimension.Place, "Tổ 4")]
    [InlineData(CaseDimension.Month, "2026-03")]
    [InlineData(CaseDimension.Worker, "00000001-0000-0000-0000-000000000007")]
    public void Every_case_has_one_class_in_each_dimension(CaseDimension dimension, string name)
    {
        var row = Case(1, Ma, "2026-03-05", null) with { Group = CaseGroup.AtRisk, Forms = HarmForms.Violence | HarmForms.Abandonment, Sex = Sex.Female, Age = 11, ByCarer = Known.Yes, Place = "Tổ 4" };

        Assert.Equal(name, CaseTable.ClassNameOf(row, dimension));
    }

    [Fact]
    public void Who_may_not_see_names_sees_no_small_count_and_cannot_compute_one()
    {
        // 12 2 | 14
        //  9 8 | 17, totals 21 10 31: the 2 is hidden, and one number beside it in its row and in its column, and what closes the square.
        var cases = Enumerable.Range(0, 31).Select(i => Case(i, Ma, "2026-03-01", null) with { Sex = i < 14 ? Sex.Male : Sex.Female, ByCarer = i is < 12 or >= 14 and < 23 ? Known.Yes : Known.No });
        var table = CaseTable.Of(cases, CaseDimension.Sex, CaseDimension.ByCarer);
        Assert.Equal((12, 2, 9, 8), (table[0, 0], table[0, 1], table[1, 0], table[1, 1]));

        var shown = table.Publish();

        Assert.Equal(CellShown.Small, shown[0, 1].Shown);
        var open = Enumerable.Range(0, 3).SelectMany(r => Enumerable.Range(0, 3).Select(c => (r, c))).Where(x => shown[x.r, x.c].Shown is CellShown.Open).ToList();
        Assert.DoesNotContain((0, 1), open);
        Assert.True(open.Count(x => x.r == 0) <= 1, "what is left of the row must not give the hidden number away");
        Assert.True(open.Count(x => x.c == 1) <= 1, "what is left of the column must not give the hidden number away");
    }

    private static CaseRow Case(int id, AccountId worker, string opened, string? closed, ChildId? child = null) =>
        new(new ProtectionCaseId(Id(id)), child, worker, Day(opened), closed is null ? null : Day(closed), CaseGroup.Abused, HarmForms.Violence, null, null, Known.Unknown, null);

    private static ClockRow Clock(string rule, int? hours, ClockState state, AccountId? worker = null) =>
        new(new ProtectionCaseId(Id(1)), worker ?? Ma, rule, Ours: false, Time("2026-03-02 08:00"), hours is { } h ? Time("2026-03-02 08:00").AddHours(h) : null, state);

    private static ChildId Child(int id) => new(Id(100 + id));
}
