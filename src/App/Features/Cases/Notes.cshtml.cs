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

/// <summary>Notes of each part of the people in a case: one reads those of one's own part, who works on the case reads all that are not sealed.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator)]
public sealed class NotesModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : RecordPage(db, clock, texts, dialect)
{
    public ProtectionCase Case { get; private set; } = null!;

    public string ChildName { get; private set; } = "";

    public IReadOnlyList<CaseNote> Notes { get; private set; } = [];

    public IReadOnlyList<(CaseNoteId Id, CasePart Part, AccountId By, DateTime At)> Sealed { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public CasePart Part => CaseNote.PartOf(Me);

    public string? Typed { get; private set; }

    public string Address => $"/ca-bao-ve/{Case.Id.Value}/ghi-chu";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        foreach (var note in Notes.Where(n => n.Secrecy is SecrecyLevel.Sealed && n.By != Me.Account)) await LookedAsync("case-note.look", $"case-note/{note.Id.Value}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? words, bool keepSealed)
    {
        Typed = words;
        if (!await LoadAsync(id)) return NotFound();
        if (IsRefused(CaseNote.WhyNotWrite(words), "ghi-chu")) return Page();
        var note = new CaseNote(Ids.New<CaseNoteId>(), Case, Part, words, keepSealed, Me.Account, Clock.Now);
        Db.Add(note);
        LeadTo(Address);
        await SaveAsync("case-note.write", $"case-note/{note.Id.Value}");
        Notice = T["Đã ghi."];
        return LocalRedirect(Address);
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var (now, key) = (Clock.Now, new ProtectionCaseId(id));
        if (await Db.CasesFor(Me, RecordAction.Open, now).AsNoTracking().SingleOrDefaultAsync(c => c.Id == key) is not { } found) return false;
        Case = found;
        ChildName = await desk.NameAsync(Me, found);
        Notes = await Db.CaseNotesFor(Me, key, now).AsNoTracking().OrderByDescending(n => n.At).ToListAsync();
        Sealed = [.. (await Db.SealedNotesAsync(Me, key, now)).Where(s => Notes.All(n => n.Id != s.Id))];
        Names = await Db.NamesOfAsync(Me, Notes.Select(n => n.By).Concat(Sealed.Select(s => s.By)).Distinct());
        return true;
    }
}
