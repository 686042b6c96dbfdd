using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Features.Calendar;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Procedures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Procedures;

/// <summary>Tiếp nhận hồ sơ: first the procedure, then who applies and which papers came.</summary>
[For(Role.Officer, Role.Leader)]
public sealed partial class NewModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WorkingDays workingDays) : RecordPage(db, clock, texts, dialect)
{
    // Two people may take the same number in the register; the second tries the next one.
    private const int Tries = 5;

    /// <summary>Null while none is chosen.</summary>
    public Procedure? Procedure { get; private set; }

    public DossierForm Typed { get; private set; } = DossierForm.Empty;

    public IReadOnlyList<Procedure> Procedures => [.. ProcedureLaw.All.Where(p => p.IsInForceOn(Today))];

    public void OnGet([FromQuery(Name = "thu-tuc")] string? chosen)
    {
        Procedure = ProcedureLaw.Find(chosen, Today);
        Typed = DossierForm.With(("nhan-luc", OfficeClock.Show(Clock.Now)));
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "thu-tuc")] string? chosen)
    {
        if ((Procedure = ProcedureLaw.Find(chosen, Today)) is not { } procedure) return NotFound();
        Typed = DossierForm.Of(Request.Form);
        var facts = Typed.Read(ModelState, T);
        foreach (var refusal in Dossier.WhyNotTakeIn(procedure, facts, Clock.Now))
            if (DossierForm.FieldOf(refusal.Code) is var field && (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 })) ModelState.AddModelError(field, T[refusal.Code]);
        var of = await CaseAsync(Typed["so-ca"]);
        if (!ModelState.IsValid) return Page();
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await TryTakeInAsync(procedure, of, facts) is { } address) return LocalRedirect(address);
        }

        ModelState.AddModelError("", T["Nhiều người đang ghi sổ cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<string?> TryTakeInAsync(Procedure procedure, ProtectionCaseId? of, DossierFacts facts)
    {
        var number = await Db.NextDossierNumberAsync(Me.Ward, OfficeClock.DayOf(facts.ReceivedAt!.Value).Year);
        var dossier = new Dossier(Ids.New<DossierId>(), Me, number, procedure, of, facts, await workingDays.OfAsync(Me), Clock.Now);
        Db.Add(dossier);
        var address = $"/thu-tuc/{dossier.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("dossier.take-in", $"dossier/{dossier.Id.Value}") is not SaveOutcome.Saved) return null;
        Notice = dossier.State is DossierState.Accepted ? T["Đã tiếp nhận hồ sơ số {0}, hẹn trả {1}.", dossier.Mark, DossierWords.Due(dossier)] : T["Đã ghi hồ sơ số {0}; còn thiếu giấy tờ.", dossier.Mark];
        return address;
    }

    // A case one may not open is not there.
    private async Task<ProtectionCaseId?> CaseAsync(string? mark)
    {
        if (string.IsNullOrWhiteSpace(mark)) return null;
        if (MarkOfCase().Match(mark.Trim()) is { Success: true } m && int.TryParse(m.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(m.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && await Db.CasesFor(Me, RecordAction.Open, Clock.Now).AsNoTracking().Where(c => c.Year == year && c.Number == number).Select(c => (ProtectionCaseId?)c.Id).SingleOrDefaultAsync() is { } found) return found;
        ModelState.AddModelError("so-ca", T["Không thấy ca này trong các ca bạn được xem. Ví dụ: CA-2026-002"]);
        return null;
    }

    [GeneratedRegex("^CA-([0-9]{4})-([0-9]{1,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkOfCase();
}
