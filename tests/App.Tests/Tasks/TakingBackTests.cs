using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Tasks;

/// <summary>A slip is taken back: the task stands as before, the history keeps it.</summary>
public sealed class TakingBackTests
{
    private const string Back = "Rút lại bước này";

    [Fact]
    public async Task Whoever_took_the_step_takes_it_back_and_it_counts_for_nothing_but_stays_in_the_history()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (task, before) = await OwedAsync(house);
        using var police = await house.As("congan");
        await police.GetAsync(task);
        await police.SubmitAsync("Ghi nhận", ("Action", "Finish"), ("Words", "Bấm nhầm nhiệm vụ."));
        Assert.Equal(PlanTaskStatus.Done, await StatusAsync(house, task));
        using var leader = await house.As("chutich");
        await leader.GetAsync(task);
        Assert.DoesNotContain(Back, leader.Text, StringComparison.Ordinal);

        await police.SubmitAsync(Back);

        Assert.Contains("Đã rút lại", police.Text, StringComparison.Ordinal);
        Assert.Contains("Bấm nhầm nhiệm vụ.", police.Text, StringComparison.Ordinal);
        Assert.Equal(before, await StatusAsync(house, task));
        var me = await house.ViewerAsync("chutich");
        Assert.DoesNotContain("Bấm nhầm nhiệm vụ.", await house.AskAsync(db => db.TaskEntriesFor(me).Select(e => e.Words).ToListAsync()));
        Assert.Contains("task.take-back", await house.AskAsync(db => db.ActsFor(me).Select(a => a.Kind).ToListAsync()));
    }

    [Fact]
    public async Task After_half_an_hour_or_another_step_it_is_refused_and_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (task, _) = await OwedAsync(house);
        using var police = await house.As("congan");
        await police.GetAsync(task);
        await police.SubmitAsync("Ghi nhận", ("Action", "Finish"), ("Words", "Đã kiểm tra."));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(task);
        await officer.SubmitAsync("Ghi nhận", ("Action", "Accept"));

        await police.SubmitAsync(Back);

        Assert.Contains("Đã có bước khác sau bước này", police.Text, StringComparison.Ordinal);
        Assert.Equal(PlanTaskStatus.Accepted, await StatusAsync(house, task));
        await officer.GetAsync(task);
        house.Clock.Advance(TakingBack.Within + TimeSpan.FromMinutes(1));
        await officer.SubmitAsync(Back);
        Assert.Contains("Đã quá 30 phút", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Back, officer.Text, StringComparison.Ordinal);
        Assert.Equal(PlanTaskStatus.Accepted, await StatusAsync(house, task));
    }

    [Fact]
    public async Task Sent_twice_it_is_taken_back_once_and_a_step_of_another_task_is_not_touched()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        var (task, before) = await OwedAsync(house);
        using var police = await house.As("congan");
        await police.GetAsync(task);
        await police.SubmitAsync("Ghi nhận", ("Action", "Report"), ("Words", "Ghi nhầm."));
        using var first = police.Request("main", Back);
        using var second = police.Request("main", Back);
        using var again = await house.As("congan");
        await again.GetAsync(task);

        await again.SubmitAsync(Back, ("entry", Guid.NewGuid().ToString()));
        Assert.Contains("Chỉ người đã ghi bước này", again.Text, StringComparison.Ordinal);
        await police.Http.SendAsync(first, TestContext.Current.CancellationToken);
        await police.Http.SendAsync(second, TestContext.Current.CancellationToken);

        Assert.Equal(before, await StatusAsync(house, task));
        var me = await house.ViewerAsync("chutich");
        Assert.Equal(1, await house.AskAsync(db => db.ActsFor(me).CountAsync(a => a.Kind == "task.take-back")));
    }

    [Fact]
    public async Task Steps_taken_for_many_are_taken_back_in_one_but_for_the_one_that_went_on()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync("/nhiem-vu/nhieu?viec=Start");
        var marks = officer.Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).Take(3).ToArray();
        var tasks = marks.Select(m => $"/nhiem-vu/{m.Split(':')[0]}").ToList();
        await officer.SubmitAsync("Ghi cho những nhiệm vụ đã chọn", ("chosen", marks));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        using var other = await house.As("chutich");
        await other.GetAsync(tasks[0]);
        await other.SubmitAsync("Ghi nhận", ("Action", "Cancel"), ("Words", "Không làm nữa."));

        await officer.SubmitAsync("Rút lại các bước vừa ghi");

        Assert.Contains("Đã rút lại ở 2 nhiệm vụ.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("1 nhiệm vụ chưa ghi được", officer.Text, StringComparison.Ordinal);
        Assert.Equal(
            [PlanTaskStatus.Cancelled, PlanTaskStatus.Planned, PlanTaskStatus.Planned],
            [await StatusAsync(house, tasks[0]), await StatusAsync(house, tasks[1]), await StatusAsync(house, tasks[2])]);
    }

    // A task the police still owe, and how it stands.
    private static async Task<(string Address, PlanTaskStatus Status)> OwedAsync(TestHouse house)
    {
        var police = await house.ViewerAsync("congan");
        var task = await house.AskAsync(db => db.TasksFor(police).FirstAsync(t => t.LeadUnitId == police.Unit && t.Status == PlanTaskStatus.Planned));
        return ($"/nhiem-vu/{task.Id.Value}", task.Status);
    }

    private static Task<PlanTaskStatus> StatusAsync(TestHouse house, string address)
    {
        var id = new PlanTaskId(Guid.Parse(address.Split('/')[2]));
        return house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("chutich")).Where(t => t.Id == id).Select(t => t.Status).SingleAsync());
    }
}
