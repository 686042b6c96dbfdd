using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Organisation;

/// <summary>The work of a post goes to somebody else: three confirmations in their order, nothing changes after the first.</summary>
public sealed class PostHandOverTests
{
    private static readonly WardId Ward = new(new Guid("00000000-0000-7000-8000-000000000001"));
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly LastDay = new(2026, 11, 30);

    private readonly Viewer _giver = Person(Role.Officer, 2);
    private readonly Viewer _taker = Person(Role.Officer, 3);
    private readonly Viewer _leader = Person(Role.Leader, 4);

    [Fact]
    public void The_table_of_what_may_follow() => Assert.Equal(
        ["Draft Write Draft", "Draft Give Given", "Given Take Taken", "Given StartAgain Draft", "Taken Note Noted", "Taken StartAgain Draft"],
        PostHandOver.Table.Select(s => $"{s.Key.State} {s.Key.Act} {s.Value}"));

    [Fact]
    public void Each_side_confirms_once_in_its_turn()
    {
        var handing = New();
        Assert.Equal(["post-hand-over.step"], Codes(handing.WhyNot(HandingAct.Take, _taker)));
        Assert.Equal(["post-hand-over.whose"], Codes(handing.WhyNot(HandingAct.Give, _taker)));

        handing.Give(_giver, [Line(WorkPart.Cases, null), Line(WorkPart.Tasks, null), Line(WorkPart.Tasks, LastDay)], Now);
        Assert.Equal([(1, WorkPart.Tasks, LastDay), (2, WorkPart.Tasks, null), (3, WorkPart.Cases, (DateOnly?)null)], handing.Lines.Select(l => (l.Number, l.Part, l.DueOn)));
        Assert.Equal(["post-hand-over.step"], Codes(handing.WhyNotWrite(_giver, _taker.Account, LastDay, [])));
        Assert.Equal(["post-hand-over.step"], Codes(handing.WhyNot(HandingAct.Note, _leader)));

        handing.Take(_taker, Now.AddHours(1));
        handing.Note(_leader, Now.AddHours(2));

        Assert.Equal((HandingState.Noted, _leader.Account), (handing.State, handing.NotedBy));
        Assert.All(Enum.GetValues<HandingAct>(), act => Assert.Contains(handing.WhyNot(act, _giver), r => r.Code == "post-hand-over.step"));
    }

    [Fact]
    public void A_leader_who_is_a_side_does_not_note_it_and_nobody_signs_for_another()
    {
        var handing = New(taker: _leader);
        handing.Give(_giver, [], Now);
        handing.Take(_leader, Now);

        Assert.Equal(["post-hand-over.whose"], Codes(handing.WhyNot(HandingAct.Note, _leader)));
        var other = Person(Role.Leader, 5);
        Assert.Empty(handing.WhyNot(HandingAct.Note, other));
        var standIn = new StandIn(new DelegationId(Guid.NewGuid()), _leader.Account, "Vắng", null);
        Assert.Equal(["post-hand-over.whose"], Codes(handing.WhyNot(HandingAct.Note, other with { StandsInFor = standIn })));
        Assert.Equal(["post-hand-over.own-post"], Codes(PostHandOver.WhyNotBegin(_giver with { StandsInFor = standIn }, _taker.Account, LastDay)));
    }

    [Fact]
    public void Starting_again_wants_a_reason_and_takes_list_and_confirmations_away()
    {
        var handing = New();
        handing.Write(_giver, _taker.Account, LastDay, new Dictionary<WorkPart, string?> { [WorkPart.Tasks] = " Đã hứa gửi ảnh ", [WorkPart.Cases] = " " });
        handing.Give(_giver, [Line(WorkPart.Tasks, LastDay)], Now);
        handing.Take(_taker, Now);
        Assert.Equal(["post-hand-over.reason"], Codes(handing.WhyNotStartAgain(_taker, " ")));
        Assert.Equal(["post-hand-over.whose"], Codes(handing.WhyNotStartAgain(_leader, "Thiếu")));

        handing.StartAgain(_taker, "Thiếu một ca");

        Assert.Equal((HandingState.Draft, 0), (handing.State, handing.Lines.Count));
        Assert.Equal([(WorkPart.Tasks, "Đã hứa gửi ảnh")], handing.Notes.Select(n => (n.Part, n.Words)));
        handing.Write(_giver, _taker.Account, LastDay, new Dictionary<WorkPart, string?> { [WorkPart.Tasks] = "" });
        Assert.Empty(handing.Notes);
    }

    [Fact]
    public void Two_people_and_a_last_day_are_wanted()
    {
        Assert.Equal(["post-hand-over.taker", "post-hand-over.last-day"], Codes(PostHandOver.WhyNotBegin(_giver, null, null)));
        Assert.Equal(["post-hand-over.two-people"], Codes(PostHandOver.WhyNotBegin(_giver, _giver.Account, LastDay)));
        Assert.Equal(["post-hand-over.words"], Codes(New().WhyNotWrite(_giver, _taker.Account, LastDay, [new string('a', HandedNote.Length + 1)])));
    }

    private static string[] Codes(IEnumerable<Refusal> refusals) => [.. refusals.Select(r => r.Code)];

    private static HandedLine Line(WorkPart part, DateOnly? due) => new(part, "Việc", due, Guid.Empty, "/");

    private PostHandOver New(Viewer? taker = null) => new(new PostHandOverId(Guid.NewGuid()), _giver, (taker ?? _taker).Account, LastDay, Now);

    private static Viewer Person(Role role, byte n)
    {
        var id = new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, n]);
        return new(new AccountId(id), new PersonId(id), new PostId(id), Ward, "Phường Măng Non", AdministrativeLevel.Commune, role, null, "Người Thử", "Chức vụ");
    }
}
