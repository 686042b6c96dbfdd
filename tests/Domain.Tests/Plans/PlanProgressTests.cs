using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

/// <summary>How far a plan is, counted by hand.</summary>
public sealed class PlanProgressTests
{
    private static readonly UnitId Police = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly UnitId Health = new(Guid.Parse("00000000-0000-0000-0000-000000000003"));
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private static readonly ProgressRow[] Rows =
    [
        new(Police, "II", PlanTaskStatus.Started, All: 4, Overdue: 3),
        new(Police, "IX", PlanTaskStatus.Done, All: 2, Overdue: 2),
        new(Health, "V", PlanTaskStatus.Accepted, All: 5, Overdue: 4),
        new(Health, "II", PlanTaskStatus.Cancelled, All: 7, Overdue: 7),
        new(null, "Phụ lục", PlanTaskStatus.Planned, All: 1, Overdue: 0),
    ];

    [Fact]
    public void What_is_done_is_not_late_and_what_was_called_off_counts_nowhere()
    {
        var all = Progress.Of(Rows);

        Assert.Equal(new Progress(All: 12, Done: 7, Accepted: 5, Late: 3), all);
        Assert.Equal(2, all.Open);
    }

    [Fact]
    public void Units_with_most_late_tasks_come_first_and_sections_in_the_order_of_the_plan()
    {
        Assert.Equal([Police, null, Health], Progress.ByUnit(Rows).Select(u => u.Unit));
        Assert.Equal(["II", "V", "IX", "Phụ lục"], Progress.BySection(Rows).Select(s => s.Section));
    }

    [Fact]
    public void A_unit_is_silent_after_thirty_days_when_it_owes_something_and_the_plan_is_older()
    {
        var (old, never, fresh, free) = (new SilentUnit(Police, 2, Now.AddDays(-31)), new SilentUnit(Health, 1, null), new SilentUnit(new(Guid.NewGuid()), 3, Now.AddDays(-29)), new SilentUnit(new(Guid.NewGuid()), 0, null));

        Assert.Equal([never, old], SilentUnit.Among([old, never, fresh, free], adopted: Now.AddDays(-40), Now));
        Assert.Empty(SilentUnit.Among([old, never], adopted: Now.AddDays(-10), Now));
    }

    [Fact]
    public void Each_task_due_in_a_period_is_in_time_overdue_or_waiting()
    {
        GivenTask[] tasks =
        [
            new(Police, Today.AddDays(-10), Today.AddDays(-10), IsTold: true),
            new(Police, Today.AddDays(-10), Today.AddDays(-9), IsTold: true),
            new(Police, Today.AddDays(-1), null, IsTold: false),
            new(Police, Today, null, IsTold: false),
            new(Health, Today.AddDays(5), Today.AddDays(-1), IsTold: true),
        ];

        var units = UnitKeeping.ByUnit(tasks, Today);

        Assert.Equal([new UnitKeeping(Police, InTime: 1, Overdue: 2, Waiting: 1, Untold: 2), new UnitKeeping(Health, 1, 0, 0, 0)], units);
        Assert.Equal((4, 1.0 / 3, 1.0), (units[0].Given, units[0].Share!.Value, units[1].Share!.Value));
    }
}
