using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class PlanTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly AccountId Officer = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly DateTime Now = new(2026, 2, 5, 3, 0, 0, DateTimeKind.Utc);

    private static Plan NewPlan(string title = "Công tác trẻ em năm 2026") => new(new(Guid.NewGuid()), Ward, 2026, title);

    private static PlanTask NewTask(Plan plan, bool hasLead = true)
    {
        var task = new PlanTask(new(Guid.NewGuid()), Ward, plan.Id, "II.1", 10, "Làm việc này.");
        if (hasLead) task.Assign(new UnitId(Guid.NewGuid()), []);
        return task;
    }

    [Fact]
    public void A_plan_is_adopted_by_a_person_once()
    {
        var plan = NewPlan();
        PlanTask[] tasks = [NewTask(plan)];

        plan.Adopt(tasks, Officer, Now);

        Assert.Equal(new Adoption(Officer, Now), plan.Adoption);
        Assert.Equal([new Refusal("plan.already-adopted")], plan.WhyNotAdopt(tasks));
    }

    [Fact]
    public void A_plan_without_title_tasks_or_leads_is_not_adopted()
    {
        var plan = NewPlan("");
        var orphan = NewTask(plan, hasLead: false);

        Assert.Equal(["plan.no-title", "plan.no-tasks"], plan.WhyNotAdopt([]).Select(r => r.Code));
        Assert.Equal(["plan.no-title", "plan.task-without-lead"], plan.WhyNotAdopt([orphan]).Select(r => r.Code));
        orphan.Drop();
        Assert.Equal(["plan.no-title"], plan.WhyNotAdopt([orphan, NewTask(plan)]).Select(r => r.Code));
    }

    [Fact]
    public void A_reading_that_was_dropped_cannot_be_adopted_and_an_adopted_one_cannot_be_dropped()
    {
        var dropped = NewPlan();
        dropped.Drop(Now);
        var adopted = NewPlan();
        adopted.Adopt([NewTask(adopted)], Officer, Now);

        Assert.Contains(new Refusal("plan.dropped"), dropped.WhyNotAdopt([NewTask(dropped)]));
        Assert.Throws<RefusedException>(() => adopted.Drop(Now));
    }

    [Theory]
    [InlineData("12/KH-UBND", "2026-02-05", "Kế hoạch số 12/KH-UBND ngày 05/02/2026")]
    [InlineData(null, "2026-02-05", "Kế hoạch ngày 05/02/2026")]
    [InlineData("12/KH-UBND", null, "Kế hoạch số 12/KH-UBND")]
    [InlineData(null, null, "Kế hoạch năm 2026")]
    public void It_is_cited_by_what_is_known(string? number, string? day, string expected)
    {
        var plan = NewPlan();
        plan.Correct("Công tác trẻ em", number, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), null, 2026);

        Assert.Equal(expected, plan.Citation);
    }

    [Theory]
    [InlineData("56/2017/NĐ-CP", "56/2017/nđ-cp")]
    [InlineData("28-CT/TW", "28-CT/TW ")]
    public void One_number_is_one_document(string one, string other) =>
        Assert.Equal(HigherDocument.KeyOf("Nghị định", one, null), HigherDocument.KeyOf("Văn bản", other, "tên khác"));
}
