using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Files;

/// <summary>Who may open a file: whom the rules name, and the people named for this one file, from day to day.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class CircleModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public StoredFile Kept { get; private set; } = null!;

    /// <summary>Named for this file, those still in it first.</summary>
    public IReadOnlyList<(CircleMember Member, string Name)> Members { get; private set; } = [];

    /// <summary>People of the ward who could be named.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public IReadOnlyList<AccessRule> Rules { get; private set; } = [];

    /// <summary>Person chosen in the form.</summary>
    public Guid? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? person, string? reason)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = person;
        if (Colleagues.FirstOrDefault(c => c.Account.Value == person) is not { } chosen) ModelState.AddModelError("nguoi", T["Chọn một người trong danh sách."]);
        else if (Members.Any(m => m.Member.AccountId == chosen.Account && m.Member.To is null)) ModelState.AddModelError("nguoi", T["{0} đã được xem tệp này.", chosen.Name]);
        else if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("ly-do", T["Ghi lý do: vì sao người này cần xem."]);
        else
        {
            Db.Add(CircleMember.Named(Ids.New<CircleMemberId>(), Me.Ward, RecordKind.File, id, chosen.Account, Today));
            return await ChangedAsync("circle.add", id, reason, T["{0} xem được tệp này từ hôm nay.", chosen.Name]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, Guid member)
    {
        if (!await LoadAsync(id) || Members.FirstOrDefault(m => m.Member.Id.Value == member) is not { Member: not null } found) return NotFound();

        // A last day before the first one would be refused: who was named today and is taken out today could see it until midnight.
        if (!IsRefused(found.Member.WhyNotEnd(Today))) found.Member.End(Today);
        return ModelState.IsValid ? await ChangedAsync("circle.end", id, null, T["{0} xem được đến hết hôm nay.", found.Name]) : Page();
    }

    private async Task<IActionResult> ChangedAsync(string kind, Guid id, string? reason, string notice)
    {
        LeadTo($"/tep/{id}/ai-duoc-xem");
        if (await TrySaveAsync(kind, $"file/{id}", reason) is SaveOutcome.Saved) Notice = notice;
        return LocalRedirect($"/tep/{id}/ai-duoc-xem");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.Guarded<StoredFile>(Me, RecordAction.Decide, Clock.Now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == new StoredFileId(id)) is not { } file) return false;
        Kept = file;
        Rules = [.. AccessTable.Rules.Where(r => r.Kind is RecordKind.File && r.Actions.Contains(RecordAction.Open) && r.Highest >= file.Secrecy && r.Relation is not (Relation.NamedTeam or Relation.Emergency) && r.Where is Place.Ward)];
        Colleagues = await Db.ColleaguesAsync(Me, Today);
        var members = await Db.CircleOf(Me, RecordKind.File, id).ToListAsync();
        var names = await Db.NamesOfAsync(Me, members.Select(m => m.AccountId).OfType<AccountId>());
        Members = [.. members.OrderBy(m => m.To is not null).ThenByDescending(m => m.From).Select(m => (m, m.AccountId is { } account ? names.GetValueOrDefault(account, "") : ""))];
        return true;
    }
}
