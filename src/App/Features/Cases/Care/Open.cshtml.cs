using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Cases.Care;

/// <summary>Finds that a child needs alternative care: a placement begins (Thông tư 14/2020/TT-BLĐTBXH Điều 3 khoản 1).</summary>
[For(Role.Officer, Role.Leader)]
public sealed class OpenModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, CaseDesk desk) : CasePage(db, clock, texts, dialect, desk)
{
    public StepForm Typed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadCaseAsync(id) || !MayChange) return NotFound();
        await LookedAsync("case.look", $"case/{id}");
        Typed = StepForm.Empty(Clock.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version)
    {
        if (!await LoadCaseAsync(id)) return NotFound();
        Typed = StepForm.Of(Request.Form);
        if (IsOld(Case, version)) return Page();
        var at = Typed.At(ModelState, T, Clock.Now);
        var term = Typed.Choice<CareTerm>("thoi-gian");
        if (term is null) ModelState.AddModelError("thoi-gian", T["Chọn chăm sóc tạm thời hay lâu dài."]);
        if (Typed.Words("ly-do") is null) ModelState.AddModelError("ly-do", T["Ghi vì sao em cần chăm sóc thay thế."]);
        if (Typed["co-so"]?.Length > 400) ModelState.AddModelError("co-so", T["care.too-long"]);
        if (term is { } asked) IsRefused(CarePlacement.WhyNotOpen(Case, Placements, asked));
        var taking = new CareTaking(Ids.New<CaseEntryId>(), at, Clock.Now, Me.Account) { Words = Typed.Words("ly-do") };
        IsRefused(Case.WhyNotWrite(new CaseEntry(taking.Entry, CaseEventKind.CareNeedFound, at, Clock.Now, Me.Account) { Words = taking.Words }, Clock.Now));
        if (!ModelState.IsValid) return Page();
        var placement = new CarePlacement(Ids.New<CarePlacementId>(), Case, [.. Placements], term!.Value, Typed["co-so"], taking);
        Db.Add(placement);
        return await SaveAndLeadAsync(Case, "care.open", $"case/{id}", reason: null, T["Đã ghi nhu cầu chăm sóc thay thế."], $"{Address}/cham-soc/{placement.Id.Value}", () => LoadCaseAsync(id));
    }
}
