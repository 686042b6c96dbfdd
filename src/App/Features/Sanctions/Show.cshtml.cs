using MangNon.App.Data;
using MangNon.App.Features.Organisation;
using MangNon.App.Platform;
using MangNon.App.Platform.SignIn;
using MangNon.App.Platform.Texts;
using MangNon.Domain;
using MangNon.Domain.Access;
using MangNon.Domain.Organisation;
using MangNon.Domain.Sanctions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MangNon.App.Features.Sanctions;

/// <summary>A sanction: the record, what may be decided on it, and what became of it.</summary>
[For(Role.Officer, Role.Leader, Role.UnitHead)]
public sealed class ShowModel(AppDb db, OfficeClock clock, Texts texts, Dialect dialect) : VersionedPage(db, clock, texts, dialect)
{
    public SanctionRecord Record { get; private set; } = null!;

    /// <summary>What was typed in the form that is shown again.</summary>
    public SanctionForm Typed { get; private set; } = SanctionForm.Empty;

    /// <summary>Which form that was.</summary>
    public string? Sent { get; private set; }

    public bool MayChange { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>The case it comes of, as far as one may open it.</summary>
    public string? CaseMark { get; private set; }

    public string? TypedByName { get; private set; }

    /// <summary>What the chairman may fine today; null where no rule is known.</summary>
    public CompetenceRule? Competence => SanctionLaw.CompetenceOn(Today);

    /// <summary>The chairman may decide on it today.</summary>
    public bool IsWithin => Record.IsWithinCompetence(Today);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id, RecordAction.Open)) return NotFound();
        await LookedAsync("sanction.look", $"sanction/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Decide)) return NotFound();
        var asked = Typed.ReadDecision(Record, ModelState, T);
        if (IsStopped(version, Record.WhyNotDecide(asked, Today), "so-quyet-dinh")) return Page();
        Record.Decide(asked, Me.Account, (Me.Name, Me.PostTitle), Today);
        return await SavedAsync("sanction.decide", T["Đã ghi quyết định xử phạt."]);
    }

    public async Task<IActionResult> OnPostPassAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        PassReason? reason = Enum.TryParse<PassReason>(Typed["vi-sao"], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        var (to, on, words) = (Typed["chuyen-den"], Typed.Day("ngay-chuyen", ModelState, T), Typed["ghi-chuyen"]);
        if (IsStopped(version, Record.WhyNotPass(reason, to, on, words, Today))) return Page();
        Record.Pass(Ids.New<SanctionPartId>(), reason, to, on, words, Today);
        return await SavedAsync("sanction.pass", T["Đã ghi việc chuyển hồ sơ."]);
    }

    public async Task<IActionResult> OnPostHearAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (words, on) = (Typed["tra-loi"], Typed.Day("ngay-tra-loi", ModelState, T));
        if (IsStopped(version, Record.WhyNotHear(words, on, Today))) return Page();
        Record.Hear(Typed["ket-qua"] == "tra-lai", words, on, Today);
        return await SavedAsync("sanction.hear", T["Đã ghi trả lời."]);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Decide)) return NotFound();
        var reason = Typed["ly-do-khong"];
        if (IsStopped(version, Record.WhyNotDrop(reason))) return Page();
        Record.Drop(reason, Today);
        return await SavedAsync("sanction.drop", T["Đã ghi: không ra quyết định xử phạt."], reason);
    }

    public async Task<IActionResult> OnPostPayAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (sum, on, receipt) = (Typed.Sum("so-tien", ModelState, T), Typed.Day("ngay-nop", ModelState, T), Typed["bien-lai"]);
        if (IsStopped(version, Record.WhyNotPay(sum, on, receipt, Today))) return Page();
        Record.Pay(Ids.New<SanctionPartId>(), sum, on, receipt, Today);
        return await SavedAsync("sanction.pay", T["Đã ghi {0} đồng nộp phạt.", SanctionWords.Number(sum!.Value)]);
    }

    public async Task<IActionResult> OnPostStrikeAsync(Guid id, int version, int payment)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (field, reason) = ($"nham-{payment}", Typed[$"nham-{payment}"]);
        if (IsStopped(version, Record.WhyNotStrike(payment, reason), field)) return Page();
        Record.Strike(payment, reason);
        return await SavedAsync("sanction.strike", T["Đã bỏ lần nộp ghi nhầm."], reason);
    }

    public async Task<IActionResult> OnPostEnforceAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Decide)) return NotFound();
        var (mark, on) = (Typed["so-cuong-che"], Typed.Day("ngay-cuong-che", ModelState, T));
        if (IsStopped(version, Record.WhyNotEnforce(mark, on, Today), "so-cuong-che")) return Page();
        Record.Enforce(mark, on, Today);
        return await SavedAsync("sanction.enforce", T["Đã ghi quyết định cưỡng chế."]);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, int version)
    {
        if (!await LoadAsync(id, RecordAction.Change)) return NotFound();
        var (done, words) = (Typed.Has("da-khac-phuc"), Typed["ket-thuc"]);
        if (IsStopped(version, Record.WhyNotEnd(done, words))) return Page();
        Record.End(done, words, Today);
        return await SavedAsync("sanction.end", T["Đã kết thúc."], string.IsNullOrWhiteSpace(words) ? null : words);
    }

    // Somebody was quicker, or a rule says no: each refusal stands at its field, once.
    private bool IsStopped(int version, IEnumerable<Refusal> refusals, string mark = "")
    {
        if (IsOld(Record, version)) return true;
        foreach (var refusal in refusals)
        {
            foreach (var field in FieldsOf(refusal.Code, mark))
                if (field.Length == 0 || ModelState[field] is not { Errors.Count: > 0 }) ModelState.AddModelError(field, T[refusal.Code]);
        }

        return !ModelState.IsValid;
    }

    private IEnumerable<string> FieldsOf(string code, string mark) => code switch
    {
        "sanction.fine-outside-range" => Record.Acts.Where(a => !Record.IsFineFor(a, SanctionWords.Read(Typed[$"muc-{a.Number}"]))).Select(a => $"muc-{a.Number}"),
        "sanction.decision-mark" or "sanction.mistake-reason" => [mark],
        _ => [SanctionForm.FieldOf(code)],
    };

    private Task<IActionResult> SavedAsync(string kind, string notice, string? reason = null)
    {
        var id = Record.Id.Value;
        return SaveAndLeadAsync(Record, kind, $"sanction/{id}", reason, notice, $"/xu-phat/{id}", () => LoadAsync(id, RecordAction.Open));
    }

    private async Task<bool> LoadAsync(Guid id, RecordAction action)
    {
        var (now, key) = (Clock.Now, new SanctionId(id));
        var found = await Db.SanctionsFor(Me, action, now).Include(r => r.Acts).Include(r => r.Payments).Include(r => r.Passings).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == key);
        if (found is null) return false;
        Record = found;
        if (HttpMethods.IsPost(Request.Method)) (Typed, Sent) = (SanctionForm.Of(Request.Form), Request.Query["handler"]);
        MayChange = await Db.SanctionsFor(Me, RecordAction.Change, now).AnyAsync(r => r.Id == key);
        MayDecide = await Db.SanctionsFor(Me, RecordAction.Decide, now).AnyAsync(r => r.Id == key);
        CaseMark = found.CaseId is { } of ? (await Db.CasesFor(Me, RecordAction.Open, now).AsNoTracking().SingleOrDefaultAsync(c => c.Id == of))?.Mark : null;
        TypedByName = (await Db.NamesOfAsync(Me, [found.TypedBy])).GetValueOrDefault(found.TypedBy);
        return true;
    }
}
