using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using Xunit;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Care;

public sealed class RegisteredCarerTests
{
    private static readonly DateOnly Today = Day("2026-02-20");

    [Fact]
    public void TT14_8_From_the_application_to_the_list()
    {
        var carer = CareWorld.Applied();
        Assert.Equal((CarerState.Applied, false), (carer.State, carer.IsActive));
        Assert.Equal(["carer.not-verified", "carer.not-counselled"], Approve(carer));

        carer.Verify(CareWorld.Fit, CareWorld.Worker, Today);
        Assert.Equal((CarerState.Verified, "carer.not-counselled"), (carer.State, Approve(carer).Single()));

        carer.Counsel(Today, Today);
        carer.Approve(CareWorld.Chairman, decides: true, Today);
        Assert.Equal((CarerState.OnList, true), (carer.State, carer.IsActive));
        Assert.Equal(["carer.on-list"], Approve(carer));
    }

    [Fact]
    public void LTE_63_2_Each_condition_has_to_be_known_and_fulfilled()
    {
        foreach (var condition in Enum.GetValues<CarerCondition>())
        {
            var carer = Ready(With(condition, Known.No));
            Assert.Equal(["carer.conditions-fail"], Approve(carer));
            Assert.Equal([condition], carer.Verification!.Failing);
            Assert.Equal(["carer.conditions-unknown"], Approve(Ready(With(condition, Known.Unknown))));
        }
    }

    [Fact]
    public void TT14_7_2_The_Chairman_approves_and_not_who_verified()
    {
        var carer = Ready(CareWorld.Fit);

        Assert.Equal(["carer.chairman-decides", "carer.by-its-verifier"], carer.WhyNotApprove(CareWorld.Worker, decides: false).Select(r => r.Code));
        Assert.Equal(["carer.needs-reason"], carer.WhyNotRefuse(" ", decides: true).Select(r => r.Code));
        carer.Refuse("Nhà quá chật", CareWorld.Chairman, decides: true, Today);
        Assert.Equal(CarerState.Refused, carer.State);
        Assert.Empty(Approve(carer));
    }

