using MangNon.App.Data;
using MangNon.App.Features.Calendar;
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

/// <summary>A document that came in: passed on, followed until it is answered or dealt with; voided, never deleted.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader, Role.UnitHead, Role.UnitMember, Role.ResidentialGroupHead, Role.Collaborator, Role.Supervisor)]
public sealed class IncomingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, WorkingDays workingDays, EvidenceIntake intake) : RegisterPage(db, clock, texts, dialect)
{
    public IncomingDocument Document { get; private set; } = null!;

    public IReadOnlyDictionary<UnitId, string> UnitNames { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<Handler> Handlers { get; private set; } = [];

    public string? HandlerName { get; private set; }

    public string? TakenByName { get; private set; }

    /// <summary>The document that answers it, as far as one may open it.</summary>
    public OutgoingDocument? Answer { get; private set; }

    /// <summary>Documents of this year and the last with which it can be said to be answered.</summary>
    public IReadOnlyList<OutgoingDocument> Answers { get; private set; } = [];

    public StoredFile? Attached { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>How long there is; null where nothing is set.</summary>
    public string? Left { get; private set; }

    /// <summary>Last day for passing it on, while nobody has it.</summary>
    public DateOnly? PassOnBy { get; private set; }

    public bool IsLate => Document.IsLate(Today);

    /// <summary>May say that it is dealt with.</summary>
    public bool MaySettle { get; private set; }

    /// <summary>The form of these facts is open with what was typed.</summary>
    public bool IsCorrecting { get; private set; }

    /// <summary>What stands in the register, or what was typed to put it right.</summary>
    public RegisterForm Facts => IsCorrecting ? Typed : RegisterForm.Of(Document);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id, RecordAction.Open)) return NotFound();
        if (Document.Secrecy is not SecrecyLevel.Normal) await LookedAsync("incoming.look", $"incoming/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAssignAsync(Guid id, int version)
    {
        if (!Me.RunsTheWard || !await LoadAsync(id, RecordAction.Change)) return NotFound();
        var to = Assigned(Typed.Day("han", ModelState, T));
        if (IsStopped(version, Document.WhyNotAssign(to))) return Page();
        Document.Assign(to, Today);
        return await SavedAsync("incoming.assign", T["Đã chuyển văn bản."]);
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var answer = Me.RunsTheWard && Typed.Id("tra-loi") is { } chosen ? Answers.FirstOrDefault(a => a.Id.Value == chosen) : null;
        if (IsStopped(version, Document.WhyNotSettle(answer, Typed.Words("ket-qua")))) return Page();
        Document.Settle(answer, Typed.Words("ket-qua"), Today);
        return await SavedAsync("incoming.settle", T["Đã ghi văn bản giải quyết xong."]);
    }

    public async Task<IActionResult> OnPostReopenAsync(Guid id, int version)
    {
        if (!Me.RunsTheWard || !await LoadAsync(id, RecordAction.Change)) return NotFound();
        if (IsStopped(version, Document.WhyNot(IncomingAct.Reopen))) return Page();
        Document.Reopen();
        return await SavedAsync("incoming.reopen", T["Đã mở lại việc giải quyết."]);
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid id, int version)
    {
        if (!Me.RunsTheWard || !await LoadAsync(id, RecordAction.Change)) return NotFound();
        var reason = Typed.Words("ly-do-huy");
        if (IsStopped(version, Document.WhyNotVoid(reason))) return Page();
        Document.Void(reason, Today);
        return await SavedAsync("incoming.void", T["Đã hủy số; số này không cấp lại."], reason);
    }

    public async Task<IActionResult> OnPostCorrectAsync(Guid id, int version, List<IFormFile> files, CancellationToken stop)
    {
        if (!Me.RunsTheWard || !await LoadAsync(id, RecordAction.Change)) return NotFound();
        IsCorrecting = true;
        var facts = Typed.ReadIncoming(ModelState, T);
        var refusals = Document.WhyNotCorrect(facts, Today);
        if (files.Count > 0 || Document.FileId is not null) refusals = refusals.Concat(IncomingDocument.WhyNotAttach(facts.SecrecyMark));
        if (IsStopped(version, refusals)) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, [.. files.Take(1)], stop, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
        if (refused is not null) ModelState.AddModelError("tep", refused);
        if (!ModelState.IsValid) return Page();
        Document.Correct(facts, Today);
        if (kept is [var file, ..]) Document.Attach(file.Id);
        return await SavedAsync("incoming.correct", T["Đã lưu."]);
    }

    /// <summary>Makes one of the documents the plans rest on from it, or ties it to the one that is there.</summary>
    public async Task<IActionResult> OnPostHigherAsync(Guid id, int version)
    {
        if (!Me.RunsTheWard || !await LoadAsync(id, RecordAction.Change)) return NotFound();
        if (Document.Secrecy is not SecrecyLevel.Normal || Document.HigherDocumentId is not null || IsStopped(version, [])) return Page();
        var key = HigherDocument.KeyOf(Document.Type, Document.Mark, Document.Subject);
        var there = await Db.HigherDocumentsFor(Me).FirstOrDefaultAsync(d => d.Key == key);
        var higher = there ?? new HigherDocument(Ids.New<HigherDocumentId>(), Me.Ward, Document.Type, Document.Mark, Document.IssuedOn, Document.Sender, Document.Subject.Length <= 1000 ? Document.Subject : Document.Subject[..1000]);
        if (there is null) Db.Add(higher);
        Document.IsThe(higher.Id);
        return await SavedAsync("incoming.higher", there is null ? T["Đã đưa vào Văn bản căn cứ."] : T["Đã nối với văn bản đang có trong Văn bản căn cứ."]);
    }

    // "don-vi:…" for a whole unit, "nguoi:…" for one person, whose unit sees it too.
    private Assignment Assigned(DateOnly? due)
    {
        var chosen = (Typed["giao-cho"] ?? "").Split(':');
        var id = chosen.Length == 2 && Guid.TryParse(chosen[1], out var read) ? read : Guid.Empty;
        var person = chosen[0] == "nguoi" ? Handlers.FirstOrDefault(h => h.Account.Value == id) : null;
        var unit = chosen[0] == "don-vi" ? Units.FirstOrDefault(u => u.Id.Value == id)?.Id : person?.Unit;
        return new Assignment(unit, person?.Account, Typed.Words("y-kien"), due);
    }

    private bool IsStopped(int version, IEnumerable<Refusal> refusals) => IsOld(Document, version) || IsRefusedAtField(refusals);

    private Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var id = Document.Id.Value;
        return SaveAndLeadAsync(Document, kind, $"incoming/{id}", reason, notice, $"/so-van-ban/den/{id}", () => LoadAsync(id, RecordAction.Open));
    }

