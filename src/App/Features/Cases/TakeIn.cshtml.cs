using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases;

/// <summary>Tiếp nhận thông tin (Mẫu số 01): whatever is known of a child in danger, by whoever of the ward hears of it first.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class TakeInModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    // Two people may take the same number in the register; the second tries the next one.
    private const int Tries = 5;

    public ReportForm Typed { get; private set; } = null!;

    /// <summary>Those who run the ward take in from anywhere; a unit passes on what it found itself.</summary>
    public bool TakesFromAnywhere => Me.RunsTheWard;

    public bool IsPolice => Me.UnitKind is UnitKind.Police && !Me.RunsTheWard;

    public void OnGet() => Typed = ReportForm.Empty(Me, Clock.Now);

    /// <summary>Fields for one more child; nothing is saved yet.</summary>
    public void OnPostMore() => Typed = ReportForm.Of(Request.Form, more: true);

    public async Task<IActionResult> OnPostAsync()
    {
        Typed = ReportForm.Of(Request.Form, more: false);
        var now = Clock.Now;
        var (facts, children) = (Typed.Read(Me, ModelState, T, now), Typed.ReadChildren());
        foreach (var refusal in CaseReport.WhyNotTakeIn(facts, children, now).Concat(Typed.WhyNotKeepInformant()))
            if (ReportForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryTakeInAsync(facts, children, now) is { } address) return LocalRedirect(address);
        }

        ModelState.AddModelError("", T["Nhiều người đang ghi tin cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<string?> TryTakeInAsync(ReportFacts facts, IReadOnlyList<ChildTold> children, DateTime now)
    {
        var number = await Db.NextReportNumberAsync(Me.Ward, OfficeClock.DayOf(facts.ReceivedAt!.Value).Year);
        var report = new CaseReport(Ids.New<CaseReportId>(), Me.Ward, Me.Account, Me.Unit, number, facts, children, now);
        Db.Add(report);
        if (Typed.ReadInformant(report.Id, Me.Ward) is { } informant) Db.Add(informant);
        if (!Me.RunsTheWard && Me.Role is not Role.Supervisor) Db.Add(CircleMember.Named(Ids.New<CircleMemberId>(), Me.Ward, RecordKind.CaseReport, report.Id.Value, Me.Account, Today));

        // The Fatherland Front passes on what it hears and sees nothing personal afterwards.
        var address = Me.Role is Role.Supervisor ? "/ca-bao-ve/da-nhan" : $"/ca-bao-ve/tin/{report.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("case-report.take-in", $"case-report/{report.Id.Value}") is not SaveOutcome.Saved) return null;
        Notice = Me.RunsTheWard ? T["Đã ghi vào sổ tiếp nhận, số {0}. Giờ phải can thiệp tính từ {1}.", report.Mark, OfficeClock.Show(report.EarliestReceipt)] : T["Đã chuyển tới phường, số {0}. Công chức phụ trách và lãnh đạo thấy ngay.", report.Mark];
        return address;
    }
}