    [Fact]
    public void ND56_41_1b_The_health_certificate_is_of_the_six_months_before_it_was_handed_in()
    {
        Assert.Empty((CareWorld.Application with { HealthCertificateOn = Day("2025-08-02") }).WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.health-certificate")], (CareWorld.Application with { HealthCertificateOn = Day("2025-08-01") }).WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.health-certificate")], (CareWorld.Application with { HealthCertificateOn = null }).WhyNotComplete(Day("2026-02-02")));
    }

    [Fact]
    public void A_certificate_brought_later_is_of_the_file_as_it_is_then() => Assert.Empty((CareWorld.Application with { HealthCertificateOn = Day("2026-02-10") }).WhyNotComplete(Day("2026-02-02")));

    [Fact]
    public void What_a_database_cannot_hold_is_left_out()
    {
        var carer = CareWorld.Applied(CareWorld.Application with { Name = " Hoàng\0 Thị Đậu ", Home = "a\0b", Work = " " });
        carer.Verify(CareWorld.Fit with { Suitability = "c\0" }, CareWorld.Worker, Today);

        Assert.Equal(("Hoàng Thị Đậu", "ab", null, "c"), (carer.Application.Name, carer.Application.Home, carer.Application.Work, carer.Verification!.Suitability));
    }

    [Fact]
    public void ND56_39_3_A_foreigner_has_lived_here_six_months_and_stays_twelve_and_shows_a_criminal_record()
    {
        var foreigner = CareWorld.Application with { Foreigner = true, CriminalRecord = true, StayFrom = Day("2025-08-02"), StayUntil = Day("2027-02-02") };

        Assert.Empty(foreigner.WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.stay")], (foreigner with { StayFrom = Day("2025-08-03") }).WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.stay")], (foreigner with { StayUntil = Day("2027-02-01") }).WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.stay")], (foreigner with { StayUntil = null }).WhyNotComplete(Day("2026-02-02")));
        Assert.Equal([new Refusal("carer.criminal-record")], (foreigner with { CriminalRecord = false }).WhyNotComplete(Day("2026-02-02")));
    }

    [Fact]
    public void What_an_application_cannot_say()
    {
        var said = CareWorld.Application;
        IEnumerable<string> Why(CarerApplication a) => RegisteredCarer.WhyNotRegister(a, Today, Today).Select(r => r.Code);

        Assert.Empty(Why(said));
        Assert.Equal(["carer.name", "carer.address"], Why(said with { Name = " ", Address = "" }));
        Assert.Equal(["carer.born"], Why(said with { BornOn = Today.AddDays(1) }));
        Assert.Equal(["carer.wish"], Why(said with { WishFromAge = 11 }));
        Assert.Equal(["carer.wish"], Why(said with { WishCount = 0 }));
        Assert.Equal(["carer.certificate-in-future"], Why(said with { HealthCertificateOn = Today.AddDays(1) }));
        Assert.Equal(["carer.too-long"], Why(said with { Work = new string('a', 401) }));
        Assert.Equal(["carer.handed-in-on"], RegisteredCarer.WhyNotRegister(said, Today.AddDays(1), Today).Select(r => r.Code));
    }

    [Fact]
    public void Who_cares_for_a_child_leaves_the_list_after_the_child_unless_it_is_their_fault()
    {
        var carer = CareWorld.Listed();

        Assert.Equal(["carer.needs-reason"], carer.WhyNotStrikeOff(null, "A", 0).Select(r => r.Code));
        Assert.Equal(["carer.needs-reason"], carer.WhyNotStrikeOff(CarerStrikeOff.Moved, " ", 0).Select(r => r.Code));
        Assert.Equal(["carer.cares-for-child"], carer.WhyNotStrikeOff(CarerStrikeOff.OwnWish, "A", 1).Select(r => r.Code));
        carer.StrikeOff(CarerStrikeOff.Abuse, "Đánh trẻ em", 1, Today);
        Assert.Equal((CarerState.StruckOff, false), (carer.State, carer.IsActive));
        Assert.Contains("carer.struck-off", Approve(carer));
        Assert.Equal(["carer.struck-off"], carer.WhyNotVerify(CareWorld.Fit, Today).Select(r => r.Code));
        Assert.Equal(["carer.struck-off"], carer.WhyNotCorrect(CareWorld.Application, Today).Select(r => r.Code));
    }

    [Fact]
    public void Who_is_paused_or_no_longer_fit_stays_on_the_list_and_is_not_asked()
    {
        var carer = CareWorld.Listed();
        carer.Pause(paused: true, Today);
        Assert.Equal((CarerState.OnList, false), (carer.State, carer.IsActive));
        Assert.Equal(["carer.paused"], carer.WhyNotPause(paused: true).Select(r => r.Code));
        carer.Pause(paused: false, Today);
        Assert.Equal(["carer.not-paused"], carer.WhyNotPause(paused: false).Select(r => r.Code));
        Assert.Equal(["carer.not-on-list"], CareWorld.Applied().WhyNotPause(paused: true).Select(r => r.Code));

        carer.Verify(CareWorld.Fit with { Home = Known.No }, CareWorld.Worker, Today);
        Assert.False(carer.IsActive);
    }

    [Fact]
    public void A_verification_has_its_day_and_its_verifiers()
    {
        var carer = CareWorld.Applied();

        Assert.Equal(["carer.verified-on"], carer.WhyNotVerify(CareWorld.Fit with { On = Today.AddDays(1) }, Today).Select(r => r.Code));
        Assert.Equal(["carer.verifiers"], carer.WhyNotVerify(CareWorld.Fit with { Verifiers = null }, Today).Select(r => r.Code));
        Assert.Equal(["carer.counselled-on"], carer.WhyNotCounsel(Today.AddDays(1), Today).Select(r => r.Code));
    }

    [Fact]
    public void Every_refusal_has_its_article() =>
        Assert.All(
            "carer.name carer.address carer.born carer.wish carer.too-long carer.handed-in-on carer.certificate-in-future carer.health-certificate carer.criminal-record carer.stay carer.verified-on carer.verifiers carer.conditions-fail carer.conditions-unknown carer.struck-off carer.on-list carer.chairman-decides carer.by-its-verifier carer.not-verified carer.not-counselled carer.counselled-on carer.needs-reason carer.cares-for-child carer.not-on-list carer.paused carer.not-paused".Split(' '),
            c => Assert.NotNull(CareSteps.FindLaw(new Refusal(c))));

    private static IEnumerable<string> Approve(RegisteredCarer carer) => carer.WhyNotApprove(CareWorld.Chairman, decides: true).Select(r => r.Code);

    private static RegisteredCarer Ready(CarerVerification found)
    {
        var carer = CareWorld.Applied();
        carer.Verify(found, CareWorld.Worker, Today);
        carer.Counsel(Today, Today);
        return carer;
    }

    private static CarerVerification With(CarerCondition condition, Known known) => condition switch
    {
        CarerCondition.Resident => CareWorld.Fit with { Resident = known },
        CarerCondition.HealthyAndCapable => CareWorld.Fit with { HealthyAndCapable = known },
        CarerCondition.GoodConduct => CareWorld.Fit with { GoodConduct = known },
        CarerCondition.RightsNotLimited => CareWorld.Fit with { RightsNotLimited = known },
        CarerCondition.NotProsecuted => CareWorld.Fit with { NotProsecuted = known },
        CarerCondition.Home => CareWorld.Fit with { Home = known },
        CarerCondition.Means => CareWorld.Fit with { Means = known },
        CarerCondition.Willing => CareWorld.Fit with { Willing = known },
        CarerCondition.FamilyAgrees => CareWorld.Fit with { FamilyAgrees = known },
        _ => CareWorld.Fit with { FamilyNotProsecuted = known },
    };
}
