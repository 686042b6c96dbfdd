using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;
using static MangNon.Domain.Tests.Cases.CaseStory;

namespace MangNon.Domain.Tests.Cases.Care;

/// <summary>An invented child, its case, and who works on it; times are office times (UTC+7).</summary>
internal sealed class CareWorld
{
    public static readonly AccountId Worker = new(Id(1));
    public static readonly AccountId Chairman = new(Id(2));
    public static readonly WardId Ward = new(Id(3));

    private static int _worlds;

    private int _ids = 100_000 * Interlocked.Increment(ref _worlds);

    public CareWorld(CareTerm term = CareTerm.Lasting, string? facility = null, string opened = "2026-03-02 08:00")
    {
        Case = NewCase(opened);
        Placement = Open(term, facility, opened);
    }

    public ProtectionCase Case { get; }

    public CarePlacement Placement { get; }

    /// <summary>Born on a day that makes the child 8 in 2026.</summary>
    public BirthDate? Born { get; set; } = new(Day("2018-01-10"), BirthPrecision.Day);

    public RegisteredCarer? Registered { get; set; } = Listed();

    public List<CarePlacement> Others { get; } = [];

    public CareAsk Ask(AccountId actor, string today) => new(actor.Value, actor == Chairman, Born, Day(today[..10])) { Registered = Registered, Others = Others, HomeSafe = HomeSafe };

    public bool HomeSafe { get; set; }

    public CarePlacement Open(CareTerm term, string? facility, string at) =>
        new(new CarePlacementId(NextId()), Case, Others, term, facility, Taking(at, Worker, "Trẻ em mồ côi cả cha và mẹ"));

    public CareTaking Taking(string at, AccountId by, string? words = "Đã ghi", string? document = null) => new(new CaseEntryId(NextId()), Time(at), Time(at), by) { Words = words, Document = document };

    public Guid NextId() => Id(++_ids);

    public CareWorld Take(CareStep step, string at, AccountId? by = null, string? words = "Đã ghi", string? document = null)
    {
        var actor = by ?? Worker;
        var expected = CareSteps.Transitions.FirstOrDefault(t => t.From == Placement.State && t.Step == step)?.To;
        Placement.Take(step, Facts(actor, at), Case, Taking(at, actor, words, document) with { Danger = step is CareStep.MoveOut ? new CareDanger(NextId(), Time(at), new CaseEntryId(NextId()), new CaseEntryId(NextId())) : null });
        // What the entries say is what the table says, on every way the tests go.
        Xunit.Assert.Equal(expected, Placement.State);
        return this;
    }

    public CareFacts Facts(AccountId actor, string at) => CareStanding.Of(Case, Placement, Ask(actor, at) with { PlanAgreedWithFacility = true });

    public IEnumerable<string> WhyNot(CareStep step, string at, AccountId? by = null, string? words = "Đã ghi", string? document = "12/QĐ") =>
        Placement.WhyNotTake(step, Facts(by ?? Worker, at), Case, Taking(at, by ?? Worker, words, document) with { Danger = new CareDanger(NextId(), Time(at), new CaseEntryId(NextId()), new CaseEntryId(NextId())) }).Select(r => r.Code);

    public IReadOnlyList<Clock> Clocks(string now) => CaseClocks.Of(Case.Events, ClockRules.Default, WorkingCalendarData.Default, Time(now));

    public Clock Clock(string rule, string now, int occurrence = 1) => Clocks(now).Single(c => c.Rule.Id == rule && c.Subject == Placement.Id.Value && c.Occurrence == occurrence);

    /// <summary>As far as the plan's approval, with the whole file.</summary>
    public CareWorld Approved()
    {
        Placement.Describe(CareGroup.WithoutParents, File(Placement.Facility is not null), null, Known.Unknown, null);
        if (Placement.Facility is null) Take(CareStep.Assess, "2026-03-03 09:00");
        else Take(CareStep.TakeFacilityFile, "2026-03-03 09:00");
        return Take(CareStep.SubmitPlan, "2026-03-09 09:00").Take(CareStep.ApprovePlan, "2026-03-10 09:00", Chairman);
    }

