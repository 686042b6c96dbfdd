using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Soạn kế hoạch: a plan written in the product, or copied from another year. Both end on the page on which a reading is gone through.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class NewModel(AppDb db, OfficeClock clock, Texts texts, PlanDrafts drafts) : WorkPage(db, clock, texts)
{
    /// <summary>Longest body that can be typed, in characters.</summary>
    public const int MostBody = 200_000;

    /// <summary>Plans that were or are in force, the newest first.</summary>
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public TypedHead Typed { get; private set; } = new();

    public string? Body { get; private set; }

    /// <summary>Plan chosen to be copied, and the year typed for the copy.</summary>
    public (Guid? Source, string? Year) Copied { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var ward = await Db.WardsFor(Me).AsNoTracking().SingleAsync(w => w.Id == Me.Ward);
        Typed = new TypedHead { Year = Year(Today.Year), Issuer = $"Ủy ban nhân dân {ward.NameInText}" };
        Copied = (Plans is [var last, ..] ? last.Id.Value : null, Year((Plans is [var newest, ..] ? newest.Year : Today.Year) + 1));
    }

    public async Task<IActionResult> OnPostWriteAsync(TypedHead typed, string? body, CancellationToken stop)
    {
        await LoadAsync();
        (Typed, Body) = (typed, body);
        if (body?.Length > MostBody) ModelState.AddModelError("than-bai", T["Nội dung dài quá 200.000 ký tự. Hãy lưu thành tệp Word rồi nhập tệp."]);
        if (typed.Read(ModelState, T) is not { } facts) return Page();
        try
        {
            return await LeadToReviewAsync(await drafts.WriteAsync(Me, (typed, facts), body, stop), "plan.write");
        }
        catch (FileRefusedException refused)
        {
            ModelState.AddModelError("than-bai", T.Either(refused.Vietnamese, refused.English));
            return Page();
        }
    }

    public async Task<IActionResult> OnPostCopyAsync(Guid? source, string? copyYear)
    {
        await LoadAsync();
        Copied = (source, copyYear);
        var year = TypedHead.ReadYear(copyYear, ModelState, "nam-moi", T);
        if (Plans.FirstOrDefault(p => p.Id.Value == source) is not { } chosen) ModelState.AddModelError("nguon", T["Chọn kế hoạch để chép."]);
        else if (year == chosen.Year) ModelState.AddModelError("nam-moi", T["Kế hoạch này đã là của năm {0}. Ghi năm khác.", chosen.Year]);
        if (!ModelState.IsValid) return Page();
        return await drafts.CopyAsync(Me, new PlanId(source!.Value), year!.Value) is { } copy ? await LeadToReviewAsync(copy, "plan.copy") : NotFound();
    }

    private async Task<IActionResult> LeadToReviewAsync(Plan plan, string kind)
    {
        var review = $"/ke-hoach/{plan.Id.Value}/ra-soat";
        LeadTo(review);
        await SaveAsync(kind, $"plan/{plan.Id.Value}");
        return LocalRedirect(review);
    }

    private async Task LoadAsync() =>
        Plans = await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null).OrderByDescending(p => p.Year).ThenByDescending(p => p.IssuedOn).ToListAsync();

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
