using System.Globalization;
using MangNon.Documents.Writing;
using MangNon.Domain.Calendar;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Children;
using MangNon.Domain.Organisation;

namespace MangNon.Documents.Tests.Cases;

/// <summary>Invented carers and an invented child placed with one of them.</summary>
internal static class SampleCare
{
    private static readonly AccountId Worker = new(Id(1));
    private static readonly AccountId Chairman = new(Id(2));
    private static readonly WardId Ward = new(Id(3));
    private static int _ids = 100;

    public static RegisteredCarer Listed { get; } = NewCarer("Hoàng Thị Đậu", "2026-08-20", approved: true);

    public static IReadOnlyList<RegisteredCarer> Carers { get; } = [Listed, NewCarer("Vũ Văn Mía", "2026-10-05", approved: false), StruckOff()];

    public static ProtectionCase Case { get; } = NewCase();

    public static ChildOnForm Child { get; } = new("Lê Văn Mầm", new BirthDate(Day("2018-01-10"), BirthPrecision.Day), Sex.Male, "Tổ dân phố 4, phường Măng Non");

    public static CarePlacement Placement { get; } = Placed();

    /// <summary>A placement of which nothing is known.</summary>
    public static CarePlacement Other { get; } = new(new CarePlacementId(NextId()), Case, [], CareTerm.Temporary, null, At("2026-10-30 08:00", Worker));

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static FormAnswers Filled(string form) => form switch
    {
        "08" => CareFormFilling.Application(Listed),
        "09" => CareListFilling.Carers(Carers, new CareQuarter(2026, 4), Day("2026-11-23")),
        "10" => CareFormFilling.Assessment(Case, Placement, Child, Day("2026-11-23")).With("care-proposal-text", new TextAnswer("Giao cho Hoàng Thị Đậu")),
        "11" => CareFormFilling.Verification(Listed, Day("2026-11-23")),
        "11-child" => CareFormFilling.Verification(Placement, Child, Listed, Day("2026-11-23")),
        "12" => CareFormFilling.HandOver(Case, Placement, Child, CaseClocks.Of(Case.Events, ClockRules.Default, WorkingCalendarData.Default, Moment("2026-11-23 08:00")), Day("2026-11-23")),
        "13" => CareFormFilling.FollowUp(Case, Placement, Child, CareStep.FollowUpFirst, Day("2026-11-23")),
        "14" => CareListFilling.Children("Trung tâm bảo trợ Vườn Xanh", "6 tháng cuối năm 2026", [new FacilityChild("Lê Văn Mầm", Child.Born, Sex.Male, Day("2025-03-01"), "khỏe, lớp 3", "ở với gia đình")], Day("2026-11-23")),
        "15" => CareFormFilling.RequestToEnd(Case, Placement, Child, Day("2026-11-23")),
        _ => CareFormFilling.EndDecision(Case, Placement, Child, Day("2026-11-23")),
    };

    public static FormAnswers Empty(string form)
    {
        var (nobody, carer) = (new ChildOnForm(null, null, null, null), new RegisteredCarer(new RegisteredCarerId(NextId()), Ward, new CarerApplication { Name = "A", Address = "B" }, Day("2026-10-05"), Worker, Moment("2026-10-05 08:00")));
        return form switch
        {
            "08" => CareFormFilling.Application(carer),
            "09" => CareListFilling.Carers([], new CareQuarter(2026, 4), Day("2026-11-23")),
            "10" => CareFormFilling.Assessment(Case, Other, nobody, Day("2026-11-23")),
            "11" => CareFormFilling.Verification(carer, Day("2026-11-23")),
            "11-child" => CareFormFilling.Verification(Other, nobody, null, Day("2026-11-23")),
            "12" => CareFormFilling.HandOver(Case, Other, nobody, [], Day("2026-11-23")),
            "13" => CareFormFilling.FollowUp(Case, Other, nobody, CareStep.Assess, Day("2026-11-23")),
            "14" => CareListFilling.Children("", null, [], Day("2026-11-23")),
            "15" => CareFormFilling.RequestToEnd(Case, Other, nobody, Day("2026-11-23")),
            _ => CareFormFilling.EndDecision(Case, Other, nobody, Day("2026-11-23")),
        };
    }

