using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

/// <summary>A leader asks, the unit answers, the leader accepts or asks again.</summary>
public sealed class ExplanationTests
{
    private static readonly WardId Ward = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly UnitId Police = new(Guid.Parse("00000000-0000-0000-0000-000000000002"));
    private static readonly UnitId Health = new(Guid.Parse("00000000-0000-0000-0000-000000000003"));
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    private static readonly Viewer Leader = Person(Role.Leader, null);
    private static readonly Viewer Head = Person(Role.UnitHead, Police);

    private static PlanTask Task()
    {
        var task = new PlanTask(new(Guid.NewGuid()), Ward, new(Guid.NewGuid()), "II.3.c", 10, "Kiểm tra điểm trò chơi điện tử.");
        task.Assign(Police, [Health]);
        return task;
    }

    private static Viewer Person(Role role, UnitId? unit) =>
        new(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), Ward, "Phường Thử", AdministrativeLevel.Commune, role, unit, "Người Thử", "Chức vụ thử");

    private static Explanation Asked(PlanTask task) => new(new(Guid.NewGuid()), task, Police, "Vì sao chậm?", Today.AddDays(3), SaidBy.Of(Leader, Now));

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);

    [Fact]
    public void Leaders_alone_ask_with_a_question_and_a_day_that_is_not_past()
    {
        var task = Task();

        Assert.Empty(Explanation.WhyNotAsk(Leader, task, [], "Vì sao chậm?", (Today, Today)));
        Assert.Equal(["explanation.question-missing", "explanation.day-missing"], Codes(Explanation.WhyNotAsk(Leader, task, [], " ", (null, Today))));
        Assert.Equal(["explanation.day-past"], Codes(Explanation.WhyNotAsk(Leader, task, [], "Vì sao?", (Today.AddDays(-1), Today))));
        foreach (var role in Enum.GetValues<Role>().Except([Role.Leader]))
            Assert.Contains("explanation.leaders-alone", Codes(Explanation.WhyNotAsk(Person(role, Police), task, [])));
    }

    [Fact]
    public void One_request_stands_at_a_time_and_none_for_a_task_called_off()
    {
        var task = Task();
        var first = Asked(task);

        Assert.Equal(["explanation.already-asked"], Codes(Explanation.WhyNotAsk(Leader, task, [first])));
        Assert.Empty(Explanation.WhyNotAsk(Leader, Task(), [first]));
        task.Take(PlanTaskAction.Cancel, new(Guid.NewGuid()), "Không còn kinh phí.", null, Leader.Account, Now, Today);
        Assert.Contains("explanation.task-cancelled", Codes(Explanation.WhyNotAsk(Leader, task, [])));
    }

    [Fact]
    public void Only_who_speaks_for_the_unit_asked_answers_and_only_once()
    {
        var asked = Asked(Task());

        Assert.Equal(["explanation.not-your-unit"], Codes(asked.WhyNotAnswer(Person(Role.UnitMember, Police), "Vì mưa.")));
        Assert.Equal(["explanation.not-your-unit"], Codes(asked.WhyNotAnswer(Person(Role.UnitHead, Health), "Vì mưa.")));
        Assert.Equal(["explanation.answer-missing"], Codes(asked.WhyNotAnswer(Head, " ")));
        asked.Reply(Head, "Vì mưa.", Now);
        Assert.Equal((ExplanationState.Answered, "Vì mưa."), (asked.State, asked.Answer));
        Assert.Equal(["explanation.not-asked"], Codes(asked.WhyNotAnswer(Head, "Thêm nữa.")));
    }

    [Fact]
    public void An_answer_is_accepted_or_asked_again_by_a_leader_and_what_was_said_stays()
    {
        var task = Task();
        var asked = Asked(task);
        Assert.Equal(["explanation.not-answered"], Codes(asked.WhyNotJudge(Leader)));
        asked.Reply(Head, "Vì mưa.", Now);
        Assert.Equal(["explanation.leaders-alone"], Codes(asked.WhyNotJudge(Head)));

        var next = asked.AskAgain(Leader, new(Guid.NewGuid()), task, "Mưa mấy ngày?", (Today.AddDays(1), Now));

        Assert.Equal((ExplanationState.AskedAgain, "Vì mưa.", false), (asked.State, asked.Answer, asked.IsOpen));
        Assert.Equal((ExplanationState.Asked, "Mưa mấy ngày?", Police), (next.State, next.Question, next.UnitId));
        next.Reply(Head, "Ba ngày.", Now);
        next.Accept(Leader, Now);
        Assert.False(next.IsOpen);
    }

    [Fact]
    public void Who_stands_in_for_a_leader_does_not_judge_the_own_unit()
    {
        var asked = Asked(Task());
        asked.Reply(Head, "Vì mưa.", Now);

        var standIn = Leader with { StandsInFor = new StandIn(new(Guid.NewGuid()), Leader.Account, "Lãnh đạo", Police) };

        Assert.Equal(["explanation.own-unit"], Codes(asked.WhyNotJudge(standIn)));
    }

    [Fact]
    public void A_supporting_unit_tells_its_part_and_nobody_elses()
    {
        var task = Task();
        var entry = task.Take(PlanTaskAction.Report, new(Guid.NewGuid()), "Đã khám xong.", Health, Head.Account, Now, Today);

        Assert.Equal(["task.part-state-missing"], Codes(task.WhyNotTellPart(Health, PartState.Untold)));
        Assert.Equal(["task.no-part"], Codes(task.WhyNotTellPart(Police, PartState.Done)));
        task.TellPart(PartState.Done, entry);

        var part = Assert.Single(task.Support);
        Assert.Equal((PartState.Done, Now, PartState.Done), (part.Part, part.ToldAt!.Value, entry.Part!.Value));
    }
}
