using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Documents.Writing;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Forms;

namespace MangNon.App.Features.Cases;

/// <summary>Puts what a case holds into the fields of the statutory forms; what is not known stays a dotted line.</summary>
internal static class CaseFormFilling
{
    private static readonly Dictionary<string, string> FirstLevels = new() { ["02-severity"] = "harm", ["02-again"] = "again", ["02-access"] = "access", ["02-self"] = "self", ["02-adult"] = "knows", ["02-home"] = "carer" };

    private static readonly Dictionary<string, string> EndLevels = new() { ["06-serious"] = "harm", ["06-access"] = "access", ["06-obstacles"] = "obstacles", ["06-self"] = "self", ["06-adult"] = "knows", ["06-recovery"] = "recovery" };

    private static readonly Dictionary<string, string> Points = new() { ["a"] = "child-state", ["b"] = "family", ["c"] = "factors", ["d"] = "learning", ["dd"] = "neighbourhood", ["e"] = "conclusion", ["g"] = "child-opinion", ["h"] = "parents-opinion" };

    /// <summary>Code of the urgent report.</summary>
    internal const string UrgentForm = "urgent";

    /// <summary>Code of the official form a paper is; null for one that has none.</summary>
    public static string? FormOf(CasePaper paper) => paper.Form switch
    {
        { Length: 2 } form => form,
        "hold-meeting" => "minutes",
        UrgentForm => UrgentForm,
        _ => null,
    };

    /// <summary>Báo cáo tiếp nhận thông tin (Mẫu số 01) about one child of a report; who told stays a dotted line.</summary>
    public static FormAnswers Of(CaseReport report, ReportedChild child)
    {
        var form = CaseForms.On(OfficeClock.DayOf(report.ReceivedAt)).Form("01");
        return new FormFilling(form)
            .Choice("channel", ChannelOf(report.Channel)).At("received-at", report.ReceivedAt).At("first-received-at", report.FirstReceivedAt)
            .Text("child-name", child.Name).Text("child-age", child.Born).Choice("child-sex", FormFilling.SexCode(child.Sex)).Text("child-whereabouts", child.Address)
            .Text("event-place", report.Place).Text("event", string.Join("\n", new[] { report.What, report.When, report.Suspect }.Concat(report.Additions.OrderBy(a => a.Number).Select(a => a.Words)).Where(w => !string.IsNullOrWhiteSpace(w))))
            .Choices("event-kinds", HarmsOf(report.Forms)).Text("done-before", report.Done).Answers;
    }

    /// <summary>A finished paper of a case.</summary>
    /// <param name="assessor">Who finished it.</param>
    public static FormAnswers Of(ProtectionCase one, CasePaper paper, string childName, string? assessor)
    {
        var written = StepForm.Of(paper);
        var form = CaseForms.On(OfficeClock.DayOf(paper.DoneAt ?? paper.ChangedAt)).Form(FormOf(paper)!);
        Days.TryReadInstant(written["luc"], out var at);
        var filling = new FormFilling(form).Text("child-name", childName).Choice("child-sex", FormFilling.SexCode(one.Sex)).Text("child-residence", one.ResidencePlace ?? one.Address).Text("event-place", one.EventPlace)
            .At("received-at", ReceivedAt(one)).YesNo("parent-harms", one.ByCarer is Known.Unknown ? null : one.ByCarer is Known.Yes);
        return (form.Code switch
        {
            "02" => filling.At("assessed-at", at).Text("assessor", assessor).TypedLevels("first-harm-levels", written, "02", AssessmentPart.Harm, FirstLevels).TypedLevels("first-ability-levels", written, "02", AssessmentPart.Protection, FirstLevels)
                .YesNo("parent-harms", written.YesNo("nguoi-nuoi")).Choice("emergency", written.YesNo("khan-cap") switch { true => "yes", false => "no", null => null }).Text("emergency-reasons", written.Words("ly-do")),
            "03" => Points.Aggregate(filling.DayOf("collected-on", at), (f, p) => f.Text(p.Value, written.Words(p.Key))),
            "04" => Services(filling.Text("goals", written.Words("ghi-lai")), one, paper.Subject),
            "05" => Decision(filling, one, paper.Subject),
            "06" => Review(filling.Text("reviewer", assessor).DayOf("review-day", at), written),
            "07" => filling.Choice("separation-ground", written.Choice<SeparationGround>("can-cu") switch { SeparationGround.HarmByParentOrCarer => "by-carer", SeparationGround.PlanRefusedByParents => "plan-refused", SeparationGround.FurtherHarmByParentOrCarer => "again", _ => null })
                .Text("shelter", written.Words("noi-tam-tru")).At("decided-at", at).DayOf("separated-from-day", at).TypedDay("separated-to-day", written["den-ngay"]),
            _ => filling.At("meeting-start", at).Text("protection-measures", written.Words("ghi-lai")),
        }).Answers;
    }

