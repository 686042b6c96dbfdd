using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Sanctions;

/// <summary>Ghi biên bản vi phạm hành chính: a violation is put into the register, from a case or by itself.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead)]
public sealed class NewModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    // Two people may take the same number in the register; the second tries the next one.
    private const int Tries = 5;

    public SanctionForm Typed { get; private set; } = null!;

    /// <summary>The case it comes of; null for none.</summary>
    public ProtectionCase? Case { get; private set; }

    /// <summary>First day of the oldest law of the list; younger acts say theirs.</summary>
    public DateOnly FirstDay { get; } = SanctionLaw.Acts.Min(a => a.From);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ca")] Guid? of)
    {
        if (!await FindCaseAsync(of)) return NotFound();
        Typed = SanctionForm.With(("ngay-lap", Days.Show(Today)), ("nguoi-lap", $"{Me.Name}, {Me.PostTitle}"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "ca")] Guid? of)
    {
        if (!await FindCaseAsync(of)) return NotFound();
        Typed = SanctionForm.Of(Request.Form);
        var facts = Typed.ReadFacts(ModelState, T);
        foreach (var refusal in SanctionRecord.WhyNotRecord(facts, Today))
            if (SanctionForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryRecordAsync(facts) is { } address) return LocalRedirect(address);
        }

        ModelState.AddModelError("", T["Nhiều người đang ghi sổ cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<string?> TryRecordAsync(ViolationFacts facts)
    {
        var number = await Db.NextSanctionNumberAsync(Me.Ward, facts.RecordedOn!.Value.Year);
        var record = new SanctionRecord(Ids.New<SanctionId>(), Me.Ward, Me.Account, Me.Unit, Case?.Id, number, facts, Clock.Now);
        Db.Add(record);
        var address = $"/xu-phat/{record.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("sanction.record", $"sanction/{record.Id.Value}") is not SaveOutcome.Saved) return null;
        Notice = T["Đã ghi vào sổ theo dõi xử phạt, số {0}.", record.Mark];
        return address;
    }

    // A case one may not open is not there.
    private async Task<bool> FindCaseAsync(Guid? of)
    {
        if (!AccessTable.For(Me, RecordKind.Sanction, RecordAction.Change).Any()) return false;
        if (of is not { } id) return true;
        Case = await Db.CasesFor(Me, RecordAction.Open, Clock.Now).AsNoTracking().SingleOrDefaultAsync(c => c.Id == new ProtectionCaseId(id));
        return Case is not null;
    }
}
