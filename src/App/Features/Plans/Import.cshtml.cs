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
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Plans;

/// <summary>Nhập kế hoạch: a file in, a reading to go through out.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed class ImportModel(AppDb db, OfficeClock clock, Texts texts, PlanImporter importer, ScanIntake scans) : WorkPage(db, clock, texts)
{
    /// <summary>Scans of the ward that are being read.</summary>
    public IReadOnlyList<PaperScan> Running { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return Refuse(T["Chưa chọn tệp, hoặc tệp trống. Hãy chọn bản kế hoạch đã ký."]);
        if (file.Length > FileStore.MostBytes) return Refuse(T["Tệp lớn hơn 25 MB. Hãy giảm kích thước rồi gửi lại."]);
        var content = await BytesOf(file, stop);
        try
        {
            var plan = await importer.TakeInAsync(Me, content, file.FileName, stop);
            var review = $"/ke-hoach/{plan.Id.Value}/ra-soat";
            LeadTo(review);
            await SaveAsync("plan.import", $"plan/{plan.Id.Value}");
            return LocalRedirect(review);
        }
        catch (FileRefusedException refused) when (refused.Code is "scanned-pdf" or "photo")
        {
            return await ScanAsync(content, file.FileName, stop);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    // Pictures of pages take their time: they are read in the background.
    private async Task<IActionResult> ScanAsync(byte[] content, string fileName, CancellationToken stop)
    {
        try
        {
            var scan = await scans.TakeInAsync(Me, content, fileName, stop);
            var progress = $"/ke-hoach/ban-quet/{scan.Id.Value}";
            LeadTo(progress);
            await SaveAsync("scan.take-in", $"scan/{scan.Id.Value}");
            return LocalRedirect(progress);
        }
        catch (FileRefusedException refused)
        {
            return Refuse(T.Either(refused.Vietnamese, refused.English));
        }
    }

    private async Task LoadAsync() => Running = await Db.ScansFor(Me).AsNoTracking().Where(s => s.State == ScanState.Running).OrderBy(s => s.At).ToListAsync();

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
