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

/// <summary>Files chosen for the archive, and who signs for it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor), AfterTheWard]
public sealed class GiveModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>Files the archive is owed.</summary>
    public IReadOnlyList<PaperFile> Owed { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public IReadOnlyCollection<Guid> Chosen { get; private set; } = [];

    public Guid? Receiver { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Chosen = [.. Owed.Select(f => f.Id.Value)];
    }

    public async Task<IActionResult> OnPostAsync(List<Guid> files, Guid? receiver)
    {
        await LoadAsync();
        (Chosen, Receiver) = (files, receiver);
        var chosen = Owed.Where(f => files.Contains(f.Id.Value)).ToList();
        var other = Colleagues.FirstOrDefault(c => c.Account.Value == receiver)?.Account;
        foreach (var refusal in HandOver.WhyNotGive(Me, other, chosen)) ModelState.AddModelError(refusal.Code is "hand-over.empty" ? "ho-so" : "nguoi-nhan", T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        var list = new HandOver(Ids.New<HandOverId>(), Me, other!.Value, chosen, Clock.Now);
        Db.Add(list);
        LeadTo($"/luu-tru/nop/{list.Id.Value}");
        if (await TrySaveAsync("hand-over.give", $"hand-over/{list.Id.Value}") is not SaveOutcome.Saved)
        {
            await LoadAsync();
            ModelState.AddModelError("ho-so", T["Người khác vừa đưa một hồ sơ trong số này vào danh mục. Chọn lại."]);
            return Page();
        }

        Notice = T["Đã lập và ký danh mục; chờ lưu trữ ký nhận."];
        return LocalRedirect($"/luu-tru/nop/{list.Id.Value}");
    }

    private async Task LoadAsync()
    {
        var files = await Db.PaperFilesFor(Me).Where(f => f.ClosedOn != null && f.HandOverId == null).OrderBy(f => f.ClosedOn).ToListAsync();
        Owed = [.. files.Where(f => !f.WhyNotOffer().Any() && (Me.RunsTheWard || f.UnitId == Me.Unit))];
        Colleagues = [.. (await Db.ColleaguesAsync(Me, Today)).Where(c => c.Account != Me.Account)];
    }
}
