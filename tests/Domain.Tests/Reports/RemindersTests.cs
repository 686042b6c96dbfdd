using MangNon.Domain.Calendar;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Reports;
using Xunit;
using static MangNon.Domain.Tests.Reports.SampleMaterial;

namespace MangNon.Domain.Tests.Reports;

/// <summary>When units are reminded of a report, and who is told how much waits.</summary>
public sealed class RemindersTests
{
    private static readonly UnitId Police = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly UnitId Culture = new(Guid.Parse("00000000-0000-0000-0000-000000000004"));

    private static readonly WorkingCalendar Calendar = new([new(new DateOnly(2026, 11, 24), CalendarExceptionKind.Off, "Nghỉ", "QĐ thử", Provisional: false)]);

    // Due on Tuesday 01/12/2026: fourteen days before is 17/11, seven is 24/11 (off here: 23/11), three is Saturday 28/11 (Friday 27/11), one is Monday 30/11.
    [Theory]
    [InlineData("2026-11-16", false)]
    [InlineData("2026-11-17", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-11-27", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    [InlineData("2026-12-02", true)]
    [InlineData("2026-12-05", false)]
    [InlineData("2026-12-07", true)]
    [InlineData("2027-01-29", true)]
    [InlineData("2027-02-01", false)]
    public void It_is_reminded_fourteen_seven_three_and_one_days_before_and_each_working_day_after(string today, bool falls)
    {
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(falls, Reminders.On(day).FallsOn(day, new DateOnly(2026, 12, 1), Calendar));
    }

    [Fact]
    public void Every_rule_says_where_it_comes_from() => Assert.All(Reminders.All, r => Assert.NotEmpty(r.Source));

    [Fact]
    public void Those_who_run_the_ward_are_told_of_all_units_others_of_their_own_and_the_rest_of_nothing()
    {
        UnitWork[] ward =
        [
            new(Police, ReportsMissing: 1, TasksSoon: 2, TasksLate: 3, ToAccept: 4, ExplanationsAsked: 1, ExplanationsAnswered: 1),
            new(Culture, ReportsMissing: 1, TasksSoon: 5),
        ];

        Assert.Equal(new DigestCounts(0, 2, 7, 3, 4, 2), Digests.For(Role.Leader, null, ward));
        Assert.Equal(new DigestCounts(1, 1, 7, 3, 4, 0), Digests.For(Role.Officer, Culture, ward));
        Assert.Equal(new DigestCounts(1, 0, 2, 3, 0, 1), Digests.For(Role.UnitHead, Police, ward));
        Assert.Equal(new DigestCounts(0, 0, 2, 3, 0, 0), Digests.For(Role.UnitMember, Police, ward));
        Assert.Equal(new DigestCounts(1, 1, 7, 3, 4, 2), Digests.For([(Role.UnitHead, Police), (Role.Leader, null)], ward));
        Assert.Equal(new DigestCounts(2, 0, 7, 3, 0, 1), Digests.For([(Role.UnitHead, Police), (Role.UnitHead, Culture)], ward));
        foreach (var role in (Role[])[Role.Administrator, Role.Auditor, Role.LevelAbove]) Assert.True(Digests.For(role, Police, ward).IsEmpty);
        Assert.Equal([Role.Leader], Enum.GetValues<Role>().Where(r => !Digests.MayTurnOff(r)));
    }

    [Fact]
    public void A_units_report_counts_its_parts_in_tasks_that_others_lead()
    {
        var parts = new[] { PartState.Done, PartState.Done, PartState.Hindered, PartState.Untold }.Select((p, i) => Task(20 + i, $"Kiểm tra điểm số {i}", "Công an phường", ReportedStatus.Started) with { OwnPart = p });
        var report = ReportComposer.Compose(WithTasks([.. parts, Task(30, "Khám sức khỏe", "Trạm Y tế phường", ReportedStatus.Planned)]) with { Body = ReportingBody.OfUnit("Trạm Y tế phường") });

        var told = report.Paragraphs.Single(p => p.Text.Contains("do đơn vị khác chủ trì", StringComparison.Ordinal));
        Assert.Equal("Với 04 nhiệm vụ do đơn vị khác chủ trì, Trạm Y tế phường đã xong phần việc ở 02 nhiệm vụ; vướng mắc ở 01 nhiệm vụ; chưa ghi nhận phần việc ở 01 nhiệm vụ.", told.Text);
        Assert.Equal(4, told.Sources.Count);
        Assert.DoesNotContain(ReportComposer.Compose(HalfYear).Paragraphs, p => p.Text.Contains("do đơn vị khác chủ trì", StringComparison.Ordinal));
    }
}
