using MangNon.Domain.Access;
using MangNon.Domain.Breaches;
using MangNon.Domain.Organisation;
using Xunit;

namespace MangNon.Domain.Tests.Breaches;

public sealed class DataBreachTests
{
    private static readonly DateTime Noticed = new(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = Noticed.AddHours(10);
    private static readonly BreachFacts Facts = new(BreachKind.Lost, Noticed, "Mất máy tính bảng của cộng tác viên", "Họ tên, địa chỉ", 12, true, null, "Đã khóa tài khoản");

    [Fact]
    public void The_notice_is_due_72_hours_after_it_was_noticed_and_not_after_it_was_entered()
    {
        var breach = Entered();

        Assert.Equal(Noticed.AddHours(72), breach.DueAt);
        Assert.True(breach.IsNoticeOwed);
    }

    [Fact]
    public void The_instant_is_moved_back_but_never_forward()
    {
        var breach = Entered();

        Assert.Equal(["breach.noticed-later"], breach.WhyNotCorrect(Facts with { NoticedAt = Noticed.AddMinutes(1) }, Now).Select(r => r.Code));
        breach.Correct(Facts with { NoticedAt = Noticed.AddHours(-5), People = 40 }, Now);
        Assert.Equal((Noticed.AddHours(67), 40), (breach.DueAt, breach.People));
    }

    [Fact]
    public void A_late_notice_says_why()
    {
        var (breach, late) = (Entered(), Noticed.AddHours(72).AddMinutes(1));

        Assert.Empty(breach.WhyNotNotify(Noticed.AddHours(72), "Công an tỉnh, 15/TB-UBND", null, late));
        Assert.Equal(["breach.late-needs-reason"], breach.WhyNotNotify(late, "Công an tỉnh", " ", late).Select(r => r.Code));
        breach.Notify(late, "Công an tỉnh", "Mất điện hai ngày do bão", late);
        Assert.False(breach.IsNoticeOwed);
        Assert.Equal(["breach.notified", "breach.notified-at"], breach.WhyNotNotify(late.AddHours(1), "Công an tỉnh", "x", late).Select(r => r.Code));
    }

    [Fact]
    public void A_leader_alone_spares_the_notice_and_closes_and_closing_waits_for_the_notice()
    {
        var (breach, officer, leader) = (Entered(), Person(Role.Officer), Person(Role.Leader));
        Assert.Equal(["breach.leader-decides"], breach.WhyNotSpare(officer, "Dữ liệu đã mã hóa").Select(r => r.Code));
        Assert.Equal(["breach.notice-first"], breach.WhyNotClose(leader, "Đặt mã khóa máy").Select(r => r.Code));

        breach.Spare(leader, "Dữ liệu trong máy đã mã hóa, không ai đọc được");
        breach.Close(leader, "Đặt mã khóa cho mọi máy", Now);

        Assert.Equal(["breach.closed"], breach.WhyNotCorrect(Facts, Now).Select(r => r.Code));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Equal(["breach.noticed-at"], DataBreach.WhyNotEnter(Facts with { NoticedAt = Now.AddMinutes(1) }, Now).Select(r => r.Code));
        Assert.Equal(["breach.noticed-at", "breach.what"], DataBreach.WhyNotEnter(Facts with { NoticedAt = null, What = " " }, Now).Select(r => r.Code));
        Assert.Equal(["breach.people"], DataBreach.WhyNotEnter(Facts with { People = -1 }, Now).Select(r => r.Code));
    }

    [Fact]
    public void A_breach_of_before_the_law_is_counted_by_its_first_limit() =>
        Assert.Equal(72, new DataBreach(new DataBreachId(Guid.NewGuid()), Person(Role.Officer), Facts with { NoticedAt = new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc) }, Now).Limit.Amount);

    private static DataBreach Entered() => new(new DataBreachId(Guid.NewGuid()), Person(Role.Collaborator), Facts, Now);

    private static Viewer Person(Role role) =>
        new(new AccountId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), new PostId(Guid.NewGuid()), new WardId(Guid.NewGuid()), "Phường Măng Non", AdministrativeLevel.Commune, role, new UnitId(Guid.NewGuid()), "Người Thử", "Chức vụ");
}
