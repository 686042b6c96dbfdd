using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Archive;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Archive;

/// <summary>One list for the archive, as both sides see and sign it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor), AfterTheWard]
public sealed class HandOverModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public HandOver List { get; private set; } = null!;

    public IReadOnlyList<PaperFile> Files { get; private set; } = [];

    public string GiverName { get; private set; } = "";

    public string ReceiverName { get; private set; } = "";

    /// <summary>Why it was to be sent back, as typed.</summary>
    public string? Reason { get; private set; }

    public bool MayAnswer => !List.WhyNotAnswer(Me).Any();

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReceiveAsync(Guid id)
    {
        if (!await LoadAsync(id) || !MayAnswer) return NotFound();
        List.Receive(Me, Files, Clock.Now);
        return await AnsweredAsync("hand-over.receive", null, T["Đã ký nhận."]);
    }

    public async Task<IActionResult> OnPostSendBackAsync(Guid id, string? reason)
    {
        if (!await LoadAsync(id) || !MayAnswer) return NotFound();
        Reason = reason;
        if (IsRefused(List.WhyNotSendBack(Me, reason), "ly-do")) return Page();
        List.SendBack(Me, reason, Files);
        return await AnsweredAsync("hand-over.send-back", reason, T["Đã trả lại; hồ sơ trở về đơn vị."]);
    }

    private async Task<IActionResult> AnsweredAsync(string kind, string? reason, string notice)
    {
        var id = List.Id.Value;
        LeadTo($"/luu-tru/nop/{id}");
        if (await TrySaveAsync(kind, $"hand-over/{id}", reason) is SaveOutcome.Saved) Notice = notice;
        return LocalRedirect($"/luu-tru/nop/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.HandOversFor(Me).SingleOrDefaultAsync(h => h.Id == new HandOverId(id)) is not { } list) return false;
        List = list;
        Files = await Db.PaperFilesFor(Me).Where(f => f.HandOverId == list.Id).OrderBy(f => f.Symbol).ToListAsync();
        var names = await Db.NamesOfAsync(Me, [list.Giver, list.Receiver]);
        (GiverName, ReceiverName) = (names.GetValueOrDefault(list.Giver, ""), names.GetValueOrDefault(list.Receiver, ""));
        return true;
    }
}
