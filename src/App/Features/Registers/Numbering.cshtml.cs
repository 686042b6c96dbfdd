using System.Globalization;
using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>Cách đánh số: one row of numbers for all kinds, or one for each, from a year on.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class NumberingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RegisterPage(db, clock, texts, dialect)
{
    public IReadOnlyList<NumberingChoice> Choices { get; private set; } = [];

    public IReadOnlyDictionary<AccountId, string> Names { get; private set; } = new Dictionary<AccountId, string>();

    public bool MayChoose => Me.Role is Role.Leader;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayChoose) return NotFound();
        await LoadAsync();
        Typed = RegisterForm.Of(Request.Form);
        int? from = int.TryParse(Typed["tu-nam"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        if (IsRefusedAtField(NumberingChoice.WhyNotChoose(Me, from, await Db.LastNumberedYearAsync(Me.Ward), Today))) return Page();
        var byKind = Typed["cach"] != "chung";
        if (await Db.NumberingFor(Me).SingleOrDefaultAsync(c => c.FromYear == year) is { } there) there.Choose(byKind, Me.Account);
        else Db.Add(new NumberingChoice(Ids.New<NumberingChoiceId>(), Me, year, byKind));
        LeadTo("/so-van-ban/danh-so");
        if (await TrySaveAsync("numbering.choose", $"numbering/{year}") is SaveOutcome.Saved)
        {
            Notice = T["Đã ghi cách đánh số từ năm {0}.", year];
            return LocalRedirect("/so-van-ban/danh-so");
        }

        ModelState.AddModelError("tu-nam", T["Người khác vừa ghi cách đánh số của năm này. Xem lại rồi ghi lần nữa."]);
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Choices = await Db.NumberingFor(Me).AsNoTracking().OrderByDescending(c => c.FromYear).ToListAsync();
        Names = await Db.NamesOfAsync(Me, Choices.Select(c => c.By));
    }
}
