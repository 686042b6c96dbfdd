using MangNon.Domain.Access;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Xunit;

namespace MangNon.Domain.Tests.Procedures;

public sealed class PaperRequestTests
{
    // A Monday at eight in the morning.
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Viewer Officer = new(default, default, default, default, "Phường", AdministrativeLevel.Commune, Role.Officer, null, "Hà", "Công chức");
    private static readonly string[] AllOfPlan = ["danh-gia-ban-dau", "danh-gia-cu-the", "bien-ban", "du-thao"];

    [Fact]
    public void A_request_names_missing_papers_a_day_and_why()
    {
        var dossier = Of("danh-gia-ban-dau");
        Assert.Equal(
            ["dossier.request-papers", "dossier.request-until", "dossier.request-why"],
            Codes(dossier.WhyNotRequest(new PaperAsk([], Today.AddDays(-1), " "), Today)));
        Assert.Equal(["dossier.request-papers"], Codes(dossier.WhyNotRequest(Ask("danh-gia-ban-dau"), Today)));
        Assert.Equal(["dossier.request-until"], Codes(dossier.WhyNotRequest(Ask("bien-ban") with { Until = Today.AddYears(1).AddDays(1) }, Today)));
        Assert.Empty(dossier.WhyNotRequest(Ask("bien-ban") with { Until = Today }, Today));
    }

    [Fact]
    public void Once_complete_a_paper_can_turn_out_unfit_and_the_appointed_day_stays()
    {
        var dossier = Of(AllOfPlan);
        var due = dossier.DueAt;
        Assert.Equal(["dossier.supplement-asked"], Codes(dossier.WhyNotSupplement(["bien-ban"], null, Now)));
        Assert.Equal(["dossier.request-papers"], Codes(dossier.WhyNotRequest(Ask("khong-co"), Today)));

        dossier.Request(default, Ask("bien-ban", "du-thao"), Officer.Account, Now);
        Assert.Equal(["dossier.supplement-asked"], Codes(dossier.WhyNotSupplement(["bien-ban"], null, Now.AddDays(2))));
        dossier.Supplement(["du-thao", "bien-ban"], null, WorkingCalendarData.Default, Now.AddDays(2));

        Assert.Equal((PaperRequestState.PapersCame, Today.AddDays(2)), (dossier.Requests[0].State, dossier.Requests[0].EndedOn!.Value));
        Assert.Equal((DossierState.Accepted, due, Now), (dossier.State, dossier.DueAt, dossier.CompleteAt!.Value));
        Assert.Equal(AllOfPlan, dossier.Papers);
    }

    [Fact]
    public void A_request_waits_no_longer_when_the_result_is_given_without_it()
    {
        var dossier = Of(AllOfPlan);
        dossier.Request(default, Ask("bien-ban"), Officer.Account, Now);
        dossier.GiveResult("1/QĐ", Today.AddDays(7), Today.AddDays(8));
        Assert.Equal((PaperRequestState.Settled, Today.AddDays(8)), (dossier.Requests[0].State, dossier.Requests[0].EndedOn!.Value));
        Assert.Empty(dossier.Waiting);
        Assert.Equal(["dossier.not-now", "dossier.request-papers"], Codes(dossier.WhyNotRequest(Ask("bien-ban"), Today)));
    }

    [Fact]
    public void Each_request_stays_as_it_went_out_and_the_second_is_one_too_many()
    {
        var dossier = Of("danh-gia-ban-dau");
        dossier.Request(default, Ask("bien-ban", "du-thao"), Officer.Account, Now);
        Assert.Equal(["dossier.request-asked"], Codes(dossier.WhyNotRequest(Ask("du-thao"), Today)));
        Assert.Empty(dossier.WhyNotRequest(Ask("du-thao", "danh-gia-cu-the") with { Why = "Quên" }, Today));

        var later = Now.AddDays(8);
        Assert.True(dossier.Requests[0].IsPast(Today.AddDays(8)));
        dossier.Request(default, Ask("du-thao") with { Until = Today.AddDays(20), Why = "Vẫn thiếu" }, Officer.Account, later);

        Assert.Equal([(1, "bien-ban,du-thao", "Bản sao mờ", false), (2, "du-thao", "Vẫn thiếu", true)], dossier.Requests.Select(r => (r.Number, r.AskedFor, r.Why, r.IsBeyond)));
        Assert.Equal(DossierState.Incomplete, dossier.State);
        Assert.Null(dossier.DueAt);
    }

