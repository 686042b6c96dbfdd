using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Backups;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Backups;

/// <summary>Sao lưu: when the last good backup and the last good drill were, whether that is too long ago, and one of each now.</summary>
[For(Role.Administrator), AfterTheWard]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, Settings settings, BackupDesk desk, IHostApplicationLifetime life) : WorkPage(db, clock, texts)
{
    private static readonly TimeSpan BackupIsOldAfter = TimeSpan.FromDays(2);
    private static readonly TimeSpan DrillIsOldAfter = TimeSpan.FromDays(14);

    // A small ward's backup is done by then, and the next page shows it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Settings Settings => settings;

    public bool IsSetUp => desk.IsSetUp;

    public bool HasPassphrase => settings.Passphrase is not null;

    public bool HasBackup => desk.Newest is not null;

    public DateTime? RunningSince => desk.RunningSince;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BackupRun> Runs { get; private set; } = [];

    public BackupRun? LastBackup { get; private set; }

    public BackupRun? LastDrill { get; private set; }

    public bool IsBackupOld => LastBackup is null || Clock.Now - LastBackup.StartedAt > BackupIsOldAfter;

    public bool IsDrillOld => LastDrill is null || Clock.Now - LastDrill.StartedAt > DrillIsOldAfter;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostBackupAsync() => StartAsync(stop => desk.BackUpAsync(Me, stop));

    public Task<IActionResult> OnPostDrillAsync() => StartAsync(stop => desk.DrillAsync(Me, desk.Newest!, stop));

    private async Task<IActionResult> StartAsync(Func<CancellationToken, Task<BackupOutcome>> start)
    {
        if (!desk.IsSetUp || desk.RunningSince is not null) return LocalRedirect("/sao-luu");

        // It goes on when the person leaves the page, and ends when the program does.
        var run = start(life.ApplicationStopping);
        await Task.WhenAny(run, Task.Delay(Patience));
        if (run.IsCompleted) Notice = await run is BackupOutcome.Good ? T["Đã xong và đã kiểm tra."] : T["Không thành công: xem kết quả ở danh sách bên dưới."];
        return LocalRedirect("/sao-luu");
    }

    private async Task LoadAsync()
    {
        var runs = Db.BackupRunsFor(Me).AsNoTracking().OrderByDescending(r => r.StartedAt);
        Runs = await runs.Take(20).ToListAsync();
        LastBackup = await runs.FirstOrDefaultAsync(r => r.Kind == BackupRunKind.Backup && r.Outcome == BackupOutcome.Good);
        LastDrill = await runs.FirstOrDefaultAsync(r => r.Kind == BackupRunKind.Drill && r.Outcome == BackupOutcome.Good);
    }
}
