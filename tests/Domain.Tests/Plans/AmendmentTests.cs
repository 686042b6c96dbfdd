using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Xunit;

namespace MangNon.Domain.Tests.Plans;

public sealed class AmendmentTests
{
    private static readonly WardId Ward = new(Guid.NewGuid());
    private static readonly AccountId Officer = new(Guid.NewGuid());
    private static readonly DateTime Now = new(2026, 9, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 9, 1);
    private static readonly UnitId Police = new(Guid.NewGuid());
    private static readonly UnitId Health = new(Guid.NewGuid());

    private readonly Plan _plan = new(new(Guid.NewGuid()), Ward, 2026, "Công tác trẻ em năm 2026");
    private readonly Plan _draft = new(new(Guid.NewGuid()), Ward, 2025, "Sửa đổi kế hoạch");

    private PlanTask InForce(string path, string text, UnitId? lead = null) => New(_plan.Id, path, text, lead ?? Police);

    private PlanTask Said(string path, string text, PlanTask? standsFor = null, UnitId? lead = null)
    {
        var task = New(_draft.Id, path, text, lead ?? Police);
        task.Match(standsFor?.Id);
        return task;
    }

    private static PlanTask New(PlanId plan, string path, string text, UnitId lead)
    {
        var task = new PlanTask(new(Guid.NewGuid()), Ward, plan, path, 10, text);
        task.Assign(lead, []);
        return task;
    }

    private Amendment Compare(IEnumerable<PlanTask> now, IEnumerable<PlanTask> said, params EndingChoice[] choices) => Amendment.Of(_draft, now, said, choices);

    private void Whole() => _draft.Amend(_plan, AmendmentKind.Replace, isWhole: true);

    private void Single() => _draft.Amend(_plan, AmendmentKind.Supplement, isWhole: false);

    [Fact]
    public void An_amendment_is_of_the_year_of_its_plan_and_is_not_adopted_as_one()
    {
        Whole();

        Assert.Equal((_plan.Id, 2026), (_draft.Amends, _draft.Year));
        Assert.Equal([new Refusal("plan.is-amendment")], _draft.WhyNotAdopt([Said("I", "Làm.")]));
    }

    [Fact]
    public void What_a_whole_amendment_does_not_list_ends_what_single_points_do_not_name_stays()
    {
        var (stays, gone) = (InForce("II.1", "Mở lớp bơi."), InForce("II.2", "Thống kê trẻ em."));
        PlanTask[] said = [Said("II.1", "Mở 03 lớp bơi.", stays)];

        Whole();
        Assert.Equal([gone], Compare([stays, gone], said).Ended);
        Single();
        Assert.Equal([gone], Compare([stays, gone], said).Kept);
    }

    [Fact]
    public void The_officers_word_about_a_task_counts_more_than_the_kind_of_the_amendment()
    {
        var task = InForce("II.2", "Thống kê trẻ em.");
        var choice = new EndingChoice(_draft.Id, task.Id);

        Whole();
        choice.Choose(ends: false, null);
        Assert.Equal([task], Compare([task], [], choice).Kept);
        Single();
        choice.Choose(ends: true, " Không còn kinh phí. ");
        Assert.Equal([task], Compare([task], [], choice).Ended);
        Assert.Equal("Không còn kinh phí.", choice.Reason);
    }

    [Fact]
    public void Each_field_that_differs_is_named()
    {
        var now = InForce("II.1", "Mở lớp bơi.");
        now.SetDue(DueKind.Date, null, new(2026, 6, 30), null);
        var said = Said("II.3", "Mở 03 lớp bơi", now, Health);
        said.Describe(said.Text, "Danh sách lớp", 12_000_000);
        said.SetDue(DueKind.Date, null, new(2026, 12, 15), null);
        said.Assign(Health, [Police]);
        said.AddTarget(new(Guid.NewGuid(), 3, "lớp", TargetComparison.Exactly, "03 lớp"));
        Whole();

        Assert.Equal(Enum.GetValues<TaskField>(), Assert.Single(Compare([now], [said]).Changed).Changes);
        Single();
        Assert.DoesNotContain(TaskField.Place, Assert.Single(Compare([now], [said]).Changed).Changes);
    }

    [Fact]
    public void The_same_words_with_another_full_stop_are_no_change()
    {
        var now = InForce("II.1", "Mở lớp bơi.");
        Whole();

        Assert.Equal(now, Assert.Single(Compare([now], [Said("II.1", "Mở lớp bơi", now)]).Same).Now);
    }