    [Fact]
    public void It_ends_when_all_its_papers_came_and_the_limit_runs_from_the_complete_dossier()
    {
        var dossier = Of("danh-gia-ban-dau", "danh-gia-cu-the");
        dossier.Request(default, Ask("bien-ban", "du-thao"), Officer.Account, Now);
        dossier.Supplement(["bien-ban"], null, WorkingCalendarData.Default, Now.AddDays(1));
        Assert.Equal((PaperRequestState.Open, null), (dossier.Requests[0].State, dossier.Requests[0].EndedOn));

        // Wednesday; five working days later is the next Wednesday.
        dossier.Supplement(["du-thao"], null, WorkingCalendarData.Default, Now.AddDays(2));
        Assert.Equal((PaperRequestState.PapersCame, Today.AddDays(2)), (dossier.Requests[0].State, dossier.Requests[0].EndedOn!.Value));
        Assert.Equal((DossierState.Accepted, Today.AddDays(9)), (dossier.State, dossier.DueOn!.Value));

        dossier.End(DossierAct.Withdraw, "Xin rút", Today.AddDays(3));
        Assert.Equal(DossierState.Withdrawn, dossier.State);
        Assert.Equal(PaperRequestState.PapersCame, dossier.Requests[0].State);
    }

    [Theory]
    [InlineData(DossierAct.Withdraw, DossierState.Withdrawn, PaperRequestState.Withdrawn)]
    [InlineData(DossierAct.Return, DossierState.Returned, PaperRequestState.GivenBack)]
    public void It_ends_with_the_dossier(DossierAct act, DossierState state, PaperRequestState request)
    {
        var dossier = Of("danh-gia-ban-dau");
        dossier.Request(default, Ask("bien-ban"), Officer.Account, Now);
        dossier.End(act, "Người nộp xin rút", Today.AddDays(1));
        Assert.Equal((state, request, Today.AddDays(1)), (dossier.State, dossier.Requests[0].State, dossier.Requests[0].EndedOn!.Value));
        Assert.False(dossier.Requests[0].IsPast(Today.AddYears(1)));
    }

    [Fact]
    public void Rules_are_dated_without_a_gap_and_none_of_them_is_taken_for_read()
    {
        var rules = PaperRequestLaw.All.OrderBy(r => r.From).ToList();
        Assert.All(rules.Zip(rules.Skip(1)), p => Assert.Equal(p.First.To!.Value.AddDays(1), p.Second.From));
        Assert.Null(rules[^1].To);
        Assert.All(rules, r => Assert.True(r.Verified is Verification.Assumed && r.Most > 0 && r.Source.Length > 0));
        Assert.Equal("Nghị định 61/2018/NĐ-CP", PaperRequestLaw.Find(new DateOnly(2025, 6, 30)).Article);
        Assert.Equal("Nghị định 118/2025/NĐ-CP", PaperRequestLaw.Find(new DateOnly(2025, 7, 1)).Article);
    }

    [Fact]
    public void Oversight_counts_each_dossier_where_it_stands()
    {
        var (never, once, twice, late) = (Of(AllOfPlan), Of("bien-ban"), Of("bien-ban"), Of(AllOfPlan));
        once.Request(default, Ask("du-thao"), Officer.Account, Now);
        twice.Request(default, Ask("du-thao"), Officer.Account, Now);
        twice.Request(default, Ask("danh-gia-cu-the"), Officer.Account, Now.AddDays(1));
        twice.End(DossierAct.Withdraw, "Thôi", Today.AddDays(2));
        never.GiveResult("1/QĐ", Today.AddDays(7), Today.AddDays(7));
        late.GiveResult("2/QĐ", Today.AddDays(8), Today.AddDays(8));

        var counted = DossierFigures.ByProcedure([never, once, twice, late, Of(AllOfPlan)], Now.AddDays(10)).Single();

        Assert.Equal(new ProcedureKeeping("plan", TakenIn: 5, AskedOnce: 1, AskedAgain: 1, PastAnswer: 1, InTime: 1, Late: 1, Overdue: 1, NotSettled: 1), counted);
        Assert.Equal(1.0 / 3, counted.Share!.Value, 12);
        Assert.Equal([twice], DossierFigures.AskedTooOften([never, once, twice]));
        Assert.Empty(DossierFigures.ByProcedure([], Now));
    }

    private static PaperAsk Ask(params string[] papers) => new(papers, Today.AddDays(7), "Bản sao mờ");

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);

    private static Dossier Of(params string[] papers) => new(
        default, Officer, 1, ProcedureLaw.Find("plan", Today)!, null, new DossierFacts("Bà Nguyễn Thị Lan", null, null, false, null, Now, papers, null), WorkingCalendarData.Default, Now);
}
