using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.Web;
using MangNon.Documents;
using MangNon.Domain.OfficialDocuments;
using MangNon.Domain.Plans;

namespace MangNon.App.Features.Plans;

/// <summary>
/// Reads scans in the background, one page after the other: each page is kept as soon as it is read, so that a program that was stopped goes on
/// where it was, and a person sees how far it is and can stop it.
/// </summary>
public sealed class ScanReader(AppDb db, OfficeClock clock, FileStore files, TextRecognition recognition, PlanImporter importer)
{
    /// <summary>Reads all that wait, the oldest first.</summary>
    public async Task ReadAllAsync(CancellationToken stop)
    {
        while (await db.FindScanToReadAsync(stop) is { } scan)
        {
            await ReadAsync(scan, stop);
            db.ChangeTracker.Clear();
        }
    }

    private async Task ReadAsync(PaperScan scan, CancellationToken stop)
    {
        try
        {
            var file = await db.FileOfScanAsync(scan, stop);
            var content = await files.ReadAsync(file.Sha256, stop);
            var read = await db.PagesOfScanAsync(scan.Id, stop);
            for (var page = read.Count + 1; page <= scan.Pages; page++)
            {
                if (!await db.IsScanRunningAsync(scan.Id, stop)) return;
                db.Add(new PaperScanPage { ScanId = scan.Id, Page = page, Words = await recognition.ReadAsync(content, page, stop) });
                await db.SaveDerivedAsync();
            }

            await FinishAsync(scan, file, stop);
        }
        catch (FileRefusedException refused)
        {
            await FailAsync(scan.Id, refused.Vietnamese, refused.English);
        }
        catch (NotAPlanException)
        {
            await FailAsync(scan.Id, "Đọc được chữ nhưng không thấy đây là kế hoạch: không có tên loại KẾ HOẠCH, CHƯƠNG TRÌNH hay ĐỀ ÁN. Chữ đọc được ở bên dưới.", "Words were read, but this is no plan: there is no title such as KẾ HOẠCH. What was read stands below.");
        }
    }

    private async Task FinishAsync(PaperScan scan, StoredFile file, CancellationToken stop)
    {
        if (await db.FindViewerAsync(scan.By.Value, clock.Today) is not { RunsTheWard: true } by)
        {
            await FailAsync(scan.Id, "Người gửi bản quét không còn phụ trách kế hoạch.", "Who sent the scan no longer looks after the plan.");
            return;
        }

        var text = ScannedLines.Of((await db.PagesOfScanAsync(scan.Id, stop)).Select(p => p.Words));
        var plan = await importer.TakeInAsync(by, file, new ReadFile(text, PlanReader.Read(text)), stop);
        db.Add(new PlanWarning { Id = Ids.New(), PlanId = plan.Id, Code = "scanned", Path = null, Message = "Văn bản được nhận dạng từ bản quét.", Line = null });
        scan.Finish(plan.Id);
        await db.SaveAsync(new Act(by, "plan.import", clock.Now, $"plan/{plan.Id.Value}"), stop);
    }

    private async Task FailAsync(PaperScanId id, string vietnamese, string english)
    {
        db.ChangeTracker.Clear();
        var scan = await db.ScanAsync(id);
        if (scan.State is not ScanState.Running) return;
        scan.Fail(vietnamese, english);
        await db.SaveAsync(new Act(null, "scan.fail", clock.Now, $"scan/{id.Value}") { Ward = scan.WardId });
    }
}

/// <summary>Looks every two seconds whether a scan waits.</summary>
public sealed class ScanWork(IServiceScopeFactory scopes, Door door, TimeProvider time, ILogger<ScanWork> log) : RegularWork(TimeSpan.FromSeconds(2), "The recognition of a scan failed", door, time, log)
{
    public override async Task LookAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ScanReader>().ReadAllAsync(stop);
    }
}
