using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Access;

/// <summary>The table of rights says what the rules of the work do.</summary>
public sealed class AccessTableTests
{
    private static readonly UnitId Own = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly UnitId Other = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    public static TheoryData<Role, bool> Everybody => [.. Enum.GetValues<Role>().SelectMany(r => new[] { (r, true), (r, false) })];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Steps_of_a_task_are_open_to_those_the_table_names(Role role, bool takesPart)
    {
        var me = With(role);
        var task = new PlanTask(default, default, default, "II.1", 1, "Cắm biển cảnh báo");
        task.Assign(takesPart ? Own : Other, []);

        Assert.Equal(Table(me, RecordAction.Change, takesPart), IsOpen(me, task, PlanTaskAction.Report));
        Assert.Equal(Table(me, RecordAction.Decide, takesPart), IsOpen(me, task, PlanTaskAction.Return));
    }

    [Fact]
    public void Nothing_sealed_passes_to_somebody_who_stands_in()
    {
        var officer = With(Role.Officer);
        var standingIn = officer with { StandsInFor = new StandIn(default, default, "Trần Thu Hà", Other) };

        Assert.Contains(AccessTable.For(officer, RecordKind.ChildRecord, RecordAction.Open), r => r.Highest is SecrecyLevel.Sealed);
        Assert.DoesNotContain(AccessTable.For(standingIn, RecordKind.ChildRecord, RecordAction.Open), r => r.Highest is SecrecyLevel.Sealed);
        Assert.False(EmergencyAccess.MayBreak(standingIn, RecordKind.ChildRecord, SecrecyLevel.Sealed));
    }

    [Theory]
    [InlineData("gấp lắm  ", false)]
    [InlineData("trẻ đang nguy cấp", true)]
    [InlineData(null, false)]
    public void A_seal_is_broken_for_a_reason_of_ten_letters_or_more(string? reason, bool enough) => Assert.Equal(enough, !EmergencyAccess.WhyNotBreak(reason).Any());

    [Fact]
    public void Whoever_broke_a_seal_does_not_judge_it()
    {
        var (leader, other) = (With(Role.Leader), With(Role.Leader) with { Account = new AccountId(Guid.Parse("00000000-0000-7000-8000-000000000009")) });
        var use = new EmergencyAccess(default, leader, RecordKind.File, default, null, "trẻ đang nguy cấp", default, TimeSpan.FromHours(4));

        Assert.Equal([new Refusal("emergency.own-use")], use.WhyNotReview(leader, "Đúng."));
        Assert.Empty(use.WhyNotReview(other, "Đúng."));
        Assert.Contains(new Refusal("emergency.leader-reviews"), use.WhyNotReview(With(Role.Officer), "Đúng."));
    }

    private static bool IsOpen(Viewer me, PlanTask task, PlanTaskAction action) => !TaskPermissions.WhyNot(me, task, action).Any();

    private static bool Table(Viewer me, RecordAction action, bool takesPart) =>
        AccessTable.For(me, RecordKind.Task, action).Any(r => r.Relation is Relation.None || r.Relation is Relation.SharedTask && takesPart);

    private static Viewer With(Role role) => new(default, default, default, default, "Phường Măng Non", AdministrativeLevel.Commune, role, Own, "Người Thử", "");
}