    [Fact]
    public void What_was_called_off_or_ended_before_is_no_part_of_the_plan_any_more()
    {
        var (cancelled, ended, live) = (InForce("II.1", "Một."), InForce("II.2", "Hai."), InForce("II.3", "Ba."));
        cancelled.Take(PlanTaskAction.Cancel, new(Guid.NewGuid()), "Trùng việc.", Police, Officer, Now, Today);
        ended.End(new PlanId(Guid.NewGuid()), Today, new(Guid.NewGuid()), ("Thôi.", Officer, Now));
        Whole();

        var amendment = Compare([cancelled, ended, live], [Said("II.2", "Hai lần nữa.", ended)]);

        Assert.Equal([live], amendment.Ended);
        Assert.Equal("Hai lần nữa.", Assert.Single(amendment.Added).Text);
    }

    [Fact]
    public void It_is_refused_while_it_changes_nothing_matches_twice_or_lacks_a_lead()
    {
        var now = InForce("II.1", "Mở lớp bơi.");
        Whole();

        Assert.Equal(["amendment.changes-nothing"], Codes(Compare([now], [Said("II.1", "Mở lớp bơi.", now)])));
        Assert.Equal(["amendment.matched-twice"], Codes(Compare([now], [Said("II.1", "Mở lớp bơi.", now), Said("II.2", "Mở hai lớp bơi.", now)])));
        var orphan = Said("II.2", "Việc mới.");
        orphan.Assign(null, []);
        Assert.Equal(["plan.task-without-lead"], Codes(Compare([now], [Said("II.1", "Mở lớp bơi.", now), orphan])));
        Assert.Equal(["plan.no-tasks"], Codes(Compare([now], [])));

        static IEnumerable<string> Codes(Amendment amendment) => amendment.WhyNot().Select(r => r.Code);
    }

    [Fact]
    public void It_is_taken_up_once()
    {
        var amendment = Compare([InForce("II.1", "Mở lớp bơi.")], [Said("II.2", "Việc mới.")]);
        Assert.Equal(["plan.no-amendment"], _draft.WhyNotTakeUp(amendment).Select(r => r.Code));
        Single();

        _draft.TakeUp(amendment, Officer, Now);

        Assert.Equal(new Adoption(Officer, Now), _draft.TakenUp);
        Assert.Equal(["plan.already-adopted"], _draft.WhyNotTakeUp(amendment).Select(r => r.Code));
        Assert.Equal(["plan.already-adopted"], _draft.WhyNotDrop().Select(r => r.Code));
    }

    [Fact]
    public void A_task_keeps_its_progress_when_it_takes_over_new_words()
    {
        var task = InForce("II.1", "Mở lớp bơi.");
        task.Assign(Police, [Health]);
        task.MakeAccountable(new PersonId(Guid.NewGuid()));
        task.TellPart(PartState.Done, task.Take(PlanTaskAction.Report, new(Guid.NewGuid()), "Đã mở 01 lớp.", Health, Officer, Now, Today));
        var said = Said("II.1", "Mở 03 lớp bơi.", task);
        said.Assign(Police, [Health]);

        task.TakeOver(said, t => t);

        Assert.Equal(("Mở 03 lớp bơi.", PlanTaskStatus.Started, Now), (task.Text, task.Status, task.LastEntryAt));
        Assert.Equal(PartState.Done, Assert.Single(task.Support).Part);
        Assert.NotNull(task.AccountableId);
        said.Assign(Health, []);
        task.TakeOver(said, t => t);
        Assert.Null(task.AccountableId);
    }

    [Theory]
    [InlineData(new PlanTaskAction[0])]
    [InlineData(new[] { PlanTaskAction.Start })]
    [InlineData(new[] { PlanTaskAction.Block })]
    [InlineData(new[] { PlanTaskAction.Finish })]
    [InlineData(new[] { PlanTaskAction.Finish, PlanTaskAction.Return })]
    public void A_task_that_is_left_out_is_called_off_with_the_reason_and_the_day(PlanTaskAction[] before)
    {
        var task = InForce("II.1", "Mở lớp bơi.");
        task.SetDue(DueKind.Date, null, Today.AddDays(-10), null);
        foreach (var step in before) task.Take(step, new(Guid.NewGuid()), "Đã làm.", Police, Officer, Now, Today);

        var entry = task.End(_draft.Id, Today, new(Guid.NewGuid()), ("Không còn trong kế hoạch.", Officer, Now));

        Assert.Equal((PlanTaskAction.End, "Không còn trong kế hoạch."), (entry!.Action, entry.Words));
        Assert.Equal((_draft.Id, Today, PlanTaskStatus.Cancelled, false), (task.EndedBy, task.EndedOn, task.Status, task.IsOwed));
        Assert.Equal(PlanTaskSignal.Calm, task.SignalOn(Today, Today));
        Assert.Equal(PlanTaskStatus.Cancelled, PlanTaskLifecycle.AfterAll([.. before, PlanTaskAction.End]));
    }

