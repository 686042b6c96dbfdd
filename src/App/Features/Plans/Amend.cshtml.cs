using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Sửa đổi kế hoạch: an amending paper is read, or the plan is copied to be changed by hand. Both are gone through as a reading is.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed class AmendModel(AppDb db, OfficeClock clock, Texts texts, AmendmentDesk desk) : WorkPage(db, clock, texts)
{
    public Plan Plan { get; private set; } = null!;

    /// <summary>Amendments of it that are still gone through.</summary>
    public IReadOnlyList<Plan> Open { get; private set; } = [];

    public AmendmentKind Kind { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReadAsync(Guid id, AmendmentKind kind, IFormFile? file, CancellationToken stop)
    {
        if (!await LoadAsync(id)) return NotFound();
        Kind = kind;
        if (file is null || file.Length == 0) return Refuse(T["Chưa chọn tệp, hoặc tệp trống. Hãy chọn bản kế hoạch đã ký."]);
        if (file.Length > FileStore.MostBytes) return Refuse(T["Tệp lớn hơn 25 MB. Hãy giảm kích thước rồi gửi lại."]);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, stop);
        try
        {
            return await LeadToReviewAsync(await desk.ReadAsync(Me, Plan, Known(kind), (content.ToArray(), file.FileName), stop));
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    public async Task<IActionResult> OnPostCopyAsync(Guid id, AmendmentKind kind)
    {
        if (!await LoadAsync(id)) return NotFound();
        return await desk.CopyAsync(Me, Plan.Id, Known(kind)) is { } draft ? await LeadToReviewAsync(draft) : NotFound();
    }

    private static AmendmentKind Known(AmendmentKind kind) => Enum.IsDefined(kind) ? kind : AmendmentKind.Supplement;

    private async Task<IActionResult> LeadToReviewAsync(Plan draft)
    {
        var review = $"/ke-hoach/{draft.Id.Value}/ra-soat";
        LeadTo(review);
        await SaveAsync("plan.amend", $"plan/{draft.Id.Value}");
        return LocalRedirect(review);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.PlansFor(Me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == new PlanId(id) && p.Adoption != null) is not { } plan) return false;
        Plan = plan;
        Open = await Db.DraftsFor(Me).AsNoTracking().Where(d => d.Amends == plan.Id).OrderBy(d => d.Id).ToListAsync();
        return true;
    }

    private IActionResult Refuse(string sentence)
    {
        ModelState.AddModelError("tep", sentence);
        return Page();
    }
}
