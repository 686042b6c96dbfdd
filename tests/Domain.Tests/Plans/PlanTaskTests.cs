using MangNon.Domain.Access;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class PlanTaskTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly UnitId Police = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly UnitId Health = new(Guid.Parse("00000000-0000-0000-0000-000000000003"));
    private static readonly UnitId Culture = new(Guid.Parse("00000000-0000-0000-0000-000000000004"));
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private static PlanTask Task(UnitId? lead = null, params UnitId[] supporting)
    {
        var task = new PlanTask(new(Guid.NewGuid()), Ward, new(Guid.NewGuid()), "II.3.c", 10, "Kiểm tra điểm trò chơi điện tử.");
        task.Assign(lead ?? Police, supporting);
        return task;
    }

    private static Viewer Person(Role role, UnitId? unit) =>
        new(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), Ward, "Phường Thử", AdministrativeLevel.Commune, role, unit, "Người Thử", "Chức vụ thử");

    private static TaskEntry Take(PlanTask task, PlanTaskAction action, string? words, UnitId? unit = null) =>
        task.Take(action, new(Guid.NewGuid()), words, unit ?? Police, new(Guid.NewGuid()), Now, Today);

    [Fact]
    public void A_task_reported_done_needs_a_product_and_remembers_the_day()
    {
        var task = Task();

        Assert.Equal([new Refusal("task.product-missing")], task.WhyNot(PlanTaskAction.Finish, " ", planInForce: true));
        Take(task, PlanTaskAction.Finish, "Đã kiểm tra 5 điểm.");

        Assert.Equal((PlanTaskStatus.Done, Today), (task.Status, task.DoneOn!.Value));
    }

    [Theory]
    [InlineData(PlanTaskAction.Block)]
    [InlineData(PlanTaskAction.Cancel)]
    public void What_stops_a_task_needs_a_reason(PlanTaskAction action) =>
        Assert.Equal([new Refusal("task.reason-missing")], Task().WhyNot(action, null, planInForce: true));

    [Fact]
    public void A_returned_task_is_owed_again_and_no_longer_done()
    {
        var task = Task();
        Take(task, PlanTaskAction.Finish, "Xong.");
        Take(task, PlanTaskAction.Return, "Nêu rõ số điểm.");

        Assert.Equal((PlanTaskStatus.Returned, null, true), (task.Status, task.DoneOn, task.IsOwed));
    }

    [Fact]
    public void Nothing_can_be_done_with_a_task_of_a_plan_not_in_force() =>
        Assert.Contains(new Refusal("task.plan-not-adopted"), Task().WhyNot(PlanTaskAction.Start, null, planInForce: false));

    [Fact]
    public void A_refused_step_throws_and_changes_nothing()
    {
        var task = Task();

        Assert.Throws<RefusedException>(() => Take(task, PlanTaskAction.Accept, null));
        Assert.Equal(PlanTaskStatus.Planned, task.Status);
    }

    [Theory]
    [InlineData("2026-11-22", PlanTaskSignal.Red)]
    [InlineData("2026-11-23", PlanTaskSignal.Amber)]
    [InlineData("2026-11-30", PlanTaskSignal.Amber)]
    [InlineData("2026-12-01", PlanTaskSignal.Green)]
    public void The_colour_follows_the_time_limit(string due, PlanTaskSignal expected)
    {
        var task = Task();
        task.SetDue(DueKind.Date, null, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), null);

        Assert.Equal(expected, task.SignalOn(Today, amberUntil: new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void A_task_waiting_for_acceptance_is_not_late()
    {
        var task = Task();
        task.SetDue(DueKind.Date, null, Today.AddDays(-30), null);
        Take(task, PlanTaskAction.Finish, "Xong.");

        Assert.Equal(PlanTaskSignal.Calm, task.SignalOn(Today, Today));
    }

    [Fact]
    public void The_lead_never_supports_itself()
    {
        var task = Task(Police, Police, Health, Health);

        Assert.Equal([Health], task.Support.Select(s => s.UnitId));
    }

    [Fact]
    public void What_a_supporting_unit_tells_counts_as_its_own_and_the_officer_tells_for_the_lead()
    {
        var task = Task(Police, Health);

        Assert.Equal(Health, Take(task, PlanTaskAction.Report, "Trạm đã khám.", Health).UnitId);
        Assert.Equal(Police, Take(task, PlanTaskAction.Report, "Công an báo qua điện thoại.", Culture).UnitId);
    }

    [Fact]
    public void Steps_belong_to_those_they_concern()
    {
        var task = Task(Police, Health);

        Assert.Equal("Start Report Block Unblock Finish", Allowed(Person(Role.UnitHead, Police), task));
        Assert.Equal("Start Report Block Unblock", Allowed(Person(Role.UnitMember, Police), task));
        Assert.Equal("Report", Allowed(Person(Role.UnitHead, Health), task));
        Assert.Equal("", Allowed(Person(Role.UnitHead, Culture), task));
        Assert.Equal("Start Report Block Unblock Finish Accept Return", Allowed(Person(Role.Officer, Culture), task));
        Assert.Equal("Accept Return Cancel", Allowed(Person(Role.Leader, null), task));
        Assert.Equal("", Allowed(Person(Role.LevelAbove, null), task));
        Assert.Equal("", Allowed(Person(Role.Administrator, null), task));
    }

    [Fact]
    public void The_officer_does_not_accept_the_work_of_the_own_unit() =>
        Assert.Equal([new Refusal("task.own-work-needs-leader")], TaskPermissions.WhyNot(Person(Role.Officer, Culture), Task(Culture), PlanTaskAction.Accept));

    private static string Allowed(Viewer me, PlanTask task) =>
        string.Join(' ', Enum.GetValues<PlanTaskAction>().Where(a => !TaskPermissions.WhyNot(me, task, a).Any()));
}
