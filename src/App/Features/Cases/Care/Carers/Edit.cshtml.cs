using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Cases;
using MangNon.Domain.Cases.Care;
using MangNon.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Cases.Care.Carers;

/// <summary>Takes in an application to give alternative care (Mẫu số 08), or puts one right.</summary>
[For(Role.Officer, Role.Leader)]
public sealed class EditModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    /// <summary>The one put right; null for a new one.</summary>
    public RegisteredCarer? Carer { get; private set; }

    /// <summary>Residential groups of the ward as of today.</summary>
    public IReadOnlyList<Unit> Groups { get; private set; } = [];

    public StepForm Typed { get; private set; } = null!;

    public string Back => Carer is { } known ? $"/cham-soc-thay-the/nguoi-nhan/{known.Id.Value}" : "/cham-soc-thay-the/nguoi-nhan";

    public async Task<IActionResult> OnGetAsync(Guid? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Carer is not null) await LookedAsync("carer.look", $"carer/{id}");
        Typed = Carer is { } known ? CarerForm.Of(known.Application, known.HandedInOn) : CarerForm.Of(new CarerApplication(), Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, int version)
    {
        if (!await LoadAsync(id)) return NotFound();
        Typed = StepForm.Of(Request.Form);
        if (Carer is not null && IsOld(Carer, version)) return Page();
        var application = CarerForm.Read(Typed, ModelState, T);
        var handedIn = Carer is null ? Typed.Day("nop", ModelState, T) : Carer.HandedInOn;
        if (handedIn is null) ModelState.TryAddModelError("nop", T["Ghi ngày nộp đơn."]);
        var against = Carer is null ? RegisteredCarer.WhyNotRegister(application, handedIn ?? Today, Today) : Carer.WhyNotCorrect(application, Today);
        if (application.GroupId is { } group && Groups.All(g => g.Id != group)) ModelState.AddModelError("to-dan-pho", T["Chọn một tổ dân phố của phường còn hoạt động."]);
        foreach (var refusal in against) ModelState.AddModelError(CarerForm.FieldOf(refusal.Code), T[refusal.Code]);
        if (!ModelState.IsValid) return Page();
        if (Carer is { } known)
        {
            known.Correct(application, Today);
            return await SaveAndLeadAsync(known, "carer.correct", $"carer/{id}", reason: null, T["Đã sửa đơn."], Back, () => LoadAsync(id));
        }

        var added = new RegisteredCarer(Ids.New<RegisteredCarerId>(), Me.Ward, application, handedIn!.Value, Me.Account, Clock.Now);
        Db.Add(added);
        return await SaveAndLeadAsync(added, "carer.register", $"carer/{added.Id.Value}", reason: null, T["Đã ghi đơn đăng ký."], $"/cham-soc-thay-the/nguoi-nhan/{added.Id.Value}", () => LoadAsync(id));
    }

    private async Task<bool> LoadAsync(Guid? id)
    {
        Groups = [.. (await Db.UnitsFor(Me).AsNoTracking().Where(u => u.WardId == Me.Ward && u.Kind == UnitKind.ResidentialGroup).OrderBy(u => u.Name).ToListAsync()).Where(u => u.ExistsOn(Today))];
        if (id is not { } key) return Me.RunsTheWard;
        Carer = await Db.CarersFor(Me).SingleOrDefaultAsync(c => c.Id == new RegisteredCarerId(key));
        return Carer is { State: not CarerState.StruckOff };
    }
}
