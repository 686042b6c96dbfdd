using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care.Carers;

/// <summary>Somebody who registered to give alternative care: what they applied for, what was found, what the Chairman decided (Thông tư 14/2020/TT-BLĐTBXH Điều 6 to 8).</summary>
[For(Role.Officer, Role.Leader)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    /// <summary>Residential group they live in; null while unknown.</summary>
    public Unit? Group { get; private set; }

    public RegisteredCarer Carer { get; private set; } = null!;

    public StepForm Typed { get; private set; } = null!;

    /// <summary>Which form was sent.</summary>
    public string? Sent { get; private set; }

    /// <summary>Children in their care now.</summary>
    public int InCare { get; private set; }

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public bool Decides => Me.Role is Role.Leader;

    /// <summary>What still stands against approving, whoever asks.</summary>
    public IReadOnlyList<string> AgainstApproval => [.. Carer.WhyNotApprove(Me.Account, decides: true).Select(Sentence)];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("carer.look", $"carer/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostVerifyAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        var found = CareWork.VerificationOf(Typed, ModelState, T);
        if (IsStopped(version, Carer.WhyNotVerify(found, Today))) return Page();
        Carer.Verify(found, Me.Account, Today);
        return await SavedAsync("carer.verify", T["Đã ghi kết quả xác minh."]);
    }

    public async Task<IActionResult> OnPostCounselAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        var on = Typed.Day("ngay-tu-van", ModelState, T);
        if (on is null) ModelState.TryAddModelError("ngay-tu-van", T["Ghi ngày tư vấn."]);
        if (IsStopped(version, Carer.WhyNotCounsel(on ?? Today, Today))) return Page();
        Carer.Counsel(on!.Value, Today);
        return await SavedAsync("carer.counsel", T["Đã ghi ngày tư vấn."]);
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || !Decides) return NotFound();
        if (IsStopped(version, Carer.WhyNotApprove(Me.Account, Decides))) return Page();
        Carer.Approve(Me.Account, Decides, Today);
        return await SavedAsync("carer.approve", T["Đã đưa vào danh sách."]);
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || !Decides) return NotFound();
        var reason = Typed.Words("ly-do-khong-duyet");
        if (IsStopped(version, Carer.WhyNotRefuse(reason, Decides), "ly-do-khong-duyet")) return Page();
        Carer.Refuse(reason, Me.Account, Decides, Today);
        return await SavedAsync("carer.refuse", T["Đã ghi: không duyệt."], reason);
    }

    public async Task<IActionResult> OnPostPauseAsync(Guid id, int version, bool paused)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (IsStopped(version, Carer.WhyNotPause(paused))) return Page();
        Carer.Pause(paused, Today);
        return await SavedAsync(paused ? "carer.pause" : "carer.resume", paused ? T["Đã ghi tạm ngừng."] : T["Người này lại nhận trẻ em."]);
    }

    public async Task<IActionResult> OnPostStrikeOffAsync(Guid id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        var (why, words) = (Typed.Choice<CarerStrikeOff>("vi-sao-ra"), Typed.Words("ly-do-ra"));
        if (IsStopped(version, Carer.WhyNotStrikeOff(why, words, InCare), "ly-do-ra")) return Page();
        Carer.StrikeOff(why, words, InCare, Today);
        return await SavedAsync("carer.strike-off", T["Đã đưa ra khỏi danh sách."], words);
    }

    private string Sentence(Domain.Refusal refusal) => CaseWords.Sentence(T, refusal, CareSteps.FindLaw(refusal));

    private bool IsStopped(int version, IEnumerable<Domain.Refusal> refusals, string field = "")
    {
        foreach (var refusal in refusals) ModelState.AddModelError(CarerForm.FieldOf(refusal.Code) is { Length: > 0 } own ? own : field, Sentence(refusal));
        return IsOld(Carer, version) || !ModelState.IsValid;
    }

    private Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var id = Carer.Id.Value;
        return SaveAndLeadAsync(Carer, kind, $"carer/{id}", reason, notice, $"/cham-soc-thay-the/nguoi-nhan/{id}", () => LoadAsync(id));
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.CarersFor(Me).SingleOrDefaultAsync(c => c.Id == new RegisteredCarerId(id)) is not { } found) return false;
        Carer = found;
        Group = found.Application.GroupId is { } group ? await Db.UnitsFor(Me).AsNoTracking().SingleOrDefaultAsync(u => u.Id == group) : null;
        InCare = (await Db.InCareOfAsync(Me)).GetValueOrDefault(found.Id);
        Names = await Db.NamesOfAsync(Me, new[] { found.TakenInBy, found.VerifiedBy, found.DecidedBy }.OfType<AccountId>().Distinct());
        if (HttpMethods.IsPost(Request.Method)) (Typed, Sent) = (StepForm.Of(Request.Form), Request.Query["handler"]);
        else Typed = StepForm.With([]);
        return true;
    }
}