    private static RegisteredCarer NewCarer(string name, string on, bool approved)
    {
        var carer = new RegisteredCarer(new RegisteredCarerId(NextId()), Ward, new CarerApplication
        {
            Name = name,
            BornOn = Day("1980-05-01"),
            Work = "buôn bán",
            Phone = "0900 000 012",
            Address = "Tổ dân phố 2, phường Măng Non",
            SpouseName = "Trần Văn Gạo",
            Household = "Hai con đã lớn",
            Home = "Nhà cấp 4, hai phòng ngủ",
            Means = "Thu nhập ổn định",
            FamilyAgrees = Known.Yes,
            WishCount = 1,
            WishFromAge = 6,
            WishToAge = 10,
            WishTerm = CareTerm.Lasting,
            HealthCertificateOn = Day("2026-08-15"),
        }, Day(on), Worker, Moment($"{on} 09:00"));
        if (!approved) return carer;
        carer.Verify(Fit, Worker, Day("2026-09-02"));
        carer.Counsel(Day("2026-09-03"), Day("2026-09-03"));
        carer.Approve(Chairman, decides: true, Day("2026-09-05"));
        return carer;
    }

    private static RegisteredCarer StruckOff()
    {
        var carer = NewCarer("Đặng Thị Chanh", "2026-08-21", approved: true);
        carer.StrikeOff(CarerStrikeOff.Moved, "Chuyển đi nơi khác", 0, Day("2026-10-10"));
        return carer;
    }

    private static CarerVerification Fit => new()
    {
        On = Day("2026-09-01"),
        Verifiers = "Nguyễn Thị Mạ; Tổ trưởng tổ dân phố 2",
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
        HomeWords = "Nhà cấp 4, có phòng riêng cho trẻ em",
        MeansWords = "Bán tạp hóa, thu nhập ổn định",
        Suitability = "Đã nuôi con cùng độ tuổi",
    };

    private static ProtectionCase NewCase()
    {
        var facts = new ReportFacts(ReportChannel.Street, Moment("2026-10-01 08:00"), null, null, "Trẻ em mồ côi", Whereabouts.ThisWard, null, null, HarmForms.None, Known.No, Known.No, null, null);
        var report = new CaseReport(new CaseReportId(NextId()), Ward, Worker, null, 1, facts, [new ChildTold(new ReportPartId(NextId()), "Lê Văn Mầm", "2018", Sex.Male, null)], Moment("2026-10-01 08:00"));
        return new ProtectionCase(new ProtectionCaseId(NextId()), Worker, 14, report, report.Told(1), CaseGroup.SpecialCircumstances, Moment("2026-10-01 08:00"));
    }

    private static CarePlacement Placed()
    {
        var placement = new CarePlacement(new CarePlacementId(NextId()), Case, [], CareTerm.Lasting, null, At("2026-10-01 08:00", Worker));
        void Take(CareStep step, string at, AccountId by, string? document = null) =>
            placement.Take(step, CareStanding.Of(Case, placement, new CareAsk(by.Value, by == Chairman, Child.Born, Day(at[..10])) { Registered = Listed }), Case, At(at, by) with { Document = document });
        placement.Describe(CareGroup.WithoutParents, new ChildCareFile { HealthOn = Day("2026-09-30"), PhotosOn = Day("2026-09-30") }, null, Known.Unknown, null);
        Take(CareStep.Assess, "2026-10-02 09:00", Worker);
        Take(CareStep.SubmitPlan, "2026-10-05 09:00", Worker);
        Take(CareStep.ApprovePlan, "2026-10-06 09:00", Chairman);
        placement.Search(CareForm.Relative, CareSearchResult.NotEligible, Day("2026-10-07"), "Bác ruột đã 80 tuổi");
        placement.Choose(PlacedCarer.Of(Listed), Fit);
        Take(CareStep.VerifyCarer, "2026-10-08 09:00", Worker);
        placement.Hear(true, "Cháu muốn ở với cô", null);
        Take(CareStep.AskChild, "2026-10-09 09:00", Worker);
        placement.Consent("Người giám hộ Lê Văn Sậy", null, "Hoàng Thị Đậu");
        Take(CareStep.WriteConsent, "2026-10-12 09:00", Worker, "Văn bản ngày 12/10/2026");
        Take(CareStep.NoteMeeting, "2026-10-13 09:00", Worker);
        Take(CareStep.NoteMeeting, "2026-10-14 09:00", Worker);
        Take(CareStep.Decide, "2026-10-16 09:00", Chairman, "15/QĐ-UBND");
        Take(CareStep.HandOver, "2026-10-20 09:00", Worker);
        placement.Conclude(CareEndGround.CarerAsked, CareNext.Relative, "Bác ruột Lê Văn Sậy");
        return placement;
    }

    private static CareTaking At(string at, AccountId by) => new(new CaseEntryId(NextId()), Moment(at), Moment(at), by) { Words = "Đã ghi" };

    private static DateTime Moment(string officeTime) => DateTime.SpecifyKind(DateTime.Parse(officeTime, CultureInfo.InvariantCulture).AddHours(-7), DateTimeKind.Utc);

    private static Guid NextId() => Id(++_ids);

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
}
