using MangNon.App.Data;
using MangNon.App.Features.Reports.Versions;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Organisation;
using MangNon.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Reports;

/// <summary>A unit's report: prefilled from its tasks, put right by its people, sent to the ward, accepted or returned.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class UnitReportModel(AppDb db, OfficeClock clock, Texts texts, VersionDesk versions, ReportDesk desk) : ReportPage(db, clock, texts, versions)
{
    private UnitReport _report = null!;

    public UnitReport Report => _report;

    public override Report Shown => _report;

    public string UnitName { get; private set; } = "";

    /// <summary>The unit's people write it; the officer may for a unit that cannot.</summary>
    public override bool MayEdit => _report.IsEditable && (Me.Role is Role.Officer || Me.WorksInUnit && Me.Unit == _report.UnitId);

    public bool MaySubmit => _report.IsEditable && (Me.Role is Role.Officer || Me.SpeaksForUnit && Me.Unit == _report.UnitId);

    /// <summary>Those who send it may take it back until the ward has accepted or returned it.</summary>
    public bool MayWithdraw => Me.SpeaksForUnit && Me.Unit == _report.UnitId && !_report.WhyNotWithdraw().Any();

    public bool MayJudge => Me.RunsTheWard && !_report.WhyNotJudge().Any();

    public override bool MayUnlock => Me.RunsTheWard && _report.Status is UnitReportStatus.Accepted;

    public IReadOnlyList<Refusal> WhyNotSubmit => [.. _report.WhyNotSubmit(Paragraphs)];

    public async Task<IActionResult> OnPostSubmitAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MaySubmit) return NotFound();
        if (IsRefused(_report.WhyNotSubmit(Paragraphs))) return Page();
        _report.Submit(Paragraphs, Clock.Now);
        await FreezeAsync();
        return await DoneAsync("report.submit", T["Đã gửi báo cáo về phường."]);
    }

    /// <summary>Takes back what was sent, to put it right before the ward takes it in.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        if (!await LoadAsync(id) || !Me.SpeaksForUnit || Me.Unit != _report.UnitId) return NotFound();
        if (IsRefused(_report.WhyNotWithdraw())) return Page();
        _report.Withdraw();
        return await DoneAsync("report.withdraw", T["Đã rút lại báo cáo; sửa rồi gửi lại."]);
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id)
    {
        if (!await LoadAsync(id) || !Me.RunsTheWard) return NotFound();
        if (IsRefused(_report.WhyNotJudge())) return Page();
        _report.Accept();
        return await DoneAsync("report.accept", T["Đã nhận báo cáo."]) is LocalRedirectResult done ? await BringIntoWardReportAsync(done) : Page();
    }

    /// <summary>Opens an accepted report; the unit writes the next version.</summary>
    public async Task<IActionResult> OnPostUnlockAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || !Me.RunsTheWard) return NotFound();
        if (IsRefused(_report.WhyNotUnlock(reason), "mo-khoa")) return Page();
        Db.Add(_report.Unlock(new Opening(Ids.New(), Me.Account, Clock.Now, reason)));
        return await DoneAsync("report.unlock", T["Đã mở khóa; đơn vị soạn bản tiếp theo."], reason);
    }

    // The ward's draft is composed anew where there is one: what nobody edited says what the unit says now.
    private async Task<IActionResult> BringIntoWardReportAsync(LocalRedirectResult done)
    {
        var draft = await Db.WardReportsFor(Me).SingleOrDefaultAsync(r => r.RoundId == _report.RoundId && r.Status == WardReportStatus.Draft);
        if (draft is null) return done;
        var now = await desk.ComposeAgainAsync(Me, draft, Round);
        Db.Form = null; // the form's own act was the acceptance
        try
        {
            await SaveAsync("report.compose-again", $"report/{draft.Id.Value}");
            Notice = T["Đã nhận báo cáo. Báo cáo của phường: {0} đoạn được cập nhật, {1} đoạn đã sửa tay giữ nguyên.", now.Changed, now.Kept];
        }
        catch (DbUpdateException)
        {
            Notice = T["Đã nhận báo cáo. Báo cáo của phường đang có người sửa nên chưa cập nhật; bấm Soạn lại ở trang đó."];
        }

        return done;
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || !Me.RunsTheWard) return NotFound();
        if (IsRefused(_report.WhyNotReturn(reason), "ly-do")) return Page();
        _report.Return(reason);
        return await DoneAsync("report.return", T["Đã trả lại để đơn vị bổ sung."], reason);
    }

    protected override async Task<bool> LoadAsync(Guid id)
    {
        var report = await Db.UnitReportsFor(Me).SingleOrDefaultAsync(r => r.Id == new ReportId(id));
        if (report is null) return false;
        _report = report;
        var round = await Db.RoundsFor(Me).AsNoTracking().SingleAsync(r => r.Id == report.RoundId);
        UnitName = await Db.UnitsFor(Me).Where(u => u.Id == report.UnitId).Select(u => u.Name).SingleAsync();
        await LoadPartsAsync(round);
        return true;
    }
}
