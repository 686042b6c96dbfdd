using MangNon.App.Data;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;

namespace MangNon.App.Features.Registers;

/// <summary>Đăng ký văn bản đến: the number of arrival is given by the program.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed class AddIncomingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, EvidenceIntake intake) : RegisterPage(db, clock, texts, dialect)
{
    public void OnGet() => Typed = RegisterForm.With(("ngay-den", Days.Show(Today)));

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken stop)
    {
        Typed = RegisterForm.Of(Request.Form);
        var facts = Typed.ReadIncoming(ModelState, T);
        var refusals = IncomingDocument.WhyNotRegister(facts, Today);
        if (IsRefusedAtField(files.Count > 0 ? refusals.Concat(IncomingDocument.WhyNotAttach(facts.SecrecyMark)) : refusals)) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, [.. files.Take(1)], stop, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
        if (refused is not null) ModelState.AddModelError("tep", refused);
        if (!ModelState.IsValid) return Page();
        for (var attempt = 0; attempt < Tries; attempt++)
            if (await TryEnterAsync(facts, kept) is { } address) return LocalRedirect(address);
        ModelState.AddModelError("", T["Nhiều người đang ghi sổ cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<string?> TryEnterAsync(IncomingFacts facts, IReadOnlyList<StoredFile> kept)
    {
        var document = new IncomingDocument(Ids.New<IncomingDocumentId>(), Me, await Db.NextIncomingNumberAsync(Me.Ward, facts.ArrivedOn!.Value.Year), facts, Today);
        if (kept is [var file, ..]) document.Attach(file.Id);

        // After a number was taken by somebody else the context is empty: the file goes in with the next try.
        Db.AddRange(kept.Where(f => Db.Entry(f).State is Microsoft.EntityFrameworkCore.EntityState.Detached));
        Db.Add(document);
        var address = $"/so-van-ban/den/{document.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync("incoming.register", $"incoming/{document.Id.Value}") is not SaveOutcome.Saved) return null;
        Notice = T["Đã vào sổ, số đến {0}.", document.ArrivalMark];
        return address;
    }
}
