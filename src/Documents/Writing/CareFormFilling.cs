using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Cases.Forms;

namespace MangNon.Documents.Writing;

/// <summary>
/// Puts what is known of carers and placements into the forms of alternative care (Mẫu 08, 10 to 13, 15, 16 of Nghị định 56/2017/NĐ-CP; the
/// lists are <see cref="CareListFilling"/>). What is not known stays a dotted line. The form is that of the day the paper is of.
/// </summary>
public static class CareFormFilling
{
    /// <summary>Đơn đăng ký nhận chăm sóc thay thế (Mẫu 08).</summary>
    public static FormAnswers Application(RegisteredCarer carer)
    {
        var said = carer.Application;
        return On("08", carer.HandedInOn)
            .Person("applicant", CareWording.Applicant(said)).Text("applicant-identity", said.Identity)
            .Person("spouse", new PersonAnswer(said.SpouseName, said.SpouseBorn, said.SpouseWork)).Text("household", said.Household)
            .YesNo("foreigner", said.Foreigner).Day("stay-from", said.StayFrom).Day("stay-until", said.StayUntil)
            .Text("carer-health", said.Health).Text("home", said.Home).Text("means", said.Means).YesNo("family-agrees", said.FamilyAgrees)
            .Text("wish-children", CareWording.Wish(said, withTerm: false)).Choice("wish-form", CareWording.TermCode(said.WishTerm)).Text("wish-reason", said.WishReason)
            .Choices("enclosed", [.. Enclosed(said)]).Day("health-on", said.HealthCertificateOn).Answers;
    }

    /// <summary>Báo cáo đánh giá hoàn cảnh của trẻ em (Mẫu 10): what the assessment itself says is typed into it.</summary>
    public static FormAnswers Assessment(ProtectionCase of, CarePlacement placement, ChildOnForm child, DateOnly on) => On("10", on)
        .Child(child).Day("assessed-on", CareStanding.DayOf(of, placement.Id, CaseEventKind.CareAssessmentDone))
        .Choice("case-of", placement.Group is { } group ? $"{(int)group + 1}" : null)
        .Text("present-care", placement.Facility is { } facility ? $"Đang sống tại {facility}" : null)
        .Text("relatives", Searched(placement, CareForm.Relative)).Text("siblings", placement.Siblings)
        .Text("child-opinion-care", placement.ChildOpinion).Text("guardian-opinion", placement.ConsentOf)
        .Choice("care-form", CareWording.FormCode(placement.Form)).Answers;

    /// <summary>Bản xác minh điều kiện (Mẫu 11) of somebody who registered.</summary>
    public static FormAnswers Verification(RegisteredCarer carer, DateOnly on) => Verified(On("11", on), carer.Verification)
        .Person("carer", CareWording.Applicant(carer.Application)).Choice("relation", "none").Text("home", carer.Verification?.HomeWords ?? carer.Application.Home)
        .Text("means", carer.Verification?.MeansWords ?? carer.Application.Means).YesNo("eligible", Eligible(carer.Verification)).Day("advised-on", carer.CounselledOn).Answers;

    /// <summary>Bản xác minh điều kiện (Mẫu 11) of who is to care for a child.</summary>
    /// <param name="registered">The same carer on the list; null for one who is not.</param>
    public static FormAnswers Verification(CarePlacement placement, ChildOnForm child, RegisteredCarer? registered, DateOnly on) => Verified(On("11", on), placement.Verification)
        .Person("carer", CareWording.Carer(placement.Carer)).Choice("relation", Relation(placement)).Text("child-name", child.Name)
        .Text("home", placement.Verification?.HomeWords).Text("means", placement.Verification?.MeansWords)
        .YesNo("age-ok", placement.Carer is null ? null : AgeFits(placement.Carer, child, on)).YesNo("eligible", Eligible(placement.Verification)).Day("advised-on", registered?.CounselledOn).Answers;

    /// <summary>Quyết định giao, nhận trẻ em (Mẫu 12).</summary>
    /// <param name="clocks">Clocks of the case: the last day of the hand-over is read from them, once the decision is written down.</param>
    public static FormAnswers HandOver(ProtectionCase of, CarePlacement placement, ChildOnForm child, IReadOnlyList<Clock> clocks, DateOnly on) => On("12", on)
        .Child(child).Person("carer", CareWording.Carer(placement.Carer)).Choice("relation", Relation(placement)).Choice("care-term", CareWording.TermCode(placement.Term))
        .Day("care-from", HandedOn(of, placement))
        .Text("guardian-consent", placement.ConsentOf is { } who ? $"{who}{Paper(CareStanding.DocumentOf(of, placement.Id, CaseEventKind.ConsentWritten))}" : null)
        .Text("consent-waiver", placement.ConsentWaiver is { } waiver ? CareWording.Waiver(waiver) : null)
        .Text("child-opinion-care", placement.ChildOpinion).Number("meetings", CareStanding.MeetingsOf(of, placement.Id)).Text("guardian", placement.Guardian)
        .Day("handover-by", clocks.Where(c => c.Rule.Id == "ND56-42.7" && c.Subject == placement.Id.Value).MaxBy(c => c.Occurrence)?.LastDay).Answers;

