using MangNon.App.Data;
using MangNon.App.Features.Figures;
using MangNon.App.Tests.House;
using MangNon.Domain.Access;
using MangNon.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MangNon.App.Tests.Figures;

/// <summary>What was counted a moment ago is not counted again, and never for somebody else.</summary>
public sealed class FigureMemoryTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly AskedPeriod Asked = new(FigureSpan.Year.UpTo(new DateOnly(2026, 11, 23)), null);

    private FigureMemory Memory => house.Services.GetRequiredService<FigureMemory>();

    [Fact]
    public async Task It_holds_for_whom_it_was_counted_and_for_the_period_asked()
    {
        var leader = await house.ViewerAsync("chutich");

        var counted = await CountAsync(leader);

        Assert.Same(counted, Memory.Find(leader, Asked));
        Assert.Same(counted, await CountAsync(leader));
        Assert.Null(Memory.Find(await house.ViewerAsync("tramyte"), Asked));
        Assert.Null(Memory.Find(leader, Asked with { Known = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc) }));
    }

    [Fact]
    public async Task Whoever_sees_less_counts_less_right_after_who_sees_all()
    {
        var all = await CountAsync(await house.ViewerAsync("chutich"));
        var some = await CountAsync(await house.ViewerAsync("ctv1"));

        Assert.InRange(some["X-TT13-I-DANSO"].Numerator, 1, all["X-TT13-I-DANSO"].Numerator - 1);
    }

    [Fact]
    public async Task It_is_forgotten_with_the_next_save_of_a_child_and_after_a_minute()
    {
        var leader = await house.ViewerAsync("chutich");
        using var officer = await house.As("vanhoa");
        await CountAsync(leader);

        await officer.GetAsync("/tre-em");
        await SaveAsync(leader, "demo.seed", _ => Task.CompletedTask);
        Assert.NotNull(Memory.Find(leader, Asked));
        Assert.NotNull(Memory.FindSource(leader, FigureTable.All.Where(f => FigureDesk.MaySee(leader, f)).ToList()));
        Assert.Null(Memory.FindSource(await house.ViewerAsync("vanhoa"), []));
        await SaveAsync(leader, "child.correct", async db => (await db.ChildrenFor(leader).FirstAsync()).Withdraw(house.Clock.GetUtcNow().UtcDateTime));
        Assert.Null(Memory.Find(leader, Asked));
        Assert.Null(Memory.FindSource(leader, []));

        await CountAsync(leader);
        Assert.NotNull(Memory.Find(leader, Asked));
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null(Memory.Find(leader, Asked));
    }

    private Task SaveAsync(Viewer by, string kind, Func<AppDb, Task> change) => house.WorkAsync(async db =>
    {
        await change(db);
        await db.SaveAsync(new Act(by, kind, house.Clock.GetUtcNow().UtcDateTime, $"ward/{by.Ward.Value}"));
    });

    private async Task<IReadOnlyDictionary<string, FigureValue>> CountAsync(Viewer me)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FigureDesk>().ValuesAsync(me, Asked))[0];
    }
}
