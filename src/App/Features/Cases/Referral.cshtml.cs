using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases;

/// <summary>A referral as the unit it went to sees it: what it carries, its answer, its result. Nothing else of the case.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class ReferralModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    public CaseReferral Referral { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public string? SentByName { get; private set; }

    /// <summary>The reader speaks for the unit it went to.</summary>
    public bool MayAnswer { get; private set; }

    /// <summary>The reader works on the case.</summary>
    public bool MayWithdraw { get; private set; }

    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("referral.look", $"referral/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, bool accepts, string? words, int version)
    {
        Typed = words;
        if (!await LoadAsync(id) || !MayAnswer) return NotFound();
        if (IsOld(version) || IsRefused(Referral.WhyNotAnswer(accepts, words), "tra-loi")) return Page();
        Referral.Reply(accepts, words, Me.Account, Clock.Now);
        await WriteAsync(CaseEventKind.ReferralAnswered, words);
        return await SavedAsync(accepts ? "referral.accept" : "referral.decline", accepts ? null : words, accepts ? T["Đã nhận."] : T["Đã trả lời: không nhận."]);
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid id, string? words, int version)
    {
        Typed = words;
        if (!await LoadAsync(id) || !MayAnswer) return NotFound();
        if (IsOld(version) || IsRefused(Referral.WhyNotFinish(words), "ket-qua")) return Page();
        Referral.Finish(words, Clock.Now);
        return await SavedAsync("referral.finish", null, T["Đã ghi kết quả."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || !MayWithdraw) return NotFound();
        if (IsOld(version) || IsRefused(Referral.WhyNotWithdraw())) return Page();
        var unanswered = Referral.State is ReferralState.Sent;
        Referral.Withdraw(Clock.Now);
        if (unanswered) await WriteAsync(CaseEventKind.ReferralWithdrawn, null);
        return await SavedAsync("referral.withdraw", null, T["Đã rút lại."]);
    }

    // The clock of the answer runs in the case: the answer is written into its story.
    private async Task WriteAsync(CaseEventKind kind, string? words)
    {
        var of = await Db.CaseOfAsync(Referral);
        of.Write(new CaseEntry(Ids.New<CaseEntryId>(), kind, Clock.Now, Clock.Now, Me.Account) { Subject = Referral.Id.Value, Words = words }, Clock.Now);
        Db.Touch(of);
    }

    private bool IsOld(int version) => IsOld(Referral, version);

    private Task<IActionResult> SavedAsync(string kind, string? reason, string notice)
    {
        var id = Referral.Id.Value;
        return SaveAndLeadAsync(Referral, kind, $"referral/{id}", reason, notice, $"/ca-bao-ve/chuyen-gui/{id}", () => LoadAsync(id));
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var (now, key) = (Clock.Now, new CaseReferralId(id));
        if (await Db.CaseReferralsFor(Me, now).SingleOrDefaultAsync(r => r.Id == key) is not { } found) return false;
        Referral = found;
        MayAnswer = await Db.Guarded<CaseReferral>(Me, RecordAction.Change, now).AnyAsync(r => r.Id == key);
        MayWithdraw = await Db.CasesFor(Me, RecordAction.Change, now).AnyAsync(c => c.Id == found.CaseId);
        UnitName = await Db.UnitsFor(Me).Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync();
        SentByName = (await Db.NamesOfAsync(Me, [found.SentBy])).GetValueOrDefault(found.SentBy);
        return true;
    }
}
