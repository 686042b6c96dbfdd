using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>Nhập tệp báo cáo: the level above takes in the signed report of a ward that works in another installation.</summary>
[RequestSizeLimit(ExchangeDesk.MostBytes + 1_000_000)]
[For(Role.LevelAbove)]
public sealed class TakeInModel(AppDb db, OfficeClock clock, Texts texts, FileIntake intake, ExchangeDesk desk, Dialect dialect) : FilePage(db, clock, texts, intake)
{
    /// <summary>Wards whose key is accepted; empty until the administrator accepts one.</summary>
    public IReadOnlyList<PartnerKey> Wards { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedReport> Recent { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (await BytesAsync(file, stop) is { } bytes)
        {
            var read = await desk.ReadReportAsync(Me, bytes, Clock.Now);
            if (read.Known is { } known) return Already(known);
            if (read.Refusal is { } refusal) await RefuseAsync(refusal);
            else if (read.Scan is null || await IsCleanAsync(read.Scan, stop)) return await TakeAsync(read.Report!, read.File!);
        }

        await LoadAsync();
        return Page();
    }

    private async Task<IActionResult> TakeAsync(ReceivedReport report, ReceivedFile file)
    {
        Db.AddRange(report, file);
        LeadTo(AddressOf(report.Id));

        // Somebody may take in the same file at the same moment: there is one of it afterwards, and both are led to it.
        if (await Db.TryAsync(dialect, () => SaveAsync("received-report.take-in", $"received-report/{report.Id.Value}")) is SaveOutcome.AlreadyThere)
        {
            return Already(await Db.ReceivedReportsFor(Me).AsNoTracking().SingleAsync(r => r.FromCode == report.FromCode && r.SourceReport == report.SourceReport && r.Number == report.Number));
        }

        Notice = T["Đã nhập báo cáo: chữ ký và mã kiểm tra đúng. Tải giấy báo nhận để gửi lại phường, xã."];
        return LocalRedirect(AddressOf(report.Id));
    }

    private LocalRedirectResult Already(ReceivedReport known)
    {
        Notice = T["Tệp này đã được nhập lúc {0}; không có gì thay đổi.", OfficeClock.Show(known.ReceivedAt)];
        return LocalRedirect(AddressOf(known.Id));
    }

    private async Task LoadAsync()
    {
        Wards = await Db.PartnerKeysFor(Me).AsNoTracking().Where(k => k.Side == PartnerSide.Below && k.EndedAt == null).OrderBy(k => k.Name).ToListAsync();
        Recent = await Db.ReceivedReportsFor(Me).AsNoTracking().OrderByDescending(r => r.ReceivedAt).Take(20).ToListAsync();
    }

    private static string AddressOf(ReceivedReportId id) => $"/bao-cao/cap-duoi/tep/{id.Value}";
}
