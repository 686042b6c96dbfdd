using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class TakingBackTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly UnitId Police = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly UnitId Health = new(Guid.Parse("00000000-0000-0000-0000-000000000003"));
    private static readonly AccountId Head = new(Guid.Parse("00000000-0000-0000-0000-000000000004"));
    private static readonly AccountId Officer = new(Guid.Parse("00000000-0000-0000-0000-000000000005"));
    private static readonly DateTime Start = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private readonly PlanTask _task = new(new(Guid.NewGuid()), Ward, new(Guid.NewGuid()), "II.3.c", 10, "Kiểm tra điểm trò chơi điện tử.");
    private readonly List<TaskEntry> _entries = [];

    public TakingBackTests() => _task.Assign(Police, [Health]);

    private TaskEntry Take(PlanTaskAction action, int minute, AccountId? by = null, UnitId? unit = null, PartState? part = null)
    {
        var entry = _task.Take(action, new(Guid.NewGuid()), "Lời.", unit ?? Police, by ?? Head, Start.AddMinutes(minute), DayOf(Start.AddMinutes(minute)));
        if (part is { } told) _task.TellPart(told, entry);
        _entries.Add(entry);
        return entry;
    }

    private void TakeBack(TaskEntry entry, int minute) => _task.TakeBack(entry, _entries, Start.AddMinutes(minute), DayOf);

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at);

    [Fact]
    public void The_task_stands_as_before_the_step()
    {
        Take(PlanTaskAction.Start, 0);
        var done = Take(PlanTaskAction.Finish, 5);
        Assert.Equal((PlanTaskStatus.Done, DayOf(Start)), (_task.Status, _task.DoneOn));

        TakeBack(done, 10);

        Assert.Equal((PlanTaskStatus.Started, null, Start), (_task.Status, _task.DoneOn, _task.LastEntryAt));
        Assert.Equal(Start.AddMinutes(10), done.TakenBackAt);
    }

    [Fact]
    public void A_return_taken_back_leaves_the_task_done_on_the_day_it_was()
    {
        Take(PlanTaskAction.Finish, 0);
        var returned = Take(PlanTaskAction.Return, 26 * 60, Officer);

        TakeBack(returned, 26 * 60 + 5);

        Assert.Equal((PlanTaskStatus.Done, DayOf(Start)), (_task.Status, _task.DoneOn));
    }

    [Fact]
    public void The_only_step_taken_back_leaves_a_task_of_which_nothing_was_told()
    {
        TakeBack(Take(PlanTaskAction.Report, 0), 1);

        Assert.Equal((PlanTaskStatus.Planned, null), (_task.Status, _task.LastEntryAt));
    }

    [Fact]
    public void The_part_of_a_supporting_unit_is_as_it_told_before_or_untold()
    {
        var first = Take(PlanTaskAction.Report, 0, unit: Health, part: PartState.Doing);
        var second = Take(PlanTaskAction.Report, 5, unit: Health, part: PartState.Done);
        var part = _task.Support.Single();
        Assert.Equal(PartState.Done, part.Part);

        TakeBack(second, 6);
        Assert.Equal((PartState.Doing, first.At), (part.Part, part.ToldAt));

        TakeBack(first, 7);
        Assert.Equal((PartState.Untold, null), (part.Part, part.ToldAt));
    }

    [Fact]
    public void Only_who_took_the_last_step_takes_it_back_and_only_for_half_an_hour()
    {
        var started = Take(PlanTaskAction.Start, 0);
        var done = Take(PlanTaskAction.Finish, 5);

        Assert.Empty(Codes(done, Head, 35));
        Assert.Equal(["task.not-yours-to-take-back"], Codes(done, Officer, 10));
        Assert.Equal(["task.too-late-to-take-back"], Codes(done, Head, 36));
        Assert.Equal(["task.something-followed"], Codes(started, Head, 10));
        TakeBack(done, 10);
        Assert.Equal(["task.something-followed"], Codes(done, Head, 11));
        Assert.Empty(Codes(started, Head, 11));
    }

    [Fact]
    public void What_an_amendment_ended_is_not_taken_back()
    {
        var ended = _task.End(new(Guid.NewGuid()), DayOf(Start), new(Guid.NewGuid()), ("Kế hoạch sửa đổi không còn nhiệm vụ này.", Head, Start))!;

        Assert.Equal(["task.not-yours-to-take-back"], TakingBack.WhyNot(ended, [ended], Head, Start).Select(r => r.Code));
    }

    private IEnumerable<string> Codes(TaskEntry entry, AccountId by, int minute) => TakingBack.WhyNot(entry, _entries, by, Start.AddMinutes(minute)).Select(r => r.Code);
}
