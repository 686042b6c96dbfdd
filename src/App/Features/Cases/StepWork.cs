using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Cases;

/// <summary>A step about to be taken: what was typed for it becomes facts for the rules, entries of the story, and what else it changes.</summary>
internal sealed class StepWork(ProtectionCase of, CaseStep step, StepForm typed, IReadOnlyList<Clock> clocks, ClockRules rules, Viewer me, DateTime now, ModelStateDictionary errors, Texts t)
{
    private readonly List<CaseEntry> _entries = [];
    private readonly List<PlannedService> _services = [];
    private Known? _byCarer;
    private ReviewOutcome? _outcome;

    /// <summary>Identifier of the round that this step may begin.</summary>
    public Guid NewRound { get; } = Ids.New();

    /// <summary>The referral this step makes; null for other steps.</summary>
    public CaseReferral? Referral { get; private set; }

    /// <summary>The hand-over this step offers; null for other steps.</summary>
    public CaseHandOver? HandOver { get; private set; }

    /// <summary>Reads the form against the rules; what is wrong stands in the model state.</summary>
    /// <param name="standing">What the story says.</param>
    /// <param name="receivers">Whom a case can be referred or handed over to.</param>
    /// <returns>The facts with which the step can be asked for.</returns>
    public StepFacts Read(StepFacts standing, StepReceivers receivers, CasePaperId? paper)
    {
        var at = typed.At(errors, t, now);
        var facts = standing with { HasReason = typed.Words("ly-do") is not null };
        return step switch
        {
            CaseStep.AssessInitially => AssessInitially(facts, at, paper),
            CaseStep.AssessSpecifically => AssessSpecifically(facts, at, paper),
            CaseStep.HoldMeeting => HoldMeeting(facts, at, paper),
            CaseStep.SubmitPlan or CaseStep.ChangePlan => SubmitPlan(facts, at, paper),
            CaseStep.DecideSeparation => DecideSeparation(facts, at, paper),
            CaseStep.EndSeparation => EndSeparation(facts, at),
            CaseStep.Refer => Refer(facts, at, receivers.Units),
            CaseStep.OfferHandOver => OfferHandOver(facts, at, receivers),
            CaseStep.CompleteHandOver => CompleteHandOver(facts, at),
            CaseStep.NoteProceedings => NoteProceedings(facts, at),
            CaseStep.ExpectRelease => ExpectRelease(facts, at),
            CaseStep.NoteReleaseNotice => NoteReleaseNotice(facts, at),
            CaseStep.Review => Review(facts, at, paper),
            CaseStep.ApplyEmergencyMeasure or CaseStep.DeclineEmergencyMeasure => EmergencyMeasure(facts, at),
            _ => Simple(facts, at),
        };
    }

    /// <summary>Why what was typed cannot be written into the story.</summary>
    public IEnumerable<Domain.Refusal> WhyNotWrite() => _entries.SelectMany(e => of.WhyNotWrite(e, now)).Distinct();

    /// <summary>Takes the step: the case moves on, the story grows.</summary>
    public void Take(StepFacts facts)
    {
        if (_byCarer is { } found) of.Find(found);
        of.Take(step, facts, _entries, NewRound, now);
        if (_outcome is { } outcome) of.Conclude(outcome);
        of.Plan(_services.Select(s => new CaseService(Ids.New<CaseServiceId>(), of.Round, s)));
    }

    private StepFacts AssessInitially(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        var findings = new InitialFindings(typed.YesNo("nghiem-trong"), typed.YesNo("nguoi-nuoi"), typed.Has("bi-xam-hai"), typed.Has("tu-choi"));
        var assessment = new InitialAssessment(typed.Levels("02"), findings);
        if (typed.YesNo("khan-cap") is not { } emergency) errors.AddModelError("khan-cap", t["Chọn kết luận: khẩn cấp hay không."]);
        else
        {
            Refuse(assessment.WhyNotConclude(emergency, typed.Words("ly-do")), c => c is "assessment.needs-reason" ? "ly-do" : "khan-cap");
            Add(CaseEventKind.InitialAssessmentDone, at, of.Round, paper: paper, words: typed.Words("ly-do"));
            foreach (var danger in Dangers())
            {
                if (emergency) Add(CaseEventKind.EmergencyFound, at, danger);
                if (assessment.SeparationGrounds().Count > 0) Add(CaseEventKind.SeparationGroundFound, at, danger);
            }

            if (emergency) Add(CaseEventKind.RiskFoundHigh, at, Guid.Empty);
            else if (facts.IsEmergency) Add(CaseEventKind.EmergencyOver, at, Guid.Empty);
        }

        if (typed.Known("nguoi-nuoi") is not Known.Unknown and var found) _byCarer = found;
        return facts;
    }