    /// <summary>Báo cáo theo dõi, đánh giá (Mẫu 13): head of the report; what was seen is typed into it.</summary>
    /// <param name="visit">The step it is for; any other than the follow-ups leaves the visit open.</param>
    public static FormAnswers FollowUp(ProtectionCase of, CarePlacement placement, ChildOnForm child, CareStep visit, DateOnly on) => On("13", on)
        .Child(child).Person("carer", CareWording.Carer(placement.Carer)).Day("care-from", HandedOn(of, placement)).Day("visited-on", on)
        .Choice("visit", visit switch
        {
            CareStep.FollowUpFirst => "1m",
            CareStep.FollowUpSecond => "3m",
            CareStep.ReportHalfYear or CareStep.ReportTemporary => "6m",
            CareStep.NoteChangeNeeded => "change",
            _ => null,
        }).Answers;

    /// <summary>Đơn đề nghị chấm dứt (Mẫu 15).</summary>
    public static FormAnswers RequestToEnd(ProtectionCase of, CarePlacement placement, ChildOnForm child, DateOnly on) => On("15", on)
        .Person("carer", CareWording.Carer(placement.Carer)).Text("decision-number", Decision(of, placement)).Day("decision-on", DecidedOn(of, placement))
        .Child(child).Day("care-from", HandedOn(of, placement))
        .Choice("end-asked-ground", placement.EndGround switch { CareEndGround.CarerAsked => "c", CareEndGround.ChildHarmedCarer => "d", _ => null }).Answers;

    /// <summary>Quyết định chấm dứt và chuyển hình thức (Mẫu 16).</summary>
    public static FormAnswers EndDecision(ProtectionCase of, CarePlacement placement, ChildOnForm child, DateOnly on) => On("16", on)
        .Child(child).Person("carer", CareWording.Carer(placement.Carer)).Text("decision-number", Decision(of, placement))
        .Day("end-from", CareStanding.DayOf(of, placement.Id, CaseEventKind.CareEnded)).Choice("end-ground", placement.EndGround is { } ground ? CareWording.GroundCode(ground) : null)
        .Choice("next-care", placement.Next switch
        {
            CareNext.Family => "family",
            CareNext.Relative => "relative",
            CareNext.NotRelated => "other",
            CareNext.Facility => "facility",
            CareNext.Independent => "independent",
            _ => null,
        }).Person("next-carer", new PersonAnswer(placement.NextWords)).Answers;

    internal static FormFilling On(string form, DateOnly day) => new(CaseForms.On(day).Form(form));

    private static FormFilling Verified(FormFilling form, CarerVerification? found) => found is null ? form : form
        .Day("verified-on", found.On).Text("verifiers", found.Verifiers).YesNo("resident", found.Resident).YesNo("healthy", found.HealthyAndCapable).YesNo("conduct", found.GoodConduct)
        .YesNo("rights-limited", found.RightsNotLimited, asked: false).YesNo("sanctioned", found.NotProsecuted, asked: false).YesNo("willing", found.Willing)
        .YesNo("family-agrees", found.FamilyAgrees).YesNo("family-sanctioned", found.FamilyNotProsecuted, asked: false).Text("suitability", found.Suitability);

    private static bool? Eligible(CarerVerification? found) => found is null ? null : found.Holds ? true : found.Failing.Any() ? false : null;

    private static bool? AgeFits(PlacedCarer carer, ChildOnForm child, DateOnly on) =>
        carer.Form is CareForm.Relative ? carer.Birth?.YearsOn(on) >= 18 : carer.IsTwentyYearsOlder(child.Born);

    private static string? Relation(CarePlacement placement) => placement.Form switch { CareForm.Relative => "relative", CareForm.NotRelated => "none", _ => null };

    private static IEnumerable<string> Enclosed(CarerApplication said)
    {
        if (said.HealthCertificateOn is not null) yield return "health";
        if (said.CriminalRecord) yield return "record";
    }

    private static string? Searched(CarePlacement placement, CareForm form) =>
        placement.Searches.Where(s => s.Form == form).Select(s => s.Words).ToList() is { Count: > 0 } words ? string.Join("\n", words) : null;

    private static string Paper(string? document) => document is null ? "" : $", {document}";

    private static DateOnly? HandedOn(ProtectionCase of, CarePlacement placement) =>
        CareStanding.DayOf(of, placement.Id, CaseEventKind.ChildHandedToCarer, CaseEventKind.ChildHandedToTemporaryCarer, CaseEventKind.ChildAdmittedToFacility);

    private static DateOnly? DecidedOn(ProtectionCase of, CarePlacement placement) => CareStanding.DayOf(of, placement.Id, CaseEventKind.PlacementDecided, CaseEventKind.FacilityCareDecided);

    private static string? Decision(ProtectionCase of, CarePlacement placement) => CareStanding.DocumentOf(of, placement.Id, CaseEventKind.PlacementDecided, CaseEventKind.FacilityCareDecided);
}
