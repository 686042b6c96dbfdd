using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Archive;
using MangNon.Domain.Law;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Archive;

/// <summary>One file of papers: its cover, closing it, keeping it back.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor), AfterTheWard]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    // Not named File: a page has a method of that name.
    public PaperFile Papers { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public string? MakerName { get; private set; }

    public (PlanId Id, string Title)? Plan { get; private set; }

    public PaperFileForm Typed { get; private set; } = null!;

    /// <summary>Which form is open again: "bia", "ket-thuc", "giu-lai".</summary>
    public string Open { get; private set; } = "";

    /// <summary>What was typed about a day and a consent.</summary>
    public (string? Day, string? Consent) TypedDay { get; private set; }

    /// <summary>True when somebody changed the record while a form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public IReadOnlyList<LegalLimit> Limits => [LegalLimits.On("archive.hand-over", Today), LegalLimits.On("archive.keep-back", Today)];

    /// <summary>Only the own unit and those who run the ward change it; whom a list names reads.</summary>
    public bool MayChange => Me.RunsTheWard || Papers.UnitId == Me.Unit;

    public bool MayKeepBack => Me.Role is Role.Leader && Papers is { IsOwed: true, HandOverId: null };

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCoverAsync(Guid id, PaperFileForm form)
    {
        if (!await LoadAsync(id) || !MayChange) return NotFound();
        (Typed, Open) = (form, "bia");
        if (form.Check(ModelState, T) is not { } cover || IsRefused(Papers.WhyNotCorrect(cover))) return Page();
        IsOvertaken = form.Version != Papers.Version;
        if (IsOvertaken) return Page();
        Papers.Correct(cover);
        return await SavedAsync("paper-file.correct", null);
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid id, string? day, int version)
    {
        if (!await LoadAsync(id) || !MayChange) return NotFound();
        (TypedDay, Open) = ((day, null), "ket-thuc");
        if (!Days.TryRead(day, out var on)) ModelState.AddModelError("ngay", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        else if (!IsRefused(Papers.WhyNotClose(on, Today), "ngay")) IsOvertaken = version != Papers.Version;
        if (!ModelState.IsValid || IsOvertaken) return Page();
        Papers.Close(on, Today);
        return await SavedAsync("paper-file.close", null);
    }

    public async Task<IActionResult> OnPostKeepBackAsync(Guid id, string? day, string? consent, int version)
    {
        if (!await LoadAsync(id) || Me.Role is not Role.Leader) return NotFound();
        (TypedDay, Open) = ((day, consent), "giu-lai");
        if (!Days.TryRead(day, out var until)) ModelState.AddModelError("giu-den", T["Ngày chưa đúng dạng ngày/tháng/năm, ví dụ 01/12/2026."]);
        else if (!IsRefused(Papers.WhyNotKeepBack(Me, until, consent), "giu-den")) IsOvertaken = version != Papers.Version;
        if (!ModelState.IsValid || IsOvertaken) return Page();
        Papers.KeepBack(Me, until, consent);
        return await SavedAsync("paper-file.keep-back", consent);
    }

    private async Task<IActionResult> SavedAsync(string kind, string? reason)
    {
        var (id, typed, day, open) = (Papers.Id.Value, Typed, TypedDay, Open);
        LeadTo($"/luu-tru/{id}");
        switch (await TrySaveAsync(kind, $"paper-file/{id}", reason))
        {
            case SaveOutcome.Saved:
                Notice = T["Đã lưu."];
                return LocalRedirect($"/luu-tru/{id}");
            case SaveOutcome.AlreadyThere:
                ModelState.AddModelError("ky-hieu", T["Đã có hồ sơ mang số, ký hiệu này."]);
                break;
            default:
                IsOvertaken = true;
                break;
        }

        await LoadAsync(id);
        (Typed, TypedDay, Open) = (typed with { Version = Papers.Version }, day, open);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await Db.PaperFilesFor(Me).SingleOrDefaultAsync(f => f.Id == new PaperFileId(id)) is not { } file) return false;
        Papers = file;
        Typed = PaperFileForm.Of(file);
        UnitName = file.UnitId is { } unit ? await Db.UnitsFor(Me).Where(u => u.Id == unit).Select(u => u.Name).SingleOrDefaultAsync() : null;
        MakerName = (await Db.NamesOfAsync(Me, [file.MadeBy])).GetValueOrDefault(file.MadeBy);
        Plan = file.PlanId is { } plan && await Db.PlansFor(Me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan) is { } found ? (found.Id, $"{found.Year}: {found.Title}") : null;
        return true;
    }
}
