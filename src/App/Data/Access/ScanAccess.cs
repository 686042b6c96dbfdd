using MangNon.Domain.Access;
using MangNon.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Data;

// Scans of plans on their way to text: for those who take plans in.
public abstract partial class AppDb
{
    /// <summary>Scans of the person's ward.</summary>
    public IQueryable<PaperScan> ScansFor(Viewer me) => Set<PaperScan>().Where(s => me.RunsTheWard && s.WardId == me.Ward);

    /// <summary>What was read of them so far, a row for each page.</summary>
    public IQueryable<PaperScanPage> ScanPagesFor(Viewer me) => Set<PaperScanPage>().Where(p => ScansFor(me).Any(s => s.Id == p.ScanId));

    // For the program itself, which reads whatever was handed in.
    internal Task<PaperScan?> FindScanToReadAsync(CancellationToken stop) => Set<PaperScan>().Where(s => s.State == ScanState.Running).OrderBy(s => s.At).ThenBy(s => s.Id).FirstOrDefaultAsync(stop);

    internal Task<PaperScan> ScanAsync(PaperScanId id) => Set<PaperScan>().SingleAsync(s => s.Id == id);

    internal Task<bool> IsScanRunningAsync(PaperScanId id, CancellationToken stop) => Set<PaperScan>().AnyAsync(s => s.Id == id && s.State == ScanState.Running, stop);

    internal Task<List<PaperScanPage>> PagesOfScanAsync(PaperScanId id, CancellationToken stop) => Set<PaperScanPage>().AsNoTracking().Where(p => p.ScanId == id).OrderBy(p => p.Page).ToListAsync(stop);

    internal Task<StoredFile> FileOfScanAsync(PaperScan scan, CancellationToken stop) => Set<StoredFile>().SingleAsync(f => f.Id == scan.FileId, stop);
}
