using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.HigherDocuments;

/// <summary>A document of a higher body put in by hand.</summary>
[For(Role.Officer)]
public sealed class AddModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : RecordPage(db, clock, texts, dialect)
{
    /// <summary>What was typed.</summary>
    public DocumentForm Typed { get; private set; } = new(null, null, null, null, null, 0);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(DocumentForm form)
    {
        Typed = form;
        var issued = await form.CheckAsync(ModelState, T, Db, Me, self: null);
        if (!ModelState.IsValid) return Page();
        var document = new HigherDocument(Ids.New<HigherDocumentId>(), Me.Ward, form.Type!, form.WrittenNumber, issued, form.WrittenIssuer, form.WrittenTitle);
        Db.Add(document);
        var address = $"/van-ban/{document.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("higher-document.add", $"higher-document/{document.Id.Value}") is not SaveOutcome.Saved)
        {
            ModelState.AddModelError("so", T["Người khác vừa thêm văn bản cùng số. Hãy tìm trong thư viện."]);
            return Page();
        }

        Notice = T["Đã thêm văn bản."];
        return LocalRedirect(address);
    }
}
