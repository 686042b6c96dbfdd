using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports.Exchange;

/// <summary>A report that came as a file: what it says, by whom it is signed, what the level above answers, the receipt to carry back.</summary>
[For(Role.LevelAbove)]
public sealed class ReceivedModel(AppDb db, OfficeClock clock, Texts texts, ExchangeDesk desk, Dialect dialect) : WorkPage(db, clock, texts)
{
    public ReceivedReport Report { get; private set; } = null!;

    public FrozenReport Frozen { get; private set; } = null!;

    public PartnerKey Key { get; private set; } = null!;

    /// <summary>The kept file still bears the signature it came with.</summary>
    public bool IsStillSigned { get; private set; }

    /// <summary>The signed paper that came with it; null where the ward kept none.</summary>
    public PackageScan? Scan { get; private set; }

    /// <summary>All versions of the report that came, newest first.</summary>
    public IReadOnlyList<ReceivedReport> Versions { get; private set; } = [];

    public string? TypedReason { get; private set; }

    /// <summary>A receipt can be signed once this installation has a key.</summary>
    public bool CanSign => desk.CanSign;

    public bool IsLast => Versions[0].Id == Report.Id;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("received-report.look", $"received-report/{id}");
        return Page();
    }

    /// <summary>Accepts it or wants another version.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, SendingStep step, string? reason)
    {
        if (!Enum.IsDefined(step) || step is SendingStep.Receive || !await LoadAsync(id)) return NotFound();
        TypedReason = reason;
        var report = await Db.ReceivedReportsFor(Me).SingleAsync(r => r.Id == Report.Id);
        if (IsRefused(report.WhyNot(step, reason), step is SendingStep.Return ? "tra-lai" : "")) return Page();
        report.Answer(new Acknowledgement(step, Me.Account, Clock.Now, reason));
        LeadTo(Request.Path);
        if (await Db.TryAsync(dialect, () => SaveAsync($"received-report.{step.ToString().ToLowerInvariant()}", $"received-report/{id}", reason)) is not SaveOutcome.Saved)
        {
            ModelState.AddModelError("", T["Người khác vừa xử lý báo cáo này. Tải lại trang để xem tình trạng mới."]);
            return await LoadAsync(id) ? Page() : NotFound();
        }

        Notice = T.Of(report.State) + ". " + T["Tải giấy báo nhận mới để gửi lại phường, xã."];
        return LocalRedirect(Request.Path);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.ReceivedReportsFor(Me).AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ReceivedReportId(id)) is not { } report) return false;
        (Report, Frozen) = (report, report.Read());
        Key = await Db.PartnerKeysFor(Me).AsNoTracking().SingleAsync(k => k.Id == report.KeyId);
        var file = await Db.ReceivedFilesFor(Me).AsNoTracking().SingleAsync(f => f.ReceivedId == report.Id);
        IsStillSigned = ExchangeDesk.IsStillSigned(file, Key);
        Scan = IsStillSigned ? ExchangeDesk.ScanIn(file) : null;
        Versions = await Db.ReceivedReportsFor(Me).AsNoTracking().Where(r => r.FromCode == report.FromCode && r.SourceReport == report.SourceReport).OrderByDescending(r => r.Number).ToListAsync();
        return true;
    }
}
