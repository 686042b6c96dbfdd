using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>A document that went out: what it answers, what it is of; corrected or voided, never deleted.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class OutgoingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, EvidenceIntake intake) : RegisterPage(db, clock, texts, dialect)
{
    public OutgoingDocument Document { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public string? EnteredByName { get; private set; }

    /// <summary>Documents that came in and are answered with it, as far as one may see them.</summary>
    public IReadOnlyList<IncomingDocument> Answers { get; private set; } = [];

    /// <summary>The plan it belongs to.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>The case it belongs to, as far as one may open it.</summary>
    public string? CaseMark { get; private set; }

    public StoredFile? Attached { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The form of these facts is open with what was typed.</summary>
    public bool IsCorrecting { get; private set; }

    /// <summary>What stands in the register, or what was typed to put it right.</summary>
    public RegisterForm Facts => IsCorrecting ? Typed : RegisterForm.Of(Document);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id, RecordAction.Open)) return NotFound();
        if (Document.Secrecy is not SecrecyLevel.Normal) await LookedAsync("outgoing.look", $"outgoing/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, int version, List<IFormFile> files, CancellationToken stop)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        IsCorrecting = true;
        var facts = Typed.ReadOutgoing(UnitIn("don-vi"), ModelState, T);
        if (Document.CaseId is not null) facts = facts with { IsProtected = true };
        var refusals = Document.WhyNotCorrect(facts, Today);
        if (IsStopped(version, files.Count > 0 ? refusals.Concat(IncomingDocument.WhyNotAttach(Document.SecrecyMark)) : refusals)) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, [.. files.Take(1)], stop, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
        if (refused is not null) ModelState.AddModelError("tep", refused);
        if (!ModelState.IsValid) return Page();
        Document.Correct(facts, Today);
        if (kept is [var file, ..]) Document.Attach(file.Id);
        return await SavedAsync("outgoing.correct", T["Đã lưu."]);
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var reason = Typed.Words("ly-do-huy");
        if (IsStopped(version, Document.WhyNotVoid(reason))) return Page();
        Document.Void(reason, Today);

        // What it answered waits for an answer again.
        foreach (var answered in await Db.IncomingFor(Me, RecordAction.Change, Clock.Now).Where(d => d.AnswerId == Document.Id && d.State == IncomingState.Settled).ToListAsync()) answered.Reopen();
        return await SavedAsync("outgoing.void", T["Đã hủy số; số này không cấp lại."], reason);
    }

    private bool IsStopped(int version, IEnumerable<Refusal> refusals) => IsOld(Document, version) || IsRefusedAtField(refusals);

    private Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var id = Document.Id.Value;
        return SaveAndLeadAsync(Document, kind, $"outgoing/{id}", reason, notice, $"/so-van-ban/di/{id}", () => LoadAsync(id, RecordAction.Open));
    }

    private async Task<bool> LoadAsync(Guid id, RecordAction action)
    {
        var (now, key) = (Clock.Now, new OutgoingDocumentId(id));
        if (await Db.OutgoingFor(Me, action, now).SingleOrDefaultAsync(d => d.Id == key) is not { } found) return false;
        Document = found;
        if (HttpMethods.IsPost(Request.Method)) Typed = RegisterForm.Of(Request.Form);
        await LoadChoicesAsync();
        UnitName = found.UnitId is { } unit ? await Db.UnitsFor(Me).Where(u => u.Id == unit).Select(u => u.Name).SingleOrDefaultAsync() : null;
        EnteredByName = (await Db.NamesOfAsync(Me, [found.EnteredBy])).GetValueOrDefault(found.EnteredBy);
        Answers = await Db.IncomingFor(Me, RecordAction.List, now).AsNoTracking().Where(d => d.AnswerId == key).OrderBy(d => d.Number).ToListAsync();
        Plan = found.PlanId is { } plan ? await Db.PlansFor(Me).AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan) : null;
        CaseMark = found.CaseId is { } of ? (await Db.CasesFor(Me, RecordAction.Open, now).AsNoTracking().SingleOrDefaultAsync(c => c.Id == of))?.Mark : null;
        Attached = found.FileId is { } file ? await Db.FilesFor(Me, now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == file) : null;
        if (Me.RunsTheWard) History = await HistoryOfAsync($"outgoing/{id}");
        return true;
    }
}
