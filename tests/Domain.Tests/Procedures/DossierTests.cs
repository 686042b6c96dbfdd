using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Xunit;

namespace MangNon.Domain.Tests.Procedures;

public sealed class DossierTests
{
    // A Monday at eight in the morning.
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Viewer Officer = new(default, default, default, default, "Phường", AdministrativeLevel.Commune, Role.Officer, null, "Hà", "Công chức");

    [Fact]
    public void What_may_follow_stands_in_one_table()
    {
        Assert.Equal(
            ["Accepted GiveResult Done", "Accepted Refuse Refused", "Accepted Request Accepted", "Accepted Return Returned", "Accepted Supplement Accepted", "Accepted Withdraw Withdrawn", "Incomplete Request Incomplete", "Incomplete Return Returned", "Incomplete Supplement Accepted", "Incomplete Withdraw Withdrawn"],
            Dossier.Table.Select(t => $"{t.Key.State} {t.Key.Act} {t.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_procedure_has_papers_a_limit_and_a_source_and_codes_from_memory_are_marked()
    {
        Assert.Equal(6, ProcedureLaw.All.Count);
        Assert.All(ProcedureLaw.All, p => Assert.True(p.Papers.Count > 0 && p.Length.Unit is LengthUnit.Hours or LengthUnit.WorkingDays && p.Source.Length > 0 && p.Article.Length > 0, p.Id));
        Assert.Equal(["1.004941", "1.004944", "1.004946"], ProcedureLaw.All.Where(p => p.IsCodeKnown).Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.All(ProcedureLaw.All, p => Assert.Equal(p.Papers.Count, p.Papers.DistinctBy(x => x.Code).Count()));
    }

    [Theory]
    [InlineData("emergency", "mau-01,mau-02,mau-07", "2026-11-23T13:00")]
    [InlineData("plan", "danh-gia-ban-dau,danh-gia-cu-the,bien-ban,du-thao", "2026-11-30T17:00")]
    public void A_complete_dossier_gets_its_day_from_the_limit(string procedure, string papers, string due)
    {
        var dossier = Of(procedure, papers);
        Assert.Equal(DossierState.Accepted, dossier.State);
        Assert.Equal(due, dossier.DueAt!.Value.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(dossier.IsLate(dossier.DueAt.Value.AddTicks(-1)));
        Assert.True(dossier.IsLate(dossier.DueAt.Value));
    }

    [Fact]
    public void A_foreigner_owes_a_paper_more_and_what_is_missing_comes_later()
    {
        Assert.Empty(Of("care-register", "mau-08,suc-khoe", agreed: Today.AddDays(20)).Missing);
        var dossier = Of("care-register", "mau-08,suc-khoe", foreigner: true);
        Assert.Equal(["ly-lich"], dossier.Missing.Select(p => p.Code));
        Assert.Equal(DossierState.Incomplete, dossier.State);
        Assert.Null(dossier.DueAt);

        Assert.Equal(["dossier.agreed-on"], dossier.WhyNotSupplement(["ly-lich"], null, Now).Select(r => r.Code));
        dossier.Supplement(["ly-lich"], Today.AddDays(20), WorkingCalendarData.Default, Now.AddDays(2));
        Assert.Equal(Today.AddDays(20), dossier.DueOn);
        Assert.Equal(Now.AddDays(2), dossier.CompleteAt);
        Assert.Equal(["dossier.supplement-asked"], dossier.WhyNotSupplement(["ly-lich"], Today.AddDays(20), Now).Select(r => r.Code));
    }

    [Fact]
    public void A_result_has_its_number_and_day_and_an_end_its_reason()
    {
        var dossier = Of("care-end", "mau-15");
        Assert.Equal(["dossier.result-mark", "dossier.result-on"], dossier.WhyNotGiveResult(" ", Today.AddDays(1), Today).Select(r => r.Code));
        Assert.Equal(["dossier.reason"], dossier.WhyNotEnd(DossierAct.Refuse, null).Select(r => r.Code));
        dossier.GiveResult("12/QĐ-UBND", Today, Today);
        Assert.Equal(DossierState.Done, dossier.State);
        Assert.Equal(["dossier.not-now"], dossier.WhyNotEnd(DossierAct.Return, "Nhầm").Select(r => r.Code));

        var refused = Of("care-end", "");
        Assert.Equal(["dossier.not-now"], refused.WhyNotEnd(DossierAct.Refuse, "Không đủ").Select(r => r.Code));
        refused.End(DossierAct.Return, "Người nộp xin rút", Today);
        Assert.Equal((DossierState.Returned, false), (refused.State, refused.IsOpen));
    }

    [Fact]
    public void What_is_taken_in_has_an_applicant_an_hour_and_papers_of_its_procedure()
    {
        var facts = new DossierFacts(" ", null, null, false, new string('x', 2001), Now.AddMinutes(1), [], null);
        var procedure = ProcedureLaw.Find("care-end", Today)!;
        Assert.Equal(["dossier.applicant", "dossier.too-long", "dossier.received-at"], Dossier.WhyNotTakeIn(procedure, facts, Now).Select(r => r.Code));
        Assert.Equal(["dossier.unknown-paper"], Dossier.WhyNotTakeIn(procedure, facts with { Applicant = "Bà Lan", About = null, ReceivedAt = Now, Papers = ["mau-99"] }, Now).Select(r => r.Code));
        Assert.Null(ProcedureLaw.Find("care-end", new DateOnly(2017, 6, 30)));
    }

    private static Dossier Of(string procedure, string papers, bool foreigner = false, DateOnly? agreed = null) => new(
        default, Officer, 1, ProcedureLaw.Find(procedure, Today)!, null, new DossierFacts("Bà Nguyễn Thị Lan", null, null, foreigner, null, Now, papers.Split(',', StringSplitOptions.RemoveEmptyEntries), agreed), WorkingCalendarData.Default, Now);
}
