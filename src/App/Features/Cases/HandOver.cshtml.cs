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

/// <summary>
/// A case offered by one ward to another: the ward that offers may take it back, the ward that gets it takes it over whole or says no. Until it
/// has taken over it sees what the offer says, not the case.
/// </summary>
[For(Role.Officer, Role.Leader)]
public sealed class HandOverModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    private const int Tries = 5;

    public CaseHandOver Offer { get; private set; } = null!;

    public string From { get; private set; } = "";

    /// <summary>The reader's ward is asked, and has not answered.</summary>
    public bool MayAnswer => Offer.To == Me.Ward && Offer.State is HandOverState.Offered;

    /// <summary>The reader works on the case and may take the offer back.</summary>
    public bool MayWithdraw { get; private set; }

    public IReadOnlyList<Colleague> Workers { get; private set; } = [];

    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("hand-over.look", $"hand-over/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid? worker, int version)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (!await LoadAsync(id) || Offer.To != Me.Ward) return NotFound();
            if (IsOld(version) || IsRefused(Offer.WhyNotAnswer(accepts: true, words: null))) return Page();
            var answers = Workers.FirstOrDefault(w => w.Account.Value == worker)?.Account ?? (Me.Role is Role.Officer ? Me.Account : null);
            if (answers is not { } chosen)
            {
                ModelState.AddModelError("phu-trach", T["Chọn công chức phụ trách ca."]);
                return Page();
            }

            if (await Db.CaseOfferedAsync(Me, Offer) is not { } from) return NotFound();
            var taken = await TakeOverAsync(from, chosen);
            LeadTo($"/ca-bao-ve/{taken.Id.Value}");
            switch (await TrySaveBothAsync(new Act(Me, "case.take-over", Clock.Now, $"case/{taken.Id.Value}"), new Act(null, "case.handed-over", Clock.Now, $"case/{from.Id.Value}") { Ward = from.WardId, Account = Me.Account }))
            {
                case SaveOutcome.Saved:
                    Notice = T["Đã nhận ca, nay là ca {0}.", taken.Mark];
                    return LocalRedirect($"/ca-bao-ve/{taken.Id.Value}");
                case SaveOutcome.Overtaken:
                    return await AgainAsync(() => LoadAsync(id));
            }
        }

        ModelState.AddModelError("", T["Nhiều người đang mở ca cùng lúc. Hãy thử lại."]);
        return Page();
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string? words, int version)
    {
        Typed = words;
        if (!await LoadAsync(id) || Offer.To != Me.Ward) return NotFound();
        if (IsOld(version) || IsRefused(Offer.WhyNotAnswer(accepts: false, words), "vi-sao")) return Page();
        if (await Db.CaseOfferedAsync(Me, Offer) is not { } from) return NotFound();
        Offer.Decline(Me.Account, words, Clock.Now);
        from.Write(new CaseEntry(Ids.New<CaseEntryId>(), CaseEventKind.HandOverDeclined, Clock.Now, Clock.Now, Me.Account) { Subject = Offer.Id.Value, Words = words }, Clock.Now);
        Db.Touch(from);
        return await AnsweredAsync(from, new Act(Me, "hand-over.decline", Clock.Now, $"hand-over/{id}", words), "case.hand-over-declined", T["Đã trả lời: không nhận."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int version)
    {
        if (!await LoadAsync(id) || !MayWithdraw) return NotFound();
        if (IsOld(version) || IsRefused(Offer.WhyNotAnswer(accepts: true, words: null))) return Page();
        var from = await Db.CasesFor(Me, RecordAction.Change, Clock.Now).Include(c => c.Entries).SingleAsync(c => c.Id == Offer.CaseId);
        Offer.Withdraw(Me.Account, Clock.Now);
        from.Write(new CaseEntry(Ids.New<CaseEntryId>(), CaseEventKind.HandOverWithdrawn, Clock.Now, Clock.Now, Me.Account) { Subject = Offer.Id.Value }, Clock.Now);
        Db.Touch(from);
        return await SaveAndLeadAsync(Offer, "hand-over.withdraw", $"hand-over/{id}", reason: null, T["Đã rút lại."], $"/ca-bao-ve/{from.Id.Value}", () => LoadAsync(id));
    }

    // The case, its finished papers and what was told of the child: everything but who told, which stays sealed where it was told.
    private async Task<ProtectionCase> TakeOverAsync(ProtectionCase from, AccountId worker)
    {
        var now = Clock.Now;
        var (papers, reports) = await Db.PapersOfferedAsync(from);
        var paperOf = papers.ToDictionary(p => p.Id, _ => Ids.New<CasePaperId>());
        var placements = await Db.PlacementsOfferedAsync(from);
        var placementOf = placements.ToDictionary(p => p.Id.Value, _ => Ids.New());
        var taken = ProtectionCase.TakeOver(Ids.New<ProtectionCaseId>(), Me.Ward, worker, await Db.NextCaseNumberAsync(Me.Ward, Today.Year), from, Offer.Child, From, paperOf, placementOf, Offer.Id.Value, Ids.New, now);
        Db.AddRange(taken, CircleMember.Worker(Ids.New<CircleMemberId>(), Me.Ward, RecordKind.Case, taken.Id.Value, worker, Today));
        Db.AddRange(papers.Select(p => p.CopyFor(paperOf[p.Id], taken, placementOf)));
        Db.AddRange(placements.Select(p => p.CopyFor(new CarePlacementId(placementOf[p.Id.Value]), taken)));
        var number = await Db.NextReportNumberAsync(Me.Ward, Today.Year);
        foreach (var report in reports.OrderBy(r => r.ReceivedAt)) Db.Add(CaseReport.PassedOn(Ids.New<CaseReportId>(), Ids.New, report, from.Id, taken, number++, From, Me.Account, now));
        Offer.Acknowledge(Me.Account, words: null, taken.Id, now);
        var standing = CaseStanding.Of(from, Me.Account.Value, decides: true, openReferrals: 0, leavesListOn: null, Today);
        from.Take(CaseStep.CompleteHandOver, standing with { HandOverAcknowledged = true }, [new CaseEntry(Ids.New<CaseEntryId>(), CaseEventKind.HandedOver, now, now, Me.Account) { Subject = Offer.Id.Value, Words = Offer.ToName }], from.Round, now);
        Db.Touch(from);
        return taken;
    }

    private async Task<IActionResult> AnsweredAsync(ProtectionCase from, Act act, string kindThere, string notice)
    {
        LeadTo("/ca-bao-ve");
        if (await TrySaveBothAsync(act, new Act(null, kindThere, Clock.Now, $"case/{from.Id.Value}") { Ward = from.WardId, Account = Me.Account }) is not SaveOutcome.Saved) return await AgainAsync(() => LoadAsync(Offer.Id.Value));
        Notice = notice;
        return LocalRedirect("/ca-bao-ve");
    }

    private bool IsOld(int version) => IsOld(Offer, version);

    private async Task<bool> LoadAsync(Guid id)
    {
        var (now, key) = (Clock.Now, new CaseHandOverId(id));
        if (await Db.CaseHandOversFor(Me, now).SingleOrDefaultAsync(h => h.Id == key) is not { } found) return false;
        Offer = found;
        From = await Db.NameOfWardAsync(found.WardId);
        MayWithdraw = found.WardId == Me.Ward && found.State is HandOverState.Offered && await Db.CasesFor(Me, RecordAction.Change, now).AnyAsync(c => c.Id == found.CaseId);
        if (MayAnswer) Workers = await Db.OfficersAsync(Me, Today);
        return true;
    }
}