    private StepFacts AssessSpecifically(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        var (child, parents) = (typed.Words("g") is not null, typed.Words("h") is not null);
        if (StepForm.Points.All(p => typed.Words(p) is null)) errors.AddModelError("a", t["Ghi ít nhất một mục đã biết."]);
        Add(CaseEventKind.SpecificAssessmentDone, at, of.Round, paper: paper);
        if (child) Add(CaseEventKind.ChildOpinionWritten, at, of.Round, paper: paper);
        if (parents) Add(CaseEventKind.ParentsOpinionWritten, at, of.Round, paper: paper);
        return facts with { ChildOpinionWritten = facts.ChildOpinionWritten || child, ParentsOpinionWritten = facts.ParentsOpinionWritten || parents };
    }

    private StepFacts HoldMeeting(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        Add(CaseEventKind.MeetingHeld, at, of.Round, paper: paper, words: typed.Words("ghi-lai"));
        return facts with
        {
            MeetingChairedByChairman = typed.Has("chu-tri"),
            MeetingHadResidents = typed.Has("khu-dan-cu"),
            MeetingHadParents = typed.Has("cha-me"),
            MinutesWritten = typed.Words("ghi-lai") is not null,
        };
    }

    private StepFacts SubmitPlan(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        _services.AddRange(typed.Services(errors, t));
        if (step is CaseStep.ChangePlan) Add(CaseEventKind.PlanChanged, at, of.Round, words: typed.Words("ly-do"));
        Add(CaseEventKind.PlanSubmitted, at, of.Round, document: typed.Words("so-quyet-dinh"), paper: paper, words: typed.Words("ghi-lai"));
        return facts;
    }

    private StepFacts EmergencyMeasure(StepFacts facts, DateTime at)
    {
        if (typed.Words("ghi-lai") is null) errors.AddModelError("ghi-lai", step is CaseStep.ApplyEmergencyMeasure ? t["Ghi biện pháp đã áp dụng."] : t["Ghi căn cứ không áp dụng."]);
        foreach (var danger in Dangers()) Add(step is CaseStep.ApplyEmergencyMeasure ? CaseEventKind.EmergencyMeasureApplied : CaseEventKind.EmergencyMeasureDeclined, at, danger, words: typed.Words("ghi-lai"));
        if (typed.Has("cong-an")) Add(CaseEventKind.PoliceNotified, at, Guid.Empty);
        if (typed.Has("cong-an-da-toi"))
            foreach (var danger in Dangers()) Add(CaseEventKind.PoliceIntervened, at, danger);
        return facts;
    }

    // A separation answers the danger it was decided for, so that the hours of that danger stop with it.
    private StepFacts DecideSeparation(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        var until = typed.Day("den-ngay", errors, t);
        if (until is null) errors.TryAddModelError("den-ngay", t["Ghi ngày cuối của thời hạn tạm thời cách ly."]);
        var request = new SeparationRequest(typed.Choice<SeparationGround>("can-cu"), IsWardOfChild: of.EventWhere is Whereabouts.ThisWard || of.ResidenceWhere is Whereabouts.ThisWard, typed.Words("noi-tam-tru"), OfficeClock.DayOf(at), until ?? OfficeClock.DayOf(at));
        Refuse(SeparationTerm.WhyNotDecide(request, rules), c => c switch { "separation.needs-ground" => "can-cu", "separation.needs-shelter" => "noi-tam-tru", "separation.other-ward" => "", _ => "den-ngay" });
        foreach (var danger in Dangers()) Add(CaseEventKind.SeparationDecided, at, danger, until, Needed("so-quyet-dinh", t["Ghi số quyết định."]), typed.Words("noi-tam-tru"), paper);
        return facts;
    }

    private StepFacts EndSeparation(StepFacts facts, DateTime at)
    {
        var how = typed.Choice<SeparationEnd>("ket-thuc");
        if (how is null) errors.AddModelError("ket-thuc", t["Chọn cách kết thúc."]);
        var kind = how switch { SeparationEnd.Court => CaseEventKind.SeparationEndedByCourt, SeparationEnd.Cancelled => CaseEventKind.SeparationCancelled, _ => CaseEventKind.SeparationEndedHome };
        Add(kind, at, CaseStanding.LastSeparation(of) ?? Guid.Empty, document: typed.Words("so-quyet-dinh"), words: typed.Words("ghi-lai"));
        return facts with { AfterSeparationSettled = typed.Has("an-toan") };
    }