    /// <summary>
    /// Báo cáo đột xuất of a case, from what is written in it already; nothing is typed twice. It says no name: who gets it has no need of one, and its
    /// scope says so (Nghị định 56/2017/NĐ-CP Điều 24 khoản 3).
    /// </summary>
    /// <param name="reports">What the ward was told, oldest first.</param>
    /// <param name="words">What the sender adds; null in a draft.</param>
    public static FormAnswers Urgent(ProtectionCase one, IReadOnlyList<CaseReport> reports, DateTime at, string? words, Texts t)
    {
        string? Told(params CaseEventKind[] kinds) => Lines(CaseStanding.Told(one).Where(e => kinds.Contains(e.Entry.Kind)).Select(e => $"{OfficeClock.Show(e.At)}: {string.Join(", ", new[] { t.InVietnamese(e.Entry.Kind), e.Entry.Words, e.Entry.Document }.Where(w => w is not null))}"));
        return new FormFilling(CaseForms.On(OfficeClock.DayOf(at)).Form(UrgentForm))
            .Text("secrecy", t.InVietnamese(one.Secrecy)).Text("scope", "Cơ quan nhận báo cáo và người phải giải quyết vụ việc").Choices("event-kind", EventKindsOf(one.Forms)).At("received-at", ReceivedAt(one))
            .Text("event-place", one.EventPlace).Text("children-involved", string.Join(", ", new[] { "1 trẻ em", one.Born, one.Sex is { } sex ? t.InVietnamese(sex) : null }.Where(w => w is not null)))
            .Text("event", Lines(reports.SelectMany(r => new[] { r.What, r.When }.Concat(r.Additions.OrderBy(a => a.Number).Select(a => (string?)a.Words)))))
            .Text("condition", Told(CaseEventKind.ContactMade, CaseEventKind.InitialAssessmentDone, CaseEventKind.EmergencyFound))
            .Text("measures-taken", Told(CaseEventKind.EmergencyMeasureApplied, CaseEventKind.EmergencyMeasureDeclined, CaseEventKind.SeparationDecided, CaseEventKind.ChildSheltered))
            .Text("bodies", Told(CaseEventKind.PoliceNotified, CaseEventKind.PoliceIntervened, CaseEventKind.ReferralSent)).Text("proposals", words).Answers;
    }

    private static string Lines(IEnumerable<string?> lines) => string.Join("\n", lines.Where(l => !string.IsNullOrWhiteSpace(l)));

    private static readonly IReadOnlyList<(HarmForms Form, string Code)> EventKinds = [(HarmForms.Violence, "violence"), (HarmForms.SexualAbuse, "sexual-abuse"), (HarmForms.Exploitation, "labour"), (HarmForms.Trafficking, "other"), (HarmForms.Abandonment, "other"), (HarmForms.Other, "other")];

    private static IReadOnlyList<string> EventKindsOf(HarmForms forms) => [.. EventKinds.Where(f => forms.HasFlag(f.Form)).Select(f => f.Code).Distinct()];

    /// <summary>Giấy xác nhận việc thực hiện thời hạn of a case: each limit of the law with what started and ended it.</summary>
    public static FormAnswers Certificate(ProtectionCase one, IReadOnlyList<Clock> clocks, DateTime now, Texts t)
    {
        var rows = clocks.Where(c => !c.Rule.Ours).Select(c => (IReadOnlyDictionary<string, FormAnswer>)new Dictionary<string, FormAnswer>
        {
            ["duty"] = new TextAnswer(c.Rule.Vi),
            ["article"] = new TextAnswer(c.Rule.Article),
            ["started"] = new MomentAnswer(c.From),
            ["due"] = new MomentAnswer(c.Due),
            ["done"] = c.EndedAt is { } at ? new MomentAnswer(at) : new TextAnswer("chưa xong"),
            ["result"] = new TextAnswer(t.InVietnamese(c.State)),
        }).ToList();
        var filling = new FormFilling(CaseForms.On(OfficeClock.DayOf(now)).Form("certificate"));
        return filling.Text("case-number", one.Mark).At("received-at", ReceivedAt(one)).At("as-of", now).Table("limits", rows).Answers;
    }

    private static DateTime? ReceivedAt(ProtectionCase one) => CaseStanding.Told(one).Where(e => e.Entry.Kind is CaseEventKind.ReceivedByWard).Select(e => (DateTime?)e.At).Min();

