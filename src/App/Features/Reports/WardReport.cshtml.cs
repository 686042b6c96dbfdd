using MangNon.App.Data;
using MangNon.App.Features.Registers;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>The ward's report: compiled by rules, edited paragraph by paragraph, approved, locked, sent.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader, Role.LevelAbove)]
public sealed class WardReportModel(AppDb db, OfficeClock clock, Texts texts, VersionDesk versions, ReportDesk desk, EvidenceIntake intake, RegisterDesk register, Dialect dialect) : ReportPage(db, clock, texts, versions)
{
    private WardReport _report = null!;

    public WardReport Report => _report;

    public override Report Shown => _report;

    public override bool MayEdit => _report.IsEditable && Me.RunsTheWard;

    public IReadOnlyList<Refusal> WhyNotApprove => [.. _report.WhyNotApprove(Paragraphs)];

    public string? ApprovedByName { get; private set; }

    /// <summary>The number that comes next in the register of what goes out.</summary>
    public string? NextMark { get; private set; }

    public bool MayApprove => Me.Role is Role.Leader && _report.IsEditable;

    public override bool MayUnlock => Me.Role is Role.Leader && !_report.IsEditable;

    public bool MaySend => Me.RunsTheWard && _report.Status is WardReportStatus.Approved;

    public async Task<IActionResult> OnPostAgainAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayEdit) return NotFound();
        var now = await desk.ComposeAgainAsync(Me, _report, Round);
        return await DoneAsync("report.compose-again", T["Đã soạn lại: {0} đoạn thay đổi; {1} đoạn đã sửa tay giữ nguyên.", now.Changed, now.Kept]);
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        if (IsRefused(_report.WhyNotApprove(Paragraphs))) return Page();
        _report.Approve(Paragraphs, Me.Account, Clock.Now);
        await FreezeAsync();
        return await DoneAsync("report.approve", T["Đã duyệt. Nội dung báo cáo được khóa."]);
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id, string? number, string? sentOn, List<IFormFile> files, CancellationToken stop)
    {
        if (!await LoadAsync(id) || !Me.RunsTheWard) return NotFound();
        if (!Days.TryRead(sentOn, out var on)) ModelState.AddModelError("ngay", T["Ngày ký chưa đúng dạng ngày/tháng/năm."]);
        else if (IsRefused(_report.WhyNotSend(number, on, Today), "so")) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, files, stop);
        if (refused is not null) ModelState.AddModelError("tep", refused);
        if (ModelState.IsValid && await register.EnterReportAsync(Me, _report, number, on!.Value) is { } taken) ModelState.AddModelError("so", taken);
        if (!ModelState.IsValid) return Page();
        _report.MarkSent(number, on, kept is [var copy, ..] ? copy.Id : null, Today);
        var version = History.Last?.Id ?? (await FreezeAsync()).Id;
        await Versions.SendAsync(Me, _report, version, new IssuedPaper(_report.Number!, on!.Value, _report.SignedCopy));
        return await SentAsync(id);
    }

    // Somebody may have taken the same number in the register in between.
    private async Task<IActionResult> SentAsync(Guid id)
    {
        LeadTo(Address);
        var outcome = await Db.TryAsync(dialect, () => SaveAsync("report.send", $"report/{id}"));
        if (outcome is SaveOutcome.Saved)
        {
            Notice = T["Đã ghi nhận báo cáo gửi cấp trên."];
            return LocalRedirect(Address);
        }

        if (!await LoadAsync(id)) return NotFound();
        ModelState.AddModelError(outcome is SaveOutcome.AlreadyThere ? "so" : "", outcome is SaveOutcome.AlreadyThere ? T["Người khác vừa dùng số này trong sổ văn bản đi. Xem sổ rồi ghi số khác."] : T["Người khác vừa xử lý báo cáo này. Tải lại trang để xem tình trạng mới."]);
        return Page();
    }

    /// <summary>Opens a locked report for its next version.</summary>
    public async Task<IActionResult> OnPostUnlockAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        if (IsRefused(_report.WhyNotUnlock(reason), "mo-khoa")) return Page();
        Db.Add(_report.Unlock(new Opening(Ids.New(), Me.Account, Clock.Now, reason)));
        return await DoneAsync("report.unlock", T["Đã mở khóa; đang soạn bản tiếp theo."], reason);
    }

    protected override async Task<bool> LoadAsync(Guid id)
    {
        var report = await Db.WardReportsFor(Me).SingleOrDefaultAsync(r => r.Id == new ReportId(id));
        if (report is null) return false;
        _report = report;
        await LoadPartsAsync(await Db.RoundsFor(Me).AsNoTracking().SingleAsync(r => r.Id == report.RoundId));
        ApprovedByName = report.ApprovedBy is { } by ? (await Db.NamesOfAsync(Me, [by])).GetValueOrDefault(by) : null;
        if (MaySend) NextMark = await register.NextMarkAsync(Me, "BC", Today);
        return true;
    }
}