    [Fact]
    public void Accepted_work_stays_accepted_when_its_task_is_left_out()
    {
        var task = InForce("II.1", "Mở lớp bơi.");
        task.Take(PlanTaskAction.Finish, new(Guid.NewGuid()), "Xong.", Police, Officer, Now, Today);
        task.Take(PlanTaskAction.Accept, new(Guid.NewGuid()), null, null, Officer, Now, Today);

        Assert.Null(task.End(_draft.Id, Today, new(Guid.NewGuid()), ("Thôi.", Officer, Now)));
        Assert.Equal((PlanTaskStatus.Accepted, Today), (task.Status, task.EndedOn));
    }

    [Fact]
    public void Tasks_are_matched_by_place_words_and_lead_each_once()
    {
        PlanTask[] now =
        [
            InForce("II.1.a", "Mở lớp bơi cho trẻ em tiểu học."), InForce("II.1.b", "Thống kê trẻ em chưa biết bơi.", Health),
            InForce("II.2", "Khám sức khỏe cho trẻ em.", Police), InForce("II.2", "Khám sức khỏe cho trẻ em.", Health),
        ];
        PlanTask[] said =
        [
            Said("II.1.a", "Thống kê, lập danh sách trẻ em chưa biết bơi.", lead: Health), Said("II.1.b", "Mở 03 lớp bơi cho trẻ em tiểu học, trung học cơ sở."),
            Said("II.2", "Khám sức khỏe cho trẻ em.", lead: Health), Said("II.2", "Khám sức khỏe cho trẻ em."), Said("II.1.c", "Tổ chức hội thi vẽ tranh."),
        ];

        var found = AmendmentMatching.Propose(now, said);

        Assert.Equal([now[1].Id, now[0].Id, now[3].Id, now[2].Id], said.Take(4).Select(t => found[t.Id]));
        Assert.DoesNotContain(said[4].Id, found.Keys);
    }

    [Fact]
    public void What_single_points_do_not_repeat_is_filled_from_the_task_in_force()
    {
        var now = InForce("II.1", "Mở lớp bơi.");
        now.Describe(now.Text, "Danh sách", 5_000_000);
        now.SetDue(DueKind.Date, null, new(2026, 6, 30), null);
        now.Assign(Police, [Health]);
        var said = Said("II.1", "Mở 03 lớp bơi.", now);
        said.Assign(null, []);

        said.FillFrom(now, isWhole: false, t => t);

        Assert.Equal((Police, "Danh sách", 5_000_000L, new DateOnly(2026, 6, 30), 1), (said.LeadUnitId, said.Product, said.Money, said.DueOn, said.Support.Count));
        var whole = Said("II.1", "Mở 03 lớp bơi.", now);
        whole.Assign(null, []);
        whole.FillFrom(now, isWhole: true, t => t);
        Assert.Equal((Police, null, null, null, 0), (whole.LeadUnitId, whole.Product, whole.Money, whole.DueOn, whole.Support.Count));
    }

    [Theory]
    [InlineData("Sửa đổi điểm b khoản 1 Mục II như sau: “b) Mở 03 lớp bơi.”", "II.1.b", false, "Mở 03 lớp bơi.")]
    [InlineData("Bổ sung khoản 2 Mục II: Tổ chức hội thi.", "II.2", false, "Tổ chức hội thi.")]
    [InlineData("Sửa đổi điểm đ, khoản 3, Phần IV như sau: Làm việc.", "IV.3.đ", false, "Làm việc.")]
    [InlineData("Bãi bỏ điểm d khoản 1 Mục II.", "II.1.d", true, "Bãi bỏ điểm d khoản 1 Mục II.")]
    [InlineData("Mở 03 lớp bơi, trước 15/12.", null, false, "Mở 03 lớp bơi, trước 15/12.")]
    [InlineData("Bỏ rác đúng nơi; mục tiêu: sạch.", null, false, "Bỏ rác đúng nơi; mục tiêu: sạch.")]
    public void An_amending_point_says_which_place_it_means(string text, string? place, bool repeals, string words) =>
        Assert.Equal(new AmendingWords(place, repeals, words), AmendingWords.Of(text));
}
