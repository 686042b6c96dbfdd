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

/// <summary>Nhập giấy báo nhận: the ward takes in what the level above says of a version it sent as a file.</summary>
[RequestSizeLimit(ExchangeDesk.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed class ReceiptModel(AppDb db, OfficeClock clock, Texts texts, FileIntake intake, ExchangeDesk desk, Dialect dialect) : FilePage(db, clock, texts, intake)
{
    /// <summary>True where the key of a body above is accepted.</summary>
    public bool KnowsAbove { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        if (await BytesAsync(file, stop) is { } bytes)
        {
            var read = await desk.ReadReceiptAsync(Me, bytes);
            if (read.Sending is not null) return await TakeAsync(read);
            await RefuseAsync(read.Refusal!.Value);
        }

        await LoadAsync();
        return Page();
    }

    private async Task<IActionResult> TakeAsync(ReceiptReading read)
    {
        var address = $"/bao-cao/ban/{read.Sending!.VersionId.Value}";
        if (read.Outcome is not ReceiptOutcome.News)
        {
            Notice = T["Giấy báo nhận này không có gì mới: {0}.", T.Of(read.Sending.State)];
            return LocalRedirect(address);
        }

        read.Sending.Take(read.Receipt!);
        LeadTo(address);
        if (await Db.TryAsync(dialect, () => SaveAsync("report.take-receipt", $"report-version/{read.Sending.VersionId.Value}", read.Receipt!.Reason)) is SaveOutcome.Overtaken)
        {
            ModelState.AddModelError("", T["Người khác vừa xử lý báo cáo này. Tải lại trang để xem tình trạng mới."]);
            await LoadAsync();
            return Page();
        }

        Notice = T["Đã ghi theo giấy báo nhận: {0}.", T.Of(read.Receipt!.State)];
        return LocalRedirect(address);
    }

    private async Task LoadAsync() => KnowsAbove = await Db.PartnerKeysFor(Me).AnyAsync(k => k.Side == PartnerSide.Above && k.EndedAt == null);
}