    private StepFacts Refer(StepFacts facts, DateTime at, IReadOnlyCollection<UnitId> units)
    {
        var unit = Guid.TryParse(typed["don-vi"], out var id) && units.Contains(new UnitId(id)) ? new UnitId(id) : (UnitId?)null;
        var answerBy = typed.Day("tra-loi", errors, t);
        if (unit is null) errors.AddModelError("don-vi", t["Chọn đơn vị nhận chuyển gửi."]);
        Refuse(CaseReferral.WhyNotSend(typed.Words("dich-vu"), typed.Words("ghi-lai"), answerBy, OfficeClock.DayOf(now)), c => c switch { "referral.service" => "dich-vu", "referral.words" => "ghi-lai", _ => "tra-loi" });
        if (!errors.IsValid) return facts;
        Referral = new CaseReferral(Ids.New<CaseReferralId>(), of, unit!.Value, typed["dich-vu"], typed["ghi-lai"], answerBy, me.Account, now);
        Add(CaseEventKind.ReferralSent, at, Referral.Id.Value, answerBy, typed.Words("so-quyet-dinh"), Referral.Service);
        return facts;
    }

    // A ward of this installation is chosen; one outside is named as the register of administrative units has it.
    private StepFacts OfferHandOver(StepFacts facts, DateTime at, StepReceivers receivers)
    {
        var inside = Guid.TryParse(typed["phuong"], out var id) && receivers.Wards.TryGetValue(new WardId(id), out var name) ? (Id: (WardId?)new WardId(id), Name: name) : default;
        var outside = inside.Id is null && typed.Words("phuong-khac") is { } code ? AdministrativeMap.Default.Find(code, OfficeClock.DayOf(now))?.Name : null;
        if (inside.Id is null && outside is null) return facts with { ReceiverExists = false };
        foreach (var refusal in CaseHandOver.WhyNotOffer(of, inside.Id, inside.Name ?? outside, typed.Words("ly-do")).Where(r => r.Code is not "case.needs-reason")) errors.AddModelError("phuong", t[refusal.Code]);
        if (errors.IsValid && facts.HasReason) HandOver = new CaseHandOver(Ids.New<CaseHandOverId>(), of, inside.Id, inside.Name ?? outside!, typed.Words("ly-do"), receivers.ChildName, me.Account, now);
        Add(CaseEventKind.HandOverOffered, at, HandOver?.Id.Value ?? Guid.Empty, document: typed.Words("so-quyet-dinh"), words: inside.Name ?? outside);
        return facts with { ReceiverExists = true };
    }

    // A ward outside acknowledges by letter, which is written down here; one inside does it itself.
    private StepFacts CompleteHandOver(StepFacts facts, DateTime at)
    {
        var letter = Needed("so-quyet-dinh", t["Ghi số, ngày văn bản xác nhận của phường, xã nhận."]);
        if (CaseStanding.LastHandOver(of) is { } offered) Add(CaseEventKind.HandedOver, at, offered, document: letter);
        return facts with { HandOverAcknowledged = true };
    }

    private StepFacts Review(StepFacts facts, DateTime at, CasePaperId? paper)
    {
        var review = new ReviewAssessment(typed.Levels("06"), typed.YesNo("con-nguy-co"), new StableFactors(typed.YesNo("the-chat"), typed.YesNo("tam-ly"), typed.YesNo("nhan-thuc"), typed.YesNo("tinh-cam")));
        _outcome = typed.Choice<ReviewOutcome>("ket-luan");
        if (_outcome is not { } outcome) errors.AddModelError("ket-luan", t["Chọn kết luận: đóng ca hay lập kế hoạch tiếp."]);
        else Refuse(review.WhyNotConclude(outcome, typed.Words("ly-do")), c => c is "review.needs-reason" or "review.contradicts" ? "ly-do" : "ket-luan");
        Add(CaseEventKind.ReviewDone, at, of.Round, paper: paper, words: typed.Words("ly-do"));
        return facts;
    }

    private StepFacts NoteProceedings(StepFacts facts, DateTime at)
    {
        var (part, role) = (typed.Choice<ProceedingsPart>("phan-tham-gia"), typed.Choice<ProceedingsRole>("tu-cach"));
        if (part is null) errors.AddModelError("phan-tham-gia", t["Chọn việc đã làm."]);
        if (role is null) errors.AddModelError("tu-cach", t["Chọn em là ai trong vụ việc."]);
        var words = Needed("ghi-lai", t["Ghi nội dung."]);
        if (part is { } done && role is { } child) Add(CaseEventKind.ProceedingsAttended, at, Guid.Empty, document: typed.Words("so-quyet-dinh"), words: $"{t.InVietnamese(done)} ({t.InVietnamese(child)}). {words}");
        return facts;
    }

    // Each term is a subject of its own, so that its notice stops its own limit and no other.
    private StepFacts ExpectRelease(StepFacts facts, DateTime at)
    {
        var (from, until) = (typed.Choice<ReleaseFrom>("tu-dau"), typed.Day("den-ngay", errors, t));
        if (from is null) errors.AddModelError("tu-dau", t["Chọn nơi em đang chấp hành."]);
        if (until is null) errors.TryAddModelError("den-ngay", t["Ghi ngày chấp hành xong."]);
        else if (until < OfficeClock.DayOf(at)) errors.AddModelError("den-ngay", t["Ngày này đã qua."]);
        Add(from is ReleaseFrom.ReformSchool ? CaseEventKind.ReformSchoolReleaseExpected : CaseEventKind.PrisonReleaseExpected, at, Ids.New(), until, words: typed.Words("ghi-lai"));
        return facts;
    }

