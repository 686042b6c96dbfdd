using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MangNon.App.Features.Plans;

/// <summary>Nhập kế hoạch: a file in, a reading to go through out.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed class ImportModel(AppDb db, OfficeClock clock, Texts texts, PlanImporter importer) : WorkPage(db, clock, texts)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return Refuse(T["Chưa chọn tệp, hoặc tệp trống. Hãy chọn bản kế hoạch đã ký."]);
        if (file.Length > FileStore.MostBytes) return Refuse(T["Tệp lớn hơn 25 MB. Hãy giảm kích thước rồi gửi lại."]);
        try
        {
            var plan = await importer.TakeInAsync(Me, await BytesOf(file, stop), file.FileName, stop);
            var review = $"/ke-hoach/{plan.Id.Value}/ra-soat";
            LeadTo(review);
            await SaveAsync("plan.import", $"plan/{plan.Id.Value}");
            return LocalRedirect(review);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    private static async Task<byte[]> BytesOf(IFormFile file, CancellationToken stop)
    {
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, stop);
        return memory.ToArray();
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError("tep", sentence);
        return Page();
    }
}