    private async Task<bool> LoadAsync(Guid id, RecordAction action)
    {
        var (now, key) = (Clock.Now, new IncomingDocumentId(id));
        if (await Db.IncomingFor(Me, action, now).SingleOrDefaultAsync(d => d.Id == key) is not { } found) return false;
        Document = found;
        if (HttpMethods.IsPost(Request.Method)) Typed = RegisterForm.Of(Request.Form);
        await LoadChoicesAsync();
        UnitNames = await Db.UnitsFor(Me).AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        MaySettle = found.IsOpen && await Db.IncomingFor(Me, RecordAction.Change, now).AnyAsync(d => d.Id == key);
        if (Me.RunsTheWard) await LoadForTheWardAsync(found);
        var names = await Db.NamesOfAsync(Me, new[] { found.HandlerId, found.TakenBy }.OfType<AccountId>());
        (HandlerName, TakenByName) = (found.HandlerId is { } handler ? names.GetValueOrDefault(handler) : null, names.GetValueOrDefault(found.TakenBy));
        Answer = found.AnswerId is { } answer ? await Db.OutgoingFor(Me, RecordAction.Open, now).AsNoTracking().SingleOrDefaultAsync(d => d.Id == answer) : null;
        Attached = found.FileId is { } file ? await Db.FilesFor(Me, now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == file) : null;
        var calendar = await workingDays.OfAsync(Me);
        Left = found is { IsOpen: true, Limit: { } day } ? workingDays.InWords(calendar, day) : null;
        PassOnBy = found.State is IncomingState.Registered ? found.PassOnBy(calendar) : null;
        return true;
    }

    private async Task LoadForTheWardAsync(IncomingDocument found)
    {
        Handlers = await Db.HandlersAsync(Me, Today);
        History = await HistoryOfAsync($"incoming/{found.Id.Value}");
        if (found.IsOpen) Answers = await Db.OutgoingFor(Me, RecordAction.List, Clock.Now).AsNoTracking().Where(d => d.VoidedOn == null && d.IssuedOn >= found.ArrivedOn).OrderByDescending(d => d.IssuedOn).Take(200).ToListAsync();
    }
}
