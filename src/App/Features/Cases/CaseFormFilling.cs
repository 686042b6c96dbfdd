using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Forms;
using MangNon.Domain.Children;

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
        return new Filling(form)
            .Choice("channel", ChannelOf(report.Channel)).At("received-at", report.ReceivedAt).At("first-received-at", report.FirstReceivedAt)
            .Text("child-name", child.Name).Text("child-age", child.Born).Choice("child-sex", SexOf(child.Sex)).Text("child-whereabouts", child.Address)
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
        var filling = new Filling(form).Text("child-name", childName).Choice("child-sex", SexOf(one.Sex)).Text("child-residence", one.ResidencePlace ?? one.Address).Text("event-place", one.EventPlace)
            .At("received-at", ReceivedAt(one)).YesNo("parent-harms", one.ByCarer is Known.Unknown ? null : one.ByCarer is Known.Yes);
        return (form.Code switch
        {
            "02" => filling.At("assessed-at", at).Text("assessor", assessor).Levels("first-harm-levels", written, "02", AssessmentPart.Harm, FirstLevels).Levels("first-ability-levels", written, "02", AssessmentPart.Protection, FirstLevels)
                .YesNo("parent-harms", written.YesNo("nguoi-nuoi")).Choice("emergency", written.YesNo("khan-cap") switch { true => "yes", false => "no", null => null }).Text("emergency-reasons", written.Words("ly-do")),
            "03" => Points.Aggregate(filling.Day("collected-on", at), (f, p) => f.Text(p.Value, written.Words(p.Key))),
            "04" => Services(filling.Text("goals", written.Words("ghi-lai")), one, paper.Subject),
            "05" => Decision(filling, one, paper.Subject),
            "06" => Review(filling.Text("reviewer", assessor).Day("review-day", at), written),
            "07" => filling.Choice("separation-ground", written.Choice<SeparationGround>("can-cu") switch { SeparationGround.HarmByParentOrCarer => "by-carer", SeparationGround.PlanRefusedByParents => "plan-refused", SeparationGround.FurtherHarmByParentOrCarer => "again", _ => null })
                .Text("shelter", written.Words("noi-tam-tru")).At("decided-at", at).Day("separated-from-day", at).Date("separated-to-day", written["den-ngay"]),
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
        var entries = one.Events.Where(e => e.Kind is not CaseEventKind.Withdrawn).ToDictionary(e => e.Id);
        string? Told(params CaseEventKind[] kinds) => Lines(one.Entries.Where(e => entries.ContainsKey(e.Id.Value) && kinds.Contains(e.Kind)).OrderBy(e => e.At).Select(e => $"{OfficeClock.Show(e.At)}: {string.Join(", ", new[] { t.InVietnamese(e.Kind), e.Words, e.Document }.Where(w => w is not null))}"));
        return new Filling(CaseForms.On(OfficeClock.DayOf(at)).Form(UrgentForm))
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
        var filling = new Filling(CaseForms.On(OfficeClock.DayOf(now)).Form("certificate"));
        return filling.Text("case-number", one.Mark).At("received-at", ReceivedAt(one)).At("as-of", now).Table("limits", rows).Answers;
    }

    private static DateTime? ReceivedAt(ProtectionCase one) => one.Entries.Where(e => e.Kind is CaseEventKind.ReceivedByWard).Select(e => (DateTime?)e.At).Min();

    private static Filling Services(Filling filling, ProtectionCase one, Guid round)
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

    private static Filling Decision(Filling filling, ProtectionCase one, Guid round)
    {
        var services = one.Services.Where(s => s.Round == round).ToList();
        var submitted = one.Entries.Where(e => e.Kind is CaseEventKind.PlanSubmitted && e.Subject == round).Select(e => (DateTime?)e.At).Max();
        var rows = services.Select(s => (IReadOnlyDictionary<string, FormAnswer>)new Dictionary<string, FormAnswer> { ["who"] = new TextAnswer(s.Responsible), ["task"] = new TextAnswer(s.What) }).ToList();
        return filling.Day("plan-on", submitted).Table("executors", rows).Number("cost-total", CostOf(services));
    }

    private static Filling Review(Filling filling, StepForm written) => filling
        .Levels("end-harm-levels", written, "06", AssessmentPart.Harm, EndLevels).Levels("end-ability-levels", written, "06", AssessmentPart.Protection, EndLevels).YesNo("risk-left", written.YesNo("con-nguy-co"))
        .Choices("stable", [.. ((string, string)[])[("the-chat", "physical"), ("tam-ly", "psychological"), ("nhan-thuc", "cognitive"), ("tinh-cam", "emotional")]], f => written.YesNo(f) is true)
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

    private static string? SexOf(Sex? sex) => sex switch { Sex.Male => "male", Sex.Female => "female", _ => null };

    private static readonly IReadOnlyList<(HarmForms Form, string Code)> Harms =
        [(HarmForms.Violence, "violence"), (HarmForms.Exploitation, "exploitation"), (HarmForms.SexualAbuse, "sexual-abuse"), (HarmForms.Trafficking, "trafficking"), (HarmForms.Abandonment, "abandonment"), (HarmForms.Other, "other")];

    private static IReadOnlyList<string> HarmsOf(HarmForms forms) => [.. Harms.Where(f => forms.HasFlag(f.Form)).Select(f => f.Code)];

    /// <summary>Answers as they are put in; a field the form has not, and a word nobody wrote, are left out.</summary>
    private sealed class Filling(CaseForm form)
    {
        public FormAnswers Answers { get; private set; } = new(form);

        public Filling Text(string field, string? words) => Put(field, string.IsNullOrWhiteSpace(words) ? null : new TextAnswer(words));

        public Filling At(string field, DateTime? at) => Put(field, at is { } moment ? new MomentAnswer(moment) : null);

        public Filling Day(string field, DateTime? at) => Put(field, at is { } moment ? new DateAnswer(OfficeClock.DayOf(moment)) : null);

        public Filling Date(string field, string? typed) => Put(field, Days.TryRead(typed, out var day) && day is { } read ? new DateAnswer(read) : null);

        public Filling Number(string field, long? number) => Put(field, number is { } value ? new NumberAnswer(value) : null);

        public Filling YesNo(string field, bool? yes) => Put(field, yes is { } value ? new YesNoAnswer(value) : null);

        public Filling Choice(string field, string? code) => Put(field, code is null ? null : new ChoiceAnswer([code]));

        public Filling Choices(string field, IReadOnlyList<string> codes) => Put(field, codes.Count == 0 ? null : new ChoiceAnswer(codes));

        public Filling Choices(string field, IReadOnlyList<(string Typed, string Code)> all, Func<string, bool> taken) => Choices(field, [.. all.Where(c => taken(c.Typed)).Select(c => c.Code)]);

        public Filling Table(string field, IReadOnlyList<IReadOnlyDictionary<string, FormAnswer>> rows) => Put(field, rows.Count == 0 ? null : new TableAnswer(rows));

        public Filling Levels(string field, StepForm written, string of, AssessmentPart part, IReadOnlyDictionary<string, string> codes)
        {
            var levels = AssessmentRows.Of(of).Where(r => r.Part == part && codes.ContainsKey(r.Code)).Select(r => (Code: codes[r.Code], Level: written.Choice<AssessmentLevel>(r.Code))).Where(r => r.Level is not null)
                .ToDictionary(r => r.Code, r => r.Level switch { AssessmentLevel.High => FormLevel.High, AssessmentLevel.Medium => FormLevel.Medium, _ => FormLevel.Low });
            return Put(field, levels.Count == 0 ? null : new LevelsAnswer(levels));
        }

        private Filling Put(string field, FormAnswer? answer)
        {
            if (answer is not null && Answers.Form.FindField(field) is not null) Answers = Answers.With(field, answer);
            return this;
        }
    }
}
