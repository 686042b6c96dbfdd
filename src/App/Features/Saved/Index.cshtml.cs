using MangNon.App.Data;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.App.Platform.Web;
using MangNon.Domain.Names;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Saved;

/// <summary>The filters to be kept, as sent by the line under a list.</summary>
public sealed record KeepForm(string? Path, string? Query, string? Name, bool IsShared);

/// <summary>Bộ lọc đã lưu: all of one's own, to be opened or forgotten; and where a list sends those to keep.</summary>
[For, AfterTheWard]
public sealed class IndexModel(AppDb db, OfficeClock clock, Texts texts, SavedViews saved, Dialect dialect) : WorkPage(db, clock, texts)
{
    private const string Here = "/bo-loc";

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>What could not be kept, to be tried once more; null for nothing.</summary>
    public KeepForm? Typed { get; private set; }

    public async Task OnGetAsync() => Views = await saved.OfAsync(Me);

    public async Task<IActionResult> OnPostKeepAsync(KeepForm form)
    {
        if (SavedViews.QueryOf(form.Path ?? "", form.Query ?? "") is not { } query) return NotFound();
        var kept = new KeptFilters(form.Path!, VietnameseText.Clean(form.Name ?? ""), form.IsShared);
        if (kept.Name.Length is 0 or > SavedView.NameLength) ModelState.AddModelError("ten-bo-loc", T["Ghi tên bộ lọc, không quá {0} chữ.", SavedView.NameLength]);
        if (!ModelState.IsValid) return await AgainAsync(form);
        LeadTo(kept.Path + query);
        await saved.KeepAsync(Me, kept, query);

        // Kept in two windows under one name at once: the one saved first stands.
        if (await Db.TryAsync(dialect, () => SaveAsync("view.keep", $"account/{Me.Account.Value}")) is not SaveOutcome.Saved) return await AgainAsync(form);
        Notice = T["Đã lưu bộ lọc \"{0}\".", kept.Name];
        return LocalRedirect(kept.Path + query);
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid view)
    {
        if (!await saved.ForgetAsync(Me, view)) return NotFound();
        LeadTo(Here);
        await SaveAsync("view.forget", $"account/{Me.Account.Value}");
        Notice = T["Đã bỏ bộ lọc."];
        return LocalRedirect(Here);
    }

    private async Task<IActionResult> AgainAsync(KeepForm form)
    {
        (Typed, Views) = (form, await saved.OfAsync(Me));
        return Page();
    }
}
