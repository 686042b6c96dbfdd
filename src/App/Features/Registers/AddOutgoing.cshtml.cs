using System.Globalization;
using System.Text.RegularExpressions;
using MangNon.App.Data;
using MangNon.App.Features.Tasks;
using MangNon.App.Platform;
using MangNon.App.Platform.Files;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain.Access;
using MangNon.Domain.Cases;
using MangNon.Domain.Organisation;
using MangNon.Domain.Plans;
using MangNon.Domain.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Registers;

/// <summary>Đăng ký văn bản đi: under the next number, or under the one given on paper. It may answer a document that came in.</summary>
[RequestSizeLimit(FileStore.MostBytes + 1_000_000)]
[For(Role.Officer, Role.Leader)]
public sealed partial class AddOutgoingModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect, EvidenceIntake intake, RegisterDesk desk) : RegisterPage(db, clock, texts, dialect)
{
    /// <summary>The document that came in and is answered with it.</summary>
    public IncomingDocument? Answered { get; private set; }

    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    /// <summary>Each kind has its own numbers this year.</summary>
    public bool ByKind { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tra-loi")] Guid? answered)
    {
        if (!await LoadAsync(answered)) return NotFound();
        Typed = RegisterForm.With(("ngay-van-ban", Days.Show(Today)), ("noi-nhan", Answered?.Sender), ("ve-tre", Answered is { Secrecy: not SecrecyLevel.Normal } ? "true" : null));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "tra-loi")] Guid? answered, List<IFormFile> files, CancellationToken stop)
    {
        if (!await LoadAsync(answered)) return NotFound();
        Typed = RegisterForm.Of(Request.Form);
        var of = await CaseAsync(Typed["so-ca"]);
        var facts = Typed.ReadOutgoing(UnitIn("don-vi"), ModelState, T);
        if (of is not null) facts = facts with { IsProtected = true };
        var typed = Number();
        var refusals = OutgoingDocument.WhyNotRegister(facts, Today).Concat(Answered?.WhyNot(IncomingAct.Settle) ?? []);
        if (IsRefusedAtField(files.Count > 0 ? refusals.Concat(IncomingDocument.WhyNotAttach(facts.SecrecyMark)) : refusals)) return Page();
        var (kept, refused) = await intake.TakeInAsync(Me, [.. files.Take(1)], stop, facts.IsProtected ? SecrecyLevel.Protected : SecrecyLevel.Normal);
        if (refused is not null) ModelState.AddModelError("tep", refused);
        var series = await desk.SeriesAsync(Me, facts.IssuedOn!.Value.Year, facts.Kind!, facts.SecrecyMark);
        if (typed is { } taken && await Db.IsOutgoingNumberTakenAsync(Me.Ward, facts.IssuedOn.Value.Year, series, taken)) ModelState.AddModelError("so", T["Số này đã có trong sổ văn bản đi của năm {0}. Xem sổ rồi ghi số khác.", facts.IssuedOn.Value.Year]);
        return ModelState.IsValid ? await EnterAsync(facts, (series, typed), of, kept) : Page();
    }

    private async Task<IActionResult> EnterAsync(OutgoingFacts facts, (string Series, int? Number) number, ProtectionCaseId? of, IReadOnlyList<StoredFile> kept)
    {
        var plan = Typed.Id("ke-hoach") is { } id ? Plans.FirstOrDefault(p => p.Id.Value == id)?.Id : null;
        var answered = Answered?.Id;
        for (var attempt = 0; attempt < (number.Number is null ? Tries : 1); attempt++)
        {
            var next = number.Number ?? await desk.NextNumberAsync(Me, facts.IssuedOn!.Value.Year, number.Series);
            var document = new OutgoingDocument(Ids.New<OutgoingDocumentId>(), Me, (number.Series, next), facts, Today) { PlanId = plan, CaseId = of };
            if (await TryEnterAsync(document, answered, kept) is { } address) return LocalRedirect(address);
        }

        ModelState.AddModelError("so", T["Nhiều người đang ghi sổ cùng lúc. Nội dung còn nguyên; hãy ghi lại lần nữa."]);
        return Page();
    }

    private async Task<string?> TryEnterAsync(OutgoingDocument document, IncomingDocumentId? answered, IReadOnlyList<StoredFile> kept)
    {
        if (kept is [var file, ..]) document.Attach(file.Id);
        Db.AddRange(kept.Where(f => Db.Entry(f).State is EntityState.Detached));
        Db.Add(document);

        // Loaded anew for each try: after a number was taken by somebody else the context is empty.
        var settled = answered is null ? null : await Db.IncomingFor(Me, RecordAction.Change, Clock.Now).SingleAsync(d => d.Id == answered);
        if (settled is not null && settled.WhyNotSettle(document, null).Any()) return null;
        settled?.Settle(document, null, Today);
        var address = $"/so-van-ban/di/{document.Id.Value}";
        LeadTo(address);
        if (await TrySaveAsync(settled is null ? "outgoing.register" : "outgoing.answer", $"outgoing/{document.Id.Value}") is not SaveOutcome.Saved) return null;
        Notice = T["Đã vào sổ văn bản đi số {0}.", document.Mark];
        return address;
    }

    private int? Number()
    {
        if (Typed.Words("so") is not { } typed) return null;
        if (WrittenNumber.Read(typed) is { Symbol: null } written) return written.Number;
        ModelState.AddModelError("so", T["Chỉ ghi số, ví dụ 35; ký hiệu ghi ở ô bên dưới."]);
        return null;
    }

    private async Task<bool> LoadAsync(Guid? answered)
    {
        await LoadChoicesAsync();
        Plans = await Db.PlansFor(Me).AsNoTracking().Where(p => p.Adoption != null && p.Year >= Today.Year - 1).OrderByDescending(p => p.Year).ToListAsync();
        ByKind = NumberingChoice.IsByKind(await Db.NumberingFor(Me).AsNoTracking().ToListAsync(), Today.Year);
        if (answered is not { } id) return true;
        Answered = await Db.IncomingFor(Me, RecordAction.Change, Clock.Now).AsNoTracking().SingleOrDefaultAsync(d => d.Id == new IncomingDocumentId(id));
        return Answered is not null;
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
