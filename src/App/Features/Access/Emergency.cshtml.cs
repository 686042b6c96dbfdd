using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Access;

/// <summary>One use of emergency access: who, why, until when, and what a leader found afterwards.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor, Role.Auditor)]
public sealed class EmergencyModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    public EmergencyAccess Use { get; private set; } = null!;

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    /// <summary>What was found, as typed.</summary>
    public string? Words { get; private set; }

    public bool IsOpen => Use.IsOpenAt(Clock.Now);

    public bool MayReview => !Use.WhyNotReview(Me, "…").Any();

    /// <summary>Where the record can be read while the seal is open; null for everybody but the one who broke it.</summary>
    public string? Address => !IsOpen || Use.By != Me.Account ? null : Use.Kind switch
    {
        RecordKind.File => $"/tep/{Use.RecordId}",
        RecordKind.Case => $"/ca-bao-ve/{Use.RecordId}",
        RecordKind.Informant => $"/ca-bao-ve/tin/{Use.RecordId}",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? words, bool justified)
    {
        if (!await LoadAsync(id) || !MayReview) return NotFound();
        Words = words;
        if (IsRefused(Use.WhyNotReview(Me, words), "nhan-xet")) return Page();
        Use.Judge(Me, justified, words!, Clock.Now);
        LeadTo($"/pha-niem-phong/{id}");
        if (await TrySaveAsync("emergency.review", $"emergency/{id}", words) is SaveOutcome.Saved) Notice = T["Đã ghi nhận xét."];
        return LocalRedirect($"/pha-niem-phong/{id}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.EmergencyAccessesFor(Me).SingleOrDefaultAsync(e => e.Id == new EmergencyAccessId(id)) is not { } use) return false;
        Use = use;
        Names = await Db.NamesOfAsync(Me, new[] { use.By, use.Owner, use.Review?.By }.OfType<AccountId>());
        return true;
    }
}
