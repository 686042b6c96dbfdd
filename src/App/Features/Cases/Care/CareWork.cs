using MangNon.App.Platform;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MangNon.App.Features.Cases.Care;

/// <summary>A care step about to be taken: what was typed for it, and what of it the placement keeps.</summary>
internal sealed class CareWork(CarePlacement placement, CareStep step, StepForm typed, ModelStateDictionary errors, Texts t, DateTime now)
{
    /// <summary>The field a condition of a carer is asked in.</summary>
    public static string FieldOf(CarerCondition condition) => $"dk-{condition}";

    /// <summary>The field a refusal is about; "" for the whole form.</summary>
    public static string FieldOf(string code) => code switch
    {
        "care.needs-reason" or "care.opinion" or "care.search-result" => "ghi-ro",
        "care.needs-document" or "care.decider-ends" => "so-van-ban",
        "care.group-unknown" => "truong-hop",
        "care.end-ground" or "care.end-not-shown" => "can-cu",
        "care.next-unknown" => "noi-tiep",
        "care.plan-not-agreed" => "co-so-dong-y",
        "case-event.in-future" => "luc",
        _ => "",
    };

    /// <summary>What was found of a carer's conditions, as typed (Mẫu số 11).</summary>
    public static CarerVerification VerificationOf(StepForm typed, ModelStateDictionary errors, Texts t)
    {
        Known Found(CarerCondition condition) => typed.Known(FieldOf(condition));
        return new CarerVerification
        {
            On = typed.Day("ngay-xac-minh", errors, t),
            Verifiers = typed["nguoi-xac-minh"],
            Resident = Found(CarerCondition.Resident),
            HealthyAndCapable = Found(CarerCondition.HealthyAndCapable),
            GoodConduct = Found(CarerCondition.GoodConduct),
            RightsNotLimited = Found(CarerCondition.RightsNotLimited),
            NotProsecuted = Found(CarerCondition.NotProsecuted),
            Home = Found(CarerCondition.Home),
            Means = Found(CarerCondition.Means),
            Willing = Found(CarerCondition.Willing),
            FamilyAgrees = Found(CarerCondition.FamilyAgrees),
            FamilyNotProsecuted = Found(CarerCondition.FamilyNotProsecuted),
            HomeWords = typed.Words("cho-o"),
            MeansWords = typed.Words("kinh-te"),
            Suitability = typed.Words("phu-hop"),
        };
    }

    /// <summary>What happened, as typed; what is wrong stands at its field.</summary>
    public CareTaking Read(AccountId by, CasePaperId paper) => new(Ids.New<CaseEntryId>(), typed.At(errors, t, now), now, by)
    {
        Words = typed.Words("ghi-ro"),
        Document = typed.Words("so-van-ban"),
        Paper = paper,
        Danger = step is CareStep.MoveOut ? new CareDanger(Ids.New(), KnownAt(), Ids.New<CaseEntryId>(), Ids.New<CaseEntryId>()) : null,
    };

    /// <summary>Puts what the step found into the placement.</summary>
    public void Describe()
    {
        switch (step)
        {
            case CareStep.Assess:
                placement.Describe(typed.Choice<CareGroup>("truong-hop") ?? placement.Group, placement.File, placement.Siblings, placement.SiblingsTogether, placement.SiblingsApartWords);
                break;
            case CareStep.NoteFormTried:
                var (form, result) = (typed.Choice<CareForm>("hinh-thuc"), typed.Choice<CareSearchResult>("ket-qua"));
                if (form is null or CareForm.Facility) errors.AddModelError("hinh-thuc", t["Chọn hình thức đã tìm."]);
                if (result is null) errors.AddModelError("ket-qua", t["Chọn kết quả tìm."]);
                if (errors.IsValid && !Refused(placement.WhyNotSearch(form, result, typed.Words("ghi-ro")))) placement.Search(form, result, OfficeClock.DayOf(now), typed.Words("ghi-ro"));
                break;
            case CareStep.VerifyCarer when placement.Carer is { } carer:
                var found = VerificationOf(typed, errors, t);
                foreach (var refusal in found.WhyNot(OfficeClock.DayOf(now))) errors.AddModelError(refusal.Code is "carer.verifiers" ? "nguoi-xac-minh" : refusal.Code is "carer.verified-on" ? "ngay-xac-minh" : "", t[refusal.Code]);
                if (errors.IsValid && !Refused(placement.WhyNotChoose(carer))) placement.Choose(carer, found);
                break;
            case CareStep.AskChild:
                if (!Refused(placement.WhyNotHear(typed.Words("ghi-ro"), typed["neu-trai"]))) placement.Hear(typed.YesNo("dong-y"), typed.Words("ghi-ro"), typed["neu-trai"]);
                break;
            case CareStep.WriteConsent:
                if (typed.Words("ai-dong-y") is null) errors.AddModelError("ai-dong-y", t["Ghi ai đã đồng ý bằng văn bản."]);
                else if (!Refused(placement.WhyNotConsent(typed["ai-dong-y"], placement.Guardian))) placement.Consent(typed["ai-dong-y"], placement.ConsentWaiver, placement.Guardian);
                break;
            case CareStep.End or CareStep.EndAtSixteen:
                placement.Conclude(step is CareStep.EndAtSixteen ? CareEndGround.Sixteen : typed.Choice<CareEndGround>("can-cu"), typed.Choice<CareNext>("noi-tiep"), typed.Words("noi-tiep-ghi"));
                break;
        }
    }

    private DateTime KnownAt()
    {
        if (!Days.TryReadInstant(typed["biet-luc"], out var at) || at is null) errors.AddModelError("biet-luc", t["Ngày giờ chưa đúng, ví dụ 23/11/2026 08:14."]);
        else if (at > now) errors.AddModelError("biet-luc", t["Giờ này ở tương lai. Bây giờ là {0}.", OfficeClock.Show(now)]);
        return at ?? now;
    }

    private bool Refused(IEnumerable<Domain.Refusal> refusals)
    {
        foreach (var refusal in refusals) errors.AddModelError(FieldOf(refusal.Code), t[refusal.Code]);
        return !errors.IsValid;
    }
}
