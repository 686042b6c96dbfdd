using System.Globalization;
using System.Text;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class PlanTaskLifecycleTests
{
    // The whole table, so that a change shows in review as a table.
    private const string Table = """
        Planned   Start   Started
        Planned   Report  Started
        Planned   Block   Blocked
        Planned   Finish  Done
        Planned   Cancel  Cancelled
        Planned   End     Cancelled
        Started   Report  Started
        Started   Block   Blocked
        Started   Finish  Done
        Started   Cancel  Cancelled
        Started   End     Cancelled
        Blocked   Report  Blocked
        Blocked   Unblock Started
        Blocked   Cancel  Cancelled
        Blocked   End     Cancelled
        Done      Report  Done
        Done      Accept  Accepted
        Done      Return  Returned
        Done      End     Cancelled
        Returned  Report  Started
        Returned  Block   Blocked
        Returned  Finish  Done
        Returned  Cancel  Cancelled
        Returned  End     Cancelled

        """;

    [Fact]
    public void Only_the_steps_of_the_table_are_possible()
    {
        var written = new StringBuilder();
        foreach (var status in Enum.GetValues<PlanTaskStatus>())
            foreach (var action in Enum.GetValues<PlanTaskAction>())
                if (PlanTaskLifecycle.After(status, action) is { } next) written.Append(CultureInfo.InvariantCulture, $"{status,-9} {action,-7} {next}\n");

        Assert.Equal(Table.ReplaceLineEndings("\n"), written.ToString());
    }

    [Fact]
    public void How_a_task_stood_on_a_day_follows_from_the_steps_until_then()
    {
        PlanTaskAction[] steps = [PlanTaskAction.Report, PlanTaskAction.Finish, PlanTaskAction.Return, PlanTaskAction.Report, PlanTaskAction.Finish, PlanTaskAction.Accept];

        Assert.Equal(
            [PlanTaskStatus.Planned, PlanTaskStatus.Started, PlanTaskStatus.Done, PlanTaskStatus.Returned, PlanTaskStatus.Started, PlanTaskStatus.Done, PlanTaskStatus.Accepted],
            Enumerable.Range(0, steps.Length + 1).Select(n => PlanTaskLifecycle.AfterAll(steps.Take(n))));
    }
}