    /// <summary>As far as a carer who may take the child: verified, child asked, consent there, met twice.</summary>
    public CareWorld Found(PlacedCarer? carer = null)
    {
        Approved();
        Placement.Search(CareForm.Relative, CareSearchResult.Nobody, Day("2026-03-11"), "Không còn người thân thích");
        Take(CareStep.NoteFormTried, "2026-03-11 09:00");
        Placement.Choose(carer ?? PlacedCarer.Of(Registered!), Fit);
        Take(CareStep.VerifyCarer, "2026-03-16 09:00");
        Placement.Hear(true, "Cháu muốn ở với cô", null);
        Take(CareStep.AskChild, "2026-03-17 09:00");
        Placement.Consent("Người giám hộ Lê Văn Sậy", null, null);
        Take(CareStep.WriteConsent, "2026-03-17 10:00", document: "Văn bản ngày 17/3/2026");
        return Take(CareStep.NoteMeeting, "2026-03-18 15:00").Take(CareStep.NoteMeeting, "2026-03-20 15:00");
    }

    public CareWorld Placed() => Found().Take(CareStep.Decide, "2026-03-23 09:00", Chairman, document: "15/QĐ-UBND").Take(CareStep.HandOver, "2026-04-01 09:00");

    public static CarerVerification Fit { get; } = new()
    {
        On = Day("2026-02-10"),
        Verifiers = "Nguyễn Thị Mạ, Tổ trưởng tổ 4",
        Resident = Known.Yes,
        HealthyAndCapable = Known.Yes,
        GoodConduct = Known.Yes,
        RightsNotLimited = Known.Yes,
        NotProsecuted = Known.Yes,
        Home = Known.Yes,
        Means = Known.Yes,
        Willing = Known.Yes,
        FamilyAgrees = Known.Yes,
        FamilyNotProsecuted = Known.Yes,
        Suitability = "Đã nuôi con tự kỷ, kiên nhẫn",
    };

    public static CarerApplication Application { get; } = new()
    {
        Name = "Hoàng Thị Đậu",
        BornOn = Day("1980-05-01"),
        Address = "Tổ dân phố 2, phường Măng Non",
        WishCount = 1,
        WishFromAge = 6,
        WishToAge = 10,
        WishTerm = CareTerm.Lasting,
        HealthCertificateOn = Day("2026-01-15"),
    };

    public static RegisteredCarer Applied(CarerApplication? application = null) => new(new RegisteredCarerId(Id(50)), Ward, application ?? Application, Day("2026-02-02"), Worker, Time("2026-02-02 09:00"));

    public static RegisteredCarer Listed(CarerApplication? application = null)
    {
        var carer = Applied(application);
        carer.Verify(Fit, Worker, Day("2026-02-10"));
        carer.Counsel(Day("2026-02-11"), Day("2026-02-11"));
        carer.Approve(Chairman, decides: true, Day("2026-02-12"));
        return carer;
    }

    public static ChildCareFile File(bool facility) => new()
    {
        HealthOn = Day("2026-02-20"),
        PhotosOn = Day("2026-02-20"),
        BirthPaper = true,
        AdmissionDecision = facility,
        FacilityReport = facility,
        OnApprovedList = facility,
    };

    private ProtectionCase NewCase(string at)
    {
        var facts = new ReportFacts(ReportChannel.Street, Time(at), null, null, "Trẻ em mồ côi", Whereabouts.ThisWard, null, null, HarmForms.None, Known.No, Known.No, null, null);
        var report = new CaseReport(new CaseReportId(NextId()), Ward, Worker, null, 1, facts, [new ChildTold(new ReportPartId(NextId()), "Lê Văn Mầm", "2018", Sex.Male, null)], Time(at));
        return new ProtectionCase(new ProtectionCaseId(NextId()), Worker, 1, report, report.Told(1), CaseGroup.SpecialCircumstances, Time(at));
    }
}