    private StepFacts NoteReleaseNotice(StepFacts facts, DateTime at)
    {
        var paper = Needed("so-quyet-dinh", t["Ghi số, ngày của văn bản."]);
        Add(CaseEventKind.ReleaseNoticeReceived, at, CaseStanding.LastRelease(of) ?? Guid.Empty, document: paper, words: typed.Words("ghi-lai"));
        return facts;
    }

    private StepFacts Simple(StepFacts facts, DateTime at)
    {
        var (kind, subject) = step switch
        {
            CaseStep.ApprovePlan => (CaseEventKind.PlanApproved, of.Round),
            CaseStep.RefusePlan => (CaseEventKind.PlanRefused, of.Round),
            CaseStep.SendPlan => (CaseEventKind.PlanSent, of.Round),
            CaseStep.PetitionCourt => (CaseEventKind.CourtPetitionSent, Guid.Empty),
            CaseStep.NotifyPolice => (CaseEventKind.PoliceNotified, Guid.Empty),
            CaseStep.SendUrgentReport => (CaseEventKind.UrgentReportSent, Guid.Empty),
            CaseStep.NoteContact => (CaseEventKind.ContactMade, Guid.Empty),
            CaseStep.OpenNextRound => (CaseEventKind.NextRoundOpened, NewRound),
            CaseStep.Reopen => (CaseEventKind.Reopened, NewRound),
            CaseStep.ReportSixteen => (CaseEventKind.TurnedSixteen, Guid.Empty),
            CaseStep.EnterDatabase => (CaseEventKind.DatabaseEntered, Guid.Empty),
            CaseStep.Close or CaseStep.CloseAsUnfounded or CaseStep.CloseAtSixteen => (CaseEventKind.Closed, Guid.Empty),
            _ => throw new InvalidOperationException($"No entry is written with {step}."),
        };
        var document = step is CaseStep.ApprovePlan or CaseStep.PetitionCourt or CaseStep.SendUrgentReport ? Needed("so-quyet-dinh", t["Ghi số, ngày của văn bản."]) : typed.Words("so-quyet-dinh");
        if (step is CaseStep.NoteContact or CaseStep.SendPlan or CaseStep.ReportSixteen or CaseStep.NotifyPolice or CaseStep.SendUrgentReport) Needed("ghi-lai", t["Ghi nội dung."]);
        Add(kind, at, subject, document: document, words: typed.Words("ly-do") ?? typed.Words("ghi-lai"));

        // A further round is bound by the ordinary limits again, unless danger is told of anew: the strict reading.
        if (facts.IsEmergency && step is (CaseStep.OpenNextRound or CaseStep.Reopen)) Add(CaseEventKind.EmergencyOver, at, Guid.Empty);
        return facts with { FoundWithoutGround = typed.Has("khong-co-can-cu") };
    }

    // The dangers whose hours still run; the report itself where none does.
    private IReadOnlyList<Guid> Dangers()
    {
        var open = clocks.Where(c => c.IsOpen && c.Rule.Id is "ND56-26.3" or "ND56-31.2" or "ND56-31.4" or "ND56-32.2").Select(c => c.Subject).Distinct().ToList();
        return open.Count > 0 ? open : [Guid.Empty];
    }

    private void Add(CaseEventKind kind, DateTime at, Guid subject, DateOnly? until = null, string? document = null, string? words = null, CasePaperId? paper = null) =>
        _entries.Add(new CaseEntry(Ids.New<CaseEntryId>(), kind, at, now, me.Account) { Subject = subject, Until = until, Document = document, Words = words, PaperId = paper });

    private string? Needed(string field, string sentence)
    {
        if (typed.Words(field) is { } words) return words;
        errors.AddModelError(field, sentence);
        return null;
    }

    private void Refuse(IEnumerable<Domain.Refusal> refusals, Func<string, string> fieldOf)
    {
        foreach (var refusal in refusals) errors.AddModelError(fieldOf(refusal.Code), t[refusal.Code]);
    }
}

/// <summary>Whom a case can go to.</summary>
/// <param name="Units">Units of the ward.</param>
/// <param name="Wards">Other wards of the installation with their names.</param>
/// <param name="ChildName">How the child is called in a hand-over.</param>
internal sealed record StepReceivers(IReadOnlyCollection<UnitId> Units, IReadOnlyDictionary<WardId, string> Wards, string ChildName);
