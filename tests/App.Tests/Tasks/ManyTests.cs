using MangNon.App.Tests.House;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MangNon.App.Tests.Tasks;

/// <summary>One step for many tasks.</summary>
public sealed class ManyTests
{
    private const string Page = "/nhiem-vu/nhieu";

    [Fact]
    public async Task The_officer_starts_several_at_once_each_with_its_own_act_and_what_somebody_changed_meanwhile_is_left_and_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(Page + "?viec=Start");
        var marks = officer.Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).Take(3).ToList();
        Assert.Equal(3, marks.Count);
        var overtaken = Guid.Parse(marks[1].Split(':')[0]);
        using var other = await house.As("chutich");
        await other.GetAsync($"/nhiem-vu/{overtaken}");
        using var same = await house.As("vanhoa");
        await same.GetAsync($"{Page}?viec=Report");
        await same.SubmitAsync("Ghi cho những nhiệm vụ đã chọn", ("chosen", new[] { MarkOf(same, overtaken) }), ("words", "Đã họp chuẩn bị."));
        Assert.Contains("Đã ghi cho 1 nhiệm vụ.", same.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("Ghi cho những nhiệm vụ đã chọn", ("chosen", marks.ToArray()));

        Assert.Contains("Đã ghi cho 2 nhiệm vụ.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("1 nhiệm vụ chưa ghi được", officer.Text, StringComparison.Ordinal);
        var started = marks.Where(m => Guid.Parse(m.Split(':')[0]) != overtaken).Select(m => $"task/{m.Split(':')[0]}").ToList();
        var acts = await house.AskAsync(async db => await db.ActsFor(await house.ViewerAsync("chutich")).Where(a => a.Kind == "task.start").Select(a => a.Subject).ToListAsync());
        Assert.Subset(acts.ToHashSet(), started.ToHashSet<string?>());
        Assert.All(await StatesAsync(house, started), s => Assert.Equal(PlanTaskStatus.Started, s));
    }

    [Fact]
    public async Task Sent_twice_it_is_written_once_and_nothing_chosen_is_told()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var officer = await house.As("vanhoa");
        await officer.GetAsync(Page + "?viec=Report");
        await officer.SubmitAsync("Ghi cho những nhiệm vụ đã chọn", ("words", ""));
        Assert.NotNull(officer.Page.QuerySelector("#loi-chon"));
        Assert.NotNull(officer.Page.QuerySelector("#loi-loi-ke"));
        var mark = officer.Page.QuerySelector("input[name=chosen]")!.GetAttribute("value")!;
        var before = await EntriesAsync(house);
        using var first = officer.Request("main", "Ghi cho những nhiệm vụ đã chọn", ("chosen", new[] { mark }), ("words", "Đã làm."));
        using var second = officer.Request("main", "Ghi cho những nhiệm vụ đã chọn", ("chosen", new[] { mark }), ("words", "Đã làm."));

        await officer.Http.SendAsync(first, TestContext.Current.CancellationToken);
        await officer.Http.SendAsync(second, TestContext.Current.CancellationToken);

        Assert.Equal(before + 1, await EntriesAsync(house));
    }

    [Fact]
    public async Task A_unit_sees_its_own_tasks_and_accepts_none_and_nobody_accepts_own_work()
    {
        await using var house = await TestHouse.OpenAsync(_ => { });
        using var unit = await house.As("congan");
        await unit.GetAsync(Page + "?viec=Accept");
        Assert.Empty(unit.Page.QuerySelectorAll("input[name=chosen]"));
        Assert.Empty(unit.Page.QuerySelectorAll("#viec option[value=Accept]"));
        var tasks = await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("chutich")).Where(t => t.Status == PlanTaskStatus.Done).Select(t => t.Id.Value).ToListAsync());
        Assert.NotEmpty(tasks);
        using var leader = await house.As("chutich");
        await leader.GetAsync(Page + "?viec=Accept");
        var offered = leader.Page.QuerySelectorAll("input[name=chosen]").Select(i => Guid.Parse(i.GetAttribute("value")!.Split(':')[0])).ToList();
        Assert.NotEmpty(offered);
        Assert.Subset(tasks.ToHashSet(), offered.ToHashSet());
        await leader.SubmitAsync("Ghi cho những nhiệm vụ đã chọn", ("chosen", leader.Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).ToArray()));
        Assert.Contains($"Đã ghi cho {offered.Count} nhiệm vụ.", leader.Text, StringComparison.Ordinal);
        Assert.All(await StatesAsync(house, [.. offered.Select(o => $"task/{o}")]), s => Assert.Equal(PlanTaskStatus.Accepted, s));
    }

    private static string MarkOf(Visitor person, Guid task) => person.Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).Single(v => v.StartsWith(task.ToString(), StringComparison.Ordinal));

    private static Task<int> EntriesAsync(TestHouse house) => house.AskAsync(async db => await db.TaskEntriesFor(await house.ViewerAsync("chutich")).CountAsync());

    private static async Task<List<PlanTaskStatus>> StatesAsync(TestHouse house, IReadOnlyList<string> subjects)
    {
        var ids = subjects.Select(s => new PlanTaskId(Guid.Parse(s.Split('/')[1]))).ToList();
        return await house.AskAsync(async db => await db.TasksFor(await house.ViewerAsync("chutich")).Where(t => ids.Contains(t.Id)).Select(t => t.Status).ToListAsync());
    }
}
