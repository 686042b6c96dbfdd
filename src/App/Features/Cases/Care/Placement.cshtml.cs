using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care;

/// <summary>A child's way into alternative care and through it: what has to happen now, who is to care for it, and what happened so far.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class PlacementModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk, CareDesk care) : CarePage(db, clock, texts, dialect, desk, care)
{
    /// <summary>Those of the list who might take the child; empty once one is chosen and verified.</summary>
    public IReadOnlyList<CareCandidate> Candidates { get; private set; } = [];

    /// <summary>Which form was sent.</summary>
    public string? Sent { get; private set; }

    /// <summary>What was written down about this placement, newest first.</summary>
    public IReadOnlyList<(CaseEntry Entry, DateTime At)> Story { get; private set; } = [];

    /// <summary>What the child's file still lacks (Nghị định 56/2017/NĐ-CP Điều 38).</summary>
    public IReadOnlyList<string> FileGaps => [.. CareStanding.FileGaps(Case, Placement).Select(Sentence)];

    /// <summary>Who is to care can still be chosen.</summary>
    public bool MayChoose => MayChange && Placement.State < CareState.CarerFound;

    /// <summary>Group, file, siblings and consent can still be written down.</summary>
    public bool MayDescribe => MayChange && Placement.State < CareState.Decided;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid placement)
    {
        if (!await LoadAsync(id, placement)) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(Guid id, Guid placement, int version)
    {
        if (!await LoadAsync(id, placement)) return NotFound();
        var file = ReadFile();
        var (siblings, apart, guardian) = (Typed["anh-chi-em"], Typed["vi-sao-tach"], Typed["giam-ho"]);
        if (IsStopped(version, Placement.WhyNotDescribe(siblings, apart), "anh-chi-em") || IsStopped(version, Placement.WhyNotConsent(Placement.ConsentOf, guardian), "giam-ho")) return Page();
        Placement.Describe(Typed.Choice<CareGroup>("truong-hop"), file, siblings, Typed.Known("o-cung"), apart);
        Placement.Consent(Placement.ConsentOf, Typed.Choice<ConsentWaiver>("mien-dong-y"), guardian);
        return await SavedAsync("care.describe", T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid id, Guid placement, int version)
    {
        if (!await LoadAsync(id, placement)) return NotFound();
        var key = Guid.TryParse(Typed["nguoi-nhan"], out var wanted) ? new RegisteredCarerId(wanted) : default;
        if (await Db.CarersFor(Me).AsNoTracking().SingleOrDefaultAsync(c => c.Id == key) is not { } chosen) return NotFound();
        var carer = PlacedCarer.Of(chosen) with { PassedOverWords = Typed.Words("vi-sao-nguoi-nay") };
        if (IsStopped(version, Placement.WhyNotChoose(carer))) return Page();
        Placement.Choose(carer, chosen.Verification is null ? null : chosen.Verification with { });
        return await SavedAsync("care.choose", T["Đã chọn {0}. Bước tiếp theo: xác minh điều kiện, hỏi ý kiến em.", carer.Name]);
    }

    public async Task<IActionResult> OnPostChooseOtherAsync(Guid id, Guid placement, int version)
    {
        if (!await LoadAsync(id, placement)) return NotFound();
        var born = ReadBirth("nguoi-sinh");
        var carer = new PlacedCarer
        {
            Name = Typed["nguoi-ten"] ?? "",
            Reach = Typed.Choice<CarerReach>("nguoi-la") ?? CarerReach.Relative,
            Relation = Typed["nguoi-quan-he"],
            BornOn = born?.Day,
            BornPrecision = born?.Precision ?? default,
            Work = Typed["nguoi-nghe"],
            Phone = Typed["nguoi-dien-thoai"],
            Address = Typed["nguoi-dia-chi"],
            Where = Typed.Choice<Whereabouts>("nguoi-o-dau") ?? Whereabouts.Unknown,
            PassedOverWords = Typed.Words("vi-sao-nguoi-nay"),
        };
        if (IsStopped(version, Placement.WhyNotChoose(carer), "nguoi-ten")) return Page();
        Placement.Choose(carer, verification: null);
        return await SavedAsync("care.choose", T["Đã chọn {0}. Bước tiếp theo: xác minh điều kiện, hỏi ý kiến em.", carer.Name]);
    }

    public async Task<IActionResult> OnPostFacilityAsync(Guid id, Guid placement, int version)
    {
        if (!await LoadAsync(id, placement)) return NotFound();
        if (IsStopped(version, Placement.WhyNotChooseFacility(Typed["co-so-nhan"]), "co-so-nhan")) return Page();
        Placement.ChooseFacility(Typed["co-so-nhan"]);
        return await SavedAsync("care.choose", T["Đã chọn cơ sở trợ giúp xã hội."]);
    }

    private ChildCareFile ReadFile() => new()
    {
        HealthOn = ReadDay("kham"),
        PhotosOn = ReadDay("anh"),
        BirthPaper = Typed.Has("khai-sinh"),
        Abandoned = Typed.Has("bi-bo-roi"),
        AbandonedRecord = Typed.Has("bien-ban-bo-roi"),
        SeparationDecision = Typed.Has("qd-cach-ly"),
        AdmissionDecision = Typed.Has("qd-tiep-nhan"),
        FacilityReport = Typed.Has("danh-gia-co-so"),
        OnApprovedList = Typed.Has("danh-sach-duyet"),
    };

    private DateOnly? ReadDay(string field)
    {
        var day = Typed.Day(field, ModelState, T);
        if (day > Today) ModelState.AddModelError(field, T["Ngày này ở tương lai."]);
        return day;
    }

    private Domain.Children.BirthDate? ReadBirth(string field)
    {
        var born = Typed.Birth(field, ModelState, T);
        if (born?.Day > Today) ModelState.AddModelError(field, T["Ngày sinh chưa đúng, ví dụ 12/05/1980 hoặc chỉ năm 1980."]);
        return born;
    }

    private bool IsStopped(int version, IEnumerable<Domain.Refusal> refusals, string field = "")
    {
        foreach (var refusal in refusals) ModelState.AddModelError(field, Sentence(refusal));
        return IsOld(Case, version) || !ModelState.IsValid;
    }

    private Task<IActionResult> SavedAsync(string kind, string notice)
    {
        Db.Touch(Placement);
        return SaveAndLeadAsync(Case, kind, $"case/{Case.Id.Value}", reason: null, notice, PlacementAddress, () => LoadAsync(Case.Id.Value, Placement.Id.Value));
    }

    private async Task<bool> LoadAsync(Guid id, Guid placement)
    {
        if (!await LoadPlacementAsync(id, placement)) return false;
        if (HttpMethods.IsPost(Request.Method)) (Typed, Sent) = (StepForm.Of(Request.Form), Request.Query["handler"]);
        else Typed = StepForm.Empty(Clock.Now);
        if (MayChoose) Candidates = await Care.CandidatesAsync(Me, Placement, Child);
        Story = [.. CaseStanding.Told(Case).Where(e => e.Entry.Subject == placement).Reverse()];
        return true;
    }
}