    private static FormFilling Services(FormFilling filling, ProtectionCase one, Guid round)
    {
        var services = one.Services.Where(s => s.Round == round).OrderBy(s => s.From).ToList();
        var rows = services.Select(s => (IReadOnlyDictionary<string, FormAnswer>)new Dictionary<string, FormAnswer?>
        {
            ["service"] = new TextAnswer(s.What),
            ["start"] = new DateAnswer(s.From),
            ["end"] = new DateAnswer(s.Until),
            ["responsible"] = new TextAnswer(s.Responsible),
            ["provider"] = s.Provider is { } provider ? new TextAnswer(provider) : null,
            ["cost"] = s.Cost is { } cost ? new NumberAnswer(cost) : null,
        }.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value!)).ToList();
        return filling.Table("services", rows).Number("cost-total", CostOf(services));
    }

    private static long? CostOf(IReadOnlyList<CaseService> services) => services.Any(s => s.Cost is not null) ? services.Sum(s => s.Cost ?? 0) : null;

    private static FormFilling Decision(FormFilling filling, ProtectionCase one, Guid round)
    {
        var services = one.Services.Where(s => s.Round == round).ToList();
        var submitted = CaseStanding.Told(one).Where(e => e.Entry.Kind is CaseEventKind.PlanSubmitted && e.Entry.Subject == round).Select(e => (DateTime?)e.At).Max();
        var rows = services.Select(s => (IReadOnlyDictionary<string, FormAnswer>)new Dictionary<string, FormAnswer> { ["who"] = new TextAnswer(s.Responsible), ["task"] = new TextAnswer(s.What) }).ToList();
        return filling.DayOf("plan-on", submitted).Table("executors", rows).Number("cost-total", CostOf(services));
    }

    private static readonly Dictionary<string, string> Stable = new() { ["the-chat"] = "physical", ["tam-ly"] = "psychological", ["nhan-thuc"] = "cognitive", ["tinh-cam"] = "emotional" };

    private static FormFilling Review(FormFilling filling, StepForm written) => filling
        .TypedLevels("end-harm-levels", written, "06", AssessmentPart.Harm, EndLevels).TypedLevels("end-ability-levels", written, "06", AssessmentPart.Protection, EndLevels).YesNo("risk-left", written.YesNo("con-nguy-co"))
        .Choices("stable", [.. Stable.Where(f => written.YesNo(f.Key) is true).Select(f => f.Value)])
        .Choice("review-proposal", written.Choice<ReviewOutcome>("ket-luan") switch { ReviewOutcome.Close => "close", ReviewOutcome.NextRound => "next-round", _ => null }).Text("review-reasons", written.Words("ly-do"));

    private static string ChannelOf(ReportChannel channel) => channel switch
    {
        ReportChannel.Phone => "telephone",
        ReportChannel.InPerson => "in-person",
        ReportChannel.Hotline111 => "hotline-111",
        ReportChannel.Police => "police",
        ReportChannel.Letter => "letter",
        ReportChannel.School or ReportChannel.HealthFacility or ReportChannel.Street or ReportChannel.OtherBody => "by-other",
        _ => "other",
    };

    private static readonly IReadOnlyList<(HarmForms Form, string Code)> Harms =
        [(HarmForms.Violence, "violence"), (HarmForms.Exploitation, "exploitation"), (HarmForms.SexualAbuse, "sexual-abuse"), (HarmForms.Trafficking, "trafficking"), (HarmForms.Abandonment, "abandonment"), (HarmForms.Other, "other")];

    private static IReadOnlyList<string> HarmsOf(HarmForms forms) => [.. Harms.Where(f => forms.HasFlag(f.Form)).Select(f => f.Code)];
}

/// <summary>What is kept as an instant, or as it was typed, put into a form.</summary>
internal static class TypedFilling
{
    /// <summary>The office's day of an instant.</summary>
    public static FormFilling DayOf(this FormFilling filling, string field, DateTime? at) => filling.Day(field, at is { } moment ? OfficeClock.DayOf(moment) : null);

    public static FormFilling TypedDay(this FormFilling filling, string field, string? typed) => filling.Day(field, Days.TryRead(typed, out var day) ? day : null);

    /// <summary>Levels of the rows of an assessment, under the codes the form has for them.</summary>
    public static FormFilling TypedLevels(this FormFilling filling, string field, StepForm written, string of, AssessmentPart part, IReadOnlyDictionary<string, string> codes) => filling.Levels(
        field,
        AssessmentRows.Of(of).Where(r => r.Part == part && codes.ContainsKey(r.Code)).Select(r => (Code: codes[r.Code], Level: written.Choice<AssessmentLevel>(r.Code))).Where(r => r.Level is not null)
            .ToDictionary(r => r.Code, r => r.Level switch { AssessmentLevel.High => FormLevel.High, AssessmentLevel.Medium => FormLevel.Medium, _ => FormLevel.Low }));
}
